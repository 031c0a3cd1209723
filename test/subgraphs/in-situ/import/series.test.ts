import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importSeries, SeriesFileError } from '../../../../subgraphs/in-situ/import/series.ts';
import { shared } from '../../../support/shared.ts';
import { testHub, type TestHub } from '../support.ts';

const file = shared('data/insitu-timeseries/obsera_capesterre_ladigue_chemistry.csv');
const timeZone = 'America/Guadeloupe';

/** The twelve columns of the file, the datastream each fills, and how many values it holds once the repeated time is settled. */
const columns = [
  ['Twater (°C)', 'TWATER', 239],
  ['Suspended Load', 'MES', 340],
  ['pH', 'PH', 1064],
  ['Conductivity', 'COND', 69],
  ['Na', 'NA', 1129],
  ['K', 'K', 1128],
  ['Mg', 'MG', 1129],
  ['Ca', 'CA', 1129],
  ['HCO3', 'HCO3', 1249],
  ['Cl', 'CL', 1112],
  ['SO4', 'SO4', 1113],
  ['Conductivity at 25°C', 'COND25', 821],
] as const;

let hub: TestHub;
beforeAll(async () => {
  hub = await testHub();
});
afterAll(() => hub.close());

const stored = async (datastream: string): Promise<{ at: string; value: number | null; quality: string | null }[]> => {
  const answer = await hub.ask<{
    datastream: { series: { times: string[]; values: number[]; quality: string[] | null } | null };
  }>('query ($id: ID!) { datastream(id: $id) { series(maxPoints: 10000) { times values quality } } }', {
    id: datastream,
  });
  const { series } = answer.datastream;
  return (
    series?.times.map((at, n) => ({ at, value: series.values[n] ?? null, quality: series.quality?.[n] ?? null })) ?? []
  );
};

/** Fills a datastream that nothing else fills. */
const fill = (
  lines: string[],
  options: { timeZone?: string; strict?: boolean; column?: string; datastream?: string } = {},
) => {
  const { datastream = 'OBSE_OBS_GRCCEDIG_COND', column = 'v', ...rest } = options;
  const stream = (async function* () {
    // One byte at a time: nothing may depend on where a chunk ends.
    for (const byte of Buffer.from(lines.join('\n'))) yield Uint8Array.of(byte);
  })();
  return importSeries(hub.database.db, { stream, datastream, column, ...rest });
};
const empty = async (datastream = 'OBSE_OBS_GRCCEDIG_COND'): Promise<void> => {
  await hub.database.db.execute(
    `delete from in_situ.observations where datastream_key = (select key from in_situ.datastreams where id = '${datastream}')`,
  );
};

describe('importSeries with the river chemistry of ObsERA', () => {
  it.each(columns)('fills the datastream of %s', async (column, id, values) => {
    const report = await importSeries(hub.database.db, {
      file,
      datastream: `OBSE_OBS_GRCCEDIG_${id}`,
      column,
      timeZone,
    });
    expect(report).toMatchObject({
      unit: 'line',
      read: 1318,
      counts: { observations: { new: 1317, updated: 0, unchanged: 0 } },
      warnings: [],
      refusedCount: 1,
    });
    const { datastream } = await hub.ask<{
      datastream: { count: number; series: { times: string[]; downsampled: boolean } };
    }>(`{ datastream(id: "OBSE_OBS_GRCCEDIG_${id}") { count series(maxPoints: 2000) { times downsampled } } }`);
    expect(datastream.count).toBe(values);
    expect(datastream.series).toMatchObject({ downsampled: false });
    expect(datastream.series.times).toHaveLength(1317);
  });

  it('says which of two lines with one time is kept: the first that has a value', async () => {
    const sodium = await importSeries(hub.database.db, { file, datastream: 'OBSE_OBS_GRCCEDIG_NA', timeZone });
    expect(sodium).toMatchObject({ counts: { observations: { new: 0, updated: 0, unchanged: 1317 } } });
    expect(sodium.refused).toEqual([
      { index: 1041, place: 'line 1041', reason: 'the time 2008-06-20T14:00:00Z is that of line 1040, which is kept' },
    ]);
    const temperature = await importSeries(hub.database.db, { file, datastream: 'OBSE_OBS_GRCCEDIG_TWATER', timeZone });
    expect(temperature.refused).toEqual([
      { index: 1040, place: 'line 1040', reason: 'the time 2008-06-20T14:00:00Z is that of line 1041, which is kept' },
    ]);
    const at = '2008-06-20T14:00:00Z';
    expect((await stored('OBSE_OBS_GRCCEDIG_NA')).find((row) => row.at === at)?.value).toBe(4.39);
    expect((await stored('OBSE_OBS_GRCCEDIG_TWATER')).find((row) => row.at === at)?.value).toBe(22.3);
  });

  it('keeps local times as instants, milliseconds and remarks too', async () => {
    const rows = await stored('OBSE_OBS_GRCCEDIG_PH');
    expect(rows.at(-1)).toMatchObject({ at: '2019-09-20T14:53:00Z', value: 7.28 });
    expect(rows.at(-1)?.quality).toMatch(/^Alc\. mesurée en labo le 20\/09\/2019; autres paramètres/);
    expect(rows.filter(({ at }) => at.endsWith('.950Z'))[0]?.at).toBe('2007-10-11T01:14:59.950Z');
  });

  it('shows where a series pauses for longer than it is used to', async () => {
    const { datastream } = await hub.ask<{
      datastream: { series: { gaps: unknown[] }; observed: unknown; latest: unknown };
    }>(
      '{ datastream(id: "OBSE_OBS_GRCCEDIG_PH") { observed { start end } latest { at value } series { gaps { start end } } } }',
    );
    expect(datastream.observed).toEqual({ start: '2006-11-09T13:30:00Z', end: '2019-09-20T14:53:00Z' });
    expect(datastream.latest).toEqual({ at: '2019-09-20T14:53:00Z', value: 7.28 });
    expect(datastream.series.gaps).toHaveLength(1);
  });

  it('refuses a file with a repeated time when strict, and changes nothing', async () => {
    const before = await stored('OBSE_OBS_GRCCEDIG_K');
    const report = await importSeries(hub.database.db, {
      file,
      datastream: 'OBSE_OBS_GRCCEDIG_K',
      column: 'Na',
      timeZone,
      strict: true,
    });
    expect(report).toMatchObject({
      stored: false,
      read: 1318,
      counts: { observations: { new: 0, updated: 0, unchanged: 0 } },
      refusedCount: 1,
    });
    expect(report.warnings).toEqual([
      {
        code: 'COLUMN_OTHER',
        field: 'Na',
        count: 1,
        message: 'OBSE_OBS_GRCCEDIG_K is known by the column "K", not "Na"',
      },
    ]);
    expect(await stored('OBSE_OBS_GRCCEDIG_K')).toEqual(before);
    const [staged] = await hub.database.db.execute<{ count: number }>(
      'select count(*)::int from in_situ.observations_staged',
    );
    expect(staged?.count).toBe(0);
  });
});

