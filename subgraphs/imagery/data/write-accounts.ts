/** Writing accounts: a row, its roles, and an event for every status. */
import { sql } from 'drizzle-orm';
import type { Database } from '../../kit/database/types.ts';
import { sameEmailKey } from '../domain/email.ts';
import type { AccountRole, AccountStatus } from '../domain/contract.generated.ts';
import type { Account } from '../domain/records/people.ts';

/** Who does something to an account, and why. */
export interface AccountStep {
  by: AccountRole | null;
  /** The account that acted; null for who has none. */
  byAccountId: string | null;
  reason: string | null;
  now: Date;
}

export type NewAccount = Pick<
  Account,
  'id' | 'fullName' | 'email' | 'category' | 'status' | 'organisationId' | 'roles'
>;

/** The id of the account, not closed, that a person has in an organisation; null where there is none. */
export async function accountIdOf(tx: Database, organisationId: string, email: string): Promise<string | null> {
  const [row] = await tx.execute<{ id: string }>(sql`
    select id from imagery.accounts
    where organisation_id = ${organisationId} and lower(email) = ${sameEmailKey(email)} and status <> 'CLOSED'`);
  return row?.id ?? null;
}

export async function insertAccount(tx: Database, account: NewAccount, step: AccountStep): Promise<void> {
  const { id, fullName, email, category, status, organisationId, roles } = account;
  await tx.execute(sql`
    insert into imagery.accounts (id, subject, full_name, email, category, status, organisation_id)
    values (${id}, null, ${fullName}, ${email}, ${category}, ${status}, ${organisationId})`);
  await addRoles(tx, id, roles);
  await insertAccountEvent(tx, id, status, step);
}

export async function addRoles(tx: Database, accountId: string, roles: readonly AccountRole[]): Promise<void> {
  await tx.execute(sql`
    insert into imagery.account_roles (account_id, role)
    select ${accountId}, role from unnest(${sql.param([...roles])}::text[]) as role
    on conflict do nothing`);
}

/** The accounts of an organisation, not closed, that act for it in a role. */
export async function accountsInRole(tx: Database, organisationId: string, role: AccountRole): Promise<string[]> {
  const rows = await tx.execute<{ id: string }>(sql`
    select account.id from imagery.accounts as account join imagery.account_roles as held on held.account_id = account.id
    where account.organisation_id = ${organisationId} and held.role = ${role} and account.status <> 'CLOSED'
    order by account.id`);
  return rows.map(({ id }) => id);
}

export async function rolesOf(tx: Database, accountId: string): Promise<AccountRole[]> {
  const rows = await tx.execute<{ role: AccountRole }>(sql`
    select role from imagery.account_roles where account_id = ${accountId} order by role`);
  return rows.map(({ role }) => role);
}

export async function removeRole(tx: Database, accountId: string, role: AccountRole): Promise<void> {
  await tx.execute(sql`delete from imagery.account_roles where account_id = ${accountId} and role = ${role}`);
}

/** Something that happened to an account and left its status as it is. */
export async function noteAccount(
  tx: Database,
  { id, status }: Pick<Account, 'id' | 'status'>,
  step: AccountStep,
): Promise<void> {
  await insertAccountEvent(tx, id, status, step);
}

/**
 * Puts an account into another organisation, with the category of its people. Drafts, which have reserved nothing, go with
 * it; whatever was submitted stays where it is.
 */
export async function relocateAccount(
  tx: Database,
  { id, organisationId, category, email }: Pick<Account, 'id' | 'organisationId' | 'category' | 'email'>,
  now: Date,
): Promise<void> {
  await tx.execute(sql`
    update imagery.accounts set organisation_id = ${organisationId}, category = ${category}, email = ${email},
      category_since = case when category = ${category} then category_since else ${now.toISOString()}::timestamptz end
    where id = ${id}`);
  await tx.execute(sql`
    update imagery.requests set organisation_id = ${organisationId}, category = ${category}
    where account_id = ${id} and status = 'DRAFT'`);
}

/** An account as its next step finds it. */
export type AccountAtHand = Pick<Account, 'id' | 'status' | 'organisationId' | 'fullName' | 'email'> & {
  /** In which role somebody gave it the status that it has; null where nothing is written of it. */
  statusBy: AccountRole | null;
};

/** An account that is locked until the transaction ends; null where there is none. */
export async function lockAccount(tx: Database, id: string): Promise<AccountAtHand | null> {
  const [row] = await tx.execute<Omit<AccountAtHand, 'statusBy'> & Record<string, unknown>>(sql`
    select id, status, organisation_id as "organisationId", full_name as "fullName", email
    from imagery.accounts where id = ${id} for update`);
  if (!row) return null;
  // Read once the lock is held: what was written before it was waited for is old.
  // What happened since without another status, such as a role that was given, is nobody's step to it.
  const [first] = await tx.execute<{ by: AccountRole | null }>(sql`
    select by from imagery.account_events
    where account_id = ${id} and status = ${row.status} and position > (
      select coalesce(max(position), 0) from imagery.account_events where account_id = ${id} and status <> ${row.status})
    order by position limit 1`);
  return { ...row, statusBy: first?.by ?? null };
}

export async function stepAccount(tx: Database, id: string, to: AccountStatus, step: AccountStep): Promise<void> {
  await tx.execute(sql`update imagery.accounts set status = ${to} where id = ${id}`);
  await insertAccountEvent(tx, id, to, step);
}

async function insertAccountEvent(tx: Database, id: string, status: AccountStatus, step: AccountStep): Promise<void> {
  const { by, byAccountId, reason, now } = step;
  await tx.execute(sql`
    insert into imagery.account_events (account_id, position, status, organisation_id, at, by, by_account_id, reason)
    select id, (select coalesce(max(position), 0) + 1 from imagery.account_events where account_id = ${id}),
      ${status}, organisation_id, ${now.toISOString()}::timestamptz, ${by}, ${byAccountId}, ${reason}
    from imagery.accounts where id = ${id}`);
}
