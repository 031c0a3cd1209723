/** Step 2 of joining: a person opens an account, and the organisation's referent activates it. */
import { randomUUID } from 'node:crypto';
import type { Database } from '../../kit/database/types.ts';
import { accountIdOf, insertAccount, lockAccount, rolesOf, stepAccount } from '../data/write-accounts.ts';
import { freeMailDomains, personOf } from '../data/write-memberships.ts';
import { maySeeAccount, refuseWhatOfficeSuspended, roleOverAccount } from '../domain/access.ts';
import { sameEmailKey } from '../domain/email.ts';
import { accountMail } from '../domain/mails.ts';
import { accountTransitions, misstep } from '../domain/membership-transitions.ts';
import type { AccountInput, AccountRole, AccountStatus } from '../domain/contract.generated.ts';
import type { Account } from '../domain/records/people.ts';
import { Refused, userError } from '../domain/user-errors.ts';
import { errorsOfEmail, errorsOfName } from './apply.ts';
import { countMailTo, sendMail } from './email-code.ts';
import { memberAtHand } from './membership-at-hand.ts';
import { onceByKey, onceByKeyOf, type Acting, type Outcome } from './mutation.ts';

/**
 * Nobody needs an account for it. The account is good for nothing until the referent activates it, and then for whoever
 * signs in with the address, verified. Who has an account is not for strangers to know: where there is one already, its
 * holder is written to, and the answer is an id as of any other account, of which there is none.
 */
export function openAccount(acting: Acting, input: AccountInput, key: string): Promise<Outcome> {
  const { services, asker } = acting;
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
    const { organisation } = await memberAtHand(tx, organisationId, now, path('organisationId'));
    if (organisation.category !== category) {
      const wrong = { path: path('category'), required: organisation.category ?? 'none', found: category };
      throw new Refused([userError('CATEGORY_MISMATCH', wrong)]);
    }
    const existing = await accountIdOf(tx, organisationId, email);
    if (existing && maySeeAccount(asker, { id: existing, organisationId })) {
      throw new Refused([userError('ACCOUNT_EXISTS', { path: path('email') })]);
    }
    await countMailTo(tx, email, now);
    const letter = { to: email, fullName, organisation: organisation.name };
    await sendMail(services, accountMail({ ...letter, isThere: existing !== null }));
    const id = randomUUID();
    if (existing) return { id, errors: [] };
    const representative = await personOf(tx, organisationId, 'LEGAL_REPRESENTATIVE');
    const roles: AccountRole[] = ['MEMBER'];
    if (representative && sameEmailKey(representative.email) === sameEmailKey(email))
      roles.push('LEGAL_REPRESENTATIVE');
    const account = { id, fullName, email, category, status: 'PENDING' as const, organisationId, roles };
    await insertAccount(tx, account, { by: 'MEMBER', byAccountId: null, reason: null, now });
    return { id, errors: [] };
  });
}

/** An account as a stranger is told of it: what was asked for, whether or not it is there. */
export function accountAsAskedFor(id: string, { organisationId, category, ...input }: AccountInput): Account {
  const named = { fullName: input.fullName.trim(), email: input.email.trim() };
  const told = { category, categorySince: null, status: 'PENDING' as const, organisationId };
  return { id, subject: null, ...named, ...told, roles: ['MEMBER'], isHidden: true };
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
    const by = roleOverAccount(asker, account);
    const wrong = misstep(accountTransitions, account.status, status);
    if (wrong) throw new Refused([userError('INVALID_TRANSITION', { path: ['status'], ...wrong })], accountId);
    refuseWhatOfficeSuspended(account, by);
    await refuseWithoutReferent(tx, accountId, status, by);
    await stepAccount(tx, accountId, status, { by, byAccountId: asker.account?.id ?? null, reason, now });
    return { id: accountId, errors: [] };
  });
}

/**
 * An organisation is never without a referent: another is named first. The office may suspend one, since it lifts that
 * again, and names another meanwhile if it must; closing has no way back.
 * @throws Refused with ACTS_FOR_ORGANISATION.
 */
async function refuseWithoutReferent(
  tx: Database,
  accountId: string,
  to: AccountStatus,
  by: AccountRole,
): Promise<void> {
  const isOut = to === 'CLOSED' || (to === 'SUSPENDED' && by !== 'OFFICE');
  if (!isOut || !(await rolesOf(tx, accountId)).includes('REFERENT')) return;
  const wrong = { path: ['accountId'], required: 'another person in its place', found: 'REFERENT' };
  throw new Refused([userError('ACTS_FOR_ORGANISATION', wrong)], accountId);
}
