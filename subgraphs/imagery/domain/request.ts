/** A request: what is kept of it, what it has been charged, and what a delivery takes from its reservation. */
import type { Hold } from '../../ledger/domain/hold.ts';
import { compareDecimals, shareOf } from './amounts.ts';
import type { Conditions, Delivery } from './request-input.ts';
import type { Quote } from './quote.ts';
import type {
  AccountRole,
  Mission,
  Purpose,
  RequestKind,
  RequestReason,
  RequestStatus,
  UserCategory,
} from './contract.generated.ts';
import type { Account } from './records/people.ts';
import type { Standing } from './transitions.ts';

/** Amounts and areas in whole square metres. */
export interface RequestRecord {
  id: string;
  accountId: string;
  organisationId: string;
  /** The account's when it was submitted; of a draft, the account's. */
  category: UserCategory;
  kind: RequestKind;
  mission: Mission;
  orderedM2: bigint;
  deliveredM2: bigint;
  /** What the order counts for. */
  neededM2: bigint;
  sceneIds: string[];
  deliveredSceneIds: string[];
  windowStart: string | null;
  windowEnd: string | null;
  purpose: Purpose;
  project: string | null;
  conditions: Conditions;
  delivery: Delivery | null;
  status: RequestStatus;
  quote: Quote | null;
  /** Exact decimal; null while nobody has named a price. */
  charged: string | null;
  currency: string;
  paymentReference: string | null;
  expiresAt: string | null;
  submittedAt: string | null;
  acceptedAt: string | null;
  changedAt: string;
}

export interface RequestEvent {
  status: RequestStatus;
  stapi: string | null;
  at: string;
  /** Null for the clock. */
  by: AccountRole | null;
  /** The account that moved it; null for the clock, and for staff without one. */
  accountId: string | null;
  reasonCode: RequestReason | null;
  message: string | null;
}

/** The account of a request as whoever met it by the request knows it: in use, in its organisation, in its category. */
export function accountWhenSubmitted(
  { id, fullName }: Pick<Account, 'id' | 'fullName'>,
  { organisationId, category }: Pick<RequestRecord, 'organisationId' | 'category'>,
): Account {
  const then = { organisationId, category, categorySince: null, status: 'ACTIVE' as const, roles: ['MEMBER' as const] };
  return { id, fullName, subject: null, email: '', ...then, isHidden: true };
}

const begun: readonly RequestStatus[] = ['PROCESSING', 'DELIVERED', 'REJECTED', 'CANCELLED', 'EXPIRED', 'FAILED'];

/** Whether somebody is yet to decide of it: it has not ended, and its production has not begun. */
export function isYetToBegin({ status }: Pick<RequestRecord, 'status'>): boolean {
  return !begun.includes(status);
}

/**
 * What its steps are judged by. A price that rounds to 0.00 charges nothing: there is no payment of nothing to wait for.
 */
export function standingOf({ status, kind, charged }: Pick<RequestRecord, 'status' | 'kind' | 'charged'>): Standing {
  return { status, kind, isCharged: charged === null ? null : compareDecimals(charged, '0') > 0 };
}

/** The hold of a request, and the one on what the scheme as a whole gives for free. */
export function holdIdOf(requestId: string): string {
  return requestId;
}
export function envelopeHoldIdOf(requestId: string): string {
  return `${requestId}:envelope`;
}

/**
 * What a delivery takes from a hold, in whole square metres. Quotas are used before what is paid for; an order that
 * counts for more than its area takes as much more with each part, rounded up, and exactly all with the whole.
 * @param deliveredM2 of the area ordered, with this delivery.
 */
export function takenBy(
  { orderedM2, neededM2 }: Pick<RequestRecord, 'orderedM2' | 'neededM2'>,
  deliveredM2: bigint,
  { reserved, captured }: Pick<Hold, 'reserved' | 'captured'>,
): bigint {
  const counted = shareOf(neededM2, deliveredM2, orderedM2);
  const due = counted < reserved ? counted : reserved;
  return due > captured ? due - captured : 0n;
}

/** What was paid for beyond quotas and never delivered, in whole square metres. */
export function paidUndelivered(
  { orderedM2, neededM2, deliveredM2 }: Pick<RequestRecord, 'orderedM2' | 'neededM2' | 'deliveredM2'>,
  reservedM2: bigint,
): bigint {
  const counted = shareOf(neededM2, deliveredM2, orderedM2);
  return neededM2 - (counted > reservedM2 ? counted : reservedM2);
}
