/** Step 2 of joining: a person opens an account, and the organisation's referent activates it. */
import { randomUUID } from 'node:crypto';
import { accountIdOf, insertAccount, lockAccount, stepAccount } from '../data/write-accounts.ts';
import { freeMailDomains, personOf } from '../data/write-memberships.ts';
import { maySeeAccount, type Asker } from '../domain/access.ts';
import { sameEmailKey } from '../domain/email.ts';
import { accountTransitions, misstep } from '../domain/membership-transitions.ts';
import type { Account, AccountRole, AccountStatus } from '../domain/records.ts';
import { Refused, userError } from '../domain/user-errors.ts';
import type { AccountInput } from '../domain/contract.generated.ts';
import { errorsOfEmail, errorsOfName } from './apply.ts';
import { membershipAtHand } from './membership-at-hand.ts';
import { onceByKey, onceByKeyOf, type Acting, type Outcome } from './mutation.ts';

/**
 * Nobody needs an account for it. The account is good for nothing until the referent activates it, and then for whoever
 * signs in with the address, verified.
 */
export function openAccount(acting: Acting, input: AccountInput, key: string): Promise<Outcome> {
  const { organisationId, category } = input;
  const fullName = input.fullName.trim();
  const email = input.email.trim();
  const scope = `imagery:open:${organisationId}:${sameEmailKey(email)}`;
  return onceByKeyOf(acting, scope, { operation: 'openAccount', key, body: input }, async (tx, now) => {
    const path = (member: string): string[] => ['input', member];
    const errors = [
      ...errorsOfEmail(email, await freeMailDomains(tx), path('email')),
      ...errorsOfName(fullName, path('fullName')),
    ];
    if (errors.length > 0) throw new Refused(errors);
    const { organisation, status } = await membershipAtHand(tx, organisationId, now);
    if (status !== 'ACTIVE' && status !== 'EXPIRED') {
      const wrong = { path: path('organisationId'), required: 'membership ACTIVE', found: `membership ${status}` };
      throw new Refused([userError('INVALID_TRANSITION', wrong)]);
    }
    if (organisation.category !== category) {
      const wrong = { path: path('category'), required: organisation.category ?? 'none', found: category };
      throw new Refused([userError('CATEGORY_MISMATCH', wrong)]);
    }
    if (await accountIdOf(tx, organisationId, email)) {
      throw new Refused([userError('ACCOUNT_EXISTS', { path: path('email') })]);
    }
    const id = randomUUID();
    const representative = await personOf(tx, organisationId, 'LEGAL_REPRESENTATIVE');
    const roles: AccountRole[] = ['MEMBER'];
    if (representative && sameEmailKey(representative.email) === sameEmailKey(email))
      roles.push('LEGAL_REPRESENTATIVE');
    const account = { id, fullName, email, category, status: 'PENDING' as const, organisationId, roles };
    await insertAccount(tx, account, { by: 'MEMBER', byAccountId: null, reason: null, now });
    return { id, errors: [] };
  });
}

/** The organisation's referent, or the office, moves an account on. */
export function setAccountStatus(
  acting: Acting,
  change: { accountId: string; status: AccountStatus; reason: string | null },
  key: string,
): Promise<Outcome> {
  const { asker } = acting;
  return onceByKey(acting, { operation: 'setAccountStatus', key, body: change }, async (tx, now) => {
    const { accountId, status, reason } = change;
    const account = await lockAccount(tx, accountId);
    if (!account || !maySeeAccount(asker, account)) {
      throw new Refused([userError('ACCOUNT_UNKNOWN', { path: ['accountId'], found: accountId })]);
    }
    const by = roleOver(asker, account);
    const wrong = misstep(accountTransitions, account.status, status);
    if (wrong) throw new Refused([userError('INVALID_TRANSITION', { path: ['status'], ...wrong })], accountId);
    // Closing it would do as well: the same person could have another opened.
    if (account.status === 'SUSPENDED' && account.statusBy === 'OFFICE' && by !== 'OFFICE') {
      throw new Refused([userError('OFFICE_ONLY', { required: 'OFFICE', found: by })], accountId);
    }
    await stepAccount(tx, accountId, status, { by, byAccountId: asker.account?.id ?? null, reason, now });
    return { id: accountId, errors: [] };
  });
}

function roleOver(
  { account, roles }: Asker,
  { id, organisationId }: Pick<Account, 'id' | 'organisationId'>,
): AccountRole {
  if (roles.includes('OFFICE')) return 'OFFICE';
  if (roles.includes('REFERENT') && account?.organisationId === organisationId) return 'REFERENT';
  throw new Refused(
    [userError('REFERENT_ONLY', { required: 'REFERENT, OFFICE', found: roles.join(', ') || 'none' })],
    id,
  );
}
