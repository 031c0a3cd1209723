import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importPivot } from '../../../subgraphs/in-situ/import/pivot.ts';
import { givenSeries } from './given.ts';
import { now, testHub, type TestHub } from './support.ts';

const embargoedUntil = '2030-01-01T00:00:00Z';
let hub: TestHub;
beforeAll(async () => {
  hub = await testHub();
  const at: [number, number] = [20.05, -40.05];
  // One has a value an hour from the image, the other none within months of it: nothing may tell them apart.
  await givenSeries(hub.database, {
    id: 'CLOSE',
    at,
    embargoedUntil,
    observed: ['2019-01-01T00:00:00Z', '2021-01-01T00:00:00Z'],
    values: [['2020-01-06T01:00:00Z', 42]],
  });
  await givenSeries(hub.database, {
    id: 'DISTANT',
    at,
    embargoedUntil,
    observed: ['2019-01-01T00:00:00Z', '2021-01-01T00:00:00Z'],
    values: [['2019-06-01T00:00:00Z', 43]],
  });
});
afterAll(() => hub.close());

const scene = {
  __typename: 'Scene',
  id: 's',
  footprint: { type: 'Polygon', coordinates: [[[20, -40.1], [20.1, -40.1], [20.1, -40], [20, -40], [20, -40.1]]] }, // prettier-ignore
  acquiredAt: '2020-01-06T00:00:00Z',
};
const everyPath = `query ($of: [_Any!]!) {
  datastream(id: "CLOSE") { latest { value } series { values } observed { start } dataset { embargoedUntil title } }
  aggregated: datastream(id: "CLOSE") { series(aggregate: COUNT, window: "P1D") { values } }
  datastreams(filter: { observatories: ["XTST"] }) { nodes { latest { value } series { values } } }
  _entities(representations: $of) { ... on Scene { stations { station { id } datastreams {
    datastream { id latest { value } series { values } dataset { embargoedUntil } } nearest { value } series { values } } } } } }`;

describe('an embargo', () => {
  it('withholds the series on every path, and leaves the metadata open', async () => {
    const answer = await hub.ask<Record<string, unknown>>(everyPath, { of: [scene] });
    expect(JSON.stringify(answer)).not.toMatch(/4[23]/);
    expect(answer.datastream).toEqual({
      latest: null,
      series: null,
      observed: { start: '2019-01-01T00:00:00Z' },
      dataset: { embargoedUntil: '2030-01-01T00:00:00Z', title: 'A dataset' },
    });
    expect(answer.aggregated).toEqual({ series: null });
    expect(answer.datastreams).toEqual({
      nodes: [
        { latest: null, series: null },
        { latest: null, series: null },
      ],
    });
  });

  it('does not show by which stations match what is withheld', async () => {
    const { _entities } = await hub.ask<{ _entities: Array<{ stations: unknown[] }> }>(everyPath, { of: [scene] });
    const withheld = (id: string) => ({
      datastream: { id, latest: null, series: null, dataset: { embargoedUntil } },
      nearest: null,
      series: null,
    });
    expect(_entities).toEqual([
      {
        stations: [
          { station: { id: 'XTST_STA_CLOSE' }, datastreams: [withheld('CLOSE')] },
          { station: { id: 'XTST_STA_DISTANT' }, datastreams: [withheld('DISTANT')] },
        ],
      },
    ]);
  });

  it('ends by itself', async () => {
    hub.at('2030-01-01T00:00:00Z');
    const answer = await hub.ask<{ datastream: unknown; _entities: Array<{ stations: unknown[] }> }>(everyPath, {
      of: [scene],
    });
    hub.at(now.toISOString());
    expect(answer.datastream).toMatchObject({
      latest: { value: 42 },
      series: { values: [42] },
      dataset: { embargoedUntil: null },
    });
    expect(answer._entities[0]?.stations).toMatchObject([
      { station: { id: 'XTST_STA_CLOSE' }, datastreams: [{ nearest: { value: 42 } }] },
    ]);
  });

  it('is shipped with an example', async () => {
    const { datastream } = await hub.ask(
      '{ datastream(id: "SYN_OBS_ALSACE_SOIL") { synthetic series { times } latest { at } dataset { embargoedUntil } } }',
    );
    expect(datastream).toEqual({
      synthetic: true,
      series: null,
      latest: null,
      dataset: { embargoedUntil: '2099-01-01T00:00:00Z' },
    });
  });

  it('is counted in days from when a pivot file was first taken in, and nobody it lets through is stored', async () => {
    const file = (duration: number) => ({
      version: '1.0',
      producer: { producerId: 'XEMB', name: 'A test' },
      datasets: [
        {
          datasetId: 'XEMB_DAT_1',
          metadata: {
            title: 'T',
            dataConstraint: { embargo: { duration, priviledgedUsers: ['someone@example.org'] } },
          },
          observations: [],
        },
      ],
    });
    const until = async () =>
      (await hub.ask<{ dataset: { embargoedUntil: string } }>('{ dataset(id: "XEMB_DAT_1") { embargoedUntil } }'))
        .dataset.embargoedUntil;
    const report = await importPivot(hub.database.db, file(30), { now });
    expect(report.warnings).toEqual([
      {
        code: 'PRIVILEGED_USERS',
        field: 'priviledgedUsers',
        count: 1,
        message: 'XEMB_DAT_1: 1 people whom the embargo lets through (`priviledgedUsers`) are not stored',
      },
    ]);
    expect(await until()).toBe('2026-02-14T12:00:00Z');
    await importPivot(hub.database.db, file(30), { now: new Date('2026-02-01T12:00:00Z') });
    expect(await until()).toBe('2026-02-14T12:00:00Z');
    await importPivot(hub.database.db, file(60), { now: new Date('2026-02-01T12:00:00Z') });
    expect(await until()).toBe('2026-04-02T12:00:00Z');
    const [dump] = await hub.database.db.execute<{ text: string }>(
      `select string_agg(d::text, '') as text from in_situ.datasets d`,
    );
    expect(dump?.text).not.toContain('someone');
  });
});
