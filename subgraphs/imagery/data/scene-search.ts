/** The catalogue's search: what matches, in an order, from a place on. */
import { sql, type SQL } from 'drizzle-orm';
import { coverageOf } from '../../kit/coverage.ts';
import type { Area } from '../../kit/area.ts';
import { areaSql } from '../../kit/area-sql.ts';
import type { Database } from '../../kit/database/types.ts';
import type { CursorKey, KeyType } from '../../kit/cursor.ts';
import { beginsIn, everyWord } from '../../kit/words-sql.ts';
import type { SceneQuestion } from '../domain/scene-question.ts';
import type { SceneDimension, SceneOrder } from '../domain/contract.generated.ts';
import { sceneColumns, type SceneRow } from './scenes.ts';

/** A row of a page, with what its cursor is made of. */
export interface FoundScene extends SceneRow {
  sortKey: CursorKey;
}

/** One way of sorting: its key, how it compares, and the type the key of a cursor is read as. */
interface Sorting {
  key: SQL;
  direction: SQL;
  /** Rows beyond a key: later in the direction. */
  beyond: SQL;
  cast: SQL;
}

/** Unknown clouds come last, as if there were more than can be. */
const beyondAllClouds = 101;

const sortings: Record<SceneOrder, Sorting> = {
  NEWEST: { key: sql`scene.acquired_at`, direction: sql`desc nulls last`, beyond: sql`<`, cast: sql`timestamptz` },
  OLDEST: { key: sql`scene.acquired_at`, direction: sql`asc`, beyond: sql`>`, cast: sql`timestamptz` },
  LEAST_CLOUDY: {
    key: sql`coalesce(scene.cloud_cover, ${sql.raw(String(beyondAllClouds))})`,
    direction: sql`asc`,
    beyond: sql`>`,
    cast: sql`float8`,
  },
  BEST_COVERAGE: { key: sql`coverage.area`, direction: sql`desc`, beyond: sql`<`, cast: sql`float8` },
};

/** What the sort key of each order is in a cursor. */
export const sceneKeyTypes = {
  NEWEST: 'instant',
  OLDEST: 'instant',
  LEAST_CLOUDY: 'number',
  BEST_COVERAGE: 'number',
} as const satisfies Record<SceneOrder, KeyType>;

interface Page {
  order: SceneOrder;
  limit: number;
  /** Sort key and id of the row before the page. */
  after: readonly [CursorKey, string] | null;
}

/** A page of what matches; ids break ties, so that pages are stable while scenes are added. One statement. */
export async function searchScenes(db: Database, question: SceneQuestion, page: Page): Promise<FoundScene[]> {
  const { key, direction, beyond, cast } = sortings[page.order];
  const measured = page.order === 'BEST_COVERAGE' || question.minCoverage !== null;
  // The first comparison alone is one an index can begin at; the second leaves out the ties that were shown already.
  const after = page.after
    ? sql`and ${key} ${beyond}= ${page.after[0]}::${cast}
        and (${key} ${beyond} ${page.after[0]}::${cast} or scene.id > ${page.after[1]})`
    : sql``;
  return db.execute<FoundScene & Record<string, unknown>>(sql`
    ${asking(question.area)}
    select ${sceneColumns}, ${key} as "sortKey"
    from ${found(question, measured)} ${after}
    order by ${key} ${direction}, scene.id
    limit ${page.limit}`);
}

/** How many match, whatever the page. */
export async function countScenes(db: Database, question: SceneQuestion): Promise<number> {
  const [row] = await db.execute<{ count: number }>(sql`
    ${asking(question.area)}
    select count(*)::int as count from ${found(question, question.minCoverage !== null)}`);
  return row?.count ?? 0;
}

const unknown = 'UNKNOWN';

