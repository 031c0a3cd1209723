/** What is left of each quota: what the rules grant, with what the ledger says was set aside and used of it. */
import type { Balance as LedgerBalance, BalanceKey } from '../../ledger/domain/balance.ts';
import type { Part } from '../../ledger/domain/hold.ts';
import { isEverInForce, isInForce, periodAt, type Period } from './period.ts';
import type { Mission, QuotaScope, QuotaUnit, UserCategory } from './contract.generated.ts';
import type { Account } from './records/people.ts';
import type { QuotaRule, Validity } from './records/rules.ts';
import { unitOf } from './units.ts';

export type QuotaOrigin = 'FREE' | 'PREFINANCED' | 'PURCHASED';

/** What one holder has of one grant in one period; whole square metres. */
export interface Balance {
  /** `holder:mission:origin:period:unit`, the unit that of the mission, whichever it is shown in. */
  id: string;
  /** The request, the account or the organisation it is counted for. */
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
  /** The rule that grants it; of what was bought, the rule whose unit it is counted in. */
  rule: QuotaRule;
  /** Of a period that has ended: the rules of it, one of which granted what the ledger says. Empty of any other. */
  rulesThen: readonly QuotaRule[];
  /** When the holder came by the category whose limit this is; null for as long as anybody knows. */
  categorySince: string | null;
  /** What the ledger has granted; less or more than `grantedM2` until the next reservation, null while it has no balance. */
  bookedM2: bigint | null;
}

/** The order in which quotas are spent. */
export const originsInOrder: readonly QuotaOrigin[] = ['FREE', 'PREFINANCED', 'PURCHASED'];

/** Whole square metres that may still be ordered; nothing when a limit was lowered under what is spoken for. */
export function availableM2({
  grantedM2,
  reservedM2,
  usedM2,
}: Pick<Balance, 'grantedM2' | 'reservedM2' | 'usedM2'>): bigint {
  const left = grantedM2 - reservedM2 - usedM2;
  return left > 0n ? left : 0n;
}

/** Holds and never ends. */
const ever: Period = { start: null, end: null, label: 'ever' };

interface Question {
  category: UserCategory;
  mission?: Mission | null | undefined;
  /** The moment whose period is asked for. */
  at: Date;
  /** The present; `at` by default. */
  now?: Date;
  /** The request that what is granted to each request is counted for; without one, any that is yet to come. */
  requestId?: string;
}

/** What an account may spend, with nothing reserved or used: its own quotas, and those of its organisation. */
export function balancesOfAccount(
  rules: readonly QuotaRule[],
  account: Pick<Account, 'id' | 'organisationId' | 'category' | 'categorySince'>,
  { mission, at, now, requestId }: Omit<Question, 'category'>,
): Balance[] {
  const { id, category, categorySince, organisationId } = account;
  const holders = { PER_REQUEST: requestId ?? id, PER_USER: id, PER_ORGANISATION: organisationId };
  const question = { category, mission, at, ...(now && { now }) };
  const free = freeBalances(rules, holders, question).map((balance) =>
    balance.scope === 'PER_ORGANISATION' ? balance : { ...balance, categorySince },
  );
  return [...free, ...boughtBalances(rules, organisationId, question)];
}

/** What an organisation holds as a whole, with nothing reserved or used. */
export function balancesOfOrganisation(
  rules: readonly QuotaRule[],
  organisationId: string,
  question: Question,
): Balance[] {
  return [
    ...freeBalances(rules, { PER_ORGANISATION: organisationId }, question),
    ...boughtBalances(rules, organisationId, question),
  ];
}

/**
 * The free balances of the periods that a moment is in. A period that is present, or yet to come, has the limit of the rule
 * that is in force now, or at that moment; whatever moment of the present period is asked for. One that has ended has what
 * the ledger granted in it, by whichever rule: the holder may have been in another category.
 */
function freeBalances(
  rules: readonly QuotaRule[],
  holders: Partial<Record<QuotaScope, string>>,
  { category, mission, at, now = at }: Question,
): Balance[] {
  const asked = rules.filter((rule) => !mission || rule.mission === mission);
  const own = asked.filter((rule) => rule.category === category);
  const balances = new Map<string, Balance>();
  const add = (rule: QuotaRule, rulesThen: readonly QuotaRule[]): void => {
    const holderId = holders[rule.scope];
    if (holderId === undefined) return;
    const balance = freeBalance(rule, holderId, at);
    if (!balances.has(balance.id)) balances.set(balance.id, { ...balance, rulesThen });
  };
  for (const rule of own) {
    const period = periodOf(rule, at);
    const isPresent = isInForce(period, now) && isInForce(rule.validity, now);
    const isToCome = startsAfter(period, now) && isInForce(rule.validity, at);
    if (isPresent || isToCome) add(rule, []);
  }
  const ended = asked.filter((rule) => wasIn(periodOf(rule, at), rule.validity, now));
  // The latest revision is what was granted last; of several categories, the holder's present one is the likeliest.
  ended.sort((one, other) => rank(other) - rank(one) || startOf(other) - startOf(one));
  for (const rule of ended)
    add(
      rule,
      ended.filter((one) => isOfSameBalance(one, rule)),
    );
  return [...balances.values()];

  function rank(rule: QuotaRule): number {
    return rule.category === category ? 1 : 0;
  }
}

function periodOf({ scope, period }: QuotaRule, at: Date): Period {
  // What each request has for itself does not begin anew while the request is open.
  return scope === 'PER_REQUEST' ? ever : periodAt(at, period);
}

