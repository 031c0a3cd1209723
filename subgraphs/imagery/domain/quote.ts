/**
 * What a request costs: rules, balances and the area in; a price, or why there is none, out. Pure: the same question has
 * the same answer, whoever asks it, when a price is shown and again when it is accepted.
 */
import type { Localised } from '../../kit/language.ts';
import { m2ToKm2, m2ToUnits, priceOfArea, sumOfMoney } from './amounts.ts';
import { isInForce } from './period.ts';
import { availableM2, originsInOrder, type Balance } from './quota.ts';
import type { Counted } from './order-rules.ts';
import { explanationOf, labelOfLine, type CountedWay } from './quote-words.ts';
import { reason, type Reason } from './reasons.ts';
import type { Mission, PricingRegime, QuotaUnit, RequestKind, UserCategory } from './contract.generated.ts';
import type { Tariff } from './records/rules.ts';
import { cheapestTranches, creditsIn, priceOf } from './tranches.ts';
import { unitOf, unitWithoutRule, type Unit } from './units.ts';

/** What would be reserved of which balance, whole square metres. */
export interface QuoteReservation {
  balanceId: string;
  amountM2: bigint;
}

export interface QuoteLine {
  regime: PricingRegime;
  /** In `unit`, exact decimal. */
  quantity: string;
  unit: QuotaUnit;
  /** For one unit; null where nothing is paid or packs are bought. */
  unitPrice: Money | null;
  subtotal: Money;
  label: Localised;
}

export interface Money {
  amount: string;
  currency: string;
}

/** A price. Amounts are exact decimals in `unit`, the area in km². */
export interface Quote {
  outcome: 'Quote';
  area: string;
  unit: QuotaUnit;
  needed: string;
  coveredByQuota: string;
  charged: string;
  total: Money;
  regime: PricingRegime;
  lines: QuoteLine[];
  /** Credits bought in a tranche and left over. */
  unused: string;
  explanation: Localised;
  validUntil: string;
  reservations: QuoteReservation[];
  /** Of credits bought in a tranche, what is left over; whole square metres. */
  unusedM2: bigint;
}

export interface NoTariff {
  outcome: 'NoTariff';
  reasons: Reason[];
  contactUrl: string;
  /** What quotas would cover, should the office name a price for the rest. */
  reservations: QuoteReservation[];
}

export interface NotEligible {
  outcome: 'NotEligible';
  reasons: Reason[];
}

export type RefusalOf = NoTariff | NotEligible;
export type QuoteResult = Quote | RefusalOf;

export interface QuoteQuestion {
  mission: Mission;
  kind: RequestKind;
  category: UserCategory;
  /** Whole square metres, more than 0. */
  areaM2: bigint;
  /** What the order counts for, by its order rule; the area where that says nothing else. */
  counted?: Counted;
  /** What the mission is counted in, by the rules in force. */
  unit?: Unit;
  /** Of a credit, where that unit is none; whole square metres. */
  creditM2: bigint;
  /** What the scheme as a whole may still give for free; null without such a limit. */
  envelopeM2?: bigint | null;
  /** Of the account and its organisation, this mission's, at `now`. */
  balances: readonly Balance[];
  tariffs: readonly Tariff[];
  now: Date;
  /** When the price ends. */
  validUntil: Date;
  contactUrl: string;
}

/**
 * The price of new images. First the quotas, in the order free, prefinanced, purchased; what is left by the tariff in
 * force for the category and the kind. Without a tariff there is no price, never a price of 0.
 * Each line is rounded half up to the cent, and the total is the sum of the lines.
 */
export function quoteOf(question: QuoteQuestion): QuoteResult {
  const { mission, areaM2, balances, validUntil, envelopeM2 = null } = question;
  const counted = question.counted ?? { neededM2: areaM2, stereoFactor: '1', minimumM2: 0n };
  const { unit, m2PerUnit } = question.unit ?? unitWithoutRule(mission, question.creditM2);
  const { neededM2 } = counted;
  const inUnits = (squareMetres: bigint) => m2ToUnits(squareMetres, m2PerUnit);
  const covered = coverFrom(balances, mission, neededM2);
  const coveredM2 = covered.reduce((sum, { amountM2 }) => sum + amountM2, 0n);
  const freeM2 = freeOf(covered);
  if (envelopeM2 !== null && freeM2 > envelopeM2) {
    const exhausted = { required: `${m2ToKm2(freeM2)} km²`, found: `${m2ToKm2(envelopeM2)} km²` };
    return { outcome: 'NotEligible', reasons: [reason('BUDGET_EXHAUSTED', exhausted)] };
  }
  const chargedM2 = neededM2 - coveredM2;
  const tariff = chargedM2 > 0n ? tariffFor(question) : undefined;
  const reservations = covered.map(({ balance, amountM2 }) => ({ balanceId: balance.id, amountM2 }));
  const paid = tariff ? paidLines(tariff, question, chargedM2) : { lines: [], unusedM2: 0n };
  if ((chargedM2 > 0n && !tariff) || !paid) {
    const found = `${question.category}, ${mission}, ${question.kind}`;
    const noTariff = reason('NO_TARIFF', { required: 'a published tariff', found, helpUrl: question.contactUrl });
    return { outcome: 'NoTariff', reasons: [noTariff], contactUrl: question.contactUrl, reservations };
  }
  const currency = tariff?.currency ?? 'EUR';
  const freeLines = covered.map(({ amountM2, balance }): QuoteLine => {
    const line = { regime: 'FREE_QUOTA' as const, quantity: inUnits(amountM2), unit, unitPrice: null };
    return { ...line, subtotal: { amount: '0.00', currency }, label: labelOfLine.quota(balance.origin) };
  });
  const lines = [...freeLines, ...paid.lines];
  const parts = {
    area: m2ToKm2(areaM2),
    unit,
    needed: inUnits(neededM2),
    coveredByQuota: inUnits(coveredM2),
    charged: inUnits(chargedM2),
    total: { amount: sumOfMoney(lines.map(({ subtotal }) => subtotal.amount)), currency },
    unused: inUnits(paid.unusedM2),
    lines,
  };
  const way = { km2PerUnit: m2ToKm2(m2PerUnit), counted: countedInWords(counted, areaM2) };
  return {
    outcome: 'Quote',
    ...parts,
    regime: tariff?.regime ?? 'FREE_QUOTA',
    explanation: explanationOf({ ...parts, ...way, kind: question.kind, mission }),
    validUntil: validUntil.toISOString(),
    reservations,
    unusedM2: paid.unusedM2,
  };
}

