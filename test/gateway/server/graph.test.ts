import type { Worker } from 'node:worker_threads';
import type { GraphQLScalarType } from 'graphql';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Graph, openGraph } from '../../../gateway/server/graph.ts';
import { composeSupergraph } from '../../../gateway/supergraph/compose.ts';
import { SupergraphError } from '../../../gateway/supergraph/planning/plan-error.ts';
import { overHttp } from '../../../gateway/transport/over-http.ts';
import { silentLog } from '../../support/log.ts';

const graphOf = (sdl: string, url = 'http://one.invalid/graphql') =>
  composeSupergraph([{ name: 'one', url, sdl }]).supergraphSdl;
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

describe('a graph that is refused after its thread has built it', () => {
  const threads: Worker[] = [];
  const begun = (thread: Worker) => void threads.push(thread);
  beforeEach(() => {
    threads.length = 0;
    process.on('worker', begun);
  });
  afterEach(() => process.off('worker', begun));

  it.each(['', 'one.invalid/graphql', 'ftp://one.invalid/graphql'])(
    'as a hub cannot be asked at %o, names the hub and leaves no thread',
    async (url) => {
      const transportFor = (routes: ReadonlyMap<string, string>) => overHttp(routes, { keys: () => undefined });
      const graph = await openGraph(first, { log: silentLog, transportFor });
      const before = graph.current;
      const refused = await graph
        .replace(graphOf('type Query { fresh: String }', url))
        .catch((error: unknown) => error);
      expect(refused).toBeInstanceOf(SupergraphError);
      expect(refused).toMatchObject({
        message: `the supergraph cannot be served: the hub one must answer at an http:// or https:// URL; got '${url}'`,
      });
      expect(graph.current).toBe(before);
      // A thread that has ended has no number any more.
      expect(threads.map(({ threadId }) => threadId === -1)).toEqual([false, true]);
      await graph.close();
    },
  );

  it('as it is opened, leaves no thread either', async () => {
    const scalars = {
      get Odd(): GraphQLScalarType {
        throw new Error('no scalars today');
      },
    };
    await expect(openGraph(first, { log: silentLog, scalars })).rejects.toThrow(
      'the supergraph cannot be served: no scalars today',
    );
    expect(threads.map(({ threadId }) => threadId)).toEqual([-1]);
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