describe('importSeries', () => {
  it('leaves out what does not exist when clocks go forward, and tells the two hours apart when they go back', async () => {
    await empty();
    const report = await fill(
      [
        'Date;Heure;v',
        '29/03/2020;01:30;1',
        '29/03/2020;02:30;2',
        '29/03/2020;03:30;3',
        '25/10/2020;02:15;4',
        '25/10/2020;02:45;5',
        '25/10/2020;02:15;6',
        '25/10/2020;02:45;7',
      ],
      { timeZone: 'Europe/Paris', column: 'v' },
    );
    expect(report.refused).toEqual([
      { index: 3, place: 'line 3', reason: '29/03/2020 02:30 does not exist there: the clocks went forward' },
    ]);
    expect(report.warnings.map(({ code, field, count }) => [code, field, count])).toEqual([
      ['COLUMN_OTHER', 'v', 1],
      ['CLOCK_TWICE', 'Heure', 4],
    ]);
    expect((await stored('OBSE_OBS_GRCCEDIG_COND')).map(({ at, value }) => [at, value])).toEqual([
      ['2020-03-29T00:30:00Z', 1],
      ['2020-03-29T01:30:00Z', 3],
      ['2020-10-25T00:15:00Z', 4],
      ['2020-10-25T00:45:00Z', 5],
      ['2020-10-25T01:15:00Z', 6],
      ['2020-10-25T01:45:00Z', 7],
    ]);
  });

  it('tells them apart in a file that goes back in time, too', async () => {
    await empty();
    await fill(
      [
        'date;time;v',
        '2020-10-25;03:15;1',
        '2020-10-25;02:45;2',
        '2020-10-25;02:15;3',
        '2020-10-25;02:45;4',
        '2020-10-25;02:15;5',
      ],
      { timeZone: 'Europe/Paris' },
    );
    expect((await stored('OBSE_OBS_GRCCEDIG_COND')).map(({ at, value }) => [at, value])).toEqual([
      ['2020-10-25T00:15:00Z', 5],
      ['2020-10-25T00:45:00Z', 4],
      ['2020-10-25T01:15:00Z', 3],
      ['2020-10-25T01:45:00Z', 2],
      ['2020-10-25T02:15:00Z', 1],
    ]);
  });

  it('reads decimal commas, quoted cells over several lines, missing values and times with an offset of their own', async () => {
    await empty();
    const report = await fill(
      [
        '\uFEFFtimestamp;v;remarque',
        '2020-01-01T00:00:00+01:00;1,5;"two; and',
        'a ""line"""',
        '',
        '2020-01-01 01:00;;',
        '2020-01-01 02:00;<0.5;',
        '2020-01-32 02:00;1;',
        '2020-01-01 03:00;1;a;b',
        '2020-01-01 04:00;.5',
      ],
      { timeZone: 'UTC' },
    );
    expect(report.refused).toEqual([
      { index: 6, place: 'line 6', reason: 'not a number: "<0.5"' },
      { index: 7, place: 'line 7', reason: 'not a date and a time: "2020-01-32 02:00"' },
      { index: 8, place: 'line 8', reason: '4 cells under 3 columns' },
    ]);
    expect(report.warnings.map(({ code, field, count }) => [code, field, count])).toEqual([
      ['COLUMN_OTHER', 'v', 1],
      ['DECIMAL_COMMA', 'v', 1],
    ]);
    expect(await stored('OBSE_OBS_GRCCEDIG_COND')).toEqual([
      { at: '2019-12-31T23:00:00Z', value: 1.5, quality: 'two; and\na "line"' },
      { at: '2020-01-01T01:00:00Z', value: null, quality: null },
      { at: '2020-01-01T04:00:00Z', value: 0.5, quality: null },
    ]);
  });

  it('takes the producer’s word for missing', async () => {
    await empty();
    await hub.database.db.execute(
      `update in_situ.datastreams set missing_value = '-9999.9' where id = 'OBSE_OBS_GRCCEDIG_COND'`,
    );
    await fill(['date,v', '2020-01-01,-9999.90', '2020-01-02,7']);
    expect((await stored('OBSE_OBS_GRCCEDIG_COND')).map(({ value }) => value)).toEqual([null, 7]);
  });

  it('changes what has changed, and completes what was cut off', async () => {
    await empty();
    await fill(['date,v', '2020-01-01,1', '2020-01-02,2']);
    const report = await fill(['date,v', '2020-01-01,1', '2020-01-02,3', '2020-01-03,4']);
    expect(report).toMatchObject({ counts: { observations: { new: 1, updated: 1, unchanged: 1 } } });
  });

  it('says what there is when a column is not there', async () => {
    await expect(fill(['date;a;b', '2020-01-01;1;2'])).rejects.toThrow(
      new SeriesFileError('there is no column "v"; the columns are "date", "a", "b"'),
    );
    await expect(fill(['a;v', '1;2'])).rejects.toThrow(
      new SeriesFileError('there is no column for the date; the columns are "a", "v"'),
    );
    await expect(fill([''])).rejects.toThrow(new SeriesFileError('the file is empty'));
    await expect(fill(['date;v'], { datastream: 'NOPE' })).rejects.toThrow('there is no datastream NOPE');
    await expect(fill(['date;v'], { timeZone: 'Mars/Base' })).rejects.toMatchObject({
      extensions: { code: 'TIME_ZONE_UNKNOWN' },
    });
  });
});

