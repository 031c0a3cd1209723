/** What organisations and their people have together: the ledger's balances, summed by the database. */
import { sql } from 'drizzle-orm';
import { rowsOf } from '../../kit/database/prepared.ts';
import type { Database } from '../../kit/database/types.ts';
import { groupInOrder } from '../../kit/loaders.ts';
import type { Organisation } from '../domain/records/people.ts';
import type { FreeLimit, WholeQuestion, WholeSums } from '../domain/whole-balance.ts';

type Figures = 'grantedM2' | 'reservedM2' | 'usedM2' | 'availableM2';
type Row = Omit<WholeSums, Figures> & Record<Figures, string> & { n: number };

/**
 * The sums of each organisation, by mission, origin and period, in this order. One statement for any number of
 * organisations, accounts and requests.
 *
 * - `own`: balances of the organisation and of the accounts that are in it now, also those that the ledger has yet to open.
 *   What is free has the limit of its rule; of a holder who has none by now, or may order nothing, what is spoken for.
 * - `away`: what accounts reserved and used of their own where they were before. It counts there, as granted too, and
 *   is taken off what is granted here; whatever is left goes with the account.
 * - `single`: what was granted to requests alone, as far as each has taken it: nobody has the rest.
 *
 * @param limits as `freeLimits` has them for the same question.
 */
export async function wholeBalancesOf(
  db: Database,
  organisations: ReadonlyArray<Pick<Organisation, 'id' | 'category'>>,
  limits: readonly FreeLimit[],
  { mission, at, now }: WholeQuestion,
): Promise<WholeSums[][]> {
  const asked = JSON.stringify(organisations.map(({ id, category }, n) => ({ n, id, category })));
  const isAsked = sql`b.book = 'imagery' and (${mission}::text is null or b.mission = ${mission}::text)
    and b.period_start <= ${at.toISOString()}::timestamptz and ${at.toISOString()}::timestamptz < b.period_end`;
  const rows = await rowsOf<Row>(
    db,
    sql`
    with asked as (
      select * from jsonb_to_recordset(${asked}::jsonb) as asked (n int, id text, category text)
    ), limited as (
      select scope::ledger.holder_kind as kind, category, mission, coalesce(starts, '-infinity') as period_start,
        coalesce(ends, 'infinity') as period_end, amount
      from jsonb_to_recordset(${limitsWritten(limits)}::jsonb)
        as given (scope text, category text, mission text, starts timestamptz, ends timestamptz, amount bigint)
    ), holder as (
      select n, 'PER_ORGANISATION'::ledger.holder_kind as kind, id, category, true as may_order from asked
      union all
      select asked.n, 'PER_USER', account.id, account.category, account.status = 'ACTIVE'
      from asked join imagery.accounts as account on account.organisation_id = asked.id
    ), away as (
      select request.organisation_id, b.id, b.holder_id, b.mission, b.origin, b.period_start, b.period_end,
        sum(hold.amount - hold.captured - hold.released) as reserved, sum(hold.captured - hold.refunded) as used
      from imagery.accounts as account
      join imagery.requests as request
        on request.account_id = account.id and request.organisation_id <> account.organisation_id
      join ledger.holds as hold on hold.id = request.id
      join ledger.balances as b on b.id = hold.balance_id and b.holder_kind = 'PER_USER' and ${isAsked}
      where account.organisation_id in (select id from asked) or request.organisation_id in (select id from asked)
      group by request.organisation_id, b.id
    ), own as (
      select holder.n, b.mission, b.origin, b.period_start, b.period_end, b.reserved, b.used,
        coalesce(elsewhere.reserved, 0) as away_reserved, coalesce(elsewhere.used, 0) as away_used,
        case
          when not holder.may_order then b.reserved + b.used
          when b.origin <> 'FREE' or b.period_end <= ${now.toISOString()}::timestamptz then b.granted
          else coalesce(limited.amount, b.reserved + b.used)
        end as granted
      from holder
      join ledger.balances as b on b.holder_id = holder.id and b.holder_kind = holder.kind and ${isAsked}
      left join limited using (kind, category, mission, period_start, period_end)
      left join (select id, sum(reserved) as reserved, sum(used) as used from away group by id) as elsewhere
        on elsewhere.id = b.id
      union all
      select holder.n, limited.mission, 'FREE', limited.period_start, limited.period_end, 0, 0, 0, 0, limited.amount
      from holder join limited using (kind, category)
      where holder.may_order and not exists (
        select from ledger.balances as b
        where b.holder_id = holder.id and b.holder_kind = holder.kind and b.book = 'imagery' and b.origin = 'FREE'
          and b.mission = limited.mission and b.period_start = limited.period_start and b.period_end = limited.period_end)
    ), single as (
      select asked.n, b.mission, b.origin, b.period_start, b.period_end, b.reserved, b.used
      from asked
      join imagery.requests as request on request.organisation_id = asked.id
      join ledger.balances as b on b.holder_id = request.id and b.holder_kind = 'PER_REQUEST' and ${isAsked}
    ), counted as (
      select n, mission, origin, period_start, period_end, reserved - away_reserved as reserved, used - away_used as used,
        greatest(0, granted - away_reserved - away_used) as granted, greatest(0, granted - reserved - used) as available
      from own
      union all
      select asked.n, mission, origin, period_start, period_end, reserved, used, reserved + used, 0
      from asked join away on away.organisation_id = asked.id
      union all
      select n, mission, origin, period_start, period_end, reserved, used, reserved + used, 0 from single
    )
    select n, mission, origin,
      json_build_object('start', nullif(period_start, '-infinity'), 'end', nullif(period_end, 'infinity')) as period,
      sum(granted)::text as "grantedM2", sum(reserved)::text as "reservedM2", sum(used)::text as "usedM2",
      sum(available)::text as "availableM2"
    from counted
    group by n, mission, origin, period_start, period_end
    having sum(granted) > 0 or sum(reserved) > 0 or sum(used) > 0
    order by n, mission, origin, period_start, period_end`,
  );
  return groupInOrder(organisations.length, rows, ({ n }) => n).map((group) => group.map(sumsOf));
}

function limitsWritten(limits: readonly FreeLimit[]): string {
  return JSON.stringify(
    limits.map(({ period: { start, end }, limitM2, ...limit }) => ({
      ...limit,
      ...{ starts: start, ends: end, amount: limitM2.toString() },
    })),
  );
}

function sumsOf({ mission, origin, period, grantedM2, reservedM2, usedM2, availableM2 }: Row): WholeSums {
  return {
    ...{ mission, origin, period },
    ...{ grantedM2: BigInt(grantedM2), reservedM2: BigInt(reservedM2) },
    ...{ usedM2: BigInt(usedM2), availableM2: BigInt(availableM2) },
  };
}
