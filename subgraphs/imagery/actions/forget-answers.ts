import type { Database } from '../../kit/database/types.ts';
import { momentOf } from '../data/moment.ts';
import type { CoreServices } from '../services.ts';

/** How long an idempotency key is good for, as the documentation says: 30 times 24 hours. */
const keptForMs = 30 * 24 * 3_600_000;

/**
 * Forgets what was answered under idempotency keys longer ago than they are good for, by the database's clock.
 * @returns how many answers there were; at most 10 000, the rest is for the next time.
 */
export async function forgetOldAnswers(
  db: Database,
  { ledger, offsetMs }: Pick<CoreServices, 'ledger' | 'offsetMs'>,
): Promise<number> {
  const now = await momentOf(db, offsetMs());
  return ledger.forgetAnswers(db, new Date(now.getTime() - keptForMs));
}
