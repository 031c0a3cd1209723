import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isScene, normaliseItem, type NormalisedItem } from '../../../subgraphs/kit/stac.ts';
import { ItemRefused } from '../../../subgraphs/kit/stac-values.ts';
import { platformCode } from '../../../subgraphs/kit/stac-names.ts';
import { shared } from '../../support/shared.ts';

interface Collected {
  features: { id: string; properties: Record<string, unknown> }[];
}
const read = (name: string): Collected =>
  JSON.parse(readFileSync(shared(`data/stac-geodes/${name}`), 'utf8')) as Collected;

const valid = (properties: Record<string, unknown> = {}, members: Record<string, unknown> = {}) => ({
  type: 'Feature',
  stac_version: '1.1.0',
  id: 'one',
  collection: 'SOME_L2A',
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [1, 42],
        [2, 42.1],
        [2, 43],
        [1, 43],
        [1, 42],
      ],
    ],
  },
  properties: { datetime: '2020-01-06T10:59:07Z', 'processing:level': 'L2A', ...properties },
  assets: {},
  links: [],
  ...members,
});

const item = (properties?: Record<string, unknown>, members?: Record<string, unknown>): NormalisedItem =>
  normaliseItem(valid(properties, members)).item;
const warned = (field: string, normalised: NormalisedItem): string | undefined =>
  normalised.warnings.find((warning) => warning.field === field)?.message;
const refusal = (value: unknown): { path: string; reason: string } => {
  try {
    normaliseItem(value);
  } catch (error) {
    if (error instanceof ItemRefused) return { path: error.path, reason: error.reason };
    throw error;
  }
  throw new Error('nothing was refused');
};

describe('the hundred real items of Ariège', () => {
  const items = read('geodes_items_ariege_2020-01.geojson').features.map((feature) => normaliseItem(feature).item);

  it('were all observed in January 2020, or for the year or month that begins then, whatever their datetime says', () => {
    expect(items.filter(({ acquiredStart }) => !acquiredStart.startsWith('2020-01'))).toEqual([]);
    expect(items.filter(({ publishedAt }) => publishedAt === null)).toEqual([]);
  });

  it('go to two hubs: 57 scenes and 43 products', () => {
    const counts: Record<string, number> = {};
    for (const { collectionId } of items.filter(isScene)) counts[collectionId] = (counts[collectionId] ?? 0) + 1;
    expect(counts).toEqual({ PEPS_S1_L1: 40, PEPS_S2_L1C: 7, THEIA_VENUS_VM1_L1C: 10 });
    expect(items.filter((one) => !isScene(one))).toHaveLength(43);
  });

  it('have no cloud cover where it does not apply: 13 said -1, 55 are radar images', () => {
    expect(items.filter(({ cloudCover }) => cloudCover === null)).toHaveLength(68);
    expect(items.every(({ cloudCover }) => cloudCover === null || (cloudCover >= 0 && cloudCover <= 100))).toBe(true);
  });

  it('lie on MGRS tile 31TCH, or on none', () => {
    expect(items.filter(({ tile }) => tile === '31TCH')).toHaveLength(21);
    expect(items.filter(({ tile }) => tile === null)).toHaveLength(79);
  });

  it('have 62 data files on tape, and sizes and checksums in bytes and hexadecimal', () => {
    expect(items.filter(({ online }) => !online)).toHaveLength(62);
    expect(items[0]?.assets[0]).toMatchObject({
      size: 830_990_703,
      checksum: 'md5:c5837a880ec97cd14a9223fdbd9e4bb9',
      online: true,
    });
  });

  it('have footprints that are no more than bounding boxes only for land cover', () => {
    expect(
      [...new Set(items.filter(({ bboxOnly }) => bboxOnly).map(({ collectionId }) => collectionId))].sort(),
    ).toEqual(['THEIA_OSO_RASTER_L3B', 'THEIA_OSO_VECTOR_L3B']);
  });

  it('name no DOI, since "[]" is none, and say so', () => {
    expect(items.every(({ doi }) => doi === null)).toBe(true);
    expect(items.every((one) => warned('sci:doi', one) === '"[]" is no DOI: left out')).toBe(true);
  });

  it('keep the places of their catalogue, each once with its largest share', () => {
    expect(items[0]?.places).toContainEqual({ name: 'Ariège', kind: 'DEPARTMENT', share: 12.28 });
    expect(items[0]?.places.filter(({ name }) => name === 'Occitanie')).toHaveLength(1);
    expect(items[0]?.places.at(-1)).toEqual({ name: 'Garonne', kind: 'RIVER', share: null });
  });

  it('are kept as they were received', () => {
    const { features } = read('geodes_items_ariege_2020-01.geojson');
    expect(items[0]?.stac).toEqual(features[0]);
  });
});

