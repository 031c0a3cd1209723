import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findStory } from '../../cli/stories.ts';
import { importPivot } from '../../subgraphs/in-situ/import/pivot.ts';
import { importStac } from '../../cli/import/stac.ts';
import { hubNames } from '../../gateway/supergraph/hubs.ts';
import { shared } from '../support/shared.ts';
import { type TestGraph, testGraph } from '../support/graph.ts';

const ariege = {
  area: { bbox: [1.0, 42.8, 1.1, 42.9] },
  during: { start: '2020-01-01T00:00:00Z', end: '2020-01-31T23:59:59Z' },
};

describe.each(hubNames)('with %s stopped', (hub) => {
  let graph: TestGraph;
  let scene: string;
  const stories = () => [
    { story: '01', variables: ariege },
    { story: '06', variables: { id: scene } },
    { story: '09', variables: {} },
  ];

  beforeAll(async () => {
    graph = await openOnce();
    const answer = await graph
      .as()
      .run('{ scenes(first: 1, area: { bbox: [1.0, 42.8, 1.1, 42.9] }) { nodes { id } } }');
    scene = (answer.data as { scenes: { nodes: { id: string }[] } }).scenes.nodes[0]?.id ?? '';
  });

  it.each(['01', '06', '09'])('story %s brings everything that the others hold', async (story) => {
    const { variables } = stories().find((one) => one.story === story) ?? { variables: {} };
    const { text } = findStory(story);
    const whole = await graph.as('scientist').run(text, variables);
    expect(whole.errors).toBeUndefined();
    const asked = new Set(graph.fetches.map((fetch) => fetch.hub));

    graph.stopHub(hub);
    const answer = await graph.as('scientist').run(text, variables);
    graph.startHub(hub);

    if (!asked.has(hub)) {
      expect(withoutMoments(answer)).toEqual(withoutMoments(whole));
      return;
    }
    expect(answer.errors?.length).toBeGreaterThan(0);
    for (const { extensions } of answer.errors ?? [])
      expect(extensions).toMatchObject({ code: 'UPSTREAM_UNAVAILABLE', hub });
    // What is there is as it was; what is not there is at a place that an error names, and nowhere else.
    const holes = differences(withoutMoments(whole.data), withoutMoments(answer.data));
    const named = (answer.errors ?? []).map(({ path }) => (path ?? []).join('.'));
    expect(holes.filter(({ found }) => found !== null)).toEqual([]);
    expect(holes.filter(({ path }) => !named.some((place) => path === place || path.startsWith(`${place}.`)))).toEqual(
      [],
    );
    // A hub that answers first is asked by nobody in vain: what hangs on it cannot come, all else does.
    if (asked.size > 1 && !graph.fetches.every((fetch) => fetch.hub === hub)) expect(answer.data).not.toBeNull();
  });
});

let opened: Promise<TestGraph> | undefined;
function openOnce(): Promise<TestGraph> {
  return (opened ??= (async () => {
    const graph = await testGraph();
    const { db } = graph.database;
    await importStac({
      source: shared('data/stac-geodes/geodes_items_ariege_2020-01.geojson'),
      imagery: db,
      landSurface: db,
    });
    await importPivot(db, shared('data/insitu-pivot/CATC_AMMA-CATCH_WChem_Od_full.json'));
    return graph;
  })());
}
afterAll(async () => (await opened)?.close());

/** `asOf` is the moment of the answer. */
function withoutMoments<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value, (key, inner: unknown) => (key === 'asOf' ? undefined : inner))) as Value;
}

function differences(whole: unknown, part: unknown, path: string[] = []): { path: string; found: unknown }[] {
  if (part === null || typeof part !== 'object' || typeof whole !== 'object' || whole === null) {
    return JSON.stringify(whole) === JSON.stringify(part) ? [] : [{ path: path.join('.'), found: part }];
  }
  return Object.entries(whole).flatMap(([key, inner]) =>
    differences(inner, (part as Record<string, unknown>)[key], [...path, key]),
  );
}
