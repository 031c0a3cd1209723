/** New revisions of who is let in, and on what terms: the charter, its licences, categories and what they may order. */
import { invalid, isAddress, refuseEnd, revisionOf, type Found, type Revision, type Written } from './new-rule.ts';
import { isCountry } from './countries.ts';
import { isSpan } from './period.ts';
import type {
  Mission,
  OrganisationKind,
  OrganisationRegion,
  Purpose,
  RequestKind,
  UserCategory,
} from './contract.generated.ts';
import type { StoredLicence } from './records/scenes.ts';
import { beginningOf, titleMax, versionMax } from './limits.ts';

export interface NewCharter extends Revision {
  table: 'charter_texts';
  /** There is one. */
  slot: Record<never, never>;
  values: { version: string; url: string; valid_for: string | null; renew_url: string };
}

export interface NewLicence extends Revision {
  table: 'licences';
  slot: { mission: Mission };
  values: { licence: StoredLicence };
}

export interface NewCategoryRule extends Revision {
  table: 'category_rules';
  slot: { kind: OrganisationKind; region: OrganisationRegion };
  values: { category: UserCategory | null; authorised: boolean | null };
}

export interface NewCountryRegion extends Revision {
  table: 'countries';
  /** ISO 3166-1 alpha-2. */
  slot: { code: string };
  values: { region: OrganisationRegion };
}

export interface NewCategoryTerms extends Revision {
  table: 'category_terms';
  slot: { category: UserCategory; mission: Mission };
  values: { kinds: RequestKind[]; purposes: Purpose[]; partner_required: boolean; reviewer: string | null };
}

export type NewAccessRule = NewCharter | NewLicence | NewCategoryRule | NewCountryRegion | NewCategoryTerms;

export interface CharterInput extends Written {
  version: string;
  textUrl: string;
  /** ISO 8601 duration; null for a signature that never ends. */
  validFor?: string | null | undefined;
  renewUrl: string;
}

/** @throws Refused with RULE_INVALID, naming the member that is wrong. */
export function newCharter(input: CharterInput, found: Found = {}): NewCharter {
  const { validFor = null } = input;
  const version = within('version', input.version, versionMax);
  if (validFor !== null && !isSpan(validFor)) {
    throw invalid('validFor', 'a duration such as P25Y, of 100 years at most', validFor);
  }
  const url = addressOf('textUrl', input.textUrl);
  const values = { version, url, valid_for: validFor, renew_url: addressOf('renewUrl', input.renewUrl) };
  refuseEnd(input);
  return { table: 'charter_texts', slot: {}, values, ...revisionOf(input, found) };
}

export interface LicenceInput extends Written {
  mission: Mission;
  title: string;
  licenceUrl: string;
  commercialUse?: boolean | null | undefined;
  declaredBy?: string | null | undefined;
}

/** @throws Refused with RULE_INVALID, naming the member that is wrong. */
export function newLicence(input: LicenceInput, found: Found = {}): NewLicence {
  const { mission, commercialUse = null } = input;
  const licence = {
    title: within('title', input.title, titleMax),
    url: addressOf('licenceUrl', input.licenceUrl),
    commercialUse,
    declaredBy: withinOrNull('declaredBy', input.declaredBy),
  };
  return { table: 'licences', slot: { mission }, values: { licence }, ...revisionOf(input, found) };
}

export interface CategoryInput extends Omit<Written, 'validity'> {
  kind: OrganisationKind;
  region: OrganisationRegion;
  /** To be given: null where the scheme is not open. */
  category?: UserCategory | null | undefined;
  authorised?: boolean | null | undefined;
}

/**
 * In force from now on, for an organisation is of one category at a time.
 * @throws Refused with RULE_INVALID, naming the member that is wrong.
 */
export function newCategoryRule(input: CategoryInput, found: Found = {}): NewCategoryRule {
  const { kind, region, category, authorised = null } = input;
  // What was forgotten must not close the scheme to anybody.
  if (category === undefined) throw invalid('category', 'a category, or null where the scheme is not open', 'none');
  return {
    table: 'category_rules',
    slot: { kind, region },
    values: { category, authorised },
    ...revisionOf(input, found),
  };
}

export interface CountryInput extends Omit<Written, 'validity'> {
  /** ISO 3166-1 alpha-2. */
  country: string;
  region: OrganisationRegion;
}

/**
 * In force from now on, as categories are.
 * @throws Refused with RULE_INVALID, naming the member that is wrong.
 */
export function newCountryRegion(input: CountryInput, found: Found = {}): NewCountryRegion {
  const { country, region } = input;
  if (!isCountry(country)) throw invalid('country', 'ISO 3166-1 alpha-2, such as FR', beginningOf(country));
  return { table: 'countries', slot: { code: country }, values: { region }, ...revisionOf(input, found) };
}

export interface TermsInput extends Written {
  category: UserCategory;
  mission: Mission;
  kinds: readonly RequestKind[];
  /** The only ones allowed; empty when any will do. */
  purposes: readonly Purpose[];
  partnerRequired: boolean;
  /** Who examines the organisation for this mission; null when nobody has to. */
  reviewer?: string | null | undefined;
}

/** @throws Refused with RULE_INVALID, naming the member that is wrong. */
export function newCategoryTerms(input: TermsInput, found: Found = {}): NewCategoryTerms {
  const { category, mission, partnerRequired } = input;
  if (input.kinds.length === 0) throw invalid('kinds', 'one kind at least', 'none');
  const values = {
    kinds: [...new Set(input.kinds)],
    purposes: [...new Set(input.purposes)],
    partner_required: partnerRequired,
    reviewer: withinOrNull('reviewer', input.reviewer),
  };
  return { table: 'category_terms', slot: { category, mission }, values, ...revisionOf(input, found) };
}

function within(name: string, text: string, most: number): string {
  const trimmed = text.trim();
  if (trimmed === '' || trimmed.length > most) throw invalid(name, `1 to ${most} characters`, `${trimmed.length}`);
  return trimmed;
}

function withinOrNull(name: string, text: string | null | undefined): string | null {
  return text === null || text === undefined ? null : within(name, text, titleMax);
}

function addressOf(name: string, address: string): string {
  if (!isAddress(address)) throw invalid(name, 'an https address', beginningOf(address));
  return address;
}
