/**
 * How a text is looked for, in all hubs alike: each of its words must begin a word of what is searched, without regard to
 * accents, case and punctuation. A word within another one is no match: who asks for `eau` did not ask for `bureau`.
 */
import { fold } from './fold.ts';
import { checkedText } from './text.ts';

/**
 * The words of a text, folded as what is searched is.
 * @param path which argument it is; by default `text`.
 * @returns null when nothing was asked: no text, or one of spaces alone. None when the text has no letter and no digit:
 *   then nothing matches, because who asks for `???` did not ask for everything.
 * @throws TEXT_TOO_LONG
 */
export function wordsAsked(text: string | null | undefined, path?: readonly string[]): string[] | null {
  const asked = checkedText(text, path);
  if (asked.trim() === '') return null;
  return fold(asked).split(' ').filter(Boolean);
}

/** Whether a folded text has every one of the words, as {@link wordsAsked} gave them. */
export function hasWords(folded: string, words: readonly string[]): boolean {
  return words.length > 0 && words.every((word) => ` ${folded}`.includes(` ${word}`));
}
