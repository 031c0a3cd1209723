/** Whether a new revision would say what another does. */
import { compareDecimals, isAmount } from './amounts.ts';
import type { NewRule, RuleValue } from './new-rule.ts';
import type { Tranche } from './records/rules.ts';
import type { Revised } from './revisions.ts';

/** A rule that says nothing of when it begins says the same whenever the other began. */
export function saysTheSame(rule: NewRule, other: Revised): boolean {
  const isSinceThen = rule.start === null || isSameTime(rule.start, other.start);
  const values = Object.entries<RuleValue>(rule.values).every(([name, value]) =>
    sameValue(value, other.values[name] ?? null),
  );
  const sold = rule.table !== 'tariffs' || samePacks(rule.tranches, other.tranches);
  return isSinceThen && isSameTime(rule.end, other.askedEnd) && values && sold;
}

function isSameTime(one: string | null, other: string | null): boolean {
  return one === other || (one !== null && other !== null && Date.parse(one) === Date.parse(other));
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
