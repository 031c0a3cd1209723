/** Moving a request on: by its member, the office, the operator or the clock. */
import type { Database } from '../../kit/database/types.ts';
import { groundScenes } from '../data/request-ground.ts';
import { enterCatalogue, moveRequest } from '../data/write-requests.ts';
import { alreadyInCatalogue, inCatalogue } from '../domain/eligibility.ts';
import { isApproved, windowAgainst } from '../domain/next-steps.ts';
import { plusDuration } from '../domain/period.ts';
import type { Reason } from '../domain/reasons.ts';
import type { RequestReason, RequestStatus } from '../domain/contract.generated.ts';
import type { RequestRecord } from '../domain/request.ts';
import type { Allowed } from '../domain/transitions.ts';
import { errorOfReason, Refused } from '../domain/user-errors.ts';
import type { CoreServices } from '../services.ts';
import { deliveryOf, type DeliveryGiven } from './delivery.ts';
import { onceByKey, type Acting, type Outcome } from './mutation.ts';
import { paid, priced, type PaymentGiven } from './payment.ts';
import { requestAtHand, stepTo } from './request-at-hand.ts';
import { giveBack, grantUnused, take } from './settle-request.ts';

export interface Advance extends DeliveryGiven, PaymentGiven {
  requestId: string;
  to: RequestStatus;
  reasonCode: RequestReason | null;
  message: string | null;
}

/** Gives a request up, with whatever it has reserved. */
export function cancelRequest(
  acting: Acting,
  { requestId, reason: message }: { requestId: string; reason: string | null },
  key: string,
): Promise<Outcome> {
  const { services, asker } = acting;
  const body = { requestId, reason: message };
  return onceByKey(acting, { operation: 'cancelRequest', key, body }, async (tx, now) => {
    const request = await requestAtHand(tx, asker, requestId);
    const allowed = stepTo(asker, request, 'CANCELLED');
    const accountId = asker.account?.id ?? null;
    await move(tx, services, { request, allowed, accountId, now, reasonCode: null, message });
    return { id: request.id, errors: [] };
  });
}

/** Moves a request on along the published table, with what the step needs. */
export function advanceRequest(acting: Acting, given: Advance, key: string): Promise<Outcome> {
  const { services, asker } = acting;
  return onceByKey(acting, { operation: 'advanceRequest', key, body: given }, async (tx, now) => {
    const before = await requestAtHand(tx, asker, given.requestId);
    // A price is named with the step that needs one, and decides which step that may be.
    const request = priced(before, given);
    const allowed = stepTo(asker, request, given.to);
    refuseBecauseOf(windowAgainst(before, given.to, now), before.id);
    refuseBecauseOf(await catalogueAgainst(tx, before, given.to), before.id);
    const changed = await deliveryOf(tx, await paid(tx, request, given), given, allowed.transition);
    const { reasonCode, message } = given;
    const accountId = asker.account?.id ?? null;
    await move(tx, services, { request: changed, allowed, accountId, now, reasonCode, message });
    return { id: before.id, errors: [] };
  });
}

/**
 * What somebody else was delivered meanwhile is free for every member, and must not be charged: it is looked for before a
 * request is approved and before the work begins. Where a payment has come in by then, it is written down first. The
 * request is to be rejected or cancelled, which gives back what it holds.
 */
async function catalogueAgainst(
  tx: Database,
  { status, sceneIds }: RequestRecord,
  to: RequestStatus,
): Promise<Reason[]> {
  const isBegun = status === 'ACCEPTED' && to === 'PROCESSING';
  if (sceneIds.length === 0 || !(isApproved(status, to) || isBegun)) return [];
  return alreadyInCatalogue(inCatalogue((await groundScenes(tx, sceneIds)).scenes));
}

/** @throws Refused when there is a reason. */
function refuseBecauseOf(reasons: readonly Reason[], requestId: string): void {
  if (reasons.length === 0) return;
  throw new Refused(
    reasons.map((one) => errorOfReason(one)),
    requestId,
  );
}

export interface Moving {
  /** As it is to be, but for its status and its dates. */
  request: RequestRecord;
  allowed: Allowed;
  accountId: string | null;
  now: Date;
  reasonCode: RequestReason | null;
  message: string | null;
}

/** Takes a step that is allowed: the row, the event and the ledger, in the caller's transaction. */
export async function move(tx: Database, services: CoreServices, moving: Moving): Promise<void> {
  const { allowed, now, message, reasonCode } = moving;
  const { transition, by } = allowed;
  const { ledger, ruleBook } = services;
  const { settings } = await ruleBook.read(tx, now);
  const request = datedFor(transition.to, moving.request, now, settings.payWithin);
  await moveRequest(tx, { ...moving, transition, by, request });
  const why = message ?? reasonCode ?? transition.to;
  if (transition.ledger === 'release') await giveBack(tx, ledger, request, why);
  if (transition.ledger === 'capture') await take(tx, ledger, request, { final: false });
  if (transition.ledger === 'capture and release') await take(tx, ledger, request, { final: true });
  if (transition.from === 'AWAITING_PAYMENT' && transition.to === 'ACCEPTED') await grantUnused(tx, ledger, request);
  if (request.deliveredSceneIds.length > 0) await enterCatalogue(tx, request.deliveredSceneIds);
}

/** With the moment at which the clock ends what now begins, where it does. */
function datedFor(to: RequestStatus, request: RequestRecord, now: Date, payWithin: string): RequestRecord {
  const { acceptedAt, kind, windowEnd } = request;
  const payUntil = plusDuration(now, payWithin);
  const endsFirst = kind === 'TASKING' && windowEnd !== null && Date.parse(windowEnd) < payUntil.getTime();
  const expiries: Partial<Record<RequestStatus, string | null>> = {
    // No payment is taken for tasking once its window has ended.
    AWAITING_PAYMENT: endsFirst ? windowEnd : payUntil.toISOString(),
    SCHEDULED: windowEnd,
  };
  const expiresAt = expiries[to] ?? null;
  return { ...request, expiresAt, acceptedAt: to === 'ACCEPTED' ? now.toISOString() : acceptedAt };
}
