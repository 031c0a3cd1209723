/** What the hub writes to people, in both languages: whoever reads was seldom the one who asked. */
import type { Mail } from '../mail/mailer.ts';

interface Letter {
  to: string;
  fullName: string;
  organisation: string;
}

interface CodeLetter extends Letter {
  organisationId: string;
  code: string;
  expiresAt: Date;
}

/** To the referent-to-be: prove this address. */
export function confirmationMail(letter: CodeLetter): Mail {
  const { to, fullName, organisation, organisationId, code, expiresAt } = letter;
  return {
    to,
    subject: `Confirmez votre adresse / Confirm your address – ${organisation}`,
    text: paragraphs(
      `Bonjour ${fullName},`,
      `${organisation} demande à adhérer au dispositif et vous nomme référent. Pour confirmer cette adresse, donnez le code ci-dessous (organisme ${organisationId}). Si vous n'attendiez pas ce message, ne faites rien.`,
      `Hello ${fullName},`,
      `${organisation} asks to become a member and names you as its referent. To confirm this address, give the code below (organisation ${organisationId}). If you did not expect this message, do nothing.`,
      codeLines(code, expiresAt),
    ),
  };
}

/** To the legal representative: read, and sign. */
export function signatureMail(
  letter: CodeLetter & {
    referent: string;
    charter: { version: string; url: string };
    licences: ReadonlyArray<{ title: string; url?: string | null }>;
  },
): Mail {
  const { to, fullName, organisation, organisationId, code, expiresAt, referent, charter, licences } = letter;
  const texts = licences.map(({ title, url }) => (url ? `- ${title} : ${url}` : `- ${title}`));
  return {
    to,
    subject: `Charte à signer / Charter to be signed – ${organisation}`,
    text: paragraphs(
      `Bonjour ${fullName},`,
      `${referent}, référent de ${organisation}, vous nomme représentant légal. Avec le code ci-dessous vous signez la charte et les licences des produits (organisme ${organisationId}). Qui le donne signe pour l'organisme : ne le transmettez pas.`,
      `Hello ${fullName},`,
      `${referent}, referent of ${organisation}, names you as its legal representative. With the code below you sign the charter and the product licences (organisation ${organisationId}). Whoever gives it signs for the organisation: do not pass it on.`,
      [`Charte / Charter, version ${charter.version} : ${charter.url}`, ...texts].join('\n'),
      codeLines(code, expiresAt),
    ),
  };
}

/** To the referent: what the office decided. */
export function decisionMail(letter: Letter & { accepted: boolean; reason: string | null }): Mail {
  const { to, fullName, organisation, accepted, reason } = letter;
  return {
    to,
    subject: `${accepted ? 'Adhésion acceptée / Membership accepted' : 'Adhésion refusée / Membership refused'} – ${organisation}`,
    text: paragraphs(
      `Bonjour ${fullName},`,
      accepted
        ? `l'adhésion de ${organisation} est acceptée et votre compte est ouvert. Vous activez ceux de vos collègues.`
        : `l'adhésion de ${organisation} est refusée.`,
      `Hello ${fullName},`,
      accepted
        ? `the membership of ${organisation} is accepted, and your account is open. You activate those of your colleagues.`
        : `the membership of ${organisation} is refused.`,
      ...(reason === null ? [] : [`Motif / Reason : ${reason}`]),
    ),
  };
}

function codeLines(code: string, expiresAt: Date): string {
  const until = expiresAt.toISOString().slice(0, 16).replace('T', ' ');
  return `Code : ${code}\nValable jusqu'au / Valid until : ${until} UTC`;
}

function paragraphs(...parts: string[]): string {
  return `${parts.join('\n\n')}\n`;
}
