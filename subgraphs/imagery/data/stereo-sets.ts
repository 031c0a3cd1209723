/** Sets of scenes that show one place from different angles, found by overlap, pass and viewing angles. */
import { sql, type SQL } from 'drizzle-orm';
import { areaSql } from '../../kit/area-sql.ts';
import { coverageOf } from '../../kit/coverage.ts';
import type { CursorKey } from '../../kit/cursor.ts';
import type { Database } from '../../kit/database/types.ts';
import type { GeoJsonGeometry } from '../../kit/geometry.ts';
import { groupInOrder } from '../../kit/loaders.ts';
import type { AcquisitionMode, Mission, StereoOrder } from '../domain/contract.generated.ts';
import { scenesOfSet, setIdOf } from '../domain/stereo.ts';
import type { OrderedSet } from '../domain/stereo-order.ts';
import type { StereoQuestion } from '../domain/stereo-question.ts';

export interface StereoSetRow {
  id: string;
  mission: Mission;
  mode: AcquisitionMode;
  /** In the order of time. */
  sceneIds: string[];
  commonFootprint: GeoJsonGeometry;
  /** km², geodesic. */
  commonArea: number;
  sameOrbit: boolean;
  /** Of its first image. */
  acquiredAt: string;
}

export interface FoundStereoSet extends StereoSetRow {
  sortKey: CursorKey;
}

/**
 * Of one pass are images of one satellite at most five minutes apart: from 45° ahead to 45° behind it flies for three,
 * and for a whole orbit for 99. Images of several passes are a set while what stands on the ground can be taken for the
 * same: within 30 days (ASSUMED).
 */
const onePass = sql`(one.platform = other.platform and other.acquired_at - one.acquired_at <= interval '5 minutes')`;
const together = sql`(${onePass} or other.acquired_at - one.acquired_at <= interval '30 days')`;
/** What a set shows in common is at least this much of its smallest image, percent (ASSUMED): strips side by side are none. */
const leastOverlapPercent = 20;
/** Images from one angle are no set: at least this ratio, which is 2.9 degrees (ASSUMED). */
const leastBaseToHeight = 0.05;

/** The statement's beginning: `candidate` is a table of scene ids; `stereo` holds the sets among them. See `domain/stereo.ts`. */
function setsAmong(candidates: SQL, { sameOrbit }: { sameOrbit: boolean | null }): SQL {
  const angle = (name: string) => sql`(scene.view ->> ${name})::float8`;
  const along = sql`tand(${angle('incidenceAlongTrack')})`;
  const across = sql`tand(${angle('incidenceAcrossTrack')})`;
  const whole = sql`coalesce(sqrt(${along} ^ 2 + ${across} ^ 2), tand(${angle('incidenceAngle')}))`;
  const pass = { true: onePass, false: sql`not ${onePass} and ${together}`, null: together }[
    String(sameOrbit) as 'true'
  ];
  return sql`
    candidate as materialized (${candidates}),
    slope as materialized (
      select scene.id, scene.mission, scene.platform, scene.acquired_at, scene.footprint, scene.area_km2,
        ${along} as along, ${across} as across, ${whole} as whole,
        ${whole} * sind(${angle('azimuth')}) as east, ${whole} * cosd(${angle('azimuth')}) as north
      from imagery.scenes as scene join candidate on candidate.id = scene.id
      where scene.mission is not null),
    pair as materialized (
      select one.id as first, other.id as second, one.mission, one.acquired_at, measured.one_pass, ratio.base_to_height,
        common.shape, least(one.area_km2, other.area_km2) as smallest
      from slope as one
      join slope as other on other.mission = one.mission and st_intersects(one.footprint, other.footprint)
        and (one.acquired_at, one.id) < (other.acquired_at, other.id) and ${pass}
      cross join lateral (select ${onePass} as one_pass) as measured
      cross join lateral (
        select least(1, (1 + coalesce(one.east * other.east + one.north * other.north,
            case when one_pass then one.across * other.across + one.along * other.along end))
          / sqrt((1 + one.whole ^ 2) * (1 + other.whole ^ 2))) as cosine) as looking
      cross join lateral (select 2 * tan(acos(looking.cosine) / 2) as base_to_height) as ratio
      cross join lateral (
        select st_collectionextract(st_intersection(one.footprint, other.footprint), 3) as shape) as common
      where ratio.base_to_height >= ${leastBaseToHeight}::float8),
    chosen as (
      select array[first, second] as ids, mission, acquired_at, one_pass, shape, smallest,
        base_to_height as narrowest, base_to_height as widest
      from pair
      union all
      select array[one.first, one.second, other.second], one.mission, one.acquired_at, true,
        st_collectionextract(st_intersection(one.shape, other.shape), 3), least(one.smallest, other.smallest),
        least(one.base_to_height, other.base_to_height, whole.base_to_height),
        greatest(one.base_to_height, other.base_to_height, whole.base_to_height)
      from pair as one
      join pair as other on other.first = one.second and other.one_pass
      join pair as whole on whole.first = one.first and whole.second = other.second and whole.one_pass
      where one.one_pass),
    stereo as materialized (
      select chosen.*, measured.km2, array_to_string(ids, '+') as id,
        case cardinality(ids) when 3 then 'TRISTEREO' else 'STEREO' end as mode
      from chosen
      cross join lateral (select kit.area_km2(chosen.shape) as km2) as measured
      where measured.km2 * 100 >= chosen.smallest * ${leastOverlapPercent}::float8)`;
}