const startOf = ({ validity: { start } }: QuotaRule): number => (start === null ? -Infinity : Date.parse(start));
const startsAfter = ({ start }: Period, now: Date): boolean => start !== null && Date.parse(start) > now.getTime();
const endedBy = ({ end }: Period, now: Date): boolean => end !== null && Date.parse(end) <= now.getTime();

/** Whether a period has ended, and a rule was in force in it. */
function wasIn(period: Period, validity: Validity, now: Date): boolean {
  return endedBy(period, now) && isEverInForce(validity) && overlap(validity, period);
}

function overlap({ start, end }: Validity, period: Period): boolean {
  const beginsBefore = start === null || period.end === null || Date.parse(start) < Date.parse(period.end);
  return beginsBefore && (end === null || period.start === null || Date.parse(period.start) < Date.parse(end));
}

function isOfSameBalance(one: QuotaRule, other: QuotaRule): boolean {
  return one.mission === other.mission && one.scope === other.scope && one.period === other.period;
}

/** What an organisation has prefinanced of a mission, without figures; null where the scheme is not open to it. */
export function prefinancedBalance(
  rules: readonly QuotaRule[],
  { id, category }: { id: string; category: UserCategory | null },
  { mission, at }: { mission: Mission; at: Date },
): Balance | null {
  if (!category) return null;
  const bought = boughtBalances(rules, id, { category, mission, at });
  return bought.find(({ origin }) => origin === 'PREFINANCED') ?? null;
}

/** The rule that says what a mission is counted in: that of the category, or else of any. */
export function unitRuleOf(
  rules: readonly QuotaRule[],
  { mission, category, at }: { mission: Mission; category: UserCategory | null; at: Date },
): QuotaRule | undefined {
  const inForce = rules.filter((rule) => rule.mission === mission && isInForce(rule.validity, at));
  return inForce.find((rule) => rule.category === category) ?? inForce[0];
}

function freeBalance(rule: QuotaRule, holderId: string, at: Date): Balance {
  return { ...empty(rule, holderId, 'FREE', periodOf(rule, at)), scope: rule.scope, grantedM2: rule.limitM2 };
}

/** What was prefinanced and bought is the organisation's, in the unit of the mission, and has no end. */
function boughtBalances(
  rules: readonly QuotaRule[],
  organisationId: string,
  { category, mission, at, now = at }: Question,
): Balance[] {
  const missions: Mission[] = mission ? [mission] : ['PLEIADES', 'SPOT_6_7'];
  return missions.flatMap((one) => {
    const rule = unitRuleOf(rules, { mission: one, category, at: now });
    return rule
      ? (['PREFINANCED', 'PURCHASED'] as const).map((origin) => empty(rule, organisationId, origin, ever))
      : [];
  });
}

function empty(rule: QuotaRule, holderId: string, origin: QuotaOrigin, period: Period): Balance {
  const { mission, unit, m2PerUnit } = rule;
  return {
    id: [holderId, mission, origin, period.label, unitOf[mission]].join(':'),
    holderId,
    scope: 'PER_ORGANISATION',
    origin,
    mission,
    unit,
    m2PerUnit,
    grantedM2: 0n,
    reservedM2: 0n,
    usedM2: 0n,
    period,
    rule,
    rulesThen: [],
    categorySince: null,
    bookedM2: null,
  };
}

/** The key of a balance in the ledger's books, which stays the same when a rule shows it in another unit. */
export function ledgerKeyOf({ scope, holderId, mission, origin, period }: Omit<Balance, 'id'>): BalanceKey {
  const { start, end } = period;
  const unit = unitOf[mission];
  return { book: 'imagery', holder: { kind: scope, id: holderId }, mission, origin, period: { start, end }, unit };
}

/**
 * A balance with the ledger's figures. What is free is what the rule grants now, whatever was granted before; of a period
 * that has ended, what the ledger granted, and by the rule that says so much.
 */
export function withFigures(balance: Balance, booked: LedgerBalance | null): Balance {
  if (!booked) return balance;
  const { granted, reserved, used } = booked;
  const figures = { reservedM2: reserved, usedM2: used, bookedM2: granted };
  const isPresent = balance.origin === 'FREE' && balance.rulesThen.length === 0;
  if (isPresent) return { ...balance, ...figures };
  const rule = balance.rulesThen.find(({ limitM2 }) => limitM2 === granted) ?? balance.rule;
  const { unit, m2PerUnit } = rule;
  return { ...balance, ...figures, grantedM2: granted, rule, unit, m2PerUnit };
}

/** What there is to show: what is granted by a rule; and what was bought, or granted in a period that has ended. */
export function isThere({ origin, bookedM2, rulesThen }: Balance): boolean {
  return bookedM2 !== null || (origin === 'FREE' && rulesThen.length === 0);
}

/** A part of a reservation; what is free is granted by its rule with the first one. */
export function partOf(balance: Balance, amountM2: bigint): Part {
  const part = { key: ledgerKeyOf(balance), amount: amountM2 };
  return balance.origin === 'FREE' ? { ...part, limit: balance.grantedM2, why: `rule ${balance.rule.id}` } : part;
}

/**
 * When the present limit of a free balance came to be: with its period, its rule, or the holder's category within it. Null
 * where nobody knows: of what has no beginning, and of what was granted otherwise in this period with no change since.
 */
export function grantedAt({ period, rule, categorySince, bookedM2 }: Balance): string | null {
  const known = bookedM2 === null ? [period.start] : [];
  const changes = [rule.validity.start, categorySince].filter((at) => at !== null && isInForce(period, new Date(at)));
  const times = [...known, ...changes].flatMap((at) => (at === null ? [] : [Date.parse(at)]));
  return times.length > 0 ? new Date(Math.max(...times)).toISOString() : null;
}
