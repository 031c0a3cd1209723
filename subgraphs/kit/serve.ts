import { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { fastify, type FastifyError, type FastifyRequest } from 'fastify';
import type { Log } from './context.ts';
import { withoutValues } from './database/without-values.ts';
import { isPublic, maskedMessage } from './errors.ts';
import { begun, type Exports, singleValues } from './files.ts';
import type { Hub, HubRequest, HubResponse } from './hub.ts';
import { type PersistedRequest, persistedTexts } from './persisted.ts';

/** The largest operation a hub reads, in bytes: entity fetches carry a representation for each row of a page. */
const bodyMaxBytes = 4 * 1024 * 1024;
/** How long a hub may take to say that it is ready. */
const readyTimeoutMs = 1_000;

/** A hub listening on a port of its own. */
export interface ServedHub {
  /** Ends in `/graphql`. */
  url: string;
  close(): Promise<void>;
}

export interface ServeOptions {
  host: string;
  /** 0 for any free one. */
  port: number;
  /** Asked by `/readyz`, such as the database for a 1: the hub is not ready when it rejects, or takes a second. */
  ready?: (() => PromiseLike<unknown>) | undefined;
  /** Where faults are written that no operation tells of: those of files and of requests. Default: nowhere. */
  log?: Log | undefined;
  /** What the hub gives out as files, where it does. */
  files?: Exports | undefined;
}

/**
 * Serves a hub over HTTP: `/graphql` for operations signed by the gateway, by their text or by its hash, `/files/…` for
 * what the gateway hands out of it, `/livez` and `/readyz` for whoever watches.
 */
export async function serveHub(
  hub: Hub,
  { host, port, ready = () => Promise.resolve(), log, files }: ServeOptions,
): Promise<ServedHub> {
  const server = fastify({ bodyLimit: bodyMaxBytes, forceCloseConnections: 'idle' });
  const requestIdOf = ({ headers }: FastifyRequest) => String(headers['x-request-id'] ?? '');
  server.setErrorHandler<FastifyError>((error, request, reply) => {
    if (isPublic(error)) return reply.code(400).send({ errors: [error] });
    const { statusCode: status = 500 } = error;
    if (status >= 500)
      log?.error({ hub: hub.name, requestId: requestIdOf(request), cause: withoutValues(error) }, 'a request failed');
    return reply.code(status).send({ errors: [{ message: maskedMessage }] });
  });
  const streams = new Set<AbortController>();
  const texts = persistedTexts();
  server.get('/livez', () => ({ status: 'alive' }));
  server.get('/readyz', async (_request, reply) => {
    const isReady = await within(readyTimeoutMs, ready());
    return reply.code(isReady ? 200 : 503).send({ status: isReady ? 'ready' : 'not ready', hub: hub.name });
  });
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
      const body = await begun(file.body, (cause) =>
        log?.error(
          { hub: hub.name, requestId: requestIdOf(request), cause: withoutValues(cause) },
          'a file was cut off',
        ),
      );
      return reply.type(file.mediaType).send(body);
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

/** Whether it comes true, and soon. */
async function within(timeMs: number, asked: PromiseLike<unknown>): Promise<boolean> {
  const over = new AbortController();
  const kept = asked.then(
    () => true,
    () => false,
  );
  const late = sleep(timeMs, false, { signal: over.signal }).catch(() => false);
  return Promise.race([kept, late]).finally(() => over.abort());
}

/** Events as the distinct connections mode of GraphQL over SSE writes them; a comment first, so that the client is heard. */
async function* eventStream(events: AsyncIterable<HubResponse>): AsyncGenerator<string> {
  yield ':\n\n';
  for await (const event of events) yield `event: next\ndata: ${JSON.stringify(event)}\n\n`;
  yield 'event: complete\ndata:\n\n';
}
