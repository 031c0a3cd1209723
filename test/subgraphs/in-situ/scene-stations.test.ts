import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { givenSeries } from './given.ts';
import { testHub, type TestHub } from './support.ts';

let hub: TestHub;
beforeAll(async () => {
  hub = await testHub();
});
afterAll(() => hub.close());

/** Far from everything that is shipped; each test has a degree of its own. */
const box = (west: number, south: number) => ({
  type: 'Polygon',
  coordinates: [[[west, south], [west + 0.1, south], [west + 0.1, south + 0.1], [west, south + 0.1], [west, south]]], // prettier-ignore
});
const scene = (west: number, south: number, acquiredAt: string, id = 'a scene') => ({
  __typename: 'Scene',
  id,
  footprint: box(west, south),
  acquiredAt,
});

interface Match {
  distanceKm: number;
  station: { id: string };
  datastreams: Array<{
    datastream: { id: string };
    nearest: { at: string; value: number } | null;
    series: { times: string[]; values: number[] } | null;
  }>;
}
const fields = `distanceKm station { id } datastreams { datastream { id } nearest { at value } series { times values } }`;
const document = (args: string) => `query ($of: [_Any!]!) { _entities(representations: $of) {
  ... on Scene { stations${args} { ${fields} } } ... on Product { stations${args} { ${fields} } } } }`;
const stationsOf = async (of: object | object[], args = ''): Promise<Match[][]> => {
  const answer = await hub.ask<{ _entities: Array<{ stations: Match[] }> }>(document(args), {
    of: Array.isArray(of) ? of : [of],
  });
  return answer._entities.map(({ stations }) => stations);
};
const ids = (matches: Match[][]) => matches.map((found) => found.map(({ station }) => station.id));

