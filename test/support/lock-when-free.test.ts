import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lockWhenFree } from './lock-when-free.ts';

const scratch = (): string => mkdtempSync(join(tmpdir(), 'locked-'));

describe('a lock that others wait for', () => {
  it('goes from one to the next, and to one at a time', async () => {
    const folder = scratch();
    let holders = 0;
    let most = 0;
    const turns = Array.from({ length: 5 }, async (_, turn) => {
      const lock = await lockWhenFree(folder, `turn ${turn}`);
      holders += 1;
      most = Math.max(most, holders);
      // Whoever could take it now would.
      await new Promise((resolve) => setImmediate(resolve));
      holders -= 1;
      lock.release();
    });
    await Promise.all(turns);
    expect(most).toBe(1);
  });

  it('is free when its holder is killed', async () => {
    const folder = scratch();
    const module = JSON.stringify(new URL('./lock-when-free.ts', import.meta.url).href);
    const program = `const { lockWhenFree } = await import(${module});
      await lockWhenFree(${JSON.stringify(folder)}, 'a process');
      console.log('held');
      setInterval(() => {}, 1e6);`;
    const holder = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', program], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(holder.stdout, 'data');
    let killed = false;
    const waiting = lockWhenFree(folder, 'the next').then((lock) => {
      expect(killed).toBe(true);
      return lock;
    });
    // It waits by now: what it does until then takes one turn of the loop for each step, and the kill comes after all.
    for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setImmediate(resolve));
    killed = true;
    holder.kill('SIGKILL');
    (await waiting).release();
  });
});
