import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { givenSeries } from './given.ts';
import { testHub, type TestHub } from './support.ts';

let hub: TestHub;
beforeAll(async () => {
  hub = await testHub();
  // Hours of Paris around both changes of the clocks in 2020, and a month on either side of February.
  await givenSeries(hub.database, { id: 'HOURLY', values: hours('2020-03-27T23:00:00Z', 96) });
  await givenSeries(hub.database, { id: 'AUTUMN', values: hours('2020-10-23T22:00:00Z', 96) });
  await givenSeries(hub.database, { id: 'YEAR', values: hours('2020-01-01T00:00:00Z', 366 * 24) });
  await givenSeries(hub.database, {
    id: 'HOLED',
    values: [
      ['2020-01-01T00:00:00Z', 1, 'good'],
      ['2020-01-01T01:00:00Z', null, 'broken'],
      ['2020-01-01T02:00:00Z', 3],
      ...hours('2020-01-01T03:00:00Z', 40),
      ...hours('2020-01-05T00:00:00Z', 3),
    ],
  });
});
afterAll(() => hub.close());

/** So many values of 1, one an hour. */
function hours(start: string, count: number): Array<[string, number]> {
  return Array.from({ length: count }, (_, n) => [new Date(Date.parse(start) + n * 3_600_000).toISOString(), 1]);
}

interface Series {
  times: string[];
  values: Array<number | null>;
  quality: Array<string | null> | null;
  gaps: Array<{ start: string; end: string }>;
  downsampled: boolean;
}
const seriesOf = async (id: string, args = ''): Promise<Series | null> => {
  const answer = await hub.ask<{ datastream: { series: Series | null } }>(
    `{ datastream(id: "${id}") { series${args} { times values quality gaps { start end } downsampled } } }`,
  );
  return answer.datastream.series;
};
const pairs = (series: Series | null) => series?.times.map((at, n) => [at, series.values[n]]);

