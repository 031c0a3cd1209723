import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importPivot } from '../../../subgraphs/in-situ/import/pivot.ts';
import { shared } from '../../support/shared.ts';
import { expectEveryRowOnce, walk } from '../../support/walk.ts';
import { givenSeries } from './given.ts';
import { now, testHub, type TestHub } from './support.ts';

const discharge = 'https://w3id.org/ozcar-theia/c_4e0d7c14';
let hub: TestHub;
beforeAll(async () => {
  hub = await testHub();
  await importPivot(hub.database.db, shared('data/insitu-pivot/CATC_AMMA-CATCH_WChem_Od_full.json'), { now });
});
afterAll(() => hub.close());

interface Page {
  nodes: Array<{ id: string }>;
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  totalCount: number;
}
const totalOf = async (field: string): Promise<number> =>
  (await hub.ask<{ found: Page }>(`{ found: ${field} { totalCount } }`)).found.totalCount;
const idsOf = async (field: string): Promise<string[]> =>
  (await hub.ask<{ found: Page }>(`{ found: ${field} { nodes { id } } }`)).found.nodes.map(({ id }) => id);
const messagesOf = async (query: string): Promise<unknown[]> =>
  ((await hub.run(query)).errors ?? []).map(({ message, extensions }) => [extensions?.code, message]);

describe('variables', () => {
  it('are found in French and English, with accents and without', async () => {
    for (const text of ['débit', 'debit', 'DÉBIT des eaux', 'discharge', 'streamflow']) {
      expect(await idsOf(`variables(text: "${text}")`)).toEqual([discharge]);
    }
    expect(await idsOf('variables(text: "humidité du sol")')).toEqual(['urn:archipel:variable:soil:moisture']);
    expect(await idsOf('variables(text: "chlorure")')).toEqual([
      'urn:archipel:variable:groundwater-major-ions:chloride-ion-dissolved',
      'urn:archipel:variable:surface-water:chloride',
    ]);
    expect(await idsOf('variables(text: "no such thing")')).toEqual([]);
  });

  it('speak the language asked for, then that of the request', async () => {
    const query = `{ variable(id: "${discharge}") { label en: label(lang: EN) categories { label broader { label broader { label } } } } }`;
    const { data } = await hub.run(query, {}, 'fr-FR,fr;q=0.9,en;q=0.5');
    expect(JSON.parse(JSON.stringify(data))).toEqual({
      variable: {
        label: 'Débit des eaux de surface',
        en: 'Surface water discharge',
        categories: [{ label: 'Eaux de surface', broader: [{ label: 'Hydrosphère continentale', broader: [] }] }],
      },
    });
  });

  it('of a category are those of everything narrower, each once', async () => {
    const { _entities } = await hub.ask<{ _entities: Array<{ variables: Page }> }>(
      `{ _entities(representations: [{ __typename: "VariableCategory", id: "https://w3id.org/ozcar-theia/groundwater" }]) {
        ... on VariableCategory { variables(first: 100) { totalCount nodes { id } } } } }`,
    );
    expect(_entities[0]?.variables.totalCount).toBe(33);
    expect(new Set(_entities[0]?.variables.nodes.map(({ id }) => id)).size).toBe(33);
    expect(await totalOf('variables(categories: ["https://w3id.org/ozcar-theia/groundwater"])')).toBe(33);
    expect(await totalOf('variables(area: { bbox: [1.5, 9.6, 2, 9.95] })')).toBe(33);
  });
});