/** A pair is part of the three that were taken with it, and not listed beside them. */
const isWhole = sql`not exists (select 1 from stereo as larger where cardinality(larger.ids) > cardinality(stereo.ids)
  and larger.ids @> stereo.ids)`;

const columns = sql`
  stereo.ids as "sceneIds", stereo.mission, stereo.mode, stereo.one_pass as "sameOrbit",
  stereo.acquired_at as "acquiredAt", stereo.km2 as "commonArea", st_asgeojson(stereo.shape, 9, 0)::json as "commonFootprint"`;

type Row = Omit<FoundStereoSet, 'id'> & Record<string, unknown>;

const withId = <Written extends Row>(row: Written): Written & { id: string } => ({ ...row, id: setIdOf(row.sceneIds) });

/** One way of sorting: its key, largest first, and the type the key of a cursor is read as. */
const sortings: Record<StereoOrder, { key: SQL; cast: SQL }> = {
  NEWEST: { key: sql`stereo.acquired_at`, cast: sql`timestamptz` },
  BEST_COVERAGE: { key: sql`coverage.area`, cast: sql`float8` },
  BASE_TO_HEIGHT: { key: sql`stereo.widest`, cast: sql`float8` },
};

interface Page {
  order: StereoOrder;
  limit: number;
  /** Sort key and scenes, joined by `+`, of the set before the page. */
  after: readonly [CursorKey, string] | null;
}

/** A page of what matches; identifiers break ties. One statement. */
export async function searchStereoSets(db: Database, question: StereoQuestion, page: Page): Promise<FoundStereoSet[]> {
  const { key, cast } = sortings[page.order];
  const after = page.after
    ? sql`and (${key} < ${page.after[0]}::${cast} or (${key} = ${page.after[0]}::${cast} and stereo.id > ${page.after[1]}))`
    : sql``;
  const rows = await db.execute<Row>(sql`
    ${asking(question)}
    select ${columns}, to_json(${key}) as "sortKey"
    from ${found(question)} ${after}
    order by ${key} desc, stereo.id
    limit ${page.limit}`);
  return rows.map(withId);
}

export async function countStereoSets(db: Database, question: StereoQuestion): Promise<number> {
  const [row] = await db.execute<{ count: number }>(
    sql`${asking(question)} select count(*)::int as count from ${found(question)}`,
  );
  return row?.count ?? 0;
}

