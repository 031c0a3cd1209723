/** The office puts right what was counted as used of a quota. */
import type { Database } from '../../kit/database/types.ts';
import { checkedText, reasonMax } from '../../kit/text.ts';
import { CorrectionRefused } from '../../ledger/domain/refusals.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import { accountsById } from '../data/accounts.ts';
import { organisationsById } from '../data/organisations.ts';
import { m2ToUnits } from '../domain/amounts.ts';
import { noteWritten, quotaNamed, type QuotaHolder } from '../domain/correction.ts';
import type { QuotaCorrectionInput } from '../domain/contract.generated.ts';
import { availableM2, isThere, ledgerKeyOf, partOf, withFigures, type Balance } from '../domain/quota.ts';
import { Refused, userError } from '../domain/user-errors.ts';
import { signedM2Of } from './amount-given.ts';
import { onceByKey, type Acting, type Outcome } from './mutation.ts';
import { refuseUnlessOffice } from '../domain/access.ts';

/**
 * Adds to what was used of a balance, or takes from it, with who did it and why. The answer's id is a moment of the balance's
 * period, so that a repeated answer is of the same balance however late it is.
 */
export function correctQuota(acting: Acting, input: QuotaCorrectionInput, key: string): Promise<Outcome> {
  const { services, asker } = acting;
  return onceByKey(acting, { operation: 'correctQuota', key, body: { input } }, async (tx, now) => {
    refuseUnlessOffice(asker);
    const reason = reasonGiven(input.reason, ['input', 'reason']);
    const { quotaRules } = await services.ruleBook.read(tx, now);
    const holder = await holderNamed(tx, input);
    const named = quotaNamed(quotaRules, holder, { ...input, period: periodNamed(input) }, now);
    const [booked = null] = named ? await services.ledger.balances(tx, [ledgerKeyOf(named)]) : [];
    const balance = named && withFigures(named, booked);
    if (!balance || !isThere(balance)) throw unknownQuota(input);
    const amountM2 = signedM2Of(input.amount, balance, ['input', 'amount']);
    const why = noteWritten({ accountId: asker.account?.id ?? null, reason });
    await correct(tx, services.ledger, balance, amountM2, why);
    return { id: balance.period.start ?? now.toISOString(), errors: [] };
  });
}

/** @throws Refused when it would leave less than nothing used, or more than what there is. */
async function correct(tx: Database, ledger: Ledger, balance: Balance, amountM2: bigint, why: string): Promise<void> {
  const key = ledgerKeyOf(balance);
  // Of a present period the ledger is told what is granted with the first thing that happens to it, as by a reservation.
  const { limit, why: rule = '' } = partOf(balance, amountM2);
  if (limit !== undefined && balance.rulesThen.length === 0) await ledger.grant(tx, key, limit, rule);
  try {
    await ledger.correct(tx, key, amountM2, why);
  } catch (error) {
    if (!(error instanceof CorrectionRefused)) throw error;
    const [booked = null] = await ledger.balances(tx, [key]);
    const now = withFigures(balance, booked);
    const inUnits = (squareMetres: bigint) => m2ToUnits(squareMetres, balance.m2PerUnit);
    const required = `${inUnits(-now.usedM2)} to ${inUnits(availableM2(now))} ${balance.unit}`;
    const found = inUnits(amountM2);
    throw new Refused([userError('CORRECTION_TOO_LARGE', { path: ['input', 'amount'], required, found })]);
  }
}

/** @throws Refused unless one of an account and an organisation is named, which exists. */
async function holderNamed(tx: Database, input: QuotaCorrectionInput): Promise<QuotaHolder> {
  const { accountId = null, organisationId = null } = input;
  if (accountId !== null && organisationId === null) {
    const [account] = await accountsById(tx, [accountId]);
    if (account) return { account };
    throw new Refused([userError('ACCOUNT_UNKNOWN', { path: ['input', 'accountId'], found: accountId })]);
  }
  if (organisationId !== null && accountId === null) {
    const [organisation] = await organisationsById(tx, [organisationId]);
    if (organisation) return { organisation };
    throw new Refused([
      userError('ORGANISATION_UNKNOWN', { path: ['input', 'organisationId'], found: organisationId }),
    ]);
  }
  const details = { path: ['input'], required: 'one of accountId and organisationId' };
  throw new Refused([userError('QUOTA_UNKNOWN', { ...details, found: accountId === null ? 'none' : 'both' })]);
}

/** The period as the balance tells it; null for the present one. */
export function periodNamed({ period }: QuotaCorrectionInput): { start: string | null; end: string | null } | null {
  return period ? { start: period.start ?? null, end: period.end ?? null } : null;
}

function unknownQuota({ mission, origin, period }: QuotaCorrectionInput): Refused {
  const asked = period ? `${period.start ?? 'ever'} to ${period.end ?? 'ever'}` : 'now';
  const required = 'a quota that the holder is shown, of this period or one before';
  return new Refused([
    userError('QUOTA_UNKNOWN', { path: ['input'], required, found: `${origin} ${mission}, ${asked}` }),
  ]);
}

/**
 * A reason, without spaces around it.
 * @throws Refused for none, TEXT_TOO_LONG for one that is too long.
 */
export function reasonGiven(reason: string, path: string[]): string {
  const trimmed = reason.trim();
  if (trimmed === '') throw new Refused([userError('REASON_NEEDED', { path, found: 'none' })]);
  return checkedText(trimmed, path, reasonMax);
}
