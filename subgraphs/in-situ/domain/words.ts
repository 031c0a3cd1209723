import { fold } from '../../kit/fold.ts';
import { checkedText } from '../../kit/text.ts';

/**
 * The words of a search, folded as the searched texts are: `Débit` and `debit` are one. All of them must occur.
 * @returns null when nothing was asked: a text of spaces asks for nothing.
 * @throws TEXT_TOO_LONG
 */
export function wordsOf(text: string | null | undefined): string[] | null {
  const words = fold(checkedText(text)).split(' ').filter(Boolean);
  return words.length > 0 ? words : null;
}
