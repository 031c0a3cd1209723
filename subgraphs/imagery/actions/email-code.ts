/** Codes that go out by e-mail and come back. */
import type { Database } from '../../kit/database/types.ts';
import type { Rules } from '../domain/rules.ts';
import { charterInForce } from '../data/access-rules.ts';
import {
  codeOf,
  countSent,
  countWrongGuess,
  personOf,
  putCode,
  spendCode,
  type PersonRole,
} from '../data/write-memberships.ts';
import { judgeCode, newCode, storedCode } from '../domain/code.ts';
import { sameEmailKey } from '../domain/email.ts';
import { confirmationMail, signatureMail } from '../domain/mails.ts';
import { plusDuration } from '../domain/period.ts';
import type { Organisation } from '../domain/records/people.ts';
import { Refused, userError, type UserErrorRecord } from '../domain/user-errors.ts';
import type { Mail } from '../mail/mailer.ts';
import type { Services } from '../services.ts';

interface Sending {
  tx: Database;
  services: Pick<Services, 'mailer'>;
  settings: Rules['settings'];
  organisation: Pick<Organisation, 'id' | 'name'>;
  now: Date;
}

/**
 * Sends a mail before its transaction is committed: nothing is kept for which no mail has left.
 * @throws Refused with MAIL_NOT_SENT.
 */
export async function sendMail({ mailer }: Pick<Services, 'mailer'>, mail: Mail): Promise<void> {
  try {
    await mailer.send(mail);
  } catch {
    throw new Refused([userError('MAIL_NOT_SENT')]);
  }
}

/** Mails that one address is sent within an hour at the wish of strangers: anybody may name any address. */
const mailsAnHour = 5;

/** @throws Refused with MAILS_TOO_MANY, when the address was sent as many as it may within the last hour. */
export async function countMailTo(tx: Database, address: string, now: Date): Promise<void> {
  const before = await countSent(tx, sameEmailKey(address), now);
  if (before < mailsAnHour) return;
  const required = `at most ${mailsAnHour} within an hour`;
  throw new Refused([userError('MAILS_TOO_MANY', { required, found: `${before}` })]);
}

/**
 * Sends somebody of an organisation a code for what is theirs to do, in place of any before.
 * @throws Refused with MAILS_TOO_MANY, or MAIL_NOT_SENT.
 */
export async function sendCode(sending: Sending, role: PersonRole): Promise<void> {
  const { tx, services, settings, organisation, now } = sending;
  const person = await personOf(tx, organisation.id, role);
  if (!person) throw new Error(`organisation ${organisation.id} has no ${role}`);
  await countMailTo(tx, person.email, now);
  const code = newCode();
  const validFor = role === 'REFERENT' ? settings.codeValidFor : settings.signatureCodeValidFor;
  const expiresAt = plusDuration(now, validFor);
  await putCode(tx, { organisationId: organisation.id, role, now, expiresAt, ...storedCode(code) });
  const letter = {
    to: person.email,
    fullName: person.fullName,
    organisation: organisation.name,
    organisationId: organisation.id,
    code,
    expiresAt,
  };
  if (role === 'REFERENT') return sendMail(services, confirmationMail(letter));
  const [charter, referent] = await Promise.all([charterInForce(tx, now), personOf(tx, organisation.id, 'REFERENT')]);
  if (!charter) throw new Error('no charter is in force');
  const licences = charter.licences.map(({ licence }) => licence);
  return sendMail(services, signatureMail({ ...letter, referent: referent?.fullName ?? '', charter, licences }));
}

/**
 * Takes a code that somebody gives. A right one is spent; a wrong one is counted; one that has ended is replaced by
 * another, which goes to the address that stands, at most once in a while.
 * @returns why not, to be kept as the answer, so that guesses count.
 */
export async function takeCode(sending: Sending, role: PersonRole, given: string): Promise<UserErrorRecord | null> {
  const { tx, settings, organisation, now } = sending;
  const stored = await codeOf(tx, organisation.id, role);
  if (!stored) return userError('CODE_ENDED', { path: ['code'] });
  switch (judgeCode(given, stored, { attemptsMax: Number(settings.codeAttempts), now })) {
    case 'RIGHT':
      await spendCode(tx, organisation.id, role, now);
      return null;
    case 'WRONG':
      await countWrongGuess(tx, organisation.id, role);
      return userError('CODE_WRONG', { path: ['code'] });
    case 'ENDED':
      if (plusDuration(new Date(stored.sentAt), settings.codeAgainAfter) <= now) await sendCode(sending, role);
      return userError('CODE_ENDED', { path: ['code'] });
  }
}
