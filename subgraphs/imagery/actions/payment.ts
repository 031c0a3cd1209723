/** Prices that the office names, and payments that it has received. */
import type { Database } from '../../kit/database/types.ts';
import { otherPaidBy } from '../data/payments.ts';
import { isAmount } from '../domain/amounts.ts';
import type { RequestStatus } from '../domain/contract.generated.ts';
import type { RequestRecord } from '../domain/request.ts';
import { Refused, userError } from '../domain/user-errors.ts';
import { referenceMax } from '../domain/limits.ts';

export interface PaymentGiven {
  to: RequestStatus;
  /** Exact decimal. */
  price: string | null;
  paymentReference: string | null;
}

/**
 * The request with the price that the office names, where no tariff is published.
 * @throws Refused for a price where one is published, for one that is none, and for a step that needs one and has none.
 */
export function priced(request: RequestRecord, { to, price }: PaymentGiven): RequestRecord {
  const named = { path: ['price'], found: price ?? 'none' };
  if (price === null) {
    const needed = request.status === 'UNDER_REVIEW' && (to === 'AWAITING_PAYMENT' || to === 'ACCEPTED');
    if (!needed || request.charged !== null) return request;
    throw new Refused([userError('PRICE_NEEDED', { ...named, required: 'an amount in EUR' })], request.id);
  }
  if (request.status !== 'UNDER_REVIEW' || (to !== 'AWAITING_PAYMENT' && to !== 'ACCEPTED')) {
    const required = 'a price is named when a request under review is to be paid or accepted';
    throw new Refused([userError('INVALID_TRANSITION', { ...named, required })], request.id);
  }
  if (request.quote) {
    const { total } = request.quote;
    throw new Refused([userError('PRICE_PUBLISHED', { ...named, required: total.amount })], request.id);
  }
  if (!isAmount(price) || !/^\d+(\.\d{1,2}0*)?$/.test(price)) {
    throw new Refused([userError('PRICE_NEEDED', { ...named, required: 'an amount in EUR, with cents' })], request.id);
  }
  return { ...request, charged: price, currency: 'EUR' };
}

/**
 * The request with its payment, where the step is the one that a payment makes.
 * One payment may be for several requests of an organisation, but not for those of two.
 * @throws Refused when the reference is missing, too long, given with another step, or borne by a request of another
 *   organisation, which `found` names.
 */
export async function paid(
  tx: Database,
  request: RequestRecord,
  { to, paymentReference }: PaymentGiven,
): Promise<RequestRecord> {
  const isPayment = request.status === 'AWAITING_PAYMENT' && to === 'ACCEPTED';
  const reference = paymentReference?.trim() ?? '';
  if (!isPayment && paymentReference === null) return request;
  if (!isPayment) {
    const required = 'a payment belongs to the step from AWAITING_PAYMENT to ACCEPTED';
    const details = { path: ['paymentReference'], required, found: `${request.status} to ${to}` };
    throw new Refused([userError('INVALID_TRANSITION', details)], request.id);
  }
  if (reference === '' || reference.length > referenceMax) {
    const details = { path: ['paymentReference'], required: `1 to ${referenceMax} characters` };
    throw new Refused(
      [userError('PAYMENT_REFERENCE_NEEDED', { ...details, found: `${reference.length}` })],
      request.id,
    );
  }
  const { organisationId } = request;
  const other = await otherPaidBy(tx, { paymentReference: reference, organisationId });
  if (other) {
    const required = 'a reference that no request of another organisation bears';
    const details = { path: ['paymentReference'], required, found: `request ${other.id}` };
    throw new Refused([userError('PAYMENT_REFERENCE_USED', details)], request.id);
  }
  return { ...request, paymentReference: reference };
}
