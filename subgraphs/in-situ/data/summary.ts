import { sql } from 'drizzle-orm';
import type { Database } from '../../kit/database/types.ts';

/** How many of the latest values say what spacing is usual. */
const spacingSample = 10_000;

/**
 * Brings what datastreams say of their series up to what is held: how many values, from when to when, and the spacing
 * that 95 % of the latest {@link spacingSample} keep (the continuous case has one spacing; campaigns have many, and
 * their rare long pauses are no gaps). Called once after an import, so that no reader pays for it. One statement.
 */
export async function refreshSummary(db: Database, datastreamKeys: readonly number[]): Promise<void> {
  await db.execute(sql`
    with asked as (
      select distinct key from unnest(${sql.param([...datastreamKeys])}::int[]) as given (key)
    ), summary as (
      select asked.key, held.*, usual.spacing
      from asked
      cross join lateral (
        select count(*) as total, min(at) as first, max(at) as last
        from in_situ.observations where datastream_key = asked.key and value is not null
      ) as held
      cross join lateral (
        select percentile_disc(0.95) within group (order by extract(epoch from at - before)) as spacing
        from (
          select at, lag(at) over (order by at) as before from (
            select at from in_situ.observations where datastream_key = asked.key and value is not null
            order by at desc limit ${spacingSample}
          ) as latest
        ) as step
      ) as usual
    )
    update in_situ.datastreams d
    set count = nullif(summary.total, 0), spacing_seconds = summary.spacing,
      observed = case when summary.total = 0 then d.stated
        else tstzrange(least(lower(d.stated), summary.first), greatest(upper(d.stated), summary.last), '[]') end
    from summary
    where d.key = summary.key`);
}
