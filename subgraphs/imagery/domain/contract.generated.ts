import type { GeoJsonGeometry } from '../../kit/geometry.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type MakeOptional<T, K extends keyof T> = Omit<T, K> & { [SubKey in K]?: Maybe<T[SubKey]> };
export type MakeMaybe<T, K extends keyof T> = Omit<T, K> & { [SubKey in K]: Maybe<T[SubKey]> };
export type MakeEmpty<T extends { [key: string]: unknown }, K extends keyof T> = { [_ in K]?: never };
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  DateTime: { input: string; output: string; }
  Decimal: { input: string; output: string; }
  Duration: { input: string; output: string; }
  EmailAddress: { input: string; output: string; }
  GeoJSON: { input: GeoJsonGeometry; output: GeoJsonGeometry; }
  JSON: { input: unknown; output: unknown; }
  URL: { input: string; output: string; }
};

export type AccountInput = {
  category: UserCategory;
  email: Scalars['EmailAddress']['input'];
  fullName: Scalars['String']['input'];
  organisationId: Scalars['ID']['input'];
};

export type AccountRole =
  | 'LEGAL_REPRESENTATIVE'
  | 'MEMBER'
  | 'OFFICE'
  | 'OPERATOR'
  | 'REFERENT';

export type AccountStatus =
  | 'ACTIVE'
  | 'CLOSED'
  | 'PENDING'
  | 'SUSPENDED';

export type AcquisitionMode =
  | 'MONO'
  | 'STEREO'
  | 'TRISTEREO';

export type AreaInput = {
  bbox?: InputMaybe<Array<Scalars['Float']['input']>>;
  geometry?: InputMaybe<Scalars['GeoJSON']['input']>;
  place?: InputMaybe<Scalars['String']['input']>;
  tile?: InputMaybe<Scalars['String']['input']>;
};

export type Availability =
  | 'NEARLINE'
  | 'ONLINE'
  | 'TO_ORDER';

export type CategoryRuleInput = {
  authorised?: InputMaybe<Scalars['Boolean']['input']>;
  category?: InputMaybe<UserCategory>;
  certainty?: InputMaybe<Certainty>;
  kind: OrganisationKind;
  region: OrganisationRegion;
  source: Scalars['String']['input'];
};

export type CategoryTermsInput = {
  category: UserCategory;
  certainty?: InputMaybe<Certainty>;
  kinds: Array<RequestKind>;
  mission: Mission;
  partnerRequired: Scalars['Boolean']['input'];
  purposes: Array<Purpose>;
  reviewer?: InputMaybe<Scalars['String']['input']>;
  source: Scalars['String']['input'];
  validity: IntervalInput;
};

export type Certainty =
  | 'ASSUMED'
  | 'READING'
  | 'STATED'
  | 'UNCERTAIN';

export type CharterInput = {
  certainty?: InputMaybe<Certainty>;
  renewUrl: Scalars['URL']['input'];
  source: Scalars['String']['input'];
  textUrl: Scalars['URL']['input'];
  validFor?: InputMaybe<Scalars['Duration']['input']>;
  validity: IntervalInput;
  version: Scalars['String']['input'];
};

export type CountryRegionInput = {
  certainty?: InputMaybe<Certainty>;
  country: Scalars['String']['input'];
  region: OrganisationRegion;
  source: Scalars['String']['input'];
};

export type Decision =
  | 'ACCEPT'
  | 'REFUSE';

export type DeliveryFormat =
  | 'GEOTIFF'
  | 'JPEG2000';

export type DeliveryInput = {
  crs?: InputMaybe<Scalars['String']['input']>;
  format?: InputMaybe<DeliveryFormat>;
  geometry?: InputMaybe<Geometry>;
  radiometry?: InputMaybe<Radiometry>;
  spectral?: InputMaybe<SpectralMode>;
};

export type EnvelopeInput = {
  certainty?: InputMaybe<Certainty>;
  limitKm2: Scalars['Decimal']['input'];
  mission: Mission;
  period?: InputMaybe<Scalars['Duration']['input']>;
  source: Scalars['String']['input'];
  validity: IntervalInput;
};

export type Geometry =
  | 'ORTHO'
  | 'SENSOR';

export type ImageryRequestInput = {
  area?: InputMaybe<AreaInput>;
  delivery?: InputMaybe<DeliveryInput>;
  kind: RequestKind;
  maxBaseToHeight?: InputMaybe<Scalars['Float']['input']>;
  maxCloudCover?: InputMaybe<Scalars['Float']['input']>;
  maxIncidenceAngle?: InputMaybe<Scalars['Float']['input']>;
  minBaseToHeight?: InputMaybe<Scalars['Float']['input']>;
  mission: Mission;
  mode?: InputMaybe<AcquisitionMode>;
  project?: InputMaybe<Scalars['String']['input']>;
  purpose: Purpose;
  scenes?: InputMaybe<Array<Scalars['ID']['input']>>;
  window?: InputMaybe<IntervalInput>;
};

