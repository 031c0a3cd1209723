import { sql } from 'drizzle-orm';
import type { Database } from '../../kit/database/types.ts';
import type { CreditRule, CreditUnit } from '../domain/credit.ts';

/** The rules by which compute credit is granted at a moment, by unit. */
export async function readCreditRules(db: Database, at: Date): Promise<CreditRule[]> {
  const rows = await db.execute<{ id: string; unit: CreditUnit; granted: string }>(sql`
    select id, unit, granted::text as granted
    from processing.credit_rules
    where valid_from <= ${at.toISOString()}::timestamptz
      and (valid_to is null or valid_to > ${at.toISOString()}::timestamptz)
    order by unit, id`);
  return rows.map(({ id, unit, granted }) => ({ id, unit, granted: BigInt(granted) }));
}
