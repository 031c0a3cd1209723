import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { walk } from '../../support/walk.ts';
import { item } from './item.ts';
import { ariegeFile, testHub, type TestHub } from './support.ts';

let given: TestHub;
beforeAll(async () => {
  given = await testHub();
});
afterAll(() => given.close());

const collection = async (id: string, fields: string): Promise<Record<string, unknown>> =>
  (
    await given.ask<{ collection: Record<string, unknown> }>(`query ($id: ID!) { collection(id: $id) { ${fields} } }`, {
      id,
    })
  ).collection;
const ids = async (args: string): Promise<string[]> =>
  (
    await given.ask<{ collections: { nodes: { id: string }[] } }>(
      `{ collections(${args}, first: 100) { nodes { id } } }`,
    )
  ).collections.nodes.map(({ id }) => id);

describe('collections', () => {
  it('are found by identifier, former identifier, title or keyword, accents or not, and by theme', async () => {
    expect(await collection('MUSCATE_SENTINEL2_SENTINEL2_L2A', 'id')).toEqual({
      id: 'THEIA_REFLECTANCE_SENTINEL2_L2A',
    });
    expect(await ids('text: "synthese reflectance"')).toEqual([
      'THEIA_REFLECTANCE_SENTINEL2_L3A',
      'THEIA_REFLECTANCE_VENUS_VM1_L3A',
    ]);
    expect(await ids('theme: BIOMASS')).toEqual(['THEIA_BIOMASS', 'TROPISCO']);
    expect(await ids('production: DEMONSTRATOR')).toEqual(['FORMSpoT', 'GEOV2_AVHRR', 'THEIA_BIOMASS', 'TROPISCO']);
    expect(await given.ask(`{ collection(id: "nothing") { id } }`)).toEqual({ collection: null });
  });

  it('say where what is said of them comes from, and how sure it is', async () => {
    expect(
      await collection('THEIA_BIOMASS', 'provenance { title locator certainty } precursorOf { id } unitSymbol regions'),
    ).toEqual({
      provenance: { title: 'DINAMIS and THEIA workshop slides', locator: 'S553-S582', certainty: 'STATED' },
      precursorOf: [{ id: 'TROPISCO' }],
      unitSymbol: 't/ha',
      regions: ['GA', 'MG', 'GF', 'AFRICA'],
    });
  });

  it('have the legends of land cover by version, and fifteen classes of forest loss', async () => {
    const legend = async (id: string) =>
      (await collection(id, 'legend { value label(lang: FR) min max }'))['legend'] as { value: string }[];
    expect(await legend('THEIA_OSO_RASTER_L3B')).toHaveLength(23);
    expect((await legend('THEIA_OSO_RASTER_L3B'))[16]).toMatchObject({ value: '17', label: 'Forêts de conifères' });
    expect(await legend('THEIA_OSO_L3B_17CLASSES')).toHaveLength(17);
    expect((await legend('THEIA_OSO_L3B_17CLASSES'))[3]).toMatchObject({ value: '32', label: 'forêt conifères' });
    const bins = await legend('TROPISCO');
    expect(bins).toHaveLength(15);
    expect([bins[0], bins[9], bins[10], bins[14]].map((bin) => bin?.value)).toEqual([
      '0-2',
      '18-20',
      '20-40',
      '100-120',
    ]);
  });

  it('tell TropiSCO and GEOV2-AVHRR as the slides do', async () => {
    expect(
      await collection(
        'TROPISCO',
        'temporalExtent { start end } cadence resolution unitSymbol regions providers { name }',
      ),
    ).toEqual({
      temporalExtent: { start: '2018-01-01T00:00:00Z', end: '2021-12-31T23:59:59Z' },
      cadence: 'P7D',
      resolution: 10,
      unitSymbol: 'km²',
      regions: ['SR', 'GF'],
      providers: [{ name: 'CNES' }, { name: 'CESBIO' }, { name: 'GlobEO' }, { name: 'SCO' }],
    });
    const vegetation = await collection(
      'GEOV2_AVHRR',
      'production description(lang: FR) landingPage provenance { certainty }',
    );
    expect(vegetation).toMatchObject({
      production: 'DEMONSTRATOR',
      provenance: { certainty: 'READING' },
      landingPage: 'https://www.theia-land.fr/produits-thematiques/',
    });
    expect(vegetation['description']).toContain('40 années');
  });

  it('met in an import are made of their name alone, and say so', async () => {
    const report = await given.importItems([item('new', { collection: 'SOMETHING_NEW_L2A' })]);
    expect(report.counts.products).toEqual({ new: 1, updated: 0, unchanged: 0 });
    expect(
      await collection(
        'SOMETHING_NEW_L2A',
        'title provenance { certainty } products { totalCount nodes { warnings { field message } } }',
      ),
    ).toMatchObject({
      title: 'SOMETHING_NEW_L2A',
      provenance: { certainty: 'ASSUMED' },
      products: {
        totalCount: 1,
        nodes: [
          {
            warnings: expect.arrayContaining([
              {
                field: 'collection',
                message: 'SOMETHING_NEW_L2A is not described: a collection of that name alone was made',
              },
            ]),
          },
        ],
      },
    });
  });

  it('give their products with one statement for a page of collections, and one for their counts', async () => {
    await given.importFile(ariegeFile());
    const query = (first: number) =>
      `{ collections(first: ${first}) { nodes { id products(first: 2, orderBy: LEAST_CLOUDY) { totalCount nodes { id } } } } }`;
    const one = await given.database.counting(() => given.ask(query(1)));
    const all = await given.database.counting(() =>
      given.ask<{ collections: { nodes: { id: string; products: { totalCount: number } }[] } }>(query(100)),
    );
    expect([one.statements, all.statements]).toEqual([3, 3]);
    const counts = Object.fromEntries(
      all.result.collections.nodes.map(({ id, products }) => [id, products.totalCount]),
    );
    expect(counts).toMatchObject({ THEIA_REFLECTANCE_SENTINEL2_L2A: 10, PEPS_S1_L2: 15, TROPISCO: 0 });
  });

  it.each(['NEWEST', 'OLDEST', 'LEAST_CLOUDY'])(
    'have products in pages that hold each once, %s first',
    async (order) => {
      // Many of them share a key: only the id tells them apart.
      await given.importItems(Array.from({ length: 12 }, (_, n) => item(`walk-${n}`)));
      const parent = 'collection(id: "THEIA_REFLECTANCE_SENTINEL2_L2A")';
      for (const size of [100, 5, 3, 1]) {
        const { ids, totalCount } = await walk(
          given.ask,
          { parent, field: 'products', arguments: `orderBy: ${order}` },
          size,
        );
        expect([ids.length, new Set(ids).size, totalCount]).toEqual([22, 22, 22]);
      }
    },
  );

  it('come in pages that hold each once', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const {
        collections,
      }: { collections: { nodes: { id: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } } } =
        await given.ask(
          `query ($after: String) { collections(first: 3, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } } }`,
          { after },
        );
      seen.push(...collections.nodes.map(({ id }) => id));
      after = collections.pageInfo.hasNextPage ? collections.pageInfo.endCursor : null;
    } while (after !== null);
    expect(seen).toEqual([...new Set(seen)].sort());
    expect(seen).toHaveLength(19);
  });
});
