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
    await (await graph.current.operations.find('{ kept }', null)).ready();
    await (await graph.current.operations.find('query Old { old }', null)).ready();
    const before = graph.current;
    const replaced = graph.replace(second);
    expect(graph.current).toBe(before);
    expect(await replaced).toEqual({ refused: 1 });
    expect(graph.current.version).not.toBe(before.version);
    expect(graph.current.apiSdl).toContain('fresh');
    // Ready without another turn: it was planned and compiled before anybody asked.
    expect(graph.current.operations.known('{ kept }', null)?.program).toBeDefined();
    // Who came before is still planned for.
    expect((await (await before.operations.find('{ old kept }', null)).ready()).operation).toBe('query');
  });

  it('stays as it was when the next version cannot be served', async () => {
    const before = graph.current;
    await expect(graph.replace('type Query { a: Int }')).rejects.toThrow(SupergraphError);
    expect(graph.current).toBe(before);
  });
});

describe('the ways to the hubs of a graph that is replaced', () => {
  /** A way that says where it leads, and whether it is closed. */
  const wayTo = (routes: ReadonlyMap<string, string>) => {
    const way = {
      routes,
      closed: false,
      fetch: async () => ({ data: {} }),
      async close() {
        way.closed = true;
      },
    };
    return way;
  };

  it('are those its supergraph says, and the old are closed once nobody is answered over them', async () => {
    const old = wayTo(new Map());
    const ways: ReturnType<typeof wayTo>[] = [];
    const transportFor = (routes: ReadonlyMap<string, string>) => {
      ways.push(wayTo(routes));
      return ways.at(-1) as ReturnType<typeof wayTo>;
    };
    const graph = await openGraph(first, { log: silentLog, transport: old, transportFor });
    const asked = graph.enter();
    await graph.replace(second);
    expect(ways.map(({ routes }) => [...routes])).toEqual([[['one', 'http://one.invalid/graphql']]]);
    expect(graph.current.transport).toBe(ways[0]);
    expect([asked.version.transport === old, old.closed]).toEqual([true, false]);
    asked.leave();
    expect(old.closed).toBe(true);
    await graph.close();
    expect(ways[0]?.closed).toBe(true);
  });

  it('stay open where another version goes the same way', async () => {
    const way = wayTo(new Map());
    const graph = await openGraph(first, { log: silentLog, transport: way, transportFor: () => way });
    await graph.replace(second);
    expect(way.closed).toBe(false);
    await graph.close();
    expect(way.closed).toBe(true);
  });
});
