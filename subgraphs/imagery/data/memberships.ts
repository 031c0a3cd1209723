/** Memberships as their office goes through them: what changed longest ago comes first. */
import { sql, type SQL } from 'drizzle-orm';
import type { Database } from '../../kit/database/types.ts';
import type { MembershipStatus } from '../domain/contract.generated.ts';
import type { Organisation } from '../domain/records/people.ts';
import { organisationColumns, organisationSource } from './organisations.ts';

export interface MembershipQuestion {
  /** Only this organisation; null for all. */
  organisationId: string | null;
  /** Only those in one of these statuses as they are now. */
  status: readonly MembershipStatus[] | null;
  /** Only those that wait: in one of these statuses, or with a mission that is yet to be examined. */
  waiting: { status: readonly MembershipStatus[]; examiner: boolean } | null;
  now: Date;
}

/** A row of a page, with what its cursor is made of. */
export interface ListedMembership extends Organisation {
  sortKey: string;
}

interface Page {
  limit: number;
  /** Moment of the last change and id of the row before the page. */
  after: readonly [string, string] | null;
}

export async function listMemberships(
  db: Database,
  question: MembershipQuestion,
  { limit, after }: Page,
): Promise<ListedMembership[]> {
  const beyond = after
    ? sql`and (membership.changed_at, membership.organisation_id) > (${after[0]}::timestamptz, ${after[1]})`
    : sql``;
  return db.execute<ListedMembership & Record<string, unknown>>(sql`
    select ${organisationColumns}, to_json(membership.changed_at) #>> '{}' as "sortKey"
    from ${organisationSource}
    where ${matches(question)} ${beyond}
    order by membership.changed_at, membership.organisation_id
    limit ${limit}`);
}

export async function countMemberships(db: Database, question: MembershipQuestion): Promise<number> {
  const [row] = await db.execute<{ count: number }>(
    sql`select count(*)::int as count from ${organisationSource} where ${matches(question)}`,
  );
  return row?.count ?? 0;
}

function matches({ organisationId, status, waiting, now }: MembershipQuestion): SQL {
  // As `statusAt` has it: a signature that has passed its date ends a membership without anybody's doing.
  const present = sql`case when membership.status = 'ACTIVE'
    and (charter.signed ->> 'validUntil')::timestamptz <= ${now.toISOString()}::timestamptz
    then 'EXPIRED' else membership.status end`;
  const oneOf = (statuses: readonly string[]) => sql`${present} = any(${sql.param([...statuses])}::text[])`;
  const unexamined = sql`(${oneOf(['UNDER_REVIEW', 'ACTIVE'])}
    and jsonb_path_exists(membership.approvals, '$[*] ? (@.decision == null)'))`;
  return sql.join(
    [
      sql`membership.organisation_id is not null`,
      ...(organisationId === null ? [] : [sql`organisation.id = ${organisationId}`]),
      ...(status === null ? [] : [oneOf(status)]),
      ...(waiting === null
        ? []
        : [sql`(${oneOf(waiting.status)} ${waiting.examiner ? sql`or ${unexamined}` : sql``})`]),
    ],
    sql` and `,
  );
}
