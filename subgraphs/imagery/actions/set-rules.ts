/** The office sets rules: a new revision each time. */
import type { Database } from '../../kit/database/types.ts';
import {
  countRuleChange,
  insertRevision,
  isCharterVersion,
  lastRevision,
  type LastRevision,
} from '../data/rule-revisions.ts';
import { createRuleBook } from '../data/rules.ts';
import type { Asker } from '../domain/access.ts';
import { compareDecimals, isAmount } from '../domain/amounts.ts';
import { commonStartFrom } from '../domain/period.ts';
import {
  invalid,
  newEnvelope,
  newOrderRule,
  newQuotaRule,
  newSetting,
  newTariff,
  type Found,
  type NewRule,
  type RuleValue,
} from '../domain/new-rule.ts';
import type { Tranche } from '../domain/records.ts';
import { Refused, userError } from '../domain/user-errors.ts';
import { settingNamed } from '../domain/setting-names.ts';
import type {
  EnvelopeInput,
  OrderRuleInput,
  QuotaRuleInput,
  SettingInput,
  TariffInput,
} from '../domain/contract.generated.ts';
import { onceByKey, type Acting, type Outcome } from './mutation.ts';

export function setQuotaRule(acting: Acting, input: QuotaRuleInput, key: string): Promise<Outcome> {
  return setRule(acting, { operation: 'setQuotaRule', key, body: input }, async (tx, now) => {
    // A book of its own: what is read after the change was counted, and before it was made, must not be kept.
    const { quotaRules } = await createRuleBook().read(tx, now);
    return newQuotaRule(input, quotaRules, foundOf(input));
  });
}

export function setTariff(acting: Acting, input: TariffInput, key: string): Promise<Outcome> {
  return setRule(acting, { operation: 'setTariff', key, body: input }, () => newTariff(input, foundOf(input)));
}

export function setOrderRule(acting: Acting, input: OrderRuleInput, key: string): Promise<Outcome> {
  return setRule(acting, { operation: 'setOrderRule', key, body: input }, () => newOrderRule(input, foundOf(input)));
}

export function setEnvelope(acting: Acting, input: EnvelopeInput, key: string): Promise<Outcome> {
  return setRule(acting, { operation: 'setEnvelope', key, body: input }, () => newEnvelope(input, foundOf(input)));
}

/** Answers with the setting's name and revision, such as `paywithin-2`. */
export function setSetting(acting: Acting, input: SettingInput, key: string): Promise<Outcome> {
  const { name, ...rest } = input;
  return setRule(acting, { operation: 'setSetting', key, body: input }, () =>
    newSetting({ ...rest, name: settingNamed[name] }, foundOf(input)),
  );
}

/** The office's alone; whoever else changes rules waits. */
export function setRule(
  acting: Acting,
  mutation: { operation: string; key: string; body: unknown },
  make: (tx: Database, now: Date) => NewRule | Promise<NewRule>,
): Promise<Outcome> {
  return onceByKey(acting, mutation, async (tx, now) => {
    refuseUnlessOffice(acting.asker);
    await countRuleChange(tx);
    return { id: (await revise(tx, await make(tx, now), now)).id, errors: [] };
  });
}

/** What the contract tells of where a rule was found, beside its source. */
export function foundOf({ certainty }: Pick<SettingInput, 'certainty'>): Found {
  return certainty ? { certainty } : {};
}

/** @throws Refused with OFFICE_ONLY. */
export function refuseUnlessOffice({ roles }: Asker): void {
  if (roles.includes('OFFICE')) return;
  throw new Refused([userError('OFFICE_ONLY', { required: 'OFFICE', found: roles.join(', ') || 'none' })]);
}

/**
 * Writes a revision that follows the last one. The caller has counted the change, and so holds the rules.
 * @throws Refused with RULE_INVALID when it would start in the past, or not after the one before.
 */
export async function revise(tx: Database, rule: NewRule, now: Date): Promise<{ id: string }> {
  const last = await lastRevision(tx, rule);
  const start = startOf(rule, last, now);
  if (Date.parse(start) < now.getTime()) {
    throw invalid('validity.start', `${now.toISOString()} or later: what was in force stays as it was`, start);
  }
  if (rule.end !== null && Date.parse(rule.end) <= Date.parse(start)) {
    throw invalid('validity.end', `after ${start}`, rule.end);
  }
  if (last?.start && Date.parse(start) <= Date.parse(last.start)) {
    throw invalid('validity.start', `after ${last.start}, when revision ${last.revision} starts`, start);
  }
  if (rule.table === 'charter_texts' && (await isCharterVersion(tx, rule.values.version))) {
    throw invalid('version', 'one that no charter has had', rule.values.version);
  }
  const revision = (last?.revision ?? 0) + 1;
  const id = idOf(rule, revision);
  await insertRevision(tx, rule, { id, revision, start, last });
  return { id };
}

