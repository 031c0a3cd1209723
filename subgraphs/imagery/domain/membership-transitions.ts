/** The lives of a membership and of an account: published, drawn and enforced from these tables. */
import type { AccountRole, AccountStatus, MembershipStatus } from './contract.generated.ts';
import type { Transition } from './transitions.ts';

export interface MembershipTransition extends Transition {
  from: MembershipStatus | '-';
  to: MembershipStatus;
}

export interface AccountTransition extends Transition {
  from: AccountStatus | '-';
  to: AccountStatus;
}

function step<Status extends string>(from: Status | '-', to: Status, by: readonly AccountRole[]) {
  return { from, to, by, stapi: null, ledger: null };
}

/**
 * The life of a membership. Whoever applies is the referent to be; what they are asked for, and the legal representative
 * after them, is a code that an e-mail brought. A signature ends by the clock; a member that signs anew stays a member.
 */
export const membershipTransitions: readonly MembershipTransition[] = [
  step('-', 'APPLIED', ['REFERENT']),
  // Again, with a new code, where nobody has answered the first.
  step('APPLIED', 'APPLIED', ['REFERENT']),
  step('APPLIED', 'AWAITING_SIGNATURE', ['REFERENT']),
  step('AWAITING_SIGNATURE', 'UNDER_REVIEW', ['LEGAL_REPRESENTATIVE']),
  step('UNDER_REVIEW', 'ACTIVE', ['OFFICE']),
  step('UNDER_REVIEW', 'REFUSED', ['OFFICE']),
  // Of a foreign organisation a mission has been examined.
  step('UNDER_REVIEW', 'UNDER_REVIEW', ['OFFICE', 'OPERATOR']),
  // The same, or the charter signed anew before it has passed its date.
  step('ACTIVE', 'ACTIVE', ['LEGAL_REPRESENTATIVE', 'OFFICE', 'OPERATOR']),
  step('ACTIVE', 'EXPIRED', []),
  step('EXPIRED', 'ACTIVE', ['LEGAL_REPRESENTATIVE']),
  step('REFUSED', 'APPLIED', ['REFERENT']),
];

/** The life of an account. The first of an organisation is opened, active, when the office accepts the membership. */
export const accountTransitions: readonly AccountTransition[] = [
  step('-', 'PENDING', ['MEMBER']),
  step('-', 'ACTIVE', ['OFFICE']),
  step('PENDING', 'ACTIVE', ['REFERENT', 'OFFICE']),
  step('PENDING', 'CLOSED', ['REFERENT', 'OFFICE']),
  step('ACTIVE', 'SUSPENDED', ['REFERENT', 'OFFICE']),
  step('SUSPENDED', 'ACTIVE', ['REFERENT', 'OFFICE']),
  step('ACTIVE', 'CLOSED', ['REFERENT', 'OFFICE']),
  step('SUSPENDED', 'CLOSED', ['REFERENT', 'OFFICE']),
];

/** Where a membership may go from a status, each once, in the order of the table. */
export function nextMembershipStatuses(from: MembershipStatus): MembershipStatus[] {
  const next = membershipTransitions.filter((transition) => transition.from === from).map(({ to }) => to);
  return [...new Set(next)].filter((to) => to !== from);
}

/** What stands against a step: where it starts, and where this one stands. */
export interface Misstep {
  required: string;
  found: string;
}

/** Null when the table has the step; otherwise from where it could be taken. */
export function misstep<Status extends string>(
  table: ReadonlyArray<{ from: Status | '-'; to: Status }>,
  found: Status | '-',
  to: Status,
): Misstep | null {
  const starts = table.filter((transition) => transition.to === to).map(({ from }) => from);
  if (starts.includes(found)) return null;
  return { required: [...new Set(starts)].join(', '), found };
}

/** Statuses whose next step is one of these roles' to take, so that somebody waits for them. */
export function membershipsWaitingFor(roles: readonly AccountRole[]): MembershipStatus[] {
  const waiting = membershipTransitions.filter(
    ({ from, to, by }) => from !== '-' && from !== to && to !== 'APPLIED' && by.some((role) => roles.includes(role)),
  );
  return [...new Set(waiting.map(({ from }) => from as MembershipStatus))];
}
