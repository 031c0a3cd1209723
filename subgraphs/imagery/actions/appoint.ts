/** Who acts for an organisation with an account: its referent, and its legal representative where they have one. */
import { randomUUID } from 'node:crypto';
import type { Database } from '../../kit/database/types.ts';
import {
  accountIdOf,
  accountsInRole,
  addRoles,
  insertAccount,
  lockAccount,
  noteAccount,
  removeRole,
  rolesOf,
  stepAccount,
  type AccountAtHand,
  type AccountStep,
} from '../data/write-accounts.ts';
import { personOf, type Person } from '../data/write-memberships.ts';
import { sameEmailKey } from '../domain/email.ts';
import type { AccountRole, MembershipRole } from '../domain/contract.generated.ts';
import type { Organisation } from '../domain/records/people.ts';
import { Refused, userError } from '../domain/user-errors.ts';
import { categoryOf } from './membership-at-hand.ts';

/**
 * Gives somebody a role in an organisation, which the caller has locked, and takes it from whoever had it. The account that
 * the person has there is in use from then on; a referent who has none is given one. A legal representative needs none.
 * @throws Refused when the account of the person is suspended, or a new one would have no category.
 */
export async function appoint(
  tx: Database,
  organisation: Organisation,
  role: MembershipRole,
  person: Person,
  step: AccountStep,
): Promise<void> {
  const { id: organisationId } = organisation;
  const account = await handOver(tx, organisationId, role, person, step);
  if (account?.status === 'PENDING') return stepAccount(tx, account.id, 'ACTIVE', step);
  if (account && account.status !== 'ACTIVE') {
    const wrong = { path: ['person', 'email'], required: 'account ACTIVE', found: `account ${account.status}` };
    throw new Refused([userError('INVALID_TRANSITION', wrong)], organisationId);
  }
  if (account || role !== 'REFERENT') return;
  const other = await personOf(tx, organisationId, 'LEGAL_REPRESENTATIVE');
  const roles: AccountRole[] = ['MEMBER', 'REFERENT'];
  if (other && sameEmailKey(other.email) === sameEmailKey(person.email)) roles.push('LEGAL_REPRESENTATIVE');
  const { fullName, email } = person;
  const named = { id: randomUUID(), fullName: fullName.trim(), email: email.trim(), organisationId, roles };
  await insertAccount(tx, { ...named, category: categoryOf(organisation), status: 'ACTIVE' }, step);
}

/**
 * Takes a role from whoever has it in an organisation, and gives it to the account that a person has there.
 * @returns the account of the person, locked; null where there is none.
 */
export async function handOver(
  tx: Database,
  organisationId: string,
  role: MembershipRole,
  { email }: Person,
  step: AccountStep,
): Promise<AccountAtHand | null> {
  const successor = await accountIdOf(tx, organisationId, email);
  for (const id of await accountsInRole(tx, organisationId, role)) {
    const account = id === successor ? null : await lockAccount(tx, id);
    if (!account) continue;
    await removeRole(tx, id, role);
    await noteAccount(tx, account, { ...step, reason: noted(`no longer ${role}`, step) });
  }
  const account = successor === null ? null : await lockAccount(tx, successor);
  // It may have gone to another organisation before it was locked.
  if (account?.organisationId !== organisationId) return null;
  const held = await rolesOf(tx, account.id);
  if (held.includes(role)) return account;
  await addRoles(tx, account.id, ['MEMBER', role]);
  await noteAccount(tx, account, { ...step, reason: noted(role, step) });
  return account;
}

function noted(what: string, { reason }: AccountStep): string {
  return [what, ...(reason === null ? [] : [reason])].join('. ');
}