describe('several imports at once', () => {
  const day = (n: number): string => new Date(Date.UTC(2021, 0, 1 + n)).toISOString().slice(0, 10);
  const lines = (from: number, count: number): string =>
    Array.from({ length: count }, (_, n) => `${day(from + n)} 12:00:00;${from + n}\n`).join('');
  const into = { datastream: 'OBSE_OBS_GRCCEDIG_COND', column: 'Conductivity' };
  /** An import that stages the first of its lines, and reads on only after `meanwhile` has ended. */
  const interrupted = (strict: boolean, meanwhile: () => Promise<unknown>) =>
    importSeries(hub.database.db, {
      ...into,
      strict,
      stream: (async function* () {
        yield Buffer.from(`date;Conductivity\n${lines(0, 400)}`);
        await meanwhile();
        yield Buffer.from(lines(400, 100));
      })(),
    });
  const other = () => fill(['date;Conductivity', ...lines(1_000, 50).trimEnd().split('\n')], { ...into, strict: true });

  it.each([true, false])('fill one series without taking lines from each other (strict: %s)', async (strict) => {
    await empty();
    const report = await interrupted(strict, async () => {
      const counts = { observations: { new: 50, updated: 0, unchanged: 0 } };
      expect(await other()).toMatchObject({ stored: true, counts });
    });
    expect(report).toMatchObject({ read: 500, refusedCount: 0, stored: true });
    expect(report.counts).toEqual({ observations: { new: 500, updated: 0, unchanged: 0 } });
    const values = (await stored(into.datastream)).map(({ value }) => value);
    expect(values).toEqual([
      ...Array.from({ length: 500 }, (_, n) => n),
      ...Array.from({ length: 50 }, (_, n) => 1_000 + n),
    ]);
  });

  it('say so when lines were lost, and a strict one then stores none', async () => {
    await empty();
    const losing = interrupted(true, () =>
      hub.database.db.execute(`delete from in_situ.observations_staged where line <= 11`),
    );
    await expect(losing).rejects.toThrow('of 500 lines 490 were stored and 0 refused; the others were lost on the way');
    expect(await stored(into.datastream)).toEqual([]);
  });

  it('clear what a killed one left more than a day ago, and nothing younger', async () => {
    await hub.database.db.execute(`
      insert into in_situ.observations_staged (import_id, datastream_key, at, line, staged_at)
      values ('killed', 1, now(), 1, now() - interval '25 hours'), ('under-way', 1, now(), 1, now())`);
    await other();
    const left = await hub.database.db.execute(`delete from in_situ.observations_staged returning import_id`);
    expect([...left]).toEqual([{ import_id: 'under-way' }]);
  });
});