describe('Scene.stations', () => {
  it('finds what was measured within the days asked, and nothing later', async () => {
    await givenSeries(hub.database, {
      id: 'WELL',
      at: [20.05, -40.05],
      values: [
        ['2020-01-03T00:00:00Z', 3],
        ['2020-01-20T00:00:00Z', 20],
      ],
    });
    const taken = scene(20, -40.1, '2020-01-06T10:59:07Z');
    expect(await stationsOf(taken)).toEqual([
      [
        {
          distanceKm: 0,
          station: { id: 'XTST_STA_WELL' },
          datastreams: [
            {
              datastream: { id: 'WELL' },
              nearest: { at: '2020-01-03T00:00:00Z', value: 3 },
              series: { times: ['2020-01-03T00:00:00Z'], values: [3] },
            },
          ],
        },
      ],
    ]);
    expect(await stationsOf(taken, '(days: 3)')).toEqual([[]]);
    // The interval is closed: four days after is the very moment.
    expect(ids(await stationsOf(scene(20, -40.1, '2020-01-07T00:00:00Z'), '(days: 4)'))).toEqual([['XTST_STA_WELL']]);
    expect(ids(await stationsOf(scene(20, -40.1, '2020-01-07T00:00:01Z'), '(days: 4)'))).toEqual([[]]);
  });

  it('reaches as far around the footprint as asked, on the ellipsoid', async () => {
    await givenSeries(hub.database, { id: 'NEARBY', at: [21.05, -39.99], values: [['2020-01-06T00:00:00Z', 1]] });
    const taken = scene(21, -40.1, '2020-01-06T00:00:00Z');
    expect(await stationsOf(taken, '(withinKm: 1)')).toEqual([[]]);
    const [[match] = []] = await stationsOf(taken, '(withinKm: 2)');
    // 0.01 degrees of latitude at 40 degrees south are 1.1103 km; the edge bulges poleward between its corners.
    expect(match?.distanceKm).toBeGreaterThan(1.1);
    expect(match?.distanceKm).toBeLessThan(1.13);
    // To the metre.
    expect(String(match?.distanceKm)).toMatch(/^1\.1\d\d?$/);
  });

  it('lists the nearest in time first, then the nearest in place, and no more than asked', async () => {
    for (const [id, latitude, at] of [
      ['T1', -40.05, '2020-01-09T00:00:00Z'],
      ['T2', -40.05, '2020-01-06T01:00:00Z'],
      ['T3', -39.99, '2020-01-05T23:00:00Z'],
      ['T4', -40.05, '2020-01-04T00:00:00Z'],
    ] as const) {
      await givenSeries(hub.database, {
        id,
        at: [22.05, latitude],
        values: [
          [at, 1],
          ['2020-06-01T00:00:00Z', 1],
        ],
      });
    }
    const taken = scene(22, -40.1, '2020-01-06T00:00:00Z');
    expect(ids(await stationsOf(taken, '(withinKm: 5)'))).toEqual([
      ['XTST_STA_T2', 'XTST_STA_T3', 'XTST_STA_T4', 'XTST_STA_T1'],
    ]);
    expect(ids(await stationsOf(taken, '(withinKm: 5, first: 2)'))).toEqual([['XTST_STA_T2', 'XTST_STA_T3']]);
    expect(ids(await stationsOf(taken, '(withinKm: 5, first: 0)'))).toEqual([[]]);
  });

  it('looks at the value nearest in time, missing ones aside', async () => {
    await givenSeries(hub.database, {
      id: 'MISSING',
      at: [23.05, -40.05],
      values: [
        ['2020-01-05T22:00:00Z', 5],
        ['2020-01-06T00:00:00Z', null],
        ['2020-01-06T03:00:00Z', 6],
      ],
    });
    const [[match] = []] = await stationsOf(scene(23, -40.1, '2020-01-06T00:00:00Z'));
    expect(match?.datastreams[0]?.nearest).toEqual({ at: '2020-01-05T22:00:00Z', value: 5 });
    expect(match?.datastreams[0]?.series?.values).toEqual([5, null, 6]);
  });

  it('shows a datastream whose series is not held by what its metadata say', async () => {
    await givenSeries(hub.database, {
      id: 'UNHELD',
      at: [24.05, -40.05],
      observed: ['2019-01-01T00:00:00Z', '2020-01-04T00:00:00Z'],
    });
    await givenSeries(hub.database, { id: 'UNKNOWN', at: [24.05, -40.05] });
    const [[match, ...others] = []] = await stationsOf(scene(24, -40.1, '2020-01-06T00:00:00Z'));
    expect(others).toEqual([]);
    expect(match?.datastreams).toEqual([{ datastream: { id: 'UNHELD' }, nearest: null, series: null }]);
    expect(ids(await stationsOf(scene(24, -40.1, '2020-01-06T00:00:00Z'), '(days: 1)'))).toEqual([[]]);
  });

  it('keeps to the filter and to the area', async () => {
    const values: Array<[string, number]> = [['2020-01-06T00:00:00Z', 1]];
    const station = 'XTST_STA_BOTH';
    await givenSeries(hub.database, { id: 'LEVEL', at: [25.02, -40.05], station, values });
    await givenSeries(hub.database, {
      id: 'PH',
      at: [25.02, -40.05],
      station,
      variable: 'urn:archipel:variable:surface-water:ph',
      values,
    });
    await givenSeries(hub.database, { id: 'EAST', at: [25.08, -40.05], values });
    const taken = scene(25, -40.1, '2020-01-06T00:00:00Z');
    const [found = []] = await stationsOf(taken, '(filter: { variables: ["urn:archipel:variable:surface-water:ph"] })');
    expect(
      found.map(({ station: { id }, datastreams }) => [id, datastreams.map(({ datastream }) => datastream.id)]),
    ).toEqual([['XTST_STA_BOTH', ['PH']]]);
    expect(ids(await stationsOf(taken, '(area: { bbox: [25.05, -40.1, 25.1, -40] })'))).toEqual([['XTST_STA_EAST']]);
  });

  it('asks as often for a hundred scenes as for one', async () => {
    const scenes = Array.from({ length: 100 }, (_, n) =>
      scene(20 + (n % 6), -40.1, '2020-01-06T00:00:00Z', `scene ${n}`),
    );
    const one = await hub.database.counting(() => stationsOf(scenes.slice(0, 1)));
    const hundred = await hub.database.counting(() => stationsOf(scenes));
    expect([one.statements, hundred.statements]).toEqual([3, 3]);
    expect(hundred.result).toHaveLength(100);
    expect(hundred.result[0]).toEqual(one.result[0]);
    expect(hundred.result[6]).toEqual(one.result[0]);
  });

  it.each([
    ['(days: -1)', 'days must be 0 to 365; got -1'],
    ['(days: 366)', 'days must be 0 to 365; got 366'],
    ['(withinKm: -0.5)', 'withinKm must be 0 to 100; got -0.5'],
    ['(withinKm: 101)', 'withinKm must be 0 to 100; got 101'],
    ['(first: 101)', 'first must be 0 to 100; got 101'],
  ])('refuses stations%s and says what it needs', async (args, message) => {
    const { data, errors } = await hub.run(document(args), { of: [scene(0, 0, '2020-01-06T00:00:00Z')] });
    expect(errors?.map((error) => error.message)).toEqual([message]);
    expect(data).toEqual({ _entities: [{ stations: null }] });
  });
});

describe('Product.stations', () => {
  it('is as near in time as its whole interval is', async () => {
    await givenSeries(hub.database, {
      id: 'MONTH',
      at: [30.05, -40.05],
      values: [
        ['2020-01-20T00:00:00Z', 20],
        ['2020-02-03T00:00:00Z', 34],
      ],
    });
    const product = (start: string, end: string) => ({
      __typename: 'Product',
      id: 'p',
      footprint: box(30, -40.1),
      observed: { start, end },
    });
    const [[within] = []] = await stationsOf(product('2020-01-01T00:00:00Z', '2020-01-31T23:59:59Z'), '(days: 0)');
    expect(within?.datastreams[0]).toMatchObject({
      nearest: { at: '2020-01-20T00:00:00Z', value: 20 },
      series: { times: ['2020-01-20T00:00:00Z'] },
    });
    const [[after] = []] = await stationsOf(product('2020-01-21T00:00:00Z', '2020-01-31T00:00:00Z'));
    expect(after?.datastreams[0]?.nearest).toEqual({ at: '2020-01-20T00:00:00Z', value: 20 });
    expect(after?.datastreams[0]?.series?.times).toEqual(['2020-01-20T00:00:00Z', '2020-02-03T00:00:00Z']);
  });
});
