import { sql } from 'drizzle-orm';
import { rowsOf } from '../../kit/database/prepared.ts';
import type { Database } from '../../kit/database/types.ts';

export interface Violation {
  /** I1 to I9. */
  invariant: string;
  subject: string;
  detail: string;
}

export async function readViolations(db: Database): Promise<Violation[]> {
  return [...(await rowsOf<Violation>(db, sql`select * from ledger.audit_ledger()`))];
}
