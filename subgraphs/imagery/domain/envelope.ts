/** What the scheme as a whole gives for free: an envelope that every free quota is taken from too. */
import type { Balance as LedgerBalance, BalanceKey } from '../../ledger/domain/balance.ts';
import type { Part } from '../../ledger/domain/hold.ts';
import { isEverInForce, isInForce, periodAt } from './period.ts';
import type { Mission } from './contract.generated.ts';
import type { Envelope } from './records/rules.ts';

/** Whole square metres. */
export interface SpokenFor {
  reservedM2: bigint;
  usedM2: bigint;
}

/** An envelope in one period. */
export interface EnvelopeBalance {
  key: BalanceKey;
  limitM2: bigint;
  ruleId: string;
  /** Whether it began after its period did: what was reserved before it in the period counts too, and is in no balance. */
  isLate: boolean;
  /** In the ledger's balance. */
  booked: SpokenFor;
  /** Of free quotas in this period, and not in the ledger's balance. */
  before: SpokenFor;
}

/** The holder of what the scheme as a whole gives for free. */
const schemeId = 'scheme:envelope';

export const nothing: SpokenFor = { reservedM2: 0n, usedM2: 0n };

/** The envelope in force for a mission, without figures; null while there is none. */
export function envelopeAt(envelopes: readonly Envelope[], mission: Mission, at: Date): EnvelopeBalance | null {
  const envelope = envelopes.find((one) => one.mission === mission && isInForce(one.validity, at));
  if (!envelope) return null;
  const { start, end } = periodAt(at, envelope.period);
  const holder = { kind: 'PER_ORGANISATION' as const, id: schemeId };
  const key: BalanceKey = { book: 'imagery', holder, mission, origin: 'FREE', period: { start, end }, unit: 'KM2' };
  const since = sinceOf(envelopes, envelope);
  // One that never begins anew has no period that it could have missed the beginning of.
  const isLate = start !== null && since !== null && Date.parse(since) > Date.parse(start);
  return { key, limitM2: envelope.limitM2, ruleId: envelope.id, isLate, booked: nothing, before: nothing };
}

/** Since when there is an envelope over this period without a gap; null for always. */
function sinceOf(envelopes: readonly Envelope[], { mission, period, validity: { start } }: Envelope): string | null {
  if (start === null) return null;
  const last = envelopes.find(
    (one) =>
      one.mission === mission &&
      one.period === period &&
      isEverInForce(one.validity) &&
      one.validity.end !== null &&
      Date.parse(one.validity.end) === Date.parse(start),
  );
  return last ? sinceOf(envelopes, last) : start;
}

/** The same with what the ledger says, and what was spoken for before. */
export function withSpent(
  envelope: EnvelopeBalance,
  balance: LedgerBalance | null,
  before: SpokenFor | null,
): EnvelopeBalance {
  const booked = balance ? { reservedM2: balance.reserved, usedM2: balance.used } : nothing;
  return { ...envelope, booked, before: before ?? nothing };
}

export function reservedM2Of({ booked, before }: EnvelopeBalance): bigint {
  return booked.reservedM2 + before.reservedM2;
}

export function usedM2Of({ booked, before }: EnvelopeBalance): bigint {
  return booked.usedM2 + before.usedM2;
}

/** Whole square metres that free quotas may still give; nothing when a limit was set under what is spoken for. */
export function leftOf(envelope: EnvelopeBalance): bigint {
  return atLeastNothing(envelope.limitM2 - reservedM2Of(envelope) - usedM2Of(envelope));
}

/**
 * The part of a reservation that the scheme as a whole gives. What was spoken for before is no movement of the balance, so
 * that the ledger grants so much less, and more again once some of it was given back.
 */
export function partOfEnvelope({ key, limitM2, ruleId, before }: EnvelopeBalance, amount: bigint): Part {
  const limit = atLeastNothing(limitM2 - before.reservedM2 - before.usedM2);
  return { key, amount, limit, why: `rule ${ruleId}` };
}

function atLeastNothing(m2: bigint): bigint {
  return m2 > 0n ? m2 : 0n;
}
