import { sql } from 'drizzle-orm';
import { refreshSummary } from '../../../subgraphs/in-situ/data/summary.ts';
import type { TestDatabase } from '../../support/database.ts';

export interface GivenSeries {
  id: string;
  /** Longitude and latitude of its station, which is made when it is new. */
  at?: [number, number];
  station?: string;
  variable?: string;
  observed?: [string, string] | null;
  values?: Array<[at: string, value: number | null, quality?: string]>;
  embargoedUntil?: string;
}

/** The variable of a series that does not say which. */
export const someVariable = 'urn:archipel:variable:surface-water:level';

/** Puts a series of an observatory XTST where a test needs it. */
export async function givenSeries({ db }: TestDatabase, series: GivenSeries): Promise<void> {
  const { id, at = [0, 0], station = `XTST_STA_${id}`, variable = someVariable, observed = null, values = [] } = series;
  const dataset = `XTST_DAT_${series.embargoedUntil ?? 'OPEN'}`;
  await db.execute(sql`
    insert into in_situ.observatories (id, name, search) values ('XTST', 'A test', 'a test') on conflict do nothing`);
  await db.execute(sql`
    insert into in_situ.datasets (id, observatory_id, title, climates, geologies, embargoed_until, search)
    values (${dataset}, 'XTST', 'A dataset', '{}', '{}', ${series.embargoedUntil ?? null}::timestamptz, 'a dataset')
    on conflict do nothing`);
  await db.execute(sql`
    insert into in_situ.stations (id, observatory_id, name, location)
    values (${station}, 'XTST', ${station}, st_point(${at[0]}::float8, ${at[1]}::float8)::geography)
    on conflict do nothing`);
  const range = observed && sql`tstzrange(${observed[0]}::timestamptz, ${observed[1]}::timestamptz, '[]')`;
  const [row] = await db.execute<{ key: number }>(sql`
    insert into in_situ.datastreams (id, name, station_id, dataset_id, variable_id, sensors, search, stated, observed)
    values (${id}, ${id}, ${station}, ${dataset}, ${variable}, '{}', ${id}, ${range}, ${range}) returning key`);
  const key = row?.key ?? 0;
  await db.execute(sql`
    insert into in_situ.observations (datastream_key, at, value, quality)
    select ${key}::int, * from unnest(${sql.param(values.map(([moment]) => moment))}::timestamptz[],
      ${sql.param(values.map(([, value]) => value))}::float8[],
      ${sql.param(values.map(([, , quality]) => quality ?? null))}::text[])`);
  if (values.length > 0) await refreshSummary(db, [key]);
}
