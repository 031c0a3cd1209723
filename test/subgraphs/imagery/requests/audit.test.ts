/** What no audit of one side alone sees: requests and holds that do not belong together. */
import { sql, type SQL } from 'drizzle-orm';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { watchLedger } from '../../../../subgraphs/imagery/actions/watch-ledger.ts';
import { watchKey } from '../../../../subgraphs/imagery/data/audit-requests.ts';
import { createCoreServices } from '../../../../subgraphs/imagery/services.ts';
import type { Database } from '../../../../subgraphs/kit/database/types.ts';
import { keyOf } from '../../ledger/keys.ts';
import { archive, noon, requestTest, type RequestTest } from './given.ts';

let test: RequestTest;
let first: string;
let second: string;
beforeAll(async () => {
  test = await requestTest();
  first = (await test.submitted(archive(), 'scientist')).id;
  second = (await test.submitted(archive(), 'scientist')).id;
});
afterAll(() => test.close());

const services = createCoreServices(() => noon);

interface Said {
  count: number;
  invariant: string;
  subject: string;
  detail: string;
}

/** What the minute's look says of the books after a change, which is then undone. */
async function saidAfter(...changes: Array<SQL | ((tx: Database) => Promise<unknown>)>): Promise<Said[]> {
  const said: Said[] = [];
  const log = {
    info: () => undefined,
    warn: () => undefined,
    error: (fields: object) => void said.push(fields as Said),
  };
  const undone = new Error('undone');
  const changing = test.database.db.transaction(async (tx) => {
    for (const change of changes) await (typeof change === 'function' ? change(tx) : tx.execute(change));
    expect(await watchLedger(tx, services, log)).toBe(said.length);
    throw undone;
  });
  await expect(changing).rejects.toBe(undone);
  return said;
}

describe("each minute's look at requests and what they set aside", () => {
  it('finds nothing where there is nothing', async () => {
    expect(await saidAfter()).toEqual([]);
  });

  it.each(['DELIVERED', 'REJECTED', 'CANCELLED', 'EXPIRED', 'FAILED'])(
    'finds what is still set aside for a request that is %s',
    async (status) => {
      const found = await saidAfter(sql`update imagery.requests set status = ${status} where id = ${first}`);
      expect(found).toEqual([
        {
          ...{ hub: 'imagery', count: 1, invariant: 'I7', subject: `request ${first}` },
          detail: `is ${status}, and hold ${first} is pending`,
        },
      ]);
    },
  );

  it('finds what is set aside for a request that there is not', async () => {
    const parts = [{ key: keyOf('somebody'), amount: 7n, limit: 10n, why: 'a test' }];
    const found = await saidAfter((tx) =>
      services.ledger.reserve(tx, { id: 'nothing', parts, expiresAt: null, reference: 'request nothing' }),
    );
    expect(found).toMatchObject([{ invariant: 'I5', subject: 'hold nothing', detail: 'is of no request' }]);
  });

  it('finds one hold that is of two requests', async () => {
    const found = await saidAfter(sql`update ledger.holds set reference = ${`request ${second}`} where id = ${first}`);
    const both = [first, second].sort().join(', ');
    expect(found).toMatchObject([{ invariant: 'I5', subject: `hold ${first}`, detail: `is of requests ${both}` }]);
  });

  it('says nothing of a hold of the other book', async () => {
    const found = await saidAfter(
      sql`update ledger.balances set book = 'processing'`,
      sql`update imagery.requests set status = 'CANCELLED'`,
    );
    expect(found).toEqual([]);
  });

  // The embedded database has one session, and so nobody who looks at the same time.
  it.runIf(inject('serverUrl'))('is left to whoever is looking already', async () => {
    const other = postgres(test.database.url, { max: 1, onnotice: () => undefined });
    const { db } = test.database;
    try {
      await other.begin(async (held) => {
        await held`select pg_advisory_xact_lock(hashtextextended(${watchKey}, 0))`;
        expect(await watchLedger(db, services, undefined)).toBeNull();
      });
      expect(await watchLedger(db, services, undefined)).toBe(0);
    } finally {
      await other.end();
    }
  });
});
