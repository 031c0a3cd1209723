/**
 * T1 to T10 at their full size, and a table of what they showed: `tsx test/subgraphs/ledger/full.ts --full`. Without
 * `--full` the same at a size of minutes; `--only T4` one of them. Needs PostgreSQL 15 installed; TEST_DATABASE_URL names
 * a server, or .ci/postgres starts one. T4 strikes a server of its own.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import postgres from 'postgres';
import { openDatabase } from '../../../subgraphs/kit/database/open.ts';
import type { OpenDatabase } from '../../../subgraphs/kit/database/types.ts';
import { createLedger } from '../../../subgraphs/ledger/ledger.ts';
import { prepareLedger } from '../../../subgraphs/ledger/prepare.ts';
import { mutants, withMutant } from './mutants.ts';
import { concurrencyTrial } from './trials/concurrency-trial.ts';
import { historyTrial, scheduleTrial } from './trials/history-trial.ts';
import { idempotencyTrial } from './trials/idempotency-trial.ts';
import { killTrial, windows, windowTrial } from './trials/kill-trial.ts';
import { modelTrial } from './trials/model-trial.ts';
import { clockRounds, endingRounds } from './trials/rounds.ts';

const { values } = parseArgs({
  options: { full: { type: 'boolean', default: false }, only: { type: 'string', multiple: true } },
});
const size = (full: number, short: number): number => (values.full ? full : short);
const project = fileURLToPath(new URL('../../../', import.meta.url));
const serverUrl = process.env['TEST_DATABASE_URL'] ?? startServer({});
const rows: Array<{ test: string; shown: string; seconds: number; isShown: boolean }> = [];

function startServer(environment: Record<string, string>): string {
  const options = { cwd: project, encoding: 'utf8', env: { ...process.env, ...environment } } as const;
  return execFileSync('bash', ['.ci/postgres'], options).trim();
}

/** With what it was caused by. */
function described(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error ? ` (${String(error.code)})` : '';
  return error.message + code + (error.cause === undefined ? '' : `: ${described(error.cause)}`);
}

/** Runs one test and keeps what it showed; what it throws is kept too, and the others go on. */
async function show(test: string, run: () => Promise<{ shown: string; isShown: boolean }>): Promise<void> {
  if (values.only && !values.only.includes(test)) return;
  const started = performance.now();
  const result = await run().catch((error: unknown) => ({
    shown: described(error),
    isShown: false,
  }));
  const row = { test, ...result, seconds: Math.round((performance.now() - started) / 1000) };
  rows.push(row);
  console.log(`${row.isShown ? 'ok  ' : 'FAIL'} ${test.padEnd(4)} ${row.shown} (${row.seconds} s)`);
}

/** A ledger on a database of its own on a server; audited at the end. */
async function onServer<Result>(run: (database: OpenDatabase) => Promise<Result>, server = serverUrl): Promise<Result> {
  const admin = postgres(server, { max: 1, onnotice: () => undefined });
  const name = `archipel_ledger_full_${process.pid}`;
  await admin`drop database if exists ${admin(name)} with (force)`;
  await admin`create database ${admin(name)}`;
  await admin.end();
  const url = new URL(server);
  url.pathname = `/${name}`;
  try {
    return await audited(await openDatabase(url.href, { maxConnections: 60 }), run);
  } finally {
    const last = postgres(server, { max: 1, onnotice: () => undefined });
    await last`drop database if exists ${last(name)} with (force)`;
    await last.end();
  }
}