export type IntervalInput = {
  end?: InputMaybe<Scalars['DateTime']['input']>;
  start?: InputMaybe<Scalars['DateTime']['input']>;
};

export type Language =
  | 'EN'
  | 'FR';

export type LicenceInput = {
  certainty?: InputMaybe<Certainty>;
  commercialUse?: InputMaybe<Scalars['Boolean']['input']>;
  declaredBy?: InputMaybe<Scalars['String']['input']>;
  licenceUrl: Scalars['URL']['input'];
  mission: Mission;
  source: Scalars['String']['input'];
  title: Scalars['String']['input'];
  validity: IntervalInput;
};

export type LifeCycle =
  | 'ACCOUNT'
  | 'MEMBERSHIP'
  | 'REQUEST';

export type MembershipInput = {
  country: Scalars['String']['input'];
  kind: OrganisationKind;
  legalRepresentative: PersonInput;
  name: Scalars['String']['input'];
  partnerId?: InputMaybe<Scalars['ID']['input']>;
  referent: PersonInput;
  ror?: InputMaybe<Scalars['URL']['input']>;
};

export type MembershipRole =
  | 'LEGAL_REPRESENTATIVE'
  | 'REFERENT';

export type MembershipStatus =
  | 'ACTIVE'
  | 'APPLIED'
  | 'AWAITING_SIGNATURE'
  | 'EXPIRED'
  | 'REFUSED'
  | 'UNDER_REVIEW';

export type Mission =
  | 'PLEIADES'
  | 'SPOT_6_7';

export type OfferAvailability =
  | 'ANNOUNCED'
  | 'IN_CATALOGUE'
  | 'ON_REQUEST'
  | 'RELAY';

export type OrderRuleInput = {
  category?: InputMaybe<UserCategory>;
  certainty?: InputMaybe<Certainty>;
  kind?: InputMaybe<RequestKind>;
  minimumKm2: Scalars['Decimal']['input'];
  mission: Mission;
  source: Scalars['String']['input'];
  stereoFactor: Scalars['Decimal']['input'];
  validity: IntervalInput;
};

export type OrganisationKind =
  | 'DEPARTMENTAL'
  | 'GOVERNMENTAL'
  | 'MINISTERIAL'
  | 'MUNICIPAL'
  | 'OTHER'
  | 'PRIVATE'
  | 'PUBLIC_INTEREST_ASSOCIATION'
  | 'PUBLIC_INTEREST_BODY'
  | 'REGIONAL'
  | 'SCIENTIFIC_LABORATORY'
  | 'TEACHING_ESTABLISHMENT'
  | 'TERRITORIAL'
  | 'UNIVERSITY';

export type OrganisationRegion =
  | 'ELSEWHERE'
  | 'EUROPE'
  | 'FR';

export type PersonInput = {
  email: Scalars['EmailAddress']['input'];
  fullName: Scalars['String']['input'];
};

export type PrefinancedQuotaInput = {
  granted: Scalars['Decimal']['input'];
  mission: Mission;
  organisationId: Scalars['ID']['input'];
  reference: Scalars['String']['input'];
};

export type PricingRegime =
  | 'CO_FUNDING'
  | 'DSP_TARIFF'
  | 'FREE_CATALOGUE'
  | 'FREE_QUOTA'
  | 'TRANCHE';

export type Purpose =
  | 'COMMERCIAL'
  | 'PUBLIC_SERVICE'
  | 'RESEARCH'
  | 'RND'
  | 'TEACHING';

export type QuotaCorrectionInput = {
  accountId?: InputMaybe<Scalars['ID']['input']>;
  amount: Scalars['Decimal']['input'];
  mission: Mission;
  organisationId?: InputMaybe<Scalars['ID']['input']>;
  origin: QuotaOrigin;
  period?: InputMaybe<IntervalInput>;
  reason: Scalars['String']['input'];
};

export type QuotaMovementKind =
  | 'CAPTURE'
  | 'CORRECTION'
  | 'GRANT'
  | 'PURCHASE'
  | 'RELEASE'
  | 'RESERVE';

export type QuotaOrigin =
  | 'FREE'
  | 'PREFINANCED'
  | 'PURCHASED';

export type QuotaRuleInput = {
  category: UserCategory;
  certainty?: InputMaybe<Certainty>;
  km2PerUnit?: InputMaybe<Scalars['Decimal']['input']>;
  limit: Scalars['Decimal']['input'];
  mission: Mission;
  period?: InputMaybe<Scalars['Duration']['input']>;
  scope: QuotaScope;
  source: Scalars['String']['input'];
  unit: QuotaUnit;
  validity: IntervalInput;
};

export type QuotaScope =
  | 'PER_ORGANISATION'
  | 'PER_REQUEST'
  | 'PER_USER';

export type QuotaUnit =
  | 'KM2'
  | 'TELEMETRY_CREDIT';

export type Radiometry =
  | 'BASIC'
  | 'DISPLAY'
  | 'REFLECTANCE';

