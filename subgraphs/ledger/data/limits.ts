/** What balances grant: set by rules, added to by purchases; and what the office corrects. */
import { type SQL, sql } from 'drizzle-orm';
import type { Database } from '../../kit/database/types.ts';
import type { BalanceKey } from '../domain/balance.ts';
import { CorrectionRefused, type LedgerRefusal, PeriodClosed } from '../domain/refusals.ts';
import { type Calling, partParameter, shift, valueOf } from './call.ts';

type Changing = (db: Database, calling: Calling, key: BalanceKey, amount: bigint, why: string) => Promise<void>;

/** Asks a function of the ledger, and throws what its refusal is called. */
function changing(
  name: SQL,
  member: 'amount' | 'limit',
  refusal: (key: BalanceKey, amount: bigint) => LedgerRefusal,
): Changing {
  return async (db, calling, key, amount, why) => {
    const call = sql`ledger.${name}(${partParameter({ key, [member]: amount, why })}, ${shift(calling)})`;
    if (!(await valueOf<boolean>(db, call))) throw refusal(key, amount);
  };
}

const periodClosed = ({ period }: BalanceKey): PeriodClosed => new PeriodClosed(period.end);

export const grantLimit = changing(sql`grant_limit`, 'limit', periodClosed);
export const addPurchase = changing(sql`purchase`, 'amount', periodClosed);
export const correctUsed = changing(sql`correct_used`, 'amount', (_, amount) => new CorrectionRefused(amount));
