import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { hostname, tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { FolderHeldError, holderOf, lockFolder } from '../../../../subgraphs/kit/database/lock.ts';
import type { LockHolder } from '../../../../subgraphs/kit/database/lock.ts';
import { openDatabase } from '../../../../subgraphs/kit/database/open.ts';
import { startOfProcess } from '../../../../subgraphs/kit/database/process-identity.ts';

const children: ChildProcess[] = [];
let compiled: string;
let folder: string;

/** The lock alone, compiled, so that twenty processes start in a moment. */
beforeAll(() => {
  compiled = mkdtempSync(join(tmpdir(), 'archipel-lock-'));
  writeFileSync(join(compiled, 'package.json'), '{"type":"module"}');
  for (const name of ['lock', 'process-identity']) {
    const source = new URL(`../../../../subgraphs/kit/database/${name}.ts`, import.meta.url);
    const { outputText } = ts.transpileModule(readFileSync(fileURLToPath(source), 'utf8'), {
      compilerOptions: { target: ts.ScriptTarget.ES2022, rewriteRelativeImportExtensions: true },
    });
    writeFileSync(join(compiled, `${name}.js`), outputText);
  }
  writeFileSync(
    join(compiled, 'taker.js'),
    `import { lockFolder } from './lock.js';
     process.on('message', (folder) => {
       try {
         lockFolder(folder, { owner: 'archipel import', socketPath: '/nowhere' });
         process.send('won');
       } catch (error) {
         process.send(error.code === 'DATABASE_FOLDER_HELD' ? 'refused' : String(error));
       }
     });
     process.send('up');`,
  );
});
afterAll(() => rmSync(compiled, { recursive: true }));

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'archipel-locked-'));
});
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  rmSync(folder, { recursive: true });
});

async function taker(): Promise<ChildProcess> {
  const child = fork(join(compiled, 'taker.js'), { execArgv: [] });
  children.push(child);
  await once(child, 'message');
  return child;
}

async function take(child: ChildProcess): Promise<unknown> {
  const answer = once(child, 'message');
  child.send(folder);
  return (await answer)[0] as unknown;
}

async function killed(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}

function leaveLock(holder: Partial<LockHolder>): void {
  mkdirSync(join(folder, 'lock'), { recursive: true });
  const left: LockHolder = {
    pid: process.pid,
    processStart: startOfProcess(process.pid) ?? '',
    host: hostname(),
    owner: 'archipel start',
    since: '2026-01-02T03:04:05.000Z',
    socketPath: '/nowhere',
    ...holder,
  };
  writeFileSync(join(folder, 'lock', '1'), JSON.stringify(left));
}

