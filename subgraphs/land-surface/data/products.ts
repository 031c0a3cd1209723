/** Products: searched, counted, and looked up by identifier. */
import { sql, type SQL } from 'drizzle-orm';
import { decodeCursor, encodeCursor } from '../../kit/cursor.ts';
import type { Database } from '../../kit/database/types.ts';
import type { ProductOrder, Search } from '../domain/search.ts';
import { groupInOrder } from '../../kit/loaders.ts';
import { conditionsOf, fromProducts, list, measures, withAsked } from './conditions.ts';
import { productColumns, type ProductRow } from './rows.ts';

/** A product with its place in the order it was found in. */
export type FoundProduct = ProductRow & {
  sortKey: string | number;
};

interface OrderSql {
  key: SQL;
  type: SQL;
  /** What the key is in a cursor. */
  keyType: 'instant' | 'number';
  descending: boolean;
}

/** Products whose clouds are unknown come after all others. */
const cloudsUnknown = 101;

const orders: Record<ProductOrder, OrderSql> = {
  NEWEST: { key: sql`p.observed_from`, type: sql`timestamptz`, keyType: 'instant', descending: true },
  OLDEST: { key: sql`p.observed_from`, type: sql`timestamptz`, keyType: 'instant', descending: false },
  LEAST_CLOUDY: {
    key: sql.raw(`coalesce(p.cloud_cover, ${cloudsUnknown})`),
    type: sql`float8`,
    keyType: 'number',
    descending: false,
  },
  BEST_COVERAGE: { key: sql`covered.percent`, type: sql`float8`, keyType: 'number', descending: true },
};

export interface PageOfProducts {
  order: ProductOrder;
  /** One more than the page, to know whether it is the last. */
  limit: number;
  /** A cursor of the same order. */
  after: string | null;
}

/** @throws CURSOR_INVALID */
export async function searchProducts(db: Database, search: Search, page: PageOfProducts): Promise<FoundProduct[]> {
  const { key, descending } = orders[page.order];
  const rows = await db.execute<FoundProduct>(sql`
    ${withAsked(search)}
    select ${productColumns}, ${key} as "sortKey"
    from ${fromProducts(search, measures(search) || page.order === 'BEST_COVERAGE')}
    where ${conditionsOf(search)} and ${after(page)}
    order by ${key} ${descending ? sql`desc` : sql`asc`}, p.id
    limit ${page.limit}`);
  return [...rows];
}

export async function countProducts(db: Database, search: Search): Promise<number> {
  const [row] = await db.execute<{ count: number }>(sql`
    ${withAsked(search)}
    select count(*)::int as count from ${fromProducts(search, measures(search))} where ${conditionsOf(search)}`);
  return row?.count ?? 0;
}

/**
 * The same page of the same search for each of several collections. One statement.
 * @returns for each collection its rows, in the order of the page.
 * @throws CURSOR_INVALID
 */
export async function searchInCollections(
  db: Database,
  collections: readonly string[],
  search: Search,
  page: PageOfProducts,
): Promise<FoundProduct[][]> {
  const { key, descending } = orders[page.order];
  const rows = await db.execute<FoundProduct & { n: number }>(sql`
    ${withAsked(search)}
    select wanted.n::int as n, found.*
    from unnest(${list(collections)}) with ordinality as wanted (id, n) cross join lateral (
      select ${productColumns}, ${key} as "sortKey"
      from ${fromProducts(search, measures(search) || page.order === 'BEST_COVERAGE')}
      where p.collection_id = wanted.id and ${conditionsOf(search)} and ${after(page)}
      order by ${key} ${descending ? sql`desc` : sql`asc`}, p.id
      limit ${page.limit}
    ) as found
    order by wanted.n, found."sortKey" ${descending ? sql`desc` : sql`asc`}, found.id`);
  return groupInOrder(collections.length, rows, ({ n }) => n - 1);
}

/** How many products a search finds in each of several collections. One statement. */
export async function countInCollections(
  db: Database,
  collections: readonly string[],
  search: Search,
): Promise<number[]> {
  const rows = await db.execute<{ id: string; count: number }>(sql`
    ${withAsked(search)}
    select p.collection_id as id, count(*)::int as count from ${fromProducts(search, measures(search))}
    where p.collection_id = any(${list(collections)}) and ${conditionsOf(search)} group by 1`);
  return collections.map((id) => rows.find((row) => row.id === id)?.count ?? 0);
}

/** The cursor of a row of {@link searchProducts}. */
export function cursorOf(order: ProductOrder): (row: FoundProduct) => string {
  return ({ sortKey, id }) => encodeCursor(order, [sortKey, id]);
}

export async function productsByIds(db: Database, ids: readonly string[]): Promise<ProductRow[]> {
  return [
    ...(await db.execute<ProductRow>(sql`
    select ${productColumns} from land_surface.products as p where p.id = any(${list(ids)})`)),
  ];
}

/** Which of these satellites products were made from. */
export async function platformsHad(db: Database, names: readonly string[]): Promise<Set<string>> {
  const rows = await db.execute<{ name: string }>(sql`
    select name from unnest(${list(names)}) as named (name)
    where exists (select from land_surface.products where platform = name)`);
  return new Set(rows.map(({ name }) => name));
}

/** The items as received. */
export async function itemsOf(db: Database, ids: readonly string[]): Promise<{ id: string; stac: unknown }[]> {
  return [
    ...(await db.execute<{ id: string; stac: unknown }>(sql`
    select product_id as id, stac from land_surface.items where product_id = any(${list(ids)})`)),
  ];
}

function after({ order, after: cursor }: PageOfProducts): SQL {
  if (cursor === null) return sql`true`;
  const { key, type, keyType, descending } = orders[order];
  const [value, id] = decodeCursor(cursor, order, [keyType, 'text']);
  const at = sql`${String(value)}::text::${type}`;
  return sql`(${key} ${descending ? sql`<` : sql`>`} ${at} or (${key} = ${at} and p.id > ${id}))`;
}
