import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ledgerTest, type LedgerTest } from './given.ts';
import { mutants, withMutant } from './mutants.ts';
import { modelTrial } from './trials/model-trial.ts';

let given: LedgerTest;
beforeAll(async () => (given = await ledgerTest()));
afterAll(() => given.database.close());

describe('the ledger and its model', () => {
  it('never differ', { timeout: 120_000 }, async () => {
    const { sequences } = await modelTrial(given.database.db, { runs: 150, operationsMax: 40 });
    expect(sequences).toBe(150);
  });

  it.each(mutants)('differ when $name', { timeout: 120_000 }, async (mutant) => {
    const { db } = given.database;
    const trial = withMutant(db, mutant, () =>
      modelTrial(db, { runs: 2_000, operationsMax: 40, seed: 1, stopsAtFirst: true }),
    );
    await expect(trial).rejects.toThrow(/Property failed/);
  });
});
