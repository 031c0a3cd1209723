import { sql } from 'drizzle-orm';
import type { Database } from '../../kit/database/types.ts';

/** The moment of a transaction by the database's clock: the one that the ledger writes and judges periods by. */
export async function momentOf(tx: Database, offsetMs: number): Promise<Date> {
  const [row] = await tx.execute<{ at: string }>(sql`select now() + ${`${offsetMs} milliseconds`}::interval as at`);
  if (!row) throw new Error('the database did not say what time it is');
  return new Date(row.at);
}
