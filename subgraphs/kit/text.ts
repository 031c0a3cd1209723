import { badInput } from './errors.ts';

/** How many characters people may ask with or call a thing by: what is longer is no search and no name. */
export const textMax = 200;

/** How many characters a reason or a message may have: what one person tells another of a decision, and no document. */
export const reasonMax = 2_000;

/**
 * A text as it was asked with, once it is known to be short enough to be looked for.
 * @param path which argument it is, for who asks; by default `text`.
 * @param most how many characters it may have.
 * @returns the text itself; an empty one when none was given.
 * @throws TEXT_TOO_LONG
 */
export function checkedText(
  text: string | null | undefined,
  path: readonly string[] = ['text'],
  most: number = textMax,
): string {
  const asked = text ?? '';
  if (asked.length <= most) return asked;
  throw badInput('TEXT_TOO_LONG', {
    needed: `at most ${most} characters`,
    found: String(asked.length),
    path,
  });
}
