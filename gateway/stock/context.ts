import type { FetchContext } from '../transport/transport.ts';

/** What goes with every fetch of one request, as Apollo Server hands it on. */
export interface StockContext extends FetchContext {
  signal: AbortSignal;
}
