import { badInput } from '../../kit/errors.ts';
import { fold } from '../../kit/fold.ts';
import { textMax } from './limits.ts';

/**
 * The words of a search, folded as the searched texts are: `Débit` and `debit` are one. All of them must occur.
 * @returns null when nothing was asked: a text of spaces asks for nothing.
 * @throws TEXT_TOO_LONG
 */
export function wordsOf(text: string | null | undefined): string[] | null {
  if (text == null) return null;
  if (text.length > textMax) {
    throw badInput('TEXT_TOO_LONG', {
      needed: `at most ${textMax} characters`,
      found: `${text.length}`,
      path: ['text'],
    });
  }
  const words = fold(text).split(' ').filter(Boolean);
  return words.length > 0 ? words : null;
}
