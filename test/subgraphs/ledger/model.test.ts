import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { ledgerTest, type LedgerTest } from './given.ts';
import { mutants, withMutant } from './mutants.ts';
import { modelTrial } from './trials/model-trial.ts';

let given: LedgerTest;
beforeAll(async () => (given = await ledgerTest()));
afterAll(() => given.database.close());

describe('the ledger and its model', () => {
  it('never differ', { timeout: 120_000 }, async () => {
    const runs = given.database.embedded ? 100 : 300;
    const { sequences } = await modelTrial(given.database.db, { runs, operationsMax: 40 });
    expect(sequences).toBe(runs);
  });

  // Those that take a search of a minute on the embedded database are for the server.
  const slow = /forgets what is used|in which it is made|before its time/;
  const sought = mutants.filter(({ name }) => inject('serverUrl') !== '' || !slow.test(name));

  it.each(sought)('differ when $name', { timeout: 120_000 }, async (mutant) => {
    const { db } = given.database;
    const trial = withMutant(db, mutant, () =>
      modelTrial(db, { runs: 2_000, operationsMax: 40, seed: 1, stopsAtFirst: true }),
    );
    await expect(trial).rejects.toThrow(/Property failed/);
  });
});
