import type { Log } from '../../kit/context.ts';
import type { Database } from '../../kit/database/types.ts';
import type { CoreServices } from '../services.ts';

/**
 * Looks whether the ledger's invariants hold. What does not is in the log, an error each, with how many there are.
 * @returns how many there are.
 */
export async function watchLedger(
  db: Database,
  { ledger }: Pick<CoreServices, 'ledger'>,
  log: Log | undefined,
): Promise<number> {
  const violations = await ledger.audit(db);
  for (const violation of violations) {
    log?.error({ hub: 'imagery', count: violations.length, ...violation }, 'the ledger does not add up');
  }
  return violations.length;
}
