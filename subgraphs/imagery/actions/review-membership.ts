/** The office accepts or refuses a membership; of a foreign one, examiners decide mission by mission. */
import type { Database } from '../../kit/database/types.ts';
import { personOf, stepMembership } from '../data/write-memberships.ts';
import { roleInReview, type Asker } from '../domain/access.ts';
import { decisionMail } from '../domain/mails.ts';
import { decided } from '../domain/membership.ts';
import { reason as reasonOf } from '../domain/reasons.ts';
import type { AccountRole, Decision, Mission } from '../domain/contract.generated.ts';
import { errorOfReason, Refused, userError } from '../domain/user-errors.ts';
import { appoint } from './appoint.ts';
import { sendMail } from './email-code.ts';
import { membershipAtHand, type AtHand } from './membership-at-hand.ts';
import { onceByKey, type Acting, type Outcome } from './mutation.ts';

export interface Review {
  organisationId: string;
  decision: Decision;
  /** Null for the membership as a whole. */
  mission: Mission | null;
  reason: string | null;
}

export function reviewMembership(acting: Acting, review: Review, key: string): Promise<Outcome> {
  const { asker } = acting;
  const { organisationId, mission } = review;
  return onceByKey(acting, { operation: 'reviewMembership', key, body: review }, async (tx, now) => {
    const by = roleInReview(asker, mission);
    const atHand = await membershipAtHand(tx, organisationId, now);
    await (mission === null ? decide(tx, acting, atHand, review, now) : examine(tx, asker, by, atHand, review, now));
    return { id: organisationId, errors: [] };
  });
}

async function decide(
  tx: Database,
  { asker, services }: Acting,
  atHand: AtHand,
  { decision, reason }: Review,
  now: Date,
): Promise<void> {
  const { organisation } = atHand;
  const to = decision === 'ACCEPT' ? 'ACTIVE' : 'REFUSED';
  // A member signs anew by itself: the office accepts only what was put before it.
  if (atHand.status !== 'UNDER_REVIEW') {
    const wrong = { required: 'UNDER_REVIEW', found: atHand.status };
    throw new Refused([userError('INVALID_TRANSITION', wrong)], organisation.id);
  }
  const accountId = asker.account?.id ?? null;
  await stepMembership(tx, { organisationId: organisation.id, to, by: 'OFFICE', accountId, reason, now });
  const referent = await personOf(tx, organisation.id, 'REFERENT');
  // Whoever applied becomes the referent, with an account in use.
  const step = { by: 'OFFICE' as const, byAccountId: accountId, reason, now };
  if (decision === 'ACCEPT' && referent) await appoint(tx, organisation, 'REFERENT', referent, step);
  if (!referent) return;
  const addressed = { to: referent.email, fullName: referent.fullName, organisation: organisation.name };
  await sendMail(services, decisionMail({ ...addressed, accepted: decision === 'ACCEPT', reason }));
}

async function examine(
  tx: Database,
  asker: Asker,
  by: AccountRole,
  { organisation, status }: AtHand,
  { mission, decision, reason }: Review,
  now: Date,
): Promise<void> {
  const path = ['mission'];
  const { membership } = organisation;
  const approvals = membership && mission && decided(membership.approvals, mission, decision, now);
  if (!approvals || (status !== 'UNDER_REVIEW' && status !== 'ACTIVE')) {
    const required = 'a mission that is examined for this organisation, UNDER_REVIEW or ACTIVE';
    throw new Refused([userError('INVALID_TRANSITION', { path, required, found: status })], organisation.id);
  }
  if (mission === 'PLEIADES' && decision === 'ACCEPT' && organisation.partnerId === null) {
    const required = 'a French institutional partner';
    throw new Refused(
      [errorOfReason(reasonOf('PARTNER_REQUIRED', { required, found: 'none' }), path)],
      organisation.id,
    );
  }
  const accountId = asker.account?.id ?? null;
  const why = [`${mission}: ${decision}`, ...(reason === null ? [] : [reason])].join('. ');
  await stepMembership(tx, { organisationId: organisation.id, to: status, approvals, by, accountId, reason: why, now });
}
