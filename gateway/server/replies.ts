import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Log } from '../../subgraphs/kit/context.ts';
import { TokenError } from '../errors.ts';
import type { Outcome } from '../execution/program.ts';
import type { Departure } from '../transport/departure.ts';
import type { Accepted } from './accept-header.ts';
import { asRefusal } from './as-refusal.ts';
import { corsHeaders } from './cors.ts';
import type { OnOperation } from './on-operation.ts';
import type { Operation } from './operations.ts';
import type { ResponseCache } from './response-cache.ts';
import {
  ClientGone,
  eventStreamType,
  goneBefore,
  multipartType,
  once,
  writeEvents,
  writeMultipart,
} from './streams.ts';

/** A request for an operation that is not answered yet. */
export interface OpenRequest {
  request: IncomingMessage;
  response: ServerResponse;
  id: string;
  begun: number;
  accepted: Accepted;
  operation: Operation | undefined;
  /** Says when the client leaves before its answer. */
  gone: Departure;
}

/** How requests are replied to, and told of. */
export interface Replies {
  /**
   * Sends what an operation brought: whole, in parts, or event by event, as the client reads it.
   * @param extensions what a whole answer says at its end, such as `,"extensions":{…}`, or nothing.
   */
  send(asked: OpenRequest, outcome: Outcome, extensions: () => string): Promise<void>;
  /** Replies to what went wrong before an answer: a refusal as it stands, anything else as a fault in a constant sentence. */
  refuse(asked: OpenRequest, error: unknown): void;
  /** From now on connections are not kept after their answer. */
  stopping(): void;
}

export interface RepliesOptions {
  log: Log;
  corsOrigins: readonly string[];
  onOperation: OnOperation | undefined;
  /** What a cache may do with an answer. */
  termsOf: ResponseCache['termsOf'];
}

/** Writes answers and refusals with the headers that belong to them, and tells of each request once, when it has ended. */
export function replies({ log, corsOrigins, onOperation, termsOf }: RepliesOptions): Replies {
  let stopping = false;

  async function send(asked: OpenRequest, outcome: Outcome, extensions: () => string): Promise<void> {
    const { accepted } = asked;
    if (outcome.kind === 'single') {
      const shown = extensions();
      const { body } = outcome;
      const bytes = shown === '' ? body : Buffer.concat([body.subarray(0, -1), Buffer.from(`${shown}}`)]);
      if (accepted.json === null && accepted.events)
        return sendStream(asked, eventStreamType, outcome.errors, (response) =>
          writeEvents(response, once(bytes.toString())),
        );
      write(asked, 200, bytes, accepted.json ?? 'application/json; charset=utf-8', termsHeaders(outcome));
      tell(asked, outcome.errors > 0 ? 'errors' : 'ok', null, 200, bytes.length);
      return;
    }
    if (outcome.kind === 'incremental') {
      const { initial, rest } = outcome;
      return sendStream(asked, multipartType(accepted.multipart ?? 'specification'), 0, (response) =>
        writeMultipart(response, initial, rest),
      );
    }
    return sendStream(asked, eventStreamType, 0, (response) => writeEvents(response, outcome.events));
  }

  async function sendStream(
    asked: OpenRequest,
    contentType: string,
    errors: number,
    writing: (response: ServerResponse) => Promise<number>,
  ): Promise<void> {
    const { response } = asked;
    response.writeHead(200, { ...headersOf(asked), 'content-type': contentType, 'x-accel-buffering': 'no' });
    try {
      tell(
        asked,
        errors > 0 ? 'errors' : 'ok',
        null,
        200,
        await Promise.race([writing(response), goneBefore(response)]),
      );
    } catch (error) {
      const left = error instanceof ClientGone || response.destroyed;
      if (!left) log.error({ requestId: asked.id, cause: error }, 'a stream failed');
      response.destroy();
      tell(asked, left ? 'left' : 'failed', null, 200, 0);
    }
  }

  function refuse(asked: OpenRequest, error: unknown): void {
    const { response, accepted } = asked;
    if (response.headersSent || response.destroyed) {
      if (!response.destroyed) response.destroy();
      return tell(asked, 'left', null, 0, 0);
    }
    const refused = asRefusal(error, accepted);
    if (refused.status >= 500) log.error({ requestId: asked.id, cause: error }, 'a request failed');
    if (error instanceof TokenError) log.info({ requestId: asked.id, cause: error.cause }, 'a token was refused');
    const errors = refused.errors.map((one) => ({ ...one, extensions: { ...one.extensions, requestId: asked.id } }));
    const code = refused.errors[0]?.extensions?.['code'];
    const bytes = Buffer.from(JSON.stringify({ errors }));
    // What was not read of a body would be taken for the next request.
    const unread: Record<string, string> = asked.request.complete ? {} : { connection: 'close' };
    write(asked, refused.status, bytes, accepted.json ?? 'application/json; charset=utf-8', {
      ...unread,
      ...refused.headers,
    });
    tell(
      asked,
      refused.status >= 500 ? 'failed' : 'refused',
      typeof code === 'string' ? code : null,
      refused.status,
      bytes.length,
    );
  }

  function write(
    asked: OpenRequest,
    status: number,
    bytes: Buffer,
    contentType: string,
    more?: Record<string, string>,
  ): void {
    asked.response.writeHead(status, {
      ...headersOf(asked),
      'content-type': contentType,
      'content-length': bytes.length,
      ...more,
    });
    asked.response.end(bytes);
  }

  function headersOf({ id, request }: OpenRequest): Record<string, string> {
    const headers: Record<string, string> = { 'x-request-id': id, 'cache-control': 'no-store' };
    if (corsOrigins.length > 0) Object.assign(headers, corsHeaders(request.headers.origin, corsOrigins));
    if (stopping) headers['connection'] = 'close';
    return headers;
  }

  function termsHeaders(outcome: Outcome): Record<string, string> | undefined {
    const terms = termsOf(outcome);
    if (!terms) return undefined;
    const { hint, ageS } = terms;
    const vary = corsOrigins.length > 0 && !corsOrigins.includes('*') ? 'Origin, ' : '';
    return {
      'cache-control': `${hint.scope}, max-age=${hint.maxAgeS}`,
      age: String(ageS),
      vary: `${vary}Accept, Accept-Language${hint.scope === 'private' ? ', Authorization' : ''}`,
    };
  }

  function tell(
    asked: OpenRequest,
    outcome: 'ok' | 'errors' | 'refused' | 'left' | 'failed',
    code: string | null,
    status: number,
    bytes: number,
  ): void {
    onOperation?.({
      name: asked.operation?.name ?? null,
      kind: asked.operation?.normalised.kind ?? 'unknown',
      hash: asked.operation?.normalised.hash ?? null,
      outcome,
      code,
      status,
      durationMs: performance.now() - asked.begun,
      bytes,
      requestId: asked.id,
    });
  }

  return { send, refuse, stopping: () => void (stopping = true) };
}
