/** Rules as the office writes them, checked and complete: what a new revision holds. */
import { areaToM2, compareDecimals, isAmount, m2PerKm2, unitsToM2 } from './amounts.ts';
import { isEverInForce, isInForce, isPeriod, isSpan } from './period.ts';
import type {
  Mission,
  PricingRegime,
  QuotaRuleInput,
  QuotaScope,
  QuotaUnit,
  RequestKind,
  TariffInput,
  UserCategory,
} from './contract.generated.ts';
import type { Provenance } from '../../kit/provenance.ts';
import type { QuotaRule, Settings, Tranche } from './records/rules.ts';
import type { StoredLicence } from './records/scenes.ts';
import type { NewAccessRule } from './new-access-rule.ts';
import { Refused, userError } from './user-errors.ts';
import { beginningOf, sourceMax } from './limits.ts';

/** What every revision has, of whatever rule. */
export interface Revision {
  /** Null for from now on. */
  start: string | null;
  end: string | null;
  source: string;
  provenance: Provenance;
}

export interface NewQuotaRule extends Revision {
  table: 'quota_rules';
  slot: { mission: Mission; category: UserCategory };
  values: { unit: QuotaUnit; limit_m2: string; m2_per_unit: string; scope: QuotaScope; period: string | null };
}

export interface NewTariff extends Revision {
  table: 'tariffs';
  slot: { mission: Mission; category: UserCategory; kind: RequestKind | null };
  values: { regime: PricingRegime; price_per_km2: string | null; currency: string };
  tranches: Tranche[];
}

export interface NewOrderRule extends Revision {
  table: 'order_rules';
  slot: { mission: Mission; category: UserCategory | null; kind: RequestKind | null };
  values: { minimum_m2: string; stereo_factor: string };
}

export interface NewEnvelope extends Revision {
  table: 'envelopes';
  slot: { mission: Mission };
  values: { limit_m2: string; period: string | null };
}

export interface NewSetting extends Revision {
  table: 'settings';
  slot: { name: keyof Settings };
  values: { value: string };
}

export type NewRule = NewQuotaRule | NewTariff | NewOrderRule | NewEnvelope | NewSetting | NewAccessRule;

/** What a column holds, as JSON has it. */
export type RuleValue = string | boolean | null | readonly string[] | Readonly<StoredLicence>;

/** What is known of where a rule was found, beside its source. */
export type Found = Partial<Pick<Provenance, 'certainty' | 'url' | 'note' | 'locator'>>;

/** The quotas that there are, at the moment of a change. */
export interface KnownQuotas {
  quotaRules: readonly QuotaRule[];
  now: Date;
}

/** @throws Refused with RULE_INVALID, naming the member that is wrong. */
export function newQuotaRule(input: QuotaRuleInput, known: KnownQuotas, found: Found = {}): NewQuotaRule {
  const { mission, category, unit, limit, scope, period = null } = input;
  const m2PerUnit = m2PerUnitOf(input, known);
  checkPeriod(period);
  const limitM2 = wholeM2Of('limit', limit, m2PerUnit);
  const values = { unit, limit_m2: limitM2.toString(), m2_per_unit: m2PerUnit.toString(), scope, period };
  return { table: 'quota_rules', slot: { mission, category }, values, ...revisionOf(input, found) };
}

function m2PerUnitOf(input: QuotaRuleInput, known: KnownQuotas): bigint {
  const { unit, km2PerUnit } = input;
  if (km2PerUnit !== null && km2PerUnit !== undefined) {
    const m2PerUnit = wholeM2Of('km2PerUnit', km2PerUnit, m2PerKm2);
    if (m2PerUnit === 0n || (unit === 'KM2' && m2PerUnit !== m2PerKm2)) {
      throw invalid('km2PerUnit', unit === 'KM2' ? '1 for KM2' : 'more than 0', km2PerUnit);
    }
    return m2PerUnit;
  }
  if (unit === 'KM2') return m2PerKm2;
  const before = unitBefore(input, known);
  if (!before) throw invalid('km2PerUnit', `km² of one ${unit}`, 'none');
  return before.m2PerUnit;
}

