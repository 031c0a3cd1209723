/** Writing scenes: records travel as one JSON text, so that a batch is one statement with one parameter. */
import { sql, type SQL } from 'drizzle-orm';
import type { Database } from '../../kit/database/types.ts';
import type { SceneRecord } from '../domain/scene-record.ts';

/** How many of the records given were new, and how many differed from what was there. */
export interface Written {
  given: number;
  inserted: number;
  updated: number;
}

/** Inserts or updates; what has not changed is not touched. Identifiers are distinct within `records`. */
export async function upsertRecords(db: Database, records: readonly SceneRecord[]): Promise<Written> {
  return upsert(db, sql`select record from jsonb_array_elements(${JSON.stringify(records)}::jsonb) as given (record)`);
}

export async function stageRecords(db: Database, load: string, records: readonly SceneRecord[]): Promise<void> {
  await db.execute(sql`
    insert into imagery.scene_staging (load, id, record)
    select ${load}, given.record ->> 'id', given.record
    from jsonb_array_elements(${JSON.stringify(records)}::jsonb) as given (record)
    on conflict (load, id) do update set record = excluded.record`);
}

/** One statement: either all of a load is in the catalogue and off the stage, or nothing has happened. */
export async function moveStagedRecords(db: Database, load: string): Promise<Written> {
  return upsert(db, sql`delete from imagery.scene_staging where load = ${load} returning record`);
}

/** Forgets what a load has staged, and what loads left behind that ended without a word. */
export async function dropStagedRecords(db: Database, load: string): Promise<void> {
  await db.execute(sql`
    delete from imagery.scene_staging where load = ${load} or created_at < now() - interval '1 day'`);
}

const columns = [
  'id',
  'title',
  'collection_id',
  'mission',
  'platform',
  'instruments',
  'acquired_at',
  'published_at',
  'footprint',
  'bbox',
  'bbox_only',
  'cloud_cover',
  'resolution',
  'level',
  'mode',
  'view',
  'availability',
  'licence',
  'assets',
  'programme_id',
  'edition',
  'synthetic',
  'stac',
  'warnings',
  'search_text',
  'digest',
].map((name) => sql.identifier(name));

const columnList = sql.join(columns, sql`, `);
const assignments = sql.join(
  columns.map(
    (column) => sql`${column} = ${column.value === 'availability' ? availabilityAnew() : sql`excluded.${column}`}`,
  ),
  sql`, `,
);

/** What was delivered stays in the catalogue, whatever its producer has for sale. */
function availabilityAnew(): SQL {
  return sql`case when scenes.delivered and excluded.availability = 'TO_ORDER' then 'ONLINE' else excluded.availability end`;
}

/** JSON null is no SQL null: a member that is null in the record must be null in the table. */
const orNull = (column: string): SQL => sql`nullif(${sql.identifier(column)}, 'null'::jsonb)`;

async function upsert(db: Database, given: SQL): Promise<Written> {
  const [row] = await db.execute<{ given: number; inserted: number; updated: number }>(sql`
    with given as (${given}),
    records as (
      select scene.*
      from given,
        jsonb_to_record(given.record) as scene (
          id text, title text, collection_id text, mission text, platform text, instruments text[],
          acquired_at timestamptz, published_at timestamptz, footprint jsonb, bbox float8[], bbox_only boolean,
          cloud_cover float8, resolution float8, level text, mode text, view jsonb, availability text, licence jsonb,
          assets jsonb, programme_id text, edition text, synthetic boolean, stac jsonb, warnings jsonb,
          search_text text, digest text)
    ),
    written as (
      insert into imagery.scenes (${columnList})
      select id, title, collection_id, mission, platform, instruments, acquired_at, published_at,
        -- What crosses itself could neither be measured nor cut: it is made valid, and its warnings say so.
        case when st_isvalid(shape.footprint) then shape.footprint
             else st_collectionextract(st_makevalid(shape.footprint), 3) end,
        bbox, bbox_only, cloud_cover, resolution, level, mode, ${orNull('view')}, availability, ${orNull('licence')},
        assets,
        -- A programme that this catalogue does not know is left out rather than refusing the scene.
        (select known.id from imagery.coverage_programmes as known where known.id = programme_id),
        edition, synthetic, stac, warnings, search_text, digest
      from records,
        lateral (select st_setsrid(st_geomfromgeojson(records.footprint), 4326) as footprint) as shape
      on conflict (id) do update set ${assignments} where scenes.digest <> excluded.digest
      returning (xmax = 0) as is_new
    )
    select (select count(*) from given)::int as given, count(*) filter (where is_new)::int as inserted,
      count(*) filter (where not is_new)::int as updated
    from written`);
  return row ?? { given: 0, inserted: 0, updated: 0 };
}
