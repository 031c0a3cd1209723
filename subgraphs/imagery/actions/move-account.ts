/** The office moves a person's account to another member. */
import { accountIdOf, lockAccount, noteAccount, relocateAccount, rolesOf } from '../data/write-accounts.ts';
import { freeMailDomains } from '../data/write-memberships.ts';
import { Refused, userError } from '../domain/user-errors.ts';
import { errorsOfEmail } from './apply.ts';
import { categoryOf, memberAtHand } from './membership-at-hand.ts';
import { onceByKey, type Acting, type Outcome } from './mutation.ts';
import { refuseUnlessOffice } from '../domain/access.ts';

export interface AccountMove {
  accountId: string;
  organisationId: string;
  /** The holder's address there; null for the one that there is. */
  email: string | null;
  reason: string | null;
}

/**
 * The account stays, with its own quotas and all that is reserved of them: what it used of this period counts there too,
 * against the limits of the new category. What is the organisation's stays with the organisation: its shared quotas, its
 * credits, and every request that was submitted in it. Neither referent could decide this for the other, so that it is the
 * office's; whoever acts for the organisation is replaced first, and what is suspended is settled first.
 */
export function moveAccount(acting: Acting, move: AccountMove, key: string): Promise<Outcome> {
  const { asker } = acting;
  return onceByKey(acting, { operation: 'moveAccount', key, body: move }, async (tx, now) => {
    refuseUnlessOffice(asker);
    const { accountId, organisationId, reason } = move;
    // The organisation before the account, as everywhere: so nobody waits in a circle.
    const { organisation } = await memberAtHand(tx, organisationId, now);
    const account = await lockAccount(tx, accountId);
    if (!account) throw new Refused([userError('ACCOUNT_UNKNOWN', { path: ['accountId'], found: accountId })]);
    const email = move.email?.trim() ?? account.email;
    if (move.email !== null) {
      const errors = errorsOfEmail(email, await freeMailDomains(tx), ['email']);
      if (errors.length > 0) throw new Refused(errors, accountId);
    }
    if (account.status !== 'ACTIVE') {
      const wrong = { path: ['accountId'], required: 'account ACTIVE', found: `account ${account.status}` };
      throw new Refused([userError('INVALID_TRANSITION', wrong)], accountId);
    }
    if (account.organisationId === organisationId || (await accountIdOf(tx, organisationId, email)) !== null) {
      throw new Refused([userError('ACCOUNT_EXISTS', { path: ['organisationId'] })], accountId);
    }
    const acts = (await rolesOf(tx, accountId)).filter(
      (role) => role === 'REFERENT' || role === 'LEGAL_REPRESENTATIVE',
    );
    if (acts.length > 0) {
      const wrong = { path: ['accountId'], required: 'another person in its place', found: acts.join(', ') };
      throw new Refused([userError('ACTS_FOR_ORGANISATION', wrong)], accountId);
    }
    await relocateAccount(tx, { id: accountId, organisationId, category: categoryOf(organisation), email }, now);
    await noteAccount(tx, account, { by: 'OFFICE', byAccountId: asker.account?.id ?? null, reason, now });
    return { id: accountId, errors: [] };
  });
}