it('reads features that a map numbered by the identifiers among their properties', () => {
  const { features } = read('geodes_items_T31TCK_2023-2024_cloud_lt30.geojson');
  const items = features.map((feature) => normaliseItem(feature).item);
  expect(items.map(({ id }) => id)).toEqual(features.map(({ properties }) => properties['id']));
  expect(items.filter(isScene)).toHaveLength(20);
  expect(items[0]).toMatchObject({ collectionId: 'PEPS_S2_L1C', level: 'L1C', tile: '31TCK' });
});

it('reads an item of a version that was never released, and says so', () => {
  const [feature] = read('eodag_geodes_search.json').features;
  const { item: normalised } = normaliseItem(feature);
  expect(warned('stac_version', normalised)).toBe('1.0.0-beta.2 is no release: read as STAC 1.1');
  expect(normalised.tile).toBe('14ULD');
});

it('reads the examples of the specification without a warning but for their version and a missing level', () => {
  const core: unknown = JSON.parse(readFileSync(shared('data/stac-spec-examples/core-item.json'), 'utf8'));
  const { item: normalised, warnings } = normaliseItem(core);
  expect(normalised).toMatchObject({
    acquiredStart: '2020-12-11T22:38:32.125Z',
    publishedAt: '2020-12-12T01:48:13.725Z',
    resolution: 0.512,
    level: null,
  });
  expect(new Set(warnings.map(({ field }) => field))).toEqual(new Set(['stac_version', 'geometry']));
});

describe('times', () => {
  it('takes datetime for the observation when it is the only one, or lies within it', () => {
    expect(item()).toMatchObject({
      acquiredStart: '2020-01-06T10:59:07Z',
      acquiredEnd: '2020-01-06T10:59:07Z',
      publishedAt: null,
    });
    const within = item({ start_datetime: '2020-01-06T10:00:00Z', end_datetime: '2020-01-06T11:00:00Z' });
    expect(within).toMatchObject({ acquiredEnd: '2020-01-06T11:00:00Z', publishedAt: null, warnings: [] });
  });

  it('takes datetime for the publication when it lies outside of the observation', () => {
    const published = item({
      datetime: '2025-07-23T07:56:00Z',
      start_datetime: '2020-01-06T10:59:07Z',
      end_datetime: '2020-01-06T10:59:07Z',
    });
    expect(published).toMatchObject({ acquiredStart: '2020-01-06T10:59:07Z', publishedAt: '2025-07-23T07:56:00Z' });
    expect(warned('datetime', published)).toContain('read as the date of publication');
  });

  it('reads any offset into UTC', () => {
    expect(item({ datetime: '2020-01-06T12:59:07+02:00' }).acquiredStart).toBe('2020-01-06T10:59:07Z');
  });

  it('refuses an item without a time, with a time that is none, or that ends before it begins', () => {
    expect(refusal(valid({ datetime: null }))).toEqual({
      path: '$.properties.datetime',
      reason: 'a STAC item must have datetime, or start_datetime and end_datetime',
    });
    expect(refusal(valid({ datetime: '2020-02-30T00:00:00Z' })).path).toBe('$.properties.datetime');
    expect(refusal(valid({ start_datetime: '2020-01-02T00:00:00Z', end_datetime: '2020-01-01T00:00:00Z' })).path).toBe(
      '$.properties.end_datetime',
    );
  });
});

