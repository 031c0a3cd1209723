/** The office replaces whoever stands for an organisation. */
import { codeOf, dropCode, freeMailDomains, noteMembership, putPeople } from '../data/write-memberships.ts';
import type { MembershipRole, PersonInput } from '../domain/contract.generated.ts';
import { namedMail } from '../domain/mails.ts';
import { namedAs } from '../domain/membership.ts';
import { Refused, userError } from '../domain/user-errors.ts';
import { appoint } from './appoint.ts';
import { errorsOfEmail, errorsOfName } from './apply.ts';
import { sendCode, sendMail } from './email-code.ts';
import { membershipAtHand } from './membership-at-hand.ts';
import { onceByKey, type Acting, type Outcome } from './mutation.ts';
import { refuseUnlessOffice } from '../domain/access.ts';

export interface Replacement {
  organisationId: string;
  role: MembershipRole;
  person: PersonInput;
  reason: string | null;
}

/**
 * It was the office that made the referent one, by accepting the membership, and so it is the office that makes another.
 * Of a member the role goes from one account to the other at once. A code that the one before was sent is good for nothing
 * any more; where it is waited for, the new person is sent another.
 */
export function replacePerson(acting: Acting, replacement: Replacement, key: string): Promise<Outcome> {
  const { asker, services } = acting;
  return onceByKey(acting, { operation: 'setMembershipPerson', key, body: replacement }, async (tx, now) => {
    refuseUnlessOffice(asker);
    const { organisationId, role, reason } = replacement;
    const person = { fullName: replacement.person.fullName.trim(), email: replacement.person.email.trim() };
    const errors = [
      ...errorsOfEmail(person.email, await freeMailDomains(tx), ['person', 'email']),
      ...errorsOfName(person.fullName, ['person', 'fullName']),
    ];
    if (errors.length > 0) throw new Refused(errors);
    const { organisation, status } = await membershipAtHand(tx, organisationId, now);
    if (status === '-' || status === 'REFUSED') {
      const required = 'APPLIED, AWAITING_SIGNATURE, UNDER_REVIEW, ACTIVE, EXPIRED';
      throw new Refused([userError('INVALID_TRANSITION', { required, found: status })], organisationId);
    }
    await putPeople(tx, organisationId, { [role]: person });
    const byAccountId = asker.account?.id ?? null;
    const step = { by: 'OFFICE' as const, reason, now };
    if (status === 'ACTIVE' || status === 'EXPIRED') {
      await appoint(tx, organisation, role, person, { ...step, byAccountId });
    }
    const note = { organisationId, to: status, ...step, accountId: byAccountId };
    await noteMembership(tx, { ...note, reason: namedAs(role, person, reason) });
    const isAwaited = (await codeOf(tx, organisationId, role)) !== null;
    await dropCode(tx, organisationId, role);
    if (isAwaited) {
      const { settings } = await services.ruleBook.read(tx, now);
      await sendCode({ tx, services, settings, organisation, now }, role);
    } else {
      const letter = { to: person.email, fullName: person.fullName, organisation: organisation.name };
      await sendMail(services, namedMail({ ...letter, role }));
    }
    return { id: organisationId, errors: [] };
  });
}
