/** Prices that the office names, and payments that it has received. */
import { isAmount } from '../domain/amounts.ts';
import type { RequestStatus } from '../domain/records.ts';
import type { RequestRecord } from '../domain/request.ts';
import { Refused, userError } from '../domain/user-errors.ts';

export interface PaymentGiven {
  to: RequestStatus;
  /** Exact decimal. */
  price: string | null;
  paymentReference: string | null;
}

const referenceMax = 100;

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
 * @throws Refused when the reference is missing, too long, or given with another step.
 */
export function paid(request: RequestRecord, { to, paymentReference }: PaymentGiven): RequestRecord {
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
  return { ...request, paymentReference: reference };
}
