import type { Hub, HubResponse } from '../../subgraphs/kit/hub.ts';
import { UpstreamError } from '../errors.ts';
import { type Leaving, signalOf } from './departure.ts';
import { type HubKeys, hubHeaders } from './hub-headers.ts';
import type { Transport } from './transport.ts';
import { whenAborted } from './when-aborted.ts';

export interface InProcessOptions {
  /** How long one fetch may take in all; the same as over HTTP. Default 2 000. */
  timeoutMs?: number;
  /** The hubs' clock, in milliseconds since 1970: what their tokens are dated by. Default the system's. */
  now?: () => number;
}

/**
 * Hubs of this very process. They are told who asks in the same signed way as over HTTP, so that a hub behaves alike in
 * both. A hub that answers too late is not waited for, and told so by the signal of its request.
 */
export function inProcess(
  hubs: ReadonlyMap<string, Pick<Hub, 'execute'> & Partial<Pick<Hub, 'subscribe'>>>,
  keys: HubKeys,
  { timeoutMs = 2_000, now = Date.now }: InProcessOptions = {},
): Transport {
  return {
    async fetch(hub, request, context) {
      const target = hubs.get(hub);
      if (!target) throw new UpstreamError('UPSTREAM_UNAVAILABLE', hub, new Error('no such hub in this process'));
      const headers = hubHeaders(hub, context, keys, now());
      const leaving = new AbortController();
      const answer = target.execute({ ...request, headers, signal: leaving.signal }).catch((error: unknown) => {
        throw new UpstreamError('UPSTREAM_UNAVAILABLE', hub, error);
      });
      const leftMs = Math.min(timeoutMs, context.deadline - Date.now());
      return untilLate(answer, hub, leftMs, context.signal, leaving);
    },
    async *subscribe(hub, request, context) {
      const target = hubs.get(hub);
      if (!target?.subscribe)
        throw new UpstreamError('UPSTREAM_UNAVAILABLE', hub, new Error('no such hub in this process'));
      yield* target.subscribe({ ...request, headers: hubHeaders(hub, context, keys, now()) }, signalOf(context.signal));
    },
    async close() {},
  };
}

function untilLate(
  answer: Promise<HubResponse>,
  hub: string,
  leftMs: number,
  signal: Leaving,
  leaving: AbortController,
): Promise<HubResponse> {
  return new Promise((resolve, reject) => {
    const late = () => {
      settle(() => reject(new UpstreamError('UPSTREAM_TIMEOUT', hub)));
      leaving.abort();
    };
    const timer = setTimeout(late, Math.max(0, leftMs));
    let forget = () => {};
    const settle = (how: () => void) => {
      clearTimeout(timer);
      forget();
      how();
    };
    forget = whenAborted(signal, late);
    answer.then(
      (value) => settle(() => resolve(value)),
      (error: Error) => settle(() => reject(error)),
    );
  });
}
