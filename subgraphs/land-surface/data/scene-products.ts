/** Products around a scene. */
import { sql } from 'drizzle-orm';
import type { Database } from '../../kit/database/types.ts';
import type { GeoJsonGeometry } from '../../kit/geometry.ts';
import { groupInOrder } from '../../kit/loaders.ts';
import { list } from './conditions.ts';
import { productColumns, type ProductRow } from './rows.ts';

export interface SceneQuestion {
  footprint: GeoJsonGeometry;
  /** RFC 3339. */
  acquiredAt: string;
}

export interface SceneProductsOptions {
  collections: readonly string[] | null;
  /** On either side of the acquisition. */
  days: number;
  first: number;
}

/**
 * For each scene the products that overlap its footprint and were observed within `days` of it, nearest in time first,
 * identifiers breaking ties. One statement, however many scenes.
 */
export async function productsAroundScenes(
  db: Database,
  scenes: readonly SceneQuestion[],
  { collections, days, first }: SceneProductsOptions,
): Promise<ProductRow[][]> {
  const asked = JSON.stringify(scenes.map(({ footprint, acquiredAt }, n) => ({ n, footprint, at: acquiredAt })));
  const within = collections ? sql`and (c.id = any(${list(collections)}) or c.aliases && ${list(collections)})` : sql``;
  const rows = await db.execute<ProductRow & { n: number }>(sql`
    select asked.n, found.*
    from (
      select n, at, st_geomfromgeojson(footprint::text) as footprint
      from jsonb_to_recordset(${asked}::jsonb) as question (n int, at timestamptz, footprint jsonb)
    ) as asked
    cross join lateral (
      select ${productColumns},
        greatest(p.observed_from - asked.at, asked.at - p.observed_to, interval '0') as gap
      from land_surface.products as p join land_surface.collections as c on c.id = p.collection_id
      where st_intersects(p.footprint, asked.footprint)
        and p.observed_to >= asked.at - make_interval(days => ${days}::int)
        and p.observed_from <= asked.at + make_interval(days => ${days}::int) ${within}
      order by gap, p.id
      limit ${first}
    ) as found
    order by asked.n, found.gap, found.id`);
  return groupInOrder(scenes.length, rows, ({ n }) => n);
}
