import type { BalanceKey } from './balance.ts';

/** PENDING until it ends, once: by a final capture, a release or the clock. */
export type HoldState = 'PENDING' | 'CAPTURED' | 'RELEASED' | 'EXPIRED';

export interface Part {
  key: BalanceKey;
  /** More than 0. */
  amount: bigint;
  /** What the rules grant at this moment, where they do: granted first if the balance is missing or grants another. */
  limit?: bigint;
  /** Why, when `limit` grants: the rule's id. */
  why?: string;
}

export interface Reservation {
  /** Chosen by whoever reserves, before: what is captured and released later. */
  id: string;
  /** In the order of spending: FREE, PREFINANCED, PURCHASED. Captures take from the first, refunds give to the last. */
  parts: readonly Part[];
  /** When it is given back by itself; null for never. */
  expiresAt: Date | null;
  /** What it is for, such as a request's id: it stands on its movements. */
  reference: string;
}

export interface Hold {
  id: string;
  state: HoldState;
  reserved: bigint;
  captured: bigint;
  released: bigint;
  refunded: bigint;
  expiresAt: string | null;
  reservedAt: string;
  reference: string | null;
  parts: Array<{ key: BalanceKey; amount: bigint; captured: bigint; released: bigint; refunded: bigint }>;
}
