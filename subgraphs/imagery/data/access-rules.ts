/** Who is let in, and on what terms: the charter, its licences, categories and what they may order, by their revisions. */
import { sql, type SQL } from 'drizzle-orm';
import type { Provenance } from '../../kit/provenance.ts';
import type { Database } from '../../kit/database/types.ts';
import type { Mission, OrganisationKind, OrganisationRegion, UserCategory } from '../domain/contract.generated.ts';
import type { CategoryTerms, Validity } from '../domain/records/rules.ts';
import type { StoredLicence } from '../domain/records/scenes.ts';

interface Revised {
  validity: Validity;
  provenance: Provenance;
}

export interface LicenceRow extends Revised {
  id: string;
  mission: Mission;
  licence: StoredLicence;
}

export interface CharterTextRow extends Revised {
  revision: number;
  version: string;
  url: string;
  /** ISO 8601 duration; null when a signature never ends. */
  validFor: string | null;
  renewUrl: string;
  /** Those in force at the moment that was asked for, or when the version begins, if that is later. */
  licences: LicenceRow[];
}

export interface CategoryRuleRow extends Revised {
  kind: OrganisationKind;
  region: OrganisationRegion;
  category: UserCategory | null;
  authorised: boolean | null;
}

export interface CountryRegionRow extends Revised {
  country: string;
  region: OrganisationRegion;
}

export interface CategoryTermsRow extends CategoryTerms, Revised {
  revision: number;
}

/** What a rule of categories is about. */
export interface CategorySlot {
  kind: OrganisationKind;
  region: OrganisationRegion;
}

/** What a rule of regions is about. */
export interface CountrySlot {
  country: string;
  region: OrganisationRegion;
}

/** What terms are about. */
export interface TermsSlot {
  category: UserCategory;
  mission: Mission;
}

/** Only what is given must be so. */
type Only<Slot> = { [Name in keyof Slot]?: Slot[Name] | null | undefined };

const revised = sql`json_build_object('start', valid_from, 'end', valid_to) as validity, provenance`;

const instant = (at: Date): SQL => sql`${at.toISOString()}::timestamptz`;

/** Whether a row is in force at a moment: from its start on, up to and without its end. */
function isInForceAt(at: SQL): SQL {
  return sql`(valid_from is null or valid_from <= ${at}) and (valid_to is null or ${at} < valid_to)`;
}

/** The charter in force at a moment and the licences signed with it. */
export async function charterInForce(db: Database, at: Date): Promise<CharterTextRow | null> {
  const [charter] = await chartersWhere(db, isInForceAt(instant(at)), at);
  return charter ?? null;
}

/** One revision of the charter, which may be yet to begin. */
export async function charterRevision(db: Database, revision: number, now: Date): Promise<CharterTextRow | null> {
  const [charter] = await chartersWhere(db, sql`revision = ${revision}::int`, now);
  return charter ?? null;
}

/** Every revision of the charter, with the licences that are there when it is first in force. */
export async function allCharters(db: Database, now: Date): Promise<CharterTextRow[]> {
  return chartersWhere(db, sql`true`, now);
}

async function chartersWhere(db: Database, condition: SQL, at: Date): Promise<CharterTextRow[]> {
  return db.execute<CharterTextRow & Record<string, unknown>>(sql`
    select revision, version, url, valid_for as "validFor", renew_url as "renewUrl", ${revised},
      (select coalesce(json_agg(offered order by id), '[]')
       from (select id, mission, licence, ${revised} from imagery.licences
             where ${isInForceAt(sql`greatest(wording.valid_from, ${instant(at)})`)}) as offered) as licences
    from imagery.charter_texts as wording
    where ${condition}
    order by valid_from desc nulls last, version desc`);
}

/** One revision of a licence, by what it is signed by. */
export async function licenceById(db: Database, id: string): Promise<LicenceRow | null> {
  const [row] = await db.execute<LicenceRow & Record<string, unknown>>(
    sql`select id, mission, licence, ${revised} from imagery.licences where id = ${id}`,
  );
  return row ?? null;
}

/** Every revision of every licence. */
export async function allLicences(db: Database): Promise<LicenceRow[]> {
  return db.execute<LicenceRow & Record<string, unknown>>(
    sql`select id, mission, licence, ${revised} from imagery.licences order by mission, revision`,
  );
}

const ruleColumns = sql`kind, region, category, authorised, ${revised}`;

/** Which category of users follows from what, at a moment. */
export async function categoryRulesAt(db: Database, at: Date, only: Only<CategorySlot>): Promise<CategoryRuleRow[]> {
  return db.execute<CategoryRuleRow & Record<string, unknown>>(sql`
    select ${ruleColumns} from imagery.category_rules
    where ${matches({ ...only })} and ${isInForceAt(instant(at))} order by kind, region`);
}

export async function categoryRuleRevision(
  db: Database,
  slot: CategorySlot,
  revision: number,
): Promise<CategoryRuleRow | null> {
  const [row] = await db.execute<CategoryRuleRow & Record<string, unknown>>(sql`
    select ${ruleColumns} from imagery.category_rules where ${matches({ ...slot })} and revision = ${revision}::int`);
  return row ?? null;
}

const regionColumns = sql`code as country, region, ${revised}`;

/** Where countries are, at a moment. */
export async function countryRegionsAt(
  db: Database,
  at: Date,
  { country, region }: Only<CountrySlot>,
): Promise<CountryRegionRow[]> {
  return db.execute<CountryRegionRow & Record<string, unknown>>(sql`
    select ${regionColumns} from imagery.countries
    where ${matches({ code: country, region })} and ${isInForceAt(instant(at))} order by code`);
}

export async function countryRegionRevision(
  db: Database,
  { country }: Pick<CountrySlot, 'country'>,
  revision: number,
): Promise<CountryRegionRow | null> {
  const [row] = await db.execute<CountryRegionRow & Record<string, unknown>>(sql`
    select ${regionColumns} from imagery.countries where code = ${country} and revision = ${revision}::int`);
  return row ?? null;
}

const termsColumns = sql`
  revision, category, mission, kinds, purposes, partner_required as "partnerRequired", reviewer, ${revised}`;

/** What may be ordered by whom, at a moment. */
export async function categoryTermsAt(db: Database, at: Date, only: Only<TermsSlot>): Promise<CategoryTermsRow[]> {
  return db.execute<CategoryTermsRow & Record<string, unknown>>(sql`
    select ${termsColumns} from imagery.category_terms
    where ${matches({ ...only })} and ${isInForceAt(instant(at))} order by category, mission`);
}

/** Every revision of all terms. */
export async function allTerms(db: Database): Promise<CategoryTermsRow[]> {
  return db.execute<CategoryTermsRow & Record<string, unknown>>(
    sql`select ${termsColumns} from imagery.category_terms order by category, mission, revision`,
  );
}

export async function categoryTermsRevision(
  db: Database,
  slot: TermsSlot,
  revision: number,
): Promise<CategoryTermsRow | null> {
  const [row] = await db.execute<CategoryTermsRow & Record<string, unknown>>(sql`
    select ${termsColumns} from imagery.category_terms where ${matches({ ...slot })} and revision = ${revision}::int`);
  return row ?? null;
}

/** @param only names of columns, with the value that each must have where there is one. */
function matches(only: Record<string, string | null | undefined>): SQL {
  const given = Object.entries(only).filter(([, value]) => value !== null && value !== undefined);
  return sql.join([sql`true`, ...given.map(([name, value]) => sql`${sql.identifier(name)} = ${value}`)], sql` and `);
}
