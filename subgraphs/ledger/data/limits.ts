/** What balances grant: set by rules, added to by purchases; and what the office corrects. */
import { sql } from 'drizzle-orm';
import type { Database } from '../../kit/database/types.ts';
import type { BalanceKey } from '../domain/balance.ts';
import { CorrectionRefused, PeriodClosed } from '../domain/refusals.ts';
import { partParameter, shift, valueOf, type Calling } from './call.ts';

export async function grantLimit(
  db: Database,
  calling: Calling,
  key: BalanceKey,
  limit: bigint,
  why: string,
): Promise<void> {
  const call = sql`ledger.grant_limit(${partParameter({ key, limit, why })}, ${shift(calling)})`;
  if (!(await valueOf<boolean>(db, call))) throw new PeriodClosed(key.period.end);
}

export async function addPurchase(
  db: Database,
  calling: Calling,
  key: BalanceKey,
  amount: bigint,
  why: string,
): Promise<void> {
  const call = sql`ledger.purchase(${partParameter({ key, amount, why })}, ${shift(calling)})`;
  if (!(await valueOf<boolean>(db, call))) throw new PeriodClosed(key.period.end);
}

export async function correctUsed(
  db: Database,
  calling: Calling,
  key: BalanceKey,
  amount: bigint,
  why: string,
): Promise<void> {
  const call = sql`ledger.correct_used(${partParameter({ key, amount, why })}, ${shift(calling)})`;
  if (!(await valueOf<boolean>(db, call))) throw new CorrectionRefused(amount);
}