export type RequestKind =
  | 'ARCHIVE'
  | 'TASKING';

export type RequestReason =
  | 'CHARTER_EXPIRED'
  | 'CLOUD_COVER'
  | 'COMPETITION'
  | 'INVALID_GEOMETRY'
  | 'LICENCE_NOT_SIGNED'
  | 'NOT_ELIGIBLE'
  | 'OTHER'
  | 'PARTIAL_DELIVERY'
  | 'PURPOSE_REQUIRED'
  | 'QUOTA_EXCEEDED';

export type RequestStatus =
  | 'ACCEPTED'
  | 'AWAITING_PAYMENT'
  | 'CANCELLED'
  | 'DELIVERED'
  | 'DRAFT'
  | 'EXPIRED'
  | 'FAILED'
  | 'PROCESSING'
  | 'REJECTED'
  | 'SCHEDULED'
  | 'SUBMITTED'
  | 'UNDER_REVIEW';

export type RuleKind =
  | 'CATEGORY_TERMS'
  | 'CHARTER'
  | 'ENVELOPE'
  | 'LICENCE'
  | 'ORDER_RULE'
  | 'QUOTA_RULE'
  | 'SETTING'
  | 'TARIFF';

export type RuleWithdrawalInput = {
  certainty?: InputMaybe<Certainty>;
  kind: RuleKind;
  revision: Scalars['ID']['input'];
  source: Scalars['String']['input'];
};

export type SceneDimension =
  | 'CLOUD_COVER'
  | 'COLLECTION'
  | 'MISSION'
  | 'MODE'
  | 'MONTH'
  | 'PLATFORM'
  | 'YEAR';

export type SceneFilter = {
  collections?: InputMaybe<Array<Scalars['ID']['input']>>;
  maxCloudCover?: InputMaybe<Scalars['Float']['input']>;
  maxIncidenceAngle?: InputMaybe<Scalars['Float']['input']>;
  minCoverage?: InputMaybe<Scalars['Float']['input']>;
  missions?: InputMaybe<Array<Mission>>;
  modes?: InputMaybe<Array<AcquisitionMode>>;
  onlineOnly?: InputMaybe<Scalars['Boolean']['input']>;
  platforms?: InputMaybe<Array<Scalars['String']['input']>>;
  programmes?: InputMaybe<Array<Scalars['ID']['input']>>;
  text?: InputMaybe<Scalars['String']['input']>;
};

export type SceneOrder =
  | 'BEST_COVERAGE'
  | 'LEAST_CLOUDY'
  | 'NEWEST'
  | 'OLDEST';

export type SettingInput = {
  certainty?: InputMaybe<Certainty>;
  name: SettingName;
  source: Scalars['String']['input'];
  validity: IntervalInput;
  value: Scalars['String']['input'];
};

export type SettingName =
  | 'ACCOUNT_URL'
  | 'CODE_AGAIN_AFTER'
  | 'CODE_ATTEMPTS'
  | 'CODE_VALID_FOR'
  | 'CONTACT_URL'
  | 'KM2_PER_CREDIT'
  | 'LINK_VALID_FOR'
  | 'PAY_WITHIN'
  | 'QUOTE_VALID_FOR'
  | 'RENEW_URL'
  | 'SIGNATURE_CODE_VALID_FOR';

export type SpectralMode =
  | 'BUNDLE'
  | 'MULTISPECTRAL'
  | 'PANCHROMATIC'
  | 'PANSHARPENED';

export type StereoFilter = {
  maxBaseToHeight?: InputMaybe<Scalars['Float']['input']>;
  maxCloudCover?: InputMaybe<Scalars['Float']['input']>;
  minBaseToHeight?: InputMaybe<Scalars['Float']['input']>;
  minCoverage?: InputMaybe<Scalars['Float']['input']>;
  modes?: InputMaybe<Array<AcquisitionMode>>;
  sameOrbit?: InputMaybe<Scalars['Boolean']['input']>;
};

export type StereoOrder =
  | 'BASE_TO_HEIGHT'
  | 'BEST_COVERAGE'
  | 'NEWEST';

export type TariffInput = {
  category: UserCategory;
  certainty?: InputMaybe<Certainty>;
  currency: Scalars['String']['input'];
  kind?: InputMaybe<RequestKind>;
  mission: Mission;
  perKm2?: InputMaybe<Scalars['Decimal']['input']>;
  regime: PricingRegime;
  source: Scalars['String']['input'];
  tranches?: InputMaybe<Array<TrancheInput>>;
  validity: IntervalInput;
};

export type TrancheInput = {
  amount: Scalars['Decimal']['input'];
  credits: Scalars['Int']['input'];
};

export type UserCategory =
  | 'PRIVATE_RND_FR'
  | 'PUBLIC_ACTOR_FR'
  | 'SCIENTIST_EU'
  | 'SCIENTIST_FR'
  | 'SCIENTIST_INTERNATIONAL';
