/** Statements that are prepared once for each connection. */
import type { SQL } from 'drizzle-orm';
import { PgDialect } from 'drizzle-orm/pg-core';
import type { Database } from './types.ts';

const dialect = new PgDialect();

/**
 * Runs a statement that each connection prepares once and then knows by its name: a round trip less than `db.execute`,
 * which asks for the types of the parameters first, and what is locked in a transaction is locked the shorter for it.
 * The text must be the same each time. Not for statements whose best plan depends on their parameters: the server soon
 * plans for all of them alike.
 */
export async function rowsOf<Row>(db: Database, statement: SQL): Promise<Row[]> {
  const { sql: text, params } = dialect.sqlToQuery(statement);
  const prepared = db._.session.prepareQuery<{ execute: Row[]; all: unknown; values: unknown }>(
    { sql: text, params },
    undefined,
    'prepared by its text',
    false,
  );
  return prepared.execute();
}
