/** What the audit finds, and the order of locks: nothing else notices when these go. */
import { sql, type SQL } from 'drizzle-orm';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { Database } from '../../../subgraphs/kit/database/types.ts';
import type { Book } from '../../../subgraphs/ledger/domain/balance.ts';
import { retrying } from '../../../subgraphs/ledger/retry.ts';
import { ledgerTest, type LedgerTest } from './given.ts';
import { keyOf } from './keys.ts';

let given: LedgerTest;
beforeAll(async () => {
  given = await ledgerTest();
  const { ledger, database } = given;
  for (const id of ['one', 'two']) await ledger.grant(database.db, keyOf(id), 10n, 'a rule');
  const parts = [{ key: keyOf('one'), amount: 1n }];
  await ledger.reserve(database.db, { id: 'held', parts, expiresAt: null, reference: 'a request' });
});
afterAll(() => given.database.close());

/** What the audit says of a change, which is then taken back. */
async function foundAfter(change: SQL): Promise<string[]> {
  const { ledger, database } = given;
  const undone = new Error('undone');
  let found: string[] = [];
  const changing = database.db.transaction(async (tx) => {
    await tx.execute(change);
    found = (await ledger.audit(tx)).map(({ invariant, subject }) => `${invariant} ${subject}`);
    throw undone;
  });
  await expect(changing).rejects.toBe(undone);
  return found;
}

describe('the audit', () => {
  const balance = 1;

  it('finds grants and reservations after their period', async () => {
    const change = sql`update ledger.balances set period_end = '2020-01-01' where id = ${balance}`;
    expect((await foundAfter(change)).sort()).toEqual(['I8 transfer 1 of balance 1', 'I8 transfer 2 of balance 1']);
  });

  it('finds reservations before their period', async () => {
    const change = sql`update ledger.balances set period_start = '2999-01-01' where id = ${balance}`;
    expect(await foundAfter(change)).toEqual(['I8 transfer 2 of balance 1']);
  });

  it('finds a key that has no answer', async () => {
    const change = sql`insert into ledger.answers (scope, key, request_hash, at) values ('a scope', 'a key', 'x', now())`;
    expect(await foundAfter(change)).toEqual(['I5 key a key of a scope']);
  });
});

/** By the names in the database, so that none is added that nobody tries. */
async function booksOf(db: Database): Promise<Book[]> {
  const rows = await db.execute<{ book: Book }>(sql`select unnest(enum_range(null::ledger.book)) as book`);
  return rows.map(({ book }) => book);
}

describe('each book', () => {
  it('is audited, whoever writes in it', async () => {
    const { ledger, database } = given;
    const found: Record<string, string[]> = {};
    for (const book of await booksOf(database.db)) {
      const key = keyOf(`somebody with ${book}`, { book });
      const holdId = `of ${book}`;
      await ledger.grant(database.db, key, 10n, 'a rule');
      await ledger.reserve(database.db, {
        id: holdId,
        parts: [{ key, amount: 4n }],
        expiresAt: null,
        reference: holdId,
      });
      await ledger.capture(database.db, holdId, 3n, { final: false });
      expect(await ledger.audit(database.db)).toEqual([]);
      const change = sql`
        update ledger.balances set used = used + 1, period_end = '2020-01-01'
        where book = ${book}::ledger.book and holder_id = ${key.holder.id}`;
      found[book] = (await foundAfter(change)).map((line) => line.replace(/balance \d+$/, 'its balance')).sort();
    }
    const wrong = ['I2 its balance', 'I8 transfer 1 of its balance', 'I8 transfer 2 of its balance'];
    expect(found).toEqual({ imagery: wrong, processing: wrong });
  });

  it('is one of its own: what is spent of one leaves the other as it is', async () => {
    const { ledger, database } = given;
    const keys = (await booksOf(database.db)).map((book) => keyOf('somebody with both', { book }));
    for (const key of keys) await ledger.grant(database.db, key, 10n, 'a rule');
    const [imagery] = keys;
    if (!imagery) throw new Error('there is no book');
    const parts = [{ key: imagery, amount: 10n }];
    await ledger.reserve(database.db, { id: 'of one book', parts, expiresAt: null, reference: 'a request' });
    const balances = await ledger.balances(database.db, keys);
    expect(balances.map((balance) => balance?.available)).toEqual([0n, 10n]);
  });
});

describe('what passes is tried again', () => {
  it.each(['40P01', '40001', 'CONNECTION_CLOSED', '57P01'])('%s', async (code) => {
    let tries = 0;
    const result = await retrying(() => {
      tries += 1;
      if (tries > 1) return Promise.resolve('done');
      // As the query builder wraps what the driver throws.
      const cause = Object.assign(new Error('passing'), { code });
      return Promise.reject(new Error('failed query', { cause }));
    });
    expect([result, tries]).toEqual(['done', 2]);
  });

  it('and nothing else is', async () => {
    let tries = 0;
    const running = retrying(() => {
      tries += 1;
      return Promise.reject(Object.assign(new Error('for good'), { code: '23505' }));
    });
    await expect(running).rejects.toThrow('for good');
    expect(tries).toBe(1);
  });
});

// The embedded database has one session at a time, and so nobody who waits.
describe.runIf(inject('serverUrl'))('the locks of several balances', () => {
  it('are taken from the lowest on', async () => {
    const sessions = postgres(given.database.url, { max: 3, onnotice: () => undefined });
    const [holder, asker, other] = [await sessions.reserve(), await sessions.reserve(), await sessions.reserve()];
    try {
      await holder`begin`;
      await holder`select from ledger.balances where id = 2 for update`;
      const [asking] = await asker<{ pid: number }[]>`select pg_backend_pid() as pid`;
      const asked = asker`select ledger.lock_balances(array[2, 1]::bigint[])`.execute();
      for (let isWaiting = false; !isWaiting;) {
        const [row] = await other<{ n: number }[]>`
          select count(*)::int as n from pg_locks where pid = ${asking?.pid ?? 0} and not granted`;
        isWaiting = (row?.n ?? 0) > 0;
      }
      await expect(other`select from ledger.balances where id = 1 for update nowait`).rejects.toMatchObject({
        code: '55P03',
      });
      await holder`rollback`;
      await asked;
    } finally {
      for (const session of [holder, asker, other]) session.release();
      await sessions.end();
    }
  });
});
