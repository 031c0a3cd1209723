/** Calls of the ledger's functions: how keys, amounts and refusals travel. */
import { sql, type SQL } from 'drizzle-orm';
import { rowsOf } from '../../kit/database/prepared.ts';
import type { Database } from '../../kit/database/types.ts';
import type { BalanceKey } from '../domain/balance.ts';
import type { HoldState } from '../domain/hold.ts';
import { AmountTooLarge, HoldSettled, HoldUnknown } from '../domain/refusals.ts';

/** What every statement is given beside its own. */
export interface Calling {
  /** By how much the ledger's clock is ahead of the database's: 0 but in tests. */
  offsetMs: number;
}

/** One key, with what is asked of it, as a literal of the type `ledger.part`. */
export function partAsLiteral({
  key,
  amount,
  limit,
  why,
}: {
  key: BalanceKey;
  amount?: bigint;
  limit?: bigint;
  why?: string;
}): string {
  const { book, holder, mission, origin, period, unit } = key;
  const fields = [
    ...[book, holder.kind, holder.id, mission, origin, period.start ?? '-infinity', period.end ?? 'infinity', unit],
    ...[amount?.toString(), limit?.toString(), why],
  ];
  return `(${fields.map((field) => (field === undefined ? '' : `"${field.replaceAll(/["\\]/g, '\\$&')}"`)).join(',')})`;
}

/** One, as a parameter of the type `ledger.part`. */
export function partParameter(part: Parameters<typeof partAsLiteral>[0]): SQL {
  return sql`${partAsLiteral(part)}::text::ledger.part`;
}

export function shift({ offsetMs }: Calling): SQL {
  return sql`${`${offsetMs} milliseconds`}::interval`;
}

export function instant(at: Date | null): SQL {
  return sql`${at === null ? null : at.toISOString()}::timestamptz`;
}

/** Runs `select CALL` and hands over its one value. */
export async function valueOf<Value>(db: Database, call: SQL): Promise<Value> {
  const [row] = await rowsOf<{ value: Value }>(db, sql`select ${call} as value`);
  if (!row) throw new Error('the ledger did not answer');
  return row.value;
}

/** As `settle` and its kin answer. */
export type SettlingRefused =
  | { refused: 'HOLD_UNKNOWN' }
  | { refused: 'HOLD_SETTLED'; state: HoldState }
  | { refused: 'CAPTURE_TOO_LARGE' | 'REFUND_TOO_LARGE'; remaining: string };

/** Throws what a function answered when it refused. */
export function unlessRefused(answer: SettlingRefused | null, holdId: string, amount = 0n): void {
  if (answer === null) return;
  if (answer.refused === 'HOLD_UNKNOWN') throw new HoldUnknown(holdId);
  if (answer.refused === 'HOLD_SETTLED') throw new HoldSettled(holdId, answer.state);
  const action = answer.refused === 'CAPTURE_TOO_LARGE' ? 'capture' : 'refund';
  throw new AmountTooLarge(action, holdId, amount, BigInt(answer.remaining));
}
