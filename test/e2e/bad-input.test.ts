import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestGraph, testGraph } from '../support/graph.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await testGraph();
});
afterAll(() => graph?.close());

const scenes = (args: string) => `{ scenes(${args}) { totalCount } }`;
const bowTie = {
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
};
const open = {
  type: 'Polygon',
  coordinates: [
    [
      [0, 0],
      [2, 0],
      [2, 2],
      [0, 2],
    ],
  ],
};

/** Each wrong question, and the sentence that says what was needed and what arrived. */
describe('a question that cannot be answered as it stands', () => {
  it.each([
    ['a page over 100', scenes('first: 101'), 'PAGE_TOO_LARGE', 'first must be 0 to 100; got 101'],
    ['a page under 0', scenes('first: -1'), 'PAGE_NEGATIVE', 'first must be 0 to 100; got -1'],
    [
      'a cursor of nothing',
      scenes('after: "nonsense!"'),
      'CURSOR_INVALID',
      'after must be a cursor from pageInfo or edges; got nonsense!',
    ],
    [
      'two members of an area',
      scenes('area: { place: "FR", tile: "31TCH" }'),
      'AREA_ONE_OF',
      /exactly one of .*; got place and tile/,
    ],
    ['no member of an area', scenes('area: {}'), 'AREA_ONE_OF', /exactly one of .*; got none/],
    ['south above north', scenes('area: { bbox: [1, 43, 2, 42] }'), 'AREA_BBOX_INVALID', /south.*43/],
    ['a place nobody knows', scenes('area: { place: "FR-0X" }'), 'AREA_PLACE_UNKNOWN', /FR-0X/],
    ['a tile of no grid', scenes('area: { tile: "31ICH" }'), 'TILE_INVALID', /31ICH/],
  ])('%s', async (_, query, code, message) => {
    const { errors } = await graph.as().run(query);
    expect(errors).toMatchObject([{ extensions: { code }, message: expect.stringMatching(message) as string }]);
    expect(errors).toHaveLength(1);
  });

  it.each([
    ['a polygon that crosses itself, with the place', bowTie, 'AREA_SELF_INTERSECTS', /\[1, 1\]/],
    [
      'a ring that is not closed',
      open,
      'RING_NOT_CLOSED',
      /closed: its last position the same as its first, \[0,0\]; got \[0,2\]/,
    ],
  ])('%s', async (_, geometry, code, message) => {
    const { errors } = await graph
      .as()
      .run('query($g: GeoJSON) { scenes(area: { geometry: $g }) { totalCount } }', { g: geometry });
    expect(errors).toMatchObject([{ extensions: { code }, message: expect.stringMatching(message) as string }]);
  });

  const dateTime = 'DateTime must be an RFC 3339 instant with its offset, such as 2020-01-06T10:59:07Z; got hello';

  it('an order nobody knows', async () => {
    const { errors } = await graph.as().run(scenes('orderBy: CHEAPEST'));
    expect(errors).toMatchObject([
      {
        extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
        message: 'SceneOrder must be one of NEWEST, OLDEST, LEAST_CLOUDY, BEST_COVERAGE; got CHEAPEST',
      },
    ]);
  });

  it('a value that is no value of its scalar, inline', async () => {
    const { errors } = await graph.as().run(scenes('acquired: { start: "hello" }'));
    expect(errors).toMatchObject([
      { extensions: { code: 'GRAPHQL_VALIDATION_FAILED' }, message: expect.stringContaining(dateTime) as string },
    ]);
    expect(errors).toHaveLength(1);
    expect(graph.fetches).toEqual([]);
  });

  it('a value that is no value of its scalar, in a variable', async () => {
    const { errors } = await graph
      .as()
      .run('query($d: IntervalInput) { scenes(acquired: $d) { totalCount } }', { d: { start: 'hello' } });
    expect(errors).toMatchObject([{ message: expect.stringContaining(dateTime) as string }]);
    expect(errors).toHaveLength(1);
    expect(graph.fetches).toEqual([]);
  });

  const cursor = (...keys: unknown[]) => Buffer.from(JSON.stringify(keys)).toString('base64url');

  it.each([
    ['scenes', 'NEWEST', cursor('NEWEST', 'abc', 'x')],
    ['scenes', 'NEWEST', cursor('NEWEST', null, 'x')],
    ['scenes', 'LEAST_CLOUDY', cursor('LEAST_CLOUDY', 'abc', 'x')],
    ['products', 'NEWEST', cursor('NEWEST', 'abc', 'x')],
    ['products', 'NEWEST', cursor('NEWEST', null, 'x')],
    ['products', 'LEAST_CLOUDY', cursor('LEAST_CLOUDY', 'abc', 'x')],
  ])('a cursor of %s in the order %s whose keys are others', async (field, order, after) => {
    const { errors } = await graph.as().run(`{ ${field}(orderBy: ${order}, after: "${after}") { nodes { id } } }`);
    expect(errors).toMatchObject([{ extensions: { code: 'CURSOR_INVALID' } }]);
    expect(graph.logged).toEqual([]);
  });

  it.each([
    ['an identifier', String.raw`{ scene(id: "a\u0000") { id } }`],
    ['a member of a list', String.raw`{ products(filter: { platforms: ["S2\u0000A"] }) { nodes { id } } }`],
    [
      'a text that is kept',
      'mutation ($name: String!) { saveSearch(name: $name, query: {}, idempotencyKey: "nul") { errors { code } } }',
    ],
  ])('U+0000 in %s', async (_, query) => {
    const { errors } = await graph.as('scientist').run(query, { name: 'Marie\0Curie' });
    expect(errors).toMatchObject([{ extensions: { code: 'ARGUMENT_INVALID' } }]);
    expect(graph.logged).toEqual([]);
  });

  it('a year before the first', async () => {
    const { errors } = await graph.as().run(scenes('acquired: { start: "0000-06-01T00:00:00Z" }'));
    expect(errors).toMatchObject([{ message: expect.stringContaining('got 0000-06-01T00:00:00Z') as string }]);
    expect(graph.logged).toEqual([]);
  });
});
