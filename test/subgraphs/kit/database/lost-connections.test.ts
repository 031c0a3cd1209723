import { EventEmitter, once } from 'node:events';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openDatabase } from '../../../../subgraphs/kit/database/open.ts';
import type { Database, OpenDatabase } from '../../../../subgraphs/kit/database/types.ts';
import { testDatabase, type TestDatabase } from '../../../support/database.ts';

const LOST = /^(CONNECTION_CLOSED|57P01|08006)$/;

function codeOf(error: unknown): string {
  for (let at = error; at instanceof Error; at = at.cause)
    if ('code' in at && typeof at.code === 'string') return at.code;
  return String(error);
}

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('rows before an error', () => {
  it('leave none behind for the next statement', async () => {
    const database = await testDatabase({ preparations: [], open: { maxConnections: 1 } });
    const failing = database.client`select 10 / (5 - n) from generate_series(1, 10) as n`;
    await expect(failing).rejects.toMatchObject({ code: '22012' });
    expect([...(await database.client`select 1 as n`)]).toEqual([{ n: 1 }]);
    await database.close();
  });
});

// The embedded database is in the same process, and ends connections only of those who hold it in silence.
describe.runIf(inject('serverUrl') !== '')('a server that ends connections', () => {
  let database: TestDatabase;
  let admin: OpenDatabase;
  beforeAll(async () => {
    database = await testDatabase({ preparations: [], open: { maxConnections: 4 } });
    admin = await openDatabase(database.url, { maxConnections: 1 });
    await database.client`create table kept (n int)`;
  });
  afterAll(async () => {
    await admin.close();
    await database.close();
  });

  const end = (pid: number): Promise<unknown> => admin.client`select pg_terminate_backend(${pid}, 5000)`.execute();
  async function pidOf(db: Database): Promise<number> {
    const [row] = await db.execute<{ pid: number }>(sql`select pg_backend_pid() as pid`);
    return row?.pid ?? 0;
  }

  it('loses what was at work, tells it, and is spoken to again at once', { timeout: 60_000 }, async () => {
    const { db } = database;
    const told = new Map<string, number>();
    let done = 0;
    let isOver = false;
    const happened = new EventEmitter().setMaxListeners(0);
    const asks = [
      () => db.execute(sql`select ${'a'}::text, ${1}::int, pg_sleep(0.001)`),
      () =>
        db.transaction(async (tx) => {
          await tx.execute(sql`select ${1}::int`);
          await tx.execute(sql`select pg_sleep(0.002)`);
          await tx.execute(sql`select ${'a'}::text`);
        }),
      () =>
        db.transaction(async (tx) => {
          await tx.execute(sql`select 1`);
          // Idle in its transaction while connections are ended: also this one, as often as not.
          if (!isOver) await once(happened, 'cut');
          await tx.execute(sql`select ${'a'}::text`);
        }),
    ];
    const clients = Array.from({ length: 9 }, async (_, n) => {
      while (!isOver) {
        await asks[n % 3]?.().then(
          () => (done += 1),
          (error: unknown) => told.set(codeOf(error), (told.get(codeOf(error)) ?? 0) + 1),
        );
        happened.emit('answered');
        if (n % 2) await turn();
      }
    });
    for (let n = 0; n < 60; n += 1) {
      await admin.client`
        select pg_terminate_backend(pid) from (
          select pid from pg_stat_activity
          where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'
          order by random() limit 2) as two`;
      happened.emit('cut');
      // Somebody has been answered since, well or badly: whoever lost a connection has gone on with another.
      await once(happened, 'answered');
    }
    isOver = true;
    happened.emit('cut');
    await Promise.all(clients);
    expect([...told.keys()].filter((code) => !LOST.test(code))).toEqual([]);
    expect(done).toBeGreaterThan(20);
    const all = Array.from({ length: 8 }, (_, n) => db.execute(sql`select ${n}::int as n`).then((rows) => [...rows]));
    expect(await Promise.all(all)).toEqual(all.map((_, n) => [{ n }]));
  });

  it('is told nothing more of a transaction that it has lost', { timeout: 20_000 }, async () => {
    const told: string[] = [];
    const transaction = database.db.transaction(async (tx) => {
      await tx.execute(sql`insert into kept values (1)`);
      await end(await pidOf(tx));
      // Others ask meanwhile, and get the connections that are made anew.
      await Promise.all(Array.from({ length: 8 }, () => database.db.execute(sql`select 1`).catch(() => undefined)));
      for (const n of [2, 3])
        await tx.execute(sql`insert into kept values (${n})`).catch((error: unknown) => told.push(codeOf(error)));
    });
    await expect(transaction).rejects.toThrow();
    expect(told).toEqual(['57P01', '57P01']);
    expect([...(await database.client`select n from kept`)]).toEqual([]);
  });

  it('keeps what a transaction says of itself, when it fails for a reason of its own first', async () => {
    const transaction = database.db.transaction(async (tx) => {
      await tx.execute(sql`select 1 / 0`);
    });
    await expect(transaction.catch((error: unknown) => Promise.reject(new Error(codeOf(error))))).rejects.toThrow(
      '22012',
    );
    expect(await database.db.execute(sql`select 1 as n`)).toHaveLength(1);
  });

  it('is connected to again also when a statement was put off at that moment', { timeout: 60_000 }, async () => {
    const one = await openDatabase(database.url, { maxConnections: 1 });
    for (let round = 0; round < 12; round += 1) {
      const ending = end(await pidOf(one.db));
      let asked = 0;
      let isCut = false;
      // In every turn of the loop, so also in the one in which the connection is closed.
      for (; !isCut; await turn()) {
        if (asked >= 40) continue;
        asked += 1;
        void one.client`select ${asked}::int`.execute().then(
          () => (asked -= 1),
          () => (isCut = true),
        );
      }
      expect([...(await one.client`select 7 as seven`)]).toEqual([{ seven: 7 }]);
      await ending;
    }
    await one.close();
  });
});
