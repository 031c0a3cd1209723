import { randomUUID } from 'node:crypto';
import { cp, rm } from 'node:fs/promises';
import { constants } from 'node:fs';
import { join } from 'node:path';
import postgres from 'postgres';
import { inject } from 'vitest';
import { openDatabase } from '../../subgraphs/kit/database/open.ts';
import type { OpenDatabase, OpenDatabaseOptions } from '../../subgraphs/kit/database/types.ts';
import { databasePrefix } from './global-setup.ts';
import type { Preparation } from './template.ts';
import { embeddedTemplate, serverTemplate } from './template.ts';

export interface TestDatabaseOptions {
  /** Makes the database with other tables than those of all hubs; `[]` gives an empty one with PostGIS. */
  preparations?: Preparation[];
  /** An embedded database, also when TEST_DATABASE_URL names a server. */
  embedded?: boolean;
  open?: OpenDatabaseOptions;
}

export interface TestDatabase extends OpenDatabase {
  /** Closes the database and leaves it where it is, to be opened again; `close` still removes it. */
  suspend(): Promise<void>;
  /**
   * Runs `fn` and says how many statements this database was sent meanwhile, without those that begin and end
   * transactions and the driver's own; `texts` are those counted.
   */
  counting<Result>(fn: () => Promise<Result>): Promise<{ result: Result; statements: number; texts: string[] }>;
}

const NOT_COUNTED = /^\s*(begin|commit|rollback|savepoint|release|set transaction)\b|from pg_catalog\.pg_type/i;

/**
 * A database of the caller's own with all hubs' tables and facts, as `archipel start` makes it: a copy of a template that
 * is built once for each change of migrations or facts. Embedded, or on the server that TEST_DATABASE_URL names.
 *
 * A copy takes seconds to open: make one for a test file, in `beforeAll`, and `close` it in `afterAll`, which removes it.
 */
export async function testDatabase(options: TestDatabaseOptions = {}): Promise<TestDatabase> {
  const preparations = options.preparations ?? (await import('./hubs.ts')).preparations;
  const serverUrl = options.embedded ? '' : inject('serverUrl');
  const { url, remove } = await copyTemplate(preparations, serverUrl);
  const sent: string[] = [];
  const onStatement = (statement: string): void => void sent.push(statement);
  const database = await openDatabase(url, { owner: 'a test', onStatement, ...options.open });
  return {
    ...database,
    suspend: () => database.close(),
    async counting(fn) {
      const before = sent.length;
      const result = await fn();
      const texts = sent.slice(before).filter((statement) => !NOT_COUNTED.test(statement));
      return { result, statements: texts.length, texts };
    },
    async close() {
      await database.close();
      await remove();
    },
  };
}

let shared: Promise<TestDatabase> | undefined;

/**
 * One such database for all the test files of a process that only read; whoever writes takes `testDatabase()`. Its
 * `close` and `suspend` do nothing: it goes with the run. `counting` counts what anybody sends, and the tests of a
 * process run one after another.
 */
export function sharedTestDatabase(): Promise<TestDatabase> {
  shared ??= testDatabase().then((database) => ({
    ...database,
    suspend: () => Promise.resolve(),
    close: () => Promise.resolve(),
  }));
  return shared;
}

async function copyTemplate(
  preparations: Preparation[],
  serverUrl: string,
): Promise<{ url: string; remove: () => Promise<void> }> {
  const runFolder = inject('runFolder');
  if (serverUrl === '') {
    const template = await embeddedTemplate(preparations);
    const folder = join(runFolder, randomUUID());
    await cp(template, folder, { recursive: true, mode: constants.COPYFILE_FICLONE });
    return { url: `embedded:${folder}`, remove: () => rm(folder, { recursive: true, force: true }) };
  }
  const template = await serverTemplate(preparations, serverUrl);
  const name = databasePrefix(runFolder) + randomUUID().slice(0, 8);
  await onServer(serverUrl, (admin) => admin`create database ${admin(name)} template ${admin(template)}`);
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    remove: () => onServer(serverUrl, (admin) => admin`drop database if exists ${admin(name)} with (force)`),
  };
}

async function onServer(serverUrl: string, run: (admin: postgres.Sql) => Promise<unknown>): Promise<void> {
  const admin = postgres(serverUrl, { max: 1, onnotice: () => undefined });
  try {
    await run(admin);
  } finally {
    await admin.end();
  }
}
