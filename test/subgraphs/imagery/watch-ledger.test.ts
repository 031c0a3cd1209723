import { sql } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { forgetOldAnswers } from '../../../subgraphs/imagery/actions/forget-answers.ts';
import { createCoreServices } from '../../../subgraphs/imagery/services.ts';
import { keepTicking } from '../../../subgraphs/imagery/ticking.ts';
import { imageryTest, type ImageryTest } from './support.ts';

let test: ImageryTest;
beforeAll(async () => (test = await imageryTest()));
afterAll(() => test.close());
afterEach(() => vi.useRealTimers());

it('says each minute what of the ledger does not add up', async () => {
  const { db } = test.database;
  for (const key of ['one', 'two']) {
    await db.execute(
      sql`insert into ledger.answers (scope, key, request_hash, at) values ('a scope', ${key}, 'x', now())`,
    );
  }
  const said: object[] = [];
  const log = { info: () => undefined, warn: () => undefined, error: (fields: object) => void said.push(fields) };
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  const stop = keepTicking(db, createCoreServices(), log);
  vi.advanceTimersByTime(60_000);
  await stop();
  const found = { hub: 'imagery', count: 2, invariant: 'I5', detail: 'has no answer' };
  expect(said).toEqual([
    { ...found, subject: 'key one of a scope' },
    { ...found, subject: 'key two of a scope' },
  ]);
});

it('forgets each minute the answers that are older than thirty days, and no others', async () => {
  const { db } = test.database;
  await db.execute(sql`delete from ledger.answers`);
  for (const [key, age] of [['old', '30 days 1 minute'], ['young', '29 days 23:59']] as const) {
    await db.execute(sql`
      insert into ledger.answers (scope, key, request_hash, answer, at)
      values ('a scope', ${key}, 'x', '1', now() - ${age}::interval)`);
  } // prettier-ignore
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  const stop = keepTicking(db, createCoreServices(), undefined);
  const kept = async () =>
    (await db.execute<{ key: string }>(sql`select key from ledger.answers`)).map(({ key }) => key);
  expect((await kept()).sort()).toEqual(['old', 'young']);
  vi.advanceTimersByTime(60_000);
  await stop();
  expect(await kept()).toEqual(['young']);
  // The same a day later by the hub's own clock.
  const tomorrow = createCoreServices(() => new Date(Date.now() + 24 * 3_600_000));
  expect(await forgetOldAnswers(db, tomorrow)).toBe(1);
  expect(await kept()).toEqual([]);
});

it('forgets no more at once than it is told', async () => {
  const { db } = test.database;
  await db.execute(sql`
    insert into ledger.answers (scope, key, request_hash, answer, at)
    select 'a scope', n::text, 'x', '1', now() - interval '40 days' from generate_series(1, 5) n`);
  const { ledger } = createCoreServices();
  const before = new Date(Date.now() - 1_000);
  expect(await ledger.forgetAnswers(db, before, 2)).toBe(2);
  expect(await ledger.forgetAnswers(db, before, 2)).toBe(2);
  expect(await ledger.forgetAnswers(db, before, 2)).toBe(1);
  expect(await ledger.forgetAnswers(db, before)).toBe(0);
});
