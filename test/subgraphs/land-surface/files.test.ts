import { deflateRawSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { landSurfaceFiles } from '../../../subgraphs/land-surface/files.ts';
import { box, item } from './item.ts';
import { ariege, ariegeFile, january, testHub, type TestHub } from './support.ts';

let given: TestHub;
beforeAll(async () => {
  given = await testHub();
  await given.importFile(ariegeFile());
});
afterAll(() => given.close());

const linked = async (format: string, args = ''): Promise<URL> => {
  const declared = args ? '' : '($area: AreaInput, $during: IntervalInput)';
  const query = `query ${declared} { products(${args || 'area: $area, during: $during'}, first: 0) { exportUrl(format: ${format}) } }`;
  const { products } = await given.ask<{ products: { exportUrl: string } }>(query, { area: ariege, during: january });
  return new URL(products.exportUrl);
};
const file = async (url: URL) => {
  const answer = await landSurfaceFiles(given.database)(
    url.pathname.replace('/files/land-surface/', ''),
    url.searchParams,
  );
  if (!answer) throw new Error('no such file');
  const pieces: string[] = [];
  for await (const piece of answer.body) pieces.push(String(piece));
  return { mediaType: answer.mediaType, text: pieces.join(''), pieces };
};

describe('an export', () => {
  it('is linked from the search it is of', async () => {
    const url = await linked('CSV');
    expect(url.origin + url.pathname).toBe('http://localhost:4000/files/land-surface/products');
    expect(url.searchParams.get('format')).toBe('CSV');
  });

  it('holds the whole result as GeoJSON', async () => {
    const { text, mediaType } = await file(await linked('GEOJSON'));
    const { type, features } = JSON.parse(text) as {
      type: string;
      features: { id: string; properties: { collection: string } }[];
    };
    expect([mediaType, type, features.length]).toEqual(['application/geo+json', 'FeatureCollection', 43]);
    expect(new Set(features.map(({ id }) => id)).size).toBe(43);
  });

  it('holds the items as they were received as STAC', async () => {
    const { text } = await file(await linked('STAC', 'filter: { collections: ["THEIA_OSO_RASTER_L3B"] }'));
    const { features } = JSON.parse(text) as { features: { properties: Record<string, unknown> }[] };
    expect(features.map(({ properties }) => properties['sci:doi'])).toEqual(['[]']);
  });

  it('has a line of names and one for each product as CSV', async () => {
    await given.importItems([item('quoted', { properties: { identifier: 'a "name", with\na line' } })]);
    const { text } = await file(await linked('CSV', 'filter: { collections: ["THEIA_REFLECTANCE_SENTINEL2_L2A"] }'));
    expect(text.startsWith('id,title,collection,platform,level,start,end,')).toBe(true);
    expect(text).toContain(
      'quoted,"a ""name"", with\na line",THEIA_REFLECTANCE_SENTINEL2_L2A,S2A,L2A,2021-06-15T10:00:00Z,',
    );
    expect(text.split('\r\n')).toHaveLength(13);
  });

  it('comes page by page, every row once', async () => {
    const many = Array.from({ length: 450 }, (_, n) =>
      item(`many-${n}`, { collection: 'MANY_L2A', geometry: box(30, 10, 31, 11, 0.01) }),
    );
    await given.importItems(many);
    const { text, pieces } = await file(await linked('CSV', 'text: "MANY_L2A"'));
    expect(text.match(/^many-\d+,/gm)).toHaveLength(450);
    expect(pieces.length).toBe(3 + 1);
  });

  it('of nothing is whole too', async () => {
    const { text } = await file(await linked('GEOJSON', 'text: "nothinglikethis"'));
    expect(JSON.parse(text)).toEqual({ type: 'FeatureCollection', features: [] });
  });

  it('is no other file, and refuses what no link of ours says', async () => {
    const files = landSurfaceFiles(given.database);
    expect(await files('secrets', new URLSearchParams())).toBeNull();
    await expect(files('products', new URLSearchParams('format=EXE'))).rejects.toThrow(
      'format must be GEOJSON, STAC, CSV; got EXE',
    );
    await expect(files('products', new URLSearchParams('search=nonsense'))).rejects.toThrow(
      'search must be that of an exportUrl; got something else',
    );
  });

  it.each([
    [
      'a date that is none',
      { during: { start: 'garbage' } },
      'ARGUMENT_INVALID',
      'one whose during.start is no such thing',
    ],
    [
      'a NUL',
      { filter: { platforms: ['S2\0A'] } },
      'ARGUMENT_INVALID',
      'one whose filter.platforms.0 is no such thing',
    ],
    ['no list', { filter: { platforms: 'x' } }, 'ARGUMENT_INVALID', 'one whose filter.platforms is no such thing'],
    ['no theme', { filter: { themes: ['FISH'] } }, 'ARGUMENT_INVALID', 'one whose filter.themes.0 is no such thing'],
    ['no name of a place', { area: { place: 5 } }, 'ARGUMENT_INVALID', 'one whose area.place is no such thing'],
    ['no text', { text: { a: 1 } }, 'ARGUMENT_INVALID', 'one whose text is no such thing'],
    ['no order', { order: 'BEST' }, 'ARGUMENT_INVALID', 'one whose order is no such thing'],
    ['what the contract does not know', { secrets: true }, 'ARGUMENT_INVALID', 'something else'],
    ['an unknown collection', { filter: { collections: ['nope'] } }, 'COLLECTION_UNKNOWN', 'nope'],
    ['a long text', { text: 'x'.repeat(201) }, 'TEXT_TOO_LONG', '201'],
  ])('refuses a link with %s before anything is streamed', async (_, search, code, found) => {
    const encoded = deflateRawSync(JSON.stringify({ order: 'NEWEST', ...search })).toString('base64url');
    await expect(
      landSurfaceFiles(given.database)('products', new URLSearchParams({ search: encoded })),
    ).rejects.toMatchObject({ extensions: { code, found } });
  });

  it('refuses a link that would be too long for one, and answers everything else', async () => {
    const ring = Array.from({ length: 400 }, (_, n) => [
      10 + Math.cos((n / 200) * Math.PI) * 1.2345678,
      45 + Math.sin((n / 200) * Math.PI) * 1.2345678,
    ]);
    const geometry = { type: 'Polygon', coordinates: [[...ring.slice(0, -1), ring[0]]] };
    const { message, code } = await given.refusal(
      `query ($area: AreaInput) { products(area: $area) { totalCount exportUrl(format: CSV) } }`,
      { area: { geometry } },
    );
    expect(code).toBe('AREA_TOO_DETAILED');
    expect(message).toContain('a place, a tile or a bbox always fits');
  });
});
