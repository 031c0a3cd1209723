import { connectionOf, pageSize, type Connection } from '../../kit/connection.ts';
import { decodeCursor, encodeCursor } from '../../kit/cursor.ts';
import type { Context } from '../context.ts';
import { countMemberships, listMemberships, type ListedMembership } from '../data/memberships.ts';
import { isStaff } from '../domain/access.ts';
import { membershipsWaitingFor } from '../domain/membership-transitions.ts';
import type { MembershipStatus } from '../domain/contract.generated.ts';

interface Arguments {
  status?: readonly MembershipStatus[] | null | undefined;
  waitingForMe: boolean;
  first: number;
  after?: string | null | undefined;
}

const order = 'MEMBERSHIP';

/** For the office and the operator all memberships; for a member that of the organisation; null for anybody else. */
export async function visibleMemberships(
  { db, loaders, now }: Context,
  { status = null, waitingForMe, first, after }: Arguments,
): Promise<Connection<ListedMembership> | null> {
  const asker = await loaders.asker();
  const { account, roles } = asker;
  const servesAll = isStaff(asker);
  if (!servesAll && account?.status !== 'ACTIVE') return null;
  const question = {
    organisationId: servesAll ? null : (account?.organisationId ?? null),
    status,
    waiting: waitingForMe ? { status: membershipsWaitingFor(roles), examiner: servesAll } : null,
    now,
  };
  const position = after ? decodeCursor(after, order, ['instant', 'text']) : null;
  const limit = pageSize(first) + 1;
  const rows = await listMemberships(db, question, { limit, after: position });
  const cursorOf = (row: ListedMembership): string => encodeCursor(order, [row.sortKey, row.id]);
  return connectionOf({ rows, first, after, cursorOf, totalCount: () => countMemberships(db, question) });
}