/** What of a cover is given by rules, and so by the scheme as a whole. */
function freeOf(covered: readonly Covered[]): bigint {
  return covered.reduce((sum, { balance, amountM2 }) => (balance.origin === 'FREE' ? sum + amountM2 : sum), 0n);
}

/** How an area came to count for more than it is; null where it does not. */
function countedInWords({ neededM2, stereoFactor, minimumM2 }: Counted, areaM2: bigint): CountedWay | null {
  if (neededM2 === areaM2) return null;
  return { stereoFactor, minimum: m2ToKm2(minimumM2), needed: m2ToKm2(neededM2) };
}

/** The price of what is in the catalogue already: nothing, and nothing is taken from a quota. */
export function catalogueQuote(question: { mission: Mission; areaM2: bigint; validUntil: Date }): Quote {
  const { mission, areaM2, validUntil } = question;
  const unit = unitOf[mission];
  const area = m2ToKm2(areaM2);
  const free = { amount: '0.00', currency: 'EUR' };
  const line: QuoteLine = {
    regime: 'FREE_CATALOGUE',
    quantity: '0',
    unit,
    unitPrice: null,
    subtotal: free,
    label: labelOfLine.catalogue,
  };
  const nothing = { needed: '0', coveredByQuota: '0', charged: '0', unused: '0' };
  return {
    outcome: 'Quote',
    area,
    unit,
    ...nothing,
    total: free,
    regime: 'FREE_CATALOGUE',
    lines: [line],
    explanation: explanationOf({
      ...{ area, unit, ...nothing, total: free, lines: [line], kind: 'ARCHIVE', mission },
      ...{ km2PerUnit: '1', counted: null },
    }),
    validUntil: validUntil.toISOString(),
    reservations: [],
    unusedM2: 0n,
  };
}

interface Covered {
  balance: Balance;
  amountM2: bigint;
}

/** What each balance gives, in the order in which they are spent; of one origin, the one that ends first. */
function coverFrom(balances: readonly Balance[], mission: Mission, areaM2: bigint): Covered[] {
  const inOrder = balances
    .filter((balance) => balance.mission === mission && availableM2(balance) > 0n)
    .sort(
      (one, other) =>
        originsInOrder.indexOf(one.origin) - originsInOrder.indexOf(other.origin) ||
        (one.period.end ?? '9999').localeCompare(other.period.end ?? '9999') ||
        one.id.localeCompare(other.id),
    );
  const covered: Covered[] = [];
  let left = areaM2;
  for (const balance of inOrder) {
    if (left === 0n) break;
    const available = availableM2(balance);
    const amountM2 = available < left ? available : left;
    covered.push({ balance, amountM2 });
    left -= amountM2;
  }
  return covered;
}

function tariffFor({ tariffs, mission, category, kind, now }: QuoteQuestion): Tariff | undefined {
  const inForce = tariffs.filter(
    (tariff) => tariff.mission === mission && tariff.category === category && isInForce(tariff.validity, now),
  );
  return inForce.find((tariff) => tariff.kind === kind) ?? inForce.find((tariff) => tariff.kind === null);
}

/** What is paid beyond quotas; null where packs are so large that nobody has a price for it. */
function paidLines(
  tariff: Tariff,
  { kind, mission, creditM2: m2PerCredit, unit = unitWithoutRule(mission, m2PerCredit) }: QuoteQuestion,
  chargedM2: bigint,
): { lines: QuoteLine[]; unusedM2: bigint } | null {
  const { currency, regime, pricePerKm2 } = tariff;
  if (pricePerKm2 !== null) {
    const line: QuoteLine = {
      regime,
      quantity: m2ToKm2(chargedM2),
      unit: 'KM2',
      unitPrice: { amount: pricePerKm2, currency },
      subtotal: { amount: priceOfArea(chargedM2, pricePerKm2), currency },
      label: labelOfLine.tariff(regime, kind),
    };
    return { lines: [line], unusedM2: 0n };
  }
  // Packs are of credits, also where a rule shows the quota in km².
  const creditM2 = unit.unit === 'TELEMETRY_CREDIT' ? unit.m2PerUnit : m2PerCredit;
  const creditsNeeded = (chargedM2 + creditM2 - 1n) / creditM2;
  const choices = cheapestTranches(tariff.tranches, creditsNeeded);
  if (!choices) return null;
  const lines = choices.map((choice): QuoteLine => {
    return {
      regime,
      quantity: String(choice.tranche.credits * choice.count),
      unit: 'TELEMETRY_CREDIT',
      unitPrice: null,
      subtotal: { amount: priceOf(choice), currency },
      label: labelOfLine.tranche(choice, currency),
    };
  });
  return { lines, unusedM2: BigInt(creditsIn(choices)) * creditM2 - chargedM2 };
}
