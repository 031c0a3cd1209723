import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { box } from './item.ts';
import { ariegeFile, testHub, type TestHub } from './support.ts';

interface Entities {
  _entities: { products: { id: string; collection: { id: string }; observed: { start: string } }[] | null }[];
}

let given: TestHub;
beforeAll(async () => {
  given = await testHub();
  await given.importFile(ariegeFile());
});
afterAll(() => given.close());

const scene = (acquiredAt = '2020-01-12T10:42:36Z', footprint: unknown = box(1.0, 42.8, 1.1, 42.9)) => ({
  __typename: 'Scene',
  id: `scene at ${acquiredAt}`,
  footprint,
  acquiredAt,
});
const query = `query ($scenes: [_Any!]!, $days: Int! = 5, $first: Int! = 20, $collections: [ID!]) {
  _entities(representations: $scenes) { ... on Scene { products(days: $days, first: $first, collections: $collections) { id collection { id } observed { start } } } }
}`;
const around = async (scenes: unknown[], variables: Record<string, unknown> = {}) =>
  (await given.ask<Entities>(query, { scenes, ...variables }))._entities.map(({ products }) => products ?? []);

describe('the products around a scene', () => {
  it('are those that overlap it, the nearest in time first', async () => {
    const collections = ['THEIA_REFLECTANCE_LANDSAT8_L2A', 'THEIA_REFLECTANCE_SENTINEL2_L2A'];
    const [products] = await around([scene()], { collections });
    expect(products?.map(({ observed }) => observed.start.slice(0, 10))).toEqual([
      '2020-01-12',
      '2020-01-11',
      '2020-01-08',
      '2020-01-16',
    ]);
    expect(products?.[0]).toMatchObject({ collection: { id: 'THEIA_REFLECTANCE_LANDSAT8_L2A' } });
  });

  it('stand for their whole year where their collection is yearly', async () => {
    const [products] = await around([scene('2020-07-14T11:00:00Z')], { days: 0 });
    expect(products?.map(({ collection }) => collection.id)).toEqual(expect.arrayContaining(['THEIA_OSO_RASTER_L3B']));
  });

  it('are none of another place, and none of a day too far', async () => {
    expect(await around([scene('2020-01-12T10:42:36Z', box(-60, 4, -59, 5))])).toEqual([[]]);
    expect(await around([scene('2019-06-12T10:42:36Z')])).toEqual([[]]);
  });

  it('cost two statements, for one scene and for a hundred', async () => {
    const scenes = Array.from({ length: 100 }, (_, n) => scene(new Date(Date.UTC(2020, 0, 1, n)).toISOString()));
    const one = await given.database.counting(() => around([scene()]));
    const hundred = await given.database.counting(() => around(scenes));
    expect([one.statements, hundred.statements]).toEqual([2, 2]);
    expect(hundred.result).toHaveLength(100);
  });

  it('are refused beyond a year', async () => {
    expect(await given.refusal(query, { scenes: [scene()], days: 366 })).toEqual({
      code: 'DAYS_OUT_OF_RANGE',
      message: 'days must be 0 to 365; got 366',
    });
  });
});
