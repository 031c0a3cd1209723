import { Readable } from 'node:stream';
import { fastify } from 'fastify';
import { isPublic, maskedMessage } from './errors.ts';
import { type Exports, singleValues } from './files.ts';
import type { Hub, HubRequest, HubResponse } from './hub.ts';
import { type PersistedRequest, persistedTexts } from './persisted.ts';

/** The largest operation a hub reads, in bytes: entity fetches carry a representation for each row of a page. */
const bodyMaxBytes = 4 * 1024 * 1024;

/** A hub listening on a port of its own. */
export interface ServedHub {
  /** Ends in `/graphql`. */
  url: string;
  close(): Promise<void>;
}

/**
 * Serves a hub over HTTP: `/graphql` for operations signed by the gateway, by their text or by its hash, `/files/…` for what the gateway hands out of
 * it, `/livez` and `/readyz` for whoever watches.
 * @param port 0 for any free one.
 * @param files what the hub gives out as files, where it does.
 */
export async function serveHub(
  hub: Hub,
  { host, port, files }: { host: string; port: number; files?: Exports | undefined },
): Promise<ServedHub> {
  const server = fastify({ bodyLimit: bodyMaxBytes, forceCloseConnections: 'idle' });
  server.setErrorHandler((error, _request, reply) =>
    isPublic(error)
      ? reply.code(400).send({ errors: [error] })
      : reply.code(500).send({ errors: [{ message: maskedMessage }] }),
  );
  const streams = new Set<AbortController>();
  const texts = persistedTexts();
  server.get('/livez', () => ({ status: 'alive' }));
  server.get('/readyz', () => ({ status: 'ready', hub: hub.name }));
  server.post('/graphql', async (request, reply) => {
    const { variables, operationName, ...body } = (request.body ?? {}) as Partial<HubRequest> & PersistedRequest;
    const headers = request.headers as HubRequest['headers'];
    // Only a gateway has texts kept, or learns which are: anybody else is refused below, whatever they ask.
    const text = hub.admits(headers) ? texts.textOf(body) : { query: '{ __typename }' };
    if (!('query' in text)) return reply.code(text.status).send({ errors: text.errors });
    const { query } = text;
    if (/\btext\/event-stream\b/.test(headers.accept ?? '')) {
      const leaving = new AbortController();
      streams.add(leaving);
      reply.raw.once('close', () => {
        streams.delete(leaving);
        leaving.abort();
      });
      const events = hub.subscribe({ query, variables, operationName, headers }, leaving.signal);
      return reply.type('text/event-stream').send(Readable.from(eventStream(events)));
    }
    const { cacheControl, ...answer } = await hub.execute({ query, variables, operationName, headers });
    if (cacheControl !== undefined) reply.header('cache-control', cacheControl);
    const refused = answer.errors?.[0]?.extensions?.code === 'IDENTITY_INVALID';
    return reply.code(refused ? 401 : 200).send(answer);
  });
  server.get<{ Params: { '*': string }; Querystring: Record<string, string | string[]> }>(
    '/files/*',
    async (request, reply) => {
      if (!hub.admits(request.headers as HubRequest['headers'])) return reply.code(401).send();
      const file = await files?.(request.params['*'], singleValues(request.query));
      if (!file) return reply.code(404).send();
      if ('location' in file) return reply.redirect(file.location, 302);
      return reply.type(file.mediaType).send(Readable.from(file.body));
    },
  );
  const address = await server.listen({ host, port });
  return {
    url: `${address}/graphql`,
    close() {
      // What would go on for ever would hold the door open.
      for (const stream of streams) stream.abort();
      return server.close();
    },
  };
}

/** Events as the distinct connections mode of GraphQL over SSE writes them; a comment first, so that the client is heard. */
async function* eventStream(events: AsyncIterable<HubResponse>): AsyncGenerator<string> {
  yield ':\n\n';
  for await (const event of events) yield `event: next\ndata: ${JSON.stringify(event)}\n\n`;
  yield 'event: complete\ndata:\n\n';
}
