import type { PgDatabase } from 'drizzle-orm/pg-core';
import type { PostgresJsQueryResultHKT } from 'drizzle-orm/postgres-js';
import type { Sql } from 'postgres';

/**
 * drizzle over the `postgres` driver. A {@link Transaction} is a `Database` too, so a function that takes a `Database`
 * can be called inside a transaction and outside of one.
 *
 * What comes back, with drizzle's columns and with `db.execute(sql`…`)`:
 * - `timestamptz`: an ISO 8601 string in UTC with all of PostgreSQL's microseconds, `2020-01-15T10:48:51.024Z`;
 *   columns declared `timestamp(…, { withTimezone: true, mode: 'string' })` give the same. `date`: `2020-01-15`.
 * - `int8` (so `count(*)`) and `numeric`: strings, because a JavaScript number would lose digits. Declare columns as
 *   `bigint(…, { mode: 'bigint' })` or `{ mode: 'number' }` (safe to 2^53), or cast in the statement: `count(*)::int`.
 * - `json` and `jsonb`: parsed. Times inside of them are in PostgreSQL's own form, as `to_json` writes them.
 * - arrays of built-in types: JavaScript arrays. A `geometry`: EWKB in hexadecimal; select `ST_AsGeoJSON(…)::json`, or
 *   use the column type of `geometry.ts`.
 *
 * What goes in, as a parameter of `sql`…``: strings, numbers, booleans, null, `Date`; lists through `sql.param(list)`
 * (`${list}` alone becomes `$1, $2, …`), which hold strings, numbers, nulls or objects for `jsonb[]`. Booleans, Dates and
 * bigints in a list must be sent as strings, for the driver would announce the list as one of them. A jsonb parameter is
 * an object, or a string that already is JSON. Batches: `unnest(${sql.param(ids)}::text[])`, or
 * `jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row(id text, …)`.
 */
export type Database = PgDatabase<PostgresJsQueryResultHKT, Record<string, never>>;

/** What `db.transaction(async (transaction) => …)` hands over. */
export type Transaction = Parameters<Parameters<Database['transaction']>[0]>[0];

/** One step of the creation of an embedded database; `done` of `total` steps are behind it. */
export interface CreationProgress {
  step: 'create' | 'spatial types' | 'indexes' | 'ready';
  done: number;
  total: number;
}

export interface OpenDatabaseOptions {
  /**
   * Embedded databases only. `own` (default) opens the folder and refuses one that a live process holds; `join` connects
   * to the process that holds the folder, and opens it when nobody does.
   */
  mode?: 'own' | 'join';
  /** Who opens the folder, as another process would be told: `archipel start`. Default: this process's command line. */
  owner?: string;
  /** Called while an embedded database is created for the first time. */
  onProgress?: (progress: CreationProgress) => void;
  /** Called with the text of every statement sent, those of the driver itself and of transactions included. */
  onStatement?: (statement: string) => void;
  /** Connections of this process: default 10 to a server, 4 to an embedded database (which runs one at a time anyhow). */
  maxConnections?: number;
  /** After how long a client that leaves a transaction open and says nothing is cut off. Default 30 000; embedded only. */
  silentHolderMs?: number;
}

export interface OpenDatabase {
  db: Database;
  /** The driver below `db`: for `listen`, `notify`, cursors and reserved connections. */
  client: Sql;
  /** As given to `openDatabase`. */
  url: string;
  embedded: boolean;
  /** Ends the connections; a process that owns an embedded database closes it and gives the folder back. */
  close(): Promise<void>;
}
