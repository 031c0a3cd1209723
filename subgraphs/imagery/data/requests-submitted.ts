import { sql } from 'drizzle-orm';
import type { Database } from '../../kit/database/types.ts';
import type { SubmittedRequest } from '../domain/requests-csv.ts';

/** The requests submitted from `start`, up to and without `end`, the first submitted first. One statement. */
export async function requestsSubmitted(
  db: Database,
  { start, end }: { start: string; end: string },
): Promise<SubmittedRequest[]> {
  const rows = await db.execute<SubmittedRequest & Record<string, unknown>>(sql`
    select request.id, request.submitted_at as "submittedAt", organisation.name as organisation,
      account.full_name as account, request.category, request.mission, request.kind, request.purpose, request.project,
      request.status, request.ordered_m2 as "orderedM2", request.delivered_m2 as "deliveredM2",
      coalesce(hold.reserved, 0)::text as "reservedM2", coalesce(hold.captured, 0)::text as "capturedM2",
      request.charged, request.currency, request.payment_reference as "paymentReference"
    from imagery.requests as request
    join imagery.accounts as account on account.id = request.account_id
    join imagery.organisations as organisation on organisation.id = request.organisation_id
    left join lateral (
      select sum(amount) as reserved, sum(captured) as captured from ledger.holds where id = request.id
    ) as hold on true
    where request.submitted_at >= ${start}::timestamptz and request.submitted_at < ${end}::timestamptz
    order by request.submitted_at, request.id`);
  return [...rows];
}
