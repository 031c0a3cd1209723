import { sql } from 'drizzle-orm';
import { groupInOrder, inOrder } from '../../kit/loaders.ts';
import { rowsOf } from '../../kit/database/prepared.ts';
import type { Database } from '../../kit/database/types.ts';
import { sameEmailKey } from '../domain/email.ts';
import type { Viewer } from '../../kit/identity.ts';
import type { Account } from '../domain/records/people.ts';

type Row = Account & Record<string, unknown>;

const columns = sql`
  account.id, account.subject, account.full_name as "fullName", account.email, account.category, account.category_since as "categorySince", account.status,
  account.organisation_id as "organisationId",
  array(select role from imagery.account_roles where account_id = account.id
        order by array_position(array['MEMBER', 'REFERENT', 'LEGAL_REPRESENTATIVE', 'OFFICE', 'OPERATOR'], role)) as roles`;

/**
 * The account somebody signed in with: the one the issuer names; else the one opened under their subject; else one opened
 * for their e-mail address, where the issuer has verified it. Of several, in several organisations, the first that is in
 * use: the issuer names another where the person wants to act in it.
 */
export async function accountOfViewer(
  db: Database,
  { account, subject, email, emailVerified }: Pick<Viewer, 'account' | 'subject' | 'email' | 'emailVerified'>,
): Promise<Account | null> {
  const verified = emailVerified && email !== null ? sameEmailKey(email) : null;
  const condition =
    account === null
      ? sql`(account.subject = ${subject} or (lower(account.email) = ${verified} and account.status <> 'CLOSED' and account.subject is null))`
      : sql`account.id = ${account}`;
  const [row] = await db.execute<Row>(sql`
    select ${columns} from imagery.accounts as account
    where ${condition}
    order by account.subject is null, account.status = 'ACTIVE' desc, account.id
    limit 1`);
  return row ?? null;
}

/** In the order of the ids, null for an unknown one. Who may see them is not decided here. */
export async function accountsById(db: Database, ids: readonly string[]): Promise<Array<Account | null>> {
  const rows = await rowsOf<Row>(
    db,
    sql`select ${columns} from imagery.accounts as account where account.id = any(${sql.param([...ids])}::text[])`,
  );
  return inOrder(ids, rows, ({ id }) => id);
}

interface Page {
  limit: number;
  /** The id of the row before the page. */
  after: string | null;
}

/** A page of accounts of each organisation, by id. One statement for all of them. */
export async function accountsOf(db: Database, organisationIds: readonly string[], page: Page): Promise<Account[][]> {
  const beyond = page.after === null ? sql`` : sql`and account.id > ${page.after}`;
  const rows = await db.execute<Row & { n: number }>(sql`
    select (asked.n - 1)::int as n, account.*
    from unnest(${sql.param([...organisationIds])}::text[]) with ordinality as asked (id, n)
    cross join lateral (
      select ${columns} from imagery.accounts as account
      where account.organisation_id = asked.id ${beyond}
      order by account.id
      limit ${page.limit}
    ) as account
    order by asked.n, account.id`);
  return groupInOrder(organisationIds.length, rows, ({ n }) => n);
}

export async function countAccountsOf(db: Database, organisationIds: readonly string[]): Promise<number[]> {
  const rows = await db.execute<{ id: string; count: number }>(sql`
    select organisation_id as id, count(*)::int as count from imagery.accounts
    where organisation_id = any(${sql.param([...organisationIds])}::text[]) group by organisation_id`);
  return inOrder(organisationIds, rows, ({ id }) => id, ({ count }) => count).map((count) => count ?? 0); // prettier-ignore
}
