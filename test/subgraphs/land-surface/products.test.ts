import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { box, item } from './item.ts';
import { ariege, ariegeFile, january, testHub, type TestHub } from './support.ts';

interface Page {
  totalCount: number;
  nodes: {
    id: string;
    cloudCover: number | null;
    collection: { id: string };
    coverage: { percent: number; upperBound: boolean };
  }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

let given: TestHub;

beforeAll(async () => {
  given = await testHub();
  await given.importFile(ariegeFile());
});
afterAll(() => given.close());

const story = `query ($area: AreaInput!, $during: IntervalInput!, $first: Int! = 20) {
  products(area: $area, during: $during, filter: { levels: ["L2A"], maxCloudCover: 40 }, orderBy: LEAST_CLOUDY, first: $first) {
    totalCount
    nodes { id collection { id title } observed { start } cloudCover coverage(of: $area) { percent upperBound } }
  }
}`;

describe('the products of the main story', () => {
  it('are twelve: five of Sentinel-2, two of Landsat 8 and five of Venµs, with these clouds', async () => {
    const { products } = await given.ask<{ products: Page }>(story, { area: ariege, during: january });
    const clouds: Record<string, (number | null)[]> = {};
    for (const { collection, cloudCover } of products.nodes) (clouds[collection.id] ??= []).push(cloudCover);
    expect(products.totalCount).toBe(12);
    expect(clouds).toEqual({
      THEIA_REFLECTANCE_SENTINEL2_L2A: [0, 19, 26, 29, 38],
      THEIA_REFLECTANCE_LANDSAT8_L2A: [0, 16],
      THEIA_REFLECTANCE_VENUS_VM1_L2A: [6, 9, 12, 16, 31],
    });
  });

  it('cover the box wholly, but for one of Venµs that covers 8.54 %', async () => {
    const { products } = await given.ask<{ products: Page }>(story, { area: ariege, during: january });
    const sentinel = products.nodes.filter(({ collection }) => collection.id.includes('SENTINEL2'));
    expect(sentinel.map(({ coverage }) => coverage)).toEqual(Array(5).fill({ percent: 100, upperBound: false }));
    expect(products.nodes.map(({ coverage }) => coverage.percent).filter((percent) => percent === 8.54)).toHaveLength(
      1,
    );
  });

  it('say that a coverage is an upper bound where only a bounding box is known, and where it is not', async () => {
    const { products } = await given.ask<{ products: Page }>(
      `query ($area: AreaInput!) { products(area: $area, first: 100) { nodes { collection { id } coverage(of: $area) { percent upperBound } } } }`,
      { area: ariege },
    );
    expect(products.nodes).toHaveLength(43);
    const bounded = products.nodes.filter(({ coverage }) => coverage.upperBound).map(({ collection }) => collection.id);
    // Of the 43 footprints in the file, these alone are boxes along parallels and meridians.
    expect(bounded.sort()).toEqual(['THEIA_OSO_RASTER_L3B', 'THEIA_OSO_VECTOR_L3B', 'THEIA_OSO_VECTOR_L3B']);
  });

  it('come least cloudy first', async () => {
    const { products } = await given.ask<{ products: Page }>(story, { area: ariege, during: january });
    const clouds = products.nodes.map(({ cloudCover }) => cloudCover ?? 101);
    expect(clouds).toEqual([...clouds].sort((one, other) => one - other));
  });

  it('cost four statements, for one product and for twelve: the page, the count, the collections, the coverage', async () => {
    const one = await given.database.counting(() => given.ask(story, { area: ariege, during: january, first: 1 }));
    const twelve = await given.database.counting(() => given.ask(story, { area: ariege, during: january, first: 100 }));
    expect([one.statements, twelve.statements]).toEqual([4, 4]);
  });
});

const count = async (variables: Record<string, unknown>): Promise<number> => {
  const query = `query ($text: String, $area: AreaInput, $during: IntervalInput, $filter: ProductFilter) {
    products(text: $text, area: $area, during: $during, filter: $filter, first: 0) { totalCount }
  }`;
  return (await given.ask<{ products: Page }>(query, variables)).products.totalCount;
};

describe('a search', () => {
  it('finds what meets the closed interval at either end, and nothing beyond it', async () => {
    const collections = ['THEIA_REFLECTANCE_LANDSAT8_L2A'];
    const at = '2020-01-12T10:42:36Z';
    expect(await count({ filter: { collections }, during: { start: at, end: at } })).toBe(1);
    expect(
      await count({
        filter: { collections },
        during: { start: '2020-01-12T10:42:36.001Z', end: '2020-01-13T00:00:00Z' },
      }),
    ).toBe(0);
    expect(await count({ filter: { collections }, during: { start: at } })).toBe(2);
    expect(await count({ filter: { collections }, during: { end: at } })).toBe(2);
  });

  it('finds a yearly product in every month of its year, and no other', async () => {
    const filter = { collections: ['THEIA_OSO_RASTER_L3B'] };
    expect(await count({ filter, during: { start: '2020-08-01T00:00:00Z', end: '2020-08-31T00:00:00Z' } })).toBe(1);
    expect(await count({ filter, during: { start: '2020-12-31T23:59:59Z' } })).toBe(1);
    expect(await count({ filter, during: { start: '2021-01-01T00:00:00Z' } })).toBe(0);
    expect(await count({ filter, during: { end: '2019-12-31T23:59:59Z' } })).toBe(0);
  });

  it('says that a yearly product stands for its whole year', async () => {
    const query = `{ products(filter: { collections: ["THEIA_OSO_RASTER_L3B"] }) { nodes { observed { start end } warnings { field message } } } }`;
    const { products } = await given.ask<{ products: { nodes: { warnings: { field: string }[] }[] } }>(query);
    expect(products.nodes[0]).toMatchObject({
      observed: { start: '2020-01-01T00:00:00Z', end: '2020-12-31T23:59:59.999Z' },
    });
    expect(products.nodes[0]?.warnings).toContainEqual({
      field: 'observed',
      message: 'dated 2020-01-01 in a collection of one product a year: stands for the whole year 2020',
    });
  });

  it('never matches unknown clouds or snow with a bound', async () => {
    expect(await count({})).toBe(43);
    expect(await count({ filter: { maxCloudCover: 100 } })).toBe(25);
    expect(await count({ filter: { minSnowCover: 0, maxSnowCover: 100 } })).toBe(18);
  });

  it('understands a satellite however it is written, and former names of collections', async () => {
    expect(await count({ filter: { platforms: ['sentinel-2a'] } })).toBe(6);
    expect(await count({ filter: { platforms: ['S2A', 'landsat-8'] } })).toBe(9);
    expect(await count({ filter: { collections: ['MUSCATE_SENTINEL2_SENTINEL2_L2A'] } })).toBe(10);
  });

  it('measures coverage against the area, and takes only what can be fetched at once', async () => {
    const filter = { collections: ['THEIA_REFLECTANCE_VENUS_VM1_L2A'] };
    expect(await count({ area: ariege, filter: { ...filter, minCoverage: 8.54 } })).toBe(7);
    expect(await count({ area: ariege, filter: { ...filter, minCoverage: 50 } })).toBe(6);
    expect(await count({ filter: { onlineOnly: true } })).toBe(28);
  });

  it('refuses what it cannot answer, saying what was needed and what arrived', async () => {
    const products = (args: string) => given.refusal(`{ products(${args}) { totalCount } }`);
    expect(await products('first: 101')).toEqual({
      code: 'PAGE_TOO_LARGE',
      message: 'first must be 0 to 100; got 101',
    });
    expect(await products('orderBy: BEST_COVERAGE')).toEqual({
      code: 'ARGUMENT_MISSING',
      message: 'an area to measure orderBy: BEST_COVERAGE by is needed; got none',
    });
    expect(await products('filter: { minCoverage: 50 }')).toMatchObject({ code: 'ARGUMENT_MISSING' });
    expect(await products('filter: { maxCloudCover: 140 }')).toEqual({
      code: 'PERCENT_OUT_OF_RANGE',
      message: 'filter.maxCloudCover must be 0 to 100 percent; got 140',
    });
    expect(await products('during: { start: "2020-02-01T00:00:00Z", end: "2020-01-01T00:00:00Z" }')).toMatchObject({
      code: 'INTERVAL_INVALID',
    });
    expect(await products('area: { bbox: [1, 43, 2, 42] }')).toMatchObject({ code: 'AREA_BBOX_INVALID' });
    expect(await products('after: "nonsense"')).toMatchObject({ code: 'CURSOR_INVALID' });
    expect(await products(`text: "${'a'.repeat(201)}"`)).toMatchObject({ code: 'TEXT_TOO_LONG' });
    const nowhere = 'filter: { collections: ["THEIA_OSO_RASTER_L3B", "BANANA", "NOWHERE"] }';
    expect(await products(nowhere)).toEqual({
      code: 'COLLECTION_UNKNOWN',
      message: 'collections must be identifiers of collections; got BANANA, NOWHERE',
    });
    expect(await products('orderBy: BIGGEST')).toMatchObject({ code: 'GRAPHQL_VALIDATION_FAILED' });
  });
});

describe('statistics', () => {
  const statistics = async (groupBy: string, during?: unknown): Promise<Record<string, number>> => {
    const query = `query ($by: ProductDimension!, $during: IntervalInput) { productStatistics(groupBy: $by, during: $during) { key count } }`;
    const { productStatistics } = await given.ask<{ productStatistics: { key: string; count: number }[] }>(query, {
      by: groupBy,
      during,
    });
    return Object.fromEntries(productStatistics.map(({ key, count: found }) => [key, found]));
  };

  it('counts what a search in each bucket would find', async () => {
    expect(await statistics('COLLECTION')).toEqual({
      PEPS_S1_L2: 15,
      THEIA_REFLECTANCE_SENTINEL2_L2A: 10,
      THEIA_REFLECTANCE_VENUS_VM1_L2A: 7,
      THEIA_REFLECTANCE_VENUS_VM1_L3A: 4,
      THEIA_REFLECTANCE_LANDSAT8_L2A: 3,
      THEIA_OSO_VECTOR_L3B: 2,
      THEIA_OSO_RASTER_L3B: 1,
      THEIA_REFLECTANCE_SENTINEL2_L3A: 1,
    });
    const months = await statistics('MONTH');
    expect(Object.keys(months)).toHaveLength(12);
    for (const [month, found] of Object.entries(months)) {
      const start = `${month}-01T00:00:00Z`;
      const end = new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 1) - 1).toISOString();
      expect([month, await count({ during: { start, end } })]).toEqual([month, found]);
    }
  });

