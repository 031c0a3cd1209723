import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findStory } from '../../cli/stories.ts';
import { importPivot } from '../../subgraphs/in-situ/import/pivot.ts';
import { importStac } from '../../cli/import/stac.ts';
import { type HubName, hubNames } from '../../gateway/supergraph/hubs.ts';
import { shared } from '../support/shared.ts';
import { type TestGraph, testGraph } from '../support/graph.ts';

const ariege = {
  area: { bbox: [1.0, 42.8, 1.1, 42.9] },
  during: { start: '2020-01-01T00:00:00Z', end: '2020-01-31T23:59:59Z' },
};

/** One over the synthetic station of Ariège, with products of the same days. */
const scene = 'URN:FEATURE:DATA:gdh:b19d5dd3-95e3-3437-a1c0-639985f78f46:V1';

interface Loss {
  /** Where errors are, without the numbers of list items, each once. */
  errors: string[];
  /** What is null though it was there, alike. */
  holes: string[];
}

const nothing: Loss = { errors: [], holes: [] };
const at = (...places: string[]): Loss => ({ errors: places, holes: places });

/** All that each story loses with each hub; the rest of its answer is as it was. */
const losses: Record<string, Record<HubName, Loss>> = {
  '01': {
    imagery: at('scenes', 'viewer'),
    'land-surface': at('products'),
    'in-situ': nothing,
    processing: {
      errors: ['products.nodes', 'scenes.nodes', 'viewer.computeCredits'],
      holes: ['products.nodes.services', 'scenes.nodes.services', 'viewer.computeCredits'],
    },
    hubs: nothing,
  },
  '06': {
    imagery: at('scene'),
    'land-surface': at('scene.products'),
    'in-situ': at('scene.stations'),
    processing: nothing,
    hubs: nothing,
  },
  '09': {
    imagery: at('coverageProgrammes', 'offers', 'quotaRules', 'tariffs'),
    'land-surface': nothing,
    'in-situ': nothing,
    processing: at('services'),
    hubs: at('infrastructure', 'subgraphs', 'terms'),
  },
};

const cases = Object.entries(losses).flatMap(([story, ofHubs]) =>
  hubNames.map((hub) => [story, hub, ofHubs[hub]] as const),
);

describe('a story with a hub stopped', () => {
  let graph: TestGraph;
  const variablesOf = (story: string) => ({ '01': ariege, '06': { id: scene } })[story] ?? {};

  beforeAll(async () => {
    graph = await openOnce();
  });

  it('has a scene to lose products and stations of', async () => {
    const { data } = await graph.as('scientist').run(findStory('06').text, { id: scene });
    const found = (data as { scene: { products: unknown[]; stations: { station: { id: string } }[] } }).scene;
    expect(found.products).toHaveLength(5);
    expect(found.stations.map(({ station }) => station.id)).toEqual(['SYN_STA_ARIEGE']);
  });

  it.each(cases)('%s without %s loses exactly what that hub holds', async (story, hub, { errors, holes }) => {
    const { text } = findStory(story);
    const whole = await graph.as('scientist').run(text, variablesOf(story));
    expect(whole.errors).toBeUndefined();

    graph.stopHub(hub);
    const answer = await graph.as('scientist').run(text, variablesOf(story));
    graph.startHub(hub);

    for (const { extensions } of answer.errors ?? [])
      expect(extensions).toMatchObject({ code: 'UPSTREAM_UNAVAILABLE', hub });
    expect(places((answer.errors ?? []).map(({ path }) => path ?? []))).toEqual(errors);
    const different = differences(withoutMoments(whole.data), withoutMoments(answer.data));
    expect(places(different.map(({ path }) => path))).toEqual(holes);
    expect(different.filter(({ found }) => found !== null)).toEqual([]);
  });
});

/** Paths without the numbers of list items, each once, in the order of the alphabet. */
function places(paths: readonly (readonly (string | number)[])[]): string[] {
  const names = paths.map((path) => path.filter((step) => typeof step === 'string').join('.'));
  return [...new Set(names)].sort();
}

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

/** Where the two are not the same; list items of `part` that are too many, or too few, are differences as well. */
function differences(
  whole: unknown,
  part: unknown,
  path: (string | number)[] = [],
): { path: (string | number)[]; found: unknown }[] {
  if (Array.isArray(whole) && Array.isArray(part) && whole.length === part.length)
    return whole.flatMap((inner, index) => differences(inner, part[index], [...path, index]));
  if (!isRecord(whole) || !isRecord(part))
    return JSON.stringify(whole) === JSON.stringify(part) ? [] : [{ path, found: part }];
  return [...new Set([...Object.keys(whole), ...Object.keys(part)])].flatMap((key) =>
    differences(whole[key], part[key], [...path, key]),
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
