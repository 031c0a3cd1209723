/** The office gives back what a delivery took of quotas, where its images prove unusable. */
import { AmountTooLarge } from '../../ledger/domain/refusals.ts';
import type { Hold } from '../../ledger/domain/hold.ts';
import { m2ToUnits } from '../domain/amounts.ts';
import { noteWritten } from '../domain/correction.ts';
import { unitOfRequest } from '../domain/request-unit.ts';
import { envelopeHoldIdOf, holdIdOf } from '../domain/request.ts';
import { Refused, userError } from '../domain/user-errors.ts';
import { amountM2Of } from './amount-given.ts';
import { reasonGiven } from './correct-quota.ts';
import { onceByKey, type Acting, type Outcome } from './mutation.ts';
import { requestAtHand } from './request-at-hand.ts';
import { refuseUnlessOffice } from '../domain/access.ts';

export interface Refund {
  requestId: string;
  /** In the unit of the request's hold; null for all that was delivered and not given back. */
  amount: string | null;
  reason: string;
}

/**
 * A correction of today, also of a period that is over: last spent first, and each square metre once. What the scheme as a
 * whole gives for free has its part back too. Neither the request nor what was paid for it is changed.
 */
export function refundRequest(acting: Acting, refund: Refund, key: string): Promise<Outcome> {
  const { services, asker } = acting;
  const { ledger, ruleBook } = services;
  return onceByKey(acting, { operation: 'refundRequest', key, body: refund }, async (tx, now) => {
    refuseUnlessOffice(asker);
    const request = await requestAtHand(tx, asker, refund.requestId);
    const reason = reasonGiven(refund.reason, ['reason']);
    const ids = [holdIdOf(request.id), envelopeHoldIdOf(request.id)];
    await ledger.lock(tx, ids, []);
    const [hold = null, envelope = null] = await ledger.holds(tx, ids);
    const unit = unitOfRequest(await ruleBook.read(tx, now), request);
    const amountM2 = refund.amount === null ? refundable(hold) : amountM2Of(refund.amount, unit, ['amount']);
    if (amountM2 > refundable(hold) || amountM2 === 0n) throw tooLarge(refundable(hold));
    const why = noteWritten({ accountId: asker.account?.id ?? null, reason });
    try {
      await ledger.refund(tx, holdIdOf(request.id), amountM2, why);
    } catch (error) {
      // What was corrected away meanwhile is not there to be given back.
      throw error instanceof AmountTooLarge ? tooLarge(error.remaining) : error;
    }
    const [after = null] = await ledger.holds(tx, [holdIdOf(request.id)]);
    const freeM2 = freeRefunded(after) - freeRefunded(hold);
    const ofSchemeM2 = freeM2 < refundable(envelope) ? freeM2 : refundable(envelope);
    if (ofSchemeM2 > 0n) await ledger.refund(tx, envelopeHoldIdOf(request.id), ofSchemeM2, why);
    return { id: request.id, errors: [] };

    function tooLarge(mostM2: bigint): Refused {
      const inUnits = (squareMetres: bigint) => `${m2ToUnits(squareMetres, unit.m2PerUnit)} ${unit.unit}`;
      const required =
        mostM2 === 0n ? 'something delivered and not given back' : `more than 0, at most ${inUnits(mostM2)}`;
      const found = inUnits(amountM2);
      return new Refused([userError('REFUND_TOO_LARGE', { path: ['amount'], required, found })], request.id);
    }
  });
}

/** What was captured and not given back, in whole square metres. */
function refundable(hold: Hold | null): bigint {
  return hold ? hold.captured - hold.refunded : 0n;
}

function freeRefunded(hold: Hold | null): bigint {
  const free = hold?.parts.filter(({ key }) => key.origin === 'FREE') ?? [];
  return free.reduce((sum, { refunded }) => sum + refunded, 0n);
}
