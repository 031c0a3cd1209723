import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { importStac, type ImportProgress, type StacReport } from '../../cli/import/stac.ts';
import { importPivot } from '../../subgraphs/in-situ/import/pivot.ts';
import { describeReport } from '../../subgraphs/kit/import/report.ts';
import { type TestDatabase, testDatabase } from '../support/database.ts';
import { box, item } from '../subgraphs/land-surface/item.ts';
import { shared } from '../support/shared.ts';
import { generatedItems } from './import/generated-items.ts';
import { measuredImport, startImport } from './import/in-process.ts';

let database: TestDatabase;

beforeAll(async () => {
  database = await testDatabase();
});
afterAll(async () => {
  await database.close();
});
beforeEach(async () => {
  await database.db.execute(sql`truncate land_surface.products, land_surface.staged cascade`);
  await database.db.execute(sql`delete from imagery.scenes where not synthetic`);
});

const ariege = (): string => shared('data/stac-geodes/geodes_items_ariege_2020-01.geojson');
const bring = (
  source: string | Readable,
  strict = false,
  onProgress?: (progress: ImportProgress) => void,
): Promise<StacReport> =>
  importStac({ source, imagery: database.db, landSurface: database.db, strict, ...(onProgress ? { onProgress } : {}) });
const bytes = (text: string): Readable => Readable.from([Buffer.from(text)]);
const stored = async (): Promise<{ products: number; scenes: number; staged: number }> => {
  const [counts] = await database.db.execute<{ products: number; scenes: number; staged: number }>(sql`
    select (select count(*) from land_surface.products)::int as products,
      (select count(*) from imagery.scenes where not synthetic)::int as scenes,
      ((select count(*) from land_surface.staged) + (select count(*) from imagery.scene_staging))::int as staged`);
  return { products: counts?.products ?? 0, scenes: counts?.scenes ?? 0, staged: counts?.staged ?? 0 };
};
const nothing = { products: 0, scenes: 0, staged: 0 };

describe('importing the file of Ariège', () => {
  it('brings 57 scenes and 43 products, and says what was normalised', async () => {
    const report = await bring(ariege());
    expect(report).toMatchObject({
      unit: 'item',
      read: 100,
      stored: true,
      refusedCount: 0,
      counts: { scenes: { new: 57 }, products: { new: 43 } },
    });
    expect(report.warnings).toContainEqual({
      code: 'NORMALISED',
      field: 'datetime',
      count: 100,
      message: 'datetime of 100 items, as said in the warnings of each',
    });
    expect(report.warnings).toContainEqual(
      expect.objectContaining({ code: 'NORMALISED', field: 'eo:cloud_cover', count: 68 }),
    );
    const counts = report.warnings.map(({ count }) => count);
    expect(counts).toEqual(counts.toSorted((one, other) => other - one));
    expect(await stored()).toEqual({ products: 43, scenes: 57, staged: 0 });
  });

  it('twice changes nothing, not even the rows', async () => {
    await bring(ariege());
    const versions = () =>
      database.db.execute<{ xmin: string }>(sql`select xmin::text from land_surface.products order by id`);
    const before = await versions();
    const report = await bring(ariege());
    expect(report.counts.scenes).toEqual({ new: 0, updated: 0, unchanged: 57 });
    expect(report.counts.products).toEqual({ new: 0, updated: 0, unchanged: 43 });
    expect(await versions()).toEqual(before);
  });

  it('is the same from a stream of lines, and strictly', async () => {
    const { features } = JSON.parse(await readFile(ariege(), 'utf8')) as { features: unknown[] };
    const report = await bring(bytes(features.map((feature) => JSON.stringify(feature)).join('\n')), true);
    expect(report).toMatchObject({
      read: 100,
      stored: true,
      counts: { scenes: { new: 57 }, products: { new: 43 } },
    });
    expect(await stored()).toEqual({ products: 43, scenes: 57, staged: 0 });
  });

  it('strictly, clears what killed imports left on either stage more than a day ago', async () => {
    await database.db.execute(sql`
      insert into imagery.scene_staging (load, id, record, created_at)
      values ('killed', 'a', '{}', now() - interval '25 hours')`);
    await database.db.execute(sql`
      insert into land_surface.staged (import_id, position, item, staged_at)
      values ('killed', 1, '{}', now() - interval '25 hours')`);
    await bring(ariege(), true);
    expect(await stored()).toEqual({ products: 43, scenes: 57, staged: 0 });
  });

  it('tells how far it is', async () => {
    const told: ImportProgress[] = [];
    await bring(ariege(), false, (progress) => void told.push(progress));
    expect(told.at(-1)).toEqual({ bytesRead: 835_102, bytesTotal: 835_102, items: 100, refused: 0 });
  });
});

