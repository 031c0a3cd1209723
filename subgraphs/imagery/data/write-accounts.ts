/** Writing accounts: a row, its roles, and an event for every status. */
import { sql } from 'drizzle-orm';
import type { Database } from '../../kit/database/types.ts';
import { sameEmailKey } from '../domain/email.ts';
import type { Account, AccountRole, AccountStatus } from '../domain/records.ts';

interface AccountStep {
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

/** An account as its next step finds it. */
export type AccountAtHand = Pick<Account, 'id' | 'status' | 'organisationId'> & {
  /** In which role somebody gave it the status that it has; null where nothing is written of it. */
  statusBy: AccountRole | null;
};

/** An account that is locked until the transaction ends; null where there is none. */
export async function lockAccount(tx: Database, id: string): Promise<AccountAtHand | null> {
  const [row] = await tx.execute<Omit<AccountAtHand, 'statusBy'> & Record<string, unknown>>(sql`
    select id, status, organisation_id as "organisationId" from imagery.accounts where id = ${id} for update`);
  if (!row) return null;
  // Read once the lock is held: what was written before it was waited for is old.
  const [last] = await tx.execute<{ status: AccountStatus; by: AccountRole | null }>(sql`
    select status, by from imagery.account_events where account_id = ${id} order by position desc limit 1`);
  return { ...row, statusBy: last?.status === row.status ? last.by : null };
}

export async function stepAccount(tx: Database, id: string, to: AccountStatus, step: AccountStep): Promise<void> {
  await tx.execute(sql`update imagery.accounts set status = ${to} where id = ${id}`);
  await insertAccountEvent(tx, id, to, step);
}

async function insertAccountEvent(tx: Database, id: string, status: AccountStatus, step: AccountStep): Promise<void> {
  const { by, byAccountId, reason, now } = step;
  await tx.execute(sql`
    insert into imagery.account_events (account_id, position, status, at, by, by_account_id, reason)
    select ${id}, (select coalesce(max(position), 0) + 1 from imagery.account_events where account_id = ${id}),
      ${status}, ${now.toISOString()}::timestamptz, ${by}, ${byAccountId}, ${reason}`);
}
