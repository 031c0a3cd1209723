/** T2: many clients on one busy account, each as a hub's mutation spends, while an observer reads. */
import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { openDatabase } from '../../../../subgraphs/kit/database/open.ts';
import type { Database, OpenDatabase } from '../../../../subgraphs/kit/database/types.ts';
import type { Reservation } from '../../../../subgraphs/ledger/domain/hold.ts';
import { HoldSettled, InsufficientBalance } from '../../../../subgraphs/ledger/domain/refusals.ts';
import { createLedger, type Ledger } from '../../../../subgraphs/ledger/ledger.ts';
import { retrying } from '../../../../subgraphs/ledger/retry.ts';
import { keyOf, keysOf } from '../keys.ts';

export interface ConcurrencyResult {
  operations: number;
  granted: number;
  legal: number;
  refused: number;
  observations: number;
  /** Moments at which a balance was overspent. */
  overspent: number;
  /** What was acknowledged and is not in the books. */
  lost: number;
  p99Ms: number;
}

/** As one of several hubs: a ledger with connections of its own. */
interface Hub {
  ledger: Ledger;
  db: Database;
}

/** Of a server; an embedded database has one session, whoever asks. */
const HUBS = 5;

/**
 * Half of the operations ask for sevens until nothing is left, half do everything there is to three balances. Clients are
 * divided among hubs, and each has a connection: as many transactions contend as there are clients.
 */
export async function concurrencyTrial(
  { db, url, embedded }: Pick<OpenDatabase, 'db' | 'url' | 'embedded'>,
  { clients, operations }: { clients: number; operations: number },
): Promise<ConcurrencyResult> {
  const perHub = Math.ceil(clients / HUBS);
  const own = embedded
    ? []
    : await Promise.all(Array.from({ length: HUBS }, () => openDatabase(url, { maxConnections: perHub })));
  const hubs = (embedded ? [db] : own.map((opened) => opened.db)).map((of): Hub => ({
    ledger: createLedger(),
    db: of,
  }));
  try {
    const watch = observe(db);
    const sevens = await spendSevens(hubs, clients, Math.floor(operations / 2));
    const mixed = await doEverything(hubs, clients, Math.ceil(operations / 2));
    return { ...sevens, operations, lost: sevens.lost + mixed, ...(await watch.end()) };
  } finally {
    await Promise.all(own.map((opened) => opened.close()));
  }
}

/** As imagery's mutations do: the last statement of a transaction, which is run again where that is no harm. */
async function spend({ ledger, db }: Hub, reservation: Reservation): Promise<{ id: string }> {
  const { id } = reservation;
  const request = { scope: 'busy', key: id, body: { id } };
  const { answer } = await retrying(() =>
    db.transaction((tx) => ledger.onceReserving(tx, request, () => Promise.resolve({ answer: { id }, reservation }))),
  );
  return answer;
}

/** Reads all balances again and again, on a connection of its own, until it is ended. */
function observe(db: Database): { end: () => Promise<{ observations: number; overspent: number }> } {
  let isEnding = false;
  let observations = 0;
  let overspent = 0;
  const watching = (async () => {
    while (!isEnding) {
      const [row] = await db.execute<{ count: number }>(sql`
        select count(*)::int as count from ledger.balances
        where reserved + used > granted + overhang or least(granted, reserved, used, overhang) < 0`);
      observations += 1;
      overspent += row?.count ?? 0;
    }
  })();
  return {
    async end() {
      isEnding = true;
      await watching;
      return { observations, overspent };
    },
  };
}