/** The rule in force when the new one begins that counts in its unit: that of its category, or else another; or the last one. */
function unitBefore(
  { mission, category, unit, validity }: QuotaRuleInput,
  { quotaRules, now }: KnownQuotas,
): QuotaRule | undefined {
  const rules = quotaRules.filter(
    (rule) => rule.mission === mission && rule.unit === unit && isEverInForce(rule.validity),
  );
  const start = validity.start ? new Date(validity.start) : now;
  const then = rules.filter((rule) => isInForce(rule.validity, start));
  return then.find((rule) => rule.category === category) ?? then[0] ?? rules.at(-1);
}

/** @throws Refused with RULE_INVALID, naming the member that is wrong. */
export function newTariff(input: TariffInput, found: Found = {}): NewTariff {
  const { mission, category, kind = null, regime, perKm2 = null, tranches = null, currency } = input;
  if (regime === 'FREE_CATALOGUE' || regime === 'FREE_QUOTA') {
    throw invalid('regime', 'CO_FUNDING, DSP_TARIFF or TRANCHE: what is free has no tariff', regime);
  }
  if (currency !== 'EUR') throw invalid('currency', 'EUR', currency);
  const isTranche = regime === 'TRANCHE';
  const packs = tranches ?? [];
  if (isTranche !== packs.length > 0) {
    throw invalid('tranches', isTranche ? 'at least one pack' : 'none: a price for each km²', `${packs.length} packs`);
  }
  if (isTranche !== (perKm2 === null)) {
    throw invalid('perKm2', isTranche ? 'none: credits are sold in packs' : 'a price of a km²', perKm2 ?? 'none');
  }
  if (perKm2 !== null && !isAmount(perKm2)) throw invalid('perKm2', 'an amount, 0 or more', perKm2);
  const sizes = new Set<number>();
  const bought = packs.map(({ credits, amount }, index): Tranche => {
    const path = `tranches.${index}`;
    if (credits < 1) throw invalid(`${path}.credits`, 'more than 0', `${credits}`);
    if (sizes.has(credits)) throw invalid(`${path}.credits`, 'a size that no other pack has', `${credits}`);
    if (!isAmount(amount)) throw invalid(`${path}.amount`, 'an amount, 0 or more', amount);
    sizes.add(credits);
    return { credits, price: amount };
  });
  const values = { regime, price_per_km2: perKm2, currency };
  return { table: 'tariffs', slot: { mission, category, kind }, values, tranches: bought, ...revisionOf(input, found) };
}

export interface OrderRuleInput extends Written {
  mission: Mission;
  category?: UserCategory | null | undefined;
  kind?: RequestKind | null | undefined;
  /** km², exact decimal. */
  minimumKm2: string;
  /** Exact decimal, 1 or more. */
  stereoFactor: string;
}

/** @throws Refused with RULE_INVALID, naming the member that is wrong. */
export function newOrderRule(input: OrderRuleInput, found: Found = {}): NewOrderRule {
  const { mission, category = null, kind = null, minimumKm2, stereoFactor } = input;
  const minimumM2 = wholeM2Of('minimumKm2', minimumKm2, m2PerKm2);
  if (!isAmount(stereoFactor) || compareDecimals(stereoFactor, '1') < 0) {
    throw invalid('stereoFactor', '1 or more', stereoFactor);
  }
  const values = { minimum_m2: minimumM2.toString(), stereo_factor: stereoFactor };
  return { table: 'order_rules', slot: { mission, category, kind }, values, ...revisionOf(input, found) };
}

export interface EnvelopeInput extends Written {
  mission: Mission;
  /** km², exact decimal. */
  limitKm2: string;
  period?: string | null | undefined;
}

