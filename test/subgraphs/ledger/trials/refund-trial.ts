/** T8: a cancellation and a completion at the same time, of which one wins. */
import { randomUUID } from 'node:crypto';
import type { Database } from '../../../../subgraphs/kit/database/types.ts';
import { HoldSettled } from '../../../../subgraphs/ledger/domain/refusals.ts';
import { createLedger } from '../../../../subgraphs/ledger/ledger.ts';
import { keyOf } from '../keys.ts';

export interface RefundResult {
  races: number;
  /** Races that not exactly one won, or after which used is not what was delivered. */
  wrong: number;
  cancelled: number;
  completed: number;
}

const ordered = 100n;
const delivered = 40n;
const completed = 30n;

/** Each after a part was delivered: cancelling leaves that part, completing adds the last one; then all of it is refunded. */
export async function refundTrial(db: Database, { races }: { races: number }): Promise<RefundResult> {
  const ledger = createLedger();
  const result: RefundResult = { races, wrong: 0, cancelled: 0, completed: 0 };
  for (let n = 0; n < races; n += 1) {
    const key = keyOf(randomUUID());
    const id = randomUUID();
    await ledger.reserve(db, { id, parts: [{ key, amount: ordered, limit: 1_000n }], expiresAt: null, reference: id });
    await ledger.capture(db, id, delivered, { final: false });
    const cancel = (): Promise<void> => ledger.release(db, id, 'cancelled');
    const complete = (): Promise<void> => ledger.capture(db, id, completed, { final: true });
    const [first, second] = n % 2 ? [complete, cancel] : [cancel, complete];
    const outcomes = await Promise.allSettled([first(), second()]);
    const won = outcomes.findIndex(({ status }) => status === 'fulfilled');
    const isOneWinner =
      outcomes.filter((outcome) => outcome.status === 'rejected' && outcome.reason instanceof HoldSettled).length === 1;
    const isCompleted = (won === 0) === (n % 2 === 1);
    const used = isCompleted ? delivered + completed : delivered;
    const [balance] = await ledger.balances(db, [key]);
    const isCharged = balance?.used === used && balance.reserved === 0n && balance.available === 1_000n - used;
    // As when what was delivered turns out to be useless: all of it, and not once more.
    await ledger.refund(db, id, used, 'clouds');
    const again = await ledger.refund(db, id, 1n, 'again').then(() => 'refunded', () => 'refused'); // prettier-ignore
    const [after] = await ledger.balances(db, [key]);
    if (!isOneWinner || !isCharged || again !== 'refused' || after?.used !== 0n) result.wrong += 1;
    result[isCompleted ? 'completed' : 'cancelled'] += 1;
  }
  return result;
}
