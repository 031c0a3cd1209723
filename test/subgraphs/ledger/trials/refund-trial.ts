/** T8: the ways in which an order ends, and a cancellation and a completion at the same time, of which one wins. */
import { randomUUID } from 'node:crypto';
import type { Database } from '../../../../subgraphs/kit/database/types.ts';
import { AmountTooLarge, HoldSettled } from '../../../../subgraphs/ledger/domain/refusals.ts';
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

/** What is done to a hold of 100 of 1 000, delivered as tiles of 20, one thing after the other. */
type Step = 'tile' | 'last tile' | 'cancel' | 'fail' | 'time passes' | { refund: bigint };

export interface Ending {
  what: string;
  steps: readonly Step[];
  /** For each step `done`, or why it was refused. */
  outcomes: readonly string[];
  used: bigint;
  refunded: bigint;
}

const done = (count: number): string[] => Array.from({ length: count }, () => 'done');

const tilesThen = (tiles: number, last: Step): Ending => {
  const what = `${tiles} of 5 tiles, then ${last === 'fail' ? 'a failure' : 'a cancellation'}`;
  const steps = [...Array.from({ length: tiles }, () => 'tile' as const), last];
  return { what, steps, outcomes: done(tiles + 1), used: 20n * BigInt(tiles), refunded: 0n };
};

/** T8 of the ledger's promises, row by row: before the start, during, after k of n; failures; late success; twice. */
export const endings: readonly Ending[] = [
  ...[0, 1, 2, 3, 4].map((tiles) => tilesThen(tiles, 'cancel')),
  ...[0, 2].map((tiles) => tilesThen(tiles, 'fail')),
  {
    what: 'all tiles',
    steps: ['tile', 'tile', 'tile', 'tile', 'last tile'],
    ...{ outcomes: done(5), used: 100n, refunded: 0n },
  },
  {
    what: 'a cancellation after everything was delivered',
    steps: ['tile', 'tile', 'tile', 'tile', 'last tile', 'cancel'],
    ...{ outcomes: [...done(5), 'CAPTURED'], used: 100n, refunded: 0n },
  },
  {
    what: 'two cancellations',
    steps: ['tile', 'cancel', 'cancel'],
    ...{ outcomes: [...done(2), 'RELEASED'], used: 20n, refunded: 0n },
  },
  {
    what: 'a time-out, then a success that comes late',
    steps: ['tile', 'time passes', 'tile', 'last tile'],
    ...{ outcomes: [...done(2), 'EXPIRED', 'EXPIRED'], used: 20n, refunded: 0n },
  },
  {
    what: 'a success that comes after a cancellation',
    steps: ['cancel', 'last tile'],
    ...{ outcomes: ['done', 'RELEASED'], used: 0n, refunded: 0n },
  },
  {
    what: 'refunds in parts, up to what was delivered',
    steps: ['tile', 'tile', 'cancel', { refund: 15n }, { refund: 26n }, { refund: 25n }, { refund: 1n }],
    ...{ outcomes: [...done(4), '25 left', 'done', '0 left'], used: 0n, refunded: 40n },
  },
  {
    what: 'a refund while the rest is still to come',
    steps: ['tile', { refund: 20n }, { refund: 1n }, 'tile', { refund: 5n }, 'cancel'],
    ...{ outcomes: ['done', 'done', '0 left', ...done(3)], used: 15n, refunded: 25n },
  },
];

/** How one went: to be compared with what it says of itself. Nothing is reserved at the end, and the rest is available. */
export async function endingTrial(db: Database, { steps }: Ending): Promise<Omit<Ending, 'what' | 'steps'>> {
  let aheadMs = 0;
  const ledger = createLedger({ offsetMs: () => aheadMs });
  const key = keyOf(randomUUID());
  const id = randomUUID();
  const expiresAt = new Date(Date.now() + 600_000);
  await ledger.reserve(db, { id, parts: [{ key, amount: ordered, limit: 1_000n }], expiresAt, reference: id });
  const take = async (step: Step): Promise<unknown> => {
    if (typeof step === 'object') return ledger.refund(db, id, step.refund, 'unusable');
    if (step === 'tile') return ledger.capture(db, id, 20n, { final: false });
    if (step === 'last tile') return ledger.capture(db, id, 20n, { final: true });
    if (step === 'cancel' || step === 'fail') return ledger.release(db, id, step);
    aheadMs = 1_200_000;
    return ledger.expire(db);
  };
  const outcomes: string[] = [];
  for (const step of steps) outcomes.push(await take(step).then(() => 'done', whyRefused));
  const [balance] = await ledger.balances(db, [key]);
  const [hold] = await ledger.holds(db, [id]);
  if (!balance || !hold) throw new Error('the balance or its hold is gone');
  const { used, reserved, available } = balance;
  if (reserved !== 0n || available !== 1_000n - used)
    throw new Error(`${reserved} stay reserved, ${available} available`);
  if (hold.captured - hold.refunded !== used) throw new Error(`used is ${used}, the hold says otherwise`);
  return { outcomes, used, refunded: hold.refunded };
}

function whyRefused(error: unknown): string {
  if (error instanceof HoldSettled) return error.state;
  if (error instanceof AmountTooLarge) return `${error.remaining} left`;
  throw error;
}
