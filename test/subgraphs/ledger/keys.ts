import type { BalanceKey, Origin } from '../../../subgraphs/ledger/domain/balance.ts';

/** Everything before and after the present, for tests to which the period is nothing. */
export const ever = { start: null, end: null };

/** A balance of a person's own for Pléiades. */
export function keyOf(holderId: string, key: Partial<Omit<BalanceKey, 'holder'>> = {}): BalanceKey {
  return {
    book: 'imagery',
    holder: { kind: 'PER_USER', id: holderId },
    mission: 'PLEIADES',
    origin: 'FREE',
    period: ever,
    unit: 'KM2',
    ...key,
  };
}

/** The three balances of a holder in the order of spending. */
export function keysOf(holderId: string): [BalanceKey, BalanceKey, BalanceKey] {
  const of = (origin: Origin): BalanceKey => keyOf(holderId, { origin });
  return [of('FREE'), of('PREFINANCED'), of('PURCHASED')];
}
