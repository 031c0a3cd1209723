import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Graph, openGraph } from '../../../gateway/server/graph.ts';
import { composeSupergraph } from '../../../gateway/supergraph/compose.ts';
import { SupergraphError } from '../../../gateway/supergraph/planning/plan-error.ts';
import { silentLog } from '../../support/log.ts';

const graphOf = (sdl: string) =>
  composeSupergraph([{ name: 'one', url: 'http://one.invalid/graphql', sdl }]).supergraphSdl;
const first = graphOf('type Query { old: String kept: String }');
const second = graphOf('type Query { kept: String fresh: String }');

describe('the graph that is served', () => {
  let graph: Graph;
  beforeEach(async () => {
    graph = await openGraph(first, { log: silentLog });
  });
  afterEach(() => graph.close());

  it('is replaced once what is in use is planned for the next version, and says what that refuses', async () => {
    await graph.current.operations.find('{ kept }', null).ready();
    await graph.current.operations.find('query Old { old }', null).ready();
    const before = graph.current;
    const replaced = graph.replace(second);
    expect(graph.current).toBe(before);
    expect(await replaced).toEqual({ refused: 1 });
    expect(graph.current.version).not.toBe(before.version);
    expect(graph.current.apiSdl).toContain('fresh');
    // Ready without another turn: it was planned and compiled before anybody asked.
    expect(graph.current.operations.find('{ kept }', null).program).toBeDefined();
    // Who came before is still planned for.
    expect((await before.operations.find('{ old kept }', null).ready()).operation).toBe('query');
  });

  it('stays as it was when the next version cannot be served', async () => {
    const before = graph.current;
    await expect(graph.replace('type Query { a: Int }')).rejects.toThrow(SupergraphError);
    expect(graph.current).toBe(before);
  });
});