describe('filters', () => {
  it('narrow datastreams by concept, place, time and words', async () => {
    expect(await totalOf('datastreams(filter: { observatories: ["CATC"] })')).toBe(1244);
    expect(await totalOf('datastreams(area: { bbox: [1.5, 9.6, 2, 9.95] })')).toBe(1244);
    expect(
      await totalOf('datastreams(filter: { variables: ["https://w3id.org/ozcar-theia/groundwaterMajorIons"] })'),
    ).toBe(320);
    expect(await totalOf('datastreams(filter: { categories: ["https://w3id.org/ozcar-theia/groundwater"] })')).toBe(
      1244,
    );
    expect(await totalOf('datastreams(filter: { text: "nitrate sankoro" })')).toBe(1);
    expect(await totalOf('datastreams(filter: { text: "uranium", observatories: ["CATC"] })')).toBe(40);
    expect(await totalOf('datastreams(filter: { variables: [] })')).toBe(0);
    expect(await totalOf('datastreams(filter: { levels: [RAW] })')).toBe(0);
  });

  it('take an interval as closed, and what is not known as outside of it', async () => {
    const during = (start: string, end: string) =>
      totalOf(`datastreams(filter: { observatories: ["CATC"], during: { start: "${start}", end: "${end}" } })`);
    expect(await during('2004-10-09T15:40:00Z', '2030-01-01T00:00:00Z')).toBeGreaterThan(0);
    expect(await during('2004-10-09T15:40:01Z', '2030-01-01T00:00:00Z')).toBe(0);
    // The first observation of all, of a datastream that has no other.
    expect(await during('2000-01-01T00:00:00Z', '2002-07-28T07:49:00Z')).toBeGreaterThan(0);
    expect(await during('2000-01-01T00:00:00Z', '2002-07-28T07:48:59Z')).toBe(0);
    expect(await totalOf('datastreams(filter: { observatories: ["OBSE"] })')).toBe(12);
    expect(
      await totalOf('datastreams(filter: { observatories: ["OBSE"], during: { start: "1900-01-01T00:00:00Z" } })'),
    ).toBe(0);
  });

  it('find stations around a point, with what is asked of their datastreams', async () => {
    const point = 'area: { geometry: { type: "Point", coordinates: [1.8143, 9.8733] } }';
    expect(await totalOf(`stations(${point}, withinKm: 0.001)`)).toBe(1);
    expect(await totalOf(`stations(${point}, withinKm: 5)`)).toBe(3);
    // GANGAMOU, 5.16 km away.
    expect(await totalOf(`stations(${point}, withinKm: 5.2)`)).toBe(4);
    expect(await totalOf(`stations(${point}, withinKm: 5, filter: { text: "deuterium" })`)).toBe(0);
    expect(await totalOf('stations(filter: { observatories: ["CATC"] })')).toBe(41);
    expect(await totalOf('stations(filter: { text: "deuterium" })')).toBe(12);
  });

  it('find observatories and datasets by words and place', async () => {
    expect(await idsOf('observatories(text: "erosion antilles")')).toEqual(['OBSE']);
    expect(await idsOf('observatories(text: "guyane")')).toEqual([]);
    expect(await idsOf('observatories(area: { bbox: [1.3, 42.7, 1.5, 42.9] })')).toEqual(['TOUR']);
    expect(await idsOf('observatories(area: { bbox: [1, 42.8, 1.1, 42.9] })')).toEqual(['SYN_DEMO']);
    expect(await idsOf('datasets(text: "donga")')).toEqual(['CATC_DAT_CE.WChem_Od']);
    expect(await idsOf('datasets(area: { bbox: [-62, 15.9, -61.5, 16.2] })')).toEqual([
      'OBSE_DAT_CAPESTERRE-CHEMISTRY',
    ]);
  });
});

