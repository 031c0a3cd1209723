import type { Hub, HubResponse } from '../../subgraphs/kit/hub.ts';
import { UpstreamError } from '../errors.ts';
import { type HubKeys, hubHeaders } from './hub-headers.ts';
import type { Transport } from './transport.ts';

/**
 * Hubs of this very process. They are told who asks in the same signed way as over HTTP, so that a hub behaves alike in
 * both. A hub that answers too late is not waited for.
 * @param now the hubs' clock, in milliseconds since 1970: what their tokens are dated by.
 */
export function inProcess(
  hubs: ReadonlyMap<string, Pick<Hub, 'execute'> & Partial<Pick<Hub, 'subscribe'>>>,
  keys: HubKeys,
  now = Date.now,
): Transport {
  return {
    async fetch(hub, request, context) {
      const target = hubs.get(hub);
      if (!target) throw new UpstreamError('UPSTREAM_UNAVAILABLE', hub, new Error('no such hub in this process'));
      const headers = hubHeaders(hub, context, keys, now());
      const answer = target.execute({ ...request, headers }).catch((error: unknown) => {
        throw new UpstreamError('UPSTREAM_UNAVAILABLE', hub, error);
      });
      return untilDeadline(answer, hub, context.deadline - Date.now(), context.signal);
    },
    async *subscribe(hub, request, context) {
      const target = hubs.get(hub);
      if (!target?.subscribe)
        throw new UpstreamError('UPSTREAM_UNAVAILABLE', hub, new Error('no such hub in this process'));
      yield* target.subscribe({ ...request, headers: hubHeaders(hub, context, keys, now()) }, context.signal);
    },
    async close() {},
  };
}

function untilDeadline(
  answer: Promise<HubResponse>,
  hub: string,
  leftMs: number,
  signal: AbortSignal,
): Promise<HubResponse> {
  return new Promise((resolve, reject) => {
    const late = () => settle(() => reject(new UpstreamError('UPSTREAM_TIMEOUT', hub)));
    const timer = setTimeout(late, Math.max(0, leftMs));
    const settle = (how: () => void) => {
      clearTimeout(timer);
      signal.removeEventListener('abort', late);
      how();
    };
    if (signal.aborted) late();
    signal.addEventListener('abort', late, { once: true });
    answer.then(
      (value) => settle(() => resolve(value)),
      (error: Error) => settle(() => reject(error)),
    );
  });
}
