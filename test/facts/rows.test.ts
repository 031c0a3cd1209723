import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answersOf } from '../../facts/answers.ts';
import { readRows } from '../../facts/read-rows.ts';
import { isDemoRole } from '../../gateway/identity/demo-accounts.ts';
import { testGraph, type TestGraph } from '../support/graph.ts';

let graph: TestGraph;

beforeAll(async () => {
  graph = await testGraph();
});

afterAll(() => graph?.close());

describe('the facts the project ships', () => {
  it('are all answered by the graph, with what they must say', async () => {
    const answered = await answersOf(await readRows(), (query, variables, as) =>
      graph.as(as !== undefined && isDemoRole(as) ? as : undefined).run(query, variables),
    );
    const problems = answered.filter(({ problem }) => problem !== null);
    expect(problems.map(({ row, problem }) => `${row.row}: ${problem}`)).toEqual([]);
    expect(answered.map(({ row }) => row.row)).toEqual(expect.arrayContaining([1, 12, 56, 68, 103, 109]));
  });
});
