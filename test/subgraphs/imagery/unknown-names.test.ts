import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { imageryTest, type ImageryTest } from './support.ts';

let test: ImageryTest;
beforeAll(async () => {
  test = await imageryTest();
});
afterAll(() => test.close());

const refusal = async (query: string) => {
  const { errors } = await test.answer(query);
  expect(errors).toHaveLength(1);
  return { message: errors?.[0]?.message, ...errors?.[0]?.extensions };
};
const counted = (filter: string) => `{ scenes(filter: { ${filter} }) { totalCount } }`;

describe('a filter over scenes', () => {
  it.each([
    [
      'collections: ["pleiades-synthetic", "nope"]',
      'COLLECTION_UNKNOWN',
      'collections must be identifiers of collections; got nope',
    ],
    [
      'platforms: ["PHR1A", "nope"]',
      'PLATFORM_UNKNOWN',
      'platforms must be single satellites, such as PHR1A, SPOT6 or S2B; got nope',
    ],
    [
      'platforms: ["sentinel-2"]',
      'PLATFORM_UNKNOWN',
      'platforms must be single satellites, such as PHR1A, SPOT6 or S2B; got sentinel-2',
    ],
    [
      'programmes: ["nope"]',
      'PROGRAMME_UNKNOWN',
      expect.stringMatching(/^programmes must be among .*pleiades-french-guiana.*; got nope$/),
    ],
  ])('refuses what nobody knows: %s', async (filter, code, message) => {
    expect(await refusal(counted(filter))).toMatchObject({ code, message });
    expect(await refusal(`{ sceneStatistics(filter: { ${filter} }, groupBy: YEAR) { key } }`)).toMatchObject({ code });
  });

  it('knows a satellite by its form that no scene was taken by, and however it is written', async () => {
    expect(await test.ask(counted('platforms: ["LANDSAT9"]'))).toEqual({ scenes: { totalCount: 0 } });
    const all = await test.ask(counted('platforms: ["PHR1A"]'));
    expect(all).not.toEqual({ scenes: { totalCount: 0 } });
    expect(await test.ask(counted('platforms: ["Pléiades 1A"]'))).toEqual(all);
  });

  it('names a hundred at most', async () => {
    const many = JSON.stringify(Array.from({ length: 101 }, (_, n) => `S${n}`));
    for (const member of ['collections', 'platforms', 'programmes']) {
      expect(await refusal(counted(`${member}: ${many}`))).toMatchObject({
        code: 'TOO_MANY_IDS',
        argument: `filter.${member}`,
      });
    }
  });

  it('costs one statement more for a name that was not met before, and none for one that was', async () => {
    const { database } = test;
    const spot = counted('collections: ["spot-6-7-synthetic"]');
    const first = await database.counting(() => test.ask(spot));
    const again = await database.counting(() => test.ask(spot));
    expect([first.statements, again.statements]).toEqual([3, 2]);
  });
});
