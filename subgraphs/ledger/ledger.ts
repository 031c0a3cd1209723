/** The ledger: what is granted, set aside and used, by whom and why. See docs/ledger.md. */
import type { Database } from '../kit/database/types.ts';
import * as answers from './data/answers.ts';
import { readViolations, type Violation } from './data/audit.ts';
import { countMovements, readBalances, readHolds, readLatestMovements } from './data/balances.ts';
import type { Calling } from './data/call.ts';
import { addPurchase, correctUsed, grantLimit } from './data/limits.ts';
import { submitTogether } from './data/together.ts';
import * as reservations from './data/reservations.ts';
import type { Balance, BalanceKey, Movement } from './domain/balance.ts';
import type { Hold, Reservation } from './domain/hold.ts';
import { IdempotencyKeyReused } from './domain/refusals.ts';
import { requestHash } from './domain/request-hash.ts';

/** What a client sent with an idempotency key. */
export interface OnceRequest {
  /** Whose key it is: the same key of another scope is another key. */
  scope: string;
  key: string;
  /** What must be the same whenever the key is: operation and arguments, as JSON has them (bigints too). */
  body: unknown;
}

export interface OnceAnswer<Answer> {
  answer: Answer;
  /** As it was stored the first time, to the byte. */
  text: string;
  /** Whether it is the answer of an earlier call, whose effect there was. */
  isReplayed: boolean;
}

/** What an effect answers once the reservation that it ends with is made. */
export interface Reserving<Answer> {
  answer: Answer;
  reservation: Reservation | null;
}

export interface LedgerOptions {
  /** By how much its clock is ahead of the database's: for tests, which live at other times. Default: not at all. */
  offsetMs?: () => number;
  /** Waited for between the statements of `once`: where tests stop, kill and reorder. */
  atStep?: (step: 'claimed' | 'done' | 'answered') => Promise<void>;
}

export interface Ledger {
  /**
   * Sets what a balance grants; opens it when there is none. Under what is reserved and used it may be lowered too: those
   * stand, and nothing is available until enough is given back. Throws {@link PeriodClosed}.
   */
  grant(tx: Database, key: BalanceKey, limit: bigint, why: string): Promise<void>;
  /** Adds what was bought, with the payment's reference; opens the balance when there is none. Throws {@link PeriodClosed}. */
  purchase(tx: Database, key: BalanceKey, amount: bigint, reference: string): Promise<void>;
  /** Adds to what was used, or takes from it, by decision. Throws {@link CorrectionRefused}. */
  correct(tx: Database, key: BalanceKey, amount: bigint, why: string): Promise<void>;
  /**
   * Sets all parts aside or none, in the period that is present. Throws {@link InsufficientBalance}, with what was
   * available; the transaction can go on. An id that has been used is a fault of the caller's, and the database's error.
   */
  reserve(tx: Database, reservation: Reservation): Promise<void>;
  /**
   * Uses some of a hold, in the order of its parts and charged to the period it was reserved in; when `final`, the rest is
   * released and the hold has ended (an amount of 0 then releases all). Throws {@link HoldSettled}, also past the hold's
   * time, {@link AmountTooLarge}, {@link HoldUnknown}.
   */
  capture(tx: Database, holdId: string, amount: bigint, options: { final: boolean }): Promise<void>;
  /** Gives back what was not captured, and ends the hold. Throws {@link HoldSettled}, {@link HoldUnknown}. */
  release(tx: Database, holdId: string, why: string): Promise<void>;
  /**
   * Takes the locks of holds, of their balances and of others, where there are any: first of all in a transaction that
   * changes several of them one after another, so that nobody waits in a circle.
   */
  lock(tx: Database, holdIds: readonly string[], keys: readonly BalanceKey[]): Promise<void>;
  /** Lets a pending hold expire at another time; null for never. Throws {@link HoldSettled}, {@link HoldUnknown}. */
  extend(tx: Database, holdId: string, expiresAt: Date | null): Promise<void>;
  /** Gives back what was captured, last spent first, as a correction of today. Throws {@link AmountTooLarge}, {@link HoldUnknown}. */
  refund(tx: Database, holdId: string, amount: bigint, why: string): Promise<void>;
  /** Releases holds past their time, at most `most` (default 100), the oldest first; their ids. */
  expire(tx: Database, most?: number): Promise<string[]>;

  /** In the order of the keys, null where nothing was ever granted. One statement. */
  balances(db: Database, keys: readonly BalanceKey[]): Promise<Array<Balance | null>>;
  /** What explains each balance, the newest first; `before` is the position of the last one seen. One statement. */
  latestMovements(
    db: Database,
    keys: readonly BalanceKey[],
    page: { first: number; before?: bigint | null },
  ): Promise<Movement[][]>;
  movementCounts(db: Database, keys: readonly BalanceKey[]): Promise<number[]>;
  /** In the order of the ids, null for an unknown one. One statement. */
  holds(db: Database, ids: readonly string[]): Promise<Array<Hold | null>>;

