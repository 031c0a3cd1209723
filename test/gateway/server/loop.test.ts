import { readFileSync } from 'node:fs';
import { setImmediate as turned } from 'node:timers/promises';
import { buildSchema } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Graph, openGraph } from '../../../gateway/server/graph.ts';
import { readOperations, whyNotServed } from '../../../gateway/supergraph/story-operations.ts';
import { fromRoot } from '../../../subgraphs/kit/package-root.ts';
import { silentLog } from '../../support/log.ts';
import { shared } from '../../support/shared.ts';
import { bestGap, gapDuring } from '../loop-watch.ts';

/** What nothing that is done once for many may keep the loop from all others. */
const limitMs = 20;
const roundsMax = 5;
/** A thread that shares its core with others plans slowly, and nobody here waits for an answer. */
const planTimeoutMs = 60_000;

describe('the loop of a gateway', () => {
  it('is found busy when it is', async () => {
    const { ownMs } = await gapDuring(async () => {
      await turned();
      const { cpu, end } = { cpu: process.cpuUsage(), end: 60_000 };
      while (process.cpuUsage(cpu).user + process.cpuUsage(cpu).system < end);
    });
    expect(ownMs).toBeGreaterThan(limitMs);
  });

  describe('over the graph of the common benchmark', () => {
    const query = readFileSync(shared('data/gateway-benchmark/query.graphql'), 'utf8');
    let graph: Graph;
    beforeAll(async () => {
      const sdl = readFileSync(shared('data/gateway-benchmark/supergraph.graphql'), 'utf8');
      graph = await openGraph(sdl, { log: silentLog, planTimeoutMs });
    }, 60_000);
    afterAll(() => graph.close());

    it('stays free while 200 operations come that nobody has asked before', async () => {
      const seen = new Set<string>();
      const { best, text } = await bestGap('200 new operations are planned', limitMs, roundsMax, (round) =>
        Promise.all(
          Array.from({ length: 200 }, async (_, index) => {
            const own = query.replace(/topProducts(\([^)]*\))?/, `topProducts(first: ${round * 200 + index + 6})`);
            const operation = await graph.current.operations.find(own, null);
            expect((await operation.ready()).operation).toBe('query');
            seen.add(operation.normalised.hash);
          }),
        ),
      );
      process.stdout.write(`${text}\n`);
      expect(best.ownMs).toBeLessThanOrEqual(limitMs);
      expect(seen.size % 200).toBe(0);
    }, 300_000);
  });

  describe('over the graph of the house', () => {
    const sdl = readFileSync(fromRoot('schema/supergraph.graphql'), 'utf8');
    let graph: Graph;
    beforeAll(async () => {
      graph = await openGraph(sdl, { log: silentLog, planTimeoutMs });
      const schema = buildSchema(graph.current.apiSdl);
      const served = readOperations().filter((operation) => whyNotServed(operation, schema).length === 0);
      for (const { text } of served) await (await graph.current.operations.find(text, null)).ready();
      expect(graph.current.operations.inUse().length).toBeGreaterThan(10);
    }, 120_000);
    afterAll(() => graph.close());

    it('stays free while another supergraph is built, planned for and takes over', async () => {
      const { best, text } = await bestGap('a supergraph is replaced', limitMs, roundsMax, async (round) => {
        const { version } = graph.current;
        expect(await graph.replace(sdl.replace('localhost:4001', `localhost:${round + 5_001}`))).toEqual({
          refused: 0,
        });
        expect(graph.current.version).not.toBe(version);
      });
      process.stdout.write(`${text}\n`);
      expect(best.ownMs).toBeLessThanOrEqual(limitMs);
    }, 300_000);
  });
});