function asking({ area, acquired, maxCloudCover, sameOrbit }: StereoQuestion): SQL {
  const conditions = [
    ...(acquired.start === null ? [] : [sql`scene.acquired_at >= ${acquired.start}::timestamptz`]),
    ...(acquired.end === null ? [] : [sql`scene.acquired_at <= ${acquired.end}::timestamptz`]),
    ...(maxCloudCover === null ? [] : [sql`scene.cloud_cover <= ${maxCloudCover}::float8`]),
  ];
  const candidates = sql`
    select scene.id from imagery.scenes as scene join asked on st_intersects(scene.footprint, asked.area)
    where ${sql.join([sql`scene.view is not null`, ...conditions], sql` and `)}`;
  return sql`with asked as materialized (select ${areaSql(area)} as area), ${setsAmong(candidates, { sameOrbit })}`;
}

function found({ modes, minBaseToHeight, maxBaseToHeight, minCoverage }: StereoQuestion): SQL {
  const conditions = [
    isWhole,
    ...(modes === null ? [] : [sql`stereo.mode = any(${sql.param([...modes])}::text[])`]),
    ...(minBaseToHeight === null ? [] : [sql`stereo.narrowest >= ${minBaseToHeight}::float8`]),
    ...(maxBaseToHeight === null ? [] : [sql`stereo.widest <= ${maxBaseToHeight}::float8`]),
    ...(minCoverage === null ? [] : [sql`coverage.percent >= ${minCoverage}::float8`]),
  ];
  return sql`stereo cross join asked
    cross join lateral ${coverageOf(sql`stereo.shape`, sql`asked.area`)} as coverage
    where ${sql.join(conditions, sql` and `)}`;
}

/** In the order of the identifiers, null for what is no set. One statement. */
export async function stereoSetsById(db: Database, ids: readonly string[]): Promise<Array<StereoSetRow | null>> {
  const sceneIds = [...new Set(ids.flatMap((id) => scenesOfSet(id) ?? []))];
  if (sceneIds.length === 0) return ids.map(() => null);
  const candidates = sql`select id from unnest(${sql.param(sceneIds)}::text[]) as id`;
  const rows = await db.execute<Row>(sql`
    with ${setsAmong(candidates, { sameOrbit: null })} select ${columns} from stereo`);
  const byId = new Map(rows.map((row) => [setIdOf(row.sceneIds), withId(row)]));
  return ids.map((id) => byId.get(id) ?? null);
}

/** The set that exactly these scenes are, in whatever order they are given; null when they are none. One statement. */
export async function stereoSetOfScenes(db: Database, sceneIds: readonly string[]): Promise<OrderedSet | null> {
  const candidates = sql`select id from unnest(${sql.param([...sceneIds])}::text[]) as id`;
  const [row] = await db.execute<OrderedSet & Record<string, unknown>>(sql`
    with ${setsAmong(candidates, { sameOrbit: null })}
    select one_pass as "sameOrbit", narrowest, widest from stereo where cardinality(ids) = ${sceneIds.length}`);
  return row ?? null;
}

/** The sets of one pass that each scene is in, the newest first. One statement. */
export async function stereoSetsOf(
  db: Database,
  sceneIds: readonly string[],
  { limit }: { limit: number },
): Promise<StereoSetRow[][]> {
  const candidates = sql`
    select distinct other.id
    from imagery.scenes as one
    join imagery.scenes as other on other.platform = one.platform and st_intersects(other.footprint, one.footprint)
      and other.acquired_at between one.acquired_at - interval '5 minutes' and one.acquired_at + interval '5 minutes'
    where one.id = any(${sql.param([...sceneIds])}::text[]) and other.view is not null`;
  const rows = await db.execute<Row & { n: number }>(sql`
    with ${setsAmong(candidates, { sameOrbit: true })},
    ranked as (
      select (asked.n - 1)::int as n, stereo.ids,
        row_number() over (partition by asked.n order by stereo.acquired_at desc, stereo.id) as rank
      from unnest(${sql.param([...sceneIds])}::text[]) with ordinality as asked (id, n)
      join stereo on asked.id = any(stereo.ids)
      where ${isWhole})
    select ranked.n, ${columns}
    from ranked join stereo on stereo.ids = ranked.ids
    where ranked.rank <= ${limit}
    order by ranked.n, ranked.rank`);
  return groupInOrder(sceneIds.length, rows.map(withId), ({ n }) => n);
}
