import { badInput } from './errors.ts';

/** How many characters people may ask with: what is longer is no search. */
export const textMax = 200;

/**
 * A text as it was asked with, once it is known to be short enough to be looked for.
 * @returns the text itself; an empty one when none was given.
 * @throws TEXT_TOO_LONG
 */
export function checkedText(text: string | null | undefined): string {
  const asked = text ?? '';
  if (asked.length <= textMax) return asked;
  throw badInput('TEXT_TOO_LONG', {
    needed: `at most ${textMax} characters`,
    found: String(asked.length),
    path: ['text'],
  });
}
