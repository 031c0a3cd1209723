/** What is left of each quota, as the rules grant it. The book of movements adds what was reserved and used. */
import { isInForce, periodAt, type Period } from './period.ts';
import type { Account, Mission, QuotaRule, QuotaScope, QuotaUnit, UserCategory } from './records.ts';

export type QuotaOrigin = 'FREE' | 'PREFINANCED' | 'PURCHASED';

/** One entry in the book; whole square metres. */
export interface Movement {
  at: string;
  kind: 'GRANT' | 'RESERVE' | 'CAPTURE' | 'RELEASE' | 'PURCHASE' | 'CORRECTION';
  amountM2: bigint;
}

/** What one holder has of one grant in one period; whole square metres. */
export interface Balance {
  /** `holder:mission:origin:period:unit`. */
  id: string;
  /** The account or the organisation it is counted for. */
  holderId: string;
  scope: QuotaScope;
  origin: QuotaOrigin;
  mission: Mission;
  unit: QuotaUnit;
  m2PerUnit: bigint;
  grantedM2: bigint;
  reservedM2: bigint;
  usedM2: bigint;
  period: Period;
  rule: QuotaRule | null;
  movements: Movement[];
}

/** The order in which quotas are spent. */
export const originsInOrder: readonly QuotaOrigin[] = ['FREE', 'PREFINANCED', 'PURCHASED'];

/** Whole square metres that may still be ordered. */
export function availableM2({ grantedM2, reservedM2, usedM2 }: Balance): bigint {
  return grantedM2 - reservedM2 - usedM2;
}

interface Question {
  category: UserCategory;
  mission?: Mission | null | undefined;
  /** The moment whose period is asked for. */
  at: Date;
}

/** What an account may spend: its own quotas, and those it shares with its organisation. */
export function balancesOfAccount(
  rules: readonly QuotaRule[],
  account: Pick<Account, 'id' | 'organisationId' | 'category'>,
  { mission, at }: Omit<Question, 'category'>,
): Balance[] {
  return rulesFor(rules, { category: account.category, mission, at }).map((rule) =>
    granted(rule, rule.scope === 'PER_ORGANISATION' ? account.organisationId : account.id, at),
  );
}

/** What an organisation holds as a whole. */
export function balancesOfOrganisation(
  rules: readonly QuotaRule[],
  organisationId: string,
  question: Question,
): Balance[] {
  return rulesFor(rules, question)
    .filter(({ scope }) => scope === 'PER_ORGANISATION')
    .map((rule) => granted(rule, organisationId, question.at));
}

function rulesFor(rules: readonly QuotaRule[], { category, mission, at }: Question): QuotaRule[] {
  return rules.filter(
    (rule) => rule.category === category && (!mission || rule.mission === mission) && isInForce(rule.validity, at),
  );
}

function granted(rule: QuotaRule, holderId: string, at: Date): Balance {
  const period = periodAt(at, rule.period);
  const grantedAt = period.start ?? rule.validity.start ?? '1970-01-01T00:00:00Z';
  return {
    id: [holderId, rule.mission, 'FREE', period.label, rule.unit].join(':'),
    holderId,
    scope: rule.scope,
    origin: 'FREE',
    mission: rule.mission,
    unit: rule.unit,
    m2PerUnit: rule.m2PerUnit,
    grantedM2: rule.limitM2,
    reservedM2: 0n,
    usedM2: 0n,
    period,
    rule,
    movements: [{ at: grantedAt, kind: 'GRANT', amountM2: rule.limitM2 }],
  };
}
