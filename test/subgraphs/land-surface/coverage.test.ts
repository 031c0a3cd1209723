import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { box, item } from './item.ts';
import { ariege, ariegeFile, january, testHub, type TestHub } from './support.ts';

interface Covered {
  coverage: {
    collection: { id: string };
    overall: { percent: number; area: number; upperBound: boolean; missing: { type: string } | null };
    months: { month: string; percent: number; products: number }[];
  }[];
}

let given: TestHub;
beforeAll(async () => {
  given = await testHub();
  await given.importFile(ariegeFile());
});
afterAll(() => given.close());

const query = `query ($of: AreaInput!, $collections: [ID!]!, $during: IntervalInput!) {
  coverage(of: $of, collections: $collections, during: $during) {
    collection { id } overall { percent area upperBound missing } months { month percent products }
  }
}`;
const covered = async (of: unknown, collections: string[], during: unknown) =>
  (await given.ask<Covered>(query, { of, collections, during })).coverage;

describe('coverage by collections', () => {
  it('is whole over the box of the story, and an upper bound for land cover', async () => {
    const [reflectance, landCover] = await covered(
      ariege,
      ['THEIA_REFLECTANCE_SENTINEL2_L2A', 'THEIA_OSO_RASTER_L3B'],
      january,
    );
    expect(reflectance).toMatchObject({
      overall: { percent: 100, upperBound: false, missing: null },
      months: [{ month: '2020-01', percent: 100, products: 10 }],
    });
    expect(reflectance?.overall.area).toBeCloseTo(90.8, 2);
    expect(landCover).toMatchObject({
      overall: { percent: 100, upperBound: true },
      months: [{ month: '2020-01', percent: 100, products: 1 }],
    });
  });

  it('lists every month of the interval, those without products too', async () => {
    const [reflectance] = await covered(ariege, ['THEIA_REFLECTANCE_SENTINEL2_L2A'], {
      start: '2019-12-15T00:00:00Z',
      end: '2020-02-01T00:00:00Z',
    });
    expect(reflectance?.months).toEqual([
      { month: '2019-12', percent: 0, products: 0 },
      { month: '2020-01', percent: 100, products: 10 },
      { month: '2020-02', percent: 0, products: 0 },
    ]);
  });

  it('takes products together, so that two halves are a whole, and says what is missing', async () => {
    await given.importItems([
      item('west', {
        collection: 'HALVES_L2A',
        geometry: box(20, 50, 20.6, 51),
        properties: { datetime: '2021-03-02T00:00:00Z' },
      }),
      item('east', {
        collection: 'HALVES_L2A',
        geometry: box(20.5, 50, 21, 51),
        properties: { datetime: '2021-04-02T00:00:00Z' },
      }),
    ]);
    const whole = { bbox: [20.2, 50.2, 20.8, 50.8] };
    const [together] = await covered(whole, ['HALVES_L2A'], {
      start: '2021-03-01T00:00:00Z',
      end: '2021-04-30T00:00:00Z',
    });
    expect(together?.overall).toMatchObject({ percent: 100, missing: null });
    expect(together?.months.map(({ month, products }) => [month, products])).toEqual([
      ['2021-03', 1],
      ['2021-04', 1],
    ]);
    expect(together?.months[0]?.percent).toBeCloseTo(66.67, 1);
    const [march] = await covered(whole, ['HALVES_L2A'], {
      start: '2021-03-01T00:00:00Z',
      end: '2021-03-31T00:00:00Z',
    });
    expect(march?.overall.missing?.type).toBe('Polygon');
  });

  it('is nothing where there is nothing, and ends where products end when the interval is open', async () => {
    const [nothing] = await covered({ place: 'RE' }, ['THEIA_REFLECTANCE_SENTINEL2_L2A'], january);
    expect(nothing?.overall).toMatchObject({ percent: 0, area: 0, upperBound: false });
    const [open] = await covered(ariege, ['THEIA_REFLECTANCE_SENTINEL2_L2A'], {});
    expect(open?.months.map(({ month }) => month)).toEqual(['2020-01']);
  });

  it('spans a century at most, whether its ends are said or where the products end', async () => {
    const of = (during: unknown) => ({ of: ariege, collections: ['THEIA_REFLECTANCE_SENTINEL2_L2A'], during });
    const [century] = await covered(ariege, ['THEIA_REFLECTANCE_SENTINEL2_L2A'], {
      start: '1920-02-01T00:00:00Z',
      end: '2020-01-31T23:59:59Z',
    });
    expect([century?.months.length, century?.months[0], century?.months.at(-1)]).toEqual([
      1200,
      { month: '1920-02', percent: 0, products: 0 },
      { month: '2020-01', percent: 100, products: 10 },
    ]);
    const tooLong = (months: number) => ({
      code: 'INTERVAL_INVALID',
      message: `an interval must be of at most 1200 months; got one of ${months}`,
    });
    expect(await given.refusal(query, of({ start: '1920-01-31T23:59:59Z', end: '2020-01-01T00:00:00Z' }))).toEqual(
      tooLong(1201),
    );
    expect(await given.refusal(query, of({ start: '0001-01-01T00:00:00Z' }))).toEqual(tooLong(2019 * 12 + 1));
    expect(await given.refusal(query, of({ end: '9999-12-31T23:59:59Z' }))).toEqual(tooLong(7980 * 12));
    expect(
      (await covered({ place: 'RE' }, ['THEIA_OSO_RASTER_L3B'], { start: '0001-01-01T00:00:00Z' }))[0],
    ).toMatchObject({ overall: { percent: 0 }, months: [] });
  });

  it('costs two statements, for one collection and for many', async () => {
    const one = await given.database.counting(() => covered(ariege, ['THEIA_OSO_RASTER_L3B'], january));
    const many = await given.database.counting(() =>
      covered(
        ariege,
        ['THEIA_OSO_RASTER_L3B', 'THEIA_OSO_VECTOR_L3B', 'THEIA_REFLECTANCE_LANDSAT8_L2A', 'PEPS_S1_L2'],
        january,
      ),
    );
    expect([one.statements, many.statements]).toEqual([2, 2]);
  });

  it('refuses a collection nobody knows and more than 50, and takes former names', async () => {
    expect(await given.refusal(query, { of: ariege, collections: ['NOWHERE'], during: january })).toEqual({
      code: 'COLLECTION_UNKNOWN',
      message: 'collections must be identifiers of collections; got NOWHERE',
    });
    const tooMany = Array.from({ length: 51 }, (_, index) => `C${index}`);
    expect(await given.refusal(query, { of: ariege, collections: tooMany, during: january })).toEqual({
      code: 'TOO_MANY_IDS',
      message: 'ids must be at most 50 collections; got 51',
    });
    const [former] = await covered(ariege, ['MUSCATE_SENTINEL2_SENTINEL2_L2A'], january);
    expect(former?.collection.id).toBe('THEIA_REFLECTANCE_SENTINEL2_L2A');
  });
});

