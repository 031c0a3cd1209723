/** How much of an area products cover, one by one and together. */
import { sql } from 'drizzle-orm';
import type { Area } from '../../kit/area.ts';
import { areaSql } from '../../kit/area-sql.ts';
import { areaKm2, coverageOf, type CoverageRow, missingFrom } from '../../kit/coverage.ts';
import type { Database } from '../../kit/database/types.ts';
import type { GeoJsonGeometry } from '../../kit/geometry.ts';
import type { ClosedInterval } from '../../kit/interval.ts';
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
  /** How many months the interval has, once its open ends are where the products end; 0 when there are none. */
  monthsAsked: number;
};

export interface CollectionCoverageQuestion {
  area: Area;
  collections: readonly string[];
  during: ClosedInterval;
  /** An interval of more months has no rows for them, and says by `monthsAsked` that it is too long. */
  monthsMax: number;
}

/**
 * How completely collections cover an area: for each one row for the whole interval and one for each of its months,
 * oldest first. An open end of the interval is where the products end. One statement.
 */
export async function coverageOfCollections(
  db: Database,
  { area, collections, during, monthsMax }: CollectionCoverageQuestion,
): Promise<CollectionCoverageRow[]> {
  const { start, end } = during;
  return [
    ...(await db.execute<CollectionCoverageRow>(sql`
    with asked as materialized (select area, ${areaKm2(sql`area`)} as km2 from (select ${areaSql(area)} as area) as given),
    chosen as (
      select p.collection_id, p.bbox_only, p.observed_from, p.observed_to, p.footprint
      from asked, land_surface.products as p
      where p.collection_id = any(${list(collections)}) and ${overlaps(during) ?? sql`true`}
        and st_intersects(p.footprint, asked.area)
    ),
    bounds as (
      select date_trunc('month', coalesce(${start}::timestamptz, min(observed_from)) at time zone 'UTC') as first,
        coalesce(${end}::timestamptz, max(observed_to)) at time zone 'UTC' as last
      from chosen
    ),
    -- Known before a month is made: a start in the year 1 is of 24 000 months.
    span as (
      select first, last, coalesce(greatest(1 + 12 * (extract(year from last) - extract(year from first))
        + extract(month from last) - extract(month from first), 0), 0)::int as months
      from bounds
    ),
    spans as (
      select null::text as month, '-infinity'::timestamptz as starts, 'infinity'::timestamptz as ends
      union all
      select to_char(month, 'YYYY-MM'), month at time zone 'UTC', (month + interval '1 month') at time zone 'UTC'
      from span, generate_series(first, case when months <= ${monthsMax}::int then last end, '1 month') as month
    ),
    together as (
      select wanted.id, spans.month, count(chosen.footprint)::int as products, st_union(distinct chosen.footprint) as footprint,
        coalesce(bool_or(chosen.bbox_only), false) as upper_bound
      from unnest(${list(collections)}) as wanted (id) cross join spans left join chosen
        on chosen.collection_id = wanted.id and chosen.observed_to >= spans.starts and chosen.observed_from < spans.ends
      group by wanted.id, spans.month
    )
    select id as "collectionId", month, products, coalesce(covered.percent, 0) as percent, coalesce(covered.area, 0) as area,
      upper_bound as "upperBound", span.months as "monthsAsked",
      case when month is null then
        st_asgeojson(${missingFrom(sql`coalesce(together.footprint, 'SRID=4326;POLYGON EMPTY'::geometry)`, sql`asked.area`)})::json
      end as missing
    from asked cross join span cross join together
      -- Null of a month without products, at no cost; most months of a long interval are such.
      cross join lateral ${coverageOf(sql`together.footprint`, sql`asked.area`, sql`asked.km2`)} as covered
    order by id, month nulls first`)),
  ];
}
