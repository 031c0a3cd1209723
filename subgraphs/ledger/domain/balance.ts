/** What is kept of whom. All amounts are whole numbers of the smallest unit: m², milliseconds, thousandths. */

export type Book = 'imagery' | 'processing';
export type Origin = 'FREE' | 'PREFINANCED' | 'PURCHASED';

/** Whom a balance is counted for: a request, an account or an organisation, by its id. */
export interface Holder {
  kind: 'PER_REQUEST' | 'PER_USER' | 'PER_ORGANISATION';
  id: string;
}

/** What makes a balance the one it is. */
export interface BalanceKey {
  book: Book;
  holder: Holder;
  /** PLEIADES, SPOT_6_7 …; whatever the book calls what its balances are for. */
  mission: string;
  origin: Origin;
  /** RFC 3339 instants: from `start`, up to and without `end`. Null for what has no beginning, or never ends. */
  period: { start: string | null; end: string | null };
  unit: string;
}

export interface Balance {
  key: BalanceKey;
  granted: bigint;
  reserved: bigint;
  used: bigint;
  /** Never negative: nothing, while a grant is lowered under what is reserved and used. */
  available: bigint;
}

export type MovementKind = 'GRANT' | 'RESERVE' | 'CAPTURE' | 'RELEASE' | 'PURCHASE' | 'CORRECTION';

/**
 * One line of what explains a balance: granted is the sum of GRANT and PURCHASE; reserved that of RESERVE without CAPTURE
 * and RELEASE; used that of CAPTURE and CORRECTION. Amounts of GRANT (a limit lowered) and CORRECTION (a refund) may be
 * negative.
 */
export interface Movement {
  /** 1, 2, 3 … within its balance. */
  position: bigint;
  kind: MovementKind;
  amount: bigint;
  /** The database's time. */
  at: string;
  holdId: string | null;
  /** Whatever was given: a reference, a reason. */
  why: string | null;
}

/** What may still be reserved. */
export function availableOf({ granted, reserved, used }: Pick<Balance, 'granted' | 'reserved' | 'used'>): bigint {
  const left = granted - reserved - used;
  return left > 0n ? left : 0n;
}
