import type { HubResponse } from '../../subgraphs/kit/hub.ts';
import type { Viewer } from '../../subgraphs/kit/identity.ts';
import type { UpstreamError } from '../errors.ts';
import type { Leaving } from './departure.ts';

/** One fetch of a query plan. */
export interface FetchRequest {
  query: string;
  variables?: Record<string, unknown> | undefined;
  operationName?: string | undefined;
  /** All of it as JSON text, where that is written already. */
  body?: string | undefined;
  /** Everything it asks for is the same for everybody: nobody's identity goes with it. */
  isPublic?: boolean | undefined;
}

/** What goes with every fetch that is made for one request of a client. */
export interface FetchContext {
  /** Null for an anonymous visitor. */
  identity: Viewer | null;
  /** The client's `Accept-Language`, as it came. */
  language: string | undefined;
  requestId: string;
  /** Aborted when the client is gone. */
  signal: Leaving;
  /** The moment after which nobody waits for the answer, in milliseconds since 1970. */
  deadline: number;
}

/** How a fetch reaches a hub. The gateway knows no other way to one. */
export interface Transport {
  /** @throws UpstreamError when no answer came that can be used; errors inside of an answer are not thrown. */
  fetch(hub: string, request: FetchRequest, context: FetchContext): Promise<HubResponse>;
  /**
   * Events of one subscription, each a whole answer of the hub, until it ends or the context's signal is aborted. In the
   * place of an event that is no answer there is the UpstreamError that says so; the iteration rejects with one when the
   * hub is lost.
   */
  subscribe?(hub: string, request: FetchRequest, context: FetchContext): AsyncIterable<HubResponse | UpstreamError>;
  close(): Promise<void>;
}
