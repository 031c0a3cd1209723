/**
 * A client of the ledger in a process of its own, to be killed. Arguments: the database's URL, and either `work`, with an
 * account: submissions without end, one line for each that is acknowledged; or `once`, with an account, the way to submit
 * and the window in which the process kills itself: the same submission twice, one line each time it is answered.
 */
import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { openDatabase } from '../../../../subgraphs/kit/database/open.ts';
import { createLedger } from '../../../../subgraphs/ledger/ledger.ts';
import { retrying } from '../../../../subgraphs/ledger/retry.ts';
import { keyOf } from '../keys.ts';

const [, , url = '', mode = '', account = '', way = '', window = ''] = process.argv;

/** Written before anything else happens: a process that is killed has said what it knew. */
function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

async function die(): Promise<void> {
  process.kill(process.pid, 'SIGKILL');
  await new Promise(() => undefined);
}

const at = (here: string): Promise<void> => (here === window ? die() : Promise.resolve());

const database = await openDatabase(url, { maxConnections: 4 });
const { db } = database;
const key = keyOf(account);
const ledger = createLedger({ atStep: at });

async function work(): Promise<void> {
  for (let n = 1; ; n += 1) {
    const id = randomUUID();
    const amount = BigInt(1 + (n % 5));
    const reservation = { id, parts: [{ key, amount }], expiresAt: null, reference: id };
    const request = { scope: account, key: id, body: id };
    // As a hub's mutation: the effect, and with the last statement the reservation and the answer.
    await retrying(() =>
      db.transaction((tx) => ledger.onceReserving(tx, request, () => Promise.resolve({ answer: { id }, reservation }))),
    );
    say(`reserved ${id} ${amount}`);
    if (n % 2) {
      // Asked again when the connection was lost: by then it may have been captured.
      await retrying(() =>
        db.transaction((tx) =>
          ledger.once(tx, { ...request, key: `${id} capture` }, () =>
            ledger.capture(tx, id, 1n, { final: true }).then(() => 'captured'),
          ),
        ),
      );
      say(`captured ${id} 1`);
    }
  }
}

async function submitOnce(): Promise<void> {
  const id = `${account} hold`;
  const request = { scope: account, key: 'the key', body: { area: 7 } };
  const reservation = { id, parts: [{ key, amount: 7n }], expiresAt: null, reference: id };
  const inOwnTransaction = async (): Promise<string> => {
    await at('before the transaction');
    const text = await db.transaction(async (tx) => {
      await tx.execute(sql`select 1`);
      await at('begun');
      const answered =
        way === 'last'
          ? await ledger.onceReserving(tx, request, () => Promise.resolve({ answer: { id }, reservation }))
          : await ledger.once(tx, request, async () => {
              await ledger.reserve(tx, reservation);
              await at('reserved');
              return { id };
            });
      await at('before commit');
      return answered.text;
    });
    await at('committed');
    return text;
  };
  const inOneStatement = async (): Promise<string> => {
    await at('before the statement');
    const asked = ledger.submit(db, request, reservation, { id });
    if (window === 'sent') {
      // The bytes leave with the next turn of the loop; the answer cannot be there.
      await new Promise((resolve) => setImmediate(resolve));
      await die();
    }
    const { text } = await asked;
    await at('committed');
    return text;
  };
  // And once more, as whoever did not hear the answer does.
  for (const _ of ['first', 'again'])
    say(`answered ${await retrying(way === 'statement' ? inOneStatement : inOwnTransaction)}`);
}

await (mode === 'work' ? work() : submitOnce());
await database.close();
