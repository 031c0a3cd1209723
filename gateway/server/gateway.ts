import { setTimeout as sleep } from 'node:timers/promises';
import { fastify, type FastifyInstance } from 'fastify';
import type { Log } from '../../subgraphs/kit/context.ts';
import type { Identify } from '../identity/identify.ts';
import { servePlayground } from '../playground/playground.ts';
import type { Transport } from '../transport/transport.ts';
import { answerErrors } from './answer-errors.ts';
import { allowOrigins } from './cors.ts';
import { serveWith } from './executors.ts';
import { frontDoor } from './front-door.ts';
import type { Replaced } from './graph.ts';
import { createMetrics, serveMetrics } from './metrics.ts';
import type { OnOperation } from './on-operation.ts';
import type { GraphQLScalarType } from 'graphql';
import type { Exports } from '../../subgraphs/kit/files.ts';
import { serveExports } from './files.ts';
import { serveHealth } from './health.ts';
import { giveRequestIds } from './request-id.ts';

export interface GatewayConfig {
  host: string;
  /** 0 for any free one. */
  port: number;
  /** Origins of front ends served elsewhere; `*` for all. Default none. */
  corsOrigins?: readonly string[];
  /** The largest request that is read. Default 256 KiB. */
  bodyMaxBytes?: number;
  /** How long the answer to one request may take in all. Default 30 000. */
  requestTimeoutMs?: number;
  /** What carries plans out: the gateway's own executor, or Apollo's behind Apollo Server. Default `compiled`. */
  executor?: Executor;
  /** A folder in which plans are kept for the next start. Default: none. */
  dataFolder?: string;
  /** Whether a client that asks with the header `x-archipel-plan` is shown the plan of its operation. Default false. */
  showPlans?: boolean;
  /**
   * Whether identical queries of one asker that come at the same moment are run once, and answers are kept that hubs allow
   * to be kept. Default true.
   */
  shareRuns?: boolean;
}

export type Executor = 'compiled' | 'stock';

export interface GatewayDependencies {
  /** A composed federation 2 supergraph. */
  supergraphSdl: string;
  /** False for the committed supergraph, which a test proves to be what the hubs compose to. Default true. */
  validate?: boolean;
  /** How the values of scalars are read, by name: what is wrong is then said before any hub is asked. */
  scalars?: Readonly<Record<string, GraphQLScalarType>>;
  /** How hubs are reached; closed with the gateway. */
  transport: Transport;
  /**
   * How the hubs of a supergraph are reached that takes the place of the first, from where it says that they answer; one
   * that is in use already where these are the same. Default: as before.
   */
  transportFor?: (routes: ReadonlyMap<string, string>) => Transport;
  identify: Identify;
  log: Log;
  /** What hubs of this process export, by hub. */
  files?: ReadonlyMap<string, Exports>;
  /** Whether the playground is served, and with the project's stories as examples. Default: neither. */
  playground?: { stories: boolean };
  /** By which answers that are kept grow old, in milliseconds since 1970. Default: the clock of the machine. */
  now?: () => number;
  /** Told of each request for an operation, once, when its answer has left. Metrics are kept in any case. */
  onOperation?: OnOperation;
}

export interface Gateway {
  /** Starts to listen. @returns where, such as `http://127.0.0.1:4000`. */
  listen(): Promise<string>;
  /** Asks without a port: the whole way of a request, but for the socket. */
  inject: FastifyInstance['inject'];
  /**
   * Lets another supergraph take over, once what is asked of this one is planned for it.
   * @throws SupergraphError when it cannot be served; then everything stays as it was.
   */
  replace(supergraphSdl: string): Promise<Replaced>;
  /**
   * Says that it stops, ends what is under way, and closes everything it opened and its transport.
   * @param drainMs how long it says so before it closes the door, for load balancers to hear it. Default 0.
   */
  close(drainMs?: number): Promise<void>;
}

const bodyMaxBytesDefault = 256 * 1024;
const requestTimeoutMsDefault = 30_000;
/** A client that sends its headers or its body this slowly is not served (slowloris). */
const receiveTimeoutMs = 30_000;

/** The front door of the graph. It listens when told to. */
export async function createGateway(config: GatewayConfig, dependencies: GatewayDependencies): Promise<Gateway> {
  const { log, files, playground, onOperation } = dependencies;
  const metrics = createMetrics();
  const door = frontDoor({ receiveTimeoutMs });
  const server = fastify({
    bodyLimit: config.bodyMaxBytes ?? bodyMaxBytesDefault,
    serverFactory: door.serverFactory,
    forceCloseConnections: 'idle',
    // Requests that a kept connection still brings while stopping are served: the balancer has heard, or will.
    return503OnClosing: false,
  });
  giveRequestIds(server);
  const health = serveHealth(server);
  answerErrors(server, log);
  if (config.corsOrigins?.length) await allowOrigins(server, config.corsOrigins);
  const executor = await serveWith(config.executor ?? 'compiled', server, door, {
    ...dependencies,
    corsOrigins: config.corsOrigins,
    bodyMaxBytes: config.bodyMaxBytes ?? bodyMaxBytesDefault,
    requestTimeoutMs: config.requestTimeoutMs ?? requestTimeoutMsDefault,
    dataFolder: config.dataFolder,
    showPlans: config.showPlans,
    shareRuns: config.shareRuns,
    onOperation(event) {
      metrics.onOperation(event);
      onOperation?.(event);
    },
  });
  server.get('/schema.graphql', (_request, reply) => reply.type('text/plain; charset=utf-8').send(executor.apiSdl()));
  serveMetrics(server, metrics);
  serveExports(server, files ?? new Map(), log);
  if (playground) await servePlayground(server, { ...playground, apiSdl: executor.apiSdl });

  return {
    async listen() {
      const address = await server.listen({ host: config.host, port: config.port });
      health.ready();
      return address;
    },
    inject: server.inject.bind<FastifyInstance['inject']>(server),
    replace: (supergraphSdl) => executor.replace(supergraphSdl),
    async close(drainMs = 0) {
      health.stopping();
      if (drainMs > 0) await sleep(drainMs);
      executor.stopping();
      await server.close();
      await executor.stop();
    },
  };
}
