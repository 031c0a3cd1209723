/**
 * Pages of rows, for one question or for many parents at once: one statement, however many parents, and another for the
 * counts when they are asked for. Positions are keysets, so rows that are added meanwhile are neither repeated nor lost.
 */
import { sql, type SQL } from 'drizzle-orm';
import type { Connection } from '../../kit/connection.ts';
import { connectionOf } from '../../kit/connection.ts';
import { decodeCursor, encodeCursor } from '../../kit/cursor.ts';
import type { Database } from '../../kit/database/types.ts';
import { groupInOrder, inOrder } from '../../kit/loaders.ts';

/** What can be listed, and in which order. */
export interface Listing {
  /** Stands in cursors: a position in one order means nothing in another. */
  order: string;
  columns: SQL;
  from: SQL;
  /** Texts that order the rows, compared byte by byte; the id is the last. */
  keys: readonly SQL[];
}

/** Which rows, for which parents: `scope` is the column that names the parent. */
export interface Question {
  scope: SQL | null;
  where: SQL;
}

/** Parents of a question without any. */
export const noParent = [''] as const;

type Keyed<Row> = Row & { cursorKeys: string[] };

/**
 * For each parent a page of `first` rows, and one more by which the page knows whether others follow.
 * @throws CURSOR_INVALID
 */
export async function pagesOf<Row>(
  db: Database,
  listing: Listing,
  { scope, where }: Question,
  { parents, first, after }: { parents: readonly string[]; first: number; after: string | null },
): Promise<Array<Array<Keyed<Row>>>> {
  const keys = listing.keys.map((key) => sql`${key} collate "C"`);
  const beyond =
    after === null
      ? sql`true`
      : isBeyond(
          keys,
          decodeCursor(
            after,
            listing.order,
            keys.map(() => 'text' as const),
          ),
        );
  const rows: unknown = await db.execute(sql`
    select asked.n::int - 1 as n, page.*
    from unnest(${sql.param([...parents])}::text[]) with ordinality as asked (parent, n)
    cross join lateral (
      select ${listing.columns}, array[${sql.join([...listing.keys], sql`, `)}] as "cursorKeys",
        row_number() over (order by ${sql.join(keys, sql`, `)}) as place
      from ${listing.from}
      where ${scope ? sql`${scope} = asked.parent` : sql`true`} and ${where} and ${beyond}
      order by ${sql.join(keys, sql`, `)}
      limit ${first + 1}
    ) as page
    order by asked.n, page.place`);
  return groupInOrder(parents.length, rows as Array<Keyed<Row> & { n: number }>, ({ n }) => n);
}

/** For each parent the number of rows in all. */
export async function countsOf(
  db: Database,
  listing: Listing,
  { scope, where }: Question,
  parents: readonly string[],
): Promise<number[]> {
  const rows = await db.execute<{ n: number; total: number }>(sql`
    select asked.n::int - 1 as n, counted.total
    from unnest(${sql.param([...parents])}::text[]) with ordinality as asked (parent, n)
    cross join lateral (
      select count(*)::int as total from ${listing.from}
      where ${scope ? sql`${scope} = asked.parent` : sql`true`} and ${where}
    ) as counted`);
  return inOrder(parents.map((_, n) => n), rows, ({ n }) => n, ({ total }) => total).map((total) => total ?? 0); // prettier-ignore
}

/** A page as the contract has it. */
export function pageOf<Row>(
  listing: Listing,
  page: { rows: Array<Keyed<Row>>; first: number; after: string | null; totalCount: () => Promise<number> },
): Connection<Row> {
  return connectionOf({ ...page, cursorOf: ({ cursorKeys }) => encodeCursor(listing.order, cursorKeys) });
}

function isBeyond(keys: readonly SQL[], position: readonly string[]): SQL {
  const values = position.map((value) => sql`${value}::text collate "C"`);
  return sql`(${sql.join([...keys], sql`, `)}) > (${sql.join(values, sql`, `)})`;
}
