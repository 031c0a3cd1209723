import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { EmbeddedWorkerData, EmbeddedWorkerMessage, EmbeddedWorkerRequest } from './embedded-worker.ts';
import type { FolderLock } from './lock.ts';
import { FolderHeldError, holderOf, lockFolder } from './lock.ts';
import type { OpenDatabaseOptions } from './types.ts';

/** A way to an embedded database: of this process, or of the one that holds the folder. */
export interface EmbeddedDatabase {
  socketPath: string;
  close(): Promise<void>;
}

/** How long clients in a transaction have to end it when the database closes. */
const CLOSING_GRACE_MS = 5_000;
const SILENT_HOLDER_MS = 30_000;
/** How long the process that holds a folder may take to open it, its creation included. */
const JOIN_TIMEOUT_MS = 90_000;
const JOIN_RETRY_MS = 50;
/** macOS allows 104 bytes for a socket's path, Linux 108. */
const SOCKET_PATH_MAX = 100;

/**
 * Opens the embedded database of a folder: `lock/` says who holds it, `data/` is PostgreSQL's, `created.json` says that
 * `data/` was created to the end, and `postgis-….tar.gz` holds what is loaded of PostGIS.
 */
export async function openEmbedded(folder: string, options: OpenDatabaseOptions): Promise<EmbeddedDatabase> {
  const absolute = resolve(folder);
  if (options.mode !== 'join') return own(absolute, options);
  for (;;) {
    try {
      return await own(absolute, options);
    } catch (error) {
      if (!(error instanceof FolderHeldError)) throw error;
      const joined = await joinHolder(absolute, error.holder.socketPath);
      if (joined !== null) return joined;
    }
  }
}

async function own(folder: string, options: OpenDatabaseOptions): Promise<EmbeddedDatabase> {
  mkdirSync(folder, { recursive: true });
  const socketFolder = mkdtempSync(join(shortTemporaryFolder(), 'archipel-'));
  const socketPath = join(socketFolder, 's');
  let lock: FolderLock;
  try {
    lock = lockFolder(folder, { owner: options.owner ?? commandLine(), socketPath });
  } catch (error) {
    rmSync(socketFolder, { recursive: true, force: true });
    throw error;
  }
  const giveBack = (): void => {
    lock.release();
    rmSync(socketFolder, { recursive: true, force: true });
  };
  let worker: Worker | undefined;
  try {
    const silentHolderMs = options.silentHolderMs ?? SILENT_HOLDER_MS;
    const started = startWorker({ folder, socketPath, silentHolderMs });
    worker = started;
    await said(started, 'ready', options.onProgress);
    let closing = false;
    started.once('exit', () => {
      // Without its database the process can only fail; its supervisor starts it again, and nothing acknowledged is lost.
      if (!closing) throw new Error('The embedded database ended by itself.');
    });
    return {
      socketPath,
      async close() {
        closing = true;
        const request: EmbeddedWorkerRequest = { type: 'close', graceMs: CLOSING_GRACE_MS };
        started.postMessage(request);
        await said(started, 'closed');
        await started.terminate();
        giveBack();
      },
    };
  } catch (error) {
    // Its database may be open still, and the next holder of the lock would open it a second time.
    await worker?.terminate();
    giveBack();
    throw error;
  }
}

/** Null when the holder went away before it answered. */
async function joinHolder(folder: string, socketPath: string): Promise<EmbeddedDatabase | null> {
  const giveUpAt = performance.now() + JOIN_TIMEOUT_MS;
  for (let holder = holderOf(folder); holder?.socketPath === socketPath; holder = holderOf(folder)) {
    if (await answers(socketPath)) return { socketPath, close: () => Promise.resolve() };
    if (performance.now() > giveUpAt) {
      throw new Error(
        `The database folder ${folder} is held by pid ${holder.pid} (${holder.owner}), which has not answered for ` +
          `${JOIN_TIMEOUT_MS / 1000} s. Stop that process, and try again.`,
      );
    }
    await new Promise((resolve) => setTimeout(resolve, JOIN_RETRY_MS));
  }
  return null;
}

function answers(socketPath: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(socketPath);
    socket.once('connect', () => resolve(true) ?? socket.destroy());
    socket.once('error', () => resolve(false));
  });
}

function startWorker(data: EmbeddedWorkerData): Worker {
  const entry = import.meta.url.endsWith('.ts') ? './embedded-worker-from-sources.mjs' : './embedded-worker.js';
  return new Worker(new URL(entry, import.meta.url), { workerData: data, execArgv: [] });
}

/** Resolves when the worker says so; rejects when it fails or ends before. */
function said(
  worker: Worker,
  awaited: 'ready' | 'closed',
  onProgress?: OpenDatabaseOptions['onProgress'],
): Promise<void> {
  return new Promise((resolve, reject) => {
    const settle = (error?: Error): void => {
      worker.off('message', hear).off('error', settle).off('exit', ended);
      if (error === undefined) resolve();
      else reject(error);
    };
    const hear = (message: EmbeddedWorkerMessage): void => {
      if (message.type === 'progress') onProgress?.(message.progress);
      else if (message.type === 'failed') settle(new Error(`The embedded database did not open: ${message.message}`));
      else if (message.type === awaited) settle();
    };
    const ended = (): void => settle(new Error('The embedded database ended by itself.'));
    worker.on('message', hear).on('error', settle).on('exit', ended);
  });
}

/** The system's temporary folder, unless sockets cannot have so long a path. */
function shortTemporaryFolder(): string {
  const room = SOCKET_PATH_MAX - '/archipel-XXXXXX/s'.length;
  return Buffer.byteLength(tmpdir()) <= room ? tmpdir() : '/tmp';
}

function commandLine(): string {
  return [process.argv0, ...process.argv.slice(1)].join(' ');
}