/** What each dimension counts by; what is unknown is counted too, so that the buckets add up to the total. */
const dimensions: Record<SceneDimension, SQL> = {
  MISSION: sql`coalesce(scene.mission, 'NONE')`,
  PLATFORM: sql`scene.platform`,
  COLLECTION: sql`scene.collection_id`,
  YEAR: sql`to_char(scene.acquired_at at time zone 'UTC', 'YYYY')`,
  MONTH: sql`to_char(scene.acquired_at at time zone 'UTC', 'YYYY-MM')`,
  // Tens of percent; 100 belongs to the last.
  CLOUD_COVER: sql`case when scene.cloud_cover is null then ${unknown}
    else lpad((least(floor(scene.cloud_cover / 10), 9) * 10)::int::text, 2, '0') || '-' ||
         (least(floor(scene.cloud_cover / 10), 9) * 10 + 10)::int end`,
  MODE: sql`coalesce(scene.mode, ${unknown})`,
};

/** How many of the scenes that match fall into each bucket, by key. One statement. */
export async function countScenesBy(
  db: Database,
  question: SceneQuestion,
  dimension: SceneDimension,
): Promise<Array<{ key: string; count: number }>> {
  return db.execute<{ key: string; count: number }>(sql`
    ${asking(question.area)}
    select bucket.key, count(*)::int as count
    from (select ${dimensions[dimension]} as key from ${found(question, question.minCoverage !== null)}) as bucket
    group by bucket.key
    order by bucket.key collate "C"`);
}

/** The area stands once in the statement, whatever asks for it. */
function asking(area: Area | null): SQL {
  return area ? sql`with asked as materialized (select ${areaSql(area)} as area)` : sql``;
}

/** The tables and conditions of a search, from `from` on. */
function found(question: SceneQuestion, measured: boolean): SQL {
  const { area } = question;
  const conditions = conditionsOf(question);
  const tables = area
    ? sql`imagery.scenes as scene join asked on st_intersects(scene.footprint, asked.area)`
    : sql`imagery.scenes as scene`;
  const coverage =
    area && measured
      ? sql`cross join lateral (select * from ${coverageOf(sql`scene.footprint`, sql`asked.area`)}) as coverage`
      : sql``;
  return sql`${tables} ${coverage} where ${conditions.length > 0 ? sql.join(conditions, sql` and `) : sql`true`}`;
}

function conditionsOf(question: SceneQuestion): SQL[] {
  const { acquired, missions, platforms, collections, maxCloudCover, minCoverage, modes, programmes, words } = question;
  const anyOf = (column: SQL, values: readonly string[] | null) =>
    values ? [sql`${column} = any(${sql.param([...values])}::text[])`] : [];
  const when = (condition: boolean, text: SQL) => (condition ? [text] : []);
  return [
    ...when(acquired.start !== null, sql`scene.acquired_at >= ${acquired.start}::timestamptz`),
    ...when(acquired.end !== null, sql`scene.acquired_at <= ${acquired.end}::timestamptz`),
    ...anyOf(sql`scene.mission`, missions),
    ...anyOf(sql`lower(scene.platform)`, platforms?.map((platform) => platform.toLowerCase()) ?? null),
    ...anyOf(sql`scene.collection_id`, collections),
    ...anyOf(sql`scene.mode`, modes),
    ...anyOf(sql`scene.programme_id`, programmes),
    // Null is neither more nor less: what is unknown never matches.
    ...when(maxCloudCover !== null, sql`scene.cloud_cover <= ${maxCloudCover}::float8`),
    ...when(minCoverage !== null, sql`coverage.percent >= ${minCoverage}::float8`),
    ...when(
      question.maxIncidenceAngle !== null,
      sql`(scene.view ->> 'incidenceAngle')::float8 <= ${question.maxIncidenceAngle}::float8`,
    ),
    ...when(question.onlineOnly, sql`scene.availability = 'ONLINE'`),
    ...(words ? [everyWord(words, (word) => beginsIn(sql`scene.search_text`, word))] : []),
  ];
}
