import { personOf, stepMembership } from '../data/write-memberships.ts';
import { sendCode, takeCode } from './email-code.ts';
import { checkStep, membershipAtHand } from './membership-at-hand.ts';
import { onceByKeyOf, type Acting, type Outcome } from './mutation.ts';

/** The referent-to-be proves the address; the legal representative is then written to. */
export function confirmReferent(
  acting: Acting,
  { organisationId, code }: { organisationId: string; code: string },
  key: string,
): Promise<Outcome> {
  const { services } = acting;
  const mutation = { operation: 'confirmReferent', key, body: { organisationId, code } };
  return onceByKeyOf(acting, `imagery:join:${organisationId}`, mutation, async (tx, now) => {
    const atHand = await membershipAtHand(tx, organisationId, now);
    checkStep(atHand, 'AWAITING_SIGNATURE');
    const { settings } = await services.ruleBook.read(tx, now);
    const sending = { tx, services, settings, organisation: atHand.organisation, now };
    const refused = await takeCode(sending, 'REFERENT', code);
    if (refused) return { id: organisationId, errors: [refused] };
    const step = { to: 'AWAITING_SIGNATURE' as const, by: 'REFERENT' as const, accountId: null, reason: null, now };
    await stepMembership(tx, { organisationId, person: await personOf(tx, organisationId, 'REFERENT'), ...step });
    await sendCode(sending, 'LEGAL_REPRESENTATIVE');
    return { id: organisationId, errors: [] };
  });
}
