/** Where an organisation's membership stands at a moment, and where it may go. */
import type { Membership, MembershipStatus } from './records.ts';

/** Whether a signature has passed its date; one without end never does. */
export function isExpired(validUntil: string | null, now: Date): boolean {
  return validUntil !== null && Date.parse(validUntil) <= now.getTime();
}

/** An active membership whose charter has passed its date has expired, whether or not anybody has written so. */
export function statusAt({ status, charter }: Pick<Membership, 'status' | 'charter'>, now: Date): MembershipStatus {
  return status === 'ACTIVE' && charter && isExpired(charter.validUntil, now) ? 'EXPIRED' : status;
}

/** Where a membership may go from each status. */
export const nextStatuses: Record<MembershipStatus, MembershipStatus[]> = {
  APPLIED: ['AWAITING_SIGNATURE'],
  AWAITING_SIGNATURE: ['UNDER_REVIEW'],
  UNDER_REVIEW: ['ACTIVE', 'REFUSED'],
  ACTIVE: ['EXPIRED'],
  EXPIRED: ['ACTIVE'],
  REFUSED: [],
};
