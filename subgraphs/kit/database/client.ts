import { drizzle } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import { readArray, writeArray } from './arrays.ts';
import { DriverSocket, startupPadding } from './driver-socket.ts';
import { tlsModeOf } from './server-connection.ts';
import type { Database, OpenDatabaseOptions } from './types.ts';

const CONNECTIONS_TO_SERVER = 10;
const CONNECTIONS_TO_EMBEDDED = 4;
/** Seconds. The embedded database greets nobody while it runs a statement. */
const CONNECT_TIMEOUT_TO_SERVER_S = 10;
const CONNECT_TIMEOUT_TO_EMBEDDED_S = 60;

/** Numbers of PostgreSQL's built-in types, the same in every database (catalogue pg_type). */
const OID = { boolean: 16, json: 114, jsonb: 3802, date: 1082, timestamp: 1114, timestamptz: 1184 } as const;
/** Array types and the types of their items: bool, int2, int4, int8, text, varchar, float4, float8, numeric, uuid, … */
const ITEM_OF_ARRAY: ReadonlyArray<readonly [array: number, item: number]> = [
  [1000, OID.boolean],
  [1005, 21],
  [1007, 23],
  [1016, 20],
  [1009, 25],
  [1015, 1043],
  [1021, 700],
  [1022, 701],
  [1231, 1700],
  [2951, 2950],
  [199, OID.json],
  [3807, OID.jsonb],
  [1182, OID.date],
  [1115, OID.timestamp],
  [1185, OID.timestamptz],
];

/** The driver and drizzle over it, connected to a server's URL or to a socket; nothing is sent before it is used. */
export function connectClient(
  target: { url: string } | { socketPath: string },
  options: Pick<OpenDatabaseOptions, 'maxConnections' | 'onStatement'>,
): { client: postgres.Sql; db: Database } {
  const { onStatement } = options;
  const settings: DriverOptions = {
    onnotice: () => undefined,
    socket: socketFor('url' in target ? target.url : ''),
    // Encrypting is the socket's business.
    ssl: false,
    connect_timeout: 'url' in target ? CONNECT_TIMEOUT_TO_SERVER_S : CONNECT_TIMEOUT_TO_EMBEDDED_S,
    connection: { application_name: 'archipel', TimeZone: 'UTC', ...startupPadding },
    ...(onStatement && { debug: (_connection: number, statement: string) => onStatement(statement) }),
  };
  const client =
    'url' in target
      ? postgres(target.url, { ...settings, max: options.maxConnections ?? CONNECTIONS_TO_SERVER })
      : postgres({
          ...settings,
          path: target.socketPath,
          username: 'postgres',
          database: 'postgres',
          password: '',
          max: options.maxConnections ?? CONNECTIONS_TO_EMBEDDED,
        });
  const db = drizzle(client);
  exchangePlainValues(client);
  return { client, db };
}

/** `socket` is an option of the driver that its types do not know. */
type DriverOptions = postgres.Options<Record<string, postgres.PostgresType>> & {
  socket: (options: ParsedOptions) => DriverSocket;
};

/** As the driver has read them from its URL and its options. */
interface ParsedOptions {
  path: string | false;
  host: string[];
  port: number[];
}

/** Makes a socket for each connection; of several hosts, to the next one each time. */
function socketFor(url: string): (options: ParsedOptions) => DriverSocket {
  const tls = tlsModeOf(url);
  let next = 0;
  return ({ path, host, port }) => {
    if (path) return new DriverSocket({ path }, '');
    const n = next++ % host.length;
    return new DriverSocket({ host: host[n] ?? 'localhost', port: port[n] ?? 5432 }, tls);
  };
}

/** Sets what `types.ts` promises. drizzle, when it is constructed, takes the driver's own conversions away. */
function exchangePlainValues(client: postgres.Sql): void {
  const { parsers, serializers } = client.options;
  parsers[OID.timestamptz] = isoTime;
  serializers[OID.timestamptz] = serializers[OID.timestamp] = (value: unknown) =>
    value instanceof Date ? value.toISOString() : value;
  serializers[OID.date] = (value: unknown) => (value instanceof Date ? value.toISOString().slice(0, 10) : value);
  serializers[OID.json] = serializers[OID.jsonb] = (value: unknown) =>
    typeof value === 'string' ? value : JSON.stringify(value);
  // The driver's own would send the text 'true' as false.
  serializers[OID.boolean] = String;
  for (const [array, item] of ITEM_OF_ARRAY) {
    const read = parsers[item] ?? ((text: string) => text);
    const write = serializers[item] ?? String;
    parsers[array] = (text: string) => readArray(text, read);
    serializers[array] = (value: unknown) => writeArray(value, write);
  }
}

/** `2020-01-15 10:48:51.024+00` to `2020-01-15T10:48:51.024Z`; what has no such form (`infinity`) stays as it is. */
function isoTime(text: string): string {
  return /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d+)?\+00$/.test(text) ? `${text.replace(' ', 'T').slice(0, -3)}Z` : text;
}
