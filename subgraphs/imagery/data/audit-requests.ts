/** What neither the requests nor the ledger show alone: that one hold is of one request, and ends with it. */
import { sql } from 'drizzle-orm';
import { rowsOf } from '../../kit/database/prepared.ts';
import type { Database } from '../../kit/database/types.ts';
import type { RequestStatus } from '../domain/contract.generated.ts';

/** As the ledger's own audit says it. */
export interface RequestViolation {
  /** I5: one hold, one request. I7: what has ended sets nothing aside. */
  invariant: 'I5' | 'I7';
  subject: string;
  detail: string;
}

/** What whoever looks over the books holds meanwhile: the name of an advisory lock. */
export const watchKey = 'imagery watches the ledger';

/** Whether nobody else is looking over the books; nobody else does then, until the end of the transaction. */
export async function takeWatch(tx: Database): Promise<boolean> {
  const [row] = await tx.execute<{ taken: boolean }>(
    sql`select pg_try_advisory_xact_lock(hashtextextended(${watchKey}, 0)) as taken`,
  );
  return row?.taken ?? false;
}

/**
 * A row for each hold of imagery that is of no request or of several, by its id and by what it refers to, and for each
 * request that has ended while its hold is pending: none, at any moment. One statement.
 */
export async function requestViolations(
  db: Database,
  finalStatuses: readonly RequestStatus[],
): Promise<RequestViolation[]> {
  const rows = await rowsOf<RequestViolation>(
    db,
    sql`
    with held as (
      select hold.id, bool_or(hold.state = 'PENDING') as is_pending,
        array_agg(distinct regexp_replace(hold.id, ':envelope$', ''))
          || array_agg(distinct substring(hold.reference from '^request (.*)$')) as named
      from ledger.holds as hold join ledger.balances as balance on balance.id = hold.balance_id
      where balance.book = 'imagery'
      group by hold.id
    ), owned as (
      select held.id as hold_id, held.is_pending, request.id, request.status
      from held left join imagery.requests as request on request.id = any (held.named)
    )
    select 'I7' as invariant, 'request ' || id as subject, format('is %s, and hold %s is pending', status, hold_id) as detail
    from owned where is_pending and status = any (${sql.param([...finalStatuses])}::text[])
    union all
    select 'I5', 'hold ' || hold_id, 'is of no request' from owned where id is null
    union all
    select 'I5', 'hold ' || hold_id, 'is of requests ' || string_agg(id, ', ' order by id collate "C")
    from owned group by hold_id having count(distinct id) > 1
    order by 1, 2, 3`,
  );
  return [...rows];
}
