import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importScenes } from '../../../subgraphs/imagery/import/scenes.ts';
import { imageryTest, importAriege, sceneItem, type ImageryTest } from './support.ts';

interface Nodes<Node> {
  scenes: { totalCount: number; nodes: Node[] };
}

let test: ImageryTest;
beforeAll(async () => {
  test = await imageryTest();
  await importAriege(test);
});
afterAll(() => test.close());

describe('a search', () => {
  const find = async (args: string, options: { as?: 'scientist' } = {}) =>
    (await test.ask<Nodes<{ id: string }>>(`{ scenes(${args}) { totalCount nodes { id } } }`, options)).scenes;

  beforeAll(async () => {
    const at = (id: string, datetime: string, properties = {}) =>
      sceneItem(id, { properties: { datetime, ...properties } });
    await importScenes(test.database.db, [
      at('edge-first', '2021-05-01T10:00:00Z', { 'eo:cloud_cover': 10, 'view:incidence_angle': 12 }),
      at('edge-second', '2021-05-02T10:00:00Z', { 'eo:cloud_cover': 0 }),
      at('edge-third', '2021-05-03T10:00:00.500Z', { 'eo:cloud_cover': -1, 'view:incidence_angle': 30 }),
    ]);
  });
  const here = 'area: { bbox: [20, 60, 20.6, 60.2] }';
  const ids = ({ nodes }: { nodes: Array<{ id: string }> }) => nodes.map(({ id }) => id);

  it('takes both ends of an interval in', async () => {
    const found = await find(
      `${here}, acquired: { start: "2021-05-01T10:00:00Z", end: "2021-05-02T10:00:00Z" }, orderBy: OLDEST`,
    );
    expect(ids(found)).toEqual(['edge-first', 'edge-second']);
    const open = await find(`${here}, acquired: { start: "2021-05-02T10:00:00Z" }, orderBy: OLDEST`);
    expect(ids(open)).toEqual(['edge-second', 'edge-third']);
  });

  it('never matches an unknown cloud cover or incidence against a maximum', async () => {
    expect(ids(await find(`${here}, filter: { maxCloudCover: 100 }, orderBy: OLDEST`))).toEqual([
      'edge-first',
      'edge-second',
    ]);
    expect(ids(await find(`${here}, filter: { maxCloudCover: 9.9 }`))).toEqual(['edge-second']);
    expect(ids(await find(`${here}, filter: { maxIncidenceAngle: 12 }`))).toEqual(['edge-first']);
  });

  it('measures the asked area, not the scene', async () => {
    expect((await find(`area: { bbox: [20.1, 60.05, 20.2, 60.1] }, filter: { minCoverage: 100 }`)).totalCount).toBe(3);
    expect((await find(`area: { bbox: [19.9, 60.05, 20.1, 60.1] }, filter: { minCoverage: 60 }`)).totalCount).toBe(0);
    expect((await find(`area: { bbox: [19.9, 60.05, 20.1, 60.1] }, filter: { minCoverage: 50 }`)).totalCount).toBe(3);
  });

  it('finds words in any order, without accents or case', async () => {
    const found = await find('filter: { text: "STEREO pleiades alsace strengbach" }, first: 100');
    expect(found.totalCount).toBe(10);
    expect((await find('filter: { text: "pleiades nowhere" }')).totalCount).toBe(0);
    expect((await find('filter: { text: "???" }')).totalCount).toBe(0);
    expect((await find(`filter: { text: "'; drop table scenes" }`)).totalCount).toBe(0);
  });

  it('knows modes, missions, programmes, collections, platforms and what is on line', async () => {
    expect((await find('filter: { modes: [STEREO] }')).totalCount).toBe(28);
    expect((await find('filter: { modes: [TRISTEREO] }')).totalCount).toBe(42);
    expect((await find('filter: { missions: [SPOT_6_7] }')).totalCount).toBe(320);
    expect((await find('filter: { programmes: ["pleiades-french-guiana"] }')).totalCount).toBe(32);
    expect((await find('filter: { collections: ["pleiades-synthetic"] }')).totalCount).toBe(255);
    expect((await find('filter: { missions: [PLEIADES], onlineOnly: true }')).totalCount).toBe(242);
    expect((await find('filter: { collections: ["test-scenes"], platforms: ["s2b"] }')).totalCount).toBe(3);
    expect((await find('filter: { platforms: [] }')).totalCount).toBe(0);
  });

  it('puts what covers most first', async () => {
    const { scenes } = await test.ask<Nodes<{ coverage: { area: number } }>>(
      '{ scenes(area: { place: "FR-67" }, orderBy: BEST_COVERAGE, first: 30) { nodes { coverage(of: { place: "FR-67" }) { area } } } }',
    );
    const areas = scenes.nodes.map(({ coverage }) => coverage.area);
    expect(areas).toHaveLength(30);
    expect(areas).toEqual([...areas].sort((one, other) => other - one));
  });

  it.each([
    ['first: 101', 'PAGE_TOO_LARGE', 'first must be 0 to 100; got 101'],
    ['first: -1', 'PAGE_NEGATIVE', 'first must be 0 to 100; got -1'],
    ['orderBy: BEST_COVERAGE', 'ARGUMENT_MISSING', 'area for the order BEST_COVERAGE is needed; got none'],
    ['filter: { minCoverage: 10 }', 'ARGUMENT_MISSING', 'area for filter.minCoverage is needed; got none'],
    [
      'filter: { maxCloudCover: 101 }',
      'PERCENT_OUT_OF_RANGE',
      'filter.maxCloudCover must be 0 to 100 percent; got 101',
    ],
    [
      'filter: { maxIncidenceAngle: -3 }',
      'ARGUMENT_INVALID',
      'filter.maxIncidenceAngle must be 0 to 90 degrees; got -3',
    ],
    [
      'acquired: { start: "2021-01-02T00:00:00Z", end: "2021-01-01T00:00:00Z" }',
      'INTERVAL_INVALID',
      'an interval must be closed, with its start at or before its end; got 2021-01-02T00:00:00Z to 2021-01-01T00:00:00Z',
    ],
    [
      'area: { bbox: [1, 43, 2, 42] }',
      'AREA_BBOX_INVALID',
      'bbox must be [west, south, east, north] with south at or below north; got [1, 43, 2, 42]',
    ],
    [
      'area: { place: "FR-09", tile: "31TCH" }',
      'AREA_ONE_OF',
      'area must have exactly one of geometry, bbox, place, tile; got place and tile',
    ],
    [
      'area: { geometry: { type: "Polygon", coordinates: [[[0, 0], [1, 1], [1, 0], [0, 1], [0, 0]]] } }',
      'AREA_SELF_INTERSECTS',
      'area must be a polygon that does not cross or touch itself; got one that crosses itself at [0.5, 0.5]',
    ],
    [`filter: { text: "${'a'.repeat(201)}" }`, 'TEXT_TOO_LONG', 'text must be at most 200 characters; got 201'],
    ['after: "nonsense"', 'CURSOR_INVALID', 'after must be a cursor from pageInfo or edges; got nonsense'],
  ])('says what was needed and what arrived: %s', async (args, code, message) => {
    const { data, errors } = await test.answer(`{ scenes(${args}) { totalCount nodes { id } } }`);
    expect(errors).toMatchObject([{ message, path: ['scenes'], extensions: { code } }]);
    expect(data).toEqual({ scenes: null });
  });

  it('refuses an order it does not know', async () => {
    const { errors } = await test.answer('{ scenes(orderBy: PRETTIEST) { totalCount } }');
    expect(errors?.[0]?.message).toBe('Value "PRETTIEST" does not exist in "SceneOrder" enum.');
  });
});

