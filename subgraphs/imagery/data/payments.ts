import { sql } from 'drizzle-orm';
import type { Database } from '../../kit/database/types.ts';

/**
 * A request of another organisation that a payment was written down for; null when there is none. Two that come with one
 * reference at a moment wait for one another.
 */
export async function otherPaidBy(
  tx: Database,
  { paymentReference, organisationId }: { paymentReference: string; organisationId: string },
): Promise<{ id: string } | null> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('imagery.payment'), hashtext(${paymentReference}))`);
  const [row] = await tx.execute<{ id: string }>(sql`
    select id from imagery.requests
    where payment_reference = ${paymentReference} and organisation_id <> ${organisationId}
    order by changed_at, id limit 1`);
  return row ?? null;
}
