/** What goes through steps, and the steps that are possible: published, drawn and enforced from the same tables. */
import type { AccountRole, RequestKind, RequestStatus } from './contract.generated.ts';

/** A step as it is published. */
export interface Transition {
  /** `-` where nothing was before. */
  from: string;
  to: string;
  /** Whose step it is; empty when it is the clock's alone. */
  by: readonly AccountRole[];
  /** What STAPI calls the status it leads to (STAPI 0.2, order statuses). */
  stapi: string | null;
  /** What it does to what was reserved. */
  ledger: string | null;
}

type LedgerAction = 'reserve' | 'capture' | 'capture and release' | 'release';

/** A step of a request, with what must hold of the request beside its status. */
export interface RequestTransition extends Transition {
  from: RequestStatus | '-';
  to: RequestStatus;
  ledger: LedgerAction | null;
  /** The clock takes this step too, when the time has come. */
  clock: boolean;
  /** Only of this kind. */
  kind?: RequestKind;
  /** Only where there is something to pay, or only where there is nothing. */
  isCharged?: boolean;
}

interface Details {
  stapi?: string | null;
  ledger?: LedgerAction | null;
  clock?: boolean;
  kind?: RequestKind;
  isCharged?: boolean;
}

function step(
  from: RequestStatus | '-',
  to: RequestStatus,
  by: AccountRole[],
  details: Details = {},
): RequestTransition {
  return { from, to, by, stapi: null, ledger: null, clock: false, ...details };
}

const cancelledByMember = (from: RequestStatus): RequestTransition =>
  step(from, 'CANCELLED', ['MEMBER'], { stapi: 'user_cancelled', ledger: 'release' });

const cancelledOnceAccepted = (from: RequestStatus): RequestTransition[] => [
  // By the office at the member's wish, by the operator who cannot.
  step(from, 'CANCELLED', ['OFFICE'], { stapi: 'user_cancelled', ledger: 'release' }),
  step(from, 'CANCELLED', ['OPERATOR'], { stapi: 'cancelled', ledger: 'release' }),
];

/** The life of a request. There are no other steps. */
export const requestTransitions: readonly RequestTransition[] = [
  step('-', 'DRAFT', ['MEMBER']),
  step('DRAFT', 'SUBMITTED', ['MEMBER'], { stapi: 'received', ledger: 'reserve' }),
  step('SUBMITTED', 'UNDER_REVIEW', ['OFFICE'], { stapi: 'held' }),
  step('UNDER_REVIEW', 'AWAITING_PAYMENT', ['OFFICE'], { stapi: 'reserved', isCharged: true }),
  step('UNDER_REVIEW', 'ACCEPTED', ['OFFICE'], { stapi: 'accepted', isCharged: false }),
  step('UNDER_REVIEW', 'REJECTED', ['OFFICE'], { stapi: 'rejected', ledger: 'release' }),
  step('AWAITING_PAYMENT', 'ACCEPTED', ['OFFICE'], { stapi: 'accepted' }),
  step('AWAITING_PAYMENT', 'EXPIRED', [], { stapi: 'expired', ledger: 'release', clock: true }),
  step('ACCEPTED', 'SCHEDULED', ['OPERATOR'], { stapi: 'scheduled', kind: 'TASKING' }),
  step('ACCEPTED', 'PROCESSING', ['OPERATOR'], { stapi: 'processing', kind: 'ARCHIVE' }),
  step('SCHEDULED', 'PROCESSING', ['OPERATOR'], { stapi: 'processing' }),
  step('SCHEDULED', 'FAILED', ['OPERATOR'], { stapi: 'failed', ledger: 'release' }),
  step('SCHEDULED', 'EXPIRED', [], { stapi: 'expired', ledger: 'release', clock: true }),
  step('PROCESSING', 'PROCESSING', ['OPERATOR'], { stapi: 'processing', ledger: 'capture' }),
  step('PROCESSING', 'DELIVERED', ['OPERATOR'], { stapi: 'completed', ledger: 'capture and release' }),
  step('PROCESSING', 'FAILED', ['OPERATOR'], { stapi: 'failed', ledger: 'release' }),
  cancelledByMember('DRAFT'),
  cancelledByMember('SUBMITTED'),
  cancelledByMember('UNDER_REVIEW'),
  cancelledByMember('AWAITING_PAYMENT'),
  ...cancelledOnceAccepted('ACCEPTED'),
  ...cancelledOnceAccepted('SCHEDULED'),
];

/** Those that no step leads out of. */
export const finalStatuses: readonly RequestStatus[] = [...new Set(requestTransitions.map(({ to }) => to))].filter(
  (status) => requestTransitions.every(({ from }) => from !== status),
);

/** What a step is judged by. */
export interface Standing {
  status: RequestStatus;
  kind: RequestKind;
  /** Whether there is money to be paid, one cent or more; null while nobody has named a price. */
  isCharged: boolean | null;
}

/** Who takes a step: somebody in some roles, or the clock. */
export type Actor = { roles: readonly AccountRole[] } | 'CLOCK';

export interface Allowed {
  transition: RequestTransition;
  /** The role in which it is taken; null for the clock. */
  by: AccountRole | null;
}

/** The step from where a request stands to another status, for this actor; undefined when there is none. */
export function transitionFor(standing: Standing, to: RequestStatus, actor: Actor): Allowed | undefined {
  for (const transition of requestTransitions) {
    if (transition.from !== standing.status || transition.to !== to || !holds(transition, standing)) continue;
    if (actor === 'CLOCK') {
      if (transition.clock) return { transition, by: null };
      continue;
    }
    const by = transition.by.find((role) => actor.roles.includes(role));
    if (by) return { transition, by };
  }
  return undefined;
}

/** Where a request may go from here, for this actor; each status once, in the order of the table. */
export function nextStatuses(standing: Standing, actor: Actor): RequestStatus[] {
  const next = requestTransitions
    .filter(({ from }) => from === standing.status)
    .map(({ to }) => to)
    .filter((to) => transitionFor(standing, to, actor));
  return [...new Set(next)];
}

/** Statuses in which the next step is one of these roles' to take. Giving up is no step. */
export function statusesWaitingFor(roles: readonly AccountRole[]): RequestStatus[] {
  const waiting = requestTransitions.filter(
    ({ from, to, by, clock }) =>
      from !== '-' && to !== 'CANCELLED' && !clock && by.some((role) => roles.includes(role)),
  );
  return [...new Set(waiting.map(({ from }) => from as RequestStatus))];
}

function holds({ kind, isCharged }: RequestTransition, standing: Standing): boolean {
  // While nobody has named a price, both ways are open: naming it is part of the step.
  const priced = isCharged === undefined || standing.isCharged === null || standing.isCharged === isCharged;
  return priced && (kind === undefined || kind === standing.kind);
}