describe('Datastream.series', () => {
  it('gives what was observed in a closed interval, missing values as null, with remarks', async () => {
    expect(await seriesOf('HOLED', '(during: { start: "2020-01-01T00:00:00Z", end: "2020-01-01T02:00:00Z" })')).toEqual(
      {
        times: ['2020-01-01T00:00:00Z', '2020-01-01T01:00:00Z', '2020-01-01T02:00:00Z'],
        values: [1, null, 3],
        quality: ['good', 'broken', null],
        gaps: [],
        downsampled: false,
      },
    );
  });

  it('says where there is nothing for longer than the series is used to', async () => {
    const gap = { start: '2020-01-02T18:00:00Z', end: '2020-01-05T00:00:00Z' };
    expect((await seriesOf('HOLED'))?.gaps).toEqual([gap]);
    expect((await seriesOf('HOLED', '(aggregate: MEAN, window: "P1D")'))?.gaps).toEqual([gap]);
    // Cut to what was asked, and to what was observed.
    const asked = '(during: { start: "2020-01-03T00:00:00Z", end: "2030-01-01T00:00:00Z" })';
    expect((await seriesOf('HOLED', asked))?.gaps).toEqual([{ start: '2020-01-03T00:00:00Z', end: gap.end }]);
    const within = '(during: { start: "2020-01-03T00:00:00Z", end: "2020-01-04T00:00:00Z" })';
    expect(await seriesOf('HOLED', within)).toEqual({
      times: [],
      values: [],
      quality: null,
      gaps: [{ start: '2020-01-03T00:00:00Z', end: '2020-01-04T00:00:00Z' }],
      downsampled: false,
    });
  });

  it('adds up days of 23 and 25 hours where clocks change', async () => {
    const daily = '(aggregate: COUNT, window: "P1D", timeZone: "Europe/Paris")';
    expect(pairs(await seriesOf('HOURLY', daily))).toEqual([
      ['2020-03-27T23:00:00Z', 24],
      ['2020-03-28T23:00:00Z', 23],
      ['2020-03-29T22:00:00Z', 24],
      ['2020-03-30T22:00:00Z', 24],
      ['2020-03-31T22:00:00Z', 1],
    ]);
    expect(pairs(await seriesOf('AUTUMN', daily))).toEqual([
      ['2020-10-23T22:00:00Z', 24],
      ['2020-10-24T22:00:00Z', 25],
      ['2020-10-25T23:00:00Z', 24],
      ['2020-10-26T23:00:00Z', 23],
    ]);
  });

  it('adds up months, quarters, weeks and years of the calendar of the time zone', async () => {
    const summed = async (window: string, timeZone = 'UTC') =>
      pairs(await seriesOf('YEAR', `(aggregate: SUM, window: "${window}", timeZone: "${timeZone}", maxPoints: 2000)`));
    expect((await summed('P1M'))?.slice(0, 3)).toEqual([
      ['2020-01-01T00:00:00Z', 744],
      ['2020-02-01T00:00:00Z', 696],
      ['2020-03-01T00:00:00Z', 744],
    ]);
    expect((await summed('P1M', 'Europe/Paris'))?.slice(2, 5)).toEqual([
      ['2020-02-29T23:00:00Z', 743],
      ['2020-03-31T22:00:00Z', 720],
      ['2020-04-30T22:00:00Z', 744],
    ]);
    expect(await summed('P3M')).toEqual([
      ['2020-01-01T00:00:00Z', 91 * 24],
      ['2020-04-01T00:00:00Z', 91 * 24],
      ['2020-07-01T00:00:00Z', 92 * 24],
      ['2020-10-01T00:00:00Z', 92 * 24],
    ]);
    expect(await summed('P1Y')).toEqual([['2020-01-01T00:00:00Z', 366 * 24]]);
    // 2019-12-30 is a Monday.
    expect((await summed('P1W'))?.slice(0, 2)).toEqual([
      ['2019-12-30T00:00:00Z', 120],
      ['2020-01-06T00:00:00Z', 168],
    ]);
    expect((await summed('PT6H'))?.slice(0, 2)).toEqual([
      ['2020-01-01T00:00:00Z', 6],
      ['2020-01-01T06:00:00Z', 6],
    ]);
  });

  it('makes mean, least and most of what is not missing', async () => {
    const of = async (aggregate: string) =>
      (await seriesOf('HOLED', `(aggregate: ${aggregate}, window: "PT3H", during: { end: "2020-01-01T02:00:00Z" })`))
        ?.values;
    expect(await of('MEAN')).toEqual([2]);
    expect(await of('MIN')).toEqual([1]);
    expect(await of('MAX')).toEqual([3]);
    expect(await of('SUM')).toEqual([4]);
    expect(await of('COUNT')).toEqual([2]);
  });

  it('keeps every n-th point beyond maxPoints, and says that it has left some out', async () => {
    const series = await seriesOf('YEAR', '(maxPoints: 1000)');
    expect(series?.times.length).toBe(976);
    expect(series?.times.slice(0, 2)).toEqual(['2020-01-01T00:00:00Z', '2020-01-01T09:00:00Z']);
    expect(series?.downsampled).toBe(true);
    expect((await seriesOf('YEAR', '(maxPoints: 8784)'))?.downsampled).toBe(false);
    expect((await seriesOf('YEAR', '(aggregate: SUM, window: "P1M", maxPoints: 4)'))?.times).toEqual([
      '2020-01-01T00:00:00Z',
      '2020-04-01T00:00:00Z',
      '2020-07-01T00:00:00Z',
      '2020-10-01T00:00:00Z',
    ]);
  });

  it('keeps a single peak under LTTB, also of more points than it looks at one by one', async () => {
    const values = hours('2021-01-01T00:00:00Z', 5000);
    values[3333] = [values[3333]?.[0] ?? '', 99];
    await givenSeries(hub.database, { id: 'PEAK', values });
    const series = await seriesOf('PEAK', '(aggregate: LTTB, maxPoints: 20)');
    expect(series?.times).toHaveLength(20);
    expect(series?.times[0]).toBe(values[0]?.[0].replace('.000', ''));
    expect(series?.times.at(-1)).toBe(values.at(-1)?.[0].replace('.000', ''));
    expect(series?.values.filter((value) => value === 99)).toHaveLength(1);
    expect(series?.downsampled).toBe(true);
  });

  it('asks once for all datastreams of a level', async () => {
    const { statements } = await hub.database.counting(() =>
      hub.ask(
        '{ station(id: "SYN_STA_ALSACE") { datastreams { nodes { series(aggregate: MEAN, window: "P1M") { times } latest { at } } } } }',
      ),
    );
    expect(statements).toBe(4);
  });

  it.each([
    ['(maxPoints: 0)', 'maxPoints must be 1 to 10000; got 0'],
    ['(maxPoints: 10001)', 'maxPoints must be 1 to 10000; got 10001'],
    ['(aggregate: MEAN)', 'window must be given with aggregate MEAN, as an ISO 8601 duration such as P1M; got none'],
    [
      '(window: "P1D")',
      'window must be left out with aggregate NONE, which picks observations and makes none; got P1D',
    ],
    [
      '(aggregate: MEAN, window: "P1M3D")',
      'window must be longer than nothing, in months, in days or in hours, not several of them; got P1M3D',
    ],
    ['(aggregate: MEAN, window: "P200Y")', 'window must be at most a century; got P200Y'],
    ['(timeZone: "+02:00")', 'timeZone must be a name of the IANA database, such as UTC or Europe/Paris; got +02:00'],
    [
      '(timeZone: "Europe/Nowhere")',
      'timeZone must be a name of the IANA database, such as UTC or Europe/Paris; got Europe/Nowhere',
    ],
    [
      '(during: { start: "2020-02-01T00:00:00Z", end: "2020-01-01T00:00:00Z" })',
      'an interval must be closed, with its start at or before its end; got 2020-02-01T00:00:00Z to 2020-01-01T00:00:00Z',
    ],
  ])('refuses series%s and says what it needs', async (args, message) => {
    const { errors } = await hub.run(`{ datastream(id: "YEAR") { id series${args} { times } } }`);
    expect(errors?.map((error) => error.message)).toEqual([message]);
  });
});

describe('Datastream.latest', () => {
  it('is the last value that is not missing', async () => {
    await givenSeries(hub.database, {
      id: 'LATEST',
      values: [
        ['2020-01-01T00:00:00Z', 7, 'fine'],
        ['2020-01-02T00:00:00Z', null],
      ],
    });
    const { datastream } = await hub.ask('{ datastream(id: "LATEST") { count latest { at value quality } } }');
    expect(datastream).toEqual({ count: 1, latest: { at: '2020-01-01T00:00:00Z', value: 7, quality: 'fine' } });
  });
});
