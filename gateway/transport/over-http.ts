import { Pool } from 'undici';
import { HubUrlError, UpstreamError } from '../errors.ts';
import { readEvents } from './events.ts';
import { signalOf } from './departure.ts';
import { Exchange } from './exchange.ts';
import { type HubKeys, hubHeaders } from './hub-headers.ts';
import { whenAborted } from './when-aborted.ts';
import type { FetchContext, FetchRequest, Transport } from './transport.ts';

export interface HttpTransportOptions {
  keys: HubKeys;
  /** How long one fetch may take in all, from connecting to the last byte. Default 2 000. */
  timeoutMs?: number;
  /** The largest answer of one fetch, decoded. Default 5 MB. */
  answerMaxBytes?: number;
  /** Connections kept to each hub. Default 64. */
  connectionsMax?: number;
  now?: () => number;
}

const mutation = /^\s*mutation\b/;

/** Faults of a connection, as undici and Node name them: the hub has read nothing, or its answer is lost. */
const connectionLost = new Set(['UND_ERR_SOCKET', 'ECONNRESET', 'EPIPE']);

/**
 * Hubs at URLs, over kept connections. A fetch has one deadline from first to last byte, a largest size, and no
 * redirects; a query whose connection broke is sent once more, a mutation never.
 * @param urls where each hub answers operations, such as `http://127.0.0.1:4001/graphql`.
 * @throws HubUrlError
 */
export function overHttp(urls: ReadonlyMap<string, string>, options: HttpTransportOptions): Transport {
  const { keys, timeoutMs = 2_000, answerMaxBytes = 5_000_000, connectionsMax = 64, now = Date.now } = options;
  // All are looked at before anything is opened.
  const places = [...urls].map(([name, address]) => [name, urlOf(name, address)] as const);
  const hubs = new Map(
    places.map(([name, url]) => {
      const pool = new Pool(url.origin, { connections: connectionsMax, connect: { timeout: timeoutMs } });
      return [name, { pool, path: url.pathname + url.search }];
    }),
  );

  /** @returns the exchange that was begun. */
  function begin(hub: string, request: FetchRequest, context: FetchContext): Exchange {
    const target = hubs.get(hub);
    if (!target) throw new UpstreamError('UPSTREAM_UNAVAILABLE', hub, new Error('no URL is known for this hub'));
    const exchange = new Exchange(hub, answerMaxBytes);
    const headers = hubHeaders(hub, context, keys, now());
    headers['content-type'] = 'application/json';
    headers['accept'] = 'application/graphql-response+json, application/json;q=0.9';
    const body = request.body ?? JSON.stringify(request);
    target.pool.dispatch({ method: 'POST', path: target.path, headers, body }, exchange);
    return exchange;
  }

  return {
    async fetch(hub, request, context) {
      const leftMs = Math.max(0, Math.min(timeoutMs, context.deadline - now()));
      let late = false;
      let exchange: Exchange | undefined;
      const giveUp = () => {
        late = true;
        exchange?.giveUp(new UpstreamError('UPSTREAM_TIMEOUT', hub));
      };
      const timer = setTimeout(giveUp, leftMs);
      const forget = whenAborted(context.signal, giveUp);
      try {
        exchange = begin(hub, request, context);
        if (late) giveUp();
        try {
          return await exchange.answer;
        } catch (error) {
          if (late || !isConnectionLost(error) || mutation.test(request.query)) throw error;
          exchange = begin(hub, request, context);
          return await exchange.answer;
        }
      } catch (error) {
        throw asUpstreamError(hub, error, late);
      } finally {
        clearTimeout(timer);
        forget();
      }
    },
    async *subscribe(hub, request, context) {
      const target = hubs.get(hub);
      if (!target) throw new UpstreamError('UPSTREAM_UNAVAILABLE', hub, new Error('no URL is known for this hub'));
      try {
        const { statusCode, headers, body } = await target.pool.request({
          method: 'POST',
          path: target.path,
          headers: {
            'content-type': 'application/json',
            accept: 'text/event-stream',
            ...hubHeaders(hub, context, keys, now()),
          },
          body: request.body ?? JSON.stringify(request),
          signal: signalOf(context.signal),
          // Between two events anything may lie.
          bodyTimeout: 0,
        });
        const type = String(headers['content-type'] ?? '');
        if (statusCode !== 200 || !/^text\/event-stream\b/i.test(type)) {
          body.on('error', () => {}).destroy();
          throw new UpstreamError('UPSTREAM_INVALID', hub, new Error(`status ${statusCode} with content type ${type}`));
        }
        yield* readEvents(hub, body, answerMaxBytes);
      } catch (error) {
        if (context.signal.aborted) return;
        throw asUpstreamError(hub, error, false);
      }
    },
    async close() {
      await Promise.all([...hubs.values()].map(({ pool }) => pool.close()));
    },
  };
}

function urlOf(hub: string, address: string): URL {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) throw new HubUrlError(hub, address);
  return url;
}

function isConnectionLost(error: unknown): boolean {
  return connectionLost.has((error as { code?: string } | null)?.code ?? '');
}

function asUpstreamError(hub: string, error: unknown, late: boolean): UpstreamError {
  if (error instanceof UpstreamError) return error;
  const tooLate = late || (error as { code?: string } | null)?.code === 'UND_ERR_CONNECT_TIMEOUT';
  return new UpstreamError(tooLate ? 'UPSTREAM_TIMEOUT' : 'UPSTREAM_UNAVAILABLE', hub, error);
}
