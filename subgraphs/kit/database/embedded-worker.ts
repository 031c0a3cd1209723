import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist';
import { slimPostgis } from './postgis-bundle.ts';
import type { CreationProgress } from './types.ts';
import { query } from './wire-messages.ts';
import type { Backend } from './wire-server.ts';
import { createWireServer } from './wire-server.ts';

/** What the thread that opens the database is told. */
export interface EmbeddedWorkerData {
  /** PostgreSQL's data are in `data`, and `created.json` says that they were created to the end. */
  folder: string;
  socketPath: string;
  silentHolderMs: number;
}

/** What it says. */
export type EmbeddedWorkerMessage =
  | { type: 'progress'; progress: CreationProgress }
  | { type: 'ready' }
  | { type: 'failed'; message: string }
  | { type: 'closed' };

/** What it can be asked. */
export type EmbeddedWorkerRequest = { type: 'close'; graceMs: number };

/** Written last. */
const CREATED = 'created.json';
const WARM_UP = "select ST_Area('POLYGON((0 0,1 0,1 1,0 0))'::geography)";
/** Steps of a creation, in order. */
const STEPS = ['create', 'spatial types', 'indexes', 'ready'] as const;

async function start(data: EmbeddedWorkerData): Promise<void> {
  const database = existsSync(join(data.folder, CREATED)) ? await open(data.folder) : await create(data.folder);
  const { rows } = await database.query<{ server_version: string }>('show server_version');
  const backend = backendOf(database);
  const server = createWireServer({
    backend,
    parameters: {
      server_version: rows[0]?.server_version ?? '',
      server_encoding: 'UTF8',
      client_encoding: 'UTF8',
      DateStyle: 'ISO, MDY',
      TimeZone: 'UTC',
      integer_datetimes: 'on',
      standard_conforming_strings: 'on',
      in_hot_standby: 'off',
      default_transaction_read_only: 'off',
    },
    silentHolderMs: data.silentHolderMs,
    onBroken: (error) => {
      throw error;
    },
  });
  await server.listen(data.socketPath);
  parentPort?.on('message', (request: EmbeddedWorkerRequest) => {
    void server
      .close(request.graceMs)
      .then(() => database.close())
      .then(() => {
        tell({ type: 'closed' });
        parentPort?.close();
      });
  });
  tell({ type: 'ready' });
  // While the program gets ready: the first use of PostGIS loads it. Nothing may come between, so no client is served yet.
  await backend.execute(query(WARM_UP));
}

function backendOf(database: PGlite): Backend {
  const stackPointer = stackPointerOf(database);
  return {
    async execute(message) {
      const chunks: Uint8Array[] = [];
      const before = stackPointer.value;
      // A chunk is a view of the database's memory, which the next one overwrites.
      const executed = database.execProtocolRawStream(message, {
        onRawData: (chunk) => void chunks.push(chunk.slice()),
      });
      // A statement that fails leaves the database by an exception, and its stack stays where it was: after some 1 700
      // of them every statement would end in "stack depth limit exceeded". The message has been executed by now.
      stackPointer.value = before;
      await executed;
      return Buffer.concat(chunks);
    },
  };
}

/** Where the top of the database's own stack is, in its memory. */
function stackPointerOf(database: PGlite): { value: number } {
  const pointer: unknown = Reflect.get(database.Module, '___stack_pointer');
  if (typeof pointer === 'object' && pointer !== null && 'value' in pointer && typeof pointer.value === 'number') {
    return pointer as { value: number };
  }
  throw new Error('this version of PGlite does not show its stack pointer');
}

function open(folder: string): Promise<PGlite> {
  return PGlite.create({ dataDir: join(folder, 'data'), extensions: { postgis: slimPostgis(folder), btree_gist } });
}

async function create(folder: string): Promise<PGlite> {
  // What a killed creation left cannot be gone on with.
  rmSync(join(folder, 'data'), { recursive: true, force: true });
  progress(0);
  const database = await open(folder);
  progress(1);
  await database.exec('create extension postgis');
  progress(2);
  await database.exec('create extension btree_gist; checkpoint');
  writeFileSync(join(folder, CREATED), `${JSON.stringify({ createdAt: new Date().toISOString() })}\n`);
  progress(3);
  return database;
}

function progress(done: 0 | 1 | 2 | 3): void {
  tell({ type: 'progress', progress: { step: STEPS[done], done, total: STEPS.length - 1 } });
}

function tell(message: EmbeddedWorkerMessage): void {
  parentPort?.postMessage(message);
}

start(workerData as EmbeddedWorkerData).catch((error: unknown) => {
  tell({ type: 'failed', message: error instanceof Error ? error.message : String(error) });
  parentPort?.close();
});
