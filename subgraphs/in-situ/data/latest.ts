import { sql } from 'drizzle-orm';
import type { Database } from '../../kit/database/types.ts';
import { inOrder } from '../../kit/loaders.ts';
import { instantOf } from '../domain/interval.ts';
import type { Observation } from '../domain/model.ts';
import { isOpen } from './conditions.ts';

/** The latest value of each datastream, in the order of the keys; null while it is withheld or none is held. */
export async function latestOf(db: Database, keys: readonly number[], now: Date): Promise<Array<Observation | null>> {
  const rows = await db.execute<{ key: number; ms: number; value: number; quality: string | null }>(sql`
    select asked.key, round(extract(epoch from last.at) * 1000)::float8 as ms, last.value, last.quality
    from unnest(${sql.param([...keys])}::int[]) as asked (key)
    join in_situ.datastreams datastream on datastream.key = asked.key
    join in_situ.datasets dataset on dataset.id = datastream.dataset_id
    cross join lateral (
      select at, value, quality from in_situ.observations
      where datastream_key = asked.key and value is not null
      order by at desc limit 1
    ) as last
    where ${isOpen(now)}`);
  return inOrder(keys, [...rows], ({ key }) => key, ({ ms, value, quality }): Observation => ({ at: instantOf(ms), value, quality })); // prettier-ignore
}
