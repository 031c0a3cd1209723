import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { examples } from '../../gateway/playground/examples.ts';
import { readOperations } from '../../gateway/supergraph/operations.ts';
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

  it('are of operations that there are', () => {
    const names = readOperations().map(({ name }) => name);
    expect(Object.keys(examples).filter((name) => !names.includes(name))).toEqual([]);
  });
});