  it('keeps what is unknown in a bucket of its own', async () => {
    expect(await statistics('TILE')).toEqual({ '31TCH': 14, unknown: 29 });
    expect((await statistics('CLOUD_COVER'))['unknown']).toBe(18);
    expect(await statistics('LEVEL')).toEqual({ L2: 15, L2A: 20, L3A: 5, L3B: 3 });
  });
});

describe('one product', () => {
  it('is given as received, with its places, and by identifier in the order asked', async () => {
    const { products } = await given.ask<{ products: Page }>(
      `{ products(filter: { collections: ["THEIA_OSO_VECTOR_L3B"] }, orderBy: OLDEST) { nodes { id } } }`,
    );
    const ids = [products.nodes[1]?.id, 'unknown', products.nodes[0]?.id];
    const query = `query ($ids: [ID!]!) { productsById(ids: $ids) { id stac area bbox tile cloudCover derivedFrom { id } places { name kind code share } assets { name size checksum } } }`;
    const { productsById } = await given.ask<{ productsById: (Record<string, unknown> | null)[] }>(query, { ids });
    expect(productsById.map((product) => product?.['id'] ?? null)).toEqual([ids[0], null, ids[2]]);
    const [one] = productsById;
    expect(one).toMatchObject({
      tile: null,
      cloudCover: null,
      derivedFrom: [],
      stac: { id: ids[0], stac_version: '1.1.0' },
    });
    expect(one?.['places']).toContainEqual({
      name: 'Ariège',
      kind: 'department',
      code: 'FR-09',
      share: expect.any(Number),
    });
  });

  it('has the geodesic area of its footprint: 12 059.42 km² for tile 31TCH', async () => {
    const query = `{ products(filter: { collections: ["THEIA_REFLECTANCE_SENTINEL2_L2A"] }, first: 1) { nodes { area } } }`;
    const { products } = await given.ask<{ products: { nodes: { area: number }[] } }>(query);
    expect(products.nodes[0]?.area).toBeCloseTo(12_059.42, 2);
  });

  it('without places of its own lies over those of the gazetteer', async () => {
    await given.importItems([item('over-ariege', { geometry: box(1.4, 42.8, 1.5, 42.9, 0.01) })]);
    const { product } = await given.ask<{ product: unknown }>(
      `{ product(id: "over-ariege") { places { code kind } } }`,
    );
    expect(product).toMatchObject({ places: expect.arrayContaining([{ code: 'FR-09', kind: 'department' }]) });
    await given.database.db.execute(`delete from land_surface.products where id = 'over-ariege'`);
  });

  it('names the scenes it was made from', async () => {
    const links = [{ rel: 'derived_from', href: 'https://example.org/items/SCENE-1' }];
    await given.importItems([item('derived', { links })]);
    const { product } = await given.ask<{ product: unknown }>(`{ product(id: "derived") { derivedFrom { id } } }`);
    expect(product).toEqual({ derivedFrom: [{ id: 'SCENE-1' }] });
    await given.database.db.execute(`delete from land_surface.products where id = 'derived'`);
  });
});

