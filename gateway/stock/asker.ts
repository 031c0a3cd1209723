import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Log } from '../../subgraphs/kit/context.ts';
import type { Viewer } from '../../subgraphs/kit/identity.ts';
import { TokenError } from '../errors.ts';
import type { Identify } from '../identity/identify.ts';
import type { StockContext } from './context.ts';

export interface Askers {
  /** A hook: settles who is asking before anything is read of what they ask. */
  identified(request: FastifyRequest): Promise<void>;
  contextOf(request: FastifyRequest, reply: FastifyReply): StockContext;
}

/** Gives each request its asker, and the signal that says the client is gone. */
export function askers(identify: Identify, { log, requestTimeoutMs }: { log: Log; requestTimeoutMs: number }): Askers {
  const viewers = new WeakMap<FastifyRequest, Viewer | null>();
  return {
    async identified(request) {
      try {
        viewers.set(request, await identify(request.headers.authorization));
      } catch (error) {
        if (error instanceof TokenError) log.info({ requestId: request.id, cause: error.cause }, 'a token was refused');
        throw error;
      }
    },
    contextOf(request, reply) {
      const identity = viewers.get(request);
      if (identity === undefined) throw new Error('the asker of this request was never settled');
      return {
        identity,
        language: request.headers['accept-language'],
        requestId: request.id,
        signal: goneSignal(reply),
        deadline: Date.now() + requestTimeoutMs,
      };
    },
  };
}

function goneSignal(reply: FastifyReply): AbortSignal {
  const gone = new AbortController();
  reply.raw.once('close', () => {
    if (!reply.raw.writableFinished) gone.abort(new Error('the client is gone'));
  });
  return gone.signal;
}