describe('coverage by one product', () => {
  it('says what is missing only when that is asked for', async () => {
    const products = (fields: string) =>
      given.database.counting(() =>
        given.ask<{ products: { nodes: { coverage: { percent: number; missing?: { type: string } | null } }[] } }>(
          `query ($area: AreaInput!) { products(area: $area, filter: { collections: ["THEIA_REFLECTANCE_VENUS_VM1_L2A"] }) { nodes { coverage(of: $area) { ${fields} } } } }`,
          { area: ariege },
        ),
      );
    expect((await products('percent')).statements).toBe(3);
    const { result, statements } = await products('percent missing');
    expect(statements).toBe(4);
    const [part] = result.products.nodes.filter(({ coverage }) => coverage.percent < 100);
    expect(part?.coverage).toMatchObject({ percent: 8.54, missing: { type: expect.stringContaining('Polygon') } });
  });

  it('keeps the areas of two aliases apart', async () => {
    const { products } = await given.ask<{
      products: { nodes: { here: { percent: number }; there: { percent: number } }[] };
    }>(
      `query ($here: AreaInput!, $there: AreaInput!) { products(filter: { collections: ["THEIA_REFLECTANCE_LANDSAT8_L2A"] }, first: 1) { nodes {
        here: coverage(of: $here) { percent } there: coverage(of: $there) { percent } } } }`,
      { here: ariege, there: { place: 'RE' } },
    );
    expect(products.nodes).toEqual([{ here: { percent: 100 }, there: { percent: 0 } }]);
  });
});