describe('footprints', () => {
  it('takes the bounding box when there is no geometry', () => {
    const boxed = item({}, { geometry: null, bbox: [1, 42, 2, 43] });
    expect(boxed).toMatchObject({ bboxOnly: true, bbox: [1, 42, 2, 43] });
    expect(warned('geometry', boxed)).toContain('upper bounds');
  });

  it('is cut at the antimeridian, with a bbox whose west lies east of its east', () => {
    const over = item(
      {},
      {
        geometry: {
          type: 'Polygon',
          coordinates: [
            [
              [179, -17],
              [-179, -17.1],
              [-179, -16],
              [179, -16],
              [179, -17],
            ],
          ],
        },
      },
    );
    expect(over.geometry.type).toBe('MultiPolygon');
    expect(over.bbox).toEqual([179, -17.1, -179, -16]);
  });

  it('that crosses itself is kept, and says where', () => {
    const bow = item(
      {},
      {
        geometry: {
          type: 'Polygon',
          coordinates: [
            [
              [0, 0],
              [2, 2],
              [2, 0],
              [0, 2],
              [0, 0],
            ],
          ],
        },
      },
    );
    expect(warned('geometry', bow)).toMatch(/at \[1, 1\]: made valid$/);
  });

  it('must be a surface that is closed, in range and encloses something', () => {
    const of = (geometry: unknown) => refusal(valid({}, { geometry }));
    expect(of({ type: 'Point', coordinates: [1, 2] })).toEqual({
      path: '$.geometry.type',
      reason: 'a footprint must be a Polygon or MultiPolygon; got a Point',
    });
    expect(
      of({
        type: 'Polygon',
        coordinates: [
          [
            [0, 0],
            [1, 0],
            [1, 1],
            [0, 1],
          ],
        ],
      }).reason,
    ).toContain('closed');
    expect(
      of({
        type: 'Polygon',
        coordinates: [
          [
            [0, 0],
            [1, 0],
            [500, 1],
            [0, 0],
          ],
        ],
      }),
    ).toMatchObject({ path: '$.geometry.coordinates[0][2]' });
    expect(
      of({
        type: 'Polygon',
        coordinates: [
          [
            [0, 0],
            [1, 1],
            [2, 2],
            [0, 0],
          ],
        ],
      }).path,
    ).toMatch(/^\$\.geometry/);
    expect(of(null)).toEqual({ path: '$.geometry', reason: 'a STAC item must have a geometry, or else a bbox' });
  });
});

describe('names', () => {
  it.each([
    ['S2B', 'S2B'],
    ['sentinel-2b', 'S2B'],
    ['SENTINEL2B', 'S2B'],
    ['Sentinel 1A', 'S1A'],
    ['landsat-8', 'LANDSAT8'],
    ['VM1', 'VENUS'],
    ['Venµs', 'VENUS'],
    ['PHR1A', 'PHR1A'],
    ['Pléiades 1B', 'PHR1B'],
    ['spot-6', 'SPOT6'],
    ['S2X', null],
    ['Sentinel-2', null],
    ['TerraSAR-X', 'TerraSAR-X'],
  ])('reads the satellite %s as %s', (name, code) => {
    expect(platformCode(name)).toBe(code);
  });

  it.each([
    [{ platform: 'PHR1A' }, 'ANY', 'PLEIADES'],
    [{ platform: 'spot-7' }, 'ANY', 'SPOT_6_7'],
    [{ platform: 'SPOT5' }, 'spot-6-7-drs', null],
    [{}, 'spot-6-7-drs', 'SPOT_6_7'],
    [{ constellation: 'pleiades-neo' }, 'ANY', null],
    [{ platform: 'S2A' }, 'ANY', null],
  ])('finds the mission of %o in %s: %s', (properties, collection, mission) => {
    expect(item(properties, { collection }).mission).toBe(mission);
  });

  it('makes a scene of every level of a mission of the scheme, and of levels 0 and 1 of the rest', () => {
    const scene = (level: string, platform: string) => isScene(item({ 'processing:level': level, platform }));
    expect([
      scene('L3', 'PHR1A'),
      scene('L1C', 'S2A'),
      scene('L0', 'S1A'),
      scene('L2A', 'S2A'),
      scene('L3B', 'S2A'),
    ]).toEqual([true, true, true, false, false]);
  });

  it.each([
    ['T31TCH', '31TCH'],
    ['MGRS-31TCH', '31TCH'],
    ['31TCH', '31TCH'],
    ['MGRS-1CCV', '01CCV'],
    ['SUDOUE-4', null],
    ['FRANCE', null],
    ['Ariège', null],
  ])('reads the tile of %s as %s', (code, tile) => {
    expect(item({ 'grid:code': code }).tile).toBe(tile);
  });

  it('takes a level that is missing from the name of the collection', () => {
    const unlevelled = item({ 'processing:level': undefined }, { collection: 'MUSCATE_Snow_SENTINEL2_L2B-SNOW' });
    expect(unlevelled.level).toBe('L2B');
    expect(warned('processing:level', unlevelled)).toBe('missing: L2B is taken from the name of the collection');
  });
});

