/** Writing memberships: who applied, the codes they were sent, what was signed and decided, and every step. */
import { sql } from 'drizzle-orm';
import { fold } from '../../kit/fold.ts';
import type { Database } from '../../kit/database/types.ts';
import type { StoredCode } from '../domain/code.ts';
import type { AccountRole, MembershipStatus, OrganisationKind } from '../domain/contract.generated.ts';
import type { Approval } from '../domain/records/people.ts';

export type PersonRole = Extract<AccountRole, 'REFERENT' | 'LEGAL_REPRESENTATIVE'>;

export interface Person {
  fullName: string;
  email: string;
}

export interface Applicant {
  name: string;
  kind: OrganisationKind;
  country: string;
  ror: string | null;
  partnerId: string | null;
}

/**
 * The organisation that an application is about: the one of its ROR address, or else the one of its name and country.
 * Applications of the same organisation wait for one another from here on, until their transactions end.
 */
export async function findApplicant(
  tx: Database,
  { name, country, ror }: Pick<Applicant, 'name' | 'country' | 'ror'>,
): Promise<string | null> {
  const known = `${country} ${fold(name)}`;
  for (const key of [known, ...(ror === null ? [] : [ror])].sort()) {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`imagery application ${key}`}, 0))`);
  }
  const [row] = await tx.execute<{ id: string }>(sql`
    select id from imagery.organisations
    where ror = ${ror} or (country = ${country} and search_text in (${fold(name)}, ${fold(name)} || ' ' || lower(acronym)))
    order by ror is not distinct from ${ror} desc, id
    limit 1`);
  return row?.id ?? null;
}

/** An organisation as its applicant describes it; listed once it is accepted. */
export async function insertOrganisation(tx: Database, id: string, applicant: Applicant): Promise<void> {
  const { name, kind, country, ror, partnerId } = applicant;
  const provenance = { title: 'Application for membership', locator: null, url: null, certainty: 'STATED', note: null };
  await tx.execute(sql`
    insert into imagery.organisations (id, name, ror, kind, country, partner_id, search_text, listed, provenance)
    values (${id}, ${name}, ${ror}, ${kind}, ${country}, ${partnerId}, ${fold(name)}, false,
      ${JSON.stringify(provenance)}::jsonb)`);
}

/** What an application that was never accepted said is replaced by what the next one says. */
export async function describeOrganisation(tx: Database, id: string, applicant: Applicant): Promise<void> {
  const { name, kind, country, ror, partnerId } = applicant;
  await tx.execute(sql`
    update imagery.organisations
    set name = ${name}, kind = ${kind}, country = ${country}, ror = coalesce(${ror}, ror), partner_id = ${partnerId},
      search_text = ${fold(name)}
    where id = ${id} and not listed`);
}

/** False when there is none; otherwise it is locked, with its membership, until the transaction ends. */
export async function lockOrganisation(tx: Database, id: string): Promise<boolean> {
  const rows = await tx.execute(sql`select 1 from imagery.organisations where id = ${id} for update`);
  return rows.length > 0;
}

export interface MembershipStep {
  organisationId: string;
  to: MembershipStatus;
  /** Of which missions somebody elsewhere decides; those that stand when undefined. */
  approvals?: readonly Approval[];
  by: AccountRole | null;
  accountId: string | null;
  /** Who acts without an account, as they are named. */
  person?: Person | null;
  reason: string | null;
  now: Date;
}

/** A membership's new status, and who set it when and why. An organisation becomes known to all when it is accepted. */
export async function stepMembership(tx: Database, step: MembershipStep): Promise<void> {
  const { organisationId, to, approvals, by, accountId, person = null, reason, now } = step;
  const at = now.toISOString();
  const decided = approvals === undefined ? null : JSON.stringify(approvals);
  await tx.execute(sql`
    with membership as (
      insert into imagery.memberships (organisation_id, status, approvals, changed_at)
      values (${organisationId}, ${to}, coalesce(${decided}::jsonb, '[]'), ${at}::timestamptz)
      on conflict (organisation_id) do update set status = excluded.status, changed_at = excluded.changed_at,
        approvals = coalesce(${decided}::jsonb, memberships.approvals)
      returning organisation_id, status),
    accepted as (
      update imagery.organisations set listed = true
      where id = ${organisationId} and not listed and exists (select 1 from membership where status = 'ACTIVE'))
    insert into imagery.membership_events
      (organisation_id, position, status, at, by, account_id, full_name, email, reason)
    select organisation_id,
      (select coalesce(max(position), 0) + 1 from imagery.membership_events where organisation_id = ${organisationId}),
      status, ${at}::timestamptz, ${by}, ${accountId}, ${person?.fullName ?? null}, ${person?.email ?? null}, ${reason}
    from membership`);
}

/** Something that happened to a membership and left it where it stands. */
export async function noteMembership(tx: Database, note: Omit<MembershipStep, 'approvals' | 'person'>): Promise<void> {
  const { organisationId, to, by, accountId, reason, now } = note;
  await tx.execute(sql`
    insert into imagery.membership_events (organisation_id, position, status, at, by, account_id, reason)
    select ${organisationId},
      (select coalesce(max(position), 0) + 1 from imagery.membership_events where organisation_id = ${organisationId}),
      ${to}, ${now.toISOString()}::timestamptz, ${by}, ${accountId}, ${reason}`);
}

/** Whoever stands for the organisation in a role; an application anew replaces who did before. */
export async function putPeople(
  tx: Database,
  organisationId: string,
  people: Readonly<Partial<Record<PersonRole, Person>>>,
): Promise<void> {
  for (const [role, { fullName, email }] of Object.entries(people)) {
    await tx.execute(sql`
      insert into imagery.membership_people (organisation_id, role, full_name, email)
      values (${organisationId}, ${role}, ${fullName}, ${email})
      on conflict (organisation_id, role) do update set full_name = excluded.full_name, email = excluded.email,
        verified_at = null`);
  }
}

export async function personOf(tx: Database, organisationId: string, role: PersonRole): Promise<Person | null> {
  const [row] = await tx.execute<Person & Record<string, unknown>>(sql`
    select full_name as "fullName", email from imagery.membership_people
    where organisation_id = ${organisationId} and role = ${role}`);
  return row ?? null;
}

/** The code that stands from now on: the one before is good for nothing. */
export async function putCode(
  tx: Database,
  {
    organisationId,
    role,
    now,
    expiresAt,
    digest,
    salt,
  }: StoredCode & {
    organisationId: string;
    role: PersonRole;
    now: Date;
    expiresAt: Date;
  },
): Promise<void> {
  await tx.execute(sql`
    insert into imagery.email_codes (organisation_id, role, digest, salt, sent_at, expires_at)
    values (${organisationId}, ${role}, ${digest}, ${salt}, ${now.toISOString()}::timestamptz,
      ${expiresAt.toISOString()}::timestamptz)
    on conflict (organisation_id, role) do update set digest = excluded.digest, salt = excluded.salt,
      sent_at = excluded.sent_at, expires_at = excluded.expires_at, attempts = 0`);
}

export interface SentCode extends StoredCode {
  sentAt: string;
  expiresAt: string;
  attempts: number;
}

export async function codeOf(tx: Database, organisationId: string, role: PersonRole): Promise<SentCode | null> {
  const [row] = await tx.execute<SentCode & Record<string, unknown>>(sql`
    select digest, salt, sent_at as "sentAt", expires_at as "expiresAt", attempts from imagery.email_codes
    where organisation_id = ${organisationId} and role = ${role}`);
  return row ?? null;
}

export async function countWrongGuess(tx: Database, organisationId: string, role: PersonRole): Promise<void> {
  await tx.execute(sql`
    update imagery.email_codes set attempts = attempts + 1
    where organisation_id = ${organisationId} and role = ${role}`);
}

/** No code stands any more: whoever was sent one is no longer the one to act. */
export async function dropCode(tx: Database, organisationId: string, role: PersonRole): Promise<void> {
  await tx.execute(sql`
    delete from imagery.email_codes where organisation_id = ${organisationId} and role = ${role}`);
}

/** The code has done what it was for: it is good for nothing more, and the address is proved. */
export async function spendCode(tx: Database, organisationId: string, role: PersonRole, now: Date): Promise<void> {
  await tx.execute(sql`
    with spent as (
      delete from imagery.email_codes where organisation_id = ${organisationId} and role = ${role})
    update imagery.membership_people set verified_at = ${now.toISOString()}::timestamptz
    where organisation_id = ${organisationId} and role = ${role}`);
}

export async function insertCharter(
  tx: Database,
  {
    organisationId,
    version,
    signedBy,
    licenceIds,
    now,
  }: {
    organisationId: string;
    version: string;
    signedBy: string;
    licenceIds: readonly string[];
    now: Date;
  },
): Promise<void> {
  await tx.execute(sql`
    insert into imagery.charters (organisation_id, version, signed_at, signed_by, licence_ids)
    values (${organisationId}, ${version}, ${now.toISOString()}::timestamptz, ${signedBy},
      ${sql.param([...licenceIds])}::text[])`);
}

/** Domains at which anybody opens a mailbox. */
export async function freeMailDomains(db: Database): Promise<Set<string>> {
  const rows = await db.execute<{ domain: string }>(sql`select domain from imagery.free_mail_domains`);
  return new Set(rows.map(({ domain }) => domain));
}

/**
 * Counts one more mail to an address, as `sameEmailKey` writes it, that somebody wished for who need not be known.
 * @returns how many it was sent in the hour before.
 */
export async function countSent(tx: Database, address: string, now: Date): Promise<number> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`imagery code to ${address}`}, 0))`);
  const at = sql`${now.toISOString()}::timestamptz`;
  await tx.execute(sql`
    delete from imagery.codes_sent where address = ${address} and at <= ${at} - interval '1 hour'`);
  const [row] = await tx.execute<{ before: number }>(sql`
    select count(*)::int as before from imagery.codes_sent where address = ${address}`);
  await tx.execute(sql`insert into imagery.codes_sent (address, at) values (${address}, ${at})`);
  return row?.before ?? 0;
}
