/** What happened to memberships and accounts, and who stands for organisations: one statement for all that are asked for. */
import { sql } from 'drizzle-orm';
import { groupInOrder } from '../../kit/loaders.ts';
import type { Database } from '../../kit/database/types.ts';
import type { AccountEvent, MembershipEvent, MembershipPerson } from '../domain/records/people.ts';

type Numbered<Row> = Row & { n: number } & Record<string, unknown>;

/** Everything that happened to each organisation's membership, the oldest first. Who may see it is not decided here. */
export async function membershipEventsOf(
  db: Database,
  organisationIds: readonly string[],
): Promise<MembershipEvent[][]> {
  const rows = await db.execute<Numbered<MembershipEvent>>(sql`
    select (asked.n - 1)::int as n, event.status, event.at, event.by, event.account_id as "accountId",
      event.full_name as "fullName", event.email, event.reason
    from unnest(${sql.param([...organisationIds])}::text[]) with ordinality as asked (id, n)
    join imagery.membership_events as event on event.organisation_id = asked.id
    order by asked.n, event.position`);
  return groupInOrder(organisationIds.length, rows, ({ n }) => n);
}

/** Everything that happened to each account, the oldest first. Who may see it is not decided here. */
export async function accountEventsOf(db: Database, accountIds: readonly string[]): Promise<AccountEvent[][]> {
  const rows = await db.execute<Numbered<AccountEvent>>(sql`
    select (asked.n - 1)::int as n, event.status, event.organisation_id as "organisationId", event.at, event.by,
      event.by_account_id as "byAccountId", event.reason
    from unnest(${sql.param([...accountIds])}::text[]) with ordinality as asked (id, n)
    join imagery.account_events as event on event.account_id = asked.id
    order by asked.n, event.position`);
  return groupInOrder(accountIds.length, rows, ({ n }) => n);
}

/** The referent and the legal representative of each organisation, in this order, as far as they were named. */
export async function peopleOf(db: Database, organisationIds: readonly string[]): Promise<MembershipPerson[][]> {
  const rows = await db.execute<Numbered<MembershipPerson>>(sql`
    select (asked.n - 1)::int as n, person.role, person.full_name as "fullName", person.email,
      person.verified_at as "verifiedAt"
    from unnest(${sql.param([...organisationIds])}::text[]) with ordinality as asked (id, n)
    join imagery.membership_people as person on person.organisation_id = asked.id
    order by asked.n, person.role = 'LEGAL_REPRESENTATIVE'`);
  return groupInOrder(organisationIds.length, rows, ({ n }) => n);
}
