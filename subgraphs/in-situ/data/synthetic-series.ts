import { sql } from 'drizzle-orm';
import type { Database } from '../../kit/database/types.ts';
import { refreshSummary } from './summary.ts';

/** When the synthetic series begin and end, how often they have a value, and where they have none. */
export interface SyntheticPeriod {
  start: string;
  end: string;
  /** ISO 8601 duration. */
  step: string;
  gap: { start: string; end: string };
}

/**
 * Fills the datastreams that say `synthetic`, and no other: a year's wave with a day's wave on it, highest when it would be
 * in the north: the air in July and after noon, streams and soils at the end of winter. A station's own days, at most
 * ten, come from its id, so that two stations differ and the same values are made everywhere.
 */
export async function writeSyntheticSeries(db: Database, { start, end, step, gap }: SyntheticPeriod): Promise<void> {
  await db.execute(sql`
    insert into in_situ.observations (datastream_key, at, value, quality)
    select d.key, t.at,
      round((shape.base
        + shape.swing * cos(2 * pi() * (extract(doy from t.at at time zone 'UTC') - shape.peak_day - own.days) / 365.25)
        + shape.daily * cos(2 * pi() * (extract(hour from t.at at time zone 'UTC') - 14) / 24))::numeric, 3)::float8,
      'synthetic'
    from in_situ.datastreams d
    cross join lateral (select ('x' || left(md5(d.station_id), 6))::bit(24)::int % 21 - 10 as days) as own
    join (values ('%DISCHARGE', 4.0, 2.5, 0.2, 50), ('%AIR', 9.0, 10.0, 4.0, 200), ('%SOIL', 0.3, 0.1, 0.005, 50))
      as shape (name, base, swing, daily, peak_day) on d.id like shape.name
    cross join generate_series(${start}::timestamptz, ${end}::timestamptz, ${step}::interval) as t (at)
    where d.synthetic and d.id like 'SYN\\_%'
      and not (t.at >= ${gap.start}::timestamptz and t.at < ${gap.end}::timestamptz)
    on conflict (datastream_key, at) do update set value = excluded.value, quality = excluded.quality`);
  const rows = await db.execute<{ key: number }>(sql`select key from in_situ.datastreams where synthetic`);
  await refreshSummary(
    db,
    rows.map(({ key }) => key),
  );
}
