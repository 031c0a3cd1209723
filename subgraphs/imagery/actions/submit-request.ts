import type { Database } from '../../kit/database/types.ts';
import type { Reservation } from '../../ledger/domain/hold.ts';
import { groundScenes } from '../data/request-ground.ts';
import type { Rules } from '../domain/rules.ts';
import { moveRequest, requoteDraft } from '../data/write-requests.ts';
import { compareDecimals } from '../domain/amounts.ts';
import { inCatalogue, reasonsAgainstOrder, windowEnded } from '../domain/eligibility.ts';
import { partsOf, type Member, type Priced } from '../domain/price.ts';
import type { NoTariff, Quote } from '../domain/quote.ts';
import { envelopeHoldIdOf, holdIdOf, type RequestRecord } from '../domain/request.ts';
import { errorOfReason, Refused, userError, type UserErrorRecord } from '../domain/user-errors.ts';
import type { Services } from '../services.ts';
import { memberOf } from './member.ts';
import { onceByKey, type Acting, type Outcome } from './mutation.ts';
import { priceBy } from './price.ts';
import { requestAtHand, stepTo } from './request-at-hand.ts';

/**
 * Reserves what a draft takes from quotas, at the price that was accepted. When the price is another one by now, nothing is
 * reserved and the draft has the new one.
 * @param acceptedTotal exact decimal; null where no tariff is published.
 */
export function submitRequest(
  acting: Acting,
  { requestId, acceptedTotal }: { requestId: string; acceptedTotal: string | null },
  key: string,
): Promise<Outcome> {
  const { services, asker } = acting;
  const body = { requestId, acceptedTotal };
  return onceByKey(acting, { operation: 'submitRequest', key, body }, async (tx, now) => {
    const request = await requestAtHand(tx, asker, requestId);
    const { transition, by } = stepTo(asker, request, 'SUBMITTED');
    const member = await memberOf(tx, asker);
    const rules = await services.ruleBook.read(tx, now);
    refuseUnlessEligible(rules, member, request, now);
    const priced = await priceNow(rules, tx, services, member, request, now);
    const { result, neededM2 } = priced;
    const quote = result.outcome === 'Quote' ? result : null;
    const objection = objectionTo(request, quote, acceptedTotal);
    if (objection) {
      await requoteDraft(tx, request.id, { quote, neededM2 });
      return { id: request.id, errors: [objection] };
    }
    const submitted: RequestRecord = {
      ...request,
      organisationId: member.organisation.id,
      category: member.account.category,
      ...{ quote, neededM2, charged: quote?.total.amount ?? null, currency: quote?.total.currency ?? 'EUR' },
      submittedAt: now.toISOString(),
    };
    const move = { transition, by, accountId: member.account.id, now, reasonCode: null, message: null };
    await moveRequest(tx, { ...move, request: submitted });
    const outcome = { id: request.id, errors: [] };
    const reservation = await reservationOf(tx, services, request.id, priced);
    return reservation ? { outcome, reservation } : outcome;
  });
}

function refuseUnlessEligible(
  { terms, settings }: Rules,
  { account, organisation }: Member,
  { id, mission, kind, purpose, windowEnd }: RequestRecord,
  now: Date,
): void {
  const reasons = [
    ...reasonsAgainstOrder({ account, organisation, terms, settings, now }, { mission, kind, purpose }),
    ...windowEnded({ kind, windowEnd }, now),
  ];
  if (reasons.length > 0)
    throw new Refused(
      reasons.map((one) => errorOfReason(one)),
      id,
    );
}

type Orderable = Priced & { result: Quote | NoTariff };

/** @throws Refused when there is something against it by now, such as a scene that entered the catalogue. */
async function priceNow(
  rules: Rules,
  tx: Database,
  { ledger }: Services,
  member: Member,
  request: RequestRecord,
  now: Date,
): Promise<Orderable> {
  const { id, kind, mission, purpose, conditions, orderedM2, sceneIds } = request;
  const scenes = sceneIds.length > 0 ? (await groundScenes(tx, sceneIds)).scenes : [];
  const order = { kind, mission, purpose, mode: conditions.mode, areaM2: orderedM2, requestId: id };
  const priced = await priceBy(rules, tx, ledger, member, { ...order, inCatalogue: inCatalogue(scenes) }, now);
  const { result } = priced;
  if (result.outcome === 'NotEligible')
    throw new Refused(
      result.reasons.map((one) => errorOfReason(one)),
      id,
    );
  return { ...priced, result };
}

/** What stands between the price as it is and the one that was accepted; null when they are the same. */
function objectionTo(
  request: RequestRecord,
  quote: Quote | null,
  acceptedTotal: string | null,
): UserErrorRecord | null {
  const path = ['acceptedTotal'];
  const total = quote?.total.amount ?? null;
  if (total === null && acceptedTotal === null) return null;
  if (total !== null && acceptedTotal !== null && compareDecimals(total, acceptedTotal) === 0) return null;
  // Left out although there was a price to accept: the price is as it was, and not what is wrong.
  if (
    acceptedTotal === null &&
    request.quote &&
    total !== null &&
    compareDecimals(request.quote.total.amount, total) === 0
  ) {
    return userError('ACCEPTED_TOTAL_NEEDED', { path, required: total, found: 'none' });
  }
  const required = total ?? 'no total: the office names the price';
  return userError('PRICE_CHANGED', { path, required, found: acceptedTotal ?? 'none' });
}

/**
 * What is to be set aside of quotas, as the last thing of all; null for nothing. What the scheme as a whole gives is set
 * aside here, once everything is locked in the order that is everywhere the same.
 * @throws InsufficientBalance when somebody else was quicker.
 */
async function reservationOf(
  tx: Database,
  { ledger }: Services,
  requestId: string,
  priced: Orderable,
): Promise<Reservation | null> {
  const { parts, envelopeParts } = partsOf(priced, priced.result.reservations);
  if (parts.length === 0) return null;
  const reservation = { expiresAt: null, reference: `request ${requestId}` };
  if (envelopeParts.length > 0) {
    const keys = [...parts, ...envelopeParts].map(({ key }) => key);
    await ledger.lock(tx, [], keys);
    await ledger.reserve(tx, { id: envelopeHoldIdOf(requestId), parts: envelopeParts, ...reservation });
  }
  return { id: holdIdOf(requestId), parts, ...reservation };
}