describe('paging', () => {
  const page = `query ($order: ProductOrder!, $first: Int!, $after: String, $area: AreaInput!) {
    products(area: $area, orderBy: $order, first: $first, after: $after) { totalCount nodes { id } pageInfo { hasNextPage endCursor } }
  }`;
  const allPages = async (
    order: string,
    first: number,
    meanwhile: () => Promise<unknown> = async () => undefined,
  ): Promise<string[]> => {
    const ids: string[] = [];
    let after: string | null = null;
    for (;;) {
      const { products }: { products: Page } = await given.ask(page, { order, first, after, area: ariege });
      ids.push(...products.nodes.map(({ id }) => id));
      if (!products.pageInfo.hasNextPage) return ids;
      after = products.pageInfo.endCursor;
      await meanwhile();
    }
  };

  it('returns every row once, in any order and with any size of page', async () => {
    const orders = fc.constantFrom('NEWEST', 'OLDEST', 'LEAST_CLOUDY', 'BEST_COVERAGE');
    await fc.assert(
      fc.asyncProperty(orders, fc.integer({ min: 1, max: 50 }), async (order, size) => {
        const ids = await allPages(order, size);
        expect(ids).toHaveLength(43);
        expect(new Set(ids).size).toBe(43);
      }),
      { numRuns: 12 },
    );
  });

  it('returns every row that was there once, also while rows are stored', async () => {
    const before = new Set(await allPages('NEWEST', 100));
    let stored = 0;
    const ids = await allPages('NEWEST', 7, async () => {
      stored += 1;
      await given.importItems([
        item(`meanwhile-${stored}`, {
          geometry: box(1, 42.8, 1.2, 43, 0.01),
          properties: { datetime: `2020-01-${10 + stored}T00:00:00Z` },
        }),
      ]);
    });
    expect(new Set(ids).size).toBe(ids.length);
    expect([...before].filter((id) => !ids.includes(id))).toEqual([]);
    await given.database.db.execute(`delete from land_surface.products where id like 'meanwhile-%'`);
  });

  it('refuses a cursor of another order', async () => {
    const { products } = await given.ask<{ products: Page }>(page, { order: 'NEWEST', first: 1, area: ariege });
    const refusal = await given.refusal(page, {
      order: 'OLDEST',
      first: 1,
      after: products.pageInfo.endCursor,
      area: ariege,
    });
    expect(refusal).toEqual({
      code: 'CURSOR_INVALID',
      message: 'after must be a cursor of the order OLDEST; got one of NEWEST',
    });
  });

  it('counts only when the count is selected', async () => {
    const { statements } = await given.database.counting(() => given.ask(`{ products(first: 5) { nodes { id } } }`));
    expect(statements).toBe(1);
  });
});