/**
 * When a revision begins: when it says, or else now. One that counts a quota for another holder, or over another period,
 * begins where quotas of the old and of the new period begin anew; what was used of the one would else be there again.
 * @throws Refused with RULE_INVALID when it would begin at another moment.
 */
function startOf(rule: NewRule, last: LastRevision | null, now: Date): string {
  const asked = rule.start ?? now.toISOString();
  if ((rule.table !== 'quota_rules' && rule.table !== 'envelopes') || !last) return asked;
  const [one, other] = [countedOver(last.values), countedOver(rule.values)];
  if (one.scope === other.scope && one.length === other.length) return asked;
  const start = commonStartFrom(new Date(asked), one.length, other.length) ?? asked;
  if (rule.start === null || Date.parse(start) === Date.parse(asked)) return start;
  throw invalid('validity.start', `${start}, when quotas begin anew, for another scope or period`, asked);
}

/** What each request has for itself does not begin anew. */
function countedOver({ scope = null, period = null }: LastRevision['values']) {
  return { scope, length: scope === 'PER_REQUEST' ? null : period };
}

/**
 * The same, where it says something else than the last revision does.
 * @returns the new revision's id; null when there is nothing to change.
 */
export async function reviseUnlessSame(tx: Database, rule: NewRule, now: Date): Promise<string | null> {
  const last = await lastRevision(tx, rule);
  return last && saysTheSame(rule, last) ? null : (await revise(tx, rule, now)).id;
}

function saysTheSame(rule: NewRule, last: LastRevision): boolean {
  const sameTime = (one: string | null, other: string | null) =>
    one === other || (one !== null && other !== null && Date.parse(one) === Date.parse(other));
  const isSinceThen = rule.start === null || sameTime(rule.start, last.start);
  const values = Object.entries<RuleValue>(rule.values).every(([name, value]) =>
    sameValue(value, last.values[name] ?? null),
  );
  const sold = rule.table !== 'tariffs' || samePacks(rule.tranches, last.tranches);
  return isSinceThen && sameTime(rule.end, last.end) && values && sold;
}

/** In whatever order they are given, at prices that are the same number. */
function samePacks(some: readonly Tranche[], others: readonly Tranche[]): boolean {
  const inOrder = (packs: readonly Tranche[]): Tranche[] =>
    [...packs].sort((one, other) => one.credits - other.credits || compareDecimals(one.price, other.price));
  const against = inOrder(others);
  return (
    some.length === others.length &&
    inOrder(some).every(({ credits, price }, index) => {
      const other = against[index];
      return other?.credits === credits && compareDecimals(price, other.price) === 0;
    })
  );
}

/**
 * Decimals are the same number however many zeros they are written with, lists and objects in whatever order.
 * @param other as text, as PostgreSQL writes it.
 */
function sameValue(one: RuleValue, other: string | null): boolean {
  if (typeof one === 'boolean') return String(one) === other;
  if (typeof one === 'object' && one !== null && other !== null) return sameParts(one, other);
  if (typeof one === 'object' && one !== null) return false;
  if (one === null || other === null || !isAmount(one) || !isAmount(other)) return one === other;
  return compareDecimals(one, other) === 0;
}

function sameParts(one: Exclude<RuleValue, string | boolean | null>, other: string): boolean {
  const isList = (value: typeof one): value is readonly string[] => Array.isArray(value);
  if (isList(one)) return [...one].sort().join() === other.slice(1, -1).split(',').sort().join();
  const sorted = (parts: object): string => JSON.stringify(Object.entries(parts).sort());
  return sorted(one) === sorted(JSON.parse(other) as object);
}

const infixOf: Partial<Record<NewRule['table'], string>> = {
  order_rules: 'order',
  envelopes: 'envelope',
  charter_texts: 'charter',
  licences: 'licence',
  category_rules: 'category',
  countries: 'region',
  category_terms: 'terms',
};

/** `pleiades-scientist-fr-2`, as the first revisions are called. */
function idOf({ slot, table }: NewRule, revision: number): string {
  const about = Object.values<string | null>(slot).filter((part) => part !== null);
  return [...about, infixOf[table] ?? [], String(revision)].flat().join('-').toLowerCase().replaceAll('_', '-');
}
