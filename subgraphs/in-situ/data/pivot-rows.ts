/** Writes what a pivot file brings. Every statement can be repeated, and touches no row that stays as it is. */
import { type SQL, sql } from 'drizzle-orm';
import type { Database } from '../../kit/database/types.ts';
import { fold } from '../../kit/fold.ts';
import type { StoredCounts } from '../../kit/import/report.ts';
import type { Provenance } from '../../kit/provenance.ts';
import type { DatastreamRecord } from '../domain/pivot-records.ts';
import type { PivotRecords } from '../domain/pivot.ts';

const provenance: Provenance = { title: 'Pivot file of the producer', certainty: 'STATED' };

/**
 * The observatory, its datasets and stations, and the concepts they name: all that datastreams point at. The French
 * description that was shipped stays, without its word on a position that is known better now.
 */
export async function writeSurroundings(db: Database, records: PivotRecords, now: Date): Promise<void> {
  const { observatory, datasets, stations, categories, variables } = records;
  await db.execute(sql`
    insert into in_situ.observatories as held (id, name, long_name, description, extent, landing_page, search, provenance)
    values (${observatory.id}, ${observatory.name}, ${observatory.longName},
      jsonb_build_object('en', ${observatory.description}::text),
      st_geomfromgeojson(${observatory.extent && JSON.stringify(observatory.extent)}::text), ${observatory.landingPage},
      ${fold([observatory.id, observatory.name, observatory.longName, observatory.description].join(' '))},
      ${JSON.stringify(provenance)}::jsonb)
    on conflict (id) do update set name = excluded.name, long_name = excluded.long_name,
      description = excluded.description || jsonb_strip_nulls(jsonb_build_object(
        'fr', regexp_replace(held.description->>'fr', ' La position montrée.*$', ''))), extent = excluded.extent,
      landing_page = coalesce(excluded.landing_page, held.landing_page), search = excluded.search,
      provenance = excluded.provenance
    where (held.name, held.long_name, held.description->>'en', st_asbinary(held.extent), held.search, held.provenance)
        is distinct from (excluded.name, excluded.long_name, excluded.description->>'en', st_asbinary(excluded.extent),
          excluded.search, excluded.provenance)
      or held.landing_page is distinct from coalesce(excluded.landing_page, held.landing_page)
      or held.description->>'fr' like '% La position montrée%'`);
  const searchedDatasets = datasets.map((row) => ({ ...row, search: fold(`${row.title} ${row.description ?? ''}`) }));
  // An embargo is counted in days from when the hub first saw it: seen again, it must not begin anew.
  await db.execute(sql`
    insert into in_situ.datasets as held (id, observatory_id, title, description, doi, licence, climates, geologies,
      embargo_days, embargoed_until, extent, search, provenance)
    select id, observatory, title, description, doi, licence, climates, geologies, "embargoDays",
      ${now.toISOString()}::timestamptz + "embargoDays" * interval '1 day', st_geomfromgeojson(extent::text), search,
      ${JSON.stringify(provenance)}::jsonb
    from jsonb_to_recordset(${JSON.stringify(searchedDatasets)}::jsonb) as given
      (id text, observatory text, title text, description text, doi text, licence jsonb, climates text[],
       geologies text[], "embargoDays" int, extent jsonb, search text)
    on conflict (id) do update set title = excluded.title, description = excluded.description, doi = excluded.doi,
      licence = excluded.licence, climates = excluded.climates, geologies = excluded.geologies,
      embargo_days = excluded.embargo_days, extent = excluded.extent, search = excluded.search,
      provenance = excluded.provenance,
      embargoed_until = case when held.embargo_days is not distinct from excluded.embargo_days
        then held.embargoed_until else excluded.embargoed_until end
    where (held.title, held.description, held.doi, held.licence, held.climates, held.geologies, held.embargo_days,
        st_asbinary(held.extent), held.search, held.provenance)
      is distinct from (excluded.title, excluded.description, excluded.doi, excluded.licence, excluded.climates,
        excluded.geologies, excluded.embargo_days, st_asbinary(excluded.extent), excluded.search, excluded.provenance)`);
  await db.execute(sql`
    insert into in_situ.stations as held (id, observatory_id, name, location, elevation, provenance)
    select id, observatory, name, st_geomfromgeojson(location::text)::geography, elevation,
      ${JSON.stringify(provenance)}::jsonb
    from jsonb_to_recordset(${JSON.stringify(stations)}::jsonb) as given
      (id text, observatory text, name text, location jsonb, elevation float8)
    on conflict (id) do update set elevation = excluded.elevation
      where held.elevation is distinct from excluded.elevation`);
  await db.execute(sql`
    insert into in_situ.variable_categories (id, label, rank)
    select id, label, 1000 from jsonb_to_recordset(${JSON.stringify(categories)}::jsonb) as given (id text, label jsonb)
    on conflict (id) do nothing`);
  await db.execute(sql`
    insert into in_situ.variables (id, label, unit_symbol, constraints, exact_match, search, provenance)
    select id, label, "unitSymbol", constraints, '{}', search, ${JSON.stringify(provenance)}::jsonb
    from jsonb_to_recordset(${JSON.stringify(variables)}::jsonb) as given
      (id text, label jsonb, "unitSymbol" text, constraints text[], search text)
    on conflict (id) do nothing`);
  await db.execute(sql`
    insert into in_situ.categories_of_variables (variable_id, category_id)
    select given.id, category
    from jsonb_to_recordset(${JSON.stringify(variables)}::jsonb) as given (id text, categories text[])
    cross join unnest(given.categories) as category
    on conflict do nothing`);
}

