import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importPivot, PivotFileError } from '../../../../subgraphs/in-situ/import/pivot.ts';
import { describeReport } from '../../../../subgraphs/kit/import/report.ts';
import { shared } from '../../../support/shared.ts';
import { now, testHub, type TestHub } from '../support.ts';

const catch_ = shared('data/insitu-pivot/CATC_AMMA-CATCH_WChem_Od_full.json');
const karst = shared('data/insitu-pivot/KARS_SNO-KARST_en.json');
const benin = { bbox: [1.5, 9.6, 2, 9.95] };
const ozcar = (name: string): string => `https://w3id.org/ozcar-theia/${name}`;

let hub: TestHub;
beforeAll(async () => {
  hub = await testHub();
});
afterAll(() => hub.close());

const counted = async (): Promise<{ datastreams: number; stations: number }> => {
  const answer = await hub.ask<Record<'datastreams' | 'stations', { totalCount: number }>>(
    '{ datastreams(first: 0) { totalCount } stations(first: 0) { totalCount } }',
  );
  return { datastreams: answer.datastreams.totalCount, stations: answer.stations.totalCount };
};

describe('importPivot', () => {
  it('refuses the file when strict, says why, and writes nothing', async () => {
    const before = await counted();
    const report = await importPivot(hub.database.db, catch_, { strict: true, now });
    expect(report).toMatchObject({
      unit: 'datastream',
      read: 1244,
      strict: true,
      stored: false,
      counts: { datastreams: { new: 0, updated: 0, unchanged: 0 } },
      refusedCount: 0,
    });
    expect(describeReport(report)).toEqual([
      '1244 datastreams read',
      'nothing was stored, because --strict asks for a file without fault',
      'read otherwise than it stands:',
      '  the root must have a `version`; it is called `versions`, and is read as such',
      '  CATC_DAT_CE.WChem_Od: the DOI 10.5072/AMMA-CATCH.AE.CE.WChem_Od has the test prefix 10.5072 and leads nowhere',
      '  288 datastreams begin and end at one moment; they are kept as they are',
    ]);
    expect(await counted()).toEqual(before);
  });

  it('takes in 1 244 datastreams of 41 stations at 38 positions', async () => {
    const before = await counted();
    const progress: number[] = [];
    const report = await importPivot(hub.database.db, catch_, { now, onProgress: ({ done }) => progress.push(done) });
    expect(report).toMatchObject({
      read: 1244,
      stored: true,
      counts: { datastreams: { new: 1244, updated: 0, unchanged: 0 } },
    });
    expect(progress.at(-1)).toBe(1244);
    const { datastreams, stations } = await counted();
    expect(datastreams - before.datastreams).toBe(1244);
    expect(stations - before.stations).toBe(41);
    const { observatory } = await hub.ask<{
      observatory: {
        stations: { totalCount: number; nodes: Array<{ id: string; location: { coordinates: number[] } }> };
      };
    }>('{ observatory(id: "CATC") { stations(first: 100) { totalCount nodes { id location } } } }');
    expect(observatory.stations.totalCount).toBe(41);
    expect(new Set(observatory.stations.nodes.map(({ location }) => location.coordinates.join())).size).toBe(38);
    expect(new Set(observatory.stations.nodes.map(({ id }) => id)).size).toBe(41);
  });

  it('changes nothing when it is done again, not even the rows', async () => {
    const versions = async () => [
      ...(await hub.database.db.execute(`
        select id, xmin::text from in_situ.observatories union all select id, xmin::text from in_situ.datasets
        union all select id, xmin::text from in_situ.stations union all select id, xmin::text from in_situ.datastreams
        order by 1, 2`)),
    ];
    const before = await versions();
    const again = await importPivot(hub.database.db, catch_, { now });
    expect(await versions()).toEqual(before);
    expect(again).toMatchObject({
      read: 1244,
      counts: { datastreams: { new: 0, updated: 0, unchanged: 1244 } },
    });
  });

  it('counts each datastream once in a category, however many of its categories hold it', async () => {
    const { variableCategories } = await hub.ask<{ variableCategories: Facet[] }>(
      `query ($area: AreaInput) { variableCategories(area: $area) { category { id } label(lang: EN) count
        narrower { category { id } label(lang: EN) count narrower { category { id } label(lang: EN) count } } } }`,
      { area: benin },
    );
    expect(variableCategories.map(({ label, count }) => [label, count])).toEqual([
      ['Atmosphere', 0],
      ['Biosphere', 0],
      ['Cryosphere', 0],
      ['Land surface', 0],
      ['Terrestrial hydrosphere', 1244],
    ]);
    const groundwater = variableCategories[4]?.narrower.find(({ label }) => label === 'Groundwater');
    expect(groundwater).toMatchObject({ count: 1244 });
    expect(groundwater?.narrower.map(({ category, count }) => [category.id, count])).toEqual([
      [ozcar('groundwaterMetallicTraceElements'), 739],
      [ozcar('groundwaterMajorIons'), 320],
      [ozcar('groundwaterGlobalIndices'), 161],
      [ozcar('groundwaterOtherMineralElements'), 40],
      [ozcar('groundwaterNitrogenousParameters'), 40],
      [ozcar('groundwaterIsotopesTracersRadioactives'), 24],
    ]);
  });

  it('counts under a filter, by one statement, and one that knows its names', async () => {
    const { result, statements } = await hub.database.counting(() =>
      hub.ask<{ variableCategories: Facet[] }>(
        `{ variableCategories(filter: { text: "nitrate", observatories: ["CATC"] }) { label(lang: FR) count
          narrower { label(lang: FR) count narrower { label(lang: FR) count } } } }`,
      ),
    );
    expect(statements).toBe(2);
    const hydrosphere = result.variableCategories[4];
    expect(hydrosphere).toMatchObject({ label: 'Hydrosphère continentale', count: 40 });
    expect(hydrosphere?.narrower[0]?.narrower.filter(({ count }) => count > 0)).toEqual([
      { label: 'Ions majeurs des eaux souterraines', count: 40 },
      { label: 'Paramètres azotés des eaux souterraines', count: 40 },
    ]);
  });

  it('keeps what a datastream says of itself, and nobody’s name', async () => {
    const { datastream } = await hub.ask(`{ datastream(id: "CATC_OBS_CE.WChem_Od_1") {
      id name unit { symbol ucum } processingLevel sensors observed { start end } count latest { at } synthetic
      series { times }
      station { name location elevation observatory { id name longName landingPage extent } }
      variable { id label(lang: FR) constraints categories { id } unitSymbol }
      dataset { id title doi climates geologies embargoedUntil licence { spdx title commercialUse declaredBy } } } }`);
    expect(datastream).toEqual({
      id: 'CATC_OBS_CE.WChem_Od_1',
      name: 'Silicon, SANKORO (PUITS)',
      unit: { symbol: 'g.m-3', ucum: 'g.m-3' },
      processingLevel: null,
      sensors: [],
      observed: { start: '2002-07-28T17:52:00Z', end: '2003-02-12T12:51:00Z' },
      count: null,
      latest: null,
      synthetic: false,
      series: null,
      station: {
        name: 'SANKORO (PUITS)',
        location: { type: 'Point', coordinates: [1.8143, 9.8733] },
        elevation: null,
        observatory: {
          id: 'CATC',
          name: 'AMMA-CATCH',
          longName: 'AMMA-CATCH: a hydrological, meteorological and ecological observatory on West Africa',
          landingPage: 'http://www.amma-catch.org/?lang=en',
          extent: {
            type: 'Polygon',
            coordinates: [[[1.5623, 9.8892], [1.5623, 9.6875], [1.9479, 9.6875], [1.9479, 9.8892], [1.5623, 9.8892]]], // prettier-ignore
          },
        },
      },
      variable: {
        id: 'urn:archipel:variable:groundwater-metallic-trace-elements:silicon-dissolved',
        label: 'Silicium',
        constraints: ['dissolved'],
        categories: [{ id: ozcar('groundwaterMetallicTraceElements') }],
        unitSymbol: 'g.m-3',
      },
      dataset: {
        id: 'CATC_DAT_CE.WChem_Od',
        title:
          'Water chemistry dataset (geochemical composition of water), within the Donga watershed (600 km2), Benin',
        doi: '10.5072/AMMA-CATCH.AE.CE.WChem_Od',
        climates: ['Tropical climate'],
        geologies: ['Metamorphic rocks'],
        embargoedUntil: null,
        licence: { spdx: 'CC-BY-4.0', title: 'CC BY 4.0', commercialUse: true, declaredBy: 'AMMA-CATCH' },
      },
    });
    const dump = await hub.database.db.execute(`
      select (select string_agg(o::text, '') from in_situ.observatories o) || (select string_agg(d::text, '')
        from in_situ.datasets d) || (select string_agg(d::text, '') from in_situ.datastreams d) as all_of_it`);
    expect(JSON.stringify(dump)).not.toContain('withheld');
  });

  it('takes a polygon of one position for the point it stands for', async () => {
    const report = await importPivot(hub.database.db, karst, { now });
    expect(report).toMatchObject({
      read: 1,
      counts: { datastreams: { new: 1 } },
      warnings: [{ code: 'EXTENT_DEGENERATE', field: 'spatialExtent', count: 1 }],
    });
    const { station, datastream } = await hub.ask<{ station: unknown; datastream: unknown }>(
      `{ datastream(id: "KARS_OBS_2165") { processingLevel variable { id label(lang: FR) } station { elevation location observatory { extent operators { id } } } }
         station(id: "KARS_STA_NONE") { id } }`,
    );
    expect(station).toBeNull();
    expect(datastream).toEqual({
      processingLevel: 'QUALITY_CONTROLLED',
      variable: {
        id: 'urn:archipel:variable:karstic-water-global-indices:water-temperature-bulk',
        label: 'Température de l’eau',
      },
      station: {
        elevation: 51,
        location: { type: 'Point', coordinates: [4.348898, 43.84044] },
        observatory: {
          extent: { type: 'Point', coordinates: [4.348898, 43.84044] },
          operators: [{ id: 'cnrs' }, { id: 'brgm' }, { id: 'ird' }],
        },
      },
    });
  });

  it('takes in all of a faultless file when strict, by one statement for its datastreams', async () => {
    const ids = Array.from({ length: 25 }, (_, n) => `XSTR_OBS_${n}`);
    const document = (title: string) => ({
      version: '1.0',
      producer: { producerId: 'XSTR', name: 'A strict test' },
      datasets: [{ datasetId: 'XSTR_DAT_1', metadata: { title }, observations: ids.map((id) => observation(id)) }],
    });
    await hub.database.db.execute(`
      insert into in_situ.datastreams_staged (import_id, records, staged_at)
      values ('killed', '[]', now() - interval '25 hours')`);
    const { result, texts } = await hub.database.counting(() =>
      importPivot(hub.database.db, document('One'), { now, strict: true }),
    );
    expect(result).toMatchObject({ stored: true, counts: { datastreams: { new: 25, updated: 0, unchanged: 0 } } });
    expect(texts.filter((text) => text.includes('insert into in_situ.datastreams as held'))).toHaveLength(1);
    expect([...(await hub.database.db.execute('select * from in_situ.datastreams_staged'))]).toEqual([]);
    expect(await importPivot(hub.database.db, document('Two'), { now, strict: true })).toMatchObject({
      counts: { datastreams: { new: 0, updated: 0, unchanged: 25 } },
    });
    expect(await hub.ask('{ dataset(id: "XSTR_DAT_1") { title } }')).toEqual({ dataset: { title: 'Two' } });
  });

  it('takes in everything else of a file with a bad observation, and says which, where and why', async () => {
    const good = observation('XTST_OBS_1');
    const report = await importPivot(hub.database.db, {
      version: '1.0',
      producer: { producerId: 'XTST', name: 'A test' },
      datasets: [
        {
          datasetId: 'XTST_DAT_1',
          metadata: { title: 'A dataset' },
          observations: [
            good,
            { ...good, observationId: 'nonsense' },
            {
              ...good,
              observationId: 'XTST_OBS_2',
              temporalExtent: { dateBeg: '2020-02-30T00:00:00Z', dateEnd: '2020-03-01T00:00:00Z' },
            },
            {
              ...good,
              observationId: 'XTST_OBS_3',
              temporalExtent: { dateBeg: '2021-01-01T00:00:00Z', dateEnd: '2020-01-01T00:00:00Z' },
            },
            good,
          ],
        },
      ],
    });
    expect(report).toMatchObject({ stored: true, read: 5, counts: { datastreams: { new: 1 } }, refusedCount: 4 });
    expect(report.refused).toEqual([
      {
        index: 1,
        place: 'datasets[0].observations[1].observationId',
        reason: 'must begin with a producer code and _OBS_',
      },
      {
        index: 2,
        place: 'datasets[0].observations[2].temporalExtent.dateBeg',
        reason: 'not an RFC 3339 instant: 2020-02-30T00:00:00Z',
      },
      {
        index: 3,
        place: 'datasets[0].observations[3].temporalExtent',
        reason: 'ends before it begins: 2021-01-01T00:00:00Z to 2020-01-01T00:00:00Z',
      },
      {
        index: 4,
        place: 'datasets[0].observations[4].observationId',
        reason: 'XTST_OBS_1 occurs twice; the first is kept',
      },
    ]);
  });

  it('answers the canonical concept for a former URI', async () => {
    await importPivot(hub.database.db, {
      version: '1.0',
      producer: { producerId: 'XTST', name: 'A test' },
      datasets: [
        {
          datasetId: 'XTST_DAT_1',
          metadata: { title: 'A dataset' },
          observations: [
            {
              ...observation('XTST_OBS_4'),
              observedProperty: { name: 'Air Temperature', unit: '°C', theiaCategories: [ozcar('atmosphere')] },
            },
          ],
        },
      ],
    });
    const { byFormer, byCanonical, datastream } = await hub.ask<Record<string, unknown>>(`{
      byFormer: datastreams(filter: { categories: ["${ozcar('atmosphere')}"], observatories: ["XTST"] }) { nodes { id } }
      byCanonical: datastreams(filter: { variables: ["${ozcar('c_d9824eec')}"], observatories: ["XTST"] }) { nodes { id } }
      datastream(id: "XTST_OBS_4") { variable { categories { id label(lang: FR) broader { id } } } } }`);
    expect(byFormer).toEqual({ nodes: [{ id: 'XTST_OBS_4' }] });
    expect(byCanonical).toEqual(byFormer);
    expect(datastream).toEqual({
      variable: { categories: [{ id: ozcar('c_d9824eec'), label: 'Atmosphère', broader: [] }] },
    });
  });

  it('says what a file that is no pivot document lacks', async () => {
    await expect(importPivot(hub.database.db, { datasets: [] })).rejects.toThrow(
      new PivotFileError('not a pivot document: producer: Invalid input: expected object, received undefined'),
    );
  });
});

interface Facet {
  category: { id: string };
  label: string;
  count: number;
  narrower: Facet[];
}

function observation(id: string) {
  return {
    observationId: id,
    temporalExtent: { dateBeg: '2020-01-01T00:00:00Z', dateEnd: '2020-12-31T00:00:00Z' },
    featureOfInterest: { samplingFeature: { name: 'A place', geometry: { type: 'Point', coordinates: [-30, 40] } } },
    observedProperty: { name: 'Nitrate Ion', unit: 'N/A', theiaCategories: [ozcar('groundwaterMajorIons')] },
  };
}
