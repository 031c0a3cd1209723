import { sql, type SQL } from 'drizzle-orm';
import { fold } from '../../kit/fold.ts';

/**
 * The conditions under which every word of a text begins a word of a folded column: none for no text; for a text without a
 * letter or digit one that nothing meets, because somebody who asks for `???` did not ask for everything.
 */
export function everyWordIn(column: SQL, text: string | null): SQL[] {
  if (text === null || text.trim() === '') return [];
  const words = fold(text).split(' ').filter(Boolean);
  return words.length > 0 ? words.map((word) => sql`strpos(' ' || ${column}, ${` ${word}`}) > 0`) : [sql`false`];
}