it('stores an item again only when it has changed', async () => {
  await bring(bytes(JSON.stringify([item('one'), item('two')])));
  const changed = item('two', { properties: { 'eo:cloud_cover': 99 } });
  expect((await bring(bytes(JSON.stringify([item('one'), changed])))).counts.products).toEqual({
    new: 0,
    updated: 1,
    unchanged: 1,
  });
  const [row] = await database.db.execute<{ cloud: number }>(
    sql`select cloud_cover as cloud from land_surface.products where id = 'two'`,
  );
  expect(row?.cloud).toBe(99);
});

it('counts an item that comes twice in a batch once, the last', async () => {
  const items = [item('twice'), item('twice', { properties: { 'eo:cloud_cover': 77 } })];
  expect((await bring(bytes(JSON.stringify(items)))).counts.products).toEqual({ new: 1, updated: 0, unchanged: 1 });
  const [row] = await database.db.execute<{ cloud: number }>(
    sql`select cloud_cover as cloud from land_surface.products`,
  );
  expect(row?.cloud).toBe(77);
});

describe('a file with bad items', () => {
  const good = item('good');
  const late = item('late', { properties: { datetime: 'yesterday' } });
  const flat = item('flat', { geometry: { type: 'Point', coordinates: [1, 2] } });
  const file = (): Readable =>
    bytes(
      `{"type":"FeatureCollection","features":[${JSON.stringify(late)},{"id":broken},${JSON.stringify(good)},${JSON.stringify(flat)}]}`,
    );
  const refused = [
    {
      index: 0,
      place: '$.features[0].properties.datetime',
      reason: 'datetime must be an RFC 3339 instant with its offset; got "yesterday"',
    },
    { index: 1, place: '$.features[1]', reason: expect.stringMatching(/^not JSON: /) },
    {
      index: 3,
      place: '$.features[3].geometry.type',
      reason: 'a footprint must be a Polygon or MultiPolygon; got a Point',
    },
  ];

  it('brings the rest, and says of each its index, place and reason', async () => {
    const report = await bring(file());
    expect(report).toMatchObject({ read: 4, stored: true, refusedCount: 3, refused, counts: { products: { new: 1 } } });
    expect(await stored()).toEqual({ ...nothing, products: 1 });
  });

  it('brings nothing when it is strict, and still says all that is wrong', async () => {
    const report = await bring(file(), true);
    expect(report).toMatchObject({
      read: 4,
      stored: false,
      refusedCount: 3,
      refused,
      counts: { products: { new: 0 } },
    });
    expect(await stored()).toEqual(nothing);
  });

  it('is described in lines', async () => {
    expect(describeReport(await bring(file()))).toEqual([
      '4 items read',
      'scenes: 0 new, 0 updated, 0 unchanged',
      'products: 1 new, 0 updated, 0 unchanged',
      '3 refused:',
      '  item 0 at $.features[0].properties.datetime: datetime must be an RFC 3339 instant with its offset; got "yesterday"',
      expect.stringMatching(/^ {2}item 1 at \$\.features\[1\]: not JSON: /),
      '  item 3 at $.features[3].geometry.type: a footprint must be a Polygon or MultiPolygon; got a Point',
    ]);
  });

  it('that ends in the middle brings what came before', async () => {
    const whole = JSON.stringify({ type: 'FeatureCollection', features: [item('first'), item('second')] });
    const report = await bring(bytes(whole.slice(0, -30)));
    expect(report).toMatchObject({
      read: 2,
      refused: [{ index: 1, place: '$.features[1]', reason: 'the file ends before this item does' }],
    });
    expect(await stored()).toEqual({ ...nothing, products: 1 });
  });

  it('keeps the places of the first hundred only', async () => {
    const report = await bring(bytes(JSON.stringify(Array.from({ length: 250 }, () => ({})))));
    expect([report.refusedCount, report.refused.length]).toEqual([250, 100]);
    expect(describeReport(report).at(-1)).toBe('  and 150 more');
  });
});

