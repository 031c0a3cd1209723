import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ariegeScenes, imageryTest, importAriege, type ImageryTest } from './support.ts';

const ariege = { bbox: [1.0, 42.8, 1.1, 42.9] };
const january = { start: '2020-01-01T00:00:00Z', end: '2020-01-31T23:59:59Z' };

interface Nodes<Node> {
  scenes: { totalCount: number; nodes: Node[] };
}

const planAStudy = /* GraphQL */ `
  query ($area: AreaInput!, $during: IntervalInput!, $first: Int! = 20) {
    viewer {
      id
      category
      organisation {
        id
        membership {
          status
          charter {
            validUntil
            expired
          }
        }
      }
      quotas {
        id
        available
      }
    }
    scenes(area: $area, acquired: $during, orderBy: LEAST_CLOUDY, first: $first) {
      totalCount
      nodes {
        id
        title
        mission
        platform
        acquiredAt
        cloudCover
        footprint
        coverage(of: $area) {
          percent
          area
          missing
          upperBound
        }
        quote {
          ... on Quote {
            total {
              amount
            }
          }
          ... on Refusal {
            reasons {
              code
            }
          }
        }
      }
    }
  }
`;

interface Planned {
  viewer: unknown;
  scenes: {
    totalCount: number;
    nodes: Array<{ platform: string; cloudCover: number | null; quote: unknown; coverage: { percent: number } }>;
  };
}

let test: ImageryTest;
beforeAll(async () => {
  test = await imageryTest();
  await importAriege(test);
});
afterAll(() => test.close());

describe('the catalogue over Ariège in January 2020', () => {
  it('has 57 scenes, unknown clouds last, and nothing to order', async () => {
    const variables = { area: ariege, during: january, first: 100 };
    const { viewer, scenes } = await test.ask<Planned>(planAStudy, { variables });

    expect(viewer).toBeNull();
    expect(scenes.totalCount).toBe(57);
    expect(scenes.nodes).toHaveLength(57);
    const count = (prefix: string) => scenes.nodes.filter(({ platform }) => platform.startsWith(prefix)).length;
    expect([count('S1'), count('S2'), count('V')]).toEqual([40, 7, 10]);
    const clouds = scenes.nodes.map(({ cloudCover }) => cloudCover ?? 101);
    expect(clouds).toEqual([...clouds].sort((one, other) => one - other));
    expect(clouds.filter((cloud) => cloud === 101)).toHaveLength(50);
    expect(scenes.nodes.every(({ quote }) => quote === null)).toBe(true);
  });

  it('asks as often for 57 scenes as for one', async () => {
    const asking = (first: number) =>
      test.database.counting(() =>
        test.ask<Planned>(planAStudy, { variables: { area: ariege, during: january, first }, as: 'scientist' }),
      );
    const one = await asking(1);
    const all = await asking(100);

    expect(all.result.scenes.nodes).toHaveLength(57);
    // The viewer, its organisation, the rules, its balances, the page, the count, the coverages, what they leave out.
    expect([one.statements, all.statements]).toEqual([8, 8]);
  });

  it('counts only when the count is selected, and page 0 is a page', async () => {
    const page = await test.database.counting(() =>
      test.ask('query ($area: AreaInput) { scenes(area: $area, first: 0) { nodes { id } pageInfo { hasNextPage } } }', {
        variables: { area: ariege },
      }),
    );
    expect(page.result).toEqual({ scenes: { nodes: [], pageInfo: { hasNextPage: true } } });
    expect(page.statements).toBe(1);
  });

  it('makes up nothing there', async () => {
    const { scenes } = await test.ask<Nodes<{ synthetic: boolean }>>(
      'query ($area: AreaInput, $during: IntervalInput) { scenes(area: $area, acquired: $during, first: 100) { nodes { synthetic } } }',
      { variables: { area: ariege, during: january } },
    );
    expect(scenes.nodes.filter(({ synthetic }) => synthetic)).toEqual([]);
  });

  it('is measured on the ellipsoid: the box has 90.80 km², and what a scene leaves out adds up to it', async () => {
    const variables = { area: ariege, during: january, first: 100 };
    const { scenes } = await test.ask<{
      scenes: {
        nodes: Array<{
          coverage: { percent: number; area: number; missing: { type: string } | null; upperBound: boolean };
        }>;
      };
    }>(planAStudy, { variables });
    const coverages = scenes.nodes.map(({ coverage }) => coverage);
    const whole = coverages.filter(({ percent }) => percent === 100);
    expect(new Set(whole.map(({ area }) => area.toFixed(2)))).toEqual(new Set(['90.80']));
    expect(coverages.every(({ percent, missing }) => (percent === 100) === (missing === null))).toBe(true);
    expect(coverages.filter(({ missing }) => missing).length).toBeGreaterThan(0);
    expect(coverages.every(({ upperBound }) => !upperBound)).toBe(true);
  });

  it('keeps the item as received beside what was read from it', async () => {
    const [item] = ariegeScenes();
    const { scene } = await test.ask<{
      scene: { stac: { properties: object }; publishedAt: string; warnings: unknown[] };
    }>('query ($id: ID!) { scene(id: $id) { stac acquiredAt publishedAt warnings { field message } } }', {
      variables: { id: item?.id },
    });
    expect(scene.stac).toEqual(item?.stac);
    expect(scene).toMatchObject({ acquiredAt: item?.acquiredStart, publishedAt: item?.publishedAt });
    expect(scene.warnings).toEqual(item?.warnings);
  });
});

describe('the statistics of a search', () => {
  const buckets = async (groupBy: string) =>
    (
      await test.ask<{ sceneStatistics: Array<{ key: string; count: number }> }>(
        `query ($area: AreaInput, $during: IntervalInput) { sceneStatistics(area: $area, acquired: $during, groupBy: ${groupBy}) { key count } }`,
        { variables: { area: ariege, during: january } },
      )
    ).sceneStatistics;

  it('add up to the search', async () => {
    expect(await buckets('MISSION')).toEqual([{ key: 'NONE', count: 57 }]);
    expect(await buckets('MONTH')).toEqual([{ key: '2020-01', count: 57 }]);
    expect(await buckets('YEAR')).toEqual([{ key: '2020', count: 57 }]);
    expect(await buckets('MODE')).toEqual([{ key: 'UNKNOWN', count: 57 }]);
    for (const dimension of ['PLATFORM', 'COLLECTION', 'CLOUD_COVER']) {
      const counts = (await buckets(dimension)).map(({ count }) => count);
      expect([dimension, counts.reduce((sum, count) => sum + count, 0)]).toEqual([dimension, 57]);
    }
    expect((await buckets('CLOUD_COVER')).at(-1)).toEqual({ key: 'UNKNOWN', count: 50 });
  });
});
