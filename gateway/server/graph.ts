import { setTimeout as sleep } from 'node:timers/promises';
import type { GraphQLScalarType } from 'graphql';
import type { Log } from '../../subgraphs/kit/context.ts';
import { compileSchema } from '../execution/schema.ts';
import { openPlans, type Plans } from '../supergraph/planning/plans.ts';
import { type Operations, operationsOf } from './operations.ts';

/** One version of the graph, ready to be asked. */
export interface GraphVersion {
  readonly version: string;
  /** What clients see. */
  readonly apiSdl: string;
  readonly operations: Operations;
}

/** The graph that is served; another version can take its place without a request that fails. */
export interface Graph {
  readonly current: GraphVersion;
  /**
   * Builds another version beside this one, plans for it what is asked of this one, and only then lets it take over.
   * @returns how many of the operations in use the new version refuses.
   * @throws SupergraphError when it cannot be served; then everything stays as it was.
   */
  replace(supergraphSdl: string): Promise<{ refused: number }>;
  close(): Promise<void>;
}

export interface GraphOptions {
  /** Where plans are kept for the next start; not kept when undefined. */
  plansFolder?: string | undefined;
  /** How long the planning of one operation may take. Default 1 000. */
  planTimeoutMs?: number | undefined;
  /** False where somebody has made sure already that the first supergraph is valid. Default true. */
  validate?: boolean | undefined;
  /** How the values of scalars are read, by name: what is wrong is then said before any hub is asked. */
  scalars?: Readonly<Record<string, GraphQLScalarType>> | undefined;
  log: Log;
}

/** A version that was replaced still plans for those who came before, for this long. */
const retiredForMs = 5_000;

type Opened = GraphVersion & { plans: Plans };

/** @throws SupergraphError */
export async function openGraph(supergraphSdl: string, { log, ...options }: GraphOptions): Promise<Graph> {
  let current = await open(supergraphSdl, options);
  const closing = new AbortController();
  const retired = new Set<Promise<void>>();

  return {
    get current() {
      return current;
    },
    async replace(sdl) {
      const next = await open(sdl, { ...options, validate: true });
      let refused = 0;
      for (const { document, operationName, inParts } of current.operations.inUse()) {
        try {
          await next.operations.find(document, operationName, inParts).ready();
        } catch {
          refused += 1;
        }
      }
      const last = current;
      current = next;
      log.info({ version: next.version, refused }, 'another version of the graph is served');
      const retiring = sleep(retiredForMs, undefined, { signal: closing.signal, ref: false })
        .catch(() => {})
        .then(() => last.plans.close())
        .finally(() => retired.delete(retiring));
      retired.add(retiring);
      return { refused };
    },
    async close() {
      closing.abort();
      await Promise.all([current.plans.close(), ...retired]);
    },
  };
}

async function open(supergraphSdl: string, options: Omit<GraphOptions, 'log'>): Promise<Opened> {
  const plans = await openPlans({ supergraphSdl, ...options });
  const operations = operationsOf(compileSchema({ ...plans.sources, scalars: options.scalars }), plans);
  return { version: plans.version, apiSdl: plans.sources.apiSdl, operations, plans };
}
