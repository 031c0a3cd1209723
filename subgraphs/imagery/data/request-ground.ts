/** The ground of a request, measured by the database. */
import { sql, type SQL } from 'drizzle-orm';
import type { Area } from '../../kit/area.ts';
import { areaSql } from '../../kit/area-sql.ts';
import { rowsOf } from '../../kit/database/prepared.ts';
import type { Database } from '../../kit/database/types.ts';
import type { Availability, Mission } from '../domain/contract.generated.ts';
import type { Ground } from '../domain/request-input.ts';

/** Geodesic, in km². */
export async function areaKm2(db: Database, area: Area): Promise<number> {
  const [row] = await rowsOf<{ km2: number }>(db, sql`select kit.area_km2(${areaSql(area)}) as km2`);
  return row?.km2 ?? 0;
}

export interface GroundScene {
  id: string;
  mission: Mission | null;
  availability: Availability;
  /** km², geodesic. */
  area: number;
}

/** Those of the scenes that are known; `shown` is the ground they show together, in km². One statement. */
export async function groundScenes(
  db: Database,
  ids: readonly string[],
): Promise<{ scenes: GroundScene[]; shown: number }> {
  const [row] = await db.execute<{ scenes: GroundScene[]; shown: number | null }>(sql`
    select coalesce(json_agg(json_build_object(
        'id', id, 'mission', mission, 'availability', availability, 'area', area_km2) order by id), '[]') as scenes,
      kit.area_km2(st_collectionextract(st_union(footprint), 3)) as shown
    from imagery.scenes where id = any(${sql.param([...ids])}::text[])`);
  return { scenes: row?.scenes ?? [], shown: row?.shown ?? 0 };
}

export interface LockedScene {
  id: string;
  mission: Mission | null;
  /** km², geodesic. */
  area: number;
  /** Whether a request has delivered it. */
  delivered: boolean;
}

/**
 * Those of the scenes that are known, and nobody else's to deliver until the transaction ends: in the order of their ids,
 * which is the order everywhere. Taken before holds and balances.
 */
export async function lockScenes(tx: Database, ids: readonly string[]): Promise<LockedScene[]> {
  const rows = await tx.execute<LockedScene & Record<string, unknown>>(sql`
    select id, mission, area_km2 as area, delivered
    from imagery.scenes where id = any(${sql.param([...ids])}::text[]) order by id for no key update`);
  return [...rows];
}

/** What of some scenes decides whether they are what a request over an area asks for. */
export interface SceneOverGround {
  id: string;
  acquiredAt: string;
  /** Whether it shows any of the ground wanted. */
  meets: boolean;
}

/** How scenes lie to the ground that a request wants. One statement. */
export async function scenesOverGround(
  db: Database,
  requestId: string,
  ids: readonly string[],
): Promise<SceneOverGround[]> {
  const rows = await db.execute<SceneOverGround & Record<string, unknown>>(sql`
    select scene.id, scene.acquired_at as "acquiredAt", st_intersects(scene.footprint, request.footprint) as meets
    from imagery.requests as request, imagery.scenes as scene
    where request.id = ${requestId} and scene.id = any(${sql.param([...ids])}::text[])
    order by scene.id`);
  return [...rows];
}

/** The ground as an expression of type geometry(4326). */
export function groundSql(ground: Ground): SQL {
  return ground.by === 'area'
    ? areaSql(ground.area)
    : sql`(select st_collectionextract(st_union(footprint), 3) from imagery.scenes
           where id = any(${sql.param([...ground.ids])}::text[]))`;
}