async function spendSevens(
  hubs: readonly Hub[],
  clients: number,
  submissions: number,
): Promise<{ granted: number; legal: number; refused: number; lost: number; p99Ms: number }> {
  const { ledger, db } = hubOf(hubs, 0);
  const key = keyOf(randomUUID());
  const legal = Math.floor(submissions * 0.6);
  await ledger.grant(db, key, BigInt(legal * 7 + 6), 'a rule');
  const acknowledged: string[] = [];
  const latencies: number[] = [];
  let refused = 0;
  await divided(clients, submissions, async (_n, client) => {
    const id = randomUUID();
    const started = performance.now();
    const reservation = { id, parts: [{ key, amount: 7n }], expiresAt: null, reference: id };
    await spend(hubOf(hubs, client), reservation).then(
      (answer) => acknowledged.push(answer.id),
      (error: unknown) => {
        if (!(error instanceof InsufficientBalance)) throw error;
        refused += 1;
      },
    );
    latencies.push(performance.now() - started);
  });
  const stored = await ledger.holds(db, acknowledged);
  const p99Ms = latencies.sort((one, other) => one - other)[Math.floor(latencies.length * 0.99)] ?? 0;
  return {
    granted: acknowledged.length,
    legal,
    refused,
    lost: stored.filter((hold) => hold?.reserved !== 7n).length,
    p99Ms,
  };
}

/** How many acknowledged figures are not in the books. */
async function doEverything(hubs: readonly Hub[], clients: number, operations: number): Promise<number> {
  const { ledger: books, db: anywhere } = hubOf(hubs, 0);
  const keys = keysOf(randomUUID());
  for (const key of keys) await books.grant(anywhere, key, BigInt(operations), 'a rule');
  /** What clients were told: captured and still held, of each hold of theirs. */
  const told = new Map<string, { captured: bigint; pending: boolean }>();
  await divided(clients, operations, async (n, client) => {
    const hub = hubOf(hubs, client);
    const { ledger, db } = hub;
    const id = randomUUID();
    // In either order: the locks are taken in one.
    const parts = (n % 2 ? [...keys] : [...keys].reverse()).map((key, at) => ({
      key,
      amount: BigInt(1 + ((n + at) % 5)),
    }));
    const total = parts.reduce((sum, { amount }) => sum + amount, 0n);
    try {
      await spend(hub, { id, parts, expiresAt: null, reference: id });
    } catch (error) {
      if (error instanceof InsufficientBalance) return;
      throw error;
    }
    told.set(id, { captured: 0n, pending: true });
    if (n % 3 === 0) return;
    const captured = n % 3 === 1 ? total - 2n : 0n;
    await retrying(() =>
      captured > 0n ? ledger.capture(db, id, captured, { final: true }) : ledger.release(db, id, 'cancelled'),
    );
    told.set(id, { captured, pending: false });
    const second = await ledger.release(db, id, 'again').catch((error: unknown) => error);
    if (!(second instanceof HoldSettled)) throw new Error(`hold ${id} was settled twice`);
    if (n % 5 === 0 && captured > 0n) {
      await retrying(() => ledger.refund(db, id, 1n, 'clouds'));
      told.set(id, { captured: captured - 1n, pending: false });
    }
    if (n % 50 === 0) await retrying(() => ledger.grant(db, keys[0], BigInt(operations - (n % 7)), 'a revision'));
  });
  const ids = [...told.keys()];
  const holds = await books.holds(anywhere, ids);
  return holds.filter((hold, n) => {
    const known = told.get(ids[n] ?? '');
    return (
      !hold ||
      !known ||
      hold.captured - hold.refunded !== known.captured ||
      (hold.state === 'PENDING') !== known.pending
    );
  }).length;
}

/** Each client keeps to one hub. */
function hubOf(hubs: readonly Hub[], client: number): Hub {
  const hub = hubs[client % hubs.length];
  if (!hub) throw new Error('there must be a hub');
  return hub;
}

/** So many times, by so many clients at once; `n` and the clients count from 0. */
async function divided(
  clients: number,
  times: number,
  run: (n: number, client: number) => Promise<void>,
): Promise<void> {
  let next = 0;
  await Promise.all(
    Array.from({ length: clients }, async (_, client) => {
      for (let n = next++; n < times; n = next++) await run(n, client);
    }),
  );
}
