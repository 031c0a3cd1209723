/** Where an organisation's membership stands at a moment, and where it may go. */
import type { Decision, MembershipRole, MembershipStatus, Mission, UserCategory } from './contract.generated.ts';
import type { Approval, Membership } from './records/people.ts';
import type { CategoryTerms } from './records/rules.ts';

/** Whether a signature has passed its date; one without end never does. */
export function isExpired(validUntil: string | null, now: Date): boolean {
  return validUntil !== null && Date.parse(validUntil) <= now.getTime();
}

/** An active membership whose charter has passed its date has expired, whether or not anybody has written so. */
export function statusAt({ status, charter }: Pick<Membership, 'status' | 'charter'>, now: Date): MembershipStatus {
  return status === 'ACTIVE' && charter && isExpired(charter.validUntil, now) ? 'EXPIRED' : status;
}

/** What is yet to be examined of a foreign organisation: each mission whose terms name an examiner. */
export function approvalsFor(terms: readonly CategoryTerms[], category: UserCategory | null): Approval[] {
  return terms.flatMap(({ category: of, mission, reviewer }) =>
    of === category && reviewer !== null ? [{ mission, decision: null, by: reviewer, at: null }] : [],
  );
}

/** The approvals with one decided; null when nobody examines this mission. */
export function decided(
  approvals: readonly Approval[],
  mission: Mission,
  decision: Decision,
  now: Date,
): Approval[] | null {
  if (!approvals.some((approval) => approval.mission === mission)) return null;
  return approvals.map((approval) =>
    approval.mission === mission ? { ...approval, decision, at: now.toISOString() } : approval,
  );
}

/** How the history of a membership says that somebody was named to stand for the organisation, and why. */
export function namedAs(
  role: MembershipRole,
  { fullName, email }: { fullName: string; email: string },
  reason: string | null,
): string {
  return [`${role}: ${fullName} <${email}>`, ...(reason === null ? [] : [reason])].join('. ');
}
