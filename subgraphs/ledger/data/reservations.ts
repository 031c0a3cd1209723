/** Setting aside, using and giving back: one statement each. */
import { sql, type SQL } from 'drizzle-orm';
import { rowsOf } from '../../kit/database/prepared.ts';
import type { Database } from '../../kit/database/types.ts';
import type { BalanceKey } from '../domain/balance.ts';
import type { Reservation } from '../domain/hold.ts';
import { InsufficientBalance } from '../domain/refusals.ts';
import { instant, partAsLiteral, shift, unlessRefused, valueOf, type Calling, type SettlingRefused } from './call.ts';

export async function reserve(db: Database, calling: Calling, reservation: Reservation): Promise<void> {
  const available = await valueOf<string[] | null>(
    db,
    sql`ledger.reserve(${reservationAsArguments(reservation, calling)})`,
  );
  if (available !== null) throw insufficient(reservation, available);
}

/** The arguments that `ledger.reserve` and `ledger.submit` have in common. */
export function reservationAsArguments({ id, parts, expiresAt, reference }: Reservation, calling: Calling): SQL {
  const [first, ...more] = parts;
  if (first === undefined) throw new RangeError('a reservation must have parts; got none');
  const { book, holder, mission, origin, period, unit } = first.key;
  return sql`${id}::text, ${book}::ledger.book, ${holder.kind}::ledger.holder_kind, ${holder.id}::text, ${mission}::text,
    ${origin}::ledger.origin, ${period.start ?? '-infinity'}::timestamptz, ${period.end ?? 'infinity'}::timestamptz,
    ${unit}::text, ${first.amount.toString()}::bigint, ${first.limit?.toString() ?? null}::bigint, ${first.why ?? null}::text,
    ${more.length === 0 ? sql.param(null) : sql.param(more.map(partAsLiteral))}::text[]::ledger.part[], ${instant(expiresAt)}, ${reference}::text, ${shift(calling)}`;
}

export function insufficient({ parts }: Reservation, available: readonly string[]): InsufficientBalance {
  return new InsufficientBalance(
    parts.map(({ amount }) => amount),
    available.map((text) => BigInt(text)),
  );
}

export async function capture(
  db: Database,
  calling: Calling,
  holdId: string,
  amount: bigint,
  final: boolean,
): Promise<void> {
  const call = sql`ledger.capture(${holdId}::text, ${amount.toString()}::bigint, ${final}::boolean, ${shift(calling)})`;
  unlessRefused(await valueOf<SettlingRefused | null>(db, call), holdId, amount);
}

export async function release(db: Database, calling: Calling, holdId: string, why: string): Promise<void> {
  const call = sql`ledger.release(${holdId}::text, ${why}::text, ${shift(calling)})`;
  unlessRefused(await valueOf<SettlingRefused | null>(db, call), holdId);
}

export async function extend(db: Database, calling: Calling, holdId: string, expiresAt: Date | null): Promise<void> {
  const call = sql`ledger.extend(${holdId}::text, ${instant(expiresAt)}, ${shift(calling)})`;
  unlessRefused(await valueOf<SettlingRefused | null>(db, call), holdId);
}

export async function refund(
  db: Database,
  calling: Calling,
  holdId: string,
  amount: bigint,
  why: string,
): Promise<void> {
  const call = sql`ledger.refund(${holdId}::text, ${amount.toString()}::bigint, ${why}::text, ${shift(calling)})`;
  unlessRefused(await valueOf<SettlingRefused | null>(db, call), holdId, amount);
}

export async function expire(db: Database, calling: Calling, most: number): Promise<string[]> {
  const rows = await rowsOf<{ id: string }>(
    db,
    sql`select expire as id from ledger.expire(${most}::int, ${shift(calling)})`,
  );
  return rows.map(({ id }) => id);
}

/** Takes the locks of holds, of their balances and of others. */
export async function lock(db: Database, holdIds: readonly string[], keys: readonly BalanceKey[]): Promise<void> {
  const parts = keys.map((key) => partAsLiteral({ key }));
  await rowsOf(
    db,
    sql`select ledger.lock(${sql.param([...holdIds])}::text[], ${sql.param(parts)}::text[]::ledger.part[])`,
  );
}
