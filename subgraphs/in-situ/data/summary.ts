import { sql } from 'drizzle-orm';
import type { Database } from '../../kit/database/types.ts';

/** How many of the latest values say what spacing is usual. */
const spacingSample = 10_000;

/**
 * Brings what a datastream says of its series up to what is held: how many values, from when to when, and the spacing
 * that 95 % of the latest {@link spacingSample} keep (the continuous case has one spacing; campaigns have many, and
 * their rare long pauses are no gaps). Called once after an import, so that no reader pays for it.
 */
export async function refreshSummary(db: Database, datastreamKey: number): Promise<void> {
  await db.execute(sql`
    with held as (
      select count(*) as total, min(at) as first, max(at) as last
      from in_situ.observations where datastream_key = ${datastreamKey} and value is not null
    ), usual as (
      select percentile_disc(0.95) within group (order by extract(epoch from at - before)) as spacing
      from (
        select at, lag(at) over (order by at) as before from (
          select at from in_situ.observations where datastream_key = ${datastreamKey} and value is not null
          order by at desc limit ${spacingSample}
        ) as latest
      ) as step
    )
    update in_situ.datastreams d
    set count = nullif(held.total, 0), spacing_seconds = usual.spacing,
      observed = case when held.total = 0 then d.stated
        else tstzrange(least(lower(d.stated), held.first), greatest(upper(d.stated), held.last), '[]') end
    from held, usual
    where d.key = ${datastreamKey}`);
}
