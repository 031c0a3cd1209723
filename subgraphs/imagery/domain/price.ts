/** What an order would cost somebody at a moment, from the rules and what the ledger says of their balances. */
import type { Balance as LedgerBalance, BalanceKey } from '../../ledger/domain/balance.ts';
import type { Part } from '../../ledger/domain/hold.ts';
import type { Rules } from './rules.ts';
import { alreadyInCatalogue, reasonsAgainstQuote } from './eligibility.ts';
import { countedBy } from './order-rules.ts';
import { envelopeAt, leftOf, partOfEnvelope, withSpent, type EnvelopeBalance, type SpokenFor } from './envelope.ts';
import { plusDuration } from './period.ts';
import { balancesOfAccount, ledgerKeyOf, partOf, unitRuleOf, withFigures, type Balance } from './quota.ts';
import { quoteOf, type QuoteQuestion, type QuoteReservation, type QuoteResult } from './quote.ts';
import type { Reason } from './reasons.ts';
import type { AcquisitionMode, Mission, Purpose, RequestKind, UserCategory } from './contract.generated.ts';
import type { Account, Organisation } from './records/people.ts';
import { creditM2By } from './units.ts';

/** The account of whoever asks, with its organisation. */
export interface Member {
  account: Account;
  organisation: Organisation;
}

/** What is to be priced. */
export interface Order {
  kind: RequestKind;
  mission: Mission;
  purpose: Purpose;
  mode: AcquisitionMode | null;
  /** Whole square metres, more than 0. */
  areaM2: bigint;
  /** Of the scenes asked for by identifier, what is in the catalogue already. */
  inCatalogue: readonly string[];
  /** Null while there is none yet. */
  requestId: string | null;
}

/** What an order may be taken from. */
export interface Sources {
  balances: readonly Balance[];
  /** Null where the scheme as a whole has no limit. */
  envelope: EnvelopeBalance | null;
}

export interface Priced extends Sources {
  result: QuoteResult;
  neededM2: bigint;
}

/** What the rules grant for an order, and the keys under which the ledger knows of it. */
export function grantedFor(
  rules: Rules,
  { account }: Member,
  { mission, requestId }: Pick<Order, 'mission' | 'requestId'>,
  now: Date,
): Sources & { keys: BalanceKey[] } {
  const request = requestId === null ? {} : { requestId };
  const balances = balancesOfAccount(rules.quotaRules, account, { mission, at: now, ...request });
  const envelope = envelopeAt(rules.envelopes, mission, now);
  const keys = balances.map(ledgerKeyOf);
  return { balances, envelope, keys: envelope ? [...keys, envelope.key] : keys };
}

/**
 * The same with the ledger's figures, given in the order of the keys.
 * @param before what was reserved before the envelope began, where it is late.
 */
export function booked(
  { balances, envelope }: Sources,
  figures: ReadonlyArray<LedgerBalance | null>,
  before: SpokenFor | null,
): Sources {
  return {
    balances: balances.map((balance, index) => withFigures(balance, figures[index] ?? null)),
    envelope: envelope && withSpent(envelope, figures[balances.length] ?? null, before),
  };
}

/** Whatever stands against a price, or the price. */
export function priceWith(rules: Rules, member: Member, order: Order, sources: Sources, now: Date): Priced {
  const { mission, kind, mode, areaM2 } = order;
  const { category } = member.account;
  const { balances, envelope } = sources;
  const counted = countedBy(rules.orderRules, { mission, category, kind, mode, areaM2, now });
  const against = reasonsAgainst(rules, member, order, now);
  const result: QuoteResult =
    against.length > 0
      ? { outcome: 'NotEligible', reasons: against }
      : quoteOf({
          ...{ mission, kind, category, areaM2, counted, balances, now },
          ...unitAndCredit(rules, { mission, category, now }),
          tariffs: rules.tariffs,
          envelopeM2: envelope && leftOf(envelope),
          validUntil: plusDuration(now, rules.settings.quoteValidFor),
          contactUrl: rules.settings.contactUrl,
        });
  return { result, neededM2: counted.neededM2, balances, envelope };
}

/** What the mission is counted in, where a rule says, and what a credit is where none does. */
function unitAndCredit(
  { quotaRules, settings }: Rules,
  { mission, category, now }: { mission: Mission; category: UserCategory; now: Date },
): Pick<QuoteQuestion, 'unit' | 'creditM2'> {
  const rule = unitRuleOf(quotaRules, { mission, category, at: now });
  return { ...(rule && { unit: rule }), creditM2: creditM2By(settings) };
}

function reasonsAgainst(rules: Rules, { account, organisation }: Member, order: Order, now: Date): Reason[] {
  const { terms, settings } = rules;
  const { mission, kind, purpose } = order;
  const reasons = reasonsAgainstQuote({ account, organisation, terms, settings, now }, { mission, kind, purpose });
  return [...reasons, ...alreadyInCatalogue(order.inCatalogue)];
}

/** The parts of a reservation, in the order of spending, and what of them the scheme as a whole gives. */
export function partsOf(
  { balances, envelope }: Sources,
  reservations: readonly QuoteReservation[],
): { parts: Part[]; envelopeParts: Part[] } {
  const byId = new Map(balances.map((balance) => [balance.id, balance]));
  let freeM2 = 0n;
  const parts = reservations.map(({ balanceId, amountM2 }) => {
    const balance = byId.get(balanceId);
    if (!balance) throw new Error(`a quote reserves of ${balanceId}, which it was not given`);
    if (balance.origin === 'FREE') freeM2 += amountM2;
    return partOf(balance, amountM2);
  });
  if (!envelope || freeM2 === 0n) return { parts, envelopeParts: [] };
  return { parts, envelopeParts: [partOfEnvelope(envelope, freeM2)] };
}
