/** What free quotas gave in a period before there was an envelope for it. */
import { sql } from 'drizzle-orm';
import { rowsOf } from '../../kit/database/prepared.ts';
import type { Database } from '../../kit/database/types.ts';
import type { BalanceKey } from '../../ledger/domain/balance.ts';
import type { SpokenFor } from '../domain/envelope.ts';
import { envelopeHoldIdOf } from '../domain/request.ts';

/**
 * Of requests that were submitted in the period of each envelope, what they reserve and used of free quotas and not of the
 * envelope. One statement; it looks at each request of the period.
 * @param keys of the envelopes' balances.
 */
export async function spokenBefore(db: Database, keys: readonly BalanceKey[]): Promise<SpokenFor[]> {
  const asked = JSON.stringify(keys.map(({ mission, period }, n) => ({ n, mission, ...period })));
  const rows = await rowsOf<{ reserved: string; used: string }>(
    db,
    sql`
    select coalesce(sum(hold.amount - hold.captured - hold.released), 0)::text as reserved,
      coalesce(sum(hold.captured - hold.refunded), 0)::text as used
    from (
      select n, mission, coalesce("start", '-infinity') as starts, coalesce("end", 'infinity') as ends
      from jsonb_to_recordset(${asked}::jsonb) as given (n int, mission text, "start" timestamptz, "end" timestamptz)
    ) as asked
    left join imagery.requests as request
      -- No request was changed before it was submitted: the index on its changes leaves out those of former periods.
      on request.mission = asked.mission and request.changed_at >= starts
        and request.submitted_at >= starts and request.submitted_at < ends
        and not exists (
          select from ledger.holds as taken join ledger.balances as envelope on envelope.id = taken.balance_id
          where taken.id = request.id || ${envelopeHoldIdOf('')}::text
            and envelope.period_start = starts and envelope.period_end = ends)
    left join (ledger.holds as hold join ledger.balances as b on b.id = hold.balance_id and b.origin = 'FREE')
      on hold.id = request.id
    group by asked.n
    order by asked.n`,
  );
  return rows.map(({ reserved, used }) => ({ reservedM2: BigInt(reserved), usedM2: BigInt(used) }));
}
