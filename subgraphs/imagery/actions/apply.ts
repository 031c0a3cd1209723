/** Step 1 of joining: an organisation asks, and its referent-to-be is written to. */
import { randomUUID } from 'node:crypto';
import type { Database } from '../../kit/database/types.ts';
import { categoryRulesAt } from '../data/access-rules.ts';
import { organisationsById } from '../data/organisations.ts';
import {
  codeOf,
  describeOrganisation,
  findApplicant,
  freeMailDomains,
  insertOrganisation,
  noteMembership,
  putPeople,
  stepMembership,
  type Applicant,
} from '../data/write-memberships.ts';
import { isCountry } from '../domain/countries.ts';
import { freeMailDomainOf, sameEmailKey } from '../domain/email.ts';
import { namedAs } from '../domain/membership.ts';
import { againstApplication } from '../domain/open-to.ts';
import { plusDuration } from '../domain/period.ts';
import type { Settings } from '../domain/records/rules.ts';
import type { Asker } from '../domain/access.ts';
import { errorOfReason, Refused, userError, type UserErrorRecord } from '../domain/user-errors.ts';
import type { MembershipInput } from '../domain/contract.generated.ts';
import { sendCode } from './email-code.ts';
import { checkStep, membershipAtHand, type AtHand } from './membership-at-hand.ts';
import { onceByKeyOf, type Acting, type Outcome } from './mutation.ts';
import { beginningOf, nameMax } from '../domain/limits.ts';

/** Nobody needs an account for it; the key is of whoever is to be the referent. */
export function applyForMembership(acting: Acting, input: MembershipInput, key: string): Promise<Outcome> {
  const { services } = acting;
  const scope = `imagery:apply:${sameEmailKey(input.referent.email)}`;
  return onceByKeyOf(acting, scope, { operation: 'applyForMembership', key, body: input }, async (tx, now) => {
    const applicant = applicantOf(input);
    await checkPeople(tx, input);
    await checkPartner(tx, applicant);
    const { settings } = await services.ruleBook.read(tx, now);
    const known = await findApplicant(tx, applicant);
    const member = known === null ? null : await membershipAtHand(tx, known, now);
    if (member && isRenewedBy(acting.asker, member)) {
      const { organisation } = member;
      await putPeople(tx, organisation.id, { LEGAL_REPRESENTATIVE: input.legalRepresentative });
      const reason = namedAs('LEGAL_REPRESENTATIVE', input.legalRepresentative, null);
      const accountId = acting.asker.account?.id ?? null;
      await noteMembership(tx, {
        organisationId: organisation.id,
        to: member.status,
        by: 'REFERENT',
        accountId,
        reason,
        now,
      });
      await sendCode({ tx, services, settings, organisation, now }, 'LEGAL_REPRESENTATIVE');
      return { id: organisation.id, errors: [] };
    }
    const id = member ? await describeAnew(tx, member, applicant) : await describe(tx, applicant);
    const atHand = await membershipAtHand(tx, id, now);
    await checkOpen(tx, atHand, settings, now);
    await checkAnswered(tx, atHand, settings, now);
    const step = { to: 'APPLIED' as const, by: 'REFERENT' as const, accountId: null, reason: null, now };
    await stepMembership(tx, { organisationId: id, approvals: [], person: input.referent, ...step });
    await putPeople(tx, id, { REFERENT: input.referent, LEGAL_REPRESENTATIVE: input.legalRepresentative });
    await sendCode({ tx, services, settings, organisation: atHand.organisation, now }, 'REFERENT');
    return { id, errors: [] };
  });
}

function applicantOf({ name, kind, country, ror, partnerId }: MembershipInput): Applicant {
  const errors = errorsOfName(name, ['input', 'name']);
  if (!isCountry(country)) {
    const required = 'ISO 3166-1 alpha-2, such as FR';
    errors.push(userError('COUNTRY_INVALID', { path: ['input', 'country'], required, found: beginningOf(country) }));
  }
  if (errors.length > 0) throw new Refused(errors);
  return { name: name.trim(), kind, country, ror: ror ?? null, partnerId: partnerId ?? null };
}