describe('limits', () => {
  it.each([
    ['{ stations(first: 101) { totalCount } }', 'PAGE_TOO_LARGE', 'first must be 0 to 100; got 101'],
    ['{ stations(first: -1) { totalCount } }', 'PAGE_NEGATIVE', 'first must be 0 to 100; got -1'],
    ['{ stations(withinKm: 100.5) { totalCount } }', 'DISTANCE_OUT_OF_RANGE', 'withinKm must be 0 to 100; got 100.5'],
    [
      '{ stations(after: "nonsense") { totalCount } }',
      'CURSOR_INVALID',
      'after must be a cursor from pageInfo or edges; got nonsense',
    ],
    [
      '{ stations(area: { geometry: { type: "Point", coordinates: [1, 2] } }) { totalCount } }',
      'AREA_NEEDS_SURFACE',
      'area must be a Polygon or MultiPolygon, where no distance is given; got a Point',
    ],
    [
      '{ datastreams(filter: { during: { start: "2020-02-01T00:00:00Z", end: "2020-01-01T00:00:00Z" } }) { totalCount } }',
      'INTERVAL_INVALID',
      'an interval must be closed, with its start at or before its end; got 2020-02-01T00:00:00Z to 2020-01-01T00:00:00Z',
    ],
    [
      `{ variables(text: "${'a'.repeat(201)}") { totalCount } }`,
      'TEXT_TOO_LONG',
      'text must be at most 200 characters; got 201',
    ],
    [
      `{ datastreams(filter: { variables: [${'"x",'.repeat(101)}] }) { totalCount } }`,
      'TOO_MANY_IDS',
      'ids must be at most 100; got 101',
    ],
    [
      '{ datastreams(filter: { variables: ["nope", "https://w3id.org/ozcar-theia/groundwater"] }) { totalCount } }',
      'VARIABLE_UNKNOWN',
      'variables must be identifiers of variables; got nope',
    ],
    [
      '{ variableCategories(filter: { categories: ["nope"] }) { count } }',
      'CATEGORY_UNKNOWN',
      'categories must be identifiers of categories; got nope',
    ],
    [
      '{ variables(categories: ["urn:archipel:variable:surface-water:level"]) { totalCount } }',
      'CATEGORY_UNKNOWN',
      'categories must be identifiers of categories; got urn:archipel:variable:surface-water:level',
    ],
    [
      '{ stations(filter: { observatories: ["CATC", "NOPE"] }) { totalCount } }',
      'OBSERVATORY_UNKNOWN',
      'observatories must be identifiers of observatories; got NOPE',
    ],
    [
      '{ station(id: "SYN_STA_ALSACE") { datastreams(filter: { observatories: ["NOPE"] }) { totalCount } } }',
      'OBSERVATORY_UNKNOWN',
      'observatories must be identifiers of observatories; got NOPE',
    ],
  ])('refuse %s', async (query, code, message) => {
    expect(await messagesOf(query)).toEqual([[code, message]]);
  });

  it('do not take the position of another order', async () => {
    const { found } = await hub.ask<{ found: Page }>('{ found: stations(first: 1) { pageInfo { endCursor } } }');
    expect(await messagesOf(`{ datastreams(after: "${found.pageInfo.endCursor}") { totalCount } }`)).toEqual([
      ['CURSOR_INVALID', 'after must be a cursor of the order datastreams; got one of stations'],
    ]);
  });
});

