import { sql } from 'drizzle-orm';
import type { Database } from '../../kit/database/types.ts';

export interface Violation extends Record<string, unknown> {
  /** I1 to I9. */
  invariant: string;
  subject: string;
  detail: string;
}

export async function readViolations(db: Database): Promise<Violation[]> {
  const rows = await db.execute<Violation>(sql`select * from ledger.audit_ledger()`);
  return [...rows];
}
