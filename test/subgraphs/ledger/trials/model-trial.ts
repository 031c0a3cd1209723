/** T1: random sequences of operations, each compared with the model after every step, the books audited at the end. */
import fc from 'fast-check';
import { sql } from 'drizzle-orm';
import type { Database } from '../../../../subgraphs/kit/database/types.ts';
import { createLedger } from '../../../../subgraphs/ledger/ledger.ts';
import { LedgerModel } from '../model.ts';
import { expectEqual } from './compared.ts';
import { BASE_MS, PERIOD_MS, START_MS } from './model-sides.ts';
import { stepArbitraries } from './model-steps.ts';

export interface ModelTrialOptions {
  runs: number;
  operationsMax: number;
  seed?: number;
  /** Stops at the first difference, without looking for a shorter sequence. */
  stopsAtFirst?: boolean;
}

export interface ModelTrialResult {
  sequences: number;
  operations: number;
  seed: number;
}

/** Throws fast-check's report, with its seed and the shortest sequence found, when ledger and model differ. */
export async function modelTrial(
  db: Database,
  { runs, operationsMax, seed = Date.now() % 2 ** 31, stopsAtFirst = false }: ModelTrialOptions,
): Promise<ModelTrialResult> {
  let operations = 0;
  const commands = fc.commands(
    stepArbitraries(() => (operations += 1)),
    { maxCommands: operationsMax, size: 'max' },
  );
  const property = fc.asyncProperty(commands, async (sequence) => {
    await inForgottenTransaction(db, async (tx) => {
      const paper = new LedgerModel(PERIOD_MS);
      paper.now = START_MS - BASE_MS;
      // The transaction's own time stands still, so the offset alone is the clock.
      const [row] = await tx.execute<{ now: string }>(sql`select now()`);
      const startedAt = Date.parse(row?.now ?? '');
      const offsetMs = (): number => BASE_MS + paper.now - startedAt;
      const ledger = createLedger({ offsetMs });
      await fc.asyncModelRun(() => ({ model: { paper, submissions: [] }, real: { tx, ledger, offsetMs } }), sequence);
      expectEqual('the audit', await ledger.audit(tx), []);
    });
  });
  await fc.assert(property, { numRuns: runs, seed, endOnFailure: stopsAtFirst });
  return { sequences: runs, operations, seed };
}

class Forgotten extends Error {}

/** Sequences leave nothing behind, so that the books to audit stay as short as one of them. */
async function inForgottenTransaction(db: Database, run: (tx: Database) => Promise<void>): Promise<void> {
  const rolledBack = db.transaction(async (tx) => {
    await run(tx);
    throw new Forgotten();
  });
  await rolledBack.catch((error: unknown) => {
    if (!(error instanceof Forgotten)) throw error;
  });
}
