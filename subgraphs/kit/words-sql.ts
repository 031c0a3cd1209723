/** The search of words.ts in statements. */
import { type SQL, sql } from 'drizzle-orm';

/** Whether a word, or several in a row, begin words of a folded column. */
export function beginsIn(column: SQL, words: string): SQL {
  return sql`strpos(' ' || ${column}, ${` ${words}`}) > 0`;
}

/**
 * What every one of the words must fulfil; for no words at all, what nothing fulfils.
 * @param words as `wordsAsked` gave them.
 * @param fulfilled the condition for one of them, such as {@link beginsIn} of a column.
 */
export function everyWord(words: readonly string[], fulfilled: (word: string) => SQL): SQL {
  return words.length > 0 ? sql.join(words.map(fulfilled), sql` and `) : sql`false`;
}
