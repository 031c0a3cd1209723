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
