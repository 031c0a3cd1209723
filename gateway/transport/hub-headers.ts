import { signHubToken } from '../../subgraphs/kit/identity.ts';
import type { FetchContext } from './transport.ts';

/** The key that a hub shares with the gateway; undefined for a hub of somebody else's, which is told of nobody. */
export type HubKeys = (hub: string) => Buffer | undefined;

/**
 * What a hub is told beside the operation: who asks, in which language, and under which number. Nothing else of what
 * the client sent goes on.
 */
export function hubHeaders(hub: string, context: FetchContext, keys: HubKeys, now: number): Record<string, string> {
  const key = keys(hub);
  return {
    'x-request-id': context.requestId,
    ...(context.language === undefined ? {} : { 'accept-language': context.language }),
    ...(key ? { authorization: `Bearer ${signHubToken(context.identity, hub, key, now)}` } : {}),
  };
}
