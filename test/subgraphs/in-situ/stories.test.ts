import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importPivot } from '../../../subgraphs/in-situ/import/pivot.ts';
import { shared } from '../../support/shared.ts';
import { now, testHub, type TestHub } from './support.ts';

const benin = { bbox: [1.5, 9.6, 2, 9.95] };
let hub: TestHub;
beforeAll(async () => {
  hub = await testHub();
  await importPivot(hub.database.db, shared('data/insitu-pivot/CATC_AMMA-CATCH_WChem_Od_full.json'), { now });
});
afterAll(() => hub.close());

/** The operations of the story of the observatories, as they are written; all their fields are this hub's. */
const story = (operation: string): string => {
  const text = readFileSync(shared('stories/07-explore-observatories.graphql'), 'utf8');
  const found = text.split(/^(?=query )/m).find((part) => part.startsWith(`query ${operation}(`));
  if (!found) throw new Error(`the story has no operation ${operation}`);
  return found;
};

describe('the story of the observatories', () => {
  it('shows the tree under an area, discharge in French, and who measures', async () => {
    const { result, statements } = await hub.database.counting(() =>
      hub.ask<{
        variableCategories: Array<{
          label: string;
          count: number;
          narrower: Array<{ label: string; count: number; narrower: Array<{ count: number }> }>;
        }>;
        discharge: unknown;
        observatories: { totalCount: number; nodes: Array<{ id: string; datasets: unknown }> };
      }>(story('Tree'), { area: benin }),
    );
    const groundwater = result.variableCategories[4]?.narrower.find(({ label }) => label === 'Groundwater');
    expect(groundwater?.count).toBe(1244);
    expect(groundwater?.narrower.map(({ count }) => count)).toEqual([739, 320, 161, 40, 40, 24]);
    expect(result.discharge).toEqual({
      nodes: [
        { id: 'https://w3id.org/ozcar-theia/c_4e0d7c14', label: 'Débit des eaux de surface', unitSymbol: 'm3/s' },
      ],
    });
    expect(result.observatories.nodes.find(({ id }) => id === 'CATC')?.datasets).toEqual({
      nodes: [
        {
          title:
            'Water chemistry dataset (geochemical composition of water), within the Donga watershed (600 km2), Benin',
          doi: '10.5072/AMMA-CATCH.AE.CE.WChem_Od',
          licence: { title: 'CC BY 4.0' },
        },
      ],
    });
    expect(statements).toBe(5);
  });

  it('shows what was measured there, then', async () => {
    const { datastreams } = await hub.ask<{
      datastreams: { totalCount: number; nodes: Array<{ id: string; series: null; latest: null }> };
    }>(story('Measured'), {
      area: benin,
      during: { start: '2002-01-01T00:00:00Z', end: '2004-12-31T23:59:59Z' },
      variables: ['https://w3id.org/ozcar-theia/groundwaterMajorIons'],
    });
    expect(datastreams.totalCount).toBe(320);
    expect(datastreams.nodes).toHaveLength(10);
    expect(datastreams.nodes.every(({ series, latest }) => series === null && latest === null)).toBe(true);
  });
});
