import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fold } from '../../../subgraphs/kit/fold.ts';
import { dateOf } from '../../../subgraphs/land-surface/domain/dates.ts';
import { phrasesOf, type PlaceMeaning, understand } from '../../../subgraphs/land-surface/domain/text.ts';
import { ariegeFile, testHub, type TestHub } from './support.ts';

const gazetteer = new Map<string, PlaceMeaning>(
  ['Ariège', "Côte-d'Or", 'Hautes-Pyrénées', 'France', 'Foix', 'Le Mans'].map((name) => {
    const key = fold(name);
    return [key, { id: key, key, value: name, label: { fr: name, en: name } }];
  }),
);
const read = (text: string) =>
  understand(text, (phrase) => gazetteer.get(phrase)).terms.map(({ kind, value }) => [kind, value]);

describe('what people type', () => {
  it.each([
    ['Ariège', [['PLACE', 'Ariège']]],
    ['ariege', [['PLACE', 'Ariège']]],
    ["l'Ariège", [['PLACE', 'Ariège']]],
    [
      "neige en Côte-d'Or",
      [
        ['THEME', 'SNOW'],
        ['PLACE', "Côte-d'Or"],
      ],
    ],
    [
      'snow in Hautes Pyrenees',
      [
        ['THEME', 'SNOW'],
        ['PLACE', 'Hautes-Pyrénées'],
      ],
    ],
    ['le mans', [['PLACE', 'Le Mans']]],
    [
      'Sentinel-2 Foix janvier 2020',
      [
        ['SENSOR', 'Sentinel-2'],
        ['PLACE', 'Foix'],
        ['DATE', '2020-01'],
      ],
    ],
    ['sentinel 2a', [['SENSOR', 'Sentinel-2A']]],
    [
      'Venµs, Landsat 8',
      [
        ['SENSOR', 'Venµs'],
        ['SENSOR', 'Landsat 8'],
      ],
    ],
    [
      'Occupation des sols 2020',
      [
        ['THEME', 'LAND_COVER'],
        ['DATE', '2020'],
      ],
    ],
    ["Hauteurs d'eau", [['THEME', 'WATER_LEVEL']]],
    ['humidité des sols', [['THEME', 'SOIL_MOISTURE']]],
    [
      'OSO vendanges',
      [
        ['KEYWORD', 'oso'],
        ['KEYWORD', 'vendanges'],
      ],
    ],
    ['de la sur', []],
    ['images et données sans produits, data of the products', []],
    [
      'images de neige en Ariège, hiver 2020',
      [
        ['THEME', 'SNOW'],
        ['PLACE', 'Ariège'],
        ['DATE', '2019-12/2020-02'],
      ],
    ],
    [
      '2020 summer over Foix',
      [
        ['DATE', '2020-06/2020-08'],
        ['PLACE', 'Foix'],
      ],
    ],
    // Clouds are for the filter: here they are words like others.
    ['sans nuages', [['KEYWORD', 'nuages']]],
    ['   ', []],
  ])('reads %j', (text, terms) => {
    expect(read(text)).toEqual(terms);
  });

  it('says what each piece was, in both languages', () => {
    expect(understand('Forêt', () => undefined).terms).toEqual([
      { text: 'Forêt', kind: 'THEME', value: 'FOREST', label: { fr: 'Forêt', en: 'Forest' } },
    ]);
  });

  it('asks for each phrase once, and not for words that only join others', () => {
    expect(phrasesOf('neige en Ariège').sort()).toEqual([
      'ariege',
      'en ariege',
      'neige',
      'neige en',
      'neige en ariege',
    ]);
  });

  it('is refused when it is too long', () => {
    expect(() => phrasesOf('a'.repeat(201))).toThrow('text must be at most 200 characters; got 201');
  });
});

