/** A source and the place in it as one line: `Title, S10 (https://…)`. */
export function sourceLine({
  title,
  locator,
  url,
}: {
  title: string;
  locator?: string | null;
  url?: string | null;
}): string {
  return `${title}${locator ? `, ${locator}` : ''}${url ? ` (${url})` : ''}`;
}
