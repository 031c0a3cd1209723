/**
 * What hubs ask of an area within their statements. All areas are geodesic km² on WGS 84; overlaps are taken in
 * longitude and latitude, so footprints must be valid and cut at the antimeridian (see normalise.ts).
 *
 * Put the area into a statement once and refer to it by name, so that its text is sent, read and measured once:
 *
 *     with asked as materialized (select area, ${areaKm2(sql`area`)} as km2 from (select ${areaSql(area)} as area) as given)
 *     select scene.id, coverage.percent
 *     from asked, imagery.scenes as scene
 *     cross join lateral ${coverageOf(sql`scene.footprint`, sql`asked.area`, sql`asked.km2`)} as coverage
 *     where st_intersects(scene.footprint, asked.area)
 */
import type { SQL } from 'drizzle-orm';
import { sql } from 'drizzle-orm';

/** Geodesic km² of a geometry, double precision; right also for what spans more than a hemisphere. */
export function areaKm2(geometry: SQL): SQL<number> {
  return sql<number>`kit.area_km2(${geometry})`;
}

/** A row of {@link coverageOf}. */
export interface CoverageRow {
  /** Two decimals; 100 only when nothing is missing. */
  percent: number;
  /** Covered km². */
  area: number;
}

/**
 * How much of `asked` lies within `footprint`: a table function of one row, (percent, area), for `cross join lateral`.
 * @param askedKm2 the area of `asked` where the statement has it already; otherwise it is measured for each row.
 */
export function coverageOf(footprint: SQL, asked: SQL, askedKm2?: SQL): SQL {
  return askedKm2 ? sql`kit.coverage(${footprint}, ${asked}, ${askedKm2})` : sql`kit.coverage(${footprint}, ${asked})`;
}

/** What of `asked` lies outside of `footprint`: a polygon or multipolygon, null when nothing does. Costs as much again as {@link coverageOf}. */
export function missingFrom(footprint: SQL, asked: SQL): SQL {
  return sql`kit.missing(${footprint}, ${asked})`;
}

/** Whether a geometry lies within a distance of the asked one; at a distance of 0, whether they meet. */
export function near(geometry: SQL, asked: SQL, withinKm: number): SQL<boolean> {
  if (withinKm === 0) return sql<boolean>`st_intersects(${geometry}, ${asked})`;
  // Geography alone misjudges the inside of what spans more than a hemisphere.
  return sql<boolean>`(st_intersects(${geometry}, ${asked})
    or st_dwithin((${geometry})::geography, (${asked})::geography, ${withinKm * 1000}::float8))`;
}