/** Writes datastreams whose surroundings are there, and says what became of them. One statement. */
export async function writeDatastreams(db: Database, records: readonly DatastreamRecord[]): Promise<StoredCounts> {
  return write(db, sql`select ${searched(records)}::jsonb as records`);
}

/** @param importId a name of this import alone, such as a random UUID. */
export async function stageDatastreams(
  db: Database,
  importId: string,
  records: readonly DatastreamRecord[],
): Promise<void> {
  await db.execute(sql`
    insert into in_situ.datastreams_staged (import_id, records) values (${importId}, ${searched(records)}::jsonb)`);
}

/** Writes all that an import has staged, and takes it off the stage. One statement. */
export async function moveStagedDatastreams(db: Database, importId: string): Promise<StoredCounts> {
  return write(db, sql`delete from in_situ.datastreams_staged where import_id = ${importId} returning records`);
}

/** Forgets what an import has staged, and what imports left behind that were killed. */
export async function clearStagedDatastreams(db: Database, importId: string): Promise<void> {
  await db.execute(sql`
    delete from in_situ.datastreams_staged where import_id = ${importId} or staged_at < now() - interval '1 day'`);
}

function searched(records: readonly DatastreamRecord[]): string {
  return JSON.stringify(records.map((row) => ({ ...row, search: fold(row.name) })));
}

/** @param batches rows of one column, `records`. */
async function write(db: Database, batches: SQL): Promise<StoredCounts> {
  const [row] = await db.execute<StoredCounts & Record<string, unknown>>(sql`
    with batches as (${batches}), given as (
      select given.* from batches cross join lateral jsonb_to_recordset(batches.records) as given
        (id text, name text, station text, dataset text, variable text, unit jsonb, level text, sensors text[],
         start timestamptz, "end" timestamptz, "missingValue" text, search text)
    ), written as (
    insert into in_situ.datastreams as held (id, name, station_id, dataset_id, variable_id, unit, level, sensors, stated,
      observed, missing_value, search, provenance)
    select id, name, station, dataset, variable, unit, level, sensors, tstzrange(start, "end", '[]'),
      tstzrange(start, "end", '[]'), "missingValue", search, ${JSON.stringify(provenance)}::jsonb
    from given
    on conflict (id) do update set name = excluded.name, station_id = excluded.station_id,
      dataset_id = excluded.dataset_id, variable_id = excluded.variable_id, unit = excluded.unit,
      level = excluded.level, sensors = excluded.sensors, stated = excluded.stated,
      observed = case when held.count is null then excluded.stated
        else tstzrange(least(lower(held.observed), lower(excluded.stated)),
          greatest(upper(held.observed), upper(excluded.stated)), '[]') end,
      missing_value = excluded.missing_value, search = excluded.search, provenance = excluded.provenance
    where (held.name, held.station_id, held.dataset_id, held.variable_id, held.unit, held.level, held.sensors,
        held.stated, held.missing_value)
      is distinct from (excluded.name, excluded.station_id, excluded.dataset_id, excluded.variable_id, excluded.unit,
        excluded.level, excluded.sensors, excluded.stated, excluded.missing_value)
    returning xmax = 0 as added
    )
    select new, updated, total - new - updated as unchanged from
      (select count(*)::int as total from given) as all_of_it,
      (select count(*) filter (where added)::int as new, count(*) filter (where not added)::int as updated
        from written) as touched`);
  return row ?? { new: 0, updated: 0, unchanged: 0 };
}
