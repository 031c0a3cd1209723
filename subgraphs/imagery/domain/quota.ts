/** What is left of each quota: what the rules grant, with what the ledger says was set aside and used of it. */
import type { Balance as LedgerBalance, BalanceKey } from '../../ledger/domain/balance.ts';
import type { Part } from '../../ledger/domain/hold.ts';
import { isInForce, periodAt, type Period } from './period.ts';
import type { Account, Envelope, Mission, QuotaRule, QuotaScope, QuotaUnit, UserCategory } from './records.ts';
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
  /** The request that what is granted to each request is counted for; without one, any that is yet to come. */
  requestId?: string;
}

/** What an account may spend, with nothing reserved or used: its own quotas, and those of its organisation. */
export function balancesOfAccount(
  rules: readonly QuotaRule[],
  account: Pick<Account, 'id' | 'organisationId' | 'category'>,
  { mission, at, requestId }: Omit<Question, 'category'>,
): Balance[] {
  const { category, organisationId } = account;
  const holders: Record<QuotaScope, string> = {
    PER_REQUEST: requestId ?? account.id,
    PER_USER: account.id,
    PER_ORGANISATION: organisationId,
  };
  const free = rulesFor(rules, { category, mission, at }).map((rule) => freeBalance(rule, holders[rule.scope], at));
  return [...free, ...boughtBalances(rules, organisationId, { category, mission, at })];
}

/** What an organisation holds as a whole, with nothing reserved or used. */
export function balancesOfOrganisation(
  rules: readonly QuotaRule[],
  organisationId: string,
  question: Question,
): Balance[] {
  const free = rulesFor(rules, question)
    .filter(({ scope }) => scope === 'PER_ORGANISATION')
    .map((rule) => freeBalance(rule, organisationId, question.at));
  return [...free, ...boughtBalances(rules, organisationId, question)];
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

function rulesFor(rules: readonly QuotaRule[], { category, mission, at }: Question): QuotaRule[] {
  return rules.filter(
    (rule) => rule.category === category && (!mission || rule.mission === mission) && isInForce(rule.validity, at),
  );
}

/** The rule that says what a mission is counted in: that of the category, or else of any. */
export function unitRuleOf(
  rules: readonly QuotaRule[],
  { mission, category, at }: { mission: Mission; category: UserCategory; at: Date },
): QuotaRule | undefined {
  const inForce = rules.filter((rule) => rule.mission === mission && isInForce(rule.validity, at));
  return inForce.find((rule) => rule.category === category) ?? inForce[0];
}

function freeBalance(rule: QuotaRule, holderId: string, at: Date): Balance {
  // What each request has for itself does not begin anew while the request is open.
  const period = rule.scope === 'PER_REQUEST' ? ever : periodAt(at, rule.period);
  return { ...empty(rule, holderId, 'FREE', period), scope: rule.scope, grantedM2: rule.limitM2 };
}

/** What was prefinanced and bought is the organisation's, in the unit of the mission, and has no end. */
function boughtBalances(
  rules: readonly QuotaRule[],
  organisationId: string,
  { category, mission, at }: Question,
): Balance[] {
  const missions: Mission[] = mission ? [mission] : ['PLEIADES', 'SPOT_6_7'];
  return missions.flatMap((one) => {
    const rule = unitRuleOf(rules, { mission: one, category, at });
    return rule
      ? (['PREFINANCED', 'PURCHASED'] as const).map((origin) => empty(rule, organisationId, origin, ever))
      : [];
  });
}

function empty(rule: QuotaRule, holderId: string, origin: QuotaOrigin, period: Period): Balance {
  const { mission, unit, m2PerUnit } = rule;
  return {
    id: [holderId, mission, origin, period.label, unitOf[mission].unit].join(':'),
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
    bookedM2: null,
  };
}

/** The key of a balance in the ledger's books, which stays the same when a rule shows it in another unit. */
export function ledgerKeyOf({ scope, holderId, mission, origin, period }: Omit<Balance, 'id'>): BalanceKey {
  const { start, end } = period;
  const { unit } = unitOf[mission];
  return { book: 'imagery', holder: { kind: scope, id: holderId }, mission, origin, period: { start, end }, unit };
}

/** A balance with the ledger's figures. What is free is what the rule grants now, whatever was granted before. */
export function withFigures(balance: Balance, booked: LedgerBalance | null): Balance {
  if (!booked) return balance;
  const { granted, reserved, used } = booked;
  const grantedM2 = balance.origin === 'FREE' ? balance.grantedM2 : granted;
  return { ...balance, grantedM2, reservedM2: reserved, usedM2: used, bookedM2: granted };
}

/** What there is to show: what is granted by a rule, and what was bought. */
export function isThere({ origin, bookedM2 }: Balance): boolean {
  return origin === 'FREE' || bookedM2 !== null;
}

/** A part of a reservation; what is free is granted by its rule with the first one. */
export function partOf(balance: Balance, amountM2: bigint): Part {
  const part = { key: ledgerKeyOf(balance), amount: amountM2 };
  return balance.origin === 'FREE' ? { ...part, limit: balance.grantedM2, why: `rule ${balance.rule.id}` } : part;
}

/** When the present limit of a free balance came into force: with its period, or with its rule within it. */
export function grantedAt({ period, rule }: Balance): string {
  const starts = [period.start, rule.validity.start].filter((start) => start !== null);
  const latest = Math.max(...starts.map((start) => Date.parse(start)));
  return starts.length > 0 ? new Date(latest).toISOString() : '1970-01-01T00:00:00Z';
}

/** The holder of what the scheme as a whole gives for free. */
const schemeId = 'scheme:envelope';

/** The envelope in force for a mission, as a balance without figures; null while there is none. */
export function envelopeAt(envelopes: readonly Envelope[], mission: Mission, at: Date): EnvelopeBalance | null {
  const envelope = envelopes.find((one) => one.mission === mission && isInForce(one.validity, at));
  if (!envelope) return null;
  const { start, end } = periodAt(at, envelope.period);
  const holder = { kind: 'PER_ORGANISATION' as const, id: schemeId };
  const key: BalanceKey = { book: 'imagery', holder, mission, origin: 'FREE', period: { start, end }, unit: 'KM2' };
  return { key, limitM2: envelope.limitM2, spentM2: 0n, ruleId: envelope.id };
}

export interface EnvelopeBalance {
  key: BalanceKey;
  limitM2: bigint;
  /** Reserved and used. */
  spentM2: bigint;
  ruleId: string;
}
