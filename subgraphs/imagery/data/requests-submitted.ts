import { sql } from 'drizzle-orm';
import type { Database } from '../../kit/database/types.ts';
import type { SubmittedRequest } from '../domain/requests-csv.ts';
import { quoteRead, type StoredQuote } from './requests.ts';

type Bigints = 'orderedM2' | 'deliveredM2' | 'neededM2' | 'reservedM2' | 'capturedM2';
type Row = Omit<SubmittedRequest, Bigints | 'quote'> & Record<Bigints, string> & { quote: StoredQuote | null };

/** The requests submitted from `start`, up to and without `end`, the first submitted first. One statement. */
export async function requestsSubmitted(
  db: Database,
  { start, end }: { start: string; end: string },
): Promise<SubmittedRequest[]> {
  const rows = await db.execute<Row & Record<string, unknown>>(sql`
    select request.id, request.submitted_at as "submittedAt", organisation.name as organisation,
      account.full_name as account, request.category, request.mission, request.kind, request.purpose, request.project,
      request.status, request.ordered_m2 as "orderedM2", request.delivered_m2 as "deliveredM2",
      request.needed_m2 as "neededM2", request.quote,
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
  return rows.map((row) => ({
    ...row,
    orderedM2: BigInt(row.orderedM2),
    deliveredM2: BigInt(row.deliveredM2),
    neededM2: BigInt(row.neededM2),
    reservedM2: BigInt(row.reservedM2),
    capturedM2: BigInt(row.capturedM2),
    quote: row.quote && quoteRead(row.quote),
  }));
}
