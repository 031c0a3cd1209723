import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { holderOf } from '../../../../subgraphs/kit/database/lock.ts';
import { openDatabase } from '../../../../subgraphs/kit/database/open.ts';
import type { CreationProgress } from '../../../../subgraphs/kit/database/types.ts';
import { testDatabase } from '../../../support/database.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'archipel-created-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function owner(...given: string[]): ChildProcess {
  return fork(fileURLToPath(new URL('./fixtures/owner.ts', import.meta.url)), given, { execArgv: ['--import', 'tsx'] });
}

describe('the creation of an embedded database', () => {
  it(
    'is begun anew after it was killed half way, says how far it is, and happens once',
    { timeout: 120_000 },
    async () => {
      const creator = owner(folder);
      let progress: CreationProgress;
      do [progress] = (await once(creator, 'message')) as [CreationProgress];
      while (progress.done < 1);
      creator.kill('SIGKILL');
      await once(creator, 'exit');
      expect(existsSync(join(folder, 'data/PG_VERSION'))).toBe(true);
      expect(holderOf(folder)).toBeNull();

      const steps: CreationProgress[] = [];
      const created = await openDatabase(`embedded:${folder}`, { onProgress: (step) => void steps.push(step) });
      expect(steps).toEqual([
        { step: 'create', done: 0, total: 3 },
        { step: 'spatial types', done: 1, total: 3 },
        { step: 'indexes', done: 2, total: 3 },
        { step: 'ready', done: 3, total: 3 },
      ]);
      const extensions = await created.client`select extname from pg_extension order by extname`;
      expect(extensions.map(({ extname }) => extname as string)).toEqual(['btree_gist', 'plpgsql', 'postgis']);
      await created.client`create table kept (n int)`;
      await created.close();

      const again = await openDatabase(`embedded:${folder}`, { onProgress: (step) => void steps.push(step) });
      expect(steps).toHaveLength(4);
      expect(await again.client`select n from kept`).toEqual([]);
      // Reference systems and their data came along: to Lambert 93 and back.
      const [point] = await again.client`
      select ST_AsText(ST_Transform(ST_Transform(ST_SetSRID(ST_MakePoint(3, 46.5), 4326), 2154), 4326), 6) as point`;
      expect(point).toEqual({ point: 'POINT(3 46.5)' });
      await again.close();
    },
  );
});

describe('an embedded database whose process is killed', () => {
  it('has all that was acknowledged', { timeout: 120_000 }, async () => {
    const database = await testDatabase({ preparations: [], embedded: true });
    await database.client`create table written (n int primary key)`;
    await database.suspend();

    const writer = owner(database.url.slice('embedded:'.length), 'write');
    let acknowledged = 0;
    writer.on('message', ({ written }: { written: number }) => {
      acknowledged = written;
      if (written === 500) writer.kill('SIGKILL');
    });
    await once(writer, 'exit');
    expect(acknowledged).toBeGreaterThanOrEqual(500);

    const again = await openDatabase(database.url);
    const [found] = await again.client`select count(*)::int as n, max(n) as last from written`;
    expect(found?.['n']).toBe(found?.['last']);
    expect(found?.['n']).toBeGreaterThanOrEqual(acknowledged);
    await again.close();
    await database.close();
  });
});
