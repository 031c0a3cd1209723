import { once } from '../once.ts';
import { connectClient } from './client.ts';
import { openEmbedded } from './embedded.ts';
import type { OpenDatabase, OpenDatabaseOptions } from './types.ts';

const EMBEDDED = 'embedded:';
/** Seconds that statements have to end when connections are closed. */
const END_TIMEOUT_S = 5;

/**
 * Opens `postgres://…`, a server, or `embedded:FOLDER`, PGlite with PostGIS in a thread of this process, created when
 * the folder has none. Both are spoken to through the same driver.
 *
 * Throws `FolderHeldError` when another process holds the folder and `mode` is `own`, an `Error` when the URL is neither,
 * and `DatabaseUnreachableError` when the server is not there or does not let us in.
 */
export async function openDatabase(url: string, options: OpenDatabaseOptions = {}): Promise<OpenDatabase> {
  if (url.startsWith(EMBEDDED) && url.length > EMBEDDED.length) {
    const embedded = await openEmbedded(url.slice(EMBEDDED.length), options);
    const { client, db } = connectClient({ socketPath: embedded.socketPath }, options);
    const end = async (): Promise<void> => {
      await client.end({ timeout: END_TIMEOUT_S });
      await embedded.close();
    };
    return { db, client, url, embedded: true, close: once(end) };
  }
  if (!/^postgres(ql)?:\/\//.test(url)) {
    throw new Error(`A database is postgres://user@host/name or embedded:FOLDER; got ${withoutPassword(url)}`);
  }
  const { client, db } = connectClient({ url }, options);
  try {
    await client`select 1`;
  } catch (error) {
    await client.end({ timeout: 0 });
    throw new DatabaseUnreachableError(url, error);
  }
  return { db, client, url, embedded: false, close: once(() => client.end({ timeout: END_TIMEOUT_S })) };
}

/** A server that is not there, or does not let us in; the message names it without the password. */
export class DatabaseUnreachableError extends Error {
  override name = 'DatabaseUnreachableError';

  constructor(url: string, cause: unknown) {
    const host = URL.canParse(url) ? new URL(url).host : withoutPassword(url);
    super(whyUnreachable(host, cause), { cause });
  }
}

function whyUnreachable(host: string, cause: unknown): string {
  const { code, message } = cause as Partial<NodeJS.ErrnoException>;
  if (code === 'ECONNREFUSED' || code === 'CONNECT_TIMEOUT' || code === 'ETIMEDOUT')
    return `no server answers at ${host}`;
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return `there is no host ${host}`;
  return `the server at ${host} refuses: ${message ?? String(cause)}`;
}

function withoutPassword(url: string): string {
  return url.replace(/:[^:@/]*@/, ':…@');
}
