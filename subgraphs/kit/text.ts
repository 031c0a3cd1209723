import { badInput } from './errors.ts';

/** How many characters people may ask with or call a thing by: what is longer is no search and no name. */
export const textMax = 200;

/**
 * A text as it was asked with, once it is known to be short enough to be looked for.
 * @param path which argument it is, for who asks; by default `text`.
 * @returns the text itself; an empty one when none was given.
 * @throws TEXT_TOO_LONG
 */
export function checkedText(text: string | null | undefined, path: readonly string[] = ['text']): string {
  const asked = text ?? '';
  if (asked.length <= textMax) return asked;
  throw badInput('TEXT_TOO_LONG', {
    needed: `at most ${textMax} characters`,
    found: String(asked.length),
    path,
  });
}