/** @throws Refused with RULE_INVALID, naming the member that is wrong. */
export function newEnvelope(input: EnvelopeInput, found: Found = {}): NewEnvelope {
  const { mission, limitKm2, period = null } = input;
  checkPeriod(period);
  const values = { limit_m2: wholeM2Of('limitKm2', limitKm2, m2PerKm2).toString(), period };
  return { table: 'envelopes', slot: { mission }, values, ...revisionOf(input, found) };
}

export interface SettingInput extends Written {
  name: string;
  value: string;
}

/** How a setting is written. */
interface SettingForm {
  needed: string;
  fits: (value: string) => boolean;
}

const duration: SettingForm = { needed: 'a duration such as PT30M or P30D, of 100 years at most', fits: isSpan };
const address: SettingForm = { needed: 'an https address', fits: isAddress };
const guesses: SettingForm = { needed: '1 to 20', fits: (value) => /^([1-9]|1\d|20)$/.test(value) };

const credit: SettingForm = {
  needed: 'km² to the square metre, more than 0',
  fits: (value) => (areaToM2(value) ?? 0n) > 0n,
};

const settingForms: Record<keyof Settings, SettingForm> = {
  quoteValidFor: duration,
  payWithin: duration,
  contactUrl: address,
  renewUrl: address,
  accountUrl: address,
  codeValidFor: duration,
  signatureCodeValidFor: duration,
  codeAttempts: guesses,
  codeAgainAfter: duration,
  linkValidFor: duration,
  km2PerCredit: credit,
};

export function isAddress(text: string): boolean {
  return /^https:\/\/\S+$/.test(text);
}

function isSettingName(name: string): name is keyof Settings {
  return Object.hasOwn(settingForms, name);
}

/** @throws Refused with RULE_INVALID, naming the member that is wrong. */
export function newSetting(input: SettingInput, found: Found = {}): NewSetting {
  const { name, value } = input;
  if (!isSettingName(name)) throw invalid('name', `one of ${Object.keys(settingForms).join(', ')}`, name);
  const { needed, fits } = settingForms[name];
  if (!fits(value)) throw invalid('value', needed, beginningOf(value));
  refuseEnd(input);
  return { table: 'settings', slot: { name }, values: { value }, ...revisionOf(input, found) };
}

export interface Written {
  validity?: { start?: string | null | undefined; end?: string | null | undefined } | null | undefined;
  source: string;
}

/** @throws Refused with RULE_INVALID, naming the member that is wrong. */
export function revisionOf({ validity, source }: Written, found: Found): Revision {
  const { start = null, end = null } = validity ?? {};
  if (start !== null && end !== null && Date.parse(start) >= Date.parse(end)) {
    throw invalid('validity', 'an end after its start', `${start} to ${end}`);
  }
  const title = source.trim();
  if (title === '' || title.length > sourceMax) {
    throw invalid('source', `1 to ${sourceMax} characters`, `${title.length}`);
  }
  const provenance = { title, locator: null, url: null, certainty: 'STATED' as const, note: null, ...found };
  return { start, end, source: title, provenance };
}

/**
 * Of what the scheme is never without.
 * @throws Refused with RULE_INVALID when it is to end by itself.
 */
export function refuseEnd({ validity }: Written): void {
  const end = validity?.end ?? null;
  if (end !== null) throw invalid('validity.end', 'none: it stands until another follows', end);
}

function wholeM2Of(name: string, amount: string, m2PerUnit: bigint): bigint {
  if (!isAmount(amount)) throw invalid(name, '0 or more', amount);
  try {
    return unitsToM2(amount, m2PerUnit);
  } catch {
    throw invalid(name, 'a whole number of square metres', amount);
  }
}

function checkPeriod(period: string | null): void {
  if (!isPeriod(period)) throw invalid('period', 'P1M, P3M, P6M or P1Y', period ?? 'none');
}

/** A rule that cannot stand, and why. */
export function invalid(path: string, required: string, found: string): Refused {
  return new Refused([userError('RULE_INVALID', { path: ['input', ...path.split('.')], required, found })]);
}
