/** How much of an area products cover, one by one and together. */
import { sql } from 'drizzle-orm';
import { type Area, areaSql } from '../../kit/area.ts';
import { coverageOf, type CoverageRow, missingFrom } from '../../kit/coverage.ts';
import type { Database } from '../../kit/database/types.ts';
import type { GeoJsonGeometry } from '../../kit/geometry.ts';
import type { Interval } from '../domain/search.ts';
import { list, overlaps } from './conditions.ts';

export type ProductCoverage = Pick<CoverageRow, 'percent' | 'area'> & {
  id: string;
  upperBound: boolean;
};

/** One statement, however many products. */
export async function coverageOfProducts(db: Database, area: Area, ids: readonly string[]): Promise<ProductCoverage[]> {
  return [
    ...(await db.execute<ProductCoverage>(sql`
    with asked as (select ${areaSql(area)} as area)
    select p.id, covered.percent, covered.area, p.bbox_only as "upperBound"
    from asked, land_surface.products as p cross join lateral ${coverageOf(sql`p.footprint`, sql`asked.area`)} as covered
    where p.id = any(${list(ids)})`)),
  ];
}

/** What of the area each product leaves uncovered; null when nothing. Asked for apart, because it costs as much again. */
export async function missingFromProducts(
  db: Database,
  area: Area,
  ids: readonly string[],
): Promise<{ id: string; missing: GeoJsonGeometry | null }[]> {
  return [
    ...(await db.execute<{ id: string; missing: GeoJsonGeometry | null }>(sql`
    with asked as (select ${areaSql(area)} as area)
    select p.id, st_asgeojson(${missingFrom(sql`p.footprint`, sql`asked.area`)})::json as missing
    from asked, land_surface.products as p where p.id = any(${list(ids)})`)),
  ];
}

export type CollectionCoverageRow = Pick<CoverageRow, 'percent' | 'area'> & {
  collectionId: string;
  /** `2020-01`; null for the whole interval. */
  month: string | null;
  products: number;
  missing: GeoJsonGeometry | null;
  upperBound: boolean;
};

/**
 * How completely collections cover an area: for each one row for the whole interval and one for each of its months,
 * oldest first. An open end of the interval is where the products end. One statement.
 */
export async function coverageOfCollections(
  db: Database,
  { area, collections, during }: { area: Area; collections: readonly string[]; during: Interval },
): Promise<CollectionCoverageRow[]> {
  const { start, end } = during;
  return [
    ...(await db.execute<CollectionCoverageRow>(sql`
    with asked as (select ${areaSql(area)} as area),
    chosen as (
      select p.collection_id, p.bbox_only, p.observed_from, p.observed_to, p.footprint
      from asked, land_surface.products as p
      where p.collection_id = any(${list(collections)}) and ${overlaps(during) ?? sql`true`}
        and st_intersects(p.footprint, asked.area)
    ),
    bounds as (
      select coalesce(${start}::timestamptz, min(observed_from)) as first, coalesce(${end}::timestamptz, max(observed_to)) as last
      from chosen
    ),
    spans as (
      select null::text as month, '-infinity'::timestamptz as starts, 'infinity'::timestamptz as ends
      union all
      select to_char(month, 'YYYY-MM'), month at time zone 'UTC', (month + interval '1 month') at time zone 'UTC'
      from bounds, generate_series(date_trunc('month', first at time zone 'UTC'), last at time zone 'UTC', '1 month') as month
    ),
    together as (
      select wanted.id, spans.month, count(chosen.footprint)::int as products, st_union(distinct chosen.footprint) as footprint,
        coalesce(bool_or(chosen.bbox_only), false) as upper_bound
      from unnest(${list(collections)}) as wanted (id) cross join spans left join chosen
        on chosen.collection_id = wanted.id and chosen.observed_to >= spans.starts and chosen.observed_from < spans.ends
      group by wanted.id, spans.month
    )
    select id as "collectionId", month, products, covered.percent, covered.area, upper_bound as "upperBound",
      case when month is null then st_asgeojson(${missingFrom(sql`seen.footprint`, sql`asked.area`)})::json end as missing
    from asked, together
      cross join lateral (select coalesce(together.footprint, 'SRID=4326;POLYGON EMPTY'::geometry) as footprint) as seen
      cross join lateral ${coverageOf(sql`seen.footprint`, sql`asked.area`)} as covered
    order by id, month nulls first`)),
  ];
}
