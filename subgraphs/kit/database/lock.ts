import { randomUUID } from 'node:crypto';
import { linkSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { startOfProcess } from './process-identity.ts';

/** Who holds a folder; the content of its lock file. */
export interface LockHolder {
  pid: number;
  /** See {@link startOfProcess}: a later process with the same pid is not taken for the holder. */
  processStart: string;
  host: string;
  /** What the process is, in words: `archipel start`. */
  owner: string;
  /** When the lock was taken, ISO 8601. */
  since: string;
  /** Where other processes reach the database. */
  socketPath: string;
}

export interface FolderLock {
  holder: LockHolder;
  /** Gives the folder back. Calling it again does nothing. */
  release(): void;
}

/** Another process holds the folder of the embedded database. */
export class FolderHeldError extends Error {
  override name = 'FolderHeldError';
  readonly code = 'DATABASE_FOLDER_HELD';
  readonly folder: string;
  readonly holder: LockHolder;

  constructor(folder: string, holder: LockHolder) {
    const who = `pid ${holder.pid} (${holder.owner}), since ${holder.since}`;
    super(
      holder.host === hostname()
        ? `The database folder ${folder} is held by ${who}. Stop that process, or choose another folder.`
        : `The database folder ${folder} is held on another host, ${holder.host}, by ${who}. Stop that process; ` +
            `if it is certainly gone, delete ${join(folder, LOCK_FOLDER)}.`,
    );
    this.folder = folder;
    this.holder = holder;
  }
}

const LOCK_FOLDER = 'lock';
/** Superseded lock files that are kept, so that one that is being looked at does not vanish at that moment. */
const KEPT_GENERATIONS = 16;

/**
 * Takes the lock of a folder or throws {@link FolderHeldError}; a lock whose process is dead is taken over.
 *
 * The lock is a row of files `lock/1`, `lock/2`, …, and the highest number decides. Whoever takes the folder adds the
 * next number with a hard link, which appears whole or not at all and for one taker only; nobody ever removes the
 * highest, so a slow taker cannot mistake a fresh lock for the dead one it saw before, as happens where a stale lock
 * file is deleted and made anew.
 */
export function lockFolder(folder: string, me: { owner: string; socketPath: string }): FolderLock {
  const locks = join(folder, LOCK_FOLDER);
  mkdirSync(locks, { recursive: true });
  const processStart = startOfProcess(process.pid);
  if (processStart === null) throw new Error(`cannot tell when process ${process.pid} started`);
  const since = new Date().toISOString();
  const holder: LockHolder = { pid: process.pid, processStart, host: hostname(), since, ...me };

  for (;;) {
    const last = highestGeneration(locks);
    const current = last === 0 ? null : readLock(locks, last);
    if (current !== null && isAlive(current)) throw new FolderHeldError(folder, current);

    const generation = last + 1;
    if (!addGeneration(locks, generation, holder)) continue;
    if (highestGeneration(locks) !== generation) {
      // Others went on while this process slept, and the number it took had been tidied away.
      rmSync(join(locks, String(generation)), { force: true });
      continue;
    }
    removeGenerationsBelow(locks, generation - KEPT_GENERATIONS);
    if (current !== null) removeSocket(current);
    return { holder, release: releaseOnce(locks, generation) };
  }
}

/** Who holds the folder now, or null when nobody alive does. */
export function holderOf(folder: string): LockHolder | null {
  const locks = join(folder, LOCK_FOLDER);
  const last = highestGeneration(locks);
  const current = last === 0 ? null : readLock(locks, last);
  return current !== null && isAlive(current) ? current : null;
}

/** A process of another host cannot be looked at, so it counts as alive: a lock is never taken from a live process. */
function isAlive(holder: LockHolder): boolean {
  return holder.host !== hostname() || startOfProcess(holder.pid) === holder.processStart;
}

function highestGeneration(locks: string): number {
  return generationsIn(locks).reduce((highest, generation) => Math.max(highest, generation), 0);
}

function generationsIn(locks: string): number[] {
  try {
    return readdirSync(locks)
      .filter((name) => /^\d+$/.test(name))
      .map(Number);
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

/** Null when the file says that the folder was given back, or that it is empty or spoilt (a full disk). */
function readLock(locks: string, generation: number): LockHolder | null {
  try {
    const content: unknown = JSON.parse(readFileSync(join(locks, String(generation)), 'utf8'));
    return isHolder(content) ? content : null;
  } catch (error) {
    if (error instanceof SyntaxError || isMissing(error)) return null;
    throw error;
  }
}

function isHolder(content: unknown): content is LockHolder {
  if (typeof content !== 'object' || content === null) return false;
  const { pid, processStart, host, owner, since, socketPath } = content as Record<string, unknown>;
  return (
    typeof pid === 'number' &&
    [processStart, host, owner, since, socketPath].every((value) => typeof value === 'string')
  );
}

function addGeneration(locks: string, generation: number, holder: LockHolder): boolean {
  const whole = join(locks, `${randomUUID()}.new`);
  writeFileSync(whole, `${JSON.stringify(holder, null, 2)}\n`);
  try {
    linkSync(whole, join(locks, String(generation)));
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(whole, { force: true });
  }
}

function releaseOnce(locks: string, generation: number): () => void {
  let released = false;
  return () => {
    if (released) return;
    released = true;
    const empty = join(locks, `${randomUUID()}.new`);
    try {
      writeFileSync(empty, '{"released":true}\n');
      renameSync(empty, join(locks, String(generation)));
    } catch (error) {
      // The folder was deleted while the database was open: there is nothing left to give back.
      if (!isMissing(error)) throw error;
    }
  };
}

function removeGenerationsBelow(locks: string, lowestKept: number): void {
  for (const generation of generationsIn(locks)) {
    if (generation < lowestKept) rmSync(join(locks, String(generation)), { force: true });
  }
}

/** A killed process leaves its socket's folder behind; only what this program makes is removed. */
function removeSocket(dead: LockHolder): void {
  const socketFolder = /^(.*\/archipel-[A-Za-z0-9]+)\/s$/.exec(dead.socketPath)?.[1];
  if (socketFolder !== undefined) rmSync(socketFolder, { recursive: true, force: true });
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
