/** What organisations have paid for in advance. */
import { organisationsById } from '../data/organisations.ts';
import { isAmount, unitsToM2 } from '../domain/amounts.ts';
import { ledgerKeyOf, prefinancedBalance, type Balance } from '../domain/quota.ts';
import { Refused, userError } from '../domain/user-errors.ts';
import type { PrefinancedQuotaInput } from '../domain/contract.generated.ts';
import { onceByKey, type Acting, type Outcome } from './mutation.ts';
import { refuseUnlessOffice } from './set-rules.ts';

const referenceMax = 100;

/** Sets all that an organisation ever prefinanced of a mission, whatever was written down before. */
export function setPrefinancedQuota(acting: Acting, input: PrefinancedQuotaInput, key: string): Promise<Outcome> {
  const { services, asker } = acting;
  return onceByKey(acting, { operation: 'setPrefinancedQuota', key, body: input }, async (tx, now) => {
    refuseUnlessOffice(asker);
    const reference = referenceOf(input);
    const [organisation] = await organisationsById(tx, [input.organisationId]);
    const { quotaRules } = await services.ruleBook.read(tx, now);
    const balance = organisation && prefinancedBalance(quotaRules, organisation, { mission: input.mission, at: now });
    if (!balance) {
      const details = { path: ['input', 'organisationId'], required: 'an organisation that the scheme is open to' };
      throw new Refused([userError('ORGANISATION_UNKNOWN', { ...details, found: input.organisationId })]);
    }
    await services.ledger.grant(tx, ledgerKeyOf(balance), grantedM2Of(input, balance), reference);
    return { id: input.organisationId, errors: [] };
  });
}

function referenceOf({ reference }: PrefinancedQuotaInput): string {
  const trimmed = reference.trim();
  if (trimmed !== '' && trimmed.length <= referenceMax) return trimmed;
  const details = { path: ['input', 'reference'], required: `1 to ${referenceMax} characters` };
  throw new Refused([userError('PAYMENT_REFERENCE_NEEDED', { ...details, found: `${trimmed.length}` })]);
}

function grantedM2Of({ granted }: PrefinancedQuotaInput, { m2PerUnit, unit }: Balance): bigint {
  const refusal = (required: string): Refused =>
    new Refused([userError('AMOUNT_INVALID', { path: ['input', 'granted'], required, found: granted })]);
  if (!isAmount(granted)) throw refusal(`0 or more ${unit}`);
  let grantedM2: bigint;
  try {
    grantedM2 = unitsToM2(granted, m2PerUnit);
  } catch {
    throw refusal('a whole number of square metres');
  }
  if (grantedM2 > grantedMaxM2) throw refusal('no more than the land of the Earth');
  return grantedM2;
}

/** Far under what the books can hold, and over what anybody can order. */
const grantedMaxM2 = 149_000_000_000_000n;
