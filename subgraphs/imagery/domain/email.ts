/** E-mail addresses: whose they are, and where they are kept. */

/** As two addresses are compared: no mail service that an institution uses tells them apart by case. */
export function sameEmailKey(email: string): string {
  return email.trim().toLowerCase();
}

/** The domain of an address, in lower case. */
export function domainOf(email: string): string {
  return sameEmailKey(email).slice(email.trim().lastIndexOf('@') + 1);
}

/**
 * The free-mail domain an address belongs to, itself or one above it; null for a professional address.
 * @param freeMail domains where anybody opens a mailbox.
 */
export function freeMailDomainOf(email: string, freeMail: ReadonlySet<string>): string | null {
  const labels = domainOf(email).split('.');
  for (let from = 0; from < labels.length - 1; from += 1) {
    const domain = labels.slice(from).join('.');
    if (freeMail.has(domain)) return domain;
  }
  return null;
}
