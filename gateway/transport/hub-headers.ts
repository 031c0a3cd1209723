import { signHubToken, type Viewer } from '../../subgraphs/kit/identity.ts';
import type { FetchContext } from './transport.ts';

/** The key that a hub shares with the gateway; undefined for a hub of somebody else's, which is told of nobody. */
export type HubKeys = (hub: string) => Buffer | undefined;

/**
 * What a hub is told beside the operation: who asks, in which language, and under which number. Nothing else of what
 * the client sent goes on.
 */
export function hubHeaders(hub: string, context: FetchContext, keys: HubKeys, now: number): Record<string, string> {
  const headers: Record<string, string> = { 'x-request-id': context.requestId };
  if (context.language !== undefined) headers['accept-language'] = context.language;
  const key = keys(hub);
  if (key) headers['authorization'] = `Bearer ${tokenFor(context.identity, hub, key, now)}`;
  return headers;
}

interface Signed {
  second: number;
  tokens: Map<string, string>;
}

const signed = new WeakMap<Buffer, Signed>();
const signedMax = 1_000;

/**
 * A token says the second in which it was made, and who asks: those of one second for one asker are the same to the
 * letter, and signed once. By the key itself, so that two gateways of one process have nothing in common.
 */
function tokenFor(viewer: Viewer | null, hub: string, key: Buffer, now: number): string {
  const second = Math.floor(now / 1000);
  let known = signed.get(key);
  if (known?.second !== second || known.tokens.size >= signedMax) {
    known = { second, tokens: new Map() };
    signed.set(key, known);
  }
  const whom = `${hub} ${viewer === null ? '' : JSON.stringify(viewer)}`;
  let token = known.tokens.get(whom);
  if (token === undefined) {
    token = signHubToken(viewer, hub, key, now);
    known.tokens.set(whom, token);
  }
  return token;
}
