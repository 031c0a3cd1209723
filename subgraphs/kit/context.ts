import type { Database } from './database/types.ts';
import type { Viewer } from './identity.ts';
import type { Language } from './language.ts';

/** Where a hub writes what an operator should read. Never names, addresses or tokens. */
export interface Log {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

/** What every resolver of a hub is given for one request. */
export interface HubContext<Loaders = unknown> {
  db: Database;
  /** Null for an anonymous visitor. */
  viewer: Viewer | null;
  /** The language negotiated for the request; a `lang` argument goes before it. */
  language: Language;
  requestId: string;
  /** One moment for the whole request, so that two fields never disagree about what is valid. */
  now: Date;
  loaders: Loaders;
  log: Log;
  /** Aborted when nobody waits for the answer, or listens to the subscription, any more. */
  signal?: AbortSignal;
}
