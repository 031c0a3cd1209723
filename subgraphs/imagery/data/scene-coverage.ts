import { sql } from 'drizzle-orm';
import type { Area } from '../../kit/area.ts';
import { areaSql } from '../../kit/area-sql.ts';
import { coverageOf, missingFrom } from '../../kit/coverage.ts';
import type { GeoJsonGeometry } from '../../kit/geometry.ts';
import { inOrder } from '../../kit/loaders.ts';
import type { Database } from '../../kit/database/types.ts';

/** How much of an area a scene covers. What it leaves out costs as much again, and is computed when asked for. */
export interface SceneCoverage {
  percent: number;
  area: number;
  upperBound: boolean;
  missing: () => Promise<GeoJsonGeometry | null>;
}

type Measured = Omit<SceneCoverage, 'missing'>;

/** In the order of the ids. One statement for all scenes of a level. */
export async function coverageByScenes(
  db: Database,
  ids: readonly string[],
  area: Area,
): Promise<Array<Measured | null>> {
  const rows = await db.execute<{ id: string; percent: number; area: number; upperBound: boolean }>(sql`
    with asked as materialized (select ${areaSql(area)} as area)
    select scene.id, coverage.percent, coverage.area, scene.bbox_only as "upperBound"
    from asked, imagery.scenes as scene
    cross join lateral (select * from ${coverageOf(sql`scene.footprint`, sql`asked.area`)}) as coverage
    where scene.id = any(${sql.param([...ids])}::text[])`);
  return inOrder(ids, rows, ({ id }) => id);
}

/** What the scenes leave uncovered, in the order of the ids; null where nothing is. One statement. */
export async function missingByScenes(
  db: Database,
  ids: readonly string[],
  area: Area,
): Promise<Array<GeoJsonGeometry | null>> {
  const rows = await db.execute<{ id: string; missing: GeoJsonGeometry | null }>(sql`
    with asked as materialized (select ${areaSql(area)} as area)
    select scene.id, st_asgeojson(${missingFrom(sql`scene.footprint`, sql`asked.area`)}, 9, 0)::json as missing
    from asked, imagery.scenes as scene
    where scene.id = any(${sql.param([...ids])}::text[])`);
  return inOrder(ids, rows, ({ id }) => id, ({ missing }) => missing); // prettier-ignore
}
