import type { BalanceKey, Origin } from '../../../subgraphs/ledger/domain/balance.ts';
import { createLedger, type Ledger, type LedgerOptions } from '../../../subgraphs/ledger/ledger.ts';
import { prepareLedger } from '../../../subgraphs/ledger/prepare.ts';
import type { OpenDatabaseOptions } from '../../../subgraphs/kit/database/types.ts';
import { testDatabase, type TestDatabase } from '../../support/database.ts';

export interface LedgerTest {
  database: TestDatabase;
  ledger: Ledger;
}

/** A ledger on a database of its own, with nothing in it. */
export async function ledgerTest(options: LedgerOptions & { open?: OpenDatabaseOptions } = {}): Promise<LedgerTest> {
  const { open, ...ledgerOptions } = options;
  const database = await testDatabase({ preparations: [prepareLedger], ...(open && { open }) });
  return { database, ledger: createLedger(ledgerOptions) };
}

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
