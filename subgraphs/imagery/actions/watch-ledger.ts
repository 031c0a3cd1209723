import type { Log } from '../../kit/context.ts';
import type { Database } from '../../kit/database/types.ts';
import { requestViolations, takeWatch } from '../data/audit-requests.ts';
import { finalStatuses } from '../domain/transitions.ts';
import type { CoreServices } from '../services.ts';

/**
 * Looks whether the ledger's invariants hold, and those of requests and what they have set aside. What does not is in the
 * log, an error each, with how many there are.
 * @returns how many there are; null when another process is looking, which then says it.
 */
export async function watchLedger(
  db: Database,
  { ledger }: Pick<CoreServices, 'ledger'>,
  log: Log | undefined,
): Promise<number | null> {
  const violations = await db.transaction(async (tx) => {
    if (!(await takeWatch(tx))) return null;
    return [...(await ledger.audit(tx)), ...(await requestViolations(tx, finalStatuses))];
  });
  for (const violation of violations ?? []) {
    log?.error({ hub: 'imagery', count: violations?.length, ...violation }, 'the ledger does not add up');
  }
  return violations?.length ?? null;
}
