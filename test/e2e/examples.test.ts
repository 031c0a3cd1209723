import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { examples } from '../../gateway/playground/examples.ts';
import { readOperations } from '../../gateway/supergraph/story-operations.ts';
import { type TestGraph, testGraph } from '../support/graph.ts';

describe('the examples of the playground', () => {
  let graph: TestGraph;
  beforeAll(async () => {
    graph = await testGraph();
  });
  afterAll(() => graph.close());

  it.each(['PlanAStudy', 'GroundTruth', 'Tree', 'Measured', 'Catalogue', 'Maps', 'Directory'])(
    'answer %s on a graph that nothing was imported into',
    async (name) => {
      const operation = readOperations().find((candidate) => candidate.name === name);
      const answer = await graph.as().run(operation?.text ?? '', examples[name]?.variables);
      expect(answer.errors).toBeUndefined();
      if (name !== 'PlanAStudy') expect(Object.values(answer.data ?? {})).not.toContain(null);
    },
  );

  const nodesOf = async (name: string) => {
    const operation = readOperations().find((candidate) => candidate.name === name);
    return (await graph.as().run(operation?.text ?? '', examples[name]?.variables)).data;
  };

  it('show a station that measured around the moment of the image', async () => {
    const data = (await nodesOf('GroundTruth')) as {
      scene: { stations: { datastreams: { nearest: { value: number } | null }[] }[] };
    };
    const found = data.scene.stations.map(({ datastreams }) =>
      datastreams.map(({ nearest }) => typeof nearest?.value === 'number'),
    );
    expect(found.map((measured) => measured.toSorted())).toEqual([[false, true, true]]);
  });

  it('show a year of the series, month by month', async () => {
    const { datastreams } = (await nodesOf('Measured')) as {
      datastreams: { totalCount: number; nodes: { series: { times: string[]; values: number[] } | null }[] };
    };
    expect(datastreams.totalCount).toBe(3);
    // The third holds nothing to show.
    const counts = datastreams.nodes.map(({ series }) => series && [series.times.length, series.values.length]);
    expect(counts).toEqual([[12, 12], [12, 12], null]);
    expect(datastreams.nodes[0]?.series?.times.at(-1)).toBe('2021-12-01T00:00:00Z');
  });

  it('say of the one that finds nothing yet what it needs, and of no other', async () => {
    const { products } = (await nodesOf('Catalogue')) as { products: { totalCount: number } };
    expect(products.totalCount).toBe(0);
    expect(Object.keys(examples).filter((name) => examples[name]?.needs)).toEqual(['Catalogue']);
  });

  it('are where the root of the server leads', async () => {
    const { statusCode, headers } = await graph.gateway.inject('/');
    expect([statusCode, headers.location]).toEqual([302, '/playground']);
  });

  it('are of operations that there are', () => {
    const names = readOperations().map(({ name }) => name);
    expect(Object.keys(examples).filter((name) => !names.includes(name))).toEqual([]);
  });
});
