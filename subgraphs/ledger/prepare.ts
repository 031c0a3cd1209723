/** Makes a database ready for the ledger. */
import { migrateHub } from '../kit/database/migrate.ts';
import type { OpenDatabase } from '../kit/database/types.ts';
import { applyFacts } from '../kit/facts.ts';
import { fromRoot } from '../kit/package-root.ts';
import { ledgerFunctions } from './data/functions.ts';

/** Brings the tables and the functions of the schema `ledger` up to date; does nothing when both are as they should be. */
export async function prepareLedger(database: OpenDatabase): Promise<void> {
  await migrateHub(database, { hub: 'ledger', folder: fromRoot('subgraphs/ledger/data/migrations/') });
  await applyFacts(database.db, { schema: 'ledger', parts: [ledgerFunctions()] });
}
