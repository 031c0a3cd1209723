import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ledgerTest, type LedgerTest } from './given.ts';
import { linearization, type Operation } from './linearizable.ts';
import { LedgerModel } from './model.ts';
import { mutants, withMutant } from './mutants.ts';
import { concurrencyTrial } from './trials/concurrency-trial.ts';
import { historyTrial, scheduleTrial } from './trials/history-trial.ts';

let given: LedgerTest;
beforeAll(async () => (given = await ledgerTest({ open: { maxConnections: 25 } })));
afterAll(() => given.database.close());

describe('many clients at once', () => {
  it('spend no more than there is, and are refused nothing that is there', { timeout: 120_000 }, async () => {
    const { database, ledger } = given;
    const operations = database.embedded ? 300 : 1_500;
    const result = await concurrencyTrial(database, { clients: 24, operations });
    expect(result).toMatchObject({ operations, overspent: 0, lost: 0, granted: result.legal });
    expect(result.granted + result.refused).toBe(operations / 2);
    expect(result.observations).toBeGreaterThan(1);
    expect(await ledger.audit(database.db)).toEqual([]);
  });

  it(
    'see what some order of theirs explains, whatever the order of their statements',
    { timeout: 120_000 },
    async () => {
      const { database, ledger } = given;
      const { operations } = await scheduleTrial(database, { schedules: database.embedded ? 15 : 60 });
      expect(operations).toBeGreaterThan(30);
      expect(await ledger.audit(database.db)).toEqual([]);
    },
  );

  it('see what some order of theirs explains, twelve at a time', { timeout: 120_000 }, async () => {
    const { database, ledger } = given;
    const histories = database.embedded ? 6 : 20;
    const { operations } = await historyTrial(database, { histories, clients: 12, cuts: !database.embedded });
    expect(operations).toBeGreaterThanOrEqual(histories * 12);
    expect(await ledger.audit(database.db)).toEqual([]);
  });

  it('are found out when the guard is dropped', { timeout: 120_000 }, async () => {
    const mutant = mutants.find(({ name }) => name === 'the guard of a reservation is dropped');
    if (!mutant) throw new Error('there is no such mutant');
    const { database } = given;
    const trial = withMutant(database.db, mutant, () =>
      historyTrial(database, { histories: 40, clients: 6, cuts: false, seed: 3 }),
    );
    await expect(trial).rejects.toThrow();
  });
});

describe('the search for an order', () => {
  const reads = (answer: string, calledAt: number, answeredAt: number): Operation => ({
    client: 0,
    label: 'read',
    apply: (model) => model.read('FREE 0'),
    ...{ answer, calledAt, answeredAt },
  });
  const grants = (answer: string | null, calledAt: number, answeredAt: number): Operation => ({
    client: 1,
    label: 'grant',
    apply: (model) => model.grant('FREE 0', 5n),
    ...{ answer, calledAt, answeredAt },
  });
  const order = (...history: Operation[]): string[] | undefined =>
    linearization(history, new LedgerModel(Infinity))?.map(({ label, answer }) => `${label} ${answer}`);

  it('finds the one there is', () => {
    expect(order(reads('5 0 0', 1, 4), grants('done', 2, 3))).toEqual(['grant done', 'read 5 0 0']);
    expect(order(reads('0 0 0', 1, 4), grants('done', 2, 3))).toEqual(['read 0 0 0', 'grant done']);
  });

  it('finds none where an answer came before the question that explains it', () => {
    expect(order(reads('5 0 0', 1, 2), grants('done', 3, 4))).toBeUndefined();
    expect(order(grants('done', 1, 2), reads('0 0 0', 3, 4))).toBeUndefined();
    expect(order(grants('done', 1, 6), reads('5 0 0', 2, 3), reads('0 0 0', 4, 5))).toBeUndefined();
  });

  it('lets what had no answer happen later, or never', () => {
    expect(order(grants(null, 1, Infinity), reads('0 0 0', 2, 3), reads('5 0 0', 4, 5))).toHaveLength(3);
    expect(order(grants(null, 1, Infinity), reads('0 0 0', 2, 3))).toEqual(['read 0 0 0']);
  });
});
