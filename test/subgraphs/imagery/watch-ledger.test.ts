import { sql } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
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
