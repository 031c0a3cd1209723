/** What the office puts right in the books: which balance is meant, and who did it and why, as movements keep it. */
import { balancesOfAccount, balancesOfOrganisation, type Balance, type QuotaOrigin } from './quota.ts';
import type { Mission } from './contract.generated.ts';
import type { Account, Organisation } from './records/people.ts';
import type { QuotaRule } from './records/rules.ts';

/** A balance as its holder is shown it. */
export interface QuotaNamed {
  mission: Mission;
  origin: QuotaOrigin;
  /** As the balance tells it; without, the one that `at` is in. */
  period: { start: string | null; end: string | null } | null;
  /** The present by default. */
  at?: Date;
}

export type QuotaHolder = { account: Account } | { organisation: Pick<Organisation, 'id' | 'category'> };

/**
 * The balance of an account's own, or of an organisation's, that is named, without figures; null where the holder has none,
 * and for a period that is yet to come: nothing can have been used of it.
 */
export function quotaNamed(
  rules: readonly QuotaRule[],
  holder: QuotaHolder,
  { mission, origin, period, at: asked }: QuotaNamed,
  now: Date,
): Balance | null {
  const at = period?.start ? new Date(period.start) : (asked ?? now);
  if (at.getTime() > now.getTime()) return null;
  const isNamed = (balance: Balance): boolean =>
    balance.origin === origin && (period === null || isSamePeriod(balance.period, period));
  return balancesOf(rules, holder, { mission, at, now }).find(isNamed) ?? null;
}

function balancesOf(
  rules: readonly QuotaRule[],
  holder: QuotaHolder,
  question: { mission: Mission; at: Date; now: Date },
): Balance[] {
  if ('account' in holder) {
    return balancesOfAccount(rules, holder.account, question).filter(({ scope }) => scope === 'PER_USER');
  }
  const { id, category } = holder.organisation;
  return category === null ? [] : balancesOfOrganisation(rules, id, { ...question, category });
}

function isSamePeriod(one: { start: string | null; end: string | null }, other: typeof one): boolean {
  const isSame = (a: string | null, b: string | null): boolean =>
    a === b || (a !== null && b !== null && Date.parse(a) === Date.parse(b));
  return isSame(one.start, other.start) && isSame(one.end, other.end);
}

/** Who of the office corrected something, and why. */
export interface CorrectionNote {
  /** Null for staff without an account. */
  accountId: string | null;
  reason: string;
}

/** As the movement keeps it, under the chain that proves that nobody wrote it anew. */
export function noteWritten({ accountId, reason }: CorrectionNote): string {
  return JSON.stringify({ by: 'OFFICE', accountId, reason });
}

/** What {@link noteWritten} wrote; null for any other text. */
export function noteRead(why: string | null): CorrectionNote | null {
  if (!why?.startsWith('{"by":"OFFICE","accountId":')) return null;
  return JSON.parse(why) as CorrectionNote;
}
