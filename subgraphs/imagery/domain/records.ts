/** What the hub's tables hold, as the rest of the hub reads it. Words of the contract are its own types. */
import type { Localised } from '../../kit/language.ts';
import type { Provenance } from '../../kit/provenance.ts';
import type {
  AccountRole,
  AccountStatus,
  AcquisitionMode,
  Availability,
  Decision,
  MembershipRole,
  MembershipStatus,
  Mission,
  OfferAvailability,
  OrganisationKind,
  OrganisationRegion,
  PricingRegime,
  Purpose,
  QuotaScope,
  QuotaUnit,
  RequestKind,
  RequestReason,
  RequestStatus,
  UserCategory,
} from './contract.generated.ts';

export type {
  AccountRole,
  AccountStatus,
  AcquisitionMode,
  Availability,
  Decision,
  MembershipRole,
  MembershipStatus,
  Mission,
  OfferAvailability,
  OrganisationKind,
  OrganisationRegion,
  PricingRegime,
  Purpose,
  QuotaScope,
  QuotaUnit,
  RequestKind,
  RequestReason,
  RequestStatus,
  UserCategory,
};

export interface StoredLicence {
  spdx?: string | null;
  title: string;
  url?: string | null;
  commercialUse?: boolean | null;
  declaredBy?: string | null;
}

export interface StoredAsset {
  name: string;
  href: string;
  mediaType?: string | null;
  roles: string[];
  /** Bytes. */
  size?: number | null;
  checksum?: string | null;
}

/** Degrees; see `ViewGeometry` of the contract. */
export interface StoredView {
  incidenceAngle?: number | null;
  incidenceAlongTrack?: number | null;
  incidenceAcrossTrack?: number | null;
  azimuth?: number | null;
  sunAzimuth?: number | null;
  sunElevation?: number | null;
  orbit?: number | null;
  relativeOrbit?: number | null;
}

export interface StoredWarning {
  field: string;
  message: string;
}

/** A sensor as one offer has it; resolutions in metres. */
export interface SensorFact {
  code: string;
  name: string;
  resolutionMin: number | null;
  resolutionMax: number | null;
  product: string | null;
  announced: boolean;
}

/** What the examiner of a mission said of a foreign organisation. */
export interface Approval {
  mission: Mission;
  decision: Decision | null;
  by: string;
  at: string | null;
}

/** When a rule is in force: from `start`, up to and without `end`; null where it is open. */
export interface Validity {
  start: string | null;
  end: string | null;
}

/** How much is free for a category of users. */
export interface QuotaRule {
  id: string;
  mission: Mission;
  category: UserCategory;
  unit: QuotaUnit;
  /** Whole square metres. */
  limitM2: bigint;
  m2PerUnit: bigint;
  scope: QuotaScope;
  period: string | null;
  validity: Validity;
  source: string;
  provenance: Provenance;
}

export interface Tranche {
  credits: number;
  /** Exact decimal. */
  price: string;
}

/** What is charged beyond the quota. */
export interface Tariff {
  id: string;
  mission: Mission;
  category: UserCategory;
  kind: RequestKind | null;
  regime: PricingRegime;
  pricePerKm2: string | null;
  currency: string;
  tranches: Tranche[];
  validity: Validity;
  source: string;
  provenance: Provenance;
}

/** What a category may order from a mission, and on what conditions. */
export interface CategoryTerms {
  category: UserCategory;
  mission: Mission;
  kinds: RequestKind[];
  purposes: Purpose[];
  partnerRequired: boolean;
  reviewer: string | null;
}

export interface Charter {
  version: string;
  signedAt: string;
  signedBy: string;
  /** Null when a signature never ends. */
  validUntil: string | null;
  licences: Array<{ id: string; mission: Mission; licence: StoredLicence }>;
}

export interface Membership {
  status: MembershipStatus;
  approvals: Approval[];
  charter: Charter | null;
}

