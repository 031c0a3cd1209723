import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Answer } from '../../cli/ask.ts';
import { openHouse } from '../../cli/open-house.ts';
import { UpstreamError } from '../../gateway/errors.ts';
import type { DemoRole } from '../../gateway/identity/demo-accounts.ts';
import type { Executor, Gateway } from '../../gateway/server/gateway.ts';
import type { HubName } from '../../gateway/supergraph/hubs.ts';
import type { Transport } from '../../gateway/transport/transport.ts';
import { type TestDatabase, testDatabase } from './database.ts';
import { keptLog } from './log.ts';

export interface Fetch {
  hub: string;
  query: string;
}

export interface Asker {
  /** @param document the text of one operation. @param headers go before what is sent of itself. */
  run(document: string, variables?: Record<string, unknown>, headers?: Record<string, string>): Promise<Answer>;
}

/** The whole graph in this process, on a database of its own. */
export interface TestGraph {
  /** Asks as a demo account, or as an anonymous visitor. */
  as(role?: DemoRole): Asker;
  /** The fetches of the last run, in the order in which they were sent. */
  readonly fetches: readonly Fetch[];
  /** What was logged, faults of hubs among it. */
  readonly logged: ReturnType<typeof keptLog>['entries'];
  /** From now on this hub cannot be reached. */
  stopHub(name: HubName): void;
  startHub(name: HubName): void;
  gateway: Gateway;
  /** The token of a demo account, for what goes over a port. */
  tokenFor(role: DemoRole): Promise<string>;
  database: TestDatabase;
  close(): Promise<void>;
}

export interface TestGraphOptions {
  /** Prepared and filled already, to have things in it; it is closed with the graph. */
  database?: TestDatabase;
  now?: () => Date;
  /** Default: the gateway's own. */
  executor?: Executor;
  /** Put between the gateway and what counts its fetches: to make a hub slow. */
  between?: (transport: Transport) => Transport;
}

/**
 * All hubs and the gateway, without a port. Opening takes seconds: make one for a test file, in `beforeAll`, and close it
 * in `afterAll`.
 */
export async function testGraph(options: TestGraphOptions = {}): Promise<TestGraph> {
  const database = options.database ?? (await testDatabase());
  const dataFolder = mkdtempSync(join(tmpdir(), 'archipel-graph-'));
  const stopped = new Set<string>();
  const { log, entries } = keptLog();
  let fetches: Fetch[] = [];

  const counted = (hubs: Transport): Transport => ({
    async fetch(hub, request, context) {
      fetches.push({ hub, query: request.query });
      if (stopped.has(hub)) throw new UpstreamError('UPSTREAM_UNAVAILABLE', hub, new Error('stopped by the test'));
      return hubs.fetch(hub, request, context);
    },
    async *subscribe(hub, request, context) {
      if (!hubs.subscribe) throw new Error('the transport has no subscriptions');
      fetches.push({ hub, query: request.query });
      yield* hubs.subscribe(hub, request, context);
    },
    close: () => hubs.close(),
  });
  const { between = (transport: Transport) => transport } = options;
  const settings = {
    host: '127.0.0.1',
    port: 0,
    dataFolder,
    secret: randomBytes(16).toString('hex'),
    developmentIssuer: true,
    corsOrigins: [],
    publicUrl: 'http://localhost:4000',
    // What a test shows is no question of how busy its machine is.
    hubTimeoutMs: 30_000,
    ...(options.executor ? { executor: options.executor } : {}),
  };
  const house = await openHouse(settings, Promise.resolve(database), log, {
    between: (hubs) => between(counted(hubs)),
    ...(options.now ? { now: options.now } : {}),
  });

  return {
    as: (role) => ({
      async run(document, variables = {}, headers = {}) {
        fetches = [];
        const authorization =
          role === undefined ? {} : { authorization: `Bearer ${await house.issuer?.tokenFor(role)}` };
        const response = await house.gateway.inject({
          method: 'POST',
          url: '/graphql',
          headers: { ...authorization, ...headers },
          payload: { query: document, variables },
        });
        return response.json<Answer>();
      },
    }),
    get fetches() {
      return fetches;
    },
    logged: entries,
    stopHub: (name) => void stopped.add(name),
    startHub: (name) => void stopped.delete(name),
    gateway: house.gateway,
    tokenFor: async (role) => (await house.issuer?.tokenFor(role)) ?? '',
    database,
    async close() {
      await house.close();
      await database.close();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}
