import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { getOperationAST, OperationTypeNode, parse } from 'graphql';
import { errorBody } from '../errors.ts';
import type { FrontDoor } from './front-door.ts';
import type { Executor, GatewayDependencies } from './gateway.ts';
import type { Replaced } from './graph.ts';
import type { GraphqlHttpOptions } from './graphql-http.ts';

/** What answers operations, mounted. */
export interface Mounted {
  /** What clients see of the graph at this moment. */
  apiSdl(): string;
  /** Lets another supergraph take over. @throws SupergraphError when it cannot be served. */
  replace(supergraphSdl: string): Promise<Replaced>;
  /** Called before the door is closed. */
  stopping(): void;
  /** Closes the transport, too. */
  stop(): Promise<void>;
}

export type MountOptions = Omit<GraphqlHttpOptions, 'graph'> &
  Pick<GatewayDependencies, 'supergraphSdl' | 'validate' | 'scalars' | 'transportFor'> & {
    dataFolder?: string | undefined;
  };

/** Puts the chosen executor behind `/graphql`; the packages of the other are not even read. */
export function serveWith(
  executor: Executor,
  server: FastifyInstance,
  door: FrontDoor,
  options: MountOptions,
): Promise<Mounted> {
  return executor === 'stock' ? serveStock(server, options) : serveCompiled(server, door, options);
}

async function serveCompiled(server: FastifyInstance, door: FrontDoor, options: MountOptions): Promise<Mounted> {
  const [{ openGraph }, { graphqlHttp }] = await Promise.all([import('./graph.ts'), import('./graphql-http.ts')]);
  const { supergraphSdl, validate, scalars, transport, transportFor, dataFolder, log } = options;
  const plansFolder = dataFolder && join(dataFolder, 'plans');
  const graph = await openGraph(supergraphSdl, { validate, scalars, transport, transportFor, plansFolder, log });
  const http = graphqlHttp({ ...options, graph });
  door.take(http.handle);
  // The same for requests that come without a socket, past the door.
  server.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    exposeHeadRoute: false,
    onRequest: (request, reply, done) => {
      reply.hijack();
      http.handle(request.raw, reply.raw);
      done();
    },
    handler: () => {},
  });
  return {
    apiSdl: () => graph.current.apiSdl,
    replace: (sdl) => graph.replace(sdl),
    stopping() {
      http.stopping();
      http.close();
    },
    stop: () => graph.close(),
  };
}

async function serveStock(server: FastifyInstance, options: MountOptions): Promise<Mounted> {
  const [{ fastifyApolloHandler }, { printSchema }, { stockGateway }, { graphqlServer }, { askers }] =
    await Promise.all([
      import('@as-integrations/fastify'),
      import('graphql'),
      import('../stock/stock-gateway.ts'),
      import('./graphql.ts'),
      import('./asker.ts'),
    ]);
  const { gateway, replace } = stockGateway(options);
  let apiSdl = '';
  gateway.onSchemaLoadOrUpdate(({ apiSchema }) => void (apiSdl = printSchema(apiSchema)));
  const graphql = await graphqlServer(gateway);
  const asker = askers(options.identify, options);
  server.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    preValidation: asker.identified,
    async preHandler(request, reply) {
      const asked = (request.method === 'GET' ? request.query : request.body) as StockRequest | null;
      if (isSubscription(asked)) return reply.code(406).send(errorBody('SUBSCRIPTIONS_NOT_SERVED', request.id));
    },
    handler: fastifyApolloHandler(graphql, { context: async (request, reply) => asker.contextOf(request, reply) }),
  });
  return {
    apiSdl: () => apiSdl,
    replace,
    stopping() {},
    async stop() {
      await graphql.stop();
      await options.transport.close();
    },
  };
}

interface StockRequest {
  query?: unknown;
  operationName?: unknown;
}

/** Apollo Server would answer that it has failed, or that the client reads nothing it writes. */
function isSubscription(asked: StockRequest | null): boolean {
  if (typeof asked?.query !== 'string' || !asked.query.includes('subscription')) return false;
  const name = typeof asked.operationName === 'string' ? asked.operationName : undefined;
  try {
    return (
      getOperationAST(parse(asked.query, { noLocation: true }), name)?.operation === OperationTypeNode.SUBSCRIPTION
    );
  } catch {
    // What cannot be read is refused where it is read.
    return false;
  }
}
