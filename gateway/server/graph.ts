import { setTimeout as sleep } from 'node:timers/promises';
import type { GraphQLScalarType } from 'graphql';
import type { Log } from '../../subgraphs/kit/context.ts';
import { compileSchemaInTurns } from '../execution/schema.ts';
import { SupergraphError } from '../supergraph/planning/plan-error.ts';
import { openPlans, type Plans } from '../supergraph/planning/plans.ts';
import type { Transport } from '../transport/transport.ts';
import { type Operations, operationsOf } from './operations.ts';

/** One version of the graph, ready to be asked. */
export interface GraphVersion {
  readonly version: string;
  /** What clients see. */
  readonly apiSdl: string;
  readonly operations: Operations;
  /** How its hubs are reached; undefined where the graph was opened without. */
  readonly transport: Transport | undefined;
}

/** The graph that is served; another version can take its place without a request that fails. */
export interface Graph {
  readonly current: GraphVersion;
  /** The version that is served at this moment, whose hubs stay within reach until it is left. */
  enter(): { version: GraphVersion; leave(): void };
  /**
   * Builds another version beside this one, plans for it what is asked of this one, and only then lets it take over.
   * @returns how many of the operations in use the new version refuses.
   * @throws SupergraphError when it cannot be served; then everything stays as it was.
   */
  replace(supergraphSdl: string): Promise<Replaced>;
  /** Closes the ways to hubs, too. */
  close(): Promise<void>;
}

export interface Replaced {
  /** How many of the operations in use the new version refuses. */
  refused: number;
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
  /** How the hubs of the first version are reached; theirs to close who opened it, through the graph. */
  transport?: Transport | undefined;
  /**
   * How those of a later one are, from where its supergraph says that they answer. Default: in the same way. May answer
   * with one that is in use already.
   */
  transportFor?: ((routes: ReadonlyMap<string, string>) => Transport) | undefined;
  log: Log;
}

/** A version that was replaced still plans for those who came before, for this long. */
const retiredForMs = 5_000;
/** How often is looked what was asked while that which was in use before was planned. */
const passesMax = 3;

interface Opened extends GraphVersion {
  plans: Plans;
  /** Requests that are being answered by it. */
  asked: number;
  isRetired: boolean;
}

/** @throws SupergraphError */
export async function openGraph(supergraphSdl: string, { log, ...options }: GraphOptions): Promise<Graph> {
  let current = await open(supergraphSdl, options, () => options.transport);
  const closing = new AbortController();
  const retiring = new Set<Promise<unknown>>();
  /** Versions whose ways to hubs may be needed, the current one last. */
  const live = new Set([current]);
  let last: Promise<unknown> = Promise.resolve();

  async function replace(sdl: string): Promise<Replaced> {
    const { transportFor } = options;
    const next = await open(sdl, { ...options, validate: true }, (routes) =>
      transportFor ? transportFor(routes) : options.transport,
    );
    live.add(next);
    const refused = await prepare(next);
    if (closing.signal.aborted) throw new SupergraphError('the gateway is stopping');
    const before = current;
    current = next;
    log.info({ version: next.version, refused }, 'another version of the graph is served');
    before.isRetired = true;
    const retired = sleep(retiredForMs, undefined, { signal: closing.signal, ref: false })
      .catch(() => {})
      .then(() => before.plans.close())
      .finally(() => retiring.delete(retired));
    retiring.add(retired);
    forgetWays(before);
    return { refused };
  }

  /** Plans and compiles for a version what is asked of the current one. @returns how much of it is refused. */
  async function prepare(next: Opened): Promise<number> {
    const done = new Set<string>();
    let refused = 0;
    for (let pass = 0; pass < passesMax; pass += 1) {
      const fresh = current.operations.inUse().filter((text) => !done.has(JSON.stringify(text)));
      for (const text of fresh) {
        done.add(JSON.stringify(text));
        if (closing.signal.aborted) return refused;
        try {
          await (await next.operations.find(text.document, text.operationName, text.inParts)).ready();
        } catch {
          refused += 1;
        }
      }
    }
    return refused;
  }

  /** Closes the way to the hubs of a version that nobody asks any more, where no other version goes the same way. */
  function forgetWays(version: Opened): void {
    if (!version.isRetired || version.asked > 0 || !live.delete(version)) return;
    const { transport } = version;
    if (!transport || [...live].some((other) => other.transport === transport)) return;
    const closed = transport
      .close()
      .catch((cause: unknown) => log.warn({ cause }, 'the way to the hubs of an old version did not close'))
      .finally(() => retiring.delete(closed));
    retiring.add(closed);
  }

  return {
    get current() {
      return current;
    },
    enter() {
      const version = current;
      version.asked += 1;
      return {
        version,
        leave() {
          version.asked -= 1;
          forgetWays(version);
        },
      };
    },
    replace(sdl) {
      const replaced = last.then(() => replace(sdl));
      last = replaced.catch(() => {});
      return replaced;
    },
    async close() {
      closing.abort();
      await last;
      await Promise.all([...[...live].map(({ plans }) => plans.close()), ...retiring]);
      const ways = new Set([...live].flatMap(({ transport }) => transport ?? []));
      await Promise.all([...ways].map((way) => way.close()));
    },
  };
}

/** @throws SupergraphError, after the thread that was to plan for it has ended. */
async function open(
  supergraphSdl: string,
  options: Omit<GraphOptions, 'log'>,
  reach: (routes: ReadonlyMap<string, string>) => Transport | undefined,
): Promise<Opened> {
  const plans = await openPlans({ ...options, supergraphSdl });
  try {
    const schema = await compileSchemaInTurns({ ...plans.sources, scalars: options.scalars });
    return {
      version: plans.version,
      apiSdl: plans.sources.apiSdl,
      operations: operationsOf(schema, plans),
      // Last, so that no way is opened to the hubs of what is refused.
      transport: reach(plans.routes),
      plans,
      asked: 0,
      isRetired: false,
    };
  } catch (cause) {
    await plans.close();
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new SupergraphError(`the supergraph cannot be served: ${reason}`, { cause });
  }
}