  /**
   * Does something once: `tx` must be a transaction, in which the key, the effect and the answer are kept, or none. The
   * same key and body again give the first answer; who comes while the first is at work waits for it. Refusals that are
   * to be repeated are answered; what `effect` throws leaves the key free. `now` is the moment of the transaction by the
   * ledger's clock. Throws {@link IdempotencyKeyReused}.
   */
  once<Answer>(tx: Database, request: OnceRequest, effect: (now: Date) => Promise<Answer>): Promise<OnceAnswer<Answer>>;
  /**
   * The same for an effect that ends with a reservation, or with none: it is made, and the answer kept, in one statement
   * after everything else, so that a balance is locked for no longer than the commit takes. Throws
   * {@link InsufficientBalance}, also where `effect` does: the transaction is then to be given up, and leaves the key free.
   */
  onceReserving<Answer>(
    tx: Database,
    request: OnceRequest,
    effect: (now: Date) => Promise<Reserving<Answer>>,
  ): Promise<OnceAnswer<Answer>>;
  /**
   * A reservation under a key in a single statement: a transaction of its own, or the last thing in the caller's, so that
   * the row's lock is held no longer than the commit takes. Outside a transaction, submissions that come while others are
   * being committed are committed together. `answer` is what is stored and answered when it is made; a refusal is stored
   * too. Throws {@link InsufficientBalance}, {@link IdempotencyKeyReused}.
   */
  submit<Answer>(
    db: Database,
    request: OnceRequest,
    reservation: Reservation,
    answer: Answer,
  ): Promise<OnceAnswer<Answer>>;
  /** Forgets at most `most` (default 10 000) answers given before a moment: their keys are free. How many it forgot. */
  forgetAnswers(tx: Database, before: Date, most?: number): Promise<number>;

  /** What does not hold of the invariants: nothing, ever. */
  audit(db: Database): Promise<Violation[]>;
}

const EXPIRED_AT_ONCE = 100;
const FORGOTTEN_AT_ONCE = 10_000;

export function createLedger(options: LedgerOptions = {}): Ledger {
  const { offsetMs = () => 0, atStep = () => Promise.resolve() } = options;
  const calling = (): Calling => ({ offsetMs: offsetMs() });
  const submit = submitTogether(calling);
  return {
    grant: (tx, key, limit, why) => grantLimit(tx, calling(), key, limit, why),
    purchase: (tx, key, amount, reference) => addPurchase(tx, calling(), key, amount, reference),
    correct: (tx, key, amount, why) => correctUsed(tx, calling(), key, amount, why),
    reserve: (tx, reservation) => reservations.reserve(tx, calling(), reservation),
    capture: (tx, holdId, amount, { final }) => reservations.capture(tx, calling(), holdId, amount, final),
    release: (tx, holdId, why) => reservations.release(tx, calling(), holdId, why),
    lock: reservations.lock,
    extend: (tx, holdId, expiresAt) => reservations.extend(tx, calling(), holdId, expiresAt),
    refund: (tx, holdId, amount, why) => reservations.refund(tx, calling(), holdId, amount, why),
    expire: (tx, most = EXPIRED_AT_ONCE) => reservations.expire(tx, calling(), most),
    balances: readBalances,
    latestMovements: (db, keys, { first, before = null }) => readLatestMovements(db, keys, { first, before }),
    movementCounts: countMovements,
    holds: readHolds,
    forgetAnswers: (tx, before, most = FORGOTTEN_AT_ONCE) => answers.forgetAnswers(tx, before, most),
    audit: readViolations,

    once: (tx, request, effect) =>
      onceReserving(tx, request, async (now) => ({ answer: await effect(now), reservation: null })),
    onceReserving,

    async submit<Answer>(
      db: Database,
      request: OnceRequest,
      reservation: Reservation,
      answer: Answer,
    ): Promise<OnceAnswer<Answer>> {
      const stored = await submit(db, hashed(request), reservation, JSON.stringify(answer));
      const result = replayed<Answer>(request, { answer: stored.answer, isReused: stored.isReused ?? false });
      if (isRefusal(result.answer)) throw reservations.insufficient(reservation, result.answer.available);
      return { ...result, isReplayed: stored.isReplayed ?? false };
    },
  };

  async function onceReserving<Answer>(
    tx: Database,
    request: OnceRequest,
    effect: (now: Date) => Promise<Reserving<Answer>>,
  ): Promise<OnceAnswer<Answer>> {
    const keyed = hashed(request);
    const { stored, at } = await answers.claim(tx, calling(), keyed);
    if (stored !== null) return replayed(request, stored);
    await atStep('claimed');
    const { answer, reservation } = await effect(at);
    await atStep('done');
    const text = JSON.stringify(answer);
    if (reservation === null) await answers.storeAnswer(tx, keyed, text);
    else {
      const available = await answers.reserveAnswering(tx, calling(), keyed, reservation, text);
      if (available !== null) throw reservations.insufficient(reservation, available);
    }
    await atStep('answered');
    return { answer: JSON.parse(text) as Answer, text, isReplayed: false };
  }
}

function hashed({ scope, key, body }: OnceRequest): answers.KeyedRequest {
  return { scope, key, requestHash: requestHash(body) };
}

function replayed<Answer>({ scope, key }: OnceRequest, { isReused, answer }: answers.StoredAnswer): OnceAnswer<Answer> {
  if (isReused) throw new IdempotencyKeyReused(scope, key);
  if (answer === null) throw new Error(`key ${key} of ${scope} was kept without an answer`);
  return { answer: JSON.parse(answer) as Answer, text: answer, isReplayed: true };
}

/** As `ledger.submit` stores it. */
function isRefusal(answer: unknown): answer is { refused: 'INSUFFICIENT'; available: string[] } {
  return typeof answer === 'object' && answer !== null && 'refused' in answer && answer.refused === 'INSUFFICIENT';
}
