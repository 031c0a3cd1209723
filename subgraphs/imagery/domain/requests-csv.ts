/** Requests as a file for a spreadsheet: RFC 4180, one line each, amounts as exact decimals. */
import { m2ToKm2 } from './amounts.ts';

/** What a line says of a request. */
export interface SubmittedRequest {
  id: string;
  submittedAt: string;
  organisation: string;
  account: string;
  category: string;
  mission: string;
  kind: string;
  purpose: string;
  project: string | null;
  status: string;
  /** Whole square metres. */
  orderedM2: string;
  deliveredM2: string;
  reservedM2: string;
  capturedM2: string;
  charged: string | null;
  currency: string;
  paymentReference: string | null;
}

const km2 = (squareMetres: string): string => m2ToKm2(BigInt(squareMetres));

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
  ['ordered_km2', ({ orderedM2 }) => km2(orderedM2)],
  ['delivered_km2', ({ deliveredM2 }) => km2(deliveredM2)],
  ['quota_reserved_km2', ({ reservedM2 }) => km2(reservedM2)],
  ['quota_used_km2', ({ capturedM2 }) => km2(capturedM2)],
  ['charged', ({ charged }) => charged],
  ['currency', ({ charged, currency }) => (charged === null ? null : currency)],
  ['payment_reference', ({ paymentReference }) => paymentReference],
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
