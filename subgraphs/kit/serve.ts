import { fastify } from 'fastify';
import type { Hub, HubRequest } from './hub.ts';

/** The largest operation a hub reads, in bytes: entity fetches carry a representation for each row of a page. */
const bodyMaxBytes = 4 * 1024 * 1024;

/** A hub listening on a port of its own. */
export interface ServedHub {
  /** Ends in `/graphql`. */
  url: string;
  close(): Promise<void>;
}

/**
 * Serves a hub over HTTP: `/graphql` for operations signed by the gateway, `/livez` and `/readyz` for whoever watches.
 * @param port 0 for any free one.
 */
export async function serveHub(hub: Hub, { host, port }: { host: string; port: number }): Promise<ServedHub> {
  const server = fastify({ bodyLimit: bodyMaxBytes, forceCloseConnections: 'idle' });
  server.get('/livez', () => ({ status: 'alive' }));
  server.get('/readyz', () => ({ status: 'ready', hub: hub.name }));
  server.post('/graphql', async (request, reply) => {
    const { query, variables, operationName } = (request.body ?? {}) as Partial<HubRequest>;
    if (typeof query !== 'string') {
      return reply.code(400).send({ errors: [{ message: 'query must be the text of an operation; got none' }] });
    }
    const headers = request.headers as HubRequest['headers'];
    const answer = await hub.execute({ query, variables, operationName, headers });
    const refused = answer.errors?.[0]?.extensions?.code === 'IDENTITY_INVALID';
    return reply.code(refused ? 401 : 200).send(answer);
  });
  const address = await server.listen({ host, port });
  return { url: `${address}/graphql`, close: () => server.close() };
}
