/** How much people may write: characters of texts, and how many of a thing. Figures of the scheme are rules, and rows. */

/** The name of an organisation, a person or a search. */
export const nameMax = 200;
/** The reference of a payment. */
export const referenceMax = 100;
/** Where a rule is written. */
export const sourceMax = 300;
/** The name of a version of the charter. */
export const versionMax = 40;
/** The title of a licence, and who declares or examines something. */
export const titleMax = 300;
/** The key under which a change is done once. */
export const keyMax = 200;
/** Scenes of one request. */
export const scenesMax = 100;
/** Searches that an account keeps. */
export const searchesMax = 100;
/** Bytes of the query of a search, as JSON. */
export const queryMax = 100_000;

/** What a refusal repeats of a text that anybody may have written: its beginning. */
export function beginningOf(text: string): string {
  return text.slice(0, 80);
}
