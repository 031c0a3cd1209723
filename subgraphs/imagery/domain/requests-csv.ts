/** Requests as a file for a spreadsheet: RFC 4180, one line each, amounts as exact decimals. */
import { m2ToKm2 } from './amounts.ts';
import { paidMoney, type PaidFor, type PaidMoney } from './paid-money.ts';

/** What a line says of a request. Areas in whole square metres. */
export interface SubmittedRequest extends PaidFor {
  id: string;
  submittedAt: string;
  organisation: string;
  account: string;
  category: string;
  mission: string;
  kind: string;
  purpose: string;
  project: string | null;
  reservedM2: bigint;
  capturedM2: bigint;
  currency: string;
}

/** A member of what became of the money; null where there is no price. */
const money = (member: keyof PaidMoney) => (request: SubmittedRequest) =>
  paidMoney(request, request.reservedM2)?.[member] ?? null;

const columns: Array<[string, (request: SubmittedRequest) => string | null]> = [
  ['id', ({ id }) => id],
  ['submitted_at', ({ submittedAt }) => submittedAt],
  ['organisation', ({ organisation }) => organisation],
  ['account', ({ account }) => account],
  ['category', ({ category }) => category],
  ['mission', ({ mission }) => mission],
  ['kind', ({ kind }) => kind],
  ['purpose', ({ purpose }) => purpose],
  ['project', ({ project }) => project],
  ['status', ({ status }) => status],
  ['ordered_km2', ({ orderedM2 }) => m2ToKm2(orderedM2)],
  ['delivered_km2', ({ deliveredM2 }) => m2ToKm2(deliveredM2)],
  ['quota_reserved_km2', ({ reservedM2 }) => m2ToKm2(reservedM2)],
  ['quota_used_km2', ({ capturedM2 }) => m2ToKm2(capturedM2)],
  ['charged', ({ charged }) => charged],
  ['currency', ({ charged, currency }) => (charged === null ? null : currency)],
  ['payment_reference', ({ paymentReference }) => paymentReference],
  ['paid', money('paid')],
  ['paid_for_delivered', money('forDelivered')],
  ['paid_as_credits', money('asCredits')],
  ['owed_back', money('owedBack')],
];

/** A header line, then a line for each request; what is not known is empty. */
export function csvOf(requests: readonly SubmittedRequest[]): string {
  const header = columns.map(([name]) => name);
  const lines = requests.map((request) => columns.map(([, read]) => field(read(request) ?? '')));
  return [header, ...lines].map((line) => `${line.join(',')}\r\n`).join('');
}

/** Quoted where it must be. What a spreadsheet would take for a formula is made a text: people write projects and names. */
function field(text: string): string {
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
