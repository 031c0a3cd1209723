import type { Database } from '../../kit/database/types.ts';
import { organisationsById } from '../data/organisations.ts';
import { lockOrganisation } from '../data/write-memberships.ts';
import { statusAt } from '../domain/membership.ts';
import { membershipTransitions, misstep } from '../domain/membership-transitions.ts';
import { reason } from '../domain/reasons.ts';
import type { MembershipStatus, UserCategory } from '../domain/contract.generated.ts';
import type { Organisation } from '../domain/records/people.ts';
import { errorOfReason, Refused, userError } from '../domain/user-errors.ts';

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

/** The same of one that is a member, though its charter may have passed its date. @throws Refused */
export async function memberAtHand(
  tx: Database,
  id: string,
  now: Date,
  path: string[] = ['organisationId'],
): Promise<AtHand> {
  const atHand = await membershipAtHand(tx, id, now);
  const { status } = atHand;
  if (status === 'ACTIVE' || status === 'EXPIRED') return atHand;
  const wrong = { path, required: 'membership ACTIVE', found: `membership ${status}` };
  throw new Refused([userError('INVALID_TRANSITION', wrong)]);
}

/** The category of an organisation's people. @throws Refused with NOT_ELIGIBLE where the scheme is not open to them. */
export function categoryOf({ id, category }: Organisation): UserCategory {
  if (category !== null) return category;
  const required = 'a kind of organisation that the scheme is open to';
  throw new Refused([errorOfReason(reason('NOT_ELIGIBLE', { required, found: 'none' }))], id);
}

/** @throws Refused with INVALID_TRANSITION unless the table has the step. */
export function checkStep({ organisation, status }: AtHand, to: MembershipStatus): void {
  const wrong = misstep(membershipTransitions, status, to);
  if (wrong) throw new Refused([userError('INVALID_TRANSITION', { ...wrong })], organisation.id);
}
