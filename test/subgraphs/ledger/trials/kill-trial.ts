/** T4 and T5: processes that are killed, at random and in every window, and what is in the books afterwards. */
import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { sql } from 'drizzle-orm';
import { openDatabase } from '../../../../subgraphs/kit/database/open.ts';
import type { OpenDatabase } from '../../../../subgraphs/kit/database/types.ts';
import { createLedger } from '../../../../subgraphs/ledger/ledger.ts';
import { keyOf } from '../keys.ts';

const ledger = createLedger();
const tsx = fileURLToPath(import.meta.resolve('tsx'));
const client = fileURLToPath(new URL('client.ts', import.meta.url));

/** What it says on its way out is not ours to read: it is struck in the middle of things. */
function start(url: string, ...rest: string[]): ChildProcess {
  return spawn(process.execPath, ['--import', tsx, client, url, ...rest], { stdio: ['ignore', 'pipe', 'ignore'] });
}

interface Said {
  lines: readonly string[];
  /** Settles when the process has ended and everything it said is in `lines`. */
  ended: Promise<unknown>;
  /** Waits until enough has been said, or nothing more will be. */
  until(isEnough: (lines: readonly string[]) => boolean): Promise<void>;
}

function listenTo(child: ChildProcess): Said {
  if (!child.stdout) throw new Error('a client must have an output');
  const lines: string[] = [];
  const reading = createInterface({ input: child.stdout }).on('line', (line) => lines.push(line));
  const ended = Promise.all([once(child, 'exit'), once(reading, 'close')]);
  return {
    lines,
    ended,
    async until(isEnough) {
      const enough = new Promise<void>((resolve) => {
        const look = (): void => (isEnough(lines) ? resolve() : undefined);
        reading.on('line', look);
        look();
      });
      await Promise.race([enough, ended]);
    },
  };
}

async function saidBy(child: ChildProcess): Promise<readonly string[]> {
  const { lines, ended } = listenTo(child);
  await ended;
  return lines;
}

/** How a cycle ends what is at work. */
export type Blow = 'kill' | 'terminate' | 'immediate';

export interface KillTrialOptions {
  url: string;
  cycles: number;
  /** What strikes in cycle n. Default: the client is killed. */
  blow?: (n: number) => Blow;
  /** Restarts the server without letting it end anything: for `immediate`. */
  restart?: () => void;
}

/** How many were acknowledged, and how many of these are not in the books. Throws when the audit finds anything. */
export async function killTrial({
  url,
  cycles,
  blow = () => 'kill',
  restart,
}: KillTrialOptions): Promise<{ cycles: number; acknowledged: number; lost: number }> {
  const total = { cycles, acknowledged: 0, lost: 0 };
  for (let n = 0; n < cycles; n += 1) {
    const account = randomUUID();
    await withDatabase(url, ({ db }) => ledger.grant(db, keyOf(account), 1_000_000_000n, 'a rule'));
    const child = start(url, 'work', account);
    const said = listenTo(child);
    await said.until(({ length }) => length > 0);
    // The moment is what is tried: any, in the middle of anything.
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 1_000));
    const chosen = blow(n);
    if (chosen === 'immediate') restart?.();
    if (chosen === 'terminate') await cutOff(url, account, said);
    child.kill('SIGKILL');
    await said.ended;
    const { lines } = said;
    await withDatabase(url, async (database) => {
      total.acknowledged += lines.length;
      total.lost += await lostOf(database, lines);
      const violations = await ledger.audit(database.db);
      if (violations.length > 0) throw new Error(`after cycle ${n}: ${JSON.stringify(violations)}`);
    });
  }
  return total;
}

/** Ends all connections of a client, and waits until it has been acknowledged more than was in the books by then. */
async function cutOff(url: string, account: string, said: Said): Promise<void> {
  const kept = await withDatabase(url, async ({ db }) => {
    await db.execute(sql`
      select pg_terminate_backend(pid, 5000) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'`);
    const [row] = await db.execute<{ count: number }>(sql`
      select count(*)::int as count from ledger.holds as hold
      join ledger.balances as balance on balance.id = hold.balance_id where balance.holder_id = ${account}`);
    return row?.count ?? 0;
  });
  // It goes on with other connections, and asks again under the same keys.
  await said.until((lines) => lines.filter((line) => line.startsWith('reserved')).length > kept);
}

async function withDatabase<Result>(url: string, run: (database: OpenDatabase) => Promise<Result>): Promise<Result> {
  const database = await openDatabase(url, { maxConnections: 2 });
  try {
    return await run(database);
  } finally {
    await database.close();
  }
}

/** How many lines say what the books do not. */
async function lostOf({ db }: OpenDatabase, lines: readonly string[]): Promise<number> {
  const said = lines.map((line) => line.split(' '));
  const holds = await ledger.holds(db, said.map(([, id = '']) => id)); // prettier-ignore
  return said.filter(([what, , amount], n) => {
    const hold = holds[n];
    return (
      !hold || (what === 'reserved' ? hold.reserved !== BigInt(amount ?? 0) : hold.captured !== BigInt(amount ?? 0))
    );
  }).length;
}

/** Where a submission can be cut off: by the way it is made. */
export const windows = [
  { way: 'transaction', window: 'before the transaction' },
  { way: 'transaction', window: 'begun' },
  { way: 'transaction', window: 'claimed' },
  { way: 'transaction', window: 'reserved' },
  { way: 'transaction', window: 'done' },
  { way: 'transaction', window: 'answered' },
  { way: 'transaction', window: 'before commit' },
  { way: 'transaction', window: 'committed' },
  { way: 'last', window: 'claimed' },
  { way: 'last', window: 'done' },
  { way: 'last', window: 'answered' },
  { way: 'last', window: 'committed' },
  { way: 'statement', window: 'before the statement' },
  { way: 'statement', window: 'sent' },
  { way: 'statement', window: 'committed' },
] as const;

export interface Cut {
  way: string;
  window: string;
}

/** Cuts a submission off, asks again with the same key, and once more: what is there in the end. */
export async function windowTrial(
  url: string,
  { way, window }: Cut,
): Promise<{ answers: string[]; holds: number; reserved: bigint }> {
  const account = randomUUID();
  await withDatabase(url, ({ db }) => ledger.grant(db, keyOf(account), 100n, 'a rule'));
  const cut = await saidBy(start(url, 'once', account, way, window));
  if (cut.length > 0) throw new Error(`the client lived on after "${window}" and said ${cut.join()}`);
  const answers = await saidBy(start(url, 'once', account, way));
  return withDatabase(url, async ({ db }) => {
    const violations = await ledger.audit(db);
    if (violations.length > 0) throw new Error(`after "${window}": ${JSON.stringify(violations)}`);
    const [balance] = await ledger.balances(db, [keyOf(account)]);
    const [row] = await db.execute<{ count: number }>(
      sql`select count(*)::int as count from ledger.holds where id = ${`${account} hold`}`,
    );
    return {
      answers: answers.map((line) => line.replace(account, 'ACCOUNT')),
      holds: row?.count ?? 0,
      reserved: balance?.reserved ?? 0n,
    };
  });
}