/** Something that happened to a membership, and the status it had from then on. */
export interface MembershipEvent {
  status: MembershipStatus;
  at: string;
  /** Null for the clock. */
  by: AccountRole | null;
  /** Null for who acted without an account, and for the clock. */
  accountId: string | null;
  /** Who acted without an account, as they were named then. */
  fullName: string | null;
  email: string | null;
  reason: string | null;
}

/** Something that happened to an account, with the status and the organisation it had from then on. */
export interface AccountEvent {
  status: AccountStatus;
  organisationId: string;
  at: string;
  by: AccountRole | null;
  /** The account that acted; null for who had none yet. */
  byAccountId: string | null;
  reason: string | null;
}

/** Who stands for an organisation. */
export interface MembershipPerson {
  role: MembershipRole;
  fullName: string;
  email: string;
  /** When a code proved the address. */
  verifiedAt: string | null;
}

export interface Organisation {
  id: string;
  name: string;
  acronym: string | null;
  ror: string | null;
  kind: OrganisationKind;
  country: string;
  /** Where its country is now. */
  region: OrganisationRegion;
  partnerId: string | null;
  authorisedInstitutionalUser: boolean | null;
  /** The category that follows from kind and country; null where the scheme is not open. */
  category: UserCategory | null;
  membership: Membership | null;
  /** True in the answer to somebody who has just signed for it by a code: they see what they signed. */
  isAnswerToSigner?: boolean;
}

export interface Account {
  id: string;
  /** The issuer's name for the person; null where only the e-mail address is known. */
  subject: string | null;
  fullName: string;
  email: string;
  category: UserCategory;
  /** When another organisation gave it the category; null for one that it has had for as long as anybody knows. */
  categorySince: string | null;
  status: AccountStatus;
  organisationId: string;
  roles: AccountRole[];
  /** Set where it stands for an account that whoever asks may not see: with what they know, and nothing to be asked of it. */
  isHidden?: boolean;
}

export interface CoverageProgramme {
  id: string;
  title: Localised;
  mission: Mission;
  zone: Localised;
  cadence: string | null;
  editions: string[];
  provenance: Provenance;
}

export interface Offer {
  id: string;
  title: Localised;
  availability: OfferAvailability;
  sensors: SensorFact[];
  coverage: Localised | null;
  cadence: string | null;
  programme: string | null;
  url: string | null;
  supersededBy: string | null;
  provenance: Provenance;
}

/** How an order is counted. */
export interface OrderRule {
  id: string;
  mission: Mission;
  category: UserCategory | null;
  kind: RequestKind | null;
  /** Whole square metres that an order counts for at least. */
  minimumM2: bigint;
  /** Exact decimal: what a set from several angles counts for. */
  stereoFactor: string;
  validity: Validity;
  source: string;
  provenance: Provenance;
}

/** How much the scheme as a whole gives for free in a period. */
export interface Envelope {
  id: string;
  mission: Mission;
  limitM2: bigint;
  period: string | null;
  validity: Validity;
  source: string;
  provenance: Provenance;
}

/** One revision of a rule that is a single value. */
export interface Setting {
  revision: number;
  name: keyof Settings;
  value: string;
  validity: Validity;
  provenance: Provenance;
}

/** Rules that are single values. */
export interface Settings {
  quoteValidFor: string;
  /** How long a payment is waited for. */
  payWithin: string;
  contactUrl: string;
  renewUrl: string;
  /** Where a person opens an account. */
  accountUrl: string;
  /** How long the code for a referent holds, and the one for a legal representative. */
  codeValidFor: string;
  signatureCodeValidFor: string;
  /** Wrong guesses after which a code has ended; after how long another is sent in its place. */
  codeAttempts: string;
  codeAgainAfter: string;
  /** How long the link of a download holds. */
  linkValidFor: string;
  /** km² of a credit, exact decimal, where no rule of quotas counts in credits. */
  km2PerCredit: string;
}