describe('dates', () => {
  it.each([
    ['2020', '2020', '2020-01-01T00:00:00Z', '2020-12-31T23:59:59.999Z'],
    ['2020-01', '2020-01', '2020-01-01T00:00:00Z', '2020-01-31T23:59:59.999Z'],
    ['01/2020', '2020-01', '2020-01-01T00:00:00Z', '2020-01-31T23:59:59.999Z'],
    ['janvier 2020', '2020-01', '2020-01-01T00:00:00Z', '2020-01-31T23:59:59.999Z'],
    ['January 2020', '2020-01', '2020-01-01T00:00:00Z', '2020-01-31T23:59:59.999Z'],
    ['Août 2021', '2021-08', '2021-08-01T00:00:00Z', '2021-08-31T23:59:59.999Z'],
    ['fév 2024', '2024-02', '2024-02-01T00:00:00Z', '2024-02-29T23:59:59.999Z'],
    ['2020-01-06', '2020-01-06', '2020-01-06T00:00:00Z', '2020-01-06T23:59:59.999Z'],
    ['06/01/2020', '2020-01-06', '2020-01-06T00:00:00Z', '2020-01-06T23:59:59.999Z'],
    ['1er juin 2022', '2022-06-01', '2022-06-01T00:00:00Z', '2022-06-01T23:59:59.999Z'],
    ['January 6, 2020', '2020-01-06', '2020-01-06T00:00:00Z', '2020-01-06T23:59:59.999Z'],
    ['2018-2020', '2018/2020', '2018-01-01T00:00:00Z', '2020-12-31T23:59:59.999Z'],
    ['2018 à 2020', '2018/2020', '2018-01-01T00:00:00Z', '2020-12-31T23:59:59.999Z'],
    ['hiver 2020', '2019-12/2020-02', '2019-12-01T00:00:00Z', '2020-02-29T23:59:59.999Z'],
    ['2020 winter', '2019-12/2020-02', '2019-12-01T00:00:00Z', '2020-02-29T23:59:59.999Z'],
    ['Hiver 2019-2020', '2019-12/2020-02', '2019-12-01T00:00:00Z', '2020-02-29T23:59:59.999Z'],
    ['printemps 2021', '2021-03/2021-05', '2021-03-01T00:00:00Z', '2021-05-31T23:59:59.999Z'],
    ['été de 2021', '2021-06/2021-08', '2021-06-01T00:00:00Z', '2021-08-31T23:59:59.999Z'],
    ['fall 2021', '2021-09/2021-11', '2021-09-01T00:00:00Z', '2021-11-30T23:59:59.999Z'],
    ['2020-01/2020-03', '2020-01/2020-03', '2020-01-01T00:00:00Z', '2020-03-31T23:59:59.999Z'],
  ])('%s is %s', (text, value, start, end) => {
    expect(dateOf(text)).toMatchObject({ value, span: { start, end } });
  });

  it.each([
    '2020-13',
    '2020-02-30',
    '31',
    '12020',
    'mars',
    'mars 20',
    '2020 à 2018',
    'hiver',
    'été 2020 2021',
    'hiver 2020 2019',
    '',
  ])('%j is none', (text) => {
    expect(dateOf(text)).toBeUndefined();
  });

  it('are named in both languages', () => {
    expect(dateOf('2020 été')?.label).toEqual({ fr: 'été 2020', en: 'summer 2020' });
    expect(dateOf('6 janvier 2020')?.label).toEqual({ fr: '6 janvier 2020', en: '6 January 2020' });
  });
});

describe('a search by text', () => {
  let given: TestHub;
  beforeAll(async () => {
    given = await testHub();
    await given.importFile(ariegeFile());
  });
  afterAll(() => given.close());

  const search = async (text: string, headers?: Record<string, string>) => {
    const query = `query ($text: String!) { products(text: $text, first: 0) { totalCount understood { text kind value label } } }`;
    const { products } = await given.ask<{
      products: { totalCount: number; understood: { kind: string; value: string; label: string }[] };
    }>(query, { text }, headers);
    return products;
  };
  const found = async (text: string): Promise<number> => (await search(text)).totalCount;

  it('takes pieces of one kind as alternatives and pieces of different kinds together', async () => {
    expect(await found('Ariège Sentinel-2 janvier 2020')).toBe(14);
    expect(await found('Sentinel-2A')).toBe(6);
    expect(await found('Sentinel-2A Landsat')).toBe(9);
    expect(await found('neige')).toBe(0);
    expect(await found('occupation des sols')).toBe(3);
    expect(await found('land cover août 2020')).toBe(3);
    expect(await found('land cover 2019')).toBe(0);
    const plain = await found('réflectance Ariège janvier 2020');
    expect(plain).toBeGreaterThan(0);
    expect(await found('images de réflectance en Ariège en janvier 2020')).toBe(plain);
    expect(await found('données de réflectance sur l’Ariège, hiver 2020')).toBe(plain);
  });

  it('knows towns, countries, departments and the rivers that products carry', async () => {
    expect(await search('Foix')).toMatchObject({ understood: [{ kind: 'PLACE', value: 'Foix' }] });
    expect(await found('Foix')).toBeGreaterThan(0);
    expect(await search('Espagne')).toMatchObject({ understood: [{ kind: 'PLACE', value: 'ES', label: 'Spain' }] });
    expect(await search('Garonne')).toMatchObject({ understood: [{ kind: 'PLACE', value: 'Garonne' }] });
    expect(await found('Garonne')).toBeGreaterThan(0);
    expect(await found('Guadeloupe')).toBe(0);
  });

  it('looks for what it does not know in titles and keywords', async () => {
    expect(await search('SENTINEL2X')).toMatchObject({
      totalCount: 1,
      understood: [{ kind: 'KEYWORD', value: 'sentinel2x' }],
    });
    expect(await found('OSO')).toBe(3);
    expect(await found('OSO raster')).toBe(1);
    expect(await found('_A%ège_')).toBe(0);
  });

  it('names the pieces in the language of the request', async () => {
    expect((await search('snow', { 'accept-language': 'fr' })).understood[0]?.label).toBe('Couvert neigeux');
    expect((await search('neige', { 'accept-language': 'en' })).understood[0]?.label).toBe('Snow cover');
  });
});
