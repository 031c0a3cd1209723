/** What organisations have paid for in advance. */
import { organisationsById } from '../data/organisations.ts';
import { ledgerKeyOf, prefinancedBalance } from '../domain/quota.ts';
import { Refused, userError } from '../domain/user-errors.ts';
import type { PrefinancedQuotaInput } from '../domain/contract.generated.ts';
import { amountM2Of } from './amount-given.ts';
import { onceByKey, type Acting, type Outcome } from './mutation.ts';
import { refuseUnlessOffice } from '../domain/access.ts';
import { referenceMax } from '../domain/limits.ts';

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
    const grantedM2 = amountM2Of(input.granted, balance, ['input', 'granted']);
    await services.ledger.grant(tx, ledgerKeyOf(balance), grantedM2, reference);
    return { id: input.organisationId, errors: [] };
  });
}

function referenceOf({ reference }: PrefinancedQuotaInput): string {
  const trimmed = reference.trim();
  if (trimmed !== '' && trimmed.length <= referenceMax) return trimmed;
  const details = { path: ['input', 'reference'], required: `1 to ${referenceMax} characters` };
  throw new Refused([userError('PAYMENT_REFERENCE_NEEDED', { ...details, found: `${trimmed.length}` })]);
}
