import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findStory } from '../../cli/stories.ts';
import { importStac } from '../../cli/import/stac.ts';
import { shared } from '../support/shared.ts';
import { type TestGraph, testGraph } from '../support/graph.ts';

const ariege = {
  area: { bbox: [1.0, 42.8, 1.1, 42.9] },
  during: { start: '2020-01-01T00:00:00Z', end: '2020-01-31T23:59:59Z' },
};
const planAStudy = findStory('01').text;

interface Check {
  service?: { id: string };
  eligible: boolean;
  reasons: { code: string; required: string | null; found: string | null }[];
}
interface Plan {
  viewer: {
    id: string;
    fullName: string;
    category: string;
    quotas: { mission: string; unit: string; available: string }[];
  } | null;
  scenes: {
    totalCount: number;
    nodes: { id: string; platform: string; cloudCover: number | null; quote: object | null; services: Check[] }[];
  };
  products: {
    totalCount: number;
    nodes: { collection: { id: string }; cloudCover: number; coverage: { percent: number }; services: Check[] }[];
  };
}

describe('story 01 over Ariège in January 2020', () => {
  let graph: TestGraph;
  const plan = async (role?: 'scientist', first = 20) => {
    const answer = await graph.as(role).run(planAStudy.replaceAll('first: 20', `first: ${first}`), ariege);
    expect(answer.errors).toBeUndefined();
    return answer.data as unknown as Plan;
  };

  beforeAll(async () => {
    graph = await testGraph({ now: () => new Date('2026-03-02T12:00:00Z') });
    const { db } = graph.database;
    await importStac({
      source: shared('data/stac-geodes/geodes_items_ariege_2020-01.geojson'),
      imagery: db,
      landSurface: db,
    });
  });
  afterAll(() => graph.close());

  it('tells a scientist what may still be ordered', async () => {
    const { viewer } = await plan('scientist');
    expect(viewer).toMatchObject({
      id: 'acc-scientist',
      category: 'SCIENTIST_FR',
      organisation: { membership: { status: 'ACTIVE', charter: { expired: false } } },
      quotas: [
        {
          mission: 'PLEIADES',
          unit: 'KM2',
          origin: 'FREE',
          granted: '4500',
          reserved: '0',
          used: '0',
          available: '4500',
        },
        {
          mission: 'SPOT_6_7',
          unit: 'TELEMETRY_CREDIT',
          origin: 'FREE',
          granted: '10',
          reserved: '0',
          used: '0',
          available: '10',
        },
      ],
    });
  });

  it('finds 57 scenes, those of unknown clouds last, and none of them to be ordered', async () => {
    const { scenes } = await plan(undefined, 100);
    expect(scenes.totalCount).toBe(57);
    const clouds = scenes.nodes.map(({ cloudCover }) => cloudCover ?? Infinity);
    expect(clouds).toEqual([...clouds].sort((one, other) => one - other));
    expect(clouds.filter((cloud) => cloud === Infinity)).toHaveLength(50);
    expect(countedBy(scenes.nodes, ({ platform }) => platform.slice(0, 2))).toEqual({ S1: 40, S2: 7, VE: 10 });
    expect(scenes.nodes.filter(({ quote }) => quote !== null)).toEqual([]);
  });

  it('says of DSM-OPT that the mission is wrong, on each scene, and nothing else', async () => {
    const { scenes } = await plan(undefined, 100);
    const codes = scenes.nodes.map(({ services }) =>
      services.find(({ service }) => service?.id === 'dsm-opt')?.reasons.map(({ code }) => code),
    );
    expect(codes).toEqual(Array.from({ length: 57 }, () => ['WRONG_MISSION']));
  });

  it('finds twelve products with their clouds and what they cover', async () => {
    const { products } = await plan();
    expect(products.totalCount).toBe(12);
    const clouds = (collection: string) =>
      products.nodes
        .filter((product) => product.collection.id.includes(collection))
        .map(({ cloudCover }) => cloudCover);
    expect([clouds('SENTINEL2'), clouds('LANDSAT8'), clouds('VENUS')]).toEqual([
      [0, 19, 26, 29, 38],
      [0, 16],
      [6, 9, 12, 16, 31],
    ]);
    expect(countedBy(products.nodes, ({ coverage }) => String(coverage.percent))).toEqual({ '100': 11, '8.54': 1 });
  });

  it('says what FORDEAD still needs of each product', async () => {
    const { products } = await plan();
    const common = [
      { code: 'MIN_DATES', required: '10', found: '1' },
      { code: 'TRAINING_PERIOD_MISSING', required: '10', found: '0' },
    ];
    for (const { collection, services } of products.nodes) {
      const sentinel = collection.id.includes('SENTINEL2');
      expect(services.map(({ eligible }) => eligible)).toEqual([false]);
      const reasons = services[0]?.reasons ?? [];
      expect(reasons.filter(({ code }) => code !== 'WRONG_PLATFORM')).toEqual(common);
      expect(reasons).toHaveLength(sentinel ? 2 : 3);
    }
  });

  it('answers the anonymous all but who they are', async () => {
    const { viewer, ...anonymous } = await plan();
    const { viewer: _, ...scientist } = await plan('scientist');
    expect(viewer).toBeNull();
    expect(anonymous).toEqual(scientist);
  });

  it('takes three fetches, as those of one hub travel together', async () => {
    for (const role of ['scientist', undefined] as const) {
      await plan(role);
      expect(countedBy(graph.fetches, ({ hub }) => hub)).toEqual({ imagery: 1, 'land-surface': 1, processing: 1 });
    }
  });

  it('takes the stock executor five fetches signed in and four anonymous', async () => {
    const stock = await testGraph({ database: graph.database, executor: 'stock' });
    const countOf = async (role?: 'scientist') => {
      await stock.as(role).run(findStory('01').text, ariege);
      return countedBy(stock.fetches, ({ hub }) => hub);
    };
    expect(await countOf('scientist')).toEqual({ imagery: 1, 'land-surface': 1, processing: 3 });
    expect(await countOf()).toEqual({ imagery: 1, 'land-surface': 1, processing: 2 });
    await stock.gateway.close();
  });

  it('takes as many statements for 57 scenes as for one', async () => {
    const counted = (first: number) => graph.database.counting(() => plan('scientist', first));
    await counted(1); // whatever is read once
    const one = await counted(1);
    const all = await counted(100);
    expect([one.result.scenes.nodes.length, all.result.scenes.nodes.length]).toEqual([1, 57]);
    // Those of one level travel side by side, in any order.
    expect(all.texts.map(gist).sort()).toEqual(one.texts.map(gist).sort());
    expect(all.statements).toBeLessThanOrEqual(fieldsOfTheDatabase.length);
  });
});

/** What the story selects that only a database knows. */
const fieldsOfTheDatabase = [
  'viewer',
  'viewer.organisation',
  'viewer.quotas',
  'viewer.computeCredits',
  'scenes',
  'scenes.totalCount',
  'scenes.coverage',
  'scenes.quote',
  'scenes.services',
  'products',
  'products.totalCount',
  'products.collection',
  'products.coverage',
  'products.services',
];

const gist = (statement: string) => statement.replace(/\s+/g, ' ').slice(0, 80);

function countedBy<Item>(items: readonly Item[], by: (item: Item) => string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const item of items) counts[by(item)] = (counts[by(item)] ?? 0) + 1;
  return counts;
}
