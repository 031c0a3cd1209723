import { sql } from 'drizzle-orm';
import type { Database } from '../../kit/database/types.ts';

/**
 * Brings what a datastream says of its series up to what is held: how many values, from when to when, and the spacing
 * that 95 % of them keep (the continuous case has one spacing; campaigns have many, and their rare long pauses are no
 * gaps). Called once after an import, so that no reader pays for it.
 */
export async function refreshSummary(db: Database, datastreamKey: number): Promise<void> {
  await db.execute(sql`
    with held as (
      select at, extract(epoch from at - lag(at) over (order by at)) as spacing
      from in_situ.observations
      where datastream_key = ${datastreamKey} and value is not null
    ), summary as (
      select count(*) as values, min(at) as first, max(at) as last,
        percentile_disc(0.95) within group (order by spacing) as spacing
      from held
    )
    update in_situ.datastreams d
    set count = nullif(summary.values, 0), spacing_seconds = summary.spacing,
      observed = case when summary.values = 0 then d.stated
        else tstzrange(least(lower(d.stated), summary.first), greatest(upper(d.stated), summary.last), '[]') end
    from summary
    where d.key = ${datastreamKey}`);
}
