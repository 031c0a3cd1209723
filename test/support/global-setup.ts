import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    /** A folder of this run alone: the copies of the embedded template. Its name marks the run's databases on a server. */
    runFolder: string;
    /** An administrator's URL of the server to test on; empty for the embedded database. */
    serverUrl: string;
  }
}

/** Runs once, before all test files and after them. */
export default function setup(project: TestProject): () => Promise<void> {
  // Nothing leaves the machine: set before anything of Apollo's is loaded, in the processes of the tests too.
  process.env['APOLLO_TELEMETRY_DISABLED'] = '1';
  const serverUrl = process.env['TEST_DATABASE_URL'] ?? '';
  const runFolder = mkdtempSync(join(tmpdir(), 'archipel-test-'));
  // Whatever the tests put into the temporary folder goes with the run, sockets of killed processes included.
  process.env['TMPDIR'] = runFolder;
  project.provide('runFolder', runFolder);
  project.provide('serverUrl', serverUrl);
  return async () => {
    rmSync(runFolder, { recursive: true, force: true });
    if (serverUrl !== '') await dropDatabasesOf(runFolder, serverUrl);
  };
}

/** Test files drop theirs; this is for those that did not get that far. */
async function dropDatabasesOf(runFolder: string, serverUrl: string): Promise<void> {
  const admin = postgres(serverUrl, { max: 1, onnotice: () => undefined });
  const prefix = databasePrefix(runFolder);
  const left = await admin<{ datname: string }[]>`
    select datname from pg_database where starts_with(datname, ${prefix})`;
  for (const { datname } of left) await admin`drop database if exists ${admin(datname)} with (force)`;
  await admin.end();
}

/** How the names of a run's databases on a server begin. */
export function databasePrefix(runFolder: string): string {
  return `archipel_test_${runFolder.slice(-6).toLowerCase()}_`;
}
