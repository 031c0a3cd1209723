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
