import type { Database } from '../../kit/database/types.ts';
import { organisationsById } from '../data/organisations.ts';
import { lockOrganisation } from '../data/write-memberships.ts';
import { statusAt } from '../domain/membership.ts';
import { membershipTransitions, misstep } from '../domain/membership-transitions.ts';
import type { MembershipStatus, Organisation } from '../domain/records.ts';
import { Refused, userError } from '../domain/user-errors.ts';

export interface AtHand {
  organisation: Organisation;
  status: MembershipStatus | '-';
}

/** The organisation, locked until the transaction ends, and where its membership stands. @throws Refused */
export async function membershipAtHand(tx: Database, id: string, now: Date): Promise<AtHand> {
  const isThere = await lockOrganisation(tx, id);
  const [organisation] = isThere ? await organisationsById(tx, [id]) : [];
  if (!organisation) throw new Refused([userError('ORGANISATION_UNKNOWN', { path: ['organisationId'], found: id })]);
  return { organisation, status: organisation.membership ? statusAt(organisation.membership, now) : '-' };
}

/** @throws Refused with INVALID_TRANSITION unless the table has the step. */
export function checkStep({ organisation, status }: AtHand, to: MembershipStatus): void {
  const wrong = misstep(membershipTransitions, status, to);
  if (wrong) throw new Refused([userError('INVALID_TRANSITION', { ...wrong })], organisation.id);
}
