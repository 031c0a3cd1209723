/** The two sides of the model trial: the ledger on paper and the real one, and how the one is said to the other. */
import type { Database } from '../../../../subgraphs/kit/database/types.ts';
import type { BalanceKey } from '../../../../subgraphs/ledger/domain/balance.ts';
import type { Part } from '../../../../subgraphs/ledger/domain/hold.ts';
import type { Ledger } from '../../../../subgraphs/ledger/ledger.ts';
import type { LedgerModel, ModelKey, ModelOrigin, ModelPart } from '../model.ts';

export const HOUR_MS = 3_600_000;
export const DAY_MS = 24 * HOUR_MS;
export const PERIOD_MS = 90 * DAY_MS;
/** The ledger's time when a sequence begins. */
export const START_MS = Date.parse('2026-01-01T00:30:00Z');
/** Where the periods are counted from: moments at half past never are the end of one. */
export const BASE_MS = Date.parse('2026-01-01T00:00:00Z');

export interface Real {
  tx: Database;
  ledger: Ledger;
  offsetMs: () => number;
}

export interface Model {
  paper: LedgerModel;
  /** In the order of their making, refused ones too. */
  submissions: Array<{
    key: string;
    body: string;
    holdId: string;
    parts: ModelPart[];
    expiresAt: number | null;
  }>;
}

export function instant(at: number | null): Date | null {
  return at === null ? null : new Date(BASE_MS + at);
}

export function realPart({ key, amount, limit }: ModelPart): Part {
  return { key: realKey(key), amount, ...(limit !== null && { limit }) };
}

export function realKey(key: ModelKey): BalanceKey {
  const [origin, period] = key.split(' ');
  const start = BASE_MS + Number(period) * PERIOD_MS;
  return {
    book: 'imagery',
    holder: { kind: 'PER_USER', id: 'a person' },
    mission: 'PLEIADES',
    origin: origin as ModelOrigin,
    period: { start: new Date(start).toISOString(), end: new Date(start + PERIOD_MS).toISOString() },
    unit: 'KM2',
  };
}
