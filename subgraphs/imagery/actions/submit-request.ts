import type { Database } from '../../kit/database/types.ts';
import { InsufficientBalance } from '../../ledger/domain/refusals.ts';
import { groundScenes } from '../data/request-ground.ts';
import { moveRequest, requoteDraft } from '../data/write-requests.ts';
import { compareDecimals } from '../domain/amounts.ts';
import { inCatalogue, reasonsAgainstOrder } from '../domain/eligibility.ts';
import { partsOf, type Member, type Priced } from '../domain/price.ts';
import type { NoTariff, Quote } from '../domain/quote.ts';
import { envelopeHoldIdOf, holdIdOf, type RequestRecord } from '../domain/request.ts';
import { errorOfReason, Refused, userError, type UserErrorRecord } from '../domain/user-errors.ts';
import type { Services } from '../services.ts';
import { memberOf } from './member.ts';
import { onceByKey, type Acting, type Outcome } from './mutation.ts';
import { priceOf } from './price.ts';
import { requestAtHand, stepTo } from './request-at-hand.ts';

/** How often a price is taken anew because somebody else was quicker to the same balance. */
const attemptsMax = 5;

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
    await refuseUnlessEligible(tx, services, member, request, now);
    for (let attempt = 1; ; attempt += 1) {
      const priced = await priceNow(tx, services, member, request, now);
      const { result } = priced;
      const quote = result.outcome === 'Quote' ? result : null;
      const { neededM2 } = priced;
      const objection = objectionTo(request, quote, acceptedTotal);
      if (objection) {
        await requoteDraft(tx, request.id, { quote, neededM2 });
        return { id: request.id, errors: [objection] };
      }
      if (!(await reserved(tx, services, request.id, priced))) {
        if (attempt < attemptsMax) continue;
        throw new Error(`the price of ${request.id} could not be held still`);
      }
      const submitted: RequestRecord = {
        ...request,
        organisationId: member.organisation.id,
        ...{ quote, neededM2, charged: quote?.total.amount ?? null, currency: quote?.total.currency ?? 'EUR' },
        submittedAt: now.toISOString(),
      };
      const move = { transition, by, accountId: member.account.id, now, reasonCode: null, message: null };
      await moveRequest(tx, { ...move, request: submitted });
      return { id: request.id, errors: [] };
    }
  });
}

async function refuseUnlessEligible(
  tx: Database,
  { ruleBook }: Services,
  { account, organisation }: Member,
  { id, mission, kind, purpose }: RequestRecord,
  now: Date,
): Promise<void> {
  const { terms, settings } = await ruleBook.read(tx, now);
  const reasons = reasonsAgainstOrder({ account, organisation, terms, settings, now }, { mission, kind, purpose });
  if (reasons.length > 0)
    throw new Refused(
      reasons.map((one) => errorOfReason(one)),
      id,
    );
}

type Orderable = Priced & { result: Quote | NoTariff };

/** @throws Refused when there is something against it by now, such as a scene that entered the catalogue. */
async function priceNow(
  tx: Database,
  services: Services,
  member: Member,
  request: RequestRecord,
  now: Date,
): Promise<Orderable> {
  const { id, kind, mission, purpose, conditions, orderedM2, sceneIds } = request;
  const scenes = sceneIds.length > 0 ? (await groundScenes(tx, sceneIds)).scenes : [];
  const order = { kind, mission, purpose, mode: conditions.mode, areaM2: orderedM2, requestId: id };
  const priced = await priceOf(tx, services, member, { ...order, inCatalogue: inCatalogue(scenes) }, now);
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

/** Sets everything aside, or nothing: false when somebody else was quicker. */
async function reserved(tx: Database, { ledger }: Services, requestId: string, priced: Orderable): Promise<boolean> {
  const { parts, envelopeParts } = partsOf(priced, priced.result.reservations);
  const reservation = { expiresAt: null, reference: `request ${requestId}` };
  try {
    await tx.transaction(async (nested) => {
      const keys = [...parts, ...envelopeParts].map(({ key }) => key);
      await ledger.lock(nested, [], keys);
      if (parts.length > 0) await ledger.reserve(nested, { id: holdIdOf(requestId), parts, ...reservation });
      if (envelopeParts.length > 0) {
        await ledger.reserve(nested, { id: envelopeHoldIdOf(requestId), parts: envelopeParts, ...reservation });
      }
    });
    return true;
  } catch (error) {
    if (error instanceof InsufficientBalance) return false;
    throw error;
  }
}
