import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { prepareInSitu } from '../../../subgraphs/in-situ/server.ts';
import { testHub, type TestHub } from './support.ts';

let hub: TestHub;
beforeAll(async () => {
  hub = await testHub();
});
afterAll(() => hub.close());

const producers =
  'AGRH AURA BVET CATC CRYO DRAI ERUN HPLU HYBA KARS MSEC MTRO OBSE OHGE OHMC OMER OPEA ORAC OSRC REAL TOUR YZER';

describe('the observatories that are shipped', () => {
  it('are the 22 producers of the catalogue, and one that says it is synthetic', async () => {
    const { observatories } = await hub.ask<{ observatories: { totalCount: number; nodes: Array<{ id: string }> } }>(
      '{ observatories { totalCount nodes { id } } }',
    );
    expect(observatories.totalCount).toBe(23);
    expect(observatories.nodes.map(({ id }) => id).join(' ')).toBe(`${producers.replace('REAL', 'REAL SYN_DEMO')}`);
  });

  it('say who operates them, where they are and how sure that is', async () => {
    const { observatory } = await hub.ask(`{ observatory(id: "TOUR") {
      name network extent landingPage fr: description(lang: FR) operators { id name acronym ror } } }`);
    expect(observatory).toEqual({
      name: 'Tourbières',
      network: 'OZCAR',
      extent: { type: 'Point', coordinates: [1.42, 42.8] },
      landingPage: 'https://in-situ.theia-land.fr/',
      fr: 'Observation in situ des surfaces continentales : carbone, eau et climat des tourbières. La position montrée est approximative.',
      operators: [
        {
          id: 'cnrs',
          name: 'Centre national de la recherche scientifique',
          acronym: 'CNRS',
          ror: 'https://ror.org/02feahw73',
        },
      ],
    });
  });

  it('have synthetic series with the seasons of the north, the same wherever they are made', async () => {
    const monthly = (id: string) =>
      hub.ask<{ datastream: { series: { values: number[] } } }>(`{ datastream(id: "${id}") {
        series(during: { start: "2020-01-01T00:00:00Z", end: "2020-12-31T23:59:59Z" }, aggregate: MEAN, window: "P1M") { values } } }`);
    const extremes = async (id: string): Promise<[warmest: number, coldest: number]> => {
      const { values } = (await monthly(id)).datastream.series;
      return [values.indexOf(Math.max(...values)) + 1, values.indexOf(Math.min(...values)) + 1];
    };
    expect(await extremes('SYN_OBS_ALSACE_AIR')).toEqual([7, 1]);
    expect(await extremes('SYN_OBS_ALSACE_DISCHARGE')).toEqual([2, 8]);
    const [july] = await hub.database.db.execute<{ value: number }>(sql`
      select o.value from in_situ.observations o join in_situ.datastreams d on d.key = o.datastream_key
      where d.id = 'SYN_OBS_ALSACE_AIR' and o.at = '2020-07-18T12:00:00Z'`);
    expect(july?.value).toBe(22.344);
  });

  it('stay as they are when the facts are applied again', async () => {
    const { statements } = await hub.database.counting(() => prepareInSitu(hub.database));
    const { stations } = await hub.ask('{ stations { totalCount nodes { id } } }');
    expect(stations).toEqual({
      totalCount: 3,
      nodes: [{ id: 'OBSE_STA_GRCCEDIG' }, { id: 'SYN_STA_ALSACE' }, { id: 'SYN_STA_ARIEGE' }],
    });
    expect(statements).toBeLessThan(12);
  });
});
