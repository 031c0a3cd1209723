import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gisUri, mapUrl } from '../../../subgraphs/land-surface/domain/maps.ts';
import { testHub, type TestHub } from './support.ts';

const layer = { id: 'land-cover', times: ['2020', '2021'], wmsUrl: 'http://maps.example.org/wms', wmsLayer: 'oso' };
const frame = { bbox: [1, 42.8, 1.1, 42.9], width: 512, height: 256 };

describe('the address of a map', () => {
  it('asks WMS 1.3.0 for CRS:84, longitude first, at the latest time unless another is asked for', () => {
    expect(mapUrl(layer, frame)).toBe(
      'http://maps.example.org/wms?SERVICE=WMS&VERSION=1.3.0&REQUEST=GetMap&LAYERS=oso&STYLES=&CRS=CRS:84&BBOX=1,42.8,1.1,42.9' +
        '&WIDTH=512&HEIGHT=256&FORMAT=image/png&TRANSPARENT=TRUE&TIME=2021',
    );
    expect(new URL(mapUrl(layer, frame, '2020')).searchParams.get('TIME')).toBe('2020');
    expect(new URL(mapUrl({ ...layer, times: [] }, frame)).searchParams.has('TIME')).toBe(false);
  });

  it('keeps the parameters of a service that is told apart by them', () => {
    expect(mapUrl({ ...layer, wmsUrl: 'http://maps.example.org/wms?map=theia' }, frame)).toContain(
      '?map=theia&SERVICE=WMS',
    );
  });

  it('is refused for a time, a size or a window that cannot be', () => {
    expect(() => mapUrl(layer, frame, '2019')).toThrow('time must be one of 2020, 2021 for land-cover; got 2019');
    expect(() => mapUrl({ ...layer, times: [] }, frame, '2019')).toThrow(
      'time must be left out for land-cover, which has no times; got 2019',
    );
    expect(() => mapUrl(layer, { ...frame, width: 0 })).toThrow(
      'width and height must be 1 to 4096 pixels; got 0 x 256',
    );
    expect(() => mapUrl(layer, { ...frame, height: 4097 })).toThrow('got 512 x 4097');
    expect(() => mapUrl(layer, { ...frame, bbox: [1, 43, 2, 42] })).toThrow('south');
    expect(() => mapUrl(layer, { ...frame, bbox: [179, 42, -179, 43] })).toThrow('for a picture');
  });

  it('is what QGIS takes, its own address encoded', () => {
    expect(gisUri(layer)).toBe(
      'crs=CRS:84&format=image/png&layers=oso&styles=&url=http%3A%2F%2Fmaps.example.org%2Fwms',
    );
  });
});

describe('the map', () => {
  let given: TestHub;
  beforeAll(async () => {
    given = await testHub();
  });
  afterAll(() => given.close());

  interface Layer {
    id: string;
    title: string;
    kind: string;
    times: string[];
    timeResolution: string;
    unitSymbol: string | null;
    attribution: string;
    provenance: { certainty: string };
    legend: unknown[];
  }
  const layers = async (args = '') =>
    (
      await given.ask<{ mapLayers: Layer[] }>(
        `{ mapLayers${args} { id title(lang: FR) kind times timeResolution unitSymbol attribution provenance { certainty } legend { value label } } }`,
      )
    ).mapLayers;

  it('has the nine layers of the slides, three of them raw', async () => {
    const all = await layers();
    expect(all.map(({ id, title }) => [id, title])).toEqual([
      ['reflectance', 'Synthèse réflectance'],
      ['false-colour', 'Synthèse fausses couleurs'],
      ['ndvi', 'NDVI'],
      ['snow', 'Couvert neigeux'],
      ['glacier-elevation-change', "Changement d'altitude des glaciers"],
      ['land-cover', 'Occupation des sols'],
      ['glacier-thickness', 'Hauteur des glaciers'],
      ['glacier-velocity', 'Vitesse des glaciers (m/an)'],
      ['glacier-outlines', 'Limites des glaciers'],
    ]);
    expect(all.filter(({ kind }) => kind === 'RAW').map(({ id }) => id)).toEqual([
      'reflectance',
      'false-colour',
      'ndvi',
    ]);
    expect(all.every(({ provenance }) => provenance.certainty === 'READING')).toBe(true);
    expect(new Set(all.map(({ attribution }) => attribution))).toEqual(
      new Set(['© Theia CNES, CESBIO, INRAE, carto OpenStreetMap']),
    );
  });

  it('gives each its times and its unit', async () => {
    const all = new Map((await layers()).map((one) => [one.id, one]));
    expect(all.get('snow')).toMatchObject({ times: ['2022-09-13'], timeResolution: 'DAY' });
    expect(all.get('reflectance')).toMatchObject({ times: ['2021-04', '2022-06'], timeResolution: 'MONTH' });
    expect(all.get('land-cover')).toMatchObject({ times: ['2021'], timeResolution: 'YEAR' });
    expect(all.get('land-cover')?.legend).toHaveLength(23);
    expect(all.get('glacier-velocity')?.unitSymbol).toBe('m/yr');
    expect(all.get('glacier-elevation-change')?.unitSymbol).toBeNull();
  });

  it('is asked by region and by theme', async () => {
    expect((await layers('(region: SAHEL)')).map(({ id }) => id)).toEqual(['reflectance', 'false-colour', 'ndvi']);
    expect((await layers('(theme: GLACIER)')).map(({ id }) => id)).toHaveLength(4);
  });

  it('lays two layers over the same window', async () => {
    const query = `query ($right: LayerAtInput!) { compareLayers(left: { layer: "reflectance", time: "2022-06" }, right: $right, bbox: [1.0, 42.8, 1.1, 42.9]) { leftUrl rightUrl leftOpacity rightOpacity attribution } }`;
    const { compareLayers } = await given.ask<{ compareLayers: Record<string, string> }>(query, {
      right: { layer: 'land-cover', time: '2021', opacity: 0.5 },
    });
    const [left, right] = [compareLayers['leftUrl'], compareLayers['rightUrl']].map(
      (url) => new URL(url ?? '').searchParams,
    );
    expect(left?.get('BBOX')).toBe(right?.get('BBOX'));
    expect([left?.get('TIME'), right?.get('TIME')]).toEqual(['2022-06', '2021']);
    expect(compareLayers).toMatchObject({
      leftOpacity: 1,
      rightOpacity: 0.5,
      attribution: '© Theia CNES, CESBIO, INRAE, carto OpenStreetMap',
    });
    expect(await given.refusal(query, { right: { layer: 'clouds' } })).toMatchObject({ code: 'LAYER_UNKNOWN' });
    expect(await given.refusal(query, { right: { layer: 'snow', opacity: 2 } })).toMatchObject({
      code: 'ARGUMENT_INVALID',
    });
  });

  it('has six regions, whose boxes are assumed', async () => {
    const { mapRegions } = await given.ask<{ mapRegions: unknown[] }>(
      `{ mapRegions { id label(lang: FR) bbox provenance { certainty } } }`,
    );
    expect(mapRegions).toHaveLength(6);
    expect(mapRegions[3]).toMatchObject({
      id: 'NEW_CALEDONIA',
      label: 'Nouvelle-Calédonie',
      provenance: { certainty: 'ASSUMED' },
    });
  });

  it('finds places by the beginning of their names', async () => {
    const { places } = await given.ask<{ places: unknown[] }>(`{ places(text: "arieg") { name kind code } }`);
    expect(places).toContainEqual({ name: 'Ariège', kind: 'department', code: 'FR-09' });
  });
});