/** Both write from an address of an institution, not of a mailbox that anybody opens. */
async function checkPeople(tx: Database, { referent, legalRepresentative }: MembershipInput): Promise<void> {
  const freeMail = await freeMailDomains(tx);
  const errors = Object.entries({ referent, legalRepresentative }).flatMap(([member, { fullName, email }]) => [
    ...errorsOfEmail(email, freeMail, ['input', member, 'email']),
    ...errorsOfName(fullName, ['input', member, 'fullName']),
  ]);
  if (errors.length > 0) throw new Refused(errors);
}

export function errorsOfEmail(email: string, freeMail: ReadonlySet<string>, path: string[]): UserErrorRecord[] {
  const found = freeMailDomainOf(email, freeMail);
  if (found === null) return [];
  return [userError('NOT_PROFESSIONAL_EMAIL', { path, required: 'an address of the organisation', found })];
}

/** A name goes into mails, their subjects too: it is on one line, without control characters. */
export function errorsOfName(name: string, path: string[]): UserErrorRecord[] {
  const { length } = name.trim();
  if (length >= 1 && length <= nameMax && !/[\p{Cc}\p{Zl}\p{Zp}]/u.test(name)) return [];
  return [userError('NAME_INVALID', { path, required: `1 to ${nameMax} characters, on one line`, found: `${length}` })];
}

/** The French institution through which a foreign one takes part is a member itself. */
async function checkPartner(tx: Database, { partnerId }: Applicant): Promise<void> {
  if (partnerId === null) return;
  const [partner] = await organisationsById(tx, [partnerId]);
  if (partner?.region === 'FR' && partner.membership?.status === 'ACTIVE') return;
  const required = 'a French member';
  throw new Refused([userError('ORGANISATION_UNKNOWN', { path: ['input', 'partnerId'], required, found: partnerId })]);
}

/**
 * A member asks to sign anew: its referent, whose address is known, names who signs, and nothing else changes. Nobody
 * else can: what a stranger writes must not end a membership.
 */
function isRenewedBy({ account, roles }: Asker, atHand: AtHand): atHand is AtHand & { status: 'ACTIVE' | 'EXPIRED' } {
  const { organisation, status } = atHand;
  const isReferent = roles.includes('REFERENT') && account?.organisationId === organisation.id;
  return isReferent && (status === 'ACTIVE' || status === 'EXPIRED');
}

async function describe(tx: Database, applicant: Applicant): Promise<string> {
  const id = randomUUID();
  await insertOrganisation(tx, id, applicant);
  return id;
}

/** Of an organisation that is known to all, its kind and country stand. */
async function describeAnew(tx: Database, atHand: AtHand, applicant: Applicant): Promise<string> {
  checkStep(atHand, 'APPLIED');
  const { id } = atHand.organisation;
  await describeOrganisation(tx, id, applicant);
  const [organisation] = await organisationsById(tx, [id]);
  if (organisation && (organisation.kind !== applicant.kind || organisation.country !== applicant.country)) {
    const required = `${organisation.kind}, ${organisation.country}`;
    const found = `${applicant.kind}, ${applicant.country}`;
    throw new Refused([userError('CATEGORY_MISMATCH', { path: ['input', 'kind'], required, found })]);
  }
  return id;
}

/** Where no examination could change the answer, nobody is sent a code for it. Who is a member already is not asked. */
async function checkOpen(tx: Database, { organisation }: AtHand, settings: Settings, now: Date): Promise<void> {
  const against = againstApplication(await categoryRulesAt(tx, now, {}), organisation, settings);
  if (against) throw new Refused([errorOfReason(against, ['input', 'kind'])]);
}

/** Whoever applied before and has yet to answer is not overtaken while their code is good. */
async function checkAnswered(
  tx: Database,
  { organisation, status }: AtHand,
  { codeValidFor }: Pick<Settings, 'codeValidFor'>,
  now: Date,
): Promise<void> {
  if (status !== 'APPLIED') return;
  const code = await codeOf(tx, organisation.id, 'REFERENT');
  const until = code && plusDuration(new Date(code.sentAt), codeValidFor);
  if (!until || until <= now) return;
  const required = `no answer until ${until.toISOString()}`;
  throw new Refused([userError('INVALID_TRANSITION', { required, found: 'APPLIED' })]);
}
