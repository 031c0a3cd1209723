import { sql } from 'drizzle-orm';
import type { Area } from '../../kit/area.ts';
import { areaSql } from '../../kit/area-sql.ts';
import type { Database } from '../../kit/database/types.ts';
import type { GeoJsonGeometry } from '../../kit/geometry.ts';
import { groupInOrder, inOrder } from '../../kit/loaders.ts';

export interface SavedSearch {
  id: string;
  accountId: string;
  name: string;
  query: unknown;
  extent: GeoJsonGeometry | null;
  createdAt: string;
}

type Row = SavedSearch & Record<string, unknown>;

const columns = sql`search.id, search.account_id as "accountId", search.name, search.query,
  st_asgeojson(search.extent, 9, 0)::json as extent, to_json(search.created_at) #>> '{}' as "createdAt"`;

/** Of each account, the newest first. One statement. */
export async function savedSearchesOf(db: Database, accountIds: readonly string[]): Promise<SavedSearch[][]> {
  const rows = await db.execute<Row & { n: number }>(sql`
    select (asked.n - 1)::int as n, ${columns}
    from unnest(${sql.param([...accountIds])}::text[]) with ordinality as asked (id, n)
    join imagery.saved_searches as search on search.account_id = asked.id
    order by asked.n, search.created_at desc, search.id`);
  return groupInOrder(accountIds.length, rows, ({ n }) => n);
}

/** In the order of the ids, null for an unknown one. */
export async function savedSearchesById(db: Database, ids: readonly string[]): Promise<Array<SavedSearch | null>> {
  const rows = await db.execute<Row>(sql`
    select ${columns} from imagery.saved_searches as search where search.id = any(${sql.param([...ids])}::text[])`);
  return inOrder(ids, rows, ({ id }) => id);
}

export interface NewSearch {
  id: string;
  accountId: string;
  name: string;
  query: unknown;
  area: Area | null;
  now: Date;
}

/** False, and nothing is kept, where the account has `most` already. */
export async function insertSavedSearch(tx: Database, search: NewSearch, most: number): Promise<boolean> {
  const { id, accountId, name, query, area, now } = search;
  // Two at one moment wait for one another, or both would find room for one.
  await tx.execute(sql`select 1 from imagery.accounts where id = ${accountId} for update`);
  const rows = await tx.execute(sql`
    insert into imagery.saved_searches (id, account_id, name, query, extent, created_at)
    select ${id}, ${accountId}, ${name}, ${JSON.stringify(query)}::jsonb, ${area ? areaSql(area) : sql`null`},
      ${now.toISOString()}::timestamptz
    where (select count(*) from imagery.saved_searches where account_id = ${accountId}) < ${most}
    returning 1`);
  return rows.length === 1;
}

/** Only the account's own. */
export async function deleteSavedSearch(db: Database, accountId: string, id: string): Promise<void> {
  await db.execute(sql`delete from imagery.saved_searches where id = ${id} and account_id = ${accountId}`);
}
