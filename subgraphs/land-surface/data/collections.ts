import { sql } from 'drizzle-orm';
import { decodeCursor } from '../../kit/cursor.ts';
import type { Database } from '../../kit/database/types.ts';
import { beginsIn, everyWord } from '../../kit/words-sql.ts';
import { list } from './conditions.ts';
import { collectionColumns, type CollectionRow } from './rows.ts';

export interface CollectionSearch {
  /** See `wordsAsked`. */
  words: readonly string[] | null;
  theme?: string | null;
  production?: string | null;
}

/** Collections by their identifiers or by former ones: each row once. */
export async function collectionsNamed(db: Database, names: readonly string[]): Promise<CollectionRow[]> {
  return [
    ...(await db.execute<CollectionRow>(sql`
    select ${collectionColumns} from land_surface.collections as c
    where c.id = any(${list(names)}) or c.aliases && ${list(names)}`)),
  ];
}

/** @throws CURSOR_INVALID */
export async function searchCollections(
  db: Database,
  search: CollectionSearch,
  { limit, after }: { limit: number; after: string | null },
): Promise<CollectionRow[]> {
  const from = after === null ? sql`true` : sql`c.id > ${decodeCursor(after, 'ID', ['text'])[0]}`;
  return [
    ...(await db.execute<CollectionRow>(sql`
    select ${collectionColumns} from land_surface.collections as c
    where ${conditionsOf(search)} and ${from} order by c.id limit ${limit}`)),
  ];
}

export async function countCollections(db: Database, search: CollectionSearch): Promise<number> {
  const [row] = await db.execute<{ count: number }>(sql`
    select count(*)::int as count from land_surface.collections as c where ${conditionsOf(search)}`);
  return row?.count ?? 0;
}

function conditionsOf({ words, theme, production }: CollectionSearch) {
  return sql.join(
    [
      sql`true`,
      ...(theme ? [sql`${theme} = any(c.themes)`] : []),
      ...(production ? [sql`c.production = ${production}`] : []),
      ...(words ? [everyWord(words, (word) => beginsIn(sql`c.search_text`, word))] : []),
    ],
    sql` and `,
  );
}
