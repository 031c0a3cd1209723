import { maySeeHistoryOf, maySeeInside } from '../domain/access.ts';
import { isExpired, statusAt } from '../domain/membership.ts';
import { nextMembershipStatuses } from '../domain/membership-transitions.ts';
import type { Membership as MembershipRecord } from '../domain/records/people.ts';
import type { CharterResolvers, MembershipEventResolvers, MembershipResolvers } from './types.generated.ts';
import { visibleAccount } from './visible.ts';

/** A membership, with the organisation whose it is. */
export interface MembershipOf extends MembershipRecord {
  organisationId: string;
  isAnswerToSigner: boolean;
}

export const Membership: MembershipResolvers = {
  status: (membership, _args, { now }) => statusAt(membership, now),
  // Who signed is a person's name: for the members and the office.
  charter: async ({ charter, organisationId, isAnswerToSigner }, _args, { loaders }) =>
    isAnswerToSigner || maySeeInside(await loaders.asker(), organisationId) ? charter : null,
  next: (membership, _args, { now }) => nextMembershipStatuses(statusAt(membership, now)),
  people: async ({ organisationId }, _args, { loaders }) =>
    maySeeHistoryOf(await loaders.asker(), organisationId) ? loaders.people.load(organisationId) : null,
  history: async ({ organisationId }, _args, { loaders }) =>
    maySeeHistoryOf(await loaders.asker(), organisationId) ? loaders.membershipEvents.load(organisationId) : null,
};

export const MembershipEvent: MembershipEventResolvers = {
  account: ({ accountId }, _args, context) => visibleAccount(context, accountId),
};

export const Charter: CharterResolvers = {
  expired: ({ validUntil }, _args, { now }) => isExpired(validUntil, now),
  licences: ({ licences }) => licences.map(({ licence }) => licence),
};