describe('paging', () => {
  const pageThrough = async (
    field: string,
    args: string,
    size: number,
    between?: () => Promise<void>,
  ): Promise<string[]> => {
    const seen: string[] = [];
    let after: string | null = null;
    for (;;) {
      const query: string = `query ($first: Int!, $after: String) { found: ${field}(first: $first, after: $after${args}) {
        nodes { id } pageInfo { hasNextPage endCursor } } }`;
      const { found }: { found: Page } = await hub.ask(query, { first: size, after });
      seen.push(...found.nodes.map(({ id }) => id));
      if (!found.pageInfo.hasNextPage) return seen;
      after = found.pageInfo.endCursor;
      await between?.();
    }
  };

  it.each([
    ['observatories', ''],
    ['stations', ''],
    ['datasets', ''],
    ['variables', ''],
    ['datastreams', ', filter: { text: "ion" }'],
  ])('returns every row of %s once, whatever the size of the page', async (field, args) => {
    const total = await totalOf(args ? `${field}(${args.slice(2)})` : field);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 3, max: 100 }), async (size) => {
        const seen = await pageThrough(field, args, size);
        expect(seen).toHaveLength(total);
        expect(new Set(seen).size).toBe(total);
      }),
      { numRuns: 4, examples: [[100]] },
    );
  });

  it('returns every row that was there once, also while rows are inserted', async () => {
    const before = await pageThrough('stations', '', 100);
    let inserted = 0;
    const seen = await pageThrough('stations', '', 7, () =>
      givenSeries(hub.database, {
        id: `${inserted % 2 === 0 ? 'A' : 'Z'}_${(inserted += 1)}`,
        station: `${inserted % 2 === 0 ? ' ' : '~'}${inserted}`,
      }),
    );
    expect(new Set(seen).size).toBe(seen.length);
    expect(before.filter((id) => !seen.includes(id))).toEqual([]);
  });

  it.each([
    ['observatory(id: "SYN_DEMO")', 'datasets', [100, 1, 2]],
    ['observatory(id: "CATC")', 'stations', [100, 40, 7, 3]],
    ['station(id: "SYN_STA_ALSACE")', 'datastreams', [100, 1, 2]],
    ['dataset(id: "SYN_DAT_DEMO")', 'datastreams', [100, 1, 3]],
    [
      'variable(id: "urn:archipel:variable:groundwater-major-ions:chloride-ion-dissolved")',
      'datastreams',
      [100, 17, 3],
    ],
  ])('returns every row of %s { %s } once, with pages of %j', async (parent, field, sizes) => {
    await expectEveryRowOnce(hub.ask, { parent, field }, sizes);
  });

  it('returns every variable of a category once', async () => {
    const category = '{ __typename: "VariableCategory", id: "https://w3id.org/ozcar-theia/groundwater" }';
    const parent = `_entities(representations: [${category}])`;
    await expectEveryRowOnce(hub.ask, { parent, type: 'VariableCategory', field: 'variables' }, [100, 11, 2]);
  });

  it('returns every datastream of a station once, also while some are inserted before and after', async () => {
    const connection = { parent: 'station(id: "OBSE_STA_GRCCEDIG")', field: 'datastreams' };
    const { ids: before } = await walk(hub.ask, connection, 100);
    let inserted = 0;
    const { ids, pages } = await walk(hub.ask, connection, 2, async () => {
      inserted += 1;
      if (inserted > 4) return;
      await givenSeries(hub.database, {
        id: `${inserted % 2 === 0 ? 'A' : 'Z'}_WALK_${inserted}`,
        station: 'OBSE_STA_GRCCEDIG',
      });
    });
    expect(pages).toBeGreaterThan(4);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => before.includes(id))).toEqual(before);
    // What comes after the place that was reached is found; what comes before it is not.
    expect(ids.filter((id) => id.includes('_WALK_'))).toEqual(['Z_WALK_1', 'Z_WALK_3']);
  });

  it('pages within each parent, by one statement for all of them', async () => {
    const query = `{ observatories(first: 50) { nodes { id stations(first: 2) { totalCount nodes { id datastreams(first: 1) {
      totalCount nodes { id } } } } } } }`;
    const { result, statements } = await hub.database.counting(() =>
      hub.ask<{
        observatories: { nodes: Array<{ id: string; stations: Page & { nodes: Array<{ datastreams: Page }> } }> };
      }>(query),
    );
    expect(statements).toBe(5);
    const catch_ = result.observatories.nodes.find(({ id }) => id === 'CATC');
    expect(catch_?.stations).toMatchObject({
      totalCount: 41,
      nodes: [{ datastreams: { totalCount: 31 } }, { datastreams: { totalCount: 31 } }],
    });
    expect(result.observatories.nodes.find(({ id }) => id === 'YZER')?.stations).toEqual({ totalCount: 0, nodes: [] });
  });

  it('counts only when it is asked to', async () => {
    const { statements } = await hub.database.counting(() =>
      hub.ask('{ datastreams(first: 5) { nodes { id } pageInfo { hasNextPage } } }'),
    );
    expect(statements).toBe(1);
  });
});

describe('story 07', () => {
  it('answers what is measured in an area, with monthly means, by few statements', async () => {
    const { result, statements } = await hub.database.counting(() =>
      hub.ask(`{ datastreams(area: { bbox: [7.5, 48.4, 7.7, 48.6] }, filter: { during: { start: "2020-01-01T00:00:00Z", end: "2020-02-29T23:59:59Z" }, variables: ["${discharge}"] }, first: 10) {
        totalCount nodes { id name station { id name location } unit { symbol } latest { at }
          series(during: { start: "2020-01-01T00:00:00Z", end: "2020-02-29T23:59:59Z" }, aggregate: MEAN, window: "P1M") { times } } } }`),
    );
    expect(statements).toBe(6);
    expect(result).toEqual({
      datastreams: {
        totalCount: 1,
        nodes: [
          {
            id: 'SYN_OBS_ALSACE_DISCHARGE',
            name: 'Discharge, SYN stream, Alsace (synthetic)',
            station: {
              id: 'SYN_STA_ALSACE',
              name: 'SYN stream, Alsace',
              location: { type: 'Point', coordinates: [7.6, 48.5] },
            },
            unit: { symbol: 'm3/s' },
            latest: { at: '2023-12-31T18:00:00Z' },
            series: { times: ['2020-01-01T00:00:00Z', '2020-02-01T00:00:00Z'] },
          },
        ],
      },
    });
  });
});
