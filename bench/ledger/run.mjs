// Submissions per second of the ledger, beside the bare guarded update on the same server. See README.md.
import { randomUUID } from 'node:crypto';
import { parseArgs } from 'node:util';
import postgres from 'postgres';
import { register } from 'tsx/esm/api';

register();
const { sql } = await import('drizzle-orm');
const { rowsOf } = await import('../../subgraphs/kit/database/prepared.ts');
const { openDatabase } = await import('../../subgraphs/kit/database/open.ts');
const { createLedger } = await import('../../subgraphs/ledger/ledger.ts');
const { prepareLedger } = await import('../../subgraphs/ledger/prepare.ts');

const { values } = parseArgs({
  options: {
    url: { type: 'string', default: process.env.TEST_DATABASE_URL ?? '' },
    clients: { type: 'string', default: '24' },
    rounds: { type: 'string', default: '7' },
    seconds: { type: 'string', default: '4' },
    only: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
});
const clients = Number(values.clients);
const rounds = Number(values.rounds);
const milliseconds = Number(values.seconds) * 1000;
if (values.url === '') throw new Error('Give a PostgreSQL server: --url postgres://… or TEST_DATABASE_URL');

const admin = postgres(values.url, { max: 1, onnotice: () => undefined });
const name = `archipel_bench_ledger_${process.pid}`;
await admin`create database ${admin(name)}`;
const url = new URL(values.url);
url.pathname = `/${name}`;
const database = await openDatabase(url.href, { maxConnections: clients });
try {
  await measure();
} finally {
  await database.close();
  await admin`drop database ${admin(name)} with (force)`;
  await admin.end();
}

async function measure() {
  await prepareLedger(database);
  const { client, db } = database;
  for (const setting of ['fsync', 'synchronous_commit', 'full_page_writes']) {
    const [{ value }] = await client`select current_setting(${setting}) as value`;
    if (value !== 'on') throw new Error(`${setting} must be on for commits to be durable; it is ${value}`);
  }
  const ledger = createLedger();
  const limit = 1_000_000_000_000n;
  const keys = Array.from({ length: 1001 }, (_, n) => ({
    book: 'imagery',
    holder: { kind: 'PER_USER', id: `account-${n}` },
    mission: 'PLEIADES',
    origin: 'FREE',
    period: { start: '2020-01-01T00:00:00Z', end: '2100-01-01T00:00:00Z' },
    unit: 'KM2',
  }));
  for (const key of keys) await ledger.grant(db, key, limit, 'the bench');

  await client.unsafe(`
    create schema bench;
    create table bench.accounts (
      id int primary key, lim bigint not null, reserved bigint not null default 0, used bigint not null default 0,
      check (reserved >= 0 and used >= 0 and reserved + used <= lim)
    ) with (fillfactor = 50);
    insert into bench.accounts (id, lim) select n, ${limit} from generate_series(0, 1000) n;
    create table bench.requests (id text primary key, status text not null, at timestamptz not null default now());
    vacuum analyze`.replace(/vacuum analyze$/, ''));
  await client`vacuum analyze`;

  const hot = () => 0;
  const spread = (n) => 1 + (n % 1000);
  const bare = (account) => async (n) => {
    const rows = await client`
      update bench.accounts set reserved = reserved + ${1} where id = ${account(n)} and reserved + used + ${1} <= lim
      returning reserved`;
    if (rows.length !== 1) throw new Error('the bare update was refused');
  };
  const reservationOf = (account, n, id) => ({ id, parts: [{ key: keys[account(n)], amount: 1n }], expiresAt: null, reference: id });
  const submission = (account) => (n) => {
    const id = randomUUID();
    return ledger.submit(db, { scope: `account-${account(n)}`, key: id, body: { request: id } }, reservationOf(account, n, id), { id });
  };
  const insertRequest = (tx, id) => rowsOf(tx, sql`insert into bench.requests (id, status) values (${id}, 'SUBMITTED')`);
  // What a hub may do: its own row first, then the submission, in a transaction of its own.
  const withRow = (account) => (n) =>
    db.transaction(async (tx) => {
      const id = randomUUID();
      const request = { scope: `account-${account(n)}`, key: id, body: { request: id } };
      await insertRequest(tx, id);
      await ledger.submit(tx, request, reservationOf(account, n, id), { id });
    });
  // What the hub does, whose effect is more than a reservation.
  const once = (account) => (n) =>
    db.transaction(async (tx) => {
      const id = randomUUID();
      const request = { scope: `account-${account(n)}`, key: id, body: { request: id } };
      await ledger.onceReserving(tx, request, async () => {
        await insertRequest(tx, id);
        return { answer: { id }, reservation: reservationOf(account, n, id) };
      });
    });

  const all = {
    'bare update, one account': bare(hot),
    'submission, one account': submission(hot),
    'with a request row, one account': withRow(hot),
    'with a request row by once(), one account': once(hot),
    'bare update, a thousand accounts': bare(spread),
    'submission, a thousand accounts': submission(spread),
    'with a request row, a thousand accounts': withRow(spread),
    'with a request row by once(), a thousand accounts': once(spread),
  };
  const workloads = Object.entries(all).filter(([label]) => !values.only || new RegExp(values.only).test(label));
  const rates = new Map(workloads.map(([label]) => [label, []]));
  for (const [, run] of workloads) await rate(run, 500);
  for (let round = 0; round < rounds; round += 1) {
    // In the other order every second time, so that what grows or tires meets all of them alike.
    for (const [label, run] of round % 2 ? [...workloads].reverse() : workloads) rates.get(label).push(await rate(run, milliseconds));
  }

  const violations = await ledger.audit(db);
  if (violations.length > 0) throw new Error(`the ledger does not hold: ${JSON.stringify(violations.slice(0, 3))}`);
  const [{ version }] = await client`select split_part(version(), ' on ', 1) as version`;
  console.log(`${version}; ${clients} clients; medians of ${rounds} rounds of ${values.seconds} s, interleaved; fsync and synchronous_commit on`);
  const median = (label) => [...(rates.get(label) ?? [NaN])].sort((one, other) => one - other)[Math.floor((rates.get(label) ?? [0]).length / 2)];
  const table = workloads.map(([label]) => {
    const base = median(label.includes('thousand') ? 'bare update, a thousand accounts' : 'bare update, one account');
    const list = rates.get(label);
    return {
      workload: label,
      'per second': Math.round(median(label)),
      lowest: Math.round(Math.min(...list)),
      highest: Math.round(Math.max(...list)),
      'of the bare update': Number((median(label) / base).toFixed(2)),
    };
  });
  if (values.json) console.log(JSON.stringify(table));
  else console.table(table);
}

/** How often per second so many clients, each beginning anew when it has its answer, are done. */
async function rate(run, forMs) {
  let next = 0;
  let done = 0;
  const start = performance.now();
  const until = start + forMs;
  await Promise.all(
    Array.from({ length: clients }, async () => {
      while (performance.now() < until) {
        await run((next += 1));
        done += 1;
      }
    }),
  );
  return (done / (performance.now() - start)) * 1000;
}
