/** What an organisation and its people have together. */
import { balancesOfAccount, unitRuleOf, type QuotaOrigin } from './quota.ts';
import type { Mission, QuotaScope, UserCategory } from './contract.generated.ts';
import type { Organisation } from './records/people.ts';
import type { QuotaRule, Settings } from './records/rules.ts';
import { creditM2By, unitWithoutRule, type Unit } from './units.ts';

/** Sums in whole square metres. */
export interface WholeSums {
  mission: Mission;
  origin: QuotaOrigin;
  /** Null for what has no beginning, or never ends. */
  period: { start: string | null; end: string | null };
  grantedM2: bigint;
  reservedM2: bigint;
  usedM2: bigint;
  availableM2: bigint;
}

/** The sums, and what they are shown in. */
export type WholeBalance = WholeSums & Unit;

/** What a rule gives for free to each holder of a category in one period. */
export interface FreeLimit {
  scope: QuotaScope;
  category: UserCategory;
  mission: Mission;
  period: { start: string | null; end: string | null };
  limitM2: bigint;
}

/** What is asked of the books. */
export interface WholeQuestion {
  mission: Mission | null;
  /** The moment whose periods are asked for. */
  at: Date;
  /** The present. */
  now: Date;
}

/**
 * The free limits, by category, of the periods that a moment is in and that have not ended: of those that have, the ledger
 * alone knows. What each request has for itself is no limit of anybody's.
 */
export function freeLimits(rules: readonly QuotaRule[], { mission, at, now }: WholeQuestion): FreeLimit[] {
  const categories = [...new Set(rules.map(({ category }) => category))];
  return categories.flatMap((category) => {
    const anybody = { id: 'anybody', organisationId: 'anywhere', category, categorySince: null };
    return balancesOfAccount(rules, anybody, { mission, at, now })
      .filter(({ origin, scope, rulesThen }) => origin === 'FREE' && scope !== 'PER_REQUEST' && rulesThen.length === 0)
      .map(({ scope, mission: of, period, grantedM2 }) => ({
        scope,
        category,
        mission: of,
        period,
        limitM2: grantedM2,
      }));
  });
}

/** The sums in the unit that the organisation's people are shown a mission in now. */
export function inUnits(
  sums: readonly WholeSums[],
  { quotaRules, settings }: { quotaRules: readonly QuotaRule[]; settings: Settings },
  { category }: Pick<Organisation, 'category'>,
  now: Date,
): WholeBalance[] {
  return sums.map((sum) => {
    const { mission } = sum;
    const rule = unitRuleOf(quotaRules, { mission, category, at: now });
    const { unit, m2PerUnit } = rule ?? unitWithoutRule(mission, creditM2By(settings));
    return { ...sum, unit, m2PerUnit };
  });
}
