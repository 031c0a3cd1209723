import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ledgerTest, type LedgerTest } from './given.ts';
import { keyOf } from './keys.ts';
import {
  afterJump,
  clockTrial,
  ends,
  HOUR_MS,
  jumpTrial,
  moments,
  timeZones,
  zoneTrial,
} from './trials/clock-trial.ts';
import { idempotencyTrial } from './trials/idempotency-trial.ts';
import { endings, endingTrial, refundTrial } from './trials/refund-trial.ts';

const DAY_MS = 86_400_000;

let given: LedgerTest;
beforeAll(async () => (given = await ledgerTest({ open: { maxConnections: 24 } })));
afterAll(() => given.database.close());
afterEach(async () => expect(await given.ledger.audit(given.database.db)).toEqual([]));

describe('a period', () => {
  it.each(moments)('is charged what was reserved in it: $what', async (moment) => {
    for (const processAheadMs of [0, DAY_MS, -DAY_MS]) {
      const { before, after, isSamePeriod } = await clockTrial(given.database.db, moment, processAheadMs);
      const { isEnd } = moment;
      expect(isSamePeriod).toBe(!isEnd);
      expect([before, after]).toEqual(isEnd ? ['100 0 50', '100 0 30'] : ['100 0 80', '100 0 80']);
    }
  });

  it.each(ends)('is charged once when the clock jumps over its end and back: $what', async (moment) => {
    for (const jumpMs of [HOUR_MS, -HOUR_MS]) {
      // Of two processes the one is an hour late and the other an hour early.
      for (const processAheadMs of [HOUR_MS, -HOUR_MS]) {
        const result = await jumpTrial(given.database.db, moment, { jumpMs, processAheadMs });
        expect(result).toEqual(afterJump(jumpMs));
      }
    }
  });

  it.each(timeZones)('is the same in %s', async (zone) => {
    const elsewhere = zone === 'America/St_Johns' ? 'Asia/Kathmandu' : 'America/St_Johns';
    for (const moment of moments) {
      const result = await zoneTrial(given.database.db, moment, [zone, elsewhere]);
      const [before, after] = moment.isEnd ? ['100 0 50', '100 0 30'] : ['100 0 80', '100 0 80'];
      expect(result).toEqual({ before, after, isSamePeriod: !moment.isEnd, violations: 0 });
    }
  });

  it('that is over is granted nothing and gives nothing', async () => {
    const { ledger, database } = given;
    const key = keyOf('a person of 2020', { period: { start: '2019-12-31T23:00:00Z', end: '2020-12-31T23:00:00Z' } });
    await expect(ledger.grant(database.db, key, 10n, 'a rule')).rejects.toMatchObject({
      code: 'PERIOD_CLOSED',
      message: 'the period must not be over; it ended 2020-12-31T23:00:00Z',
    });
    const reservation = { id: 'late', parts: [{ key, amount: 1n, limit: 10n }], expiresAt: null, reference: 'late' };
    await expect(ledger.reserve(database.db, reservation)).rejects.toMatchObject({ available: [0n] });
  });
});

describe('an order that ends', () => {
  it.each(endings)('with $what', async (ending) => {
    const { outcomes, used, refunded } = ending;
    expect(await endingTrial(given.database.db, ending)).toEqual({ outcomes, used, refunded });
  });
});

describe('a cancellation and a completion at once', () => {
  it('have one winner, and used is what was delivered', { timeout: 60_000 }, async () => {
    const { wrong, cancelled, completed } = await refundTrial(given.database.db, { races: 40 });
    expect(wrong).toBe(0);
    expect(cancelled + completed).toBe(40);
  });
});

describe('fifty identical submissions', () => {
  it.each(['statement', 'transaction', 'last'] as const)('(%s) have one effect and one answer', async (way) => {
    const { ledger, database } = given;
    // Answers of other tests would be forgotten with these.
    await ledger.forgetAnswers(database.db, new Date(Date.now() + DAY_MS));
    expect(await idempotencyTrial(database.db, { times: 50, way })).toEqual({
      times: 50,
      effects: 1,
      texts: 1,
      replayed: 49,
      otherBody: 'IDEMPOTENCY_KEY_REUSED',
      otherScopeIsReplayed: false,
      afterForgettingIsReplayed: false,
    });
  });

  it('are refused alike when there is not enough, and asked anew with another key', async () => {
    const { ledger, database } = given;
    const key = keyOf('a person with little');
    await ledger.grant(database.db, key, 5n, 'a rule');
    const submit = (name: string): Promise<unknown> => {
      const reservation = { id: name, parts: [{ key, amount: 7n }], expiresAt: null, reference: name };
      return ledger.submit(database.db, { scope: 'little', key: name, body: 7 }, reservation, { id: name });
    };
    await expect(submit('one')).rejects.toMatchObject({ available: [5n] });
    await ledger.grant(database.db, key, 10n, 'a revision');
    await expect(submit('one')).rejects.toMatchObject({ available: [5n] });
    expect(await submit('two')).toMatchObject({ answer: { id: 'two' }, isReplayed: false });
  });
});

describe('a person who moves to another organisation', () => {
  it('keeps what is theirs, and leaves what was set aside where it was', async () => {
    const { ledger, database } = given;
    const own = keyOf('a person who moves');
    const [from, to] = ['a laboratory', 'another'].map((id) => ({
      ...keyOf(id),
      holder: { kind: 'PER_ORGANISATION' as const, id },
    }));
    if (!from || !to) throw new Error('two organisations are needed');
    for (const key of [own, from, to]) await ledger.grant(database.db, key, 100n, 'a rule');
    const parts = [own, from].map((key) => ({ key, amount: 10n }));
    await ledger.reserve(database.db, { id: 'before the move', parts, expiresAt: null, reference: 'a request' });
    await ledger.reserve(database.db, {
      id: 'after it',
      parts: [{ key: to, amount: 5n }],
      expiresAt: null,
      reference: 'another',
    });
    await ledger.capture(database.db, 'before the move', 20n, { final: true });
    const balances = await ledger.balances(database.db, [own, from, to]);
    expect(balances.map((balance) => [balance?.reserved, balance?.used])).toEqual([[0n, 10n], [0n, 10n], [5n, 0n]]); // prettier-ignore
  });
});
