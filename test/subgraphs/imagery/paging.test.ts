import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importScenes } from '../../../subgraphs/imagery/import/scenes.ts';
import { imageryTest, importAriege, sceneItem, type ImageryTest } from './support.ts';

interface Page {
  page: {
    totalCount: number;
    nodes: Array<{ id: string }>;
    edges: Array<{ cursor: string }>;
    pageInfo: { endCursor: string | null; hasNextPage: boolean };
  };
}

const fields = 'totalCount nodes { id } edges { cursor } pageInfo { endCursor hasNextPage }';
const scenes = `query ($order: SceneOrder!, $area: AreaInput, $first: Int!, $after: String) {
  page: scenes(orderBy: $order, area: $area, first: $first, after: $after) { ${fields} } }`;
const organisations = `query ($first: Int!, $after: String) { page: organisations(first: $first, after: $after) { ${fields} } }`;
const accounts = `query ($first: Int!, $after: String) {
  organisation(id: "demo-laboratory") { page: accounts(first: $first, after: $after) { ${fields} } } }`;

let test: ImageryTest;
beforeAll(async () => {
  test = await imageryTest();
  await importAriege(test);
});
afterAll(() => test.close());

/** Every id of a connection, page by page; `between` happens before each further page. */
async function walk(
  query: string,
  variables: object,
  first: number,
  between: (page: number) => Promise<void> = async () => {},
) {
  const ids: string[] = [];
  let after: string | null = null;
  for (let number = 0; ; number += 1) {
    const answer: Page & { organisation?: Page } = await test.ask<Page & { organisation?: Page }>(query, {
      as: 'office',
      variables: { ...variables, first, after },
    });
    const { nodes, edges, pageInfo, totalCount } = (answer.organisation ?? answer).page;
    expect(nodes.length).toBeLessThanOrEqual(first);
    expect(edges.at(-1)?.cursor ?? null).toBe(pageInfo.endCursor);
    ids.push(...nodes.map(({ id }) => id));
    if (!pageInfo.hasNextPage) return { ids, totalCount };
    after = pageInfo.endCursor;
    await between(number);
  }
}

const order = fc.constantFrom('NEWEST', 'OLDEST', 'LEAST_CLOUDY', 'BEST_COVERAGE');
const alsace = { bbox: [7.0, 47.4, 8.3, 49.1] };

describe('paging', () => {
  it('through scenes, in any order and any size, returns every scene once', async () => {
    await fc.assert(
      fc.asyncProperty(order, fc.integer({ min: 5, max: 100 }), async (orderBy, first) => {
        const { ids, totalCount } = await walk(scenes, { order: orderBy, area: alsace }, first);
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids).toHaveLength(totalCount);
      }),
      { numRuns: 12 },
    );
  });

  it('through scenes of the same moment and unknown clouds, one by one, returns every scene once', async () => {
    await importScenes(
      test.database.db,
      Array.from({ length: 9 }, (_, index) => sceneItem(`same-${index}`)),
    );
    const area = { bbox: [20, 60, 20.6, 60.2] };
    for (const orderBy of ['NEWEST', 'OLDEST', 'LEAST_CLOUDY', 'BEST_COVERAGE']) {
      const { ids } = await walk(scenes, { order: orderBy, area }, 1);
      expect(ids).toEqual(Array.from({ length: 9 }, (_, index) => `same-${index}`));
    }
  });

  it('in one order is the same list whatever the size', async () => {
    for (const orderBy of ['NEWEST', 'OLDEST', 'LEAST_CLOUDY', 'BEST_COVERAGE']) {
      const small = await walk(scenes, { order: orderBy, area: alsace }, 7);
      const large = await walk(scenes, { order: orderBy, area: alsace }, 100);
      expect(small.ids).toEqual(large.ids);
    }
  });

  it('while scenes are added returns every scene that was there once, and no scene twice', async () => {
    const area = { bbox: [20, 60, 20.6, 60.2] };
    let added = 0;
    await fc.assert(
      fc.asyncProperty(order, fc.integer({ min: 1, max: 4 }), async (orderBy, first) => {
        const before = (await walk(scenes, { order: orderBy, area }, 100)).ids;
        const { ids } = await walk(scenes, { order: orderBy, area }, first, async () => {
          if (added >= 40) return;
          added += 1;
          const datetime = `2021-0${1 + (added % 9)}-01T10:00:00Z`;
          await importScenes(test.database.db, [
            sceneItem(`added-${added}`, { properties: { datetime, 'eo:cloud_cover': added } }),
          ]);
        });
        expect(new Set(ids).size).toBe(ids.length);
        expect(before.filter((id) => !ids.includes(id))).toEqual([]);
      }),
      { numRuns: 8 },
    );
  });

  it('through organisations and accounts returns every one once', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 100 }), async (first) => {
        const { ids, totalCount } = await walk(organisations, {}, first);
        expect([new Set(ids).size, ids.length]).toEqual([24, totalCount]);
      }),
      { numRuns: 10 },
    );
    expect((await walk(accounts, {}, 1)).ids).toEqual(['acc-referent', 'acc-scientist']);
  });

  it('does not go on with a cursor of another order', async () => {
    const { page } = await test.ask<Page>(scenes, { variables: { order: 'NEWEST', first: 1 } });
    const { errors } = await test.answer(scenes, {
      variables: { order: 'OLDEST', first: 1, after: page.pageInfo.endCursor },
    });
    expect(errors).toMatchObject([
      {
        message: 'after must be a cursor of the order OLDEST; got one of NEWEST',
        extensions: { code: 'CURSOR_INVALID' },
      },
    ]);
  });
});