describe('scenes by id', () => {
  it('come in the order asked, null for an unknown one, in one statement', async () => {
    const { result, statements } = await test.database.counting(() =>
      test.ask(
        '{ scenesById(ids: ["edge-second", "unheard-of", "edge-first"]) { id } scene(id: "edge-third") { id } }',
      ),
    );
    expect(result).toEqual({
      scenesById: [{ id: 'edge-second' }, null, { id: 'edge-first' }],
      scene: { id: 'edge-third' },
    });
    expect(statements).toBe(1);
  });

  it('are at most a hundred', async () => {
    const { errors } = await test.answer('query ($ids: [ID!]!) { scenesById(ids: $ids) { id } }', {
      variables: { ids: Array.from({ length: 101 }, String) },
    });
    expect(errors).toMatchObject([
      { message: 'ids must be at most 100; got 101', extensions: { code: 'TOO_MANY_IDS' } },
    ]);
  });

  it('are found by reference too', async () => {
    const { _entities } = await test.ask<{ _entities: unknown }>(
      'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Scene { id platform } ... on CoverageProgramme { id mission } ... on Organisation { id acronym } } }',
      {
        variables: {
          of: [
            { __typename: 'Scene', id: 'edge-first' },
            { __typename: 'CoverageProgramme', id: 'pleiades-french-guiana' },
            { __typename: 'Organisation', id: 'cnes' },
            { __typename: 'Scene', id: 'unheard-of' },
          ],
        },
      },
    );
    expect(_entities).toEqual([
      { id: 'edge-first', platform: 'S2B' },
      { id: 'pleiades-french-guiana', mission: 'PLEIADES' },
      { id: 'cnes', acronym: 'CNES' },
      null,
    ]);
  });
});
