import type { Database } from '../../kit/database/types.ts';
import { accountsById } from '../data/accounts.ts';
import { organisationsById } from '../data/organisations.ts';
import type { Asker } from '../domain/access.ts';
import { reason } from '../domain/reasons.ts';
import type { Member } from '../domain/price.ts';
import { errorOfReason, Refused } from '../domain/user-errors.ts';

/**
 * Whoever acts, as they stand within the transaction: an account that was moved or suspended since counts as it is.
 * @throws Refused when no account was opened.
 */
export async function memberOf(tx: Database, { account }: Asker): Promise<Member> {
  const [current] = account ? await accountsById(tx, [account.id]) : [null];
  const [organisation] = current ? await organisationsById(tx, [current.organisationId]) : [null];
  if (!current || !organisation) {
    throw new Refused([errorOfReason(reason('NOT_ELIGIBLE', { required: 'an active account', found: 'none' }))]);
  }
  return { account: current, organisation };
}
