/** What was answered under idempotency keys. */
import { sql } from 'drizzle-orm';
import type { Database } from '../../kit/database/types.ts';
import type { Reservation } from '../domain/hold.ts';
import { shift, valueOf, type Calling } from './call.ts';
import { reservationAsArguments } from './reservations.ts';

/** A key belongs to its scope, such as an account's id: the same key of another is another. */
export interface KeyedRequest {
  scope: string;
  key: string;
  requestHash: string;
}

export interface StoredAnswer {
  isReused: boolean;
  answer: string | null;
}

/** Null to the first, whose transaction then stores the answer. */
export function claim(
  db: Database,
  calling: Calling,
  { scope, key, requestHash }: KeyedRequest,
): Promise<StoredAnswer | null> {
  return valueOf(
    db,
    sql`ledger.claim(${scope}::text, ${key}::text, ${requestHash}::text, null, null, ${shift(calling)})`,
  );
}

export async function storeAnswer(db: Database, { scope, key }: KeyedRequest, answer: string): Promise<void> {
  await db.execute(sql`
    update ledger.answers set answer = ${answer} where scope = ${scope} and key = ${key} and answer is null`);
}

export function submit(
  db: Database,
  calling: Calling,
  { scope, key, requestHash }: KeyedRequest,
  reservation: Reservation,
  answer: string,
): Promise<{ answer: string; isReused?: boolean; isReplayed?: true }> {
  return valueOf(
    db,
    sql`ledger.submit(${scope}::text, ${key}::text, ${requestHash}::text, ${answer}::text, ${reservationAsArguments(reservation, calling)})`,
  );
}

/** How many were forgotten. */
export async function forgetAnswers(db: Database, before: Date): Promise<number> {
  const rows = await db.execute(
    sql`delete from ledger.answers where at < ${before.toISOString()}::timestamptz returning 1`,
  );
  return rows.length;
}
