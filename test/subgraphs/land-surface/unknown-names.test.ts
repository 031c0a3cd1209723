import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { item } from './item.ts';
import { testHub, type TestHub } from './support.ts';

let given: TestHub;
beforeAll(async () => {
  given = await testHub();
  await given.importItems([item('one'), item('two', { properties: { platform: 'PROBA-V' } })]);
});
afterAll(() => given.close());

const counted = (filter: string) => `{ products(filter: { ${filter} }) { totalCount } }`;
const total = async (filter: string) =>
  (await given.ask<{ products: { totalCount: number } }>(counted(filter))).products.totalCount;

describe('a filter over products', () => {
  it.each([
    [
      'platforms: ["S2A", "nope"]',
      'PLATFORM_UNKNOWN',
      'platforms must be single satellites, such as S2A, LANDSAT8 or VENUS; got nope',
    ],
    [
      'platforms: ["S2X"]',
      'PLATFORM_UNKNOWN',
      'platforms must be single satellites, such as S2A, LANDSAT8 or VENUS; got S2X',
    ],
    [
      'levels: ["L2A", "nope"]',
      'LEVEL_UNKNOWN',
      'levels must be L0 to L4, with A, B or C where there is one; got nope',
    ],
  ])('refuses what nobody knows: %s', async (filter, code, message) => {
    expect(await given.refusal(counted(filter))).toEqual({ code, message });
    expect(await given.refusal(`{ productStatistics(filter: { ${filter} }, groupBy: YEAR) { key } }`)).toMatchObject({
      code,
    });
  });

  it('knows satellites by their form, by what the hub says of them and by what is there', async () => {
    expect(await total('platforms: ["sentinel-2a"], levels: ["2a"]')).toBe(1);
    expect(await total('platforms: ["PROBA-V"]')).toBe(1);
    expect(await total('platforms: ["AVHRR"]')).toBe(0);
    expect(await total('platforms: ["S3B"]')).toBe(0);
    expect(await total('levels: ["L4C"]')).toBe(0);
  });

  it('names a hundred at most', async () => {
    const many = JSON.stringify(Array.from({ length: 101 }, (_, n) => `S${n}`));
    for (const member of ['collections', 'platforms']) {
      expect(await given.refusal(counted(`${member}: ${many}`))).toMatchObject({ code: 'TOO_MANY_IDS' });
    }
  });
});
