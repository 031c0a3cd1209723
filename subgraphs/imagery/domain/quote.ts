/**
 * What a request costs: rules, balances and the area in; a price, or why there is none, out. Pure: the same question has
 * the same answer, whoever asks it, when a price is shown and again when it is accepted.
 */
import type { Localised } from '../../kit/language.ts';
import { m2PerKm2, m2ToKm2, m2ToUnits, priceOfArea, sumOfMoney } from './amounts.ts';
import { isInForce } from './period.ts';
import { availableM2, originsInOrder, type Balance } from './quota.ts';
import { explanationOf, labelOfLine } from './quote-words.ts';
import { reason, type Reason } from './reasons.ts';
import type { Mission, PricingRegime, QuotaUnit, RequestKind, Tariff, UserCategory } from './records.ts';
import { cheapestTranches, creditsIn, priceOf } from './tranches.ts';

/** A credit of SPOT 6-7 is one scene of 60 km by 60 km. */
export const m2PerCredit = 3600n * m2PerKm2;

/** What an amount of a mission is counted in, where no balance says. */
export const unitOf: Record<Mission, { unit: QuotaUnit; m2PerUnit: bigint }> = {
  PLEIADES: { unit: 'KM2', m2PerUnit: m2PerKm2 },
  SPOT_6_7: { unit: 'TELEMETRY_CREDIT', m2PerUnit: m2PerCredit },
};

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
  /** What would be reserved of which balance, whole square metres. */
  reservations: Array<{ balanceId: string; amountM2: bigint }>;
}

export interface NoTariff {
  outcome: 'NoTariff';
  reasons: Reason[];
  contactUrl: string;
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
export function quoteOf(question: QuoteQuestion): Quote | NoTariff {
  const { mission, areaM2, balances, validUntil } = question;
  const { unit, m2PerUnit } = unitOf[mission];
  const inUnits = (squareMetres: bigint) => m2ToUnits(squareMetres, m2PerUnit);
  const covered = coverFrom(balances, mission, areaM2);
  const coveredM2 = covered.reduce((sum, { amountM2 }) => sum + amountM2, 0n);
  const chargedM2 = areaM2 - coveredM2;
  const tariff = chargedM2 > 0n ? tariffFor(question) : undefined;
  if (chargedM2 > 0n && !tariff) {
    const found = `${question.category}, ${mission}, ${question.kind}`;
    const noTariff = reason('NO_TARIFF', { required: 'a published tariff', found, helpUrl: question.contactUrl });
    return { outcome: 'NoTariff', reasons: [noTariff], contactUrl: question.contactUrl };
  }
  const currency = tariff?.currency ?? 'EUR';
  const freeLines = covered.map(({ amountM2, balance }): QuoteLine => {
    const line = { regime: 'FREE_QUOTA' as const, quantity: inUnits(amountM2), unit, unitPrice: null };
    return { ...line, subtotal: { amount: '0.00', currency }, label: labelOfLine.quota(balance.origin) };
  });
  const paid = tariff ? paidLines(tariff, question, chargedM2) : { lines: [], unusedM2: 0n };
  const lines = [...freeLines, ...paid.lines];
  const parts = {
    area: m2ToKm2(areaM2),
    unit,
    needed: inUnits(areaM2),
    coveredByQuota: inUnits(coveredM2),
    charged: inUnits(chargedM2),
    total: { amount: sumOfMoney(lines.map(({ subtotal }) => subtotal.amount)), currency },
    unused: inUnits(paid.unusedM2),
    lines,
  };
  return {
    outcome: 'Quote',
    ...parts,
    regime: tariff?.regime ?? 'FREE_QUOTA',
    explanation: explanationOf({ ...parts, kind: question.kind, mission }),
    validUntil: validUntil.toISOString(),
    reservations: covered.map(({ balance, amountM2 }) => ({ balanceId: balance.id, amountM2 })),
  };
}

/** The price of what is in the catalogue already: nothing, and nothing is taken from a quota. */
export function catalogueQuote(question: { mission: Mission; areaM2: bigint; validUntil: Date }): Quote {
  const { mission, areaM2, validUntil } = question;
  const { unit } = unitOf[mission];
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
    explanation: explanationOf({ area, unit, ...nothing, total: free, lines: [line], kind: 'ARCHIVE', mission }),
    validUntil: validUntil.toISOString(),
    reservations: [],
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
  return tariffs.find(
    (tariff) =>
      tariff.mission === mission &&
      tariff.category === category &&
      (tariff.kind === null || tariff.kind === kind) &&
      isInForce(tariff.validity, now),
  );
}

function paidLines(
  tariff: Tariff,
  { kind }: QuoteQuestion,
  chargedM2: bigint,
): { lines: QuoteLine[]; unusedM2: bigint } {
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
  const creditsNeeded = Number((chargedM2 + m2PerCredit - 1n) / m2PerCredit);
  const choices = cheapestTranches(tariff.tranches, creditsNeeded);
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
  return { lines, unusedM2: BigInt(creditsIn(choices)) * m2PerCredit - chargedM2 };
}
