import { maySeeInside } from '../domain/access.ts';
import { isExpired } from '../domain/eligibility.ts';
import type { Membership as MembershipRecord, MembershipStatus } from '../domain/records.ts';
import type { CharterResolvers, CharterTextResolvers, MembershipResolvers } from './types.generated.ts';

/** A membership, with the organisation whose it is. */
export interface MembershipOf extends MembershipRecord {
  organisationId: string;
}

/** Where a membership may go from each status. */
const nextStatuses: Record<MembershipStatus, MembershipStatus[]> = {
  APPLIED: ['AWAITING_SIGNATURE'],
  AWAITING_SIGNATURE: ['UNDER_REVIEW'],
  UNDER_REVIEW: ['ACTIVE', 'REFUSED'],
  ACTIVE: ['EXPIRED'],
  EXPIRED: ['ACTIVE'],
  REFUSED: [],
};

export const Membership: MembershipResolvers = {
  status: ({ status, charter }, _args, { now }) =>
    status === 'ACTIVE' && charter && isExpired(charter.validUntil, now) ? 'EXPIRED' : status,
  // Who signed is a person's name: for the members and the office.
  charter: async ({ charter, organisationId }, _args, { loaders }) =>
    maySeeInside(await loaders.asker(), organisationId) ? charter : null,
  next: ({ status }) => nextStatuses[status],
};

export const Charter: CharterResolvers = {
  expired: ({ validUntil }, _args, { now }) => isExpired(validUntil, now),
  licences: ({ licences }) => licences.map(({ licence }) => licence),
};

export const CharterText: CharterTextResolvers = {
  licences: ({ licences }) => licences.map(({ id, licence }) => ({ id, licence })),
};
