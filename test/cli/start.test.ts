import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../../cli/ask.ts';
import { findStory } from '../../cli/stories.ts';
import { openDatabase } from '../../subgraphs/kit/database/open.ts';
import { type TestDatabase, testDatabase } from '../support/database.ts';
import { archipel, type Running } from '../support/processes.ts';
import { shared } from '../support/shared.ts';

const file = shared('data/stac-geodes/geodes_items_ariege_2020-01.geojson');
const ariege = {
  area: { bbox: [1.0, 42.8, 1.1, 42.9] },
  during: { start: '2020-01-01T00:00:00Z', end: '2020-01-31T23:59:59Z' },
};

async function ask(url: string, query: string, variables: object = {}): Promise<Answer> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  return (await response.json()) as Answer;
}

const scenesOver = async (url: string) => {
  const { data } = await ask(url, findStory('01').text, ariege);
  return (data as { scenes: { totalCount: number } }).scenes.totalCount;
};

describe('archipel start', () => {
  let database: TestDatabase;
  let running: Running;
  let environment: Record<string, string>;
  let endpoint: string;

  beforeAll(async () => {
    database = await testDatabase({ embedded: true });
    await database.suspend();
    environment = { ARCHIPEL_DATA: database.url.replace('embedded:', ''), PORT: '0' };
    running = archipel(['start'], environment);
    endpoint = (await running.printed(/endpoint +(\S+)/))[1] ?? '';
  });
  afterAll(async () => {
    running.kill('SIGKILL');
    await running.finished;
    await database.close();
  });

  it('prints where to ask, the main story answered over Alsace, and what to type next', async () => {
    await running.printed(/Ctrl\+C stops it/);
    const [story = ''] = await running.printed(/Story 01[^]*answered in \d+ ms/);
    expect(story).toMatch(/\d+ scenes/);
    expect(story).toMatch(/2022-\d\d-\d\d {2}SYN_\S+ +\d+ % +\d+ % +SIGN_IN_REQUIRED/);
    expect(story).toContain('dsm-opt: fits');
    for (const next of ['/playground', 'curl ', 'archipel token scientist', 'archipel import stac'])
      await running.printed(new RegExp(next));
    expect(story).not.toContain('\u001b');
  });

  it('prints a query to paste that works as it is', async () => {
    const [, command = ''] = await running.printed(/^ +(curl .*-d .*)$/m);
    const { stdout } = await shell(command);
    const answer = JSON.parse(stdout) as { data: { scenes: { totalCount: number; nodes: unknown[] } } };
    expect(answer.data.scenes.totalCount).toBeGreaterThan(0);
    expect(answer.data.scenes.nodes).toHaveLength(3);
  });

  it('lets links begin with the port that it was given', async () => {
    const { data } = await ask(endpoint, '{ products(first: 0) { exportUrl(format: CSV) } }');
    const { exportUrl } = (data as { products: { exportUrl: string } }).products;
    expect(new URL(exportUrl).origin).toBe(new URL(endpoint).origin);
    expect((await fetch(exportUrl)).status).toBe(200);
  });

  it('is refused on a folder that is open, within a second, with who holds it', async () => {
    // The best of three, for whatever else this machine does meanwhile is not the command's.
    const tookMs: number[] = [];
    let stderr = '';
    for (let round = 0; round < 3; round++) {
      const began = performance.now();
      const refused = await archipel(['start'], environment).finished;
      tookMs.push(performance.now() - began);
      expect([refused.code, refused.stdout]).toEqual([1, '']);
      ({ stderr } = refused);
    }
    expect(Math.min(...tookMs)).toBeLessThan(1_000);
    expect(stderr).toMatch(
      new RegExp(`^archipel: The database folder .* is held by pid ${running.pid} \\(archipel start\\), since .*\\n$`),
    );
  });

  it('finds at once what is imported while it runs', async () => {
    expect(await scenesOver(endpoint)).toBe(0);
    const { code, stdout } = await archipel(['import', 'stac', file], environment).finished;
    expect([code, stdout]).toEqual([
      0,
      expect.stringContaining('scenes: 57 new, 0 updated, 0 unchanged\nproducts: 43 new, 0 updated, 0 unchanged'),
    ]);
    expect(await scenesOver(endpoint)).toBe(57);
  });

  it('lets a story be told while it runs, to a demo account too', async () => {
    const { code, stdout } = await archipel(['story', '01', '--as', 'scientist'], environment).finished;
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ data: { viewer: { id: 'acc-scientist' } } });
  });

  it('ends with 0 when told to stop, and gives the folder back', async () => {
    running.kill('SIGTERM');
    expect((await running.finished).code).toBe(0);
    const again = await openDatabase(database.url, { owner: 'the test' });
    await again.close();
  });
});

describe('an import that is killed', () => {
  it('leaves a graph that starts, and is completed by importing again', async () => {
    const database = await testDatabase({ embedded: true });
    await database.suspend();
    const environment = { ARCHIPEL_DATA: database.url.replace('embedded:', ''), PORT: '0' };
    const { features } = JSON.parse(readFileSync(file, 'utf8')) as { features: { id: string }[] };
    const items = Array.from({ length: 20 }, (_, copy) =>
      features.map((feature) => ({ ...feature, id: `${feature.id}:copy${copy}` })),
    ).flat();
    const ndjson = items.map((item) => JSON.stringify(item)).join('\n');

    // It holds the folder itself, and is killed once something is stored, while more is still to come.
    const killed = archipel(['import', 'stac', '-'], environment);
    killed.write(`${ndjson}\n`);
    const watching = await joined(database.url, killed);
    await until(async () => (await stored(watching)) > 0);
    killed.kill('SIGKILL');
    await killed.finished;
    await watching.close().catch(() => {});

    const started = archipel(['start'], environment);
    await started.printed(/Ctrl\+C stops it/);
    const { code, stdout } = await archipel(['import', 'stac', '-'], environment, ndjson).finished;
    expect([code, stdout]).toEqual([0, expect.stringContaining('2000 items read')]);
    const after = await openDatabase(database.url, { mode: 'join' });
    expect(await stored(after)).toBe(2000);
    await after.close();
    started.kill('SIGTERM');
    expect((await started.finished).code).toBe(0);
    await database.close();
  }, 180_000);
});

const stored = async ({ client }: Pick<TestDatabase, 'client'>) => {
  const [row] = await client<{ n: number }[]>`
    select (select count(*) from imagery.scenes where id like '%:copy%')::int
         + (select count(*) from land_surface.products where id like '%:copy%')::int as n`;
  return row?.n ?? 0;
};

/** Joins the importer as soon as it has opened the folder; the importer, not this process, is to hold it. */
async function joined(url: string, holder: Running) {
  const { holderOf } = await import('../../subgraphs/kit/database/lock.ts');
  await until(async () => holderOf(url.replace('embedded:', ''))?.pid === holder.pid);
  return openDatabase(url, { mode: 'join' });
}

async function until(condition: () => Promise<boolean>): Promise<void> {
  while (!(await condition())) await new Promise((resolve) => setImmediate(resolve));
}

function shell(command: string): Promise<{ stdout: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn('bash', ['-c', command]);
    let stdout = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    child.once('error', reject).once('close', () => resolve({ stdout }));
  });
}
