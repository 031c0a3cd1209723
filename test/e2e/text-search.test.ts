import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestGraph, testGraph } from '../support/graph.ts';
import { box, item } from '../subgraphs/land-surface/item.ts';
import { importStac } from '../../cli/import/stac.ts';
import { Readable } from 'node:stream';

/** How many each search finds of the text. */
const Search = `query Search($text: String) {
  organisations(text: $text, first: 0) { totalCount }
  scenes(filter: { text: $text }, first: 0) { totalCount }
  observatories(text: $text, first: 0) { totalCount }
  datasets(text: $text, first: 0) { totalCount }
  variables(text: $text, first: 0) { totalCount }
  datastreams(filter: { text: $text }, first: 0) { totalCount }
  collections(text: $text, first: 0) { totalCount }
  products(text: $text, first: 0) { totalCount }
  services(text: $text) { id }
}`;

describe('a text is looked for in one way in all hubs', () => {
  let graph: TestGraph;
  beforeAll(async () => {
    graph = await testGraph();
    const { db } = graph.database;
    const product = item('wordy', { geometry: box(1, 43, 2, 44, 0.01) });
    await importStac({ source: Readable.from([Buffer.from(JSON.stringify([product]))]), imagery: db, landSurface: db });
  });
  afterAll(() => graph?.close());

  const found = async (text: string | null) => {
    const { data, errors } = await graph.as().run(Search, { text });
    expect(errors).toBeUndefined();
    return Object.fromEntries(
      Object.entries(data as Record<string, { totalCount: number } | unknown[]>).map(([field, value]) => [
        field,
        Array.isArray(value) ? value.length : value.totalCount,
      ]),
    );
  };

  it.each(['%', '???', '_', "'"])('%j, which has no letter and no digit, finds nothing anywhere', async (text) => {
    expect(new Set(Object.values(await found(text)))).toEqual(new Set([0]));
  });

  it('no text and spaces ask for everything', async () => {
    const everything = await found(null);
    expect(Math.min(...Object.values(everything))).toBeGreaterThan(0);
    expect(await found('   ')).toEqual(everything);
  });

  it.each([
    ['organisations', 'recherche', 'echerche'],
    ['scenes', 'alsace', 'lsace'],
    ['observatories', 'érosion', 'rosion'],
    ['datasets', 'Capesterre', 'apesterre'],
    ['variables', 'discharge', 'scharge'],
    ['datastreams', 'discharge', 'scharge'],
    ['collections', 'réflectance', 'flectance'],
    ['products', 'wordy', 'ordy'],
    ['services', 'surface', 'urface'],
  ])('%s are found by %j, not by %j', async (field, beginning, within) => {
    expect((await found(beginning))[field]).toBeGreaterThan(0);
    expect((await found(within))[field]).toBe(0);
  });
});