describe('the lock of a database folder', () => {
  it('refuses a second opener a hundred times, each time in less than a second, and says who holds the folder', async ({
    task,
  }) => {
    const holder = await taker();
    let refused = 0;
    expect(await take(holder)).toBe('won');
    const since = holderOf(folder)?.since;
    for (let attempt = 0; attempt < 100; attempt += 1) {
      const started = performance.now();
      expect(() => lockFolder(folder, { owner: 'archipel start', socketPath: '/nowhere' })).toThrow(
        `The database folder ${folder} is held by pid ${holder.pid} (archipel import), since ${since}. ` +
          'Stop that process, or choose another folder.',
      );
      expect(performance.now() - started).toBeLessThan(1_000);
      refused += 1;
    }
    // What the ledger's table of proofs counts.
    Object.assign(task.meta, { refused });
  });

  it('refuses before the database is touched', async () => {
    await take(await taker());
    const started = performance.now();
    await expect(openDatabase(`embedded:${folder}`)).rejects.toThrow(FolderHeldError);
    expect(performance.now() - started).toBeLessThan(1_000);
    expect(readdirSync(folder)).toEqual(['lock']);
  });

  it('takes over from a process that was killed', async () => {
    const holder = await taker();
    await take(holder);
    await killed(holder);
    const lock = lockFolder(folder, { owner: 'archipel start', socketPath: '/nowhere' });
    expect(holderOf(folder)).toEqual(lock.holder);
    expect(lock.holder.pid).toBe(process.pid);
    lock.release();
    expect(holderOf(folder)).toBeNull();
  });

  it('takes over when the pid of the dead holder now is that of another process', () => {
    leaveLock({ processStart: 'another boot/12345' });
    expect(lockFolder(folder, { owner: 'archipel start', socketPath: '/nowhere' }).holder.owner).toBe('archipel start');
  });

  it('never takes from a live process, nor from another host, which cannot be looked at', () => {
    leaveLock({});
    expect(() => lockFolder(folder, { owner: 'me', socketPath: '/nowhere' })).toThrow(FolderHeldError);
    leaveLock({ host: 'elsewhere', pid: 1, processStart: 'gone' });
    expect(() => lockFolder(folder, { owner: 'me', socketPath: '/nowhere' })).toThrow(
      `is held on another host, elsewhere, by pid 1 (archipel start), since 2026-01-02T03:04:05.000Z. ` +
        `Stop that process; if it is certainly gone, delete ${join(folder, 'lock')}.`,
    );
  });

  it.each(['', '{', '[]', '{"pid":"1"}', '{"released":true}'])('takes over what is no lock: %j', (content) => {
    mkdirSync(join(folder, 'lock'));
    writeFileSync(join(folder, 'lock', '7'), content);
    lockFolder(folder, { owner: 'archipel start', socketPath: '/nowhere' });
    expect(holderOf(folder)?.owner).toBe('archipel start');
    expect(readdirSync(join(folder, 'lock')).sort()).toEqual(['7', '8']);
  });

  it("removes the dead holder's socket, and nothing else", () => {
    const socketFolder = mkdtempSync(join(tmpdir(), 'archipel-'));
    leaveLock({ processStart: 'gone', socketPath: join(socketFolder, 's') });
    const lock = lockFolder(folder, { owner: 'me', socketPath: '/nowhere' });
    expect(readdirSync(tmpdir())).not.toContain(basename(socketFolder));
    lock.release();
    writeFileSync(join(folder, 'kept'), '');
    leaveLock({ processStart: 'gone', socketPath: join(folder, 's') });
    lockFolder(folder, { owner: 'me', socketPath: '/nowhere' });
    expect(readdirSync(folder).sort()).toEqual(['kept', 'lock']);
  });

  it('lets exactly one of twenty processes win, every time', async () => {
    const takers = await Promise.all(Array.from({ length: 20 }, () => taker()));
    for (let round = 0; round < 25; round += 1) {
      const answers = await Promise.all(takers.map((child) => take(child)));
      expect(answers.sort()).toEqual([...Array.from({ length: 19 }, () => 'refused'), 'won']);
      // As if the winner had died: the next round finds the lock of a process that is gone.
      const last = Math.max(
        ...readdirSync(join(folder, 'lock'))
          .filter((name) => /^\d+$/.test(name))
          .map(Number),
      );
      const file = join(folder, 'lock', String(last));
      const won = JSON.parse(readFileSync(file, 'utf8')) as LockHolder;
      writeFileSync(file, JSON.stringify({ ...won, processStart: 'gone' }));
    }
    expect(readdirSync(join(folder, 'lock')).length).toBeLessThanOrEqual(20);
  });
});

describe('startOfProcess', () => {
  it('tells processes apart, and a live one from a dead one', async () => {
    expect(startOfProcess(process.pid)).toBe(startOfProcess(process.pid));
    expect(startOfProcess(process.pid)).not.toBe(startOfProcess(process.ppid));
    const child = await taker();
    const pid = child.pid ?? 0;
    expect(startOfProcess(pid)).not.toBeNull();
    await killed(child);
    expect(startOfProcess(pid)).toBeNull();
    expect(startOfProcess(0)).toBeNull();
    expect(startOfProcess(-1)).toBeNull();
  });
});