describe('what is no file of items', () => {
  it.each([
    ['hello\n', "is not JSON: unexpected 'h' at line 1 (0 items read)"],
    ['', 'the file is empty (0 items read)'],
    ['{"version":"1","producer":{"producerId":"CATC"},"datasets":[]}', 'archipel import pivot FILE'],
  ])('%j is refused in a sentence', async (text, words) => {
    await expect(bring(bytes(text))).rejects.toThrow(words);
    expect(await stored()).toEqual(nothing);
  });

  it('is told to the other importer too', async () => {
    await expect(importPivot(database.db, { type: 'FeatureCollection', features: [] })).rejects.toThrow(
      'archipel import stac FILE',
    );
  });
});

it('counts one item as one', async () => {
  expect(describeReport(await bring(bytes(JSON.stringify(item('only')))))[0]).toBe('1 item read');
});

it('makes a footprint that crosses itself valid, so that it can be searched', async () => {
  const bow = { type: 'Polygon', coordinates: [[[0, 0], [2, 2], [2, 0], [0, 2], [0, 0]]] }; // prettier-ignore
  expect((await bring(bytes(JSON.stringify([item('bow', { geometry: bow })])))).counts.products.new).toBe(1);
  const [row] = await database.db.execute<{ valid: boolean; area: number }>(sql`
    select st_isvalid(footprint) as valid, area_km2 as area from land_surface.products`);
  expect(row?.valid).toBe(true);
  expect(row?.area).toBeGreaterThan(20_000);
});

it('writes batches of at most a tenth of a second once it knows what an item costs', async () => {
  const times: number[] = [];
  let begun = 0;
  const clock = (): number => {
    const now = performance.now();
    if (begun === 0) begun = now;
    else {
      times.push(now - begun);
      begun = 0;
    }
    return now;
  };
  const many = Array.from({ length: 3_000 }, (_, n) =>
    item(`timed-${n}`, { geometry: box(n / 100, 45, n / 100 + 1, 46, 0.01) }),
  );
  await importStac({
    source: bytes(JSON.stringify(many)),
    imagery: database.db,
    landSurface: database.db,
    batches: { clock },
  });
  // The first few batches teach what an item costs; of the others nineteen in twenty stay below: the machine is shared.
  const learnt = times.slice(3).sort((one, other) => one - other);
  // How many there are depends on how fast the database is, and a few are no sample.
  expect(learnt.length).toBeGreaterThan(10);
  expect(learnt[Math.floor((learnt.length - 1) * 0.95)]).toBeLessThan(100);
});

describe('in a process of its own', () => {
  it('takes ten times as many items in the same memory', { timeout: 300_000 }, async () => {
    // Each is another one and new, so that what writing takes is measured, not only what reading does.
    const imported = (count: number) => measuredImport({ url: database.url, name: `of-${count}`, count });
    const small = await imported(1_000);
    const large = await imported(10_000);
    for (const [count, { report }] of [
      [1_000, small],
      [10_000, large],
    ] as const) {
      expect([report.read, report.counts.products]).toEqual([count, { new: count, updated: 0, unchanged: 0 }]);
    }
    expect(large.peakMb / small.peakMb).toBeLessThan(1.5);
  });

  it('may be killed at any moment: importing again completes it', { timeout: 120_000 }, async () => {
    const child = startImport({ url: database.url, name: 'killed', count: 2_000 });
    // It says something after every batch of a hundred; then it dies without a word.
    if (child.stdout) await once(child.stdout, 'data');
    child.kill('SIGKILL');
    await once(child, 'close');
    const half = (await stored()).products;
    expect(half).toBeGreaterThan(0);
    expect(half).toBeLessThan(2_000);
    const report = await bring(generatedItems('killed', 2_000));
    expect(report.counts.products.new + report.counts.products.unchanged).toBe(2_000);
    expect(report.counts.products.updated).toBe(0);
    expect((await stored()).products).toBe(2_000);
  });
});