async function onEmbedded<Result>(run: (database: OpenDatabase) => Promise<Result>): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'archipel-ledger-full-'));
  try {
    return await audited(await openDatabase(`embedded:${folder}`), run);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function audited<Result>(
  database: OpenDatabase,
  run: (database: OpenDatabase) => Promise<Result>,
): Promise<Result> {
  try {
    await prepareLedger(database);
    const result = await run(database);
    const violations = await createLedger().audit(database.db);
    if (violations.length > 0) throw new Error(`the audit found ${JSON.stringify(violations.slice(0, 3))}`);
    return result;
  } finally {
    await database.close();
  }
}

/** Ready for the processes that come and are killed; nobody holds it. */
async function prepared(url: string): Promise<string> {
  const database = await openDatabase(url);
  await prepareLedger(database);
  await database.close();
  return url;
}

await show('T1', async () => {
  const runs = size(5_000, 300);
  const { operations, seed } = await onServer(({ db }) => modelTrial(db, { runs, operationsMax: 60 }));
  const embedded = await onEmbedded(({ db }) => modelTrial(db, { runs: size(200, 20), operationsMax: 60 }));
  const shown = `${runs} sequences, ${operations} operations, and ${embedded.sequences} with ${embedded.operations} embedded: no difference (seeds ${seed}, ${embedded.seed})`;
  return { shown, isShown: true };
});

await show('T1m', async () => {
  const alive: string[] = [];
  await onServer(async ({ db }) => {
    for (const mutant of mutants) {
      const lives = await withMutant(
        db,
        mutant,
        () =>
        modelTrial(db, { runs: 5_000, operationsMax: 60, seed: 1, stopsAtFirst: true }).then(() => true, () => false), // prettier-ignore
      );
      if (lives) alive.push(mutant.name);
    }
  });
  return {
    shown: `${mutants.length} faults seeded, ${mutants.length - alive.length} found ${alive.join('; ')}`,
    isShown: alive.length === 0,
  };
});

await show('T2', async () => {
  const clients = 50;
  const of = await onServer((database) => concurrencyTrial(database, { clients, operations: size(10_000, 1_000) }));
  const shown =
    `${of.operations} operations by ${clients} clients of 5 ledgers, each in a transaction of its own: granted ${of.granted} of ${of.legal} legal, refused ${of.refused}, ` +
    `overspent ${of.overspent} of ${of.observations} observations, lost ${of.lost}, p99 of a submission ${Math.round(of.p99Ms)} ms`;
  return { shown, isShown: of.granted === of.legal && of.overspent === 0 && of.lost === 0 };
});

await show('T3', async () => {
  const of = await onServer((database) => scheduleTrial(database, { schedules: size(2_000, 100) }));
  return {
    shown: `${of.schedules} schedules of ${of.operations} operations: each explained by an order`,
    isShown: true,
  };
});

await show('T4', async () => {
  const cycles = size(100, 3);
  const folder = mkdtempSync(join(tmpdir(), 'archipel-ledger-server-'));
  const own = startServer({ ARCHIPEL_TEST_PG_PORT: '55439', ARCHIPEL_TEST_PG: folder });
  const control = (command: string): void => {
    const asPostgres = `/usr/lib/postgresql/15/bin/pg_ctl -D ${folder}/data -w -m immediate ${command}`;
    execFileSync(
      'bash',
      ['-c', `if [ "$(id -u)" = 0 ]; then su postgres -s /bin/bash -c "${asPostgres}"; else ${asPostgres}; fi`],
      { stdio: 'ignore' },
    );
  };
  try {
    const strikes = { kill: 0, terminate: 0, immediate: 0 };
    const blow = (n: number): keyof typeof strikes => {
      const chosen = n % 10 === 9 ? 'immediate' : n % 10 > 5 ? 'terminate' : 'kill';
      strikes[chosen] += 1;
      return chosen;
    };
    const server = await killTrial({
      url: await prepared(own),
      cycles,
      blow,
      restart: () => control('restart -l /dev/null'),
    });
    const shown =
      `${cycles} cycles on a server (${strikes.kill} clients killed, ${strikes.terminate} times all connections ended, ${strikes.immediate} times the server stopped at once): ` +
      `${server.lost} lost of ${server.acknowledged} acknowledged`;
    return { shown, isShown: server.lost === 0 };
  } finally {
    control('stop');
    rmSync(folder, { recursive: true, force: true });
  }
});

await show('T4e', async () => {
  const cycles = size(100, 3);
  const folder = mkdtempSync(join(tmpdir(), 'archipel-ledger-killed-'));
  try {
    const { lost, acknowledged } = await killTrial({ url: await prepared(`embedded:${folder}`), cycles });
    return {
      shown: `${cycles} processes with their embedded database killed: ${lost} lost of ${acknowledged} acknowledged`,
      isShown: lost === 0,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

await show('T5', async () => {
  const embeddedFolder = mkdtempSync(join(tmpdir(), 'archipel-ledger-windows-'));
  const embedded = await prepared(`embedded:${embeddedFolder}`);
  let effects = 0;
  const once = (result: Awaited<ReturnType<typeof windowTrial>>): boolean =>
    result.holds === 1 && result.reserved === 7n && new Set(result.answers).size === 1 && result.answers.length === 2;
  await onServer(async ({ url }) => {
    for (const cut of windows)
      effects += Number(once(await windowTrial(url, cut))) + Number(once(await windowTrial(embedded, cut)));
  });
  rmSync(embeddedFolder, { recursive: true, force: true });
  return {
    shown: `${windows.length} windows on both databases: exactly one effect in ${effects} of ${windows.length * 2}`,
    isShown: effects === windows.length * 2,
  };
});

await show('T6', async () => {
  const run = spawnSync('npx', ['vitest', 'run', 'test/subgraphs/kit/database/lock.test.ts', '--reporter=json'], {
    cwd: project,
    encoding: 'utf8',
  });
  const report = JSON.parse(run.stdout.slice(run.stdout.indexOf('{'))) as {
    numPassedTests: number;
    numTotalTests: number;
    testResults: Array<{ assertionResults: Array<{ meta?: { refused?: number } }> }>;
  };
  const refused = report.testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .reduce((sum, { meta }) => sum + (meta?.refused ?? 0), 0);
  return {
    shown: `${report.numPassedTests} of ${report.numTotalTests} tests of the folder's lock: ${refused} second openers refused of 100, each in less than a second`,
    isShown: report.numPassedTests === report.numTotalTests && run.status === 0 && refused === 100,
  };
});

await show('T7', () => onServer(({ db }) => clockRounds(db)));

await show('T8', () => onServer(({ db }) => endingRounds(db, { races: size(1_000, 50) })));

await show('T9', async () => {
  const of = await onServer(async ({ db }) => [
    await idempotencyTrial(db, { times: 50, way: 'statement' }),
    await idempotencyTrial(db, { times: 50, way: 'transaction' }),
    await idempotencyTrial(db, { times: 50, way: 'last' }),
  ]);
  const isShown = of.every(
    ({ effects, texts, otherBody, otherScopeIsReplayed, afterForgettingIsReplayed }) =>
      effects === 1 &&
      texts === 1 &&
      otherBody === 'IDEMPOTENCY_KEY_REUSED' &&
      !otherScopeIsReplayed &&
      !afterForgettingIsReplayed,
  );
  const shown = of
    .map(({ times, effects, texts }) => `${times} identical submissions: ${effects} effect, ${texts} answer`)
    .map((shown, n) => ['', 'in a transaction, ', 'as its last statement, '][n] + shown)
    .join('; ');
  return { shown: `${shown}; another body refused, another scope and a forgotten key new`, isShown };
});

await show('T10', async () => {
  const of = await onServer((database) =>
    historyTrial(database, { histories: size(200, 20), clients: 12, cuts: true }),
  );
  return {
    shown: `${of.histories} histories of 12 clients, ${of.operations} operations, connections cut in every other (${of.unknown} outcomes unknown): each explained by an order`,
    isShown: true,
  };
});

const failed = rows.filter(({ isShown }) => !isShown);
console.log(
  `\n| test | shown | seconds |\n|---|---|---|\n${rows.map(({ test, shown, seconds, isShown }) => `| ${test} | ${isShown ? '' : 'FAILED: '}${shown} | ${seconds} |`).join('\n')}`,
);
process.exit(failed.length === 0 ? 0 : 1);