describe('values', () => {
  it('knows no cloud cover outside of 0 to 100, nor on a radar image', () => {
    expect(item({ 'eo:cloud_cover': -1 }).cloudCover).toBeNull();
    expect(item({ 'eo:cloud_cover': 0, platform: 'S1B' }).cloudCover).toBeNull();
    expect(item({ 'eo:cloud_cover': 0, platform: 'S2B' }).cloudCover).toBe(0);
    expect(item({ 'eo:cloud_cover': '40' }).cloudCover).toBeNull();
  });

  it('leaves out files whose address could run something', () => {
    const assets = {
      script: { href: 'javascript:alert(1)' },
      data: { href: 'https://example.org/a.tif', roles: ['data'] },
    };
    const normalised = item({}, { assets });
    expect(normalised.assets.map(({ name }) => name)).toEqual(['data']);
    expect(warned('assets.script', normalised)).toBe('its address is no http or https URL: left out');
  });

  it('takes licences from links to SPDX, and says who declared them', () => {
    const links = [{ rel: 'license', href: 'https://spdx.org/licenses/Apache-2.0.html', title: 'Apache License 2.0' }];
    expect(item({}, { links }).licence).toEqual({
      spdx: 'Apache-2.0',
      title: 'Apache License 2.0',
      url: 'https://spdx.org/licenses/Apache-2.0.html',
      commercialUse: null,
      declaredBy: 'the STAC item',
    });
  });

  it('takes what it was made from out of its links', () => {
    const links = [{ rel: 'derived_from', href: 'https://example.org/collections/a/items/SCENE%3A1' }];
    expect(item({}, { links }).derivedFrom).toEqual(['SCENE:1']);
  });
});

it('refuses a text that cannot be stored, naming the place', () => {
  const reason = 'a text must not hold the character NUL or half of a surrogate pair';
  expect(refusal(valid({ description: 'a\0b' }))).toEqual({ path: '$.properties.description', reason });
  expect(refusal(valid({ keywords: ['fine 🛰', 'half \ud83d'] }))).toEqual({ path: '$.properties.keywords[1]', reason });
  expect(refusal(valid({}, { assets: { 'a\0b': { href: 'https://example.org' } } }))).toEqual({
    path: '$.assets',
    reason,
  });
});

it.each([
  ['nothing', null, '$'],
  ['a list', [], '$'],
  ['a collection', { type: 'Collection' }, '$.type'],
  ['no properties', { type: 'Feature' }, '$.properties'],
  ['no identifier', { ...valid(), id: undefined }, '$.id'],
  ['no collection', { ...valid(), collection: undefined }, '$.collection'],
])('refuses %s, naming the place', (_, value, path) => {
  expect(refusal(value).path).toBe(path);
});
