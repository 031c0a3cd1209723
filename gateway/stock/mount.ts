import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyInstance } from 'fastify';
import { getOperationAST, OperationTypeNode, parse, printSchema } from 'graphql';
import { errorBody } from '../errors.ts';
import type { Mounted, MountOptions } from '../server/executors.ts';
import { apolloServer } from './apollo-server.ts';
import { askers } from './asker.ts';
import { stockGateway } from './stock-gateway.ts';

/** Puts Apollo Server and the stock gateway behind `/graphql`. */
export async function mountStock(server: FastifyInstance, options: MountOptions): Promise<Mounted> {
  const { gateway, replace } = stockGateway(options);
  let apiSdl = '';
  gateway.onSchemaLoadOrUpdate(({ apiSchema }) => void (apiSdl = printSchema(apiSchema)));
  const graphql = await apolloServer(gateway);
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
