/** Where a request may go by the published table and by its window: what is offered is what is accepted. */
import { windowEnded } from './eligibility.ts';
import type { Reason } from './reasons.ts';
import type { RequestStatus } from './contract.generated.ts';
import { standingOf, type RequestRecord } from './request.ts';
import { nextStatuses, type Actor } from './transitions.ts';

type Windowed = Pick<RequestRecord, 'status' | 'kind' | 'windowEnd'>;

/** Whether a step approves a request: what it asks for is wanted from now on, and is to be paid. */
export function isApproved(status: RequestStatus, to: RequestStatus): boolean {
  return status === 'UNDER_REVIEW' && (to === 'AWAITING_PAYMENT' || to === 'ACCEPTED');
}

/**
 * Of tasking whose window has ended nothing can be taken, and nothing is to be paid: it is not submitted, not approved, no
 * payment is taken for it, and it is not scheduled, for the clock would end it at once and keep what was paid.
 */
export function windowAgainst(request: Windowed, to: RequestStatus, now: Date): Reason[] {
  const { status } = request;
  const isSubmitted = status === 'DRAFT' && to === 'SUBMITTED';
  const isPaid = status === 'AWAITING_PAYMENT' && to === 'ACCEPTED';
  const isScheduled = status === 'ACCEPTED' && to === 'SCHEDULED';
  const needsWindow = isSubmitted || isApproved(status, to) || isPaid || isScheduled;
  return needsWindow ? windowEnded(request, now) : [];
}

/** Where a request may go from here at a moment, for this actor, in the order of the table. */
export function nextSteps(
  request: Windowed & Pick<RequestRecord, 'charged'>,
  actor: Actor,
  now: Date,
): RequestStatus[] {
  return nextStatuses(standingOf(request), actor).filter((to) => windowAgainst(request, to, now).length === 0);
}
