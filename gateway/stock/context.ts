import type { Viewer } from '../../subgraphs/kit/identity.ts';

/** What the gateway knows of one request of a client, from its first byte to its answer. */
export interface GatewayContext {
  /** Null for an anonymous visitor. */
  identity: Viewer | null;
  /** The client's `Accept-Language`, as it came. */
  language: string | undefined;
  requestId: string;
  /** Aborted when the client is gone. */
  signal: AbortSignal;
  /** The moment after which nobody waits for the answer, in milliseconds since 1970. */
  deadline: number;
}
