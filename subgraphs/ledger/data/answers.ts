/** What was answered under idempotency keys. */
import { sql } from 'drizzle-orm';
import { rowsOf } from '../../kit/database/prepared.ts';
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

/** What a claim finds: `stored` is null to the first, whose transaction then stores the answer. */
export interface Claim {
  stored: StoredAnswer | null;
  /** The moment of the transaction by the ledger's clock. */
  at: Date;
}

export async function claim(db: Database, calling: Calling, { scope, key, requestHash }: KeyedRequest): Promise<Claim> {
  const [row] = await rowsOf<{ answer: string | null; isReused: boolean | null; at: string }>(
    db,
    sql`
    select answer, is_reused as "isReused", at
    from ledger.claim(${scope}::text, ${key}::text, ${requestHash}::text, ${shift(calling)})`,
  );
  if (!row) throw new Error('the ledger did not answer');
  const { answer, isReused, at } = row;
  return { stored: isReused === null ? null : { answer, isReused }, at: new Date(at) };
}

/** @throws Error when the key is not claimed, or answered already. */
export async function storeAnswer(db: Database, { scope, key }: KeyedRequest, answer: string): Promise<void> {
  const stored = await rowsOf(
    db,
    sql`
    update ledger.answers set answer = ${answer} where scope = ${scope} and key = ${key} and answer is null returning 1`,
  );
  if (stored.length !== 1) throw new Error(`key ${key} of ${scope} is not there to be answered`);
}

/** Stores the answer and reserves; null, or what was available of each part when one has not enough. */
export async function reserveAnswering(
  db: Database,
  calling: Calling,
  { scope, key }: KeyedRequest,
  reservation: Reservation,
  answer: string,
): Promise<string[] | null> {
  return valueOf<string[] | null>(
    db,
    sql`ledger.reserve_answering(${scope}::text, ${key}::text, ${answer}::text,
      ${reservationAsArguments(reservation, calling)})`,
  );
}

/** Both are null when the reservation was made, or refused, just now. */
export interface Submitted {
  answer: string;
  isReused: boolean | null;
  isReplayed: boolean | null;
}

export async function submit(
  db: Database,
  calling: Calling,
  { scope, key, requestHash }: KeyedRequest,
  reservation: Reservation,
  answer: string,
): Promise<Submitted> {
  const [stored] = await rowsOf<Submitted>(
    db,
    sql`
    select answer, is_reused as "isReused", is_replayed as "isReplayed"
    from ledger.submit(${scope}::text, ${key}::text, ${requestHash}::text, ${answer}::text,
      ${reservationAsArguments(reservation, calling)})`,
  );
  if (!stored) throw new Error('the ledger did not answer');
  return stored;
}

/** How many were forgotten, of at most `most`, in the order of their keys. One that somebody is at work on stays. */
export async function forgetAnswers(db: Database, before: Date, most: number): Promise<number> {
  const rows = await rowsOf(
    db,
    sql`
    with old as (
      select scope, key from ledger.answers where at < ${before.toISOString()}::timestamptz
      order by scope, key limit ${most}::int for update skip locked)
    delete from ledger.answers using old where answers.scope = old.scope and answers.key = old.key returning 1`,
  );
  return rows.length;
}
