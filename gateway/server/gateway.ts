import { setTimeout as sleep } from 'node:timers/promises';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import { fastify, type FastifyInstance } from 'fastify';
import { printSchema } from 'graphql';
import type { Log } from '../../subgraphs/kit/context.ts';
import { stockGateway } from '../execution/stock.ts';
import type { Identify } from '../identity/identify.ts';
import { servePlayground } from '../playground/playground.ts';
import type { Transport } from '../transport/transport.ts';
import { allowOrigins } from './cors.ts';
import { answerErrors } from './errors.ts';
import { type Exports, serveExports } from './files.ts';
import { graphqlServer } from './graphql.ts';
import { serveHealth } from './health.ts';
import { askers } from './asker.ts';

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
}

export interface GatewayDependencies {
  /** A composed federation 2 supergraph. */
  supergraphSdl: string;
  /** False for the committed supergraph, which a test proves to be what the hubs compose to. Default true. */
  validate?: boolean;
  transport: Transport;
  identify: Identify;
  log: Log;
  /** What hubs of this process export, by hub. */
  files?: ReadonlyMap<string, Exports>;
  /** Whether the playground is served, and with the project's stories as examples. Default: neither. */
  playground?: { stories: boolean };
}

export interface Gateway {
  /** Starts to listen. @returns where, such as `http://127.0.0.1:4000`. */
  listen(): Promise<string>;
  /** Asks without a port: the whole way of a request, but for the socket. */
  inject: FastifyInstance['inject'];
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

/** The front door of the graph over the stock executor. It listens when told to. */
export async function createGateway(config: GatewayConfig, dependencies: GatewayDependencies): Promise<Gateway> {
  const { supergraphSdl, validate, transport, identify, log, files, playground } = dependencies;
  const gateway = stockGateway({ supergraphSdl, validate, transport, log });
  let apiSdl = '';
  gateway.onSchemaLoadOrUpdate(({ apiSchema }) => void (apiSdl = printSchema(apiSchema)));
  const graphql = await graphqlServer(gateway);

  const server = fastify({
    bodyLimit: config.bodyMaxBytes ?? bodyMaxBytesDefault,
    requestTimeout: receiveTimeoutMs,
    forceCloseConnections: 'idle',
    // Requests that a kept connection still brings while stopping are served: the balancer has heard, or will.
    return503OnClosing: false,
  });
  const health = serveHealth(server);
  answerErrors(server, log);
  if (config.corsOrigins?.length) await allowOrigins(server, config.corsOrigins);
  const asker = askers(server, identify, { log, requestTimeoutMs: config.requestTimeoutMs ?? requestTimeoutMsDefault });
  server.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    preValidation: asker.identified,
    handler: fastifyApolloHandler(graphql, { context: async (request, reply) => asker.contextOf(request, reply) }),
  });
  server.get('/schema.graphql', (_request, reply) => reply.type('text/plain; charset=utf-8').send(apiSdl));
  serveExports(server, files ?? new Map());
  if (playground) await servePlayground(server, { ...playground, apiSdl: () => apiSdl });

  return {
    async listen() {
      const address = await server.listen({ host: config.host, port: config.port });
      health.ready();
      return address;
    },
    inject: server.inject.bind(server),
    async close(drainMs = 0) {
      health.stopping();
      if (drainMs > 0) await sleep(drainMs);
      await server.close();
      await graphql.stop();
      await transport.close();
    },
  };
}
