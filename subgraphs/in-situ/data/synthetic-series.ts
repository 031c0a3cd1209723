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
 * Fills the datastreams that say `synthetic`, and no other: a year's wave with a day's wave on it, a different phase
 * for each station, so that a reader recognises at once that nothing of it was measured.
 */
export async function writeSyntheticSeries(db: Database, { start, end, step, gap }: SyntheticPeriod): Promise<void> {
  await db.execute(sql`
    insert into in_situ.observations (datastream_key, at, value, quality)
    select d.key, t.at,
      round((shape.base + shape.swing * sin(2 * pi() * (extract(doy from t.at at time zone 'UTC') + d.key % 30) / 365.25)
        + shape.daily * sin(2 * pi() * extract(hour from t.at at time zone 'UTC') / 24))::numeric, 3)::float8,
      'synthetic'
    from in_situ.datastreams d
    join (values ('%DISCHARGE', 4.0, 2.5, 0.2), ('%AIR', 9.0, 10.0, 4.0), ('%SOIL', 0.3, 0.1, 0.005))
      as shape (name, base, swing, daily) on d.id like shape.name
    cross join generate_series(${start}::timestamptz, ${end}::timestamptz, ${step}::interval) as t (at)
    where d.synthetic and d.id like 'SYN\\_%'
      and not (t.at >= ${gap.start}::timestamptz and t.at < ${gap.end}::timestamptz)
    on conflict (datastream_key, at) do update set value = excluded.value, quality = excluded.quality`);
  const keys = await db.execute<{ key: number }>(sql`select key from in_situ.datastreams where synthetic`);
  for (const { key } of keys) await refreshSummary(db, key);
}
