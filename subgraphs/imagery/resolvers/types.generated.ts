import type { GeoJsonGeometry } from '../../kit/geometry.ts';
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Connection } from '../../kit/connection.ts';
import type { Account as AccountRow, Organisation as OrganisationRow, MembershipEvent as MembershipEventRow, MembershipPerson as MembershipPersonRow, AccountEvent as AccountEventRow, Charter as CharterRow } from '../domain/records/people.ts';
import type { MembershipOf } from '../resolvers/Membership.ts';
import type { RuleRevision as RuleRevisionRow } from '../data/all-rules.ts';
import type { OrderRule as OrderRuleRow, Envelope as EnvelopeRow, Setting as SettingRow, QuotaRule as QuotaRuleRow, Tariff as TariffRow } from '../domain/records/rules.ts';
import type { EnvelopeBalance as EnvelopeBalanceRow } from '../domain/envelope.ts';
import type { CharterTextRow, LicenceRow, CategoryRuleRow, CountryRegionRow, CategoryTermsRow } from '../data/access-rules.ts';
import type { CoverageProgramme as CoverageProgrammeRow, Offer as OfferRow } from '../domain/records/scenes.ts';
import type { Balance } from '../domain/quota.ts';
import type { WholeBalance as WholeBalanceRow } from '../domain/whole-balance.ts';
import type { MovementOf } from '../resolvers/QuotaBalance.ts';
import type { SceneRow } from '../data/scenes.ts';
import type { SceneCoverage } from '../data/scene-coverage.ts';
import type { Quote as QuoteRow, QuoteLine as QuoteLineRow, NoTariff as NoTariffRow, NotEligible as NotEligibleRow, RefusalOf } from '../domain/quote.ts';
import type { Reason as ReasonRow } from '../domain/reasons.ts';
import type { Provenance as ProvenanceRow } from '../../kit/provenance.ts';
import type { MembershipPayload as MembershipPayloadRow, AccountPayload as AccountPayloadRow } from '../resolvers/joining-mutations.ts';
import type { DownloadPayload as DownloadPayloadRow, SavedSearchPayload as SavedSearchPayloadRow } from '../resolvers/member-mutations.ts';
import type { SavedSearch as SavedSearchRow } from '../data/saved-searches.ts';
import type { StereoSetRow } from '../data/stereo-sets.ts';
import type { RequestRecord, RequestEvent as RequestEventRow } from '../domain/request.ts';
import type { RequestPayload } from '../resolvers/Mutation.ts';
import type { UserErrorRecord } from '../domain/user-errors.ts';
import type { Transition as TransitionRow } from '../domain/transitions.ts';
import type { Context } from '../context.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type MakeOptional<T, K extends keyof T> = Omit<T, K> & { [SubKey in K]?: Maybe<T[SubKey]> };
export type MakeMaybe<T, K extends keyof T> = Omit<T, K> & { [SubKey in K]: Maybe<T[SubKey]> };
export type MakeEmpty<T extends { [key: string]: unknown }, K extends keyof T> = { [_ in K]?: never };
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
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
  _FieldSet: { input: string; output: string; }
};

export type Account = {
  __typename?: 'Account';
  category: UserCategory;
  eligibility: Eligibility;
  email?: Maybe<Scalars['EmailAddress']['output']>;
  fullName: Scalars['String']['output'];
  history?: Maybe<Array<AccountEvent>>;
  id: Scalars['ID']['output'];
  imageryRequests: ImageryRequestConnection;
  organisation: Organisation;
  quotas: Array<QuotaBalance>;
  roles: Array<AccountRole>;
  savedSearches: Array<SavedSearch>;
  status: AccountStatus;
};


export type AccountEligibilityArgs = {
  kind: RequestKind;
  mission: Mission;
  purpose: Purpose;
};


export type AccountImageryRequestsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
  status?: InputMaybe<Array<RequestStatus>>;
};


export type AccountQuotasArgs = {
  at?: InputMaybe<Scalars['DateTime']['input']>;
  mission?: InputMaybe<Mission>;
};

export type AccountConnection = {
  __typename?: 'AccountConnection';
  edges: Array<AccountEdge>;
  nodes: Array<Account>;
  pageInfo: PageInfo;
  totalCount?: Maybe<Scalars['Int']['output']>;
};

export type AccountEdge = {
  __typename?: 'AccountEdge';
  cursor: Scalars['String']['output'];
  node: Account;
};

export type AccountEvent = {
  __typename?: 'AccountEvent';
  account?: Maybe<Account>;
  at: Scalars['DateTime']['output'];
  by?: Maybe<AccountRole>;
  organisation: Organisation;
  reason?: Maybe<Scalars['String']['output']>;
  status: AccountStatus;
};

export type AccountInput = {
  category: UserCategory;
  email: Scalars['EmailAddress']['input'];
  fullName: Scalars['String']['input'];
  organisationId: Scalars['ID']['input'];
};

export type AccountPayload = {
  __typename?: 'AccountPayload';
  account?: Maybe<Account>;
  errors: Array<UserError>;
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

export type Asset = {
  __typename?: 'Asset';
  checksum?: Maybe<Scalars['String']['output']>;
  href: Scalars['URL']['output'];
  mediaType?: Maybe<Scalars['String']['output']>;
  name: Scalars['String']['output'];
  roles: Array<Scalars['String']['output']>;
  size?: Maybe<Scalars['Float']['output']>;
};

export type Availability =
  | 'NEARLINE'
  | 'ONLINE'
  | 'TO_ORDER';

export type Bucket = {
  __typename?: 'Bucket';
  count: Scalars['Int']['output'];
  key: Scalars['String']['output'];
};

export type CategoryRule = {
  __typename?: 'CategoryRule';
  authorised?: Maybe<Scalars['Boolean']['output']>;
  category?: Maybe<UserCategory>;
  kind: OrganisationKind;
  provenance: Provenance;
  region: OrganisationRegion;
  source: Scalars['String']['output'];
  validity: Interval;
};

export type CategoryRuleInput = {
  authorised?: InputMaybe<Scalars['Boolean']['input']>;
  category?: InputMaybe<UserCategory>;
  certainty?: InputMaybe<Certainty>;
  kind: OrganisationKind;
  region: OrganisationRegion;
  source: Scalars['String']['input'];
};

export type CategoryTerms = {
  __typename?: 'CategoryTerms';
  category: UserCategory;
  kinds: Array<RequestKind>;
  mission: Mission;
  partnerRequired: Scalars['Boolean']['output'];
  provenance: Provenance;
  purposes: Array<Purpose>;
  reviewer?: Maybe<Scalars['String']['output']>;
  source: Scalars['String']['output'];
  validity: Interval;
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

export type Charter = {
  __typename?: 'Charter';
  expired: Scalars['Boolean']['output'];
  licences: Array<Licence>;
  signedAt: Scalars['DateTime']['output'];
  signedBy: Scalars['String']['output'];
  validUntil?: Maybe<Scalars['DateTime']['output']>;
  version: Scalars['String']['output'];
};

export type CharterInput = {
  certainty?: InputMaybe<Certainty>;
  renewUrl: Scalars['URL']['input'];
  source: Scalars['String']['input'];
  textUrl: Scalars['URL']['input'];
  validFor?: InputMaybe<Scalars['Duration']['input']>;
  validity: IntervalInput;
  version: Scalars['String']['input'];
};

export type CharterText = {
  __typename?: 'CharterText';
  licences: Array<LicenceOffer>;
  provenance: Provenance;
  renewUrl: Scalars['URL']['output'];
  source: Scalars['String']['output'];
  url: Scalars['URL']['output'];
  validFor?: Maybe<Scalars['Duration']['output']>;
  validity: Interval;
  version: Scalars['String']['output'];
};

export type CountryRegion = {
  __typename?: 'CountryRegion';
  country: Scalars['String']['output'];
  provenance: Provenance;
  region: OrganisationRegion;
  source: Scalars['String']['output'];
  validity: Interval;
};

export type CountryRegionInput = {
  certainty?: InputMaybe<Certainty>;
  country: Scalars['String']['input'];
  region: OrganisationRegion;
  source: Scalars['String']['input'];
};

export type Coverage = {
  __typename?: 'Coverage';
  area: Scalars['Float']['output'];
  missing?: Maybe<Scalars['GeoJSON']['output']>;
  percent: Scalars['Float']['output'];
  upperBound: Scalars['Boolean']['output'];
};

export type CoverageProgramme = {
  __typename?: 'CoverageProgramme';
  cadence?: Maybe<Scalars['Duration']['output']>;
  editions: Array<Scalars['String']['output']>;
  id: Scalars['ID']['output'];
  mission: Mission;
  provenance: Provenance;
  title: Scalars['String']['output'];
  zone: Scalars['String']['output'];
};


export type CoverageProgrammeTitleArgs = {
  lang?: InputMaybe<Language>;
};


export type CoverageProgrammeZoneArgs = {
  lang?: InputMaybe<Language>;
};

export type Decision =
  | 'ACCEPT'
  | 'REFUSE';

export type Delivery = {
  __typename?: 'Delivery';
  crs?: Maybe<Scalars['String']['output']>;
  format?: Maybe<DeliveryFormat>;
  geometry?: Maybe<Geometry>;
  radiometry?: Maybe<Radiometry>;
  spectral?: Maybe<SpectralMode>;
};

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

export type DownloadPayload = {
  __typename?: 'DownloadPayload';
  errors: Array<UserError>;
  expiresAt?: Maybe<Scalars['DateTime']['output']>;
  licence?: Maybe<Licence>;
  url?: Maybe<Scalars['URL']['output']>;
};

export type Eligibility = {
  __typename?: 'Eligibility';
  eligible: Scalars['Boolean']['output'];
  reasons: Array<Reason>;
};

export type Envelope = {
  __typename?: 'Envelope';
  balance?: Maybe<EnvelopeBalance>;
  id: Scalars['ID']['output'];
  limitKm2: Scalars['Decimal']['output'];
  mission: Mission;
  period?: Maybe<Scalars['Duration']['output']>;
  provenance: Provenance;
  source: Scalars['String']['output'];
  validity: Interval;
};


export type EnvelopeBalanceArgs = {
  at?: InputMaybe<Scalars['DateTime']['input']>;
};

export type EnvelopeBalance = {
  __typename?: 'EnvelopeBalance';
  asOf: Scalars['DateTime']['output'];
  availableKm2: Scalars['Decimal']['output'];
  grantedKm2: Scalars['Decimal']['output'];
  period: Interval;
  reservedKm2: Scalars['Decimal']['output'];
  usedKm2: Scalars['Decimal']['output'];
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

export type ImageryRequest = {
  __typename?: 'ImageryRequest';
  account: Account;
  charge?: Maybe<RequestCharge>;
  deliveredArea: Scalars['Decimal']['output'];
  delivery?: Maybe<Delivery>;
  eligibility?: Maybe<Eligibility>;
  expiresAt?: Maybe<Scalars['DateTime']['output']>;
  footprint: Scalars['GeoJSON']['output'];
  history: Array<RequestEvent>;
  hold?: Maybe<RequestHold>;
  id: Scalars['ID']['output'];
  kind: RequestKind;
  maxBaseToHeight?: Maybe<Scalars['Float']['output']>;
  maxCloudCover?: Maybe<Scalars['Float']['output']>;
  maxIncidenceAngle?: Maybe<Scalars['Float']['output']>;
  minBaseToHeight?: Maybe<Scalars['Float']['output']>;
  mission: Mission;
  mode: AcquisitionMode;
  next: Array<RequestStatus>;
  orderedArea: Scalars['Decimal']['output'];
  organisation: Organisation;
  paymentReference?: Maybe<Scalars['String']['output']>;
  project?: Maybe<Scalars['String']['output']>;
  purpose: Purpose;
  quote?: Maybe<Quote>;
  scenes: Array<Scene>;
  status: RequestStatus;
  window?: Maybe<Interval>;
};

export type ImageryRequestConnection = {
  __typename?: 'ImageryRequestConnection';
  edges: Array<ImageryRequestEdge>;
  nodes: Array<ImageryRequest>;
  pageInfo: PageInfo;
  totalCount?: Maybe<Scalars['Int']['output']>;
};

export type ImageryRequestEdge = {
  __typename?: 'ImageryRequestEdge';
  cursor: Scalars['String']['output'];
  node: ImageryRequest;
};

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

export type ImageryRequestPayload = {
  __typename?: 'ImageryRequestPayload';
  errors: Array<UserError>;
  request?: Maybe<ImageryRequest>;
};

export type Interval = {
  __typename?: 'Interval';
  end?: Maybe<Scalars['DateTime']['output']>;
  start?: Maybe<Scalars['DateTime']['output']>;
};

export type IntervalInput = {
  end?: InputMaybe<Scalars['DateTime']['input']>;
  start?: InputMaybe<Scalars['DateTime']['input']>;
};

export type Language =
  | 'EN'
  | 'FR';

export type Licence = {
  __typename?: 'Licence';
  commercialUse?: Maybe<Scalars['Boolean']['output']>;
  declaredBy?: Maybe<Scalars['String']['output']>;
  spdx?: Maybe<Scalars['String']['output']>;
  title: Scalars['String']['output'];
  url?: Maybe<Scalars['URL']['output']>;
};

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

export type LicenceOffer = {
  __typename?: 'LicenceOffer';
  id: Scalars['ID']['output'];
  licence: Licence;
  mission: Mission;
  provenance: Provenance;
  source: Scalars['String']['output'];
  validity: Interval;
};

export type LifeCycle =
  | 'ACCOUNT'
  | 'MEMBERSHIP'
  | 'REQUEST';

export type Membership = {
  __typename?: 'Membership';
  approvals: Array<MissionApproval>;
  charter?: Maybe<Charter>;
  history?: Maybe<Array<MembershipEvent>>;
  next: Array<Scalars['String']['output']>;
  people?: Maybe<Array<MembershipPerson>>;
  status: MembershipStatus;
};

export type MembershipEvent = {
  __typename?: 'MembershipEvent';
  account?: Maybe<Account>;
  at: Scalars['DateTime']['output'];
  by?: Maybe<AccountRole>;
  email?: Maybe<Scalars['EmailAddress']['output']>;
  fullName?: Maybe<Scalars['String']['output']>;
  reason?: Maybe<Scalars['String']['output']>;
  status: MembershipStatus;
};

export type MembershipInput = {
  country: Scalars['String']['input'];
  kind: OrganisationKind;
  legalRepresentative: PersonInput;
  name: Scalars['String']['input'];
  partnerId?: InputMaybe<Scalars['ID']['input']>;
  referent: PersonInput;
  ror?: InputMaybe<Scalars['URL']['input']>;
};

export type MembershipPayload = {
  __typename?: 'MembershipPayload';
  errors: Array<UserError>;
  organisation?: Maybe<Organisation>;
};

export type MembershipPerson = {
  __typename?: 'MembershipPerson';
  email: Scalars['EmailAddress']['output'];
  fullName: Scalars['String']['output'];
  role: MembershipRole;
  verifiedAt?: Maybe<Scalars['DateTime']['output']>;
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

export type MetadataWarning = {
  __typename?: 'MetadataWarning';
  field: Scalars['String']['output'];
  message: Scalars['String']['output'];
};

export type Mission =
  | 'PLEIADES'
  | 'SPOT_6_7';

export type MissionApproval = {
  __typename?: 'MissionApproval';
  at?: Maybe<Scalars['DateTime']['output']>;
  by: Scalars['String']['output'];
  decision?: Maybe<Decision>;
  mission: Mission;
};

export type Money = {
  __typename?: 'Money';
  amount: Scalars['Decimal']['output'];
  currency: Scalars['String']['output'];
};

export type Mutation = {
  __typename?: 'Mutation';
  advanceRequest?: Maybe<ImageryRequestPayload>;
  applyForMembership?: Maybe<MembershipPayload>;
  cancelRequest?: Maybe<ImageryRequestPayload>;
  confirmReferent?: Maybe<MembershipPayload>;
  correctQuota?: Maybe<QuotaCorrectionPayload>;
  deleteSavedSearch?: Maybe<SavedSearchPayload>;
  downloadScene?: Maybe<DownloadPayload>;
  draftRequest?: Maybe<ImageryRequestPayload>;
  moveAccount?: Maybe<AccountPayload>;
  openAccount?: Maybe<AccountPayload>;
  refundRequest?: Maybe<ImageryRequestPayload>;
  reviewMembership?: Maybe<MembershipPayload>;
  saveSearch?: Maybe<SavedSearchPayload>;
  setAccountStatus?: Maybe<AccountPayload>;
  setCategoryRule?: Maybe<RulePayload>;
  setCategoryTerms?: Maybe<RulePayload>;
  setCharter?: Maybe<RulePayload>;
  setCountryRegion?: Maybe<RulePayload>;
  setEnvelope?: Maybe<RulePayload>;
  setLicence?: Maybe<RulePayload>;
  setMembershipPerson?: Maybe<MembershipPayload>;
  setOrderRule?: Maybe<RulePayload>;
  setPrefinancedQuota?: Maybe<PrefinancedQuotaPayload>;
  setQuotaRule?: Maybe<RulePayload>;
  setSetting?: Maybe<RulePayload>;
  setTariff?: Maybe<RulePayload>;
  signCharter?: Maybe<MembershipPayload>;
  submitRequest?: Maybe<ImageryRequestPayload>;
  withdrawRule?: Maybe<RuleWithdrawalPayload>;
};


export type MutationAdvanceRequestArgs = {
  deliveredArea?: InputMaybe<Scalars['Decimal']['input']>;
  deliveredScenes?: InputMaybe<Array<Scalars['ID']['input']>>;
  idempotencyKey: Scalars['ID']['input'];
  message?: InputMaybe<Scalars['String']['input']>;
  paymentReference?: InputMaybe<Scalars['String']['input']>;
  price?: InputMaybe<Scalars['Decimal']['input']>;
  reasonCode?: InputMaybe<RequestReason>;
  requestId: Scalars['ID']['input'];
  to: RequestStatus;
};


export type MutationApplyForMembershipArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: MembershipInput;
};


export type MutationCancelRequestArgs = {
  idempotencyKey: Scalars['ID']['input'];
  reason?: InputMaybe<Scalars['String']['input']>;
  requestId: Scalars['ID']['input'];
};


export type MutationConfirmReferentArgs = {
  code: Scalars['String']['input'];
  idempotencyKey: Scalars['ID']['input'];
  organisationId: Scalars['ID']['input'];
};


export type MutationCorrectQuotaArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: QuotaCorrectionInput;
};


export type MutationDeleteSavedSearchArgs = {
  id: Scalars['ID']['input'];
};


export type MutationDownloadSceneArgs = {
  asset?: InputMaybe<Scalars['String']['input']>;
  purpose: Purpose;
  sceneId: Scalars['ID']['input'];
};


export type MutationDraftRequestArgs = {
  idempotencyKey: Scalars['ID']['input'];
  request: ImageryRequestInput;
};


export type MutationMoveAccountArgs = {
  accountId: Scalars['ID']['input'];
  email?: InputMaybe<Scalars['EmailAddress']['input']>;
  idempotencyKey: Scalars['ID']['input'];
  organisationId: Scalars['ID']['input'];
  reason?: InputMaybe<Scalars['String']['input']>;
};


export type MutationOpenAccountArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: AccountInput;
};


export type MutationRefundRequestArgs = {
  amount?: InputMaybe<Scalars['Decimal']['input']>;
  idempotencyKey: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
  requestId: Scalars['ID']['input'];
};


export type MutationReviewMembershipArgs = {
  decision: Decision;
  idempotencyKey: Scalars['ID']['input'];
  mission?: InputMaybe<Mission>;
  organisationId: Scalars['ID']['input'];
  reason?: InputMaybe<Scalars['String']['input']>;
};


export type MutationSaveSearchArgs = {
  area?: InputMaybe<AreaInput>;
  idempotencyKey: Scalars['ID']['input'];
  name: Scalars['String']['input'];
  query: Scalars['JSON']['input'];
};


export type MutationSetAccountStatusArgs = {
  accountId: Scalars['ID']['input'];
  idempotencyKey: Scalars['ID']['input'];
  reason?: InputMaybe<Scalars['String']['input']>;
  status: AccountStatus;
};


export type MutationSetCategoryRuleArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: CategoryRuleInput;
};


export type MutationSetCategoryTermsArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: CategoryTermsInput;
};


export type MutationSetCharterArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: CharterInput;
};


export type MutationSetCountryRegionArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: CountryRegionInput;
};


export type MutationSetEnvelopeArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: EnvelopeInput;
};


export type MutationSetLicenceArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: LicenceInput;
};


export type MutationSetMembershipPersonArgs = {
  idempotencyKey: Scalars['ID']['input'];
  organisationId: Scalars['ID']['input'];
  person: PersonInput;
  reason?: InputMaybe<Scalars['String']['input']>;
  role: MembershipRole;
};


export type MutationSetOrderRuleArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: OrderRuleInput;
};


export type MutationSetPrefinancedQuotaArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: PrefinancedQuotaInput;
};


export type MutationSetQuotaRuleArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: QuotaRuleInput;
};


export type MutationSetSettingArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: SettingInput;
};


export type MutationSetTariffArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: TariffInput;
};


export type MutationSignCharterArgs = {
  charterVersion: Scalars['String']['input'];
  code?: InputMaybe<Scalars['String']['input']>;
  idempotencyKey: Scalars['ID']['input'];
  licences: Array<Scalars['ID']['input']>;
  organisationId: Scalars['ID']['input'];
};


export type MutationSubmitRequestArgs = {
  acceptedTotal?: InputMaybe<Scalars['Decimal']['input']>;
  idempotencyKey: Scalars['ID']['input'];
  requestId: Scalars['ID']['input'];
};


export type MutationWithdrawRuleArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: RuleWithdrawalInput;
};

export type NoTariff = Refusal & {
  __typename?: 'NoTariff';
  contactUrl: Scalars['URL']['output'];
  reasons: Array<Reason>;
};

export type NotEligible = Refusal & {
  __typename?: 'NotEligible';
  reasons: Array<Reason>;
};

export type Offer = {
  __typename?: 'Offer';
  availability: OfferAvailability;
  cadence?: Maybe<Scalars['String']['output']>;
  coverage?: Maybe<Scalars['String']['output']>;
  id: Scalars['ID']['output'];
  programme?: Maybe<Scalars['String']['output']>;
  provenance: Provenance;
  sensors: Array<Sensor>;
  supersededBy?: Maybe<Scalars['String']['output']>;
  title: Scalars['String']['output'];
  url?: Maybe<Scalars['URL']['output']>;
};


export type OfferCoverageArgs = {
  lang?: InputMaybe<Language>;
};


export type OfferTitleArgs = {
  lang?: InputMaybe<Language>;
};

export type OfferAvailability =
  | 'ANNOUNCED'
  | 'IN_CATALOGUE'
  | 'ON_REQUEST'
  | 'RELAY';

export type OrderRule = {
  __typename?: 'OrderRule';
  category?: Maybe<UserCategory>;
  id: Scalars['ID']['output'];
  kind?: Maybe<RequestKind>;
  minimumKm2: Scalars['Decimal']['output'];
  mission: Mission;
  provenance: Provenance;
  source: Scalars['String']['output'];
  stereoFactor: Scalars['Decimal']['output'];
  validity: Interval;
};

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

export type Organisation = {
  __typename?: 'Organisation';
  accounts?: Maybe<AccountConnection>;
  acronym?: Maybe<Scalars['String']['output']>;
  authorisedInstitutionalUser?: Maybe<Scalars['Boolean']['output']>;
  country: Scalars['String']['output'];
  id: Scalars['ID']['output'];
  imageryRequests?: Maybe<ImageryRequestConnection>;
  kind: OrganisationKind;
  membership?: Maybe<Membership>;
  name: Scalars['String']['output'];
  quotas?: Maybe<Array<QuotaBalance>>;
  ror?: Maybe<Scalars['URL']['output']>;
  wholeBalance?: Maybe<Array<WholeBalance>>;
};


export type OrganisationAccountsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
};


export type OrganisationImageryRequestsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
  status?: InputMaybe<Array<RequestStatus>>;
};


export type OrganisationQuotasArgs = {
  at?: InputMaybe<Scalars['DateTime']['input']>;
  mission?: InputMaybe<Mission>;
};


export type OrganisationWholeBalanceArgs = {
  at?: InputMaybe<Scalars['DateTime']['input']>;
  mission?: InputMaybe<Mission>;
};

export type OrganisationConnection = {
  __typename?: 'OrganisationConnection';
  edges: Array<OrganisationEdge>;
  nodes: Array<Organisation>;
  pageInfo: PageInfo;
  totalCount?: Maybe<Scalars['Int']['output']>;
};

export type OrganisationEdge = {
  __typename?: 'OrganisationEdge';
  cursor: Scalars['String']['output'];
  node: Organisation;
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

export type PageInfo = {
  __typename?: 'PageInfo';
  endCursor?: Maybe<Scalars['String']['output']>;
  hasNextPage: Scalars['Boolean']['output'];
  hasPreviousPage: Scalars['Boolean']['output'];
  startCursor?: Maybe<Scalars['String']['output']>;
};

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

export type PrefinancedQuotaPayload = {
  __typename?: 'PrefinancedQuotaPayload';
  errors: Array<UserError>;
  quota?: Maybe<QuotaBalance>;
};

export type PricingRegime =
  | 'CO_FUNDING'
  | 'DSP_TARIFF'
  | 'FREE_CATALOGUE'
  | 'FREE_QUOTA'
  | 'TRANCHE';

export type Provenance = {
  __typename?: 'Provenance';
  certainty: Certainty;
  locator?: Maybe<Scalars['String']['output']>;
  note?: Maybe<Scalars['String']['output']>;
  title: Scalars['String']['output'];
  url?: Maybe<Scalars['URL']['output']>;
};


export type ProvenanceNoteArgs = {
  lang?: InputMaybe<Language>;
};

export type Purpose =
  | 'COMMERCIAL'
  | 'PUBLIC_SERVICE'
  | 'RESEARCH'
  | 'RND'
  | 'TEACHING';

export type Query = {
  __typename?: 'Query';
  account?: Maybe<Account>;
  categoryRules?: Maybe<Array<CategoryRule>>;
  categoryTerms?: Maybe<Array<CategoryTerms>>;
  charter?: Maybe<CharterText>;
  countryRegions?: Maybe<Array<CountryRegion>>;
  coverageProgrammes?: Maybe<Array<CoverageProgramme>>;
  envelopes?: Maybe<Array<Envelope>>;
  imageryRequest?: Maybe<ImageryRequest>;
  imageryRequests?: Maybe<ImageryRequestConnection>;
  imageryRequestsCsv?: Maybe<Scalars['String']['output']>;
  memberships?: Maybe<OrganisationConnection>;
  offers?: Maybe<Array<Offer>>;
  orderRules?: Maybe<Array<OrderRule>>;
  organisation?: Maybe<Organisation>;
  organisations?: Maybe<OrganisationConnection>;
  plannedRules?: Maybe<Array<RuleRevision>>;
  quotaRules?: Maybe<Array<QuotaRule>>;
  quote?: Maybe<QuoteResult>;
  scene?: Maybe<Scene>;
  sceneStatistics?: Maybe<Array<Bucket>>;
  scenes?: Maybe<SceneConnection>;
  scenesById?: Maybe<Array<Maybe<Scene>>>;
  session?: Maybe<Session>;
  settings?: Maybe<Array<Setting>>;
  stereoSet?: Maybe<StereoSet>;
  stereoSets?: Maybe<StereoSetConnection>;
  tariffs?: Maybe<Array<Tariff>>;
  transitions?: Maybe<Array<Transition>>;
  viewer?: Maybe<Account>;
};


export type QueryAccountArgs = {
  id: Scalars['ID']['input'];
};


export type QueryCategoryRulesArgs = {
  at?: InputMaybe<Scalars['DateTime']['input']>;
  kind?: InputMaybe<OrganisationKind>;
  region?: InputMaybe<OrganisationRegion>;
};


export type QueryCategoryTermsArgs = {
  at?: InputMaybe<Scalars['DateTime']['input']>;
  category?: InputMaybe<UserCategory>;
  mission?: InputMaybe<Mission>;
};


export type QueryCharterArgs = {
  at?: InputMaybe<Scalars['DateTime']['input']>;
};


export type QueryCountryRegionsArgs = {
  at?: InputMaybe<Scalars['DateTime']['input']>;
  country?: InputMaybe<Scalars['String']['input']>;
  region?: InputMaybe<OrganisationRegion>;
};


export type QueryEnvelopesArgs = {
  at?: InputMaybe<Scalars['DateTime']['input']>;
  mission?: InputMaybe<Mission>;
};


export type QueryImageryRequestArgs = {
  id: Scalars['ID']['input'];
};


export type QueryImageryRequestsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
  paymentReference?: InputMaybe<Scalars['String']['input']>;
  status?: InputMaybe<Array<RequestStatus>>;
  waitingForMe: Scalars['Boolean']['input'];
};


export type QueryImageryRequestsCsvArgs = {
  quarter: Scalars['String']['input'];
};


export type QueryMembershipsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
  status?: InputMaybe<Array<MembershipStatus>>;
  waitingForMe: Scalars['Boolean']['input'];
};


export type QueryOffersArgs = {
  availability?: InputMaybe<OfferAvailability>;
};


export type QueryOrderRulesArgs = {
  at?: InputMaybe<Scalars['DateTime']['input']>;
  mission?: InputMaybe<Mission>;
};


export type QueryOrganisationArgs = {
  id: Scalars['ID']['input'];
};


export type QueryOrganisationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
  text?: InputMaybe<Scalars['String']['input']>;
};


export type QueryPlannedRulesArgs = {
  kind?: InputMaybe<RuleKind>;
};


export type QueryQuotaRulesArgs = {
  at?: InputMaybe<Scalars['DateTime']['input']>;
  category?: InputMaybe<UserCategory>;
  mission?: InputMaybe<Mission>;
};


export type QueryQuoteArgs = {
  request: ImageryRequestInput;
};


export type QuerySceneArgs = {
  id: Scalars['ID']['input'];
};


export type QuerySceneStatisticsArgs = {
  acquired?: InputMaybe<IntervalInput>;
  area?: InputMaybe<AreaInput>;
  filter?: InputMaybe<SceneFilter>;
  groupBy: SceneDimension;
};


export type QueryScenesArgs = {
  acquired?: InputMaybe<IntervalInput>;
  after?: InputMaybe<Scalars['String']['input']>;
  area?: InputMaybe<AreaInput>;
  filter?: InputMaybe<SceneFilter>;
  first: Scalars['Int']['input'];
  orderBy: SceneOrder;
};


export type QueryScenesByIdArgs = {
  ids: Array<Scalars['ID']['input']>;
};


export type QuerySettingsArgs = {
  at?: InputMaybe<Scalars['DateTime']['input']>;
};


export type QueryStereoSetArgs = {
  id: Scalars['ID']['input'];
};


export type QueryStereoSetsArgs = {
  acquired?: InputMaybe<IntervalInput>;
  after?: InputMaybe<Scalars['String']['input']>;
  area: AreaInput;
  filter?: InputMaybe<StereoFilter>;
  first: Scalars['Int']['input'];
  orderBy: StereoOrder;
};


export type QueryTariffsArgs = {
  at?: InputMaybe<Scalars['DateTime']['input']>;
  category?: InputMaybe<UserCategory>;
  kind?: InputMaybe<RequestKind>;
  mission?: InputMaybe<Mission>;
};


export type QueryTransitionsArgs = {
  of: LifeCycle;
};

export type QuotaBalance = {
  __typename?: 'QuotaBalance';
  asOf: Scalars['DateTime']['output'];
  available: Scalars['Decimal']['output'];
  granted: Scalars['Decimal']['output'];
  holder: QuotaScope;
  id: Scalars['ID']['output'];
  mission: Mission;
  movements?: Maybe<QuotaMovementConnection>;
  origin: QuotaOrigin;
  period: Interval;
  reserved: Scalars['Decimal']['output'];
  rule: QuotaRule;
  unit: QuotaUnit;
  used: Scalars['Decimal']['output'];
};


export type QuotaBalanceMovementsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
};

export type QuotaCorrectionInput = {
  accountId?: InputMaybe<Scalars['ID']['input']>;
  amount: Scalars['Decimal']['input'];
  mission: Mission;
  organisationId?: InputMaybe<Scalars['ID']['input']>;
  origin: QuotaOrigin;
  period?: InputMaybe<IntervalInput>;
  reason: Scalars['String']['input'];
};

export type QuotaCorrectionPayload = {
  __typename?: 'QuotaCorrectionPayload';
  errors: Array<UserError>;
  quota?: Maybe<QuotaBalance>;
};

export type QuotaMovement = {
  __typename?: 'QuotaMovement';
  account?: Maybe<Account>;
  amount: Scalars['Decimal']['output'];
  at: Scalars['DateTime']['output'];
  by?: Maybe<AccountRole>;
  kind: QuotaMovementKind;
  reason?: Maybe<Scalars['String']['output']>;
  request?: Maybe<ImageryRequest>;
};

export type QuotaMovementConnection = {
  __typename?: 'QuotaMovementConnection';
  edges: Array<QuotaMovementEdge>;
  nodes: Array<QuotaMovement>;
  pageInfo: PageInfo;
  totalCount?: Maybe<Scalars['Int']['output']>;
};

export type QuotaMovementEdge = {
  __typename?: 'QuotaMovementEdge';
  cursor: Scalars['String']['output'];
  node: QuotaMovement;
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

export type QuotaRule = {
  __typename?: 'QuotaRule';
  category: UserCategory;
  id: Scalars['ID']['output'];
  km2PerUnit: Scalars['Decimal']['output'];
  limit: Scalars['Decimal']['output'];
  mission: Mission;
  period?: Maybe<Scalars['Duration']['output']>;
  provenance: Provenance;
  scope: QuotaScope;
  source: Scalars['String']['output'];
  unit: QuotaUnit;
  validity: Interval;
};

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

export type Quote = {
  __typename?: 'Quote';
  area: Scalars['Decimal']['output'];
  charged: Scalars['Decimal']['output'];
  coveredByQuota: Scalars['Decimal']['output'];
  explanation: Scalars['String']['output'];
  lines: Array<QuoteLine>;
  needed: Scalars['Decimal']['output'];
  regime: PricingRegime;
  total: Money;
  unit: QuotaUnit;
  unused: Scalars['Decimal']['output'];
  validUntil: Scalars['DateTime']['output'];
};


export type QuoteExplanationArgs = {
  lang?: InputMaybe<Language>;
};

export type QuoteLine = {
  __typename?: 'QuoteLine';
  label: Scalars['String']['output'];
  quantity: Scalars['Decimal']['output'];
  regime: PricingRegime;
  subtotal: Money;
  unit: QuotaUnit;
  unitPrice?: Maybe<Money>;
};


export type QuoteLineLabelArgs = {
  lang?: InputMaybe<Language>;
};

export type QuoteResult = NoTariff | NotEligible | Quote;

export type Radiometry =
  | 'BASIC'
  | 'DISPLAY'
  | 'REFLECTANCE';

export type Reason = {
  __typename?: 'Reason';
  code: Scalars['String']['output'];
  found?: Maybe<Scalars['String']['output']>;
  helpUrl?: Maybe<Scalars['URL']['output']>;
  message: Scalars['String']['output'];
  required?: Maybe<Scalars['String']['output']>;
};


export type ReasonMessageArgs = {
  lang?: InputMaybe<Language>;
};

export type Refusal = {
  reasons: Array<Reason>;
};

export type RequestCharge = {
  __typename?: 'RequestCharge';
  captured: Scalars['Decimal']['output'];
  charged: Money;
  owedBack: Money;
  paid: Money;
  paidAsCredits: Money;
  paidForDelivered: Money;
  refunded: Scalars['Decimal']['output'];
  released: Scalars['Decimal']['output'];
  reserved: Scalars['Decimal']['output'];
  unit: QuotaUnit;
};

export type RequestEvent = {
  __typename?: 'RequestEvent';
  account?: Maybe<Account>;
  at: Scalars['DateTime']['output'];
  by?: Maybe<AccountRole>;
  message?: Maybe<Scalars['String']['output']>;
  reasonCode?: Maybe<RequestReason>;
  stapi?: Maybe<Scalars['String']['output']>;
  status: RequestStatus;
};

export type RequestHold = {
  __typename?: 'RequestHold';
  captured: Scalars['Decimal']['output'];
  refunded: Scalars['Decimal']['output'];
  released: Scalars['Decimal']['output'];
  reserved: Scalars['Decimal']['output'];
  unit: QuotaUnit;
};

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

export type RulePayload = {
  __typename?: 'RulePayload';
  categoryRule?: Maybe<CategoryRule>;
  categoryTerms?: Maybe<CategoryTerms>;
  charter?: Maybe<CharterText>;
  countryRegion?: Maybe<CountryRegion>;
  envelope?: Maybe<Envelope>;
  errors: Array<UserError>;
  licence?: Maybe<LicenceOffer>;
  orderRule?: Maybe<OrderRule>;
  quotaRule?: Maybe<QuotaRule>;
  setting?: Maybe<Setting>;
  tariff?: Maybe<Tariff>;
};

export type RuleRevision = {
  __typename?: 'RuleRevision';
  categoryTerms?: Maybe<CategoryTerms>;
  charter?: Maybe<CharterText>;
  envelope?: Maybe<Envelope>;
  kind: RuleKind;
  licence?: Maybe<LicenceOffer>;
  orderRule?: Maybe<OrderRule>;
  provenance: Provenance;
  quotaRule?: Maybe<QuotaRule>;
  revision: Scalars['ID']['output'];
  setting?: Maybe<Setting>;
  source: Scalars['String']['output'];
  tariff?: Maybe<Tariff>;
  validity: Interval;
};

export type RuleWithdrawalInput = {
  certainty?: InputMaybe<Certainty>;
  kind: RuleKind;
  revision: Scalars['ID']['input'];
  source: Scalars['String']['input'];
};

export type RuleWithdrawalPayload = {
  __typename?: 'RuleWithdrawalPayload';
  errors: Array<UserError>;
  withdrawn?: Maybe<RuleRevision>;
};

export type SavedSearch = {
  __typename?: 'SavedSearch';
  createdAt: Scalars['DateTime']['output'];
  extent?: Maybe<Scalars['GeoJSON']['output']>;
  id: Scalars['ID']['output'];
  name: Scalars['String']['output'];
  query: Scalars['JSON']['output'];
};

export type SavedSearchPayload = {
  __typename?: 'SavedSearchPayload';
  errors: Array<UserError>;
  savedSearch?: Maybe<SavedSearch>;
};

export type Scene = {
  __typename?: 'Scene';
  acquiredAt: Scalars['DateTime']['output'];
  area: Scalars['Float']['output'];
  assets: Array<Asset>;
  availability: Availability;
  bbox: Array<Scalars['Float']['output']>;
  cloudCover?: Maybe<Scalars['Float']['output']>;
  collectionId: Scalars['ID']['output'];
  coverage?: Maybe<Coverage>;
  edition?: Maybe<Scalars['String']['output']>;
  footprint: Scalars['GeoJSON']['output'];
  id: Scalars['ID']['output'];
  instruments: Array<Scalars['String']['output']>;
  licence?: Maybe<Licence>;
  mission?: Maybe<Mission>;
  mode?: Maybe<AcquisitionMode>;
  platform: Scalars['String']['output'];
  processingLevel?: Maybe<Scalars['String']['output']>;
  programme?: Maybe<CoverageProgramme>;
  publishedAt?: Maybe<Scalars['DateTime']['output']>;
  quote?: Maybe<QuoteResult>;
  resolution?: Maybe<Scalars['Float']['output']>;
  stac: Scalars['JSON']['output'];
  stereoSets: Array<StereoSet>;
  synthetic: Scalars['Boolean']['output'];
  title: Scalars['String']['output'];
  view?: Maybe<ViewGeometry>;
  warnings: Array<MetadataWarning>;
};


export type SceneCoverageArgs = {
  of: AreaInput;
};


export type SceneStereoSetsArgs = {
  first: Scalars['Int']['input'];
};

export type SceneConnection = {
  __typename?: 'SceneConnection';
  edges: Array<SceneEdge>;
  nodes: Array<Scene>;
  pageInfo: PageInfo;
  totalCount?: Maybe<Scalars['Int']['output']>;
};

export type SceneDimension =
  | 'CLOUD_COVER'
  | 'COLLECTION'
  | 'MISSION'
  | 'MODE'
  | 'MONTH'
  | 'PLATFORM'
  | 'YEAR';

export type SceneEdge = {
  __typename?: 'SceneEdge';
  cursor: Scalars['String']['output'];
  node: Scene;
};

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

export type Sensor = {
  __typename?: 'Sensor';
  announced: Scalars['Boolean']['output'];
  code: Scalars['ID']['output'];
  name: Scalars['String']['output'];
  product?: Maybe<Scalars['String']['output']>;
  resolutionMax?: Maybe<Scalars['Float']['output']>;
  resolutionMin?: Maybe<Scalars['Float']['output']>;
};

export type Session = {
  __typename?: 'Session';
  account?: Maybe<Account>;
  signedIn: Scalars['Boolean']['output'];
};

export type Setting = {
  __typename?: 'Setting';
  name: SettingName;
  provenance: Provenance;
  source: Scalars['String']['output'];
  validity: Interval;
  value: Scalars['String']['output'];
};

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

export type StereoPair = {
  __typename?: 'StereoPair';
  baseToHeight: Scalars['Float']['output'];
  convergenceAngle: Scalars['Float']['output'];
  name: Scalars['String']['output'];
};

export type StereoSet = {
  __typename?: 'StereoSet';
  acquiredAt: Scalars['DateTime']['output'];
  commonArea: Scalars['Float']['output'];
  commonFootprint: Scalars['GeoJSON']['output'];
  id: Scalars['ID']['output'];
  mission: Mission;
  mode: AcquisitionMode;
  pairs: Array<StereoPair>;
  sameOrbit: Scalars['Boolean']['output'];
  scenes: Array<Scene>;
};

export type StereoSetConnection = {
  __typename?: 'StereoSetConnection';
  edges: Array<StereoSetEdge>;
  nodes: Array<StereoSet>;
  pageInfo: PageInfo;
  totalCount?: Maybe<Scalars['Int']['output']>;
};

export type StereoSetEdge = {
  __typename?: 'StereoSetEdge';
  cursor: Scalars['String']['output'];
  node: StereoSet;
};

export type Subscription = {
  __typename?: 'Subscription';
  imageryRequestUpdated?: Maybe<ImageryRequest>;
  viewerRequestUpdated?: Maybe<ImageryRequest>;
};


export type SubscriptionImageryRequestUpdatedArgs = {
  id: Scalars['ID']['input'];
};

export type Tariff = {
  __typename?: 'Tariff';
  category: UserCategory;
  kind?: Maybe<RequestKind>;
  mission: Mission;
  perKm2?: Maybe<Money>;
  provenance: Provenance;
  regime: PricingRegime;
  source: Scalars['String']['output'];
  tranches: Array<Tranche>;
  validity: Interval;
};

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

export type Tranche = {
  __typename?: 'Tranche';
  credits: Scalars['Int']['output'];
  price: Money;
};

export type TrancheInput = {
  amount: Scalars['Decimal']['input'];
  credits: Scalars['Int']['input'];
};

export type Transition = {
  __typename?: 'Transition';
  by: Array<AccountRole>;
  from: Scalars['String']['output'];
  ledger?: Maybe<Scalars['String']['output']>;
  stapi?: Maybe<Scalars['String']['output']>;
  to: Scalars['String']['output'];
};

export type UserCategory =
  | 'PRIVATE_RND_FR'
  | 'PUBLIC_ACTOR_FR'
  | 'SCIENTIST_EU'
  | 'SCIENTIST_FR'
  | 'SCIENTIST_INTERNATIONAL';

export type UserError = {
  __typename?: 'UserError';
  code: Scalars['String']['output'];
  found?: Maybe<Scalars['String']['output']>;
  helpUrl?: Maybe<Scalars['URL']['output']>;
  message: Scalars['String']['output'];
  path: Array<Scalars['String']['output']>;
  required?: Maybe<Scalars['String']['output']>;
};


export type UserErrorMessageArgs = {
  lang?: InputMaybe<Language>;
};

export type ViewGeometry = {
  __typename?: 'ViewGeometry';
  azimuth?: Maybe<Scalars['Float']['output']>;
  incidenceAcrossTrack?: Maybe<Scalars['Float']['output']>;
  incidenceAlongTrack?: Maybe<Scalars['Float']['output']>;
  incidenceAngle?: Maybe<Scalars['Float']['output']>;
  orbit?: Maybe<Scalars['Int']['output']>;
  relativeOrbit?: Maybe<Scalars['Int']['output']>;
  sunAzimuth?: Maybe<Scalars['Float']['output']>;
  sunElevation?: Maybe<Scalars['Float']['output']>;
};

export type WholeBalance = {
  __typename?: 'WholeBalance';
  asOf: Scalars['DateTime']['output'];
  available: Scalars['Decimal']['output'];
  granted: Scalars['Decimal']['output'];
  mission: Mission;
  origin: QuotaOrigin;
  period: Interval;
  reserved: Scalars['Decimal']['output'];
  unit: QuotaUnit;
  used: Scalars['Decimal']['output'];
};



export type ResolverTypeWrapper<T> = Promise<T> | T;

export type ReferenceResolver<TResult, TReference, TContext> = (
      reference: TReference,
      context: TContext,
      info: GraphQLResolveInfo
    ) => Promise<TResult> | TResult;

      type ScalarCheck<T, S> = S extends true ? T : NullableCheck<T, S>;
      type NullableCheck<T, S> = Maybe<T> extends T ? Maybe<ListCheck<NonNullable<T>, S>> : ListCheck<T, S>;
      type ListCheck<T, S> = T extends (infer U)[] ? NullableCheck<U, S>[] : GraphQLRecursivePick<T, S>;
      export type GraphQLRecursivePick<T, S> = { [K in keyof T & keyof S]: ScalarCheck<T[K], S[K]> };
    

export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

/** Mapping of federation types */
export type FederationTypes = {
  Account: Account;
  CoverageProgramme: CoverageProgramme;
  ImageryRequest: ImageryRequest;
  Organisation: Organisation;
  Scene: Scene;
  StereoSet: StereoSet;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Account:
    ( { __typename: 'Account' }
    & GraphQLRecursivePick<FederationTypes['Account'], {"id":true}> );
  CoverageProgramme:
    ( { __typename: 'CoverageProgramme' }
    & GraphQLRecursivePick<FederationTypes['CoverageProgramme'], {"id":true}> );
  ImageryRequest:
    ( { __typename: 'ImageryRequest' }
    & GraphQLRecursivePick<FederationTypes['ImageryRequest'], {"id":true}> );
  Organisation:
    ( { __typename: 'Organisation' }
    & GraphQLRecursivePick<FederationTypes['Organisation'], {"id":true}> );
  Scene:
    ( { __typename: 'Scene' }
    & GraphQLRecursivePick<FederationTypes['Scene'], {"id":true}> );
  StereoSet:
    ( { __typename: 'StereoSet' }
    & GraphQLRecursivePick<FederationTypes['StereoSet'], {"id":true}> );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  QuoteResult:
    | ( NoTariffRow )
    | ( NotEligibleRow )
    | ( QuoteRow )
  ;
};


/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Account: ResolverTypeWrapper<AccountRow>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  AccountConnection: ResolverTypeWrapper<Connection<ResolversTypes['Account']>>;
  AccountEdge: ResolverTypeWrapper<Omit<AccountEdge, 'node'> & { node: ResolversTypes['Account'] }>;
  AccountEvent: ResolverTypeWrapper<AccountEventRow>;
  AccountInput: AccountInput;
  AccountPayload: ResolverTypeWrapper<AccountPayloadRow>;
  AccountRole: AccountRole;
  AccountStatus: AccountStatus;
  AcquisitionMode: AcquisitionMode;
  AreaInput: AreaInput;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  Asset: ResolverTypeWrapper<Asset>;
  Availability: Availability;
  Bucket: ResolverTypeWrapper<Bucket>;
  CategoryRule: ResolverTypeWrapper<CategoryRuleRow>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  CategoryRuleInput: CategoryRuleInput;
  CategoryTerms: ResolverTypeWrapper<CategoryTermsRow>;
  CategoryTermsInput: CategoryTermsInput;
  Certainty: Certainty;
  Charter: ResolverTypeWrapper<CharterRow>;
  CharterInput: CharterInput;
  CharterText: ResolverTypeWrapper<CharterTextRow>;
  CountryRegion: ResolverTypeWrapper<CountryRegionRow>;
  CountryRegionInput: CountryRegionInput;
  Coverage: ResolverTypeWrapper<SceneCoverage>;
  CoverageProgramme: ResolverTypeWrapper<CoverageProgrammeRow>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  Decision: Decision;
  Delivery: ResolverTypeWrapper<Delivery>;
  DeliveryFormat: DeliveryFormat;
  DeliveryInput: DeliveryInput;
  DownloadPayload: ResolverTypeWrapper<DownloadPayloadRow>;
  Duration: ResolverTypeWrapper<Scalars['Duration']['output']>;
  Eligibility: ResolverTypeWrapper<Omit<Eligibility, 'reasons'> & { reasons: Array<ResolversTypes['Reason']> }>;
  EmailAddress: ResolverTypeWrapper<Scalars['EmailAddress']['output']>;
  Envelope: ResolverTypeWrapper<EnvelopeRow>;
  EnvelopeBalance: ResolverTypeWrapper<EnvelopeBalanceRow>;
  EnvelopeInput: EnvelopeInput;
  GeoJSON: ResolverTypeWrapper<Scalars['GeoJSON']['output']>;
  Geometry: Geometry;
  ImageryRequest: ResolverTypeWrapper<RequestRecord>;
  ImageryRequestConnection: ResolverTypeWrapper<Connection<ResolversTypes['ImageryRequest']>>;
  ImageryRequestEdge: ResolverTypeWrapper<Omit<ImageryRequestEdge, 'node'> & { node: ResolversTypes['ImageryRequest'] }>;
  ImageryRequestInput: ImageryRequestInput;
  ImageryRequestPayload: ResolverTypeWrapper<RequestPayload>;
  Interval: ResolverTypeWrapper<Interval>;
  IntervalInput: IntervalInput;
  JSON: ResolverTypeWrapper<Scalars['JSON']['output']>;
  Language: Language;
  Licence: ResolverTypeWrapper<Licence>;
  LicenceInput: LicenceInput;
  LicenceOffer: ResolverTypeWrapper<LicenceRow>;
  LifeCycle: LifeCycle;
  Membership: ResolverTypeWrapper<MembershipOf>;
  MembershipEvent: ResolverTypeWrapper<MembershipEventRow>;
  MembershipInput: MembershipInput;
  MembershipPayload: ResolverTypeWrapper<MembershipPayloadRow>;
  MembershipPerson: ResolverTypeWrapper<MembershipPersonRow>;
  MembershipRole: MembershipRole;
  MembershipStatus: MembershipStatus;
  MetadataWarning: ResolverTypeWrapper<MetadataWarning>;
  Mission: Mission;
  MissionApproval: ResolverTypeWrapper<MissionApproval>;
  Money: ResolverTypeWrapper<Money>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  NoTariff: ResolverTypeWrapper<NoTariffRow>;
  NotEligible: ResolverTypeWrapper<NotEligibleRow>;
  Offer: ResolverTypeWrapper<OfferRow>;
  OfferAvailability: OfferAvailability;
  OrderRule: ResolverTypeWrapper<OrderRuleRow>;
  OrderRuleInput: OrderRuleInput;
  Organisation: ResolverTypeWrapper<OrganisationRow>;
  OrganisationConnection: ResolverTypeWrapper<Connection<ResolversTypes['Organisation']>>;
  OrganisationEdge: ResolverTypeWrapper<Omit<OrganisationEdge, 'node'> & { node: ResolversTypes['Organisation'] }>;
  OrganisationKind: OrganisationKind;
  OrganisationRegion: OrganisationRegion;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PersonInput: PersonInput;
  PrefinancedQuotaInput: PrefinancedQuotaInput;
  PrefinancedQuotaPayload: ResolverTypeWrapper<Omit<PrefinancedQuotaPayload, 'errors' | 'quota'> & { errors: Array<ResolversTypes['UserError']>, quota?: Maybe<ResolversTypes['QuotaBalance']> }>;
  PricingRegime: PricingRegime;
  Provenance: ResolverTypeWrapper<ProvenanceRow>;
  Purpose: Purpose;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  QuotaBalance: ResolverTypeWrapper<Balance>;
  QuotaCorrectionInput: QuotaCorrectionInput;
  QuotaCorrectionPayload: ResolverTypeWrapper<Omit<QuotaCorrectionPayload, 'errors' | 'quota'> & { errors: Array<ResolversTypes['UserError']>, quota?: Maybe<ResolversTypes['QuotaBalance']> }>;
  QuotaMovement: ResolverTypeWrapper<MovementOf>;
  QuotaMovementConnection: ResolverTypeWrapper<Connection<ResolversTypes['QuotaMovement']>>;
  QuotaMovementEdge: ResolverTypeWrapper<Omit<QuotaMovementEdge, 'node'> & { node: ResolversTypes['QuotaMovement'] }>;
  QuotaMovementKind: QuotaMovementKind;
  QuotaOrigin: QuotaOrigin;
  QuotaRule: ResolverTypeWrapper<QuotaRuleRow>;
  QuotaRuleInput: QuotaRuleInput;
  QuotaScope: QuotaScope;
  QuotaUnit: QuotaUnit;
  Quote: ResolverTypeWrapper<QuoteRow>;
  QuoteLine: ResolverTypeWrapper<QuoteLineRow>;
  QuoteResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['QuoteResult']>;
  Radiometry: Radiometry;
  Reason: ResolverTypeWrapper<ReasonRow>;
  Refusal: ResolverTypeWrapper<RefusalOf>;
  RequestCharge: ResolverTypeWrapper<RequestCharge>;
  RequestEvent: ResolverTypeWrapper<RequestEventRow>;
  RequestHold: ResolverTypeWrapper<RequestHold>;
  RequestKind: RequestKind;
  RequestReason: RequestReason;
  RequestStatus: RequestStatus;
  RuleKind: RuleKind;
  RulePayload: ResolverTypeWrapper<Omit<RulePayload, 'categoryRule' | 'categoryTerms' | 'charter' | 'countryRegion' | 'envelope' | 'errors' | 'licence' | 'orderRule' | 'quotaRule' | 'setting' | 'tariff'> & { categoryRule?: Maybe<ResolversTypes['CategoryRule']>, categoryTerms?: Maybe<ResolversTypes['CategoryTerms']>, charter?: Maybe<ResolversTypes['CharterText']>, countryRegion?: Maybe<ResolversTypes['CountryRegion']>, envelope?: Maybe<ResolversTypes['Envelope']>, errors: Array<ResolversTypes['UserError']>, licence?: Maybe<ResolversTypes['LicenceOffer']>, orderRule?: Maybe<ResolversTypes['OrderRule']>, quotaRule?: Maybe<ResolversTypes['QuotaRule']>, setting?: Maybe<ResolversTypes['Setting']>, tariff?: Maybe<ResolversTypes['Tariff']> }>;
  RuleRevision: ResolverTypeWrapper<RuleRevisionRow>;
  RuleWithdrawalInput: RuleWithdrawalInput;
  RuleWithdrawalPayload: ResolverTypeWrapper<Omit<RuleWithdrawalPayload, 'errors' | 'withdrawn'> & { errors: Array<ResolversTypes['UserError']>, withdrawn?: Maybe<ResolversTypes['RuleRevision']> }>;
  SavedSearch: ResolverTypeWrapper<SavedSearchRow>;
  SavedSearchPayload: ResolverTypeWrapper<SavedSearchPayloadRow>;
  Scene: ResolverTypeWrapper<SceneRow>;
  SceneConnection: ResolverTypeWrapper<Connection<ResolversTypes['Scene']>>;
  SceneDimension: SceneDimension;
  SceneEdge: ResolverTypeWrapper<Omit<SceneEdge, 'node'> & { node: ResolversTypes['Scene'] }>;
  SceneFilter: SceneFilter;
  SceneOrder: SceneOrder;
  Sensor: ResolverTypeWrapper<Sensor>;
  Session: ResolverTypeWrapper<Omit<Session, 'account'> & { account?: Maybe<ResolversTypes['Account']> }>;
  Setting: ResolverTypeWrapper<SettingRow>;
  SettingInput: SettingInput;
  SettingName: SettingName;
  SpectralMode: SpectralMode;
  StereoFilter: StereoFilter;
  StereoOrder: StereoOrder;
  StereoPair: ResolverTypeWrapper<StereoPair>;
  StereoSet: ResolverTypeWrapper<StereoSetRow>;
  StereoSetConnection: ResolverTypeWrapper<Connection<ResolversTypes['StereoSet']>>;
  StereoSetEdge: ResolverTypeWrapper<Omit<StereoSetEdge, 'node'> & { node: ResolversTypes['StereoSet'] }>;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Tariff: ResolverTypeWrapper<TariffRow>;
  TariffInput: TariffInput;
  Tranche: ResolverTypeWrapper<Tranche>;
  TrancheInput: TrancheInput;
  Transition: ResolverTypeWrapper<TransitionRow>;
  URL: ResolverTypeWrapper<Scalars['URL']['output']>;
  UserCategory: UserCategory;
  UserError: ResolverTypeWrapper<UserErrorRecord>;
  ViewGeometry: ResolverTypeWrapper<ViewGeometry>;
  WholeBalance: ResolverTypeWrapper<WholeBalanceRow>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Account: AccountRow;
  String: Scalars['String']['output'];
  ID: Scalars['ID']['output'];
  Int: Scalars['Int']['output'];
  AccountConnection: Connection<ResolversTypes['Account']>;
  AccountEdge: Omit<AccountEdge, 'node'> & { node: ResolversParentTypes['Account'] };
  AccountEvent: AccountEventRow;
  AccountInput: AccountInput;
  AccountPayload: AccountPayloadRow;
  AreaInput: AreaInput;
  Float: Scalars['Float']['output'];
  Asset: Asset;
  Bucket: Bucket;
  CategoryRule: CategoryRuleRow;
  Boolean: Scalars['Boolean']['output'];
  CategoryRuleInput: CategoryRuleInput;
  CategoryTerms: CategoryTermsRow;
  CategoryTermsInput: CategoryTermsInput;
  Charter: CharterRow;
  CharterInput: CharterInput;
  CharterText: CharterTextRow;
  CountryRegion: CountryRegionRow;
  CountryRegionInput: CountryRegionInput;
  Coverage: SceneCoverage;
  CoverageProgramme: CoverageProgrammeRow;
  DateTime: Scalars['DateTime']['output'];
  Decimal: Scalars['Decimal']['output'];
  Delivery: Delivery;
  DeliveryInput: DeliveryInput;
  DownloadPayload: DownloadPayloadRow;
  Duration: Scalars['Duration']['output'];
  Eligibility: Omit<Eligibility, 'reasons'> & { reasons: Array<ResolversParentTypes['Reason']> };
  EmailAddress: Scalars['EmailAddress']['output'];
  Envelope: EnvelopeRow;
  EnvelopeBalance: EnvelopeBalanceRow;
  EnvelopeInput: EnvelopeInput;
  GeoJSON: Scalars['GeoJSON']['output'];
  ImageryRequest: RequestRecord;
  ImageryRequestConnection: Connection<ResolversTypes['ImageryRequest']>;
  ImageryRequestEdge: Omit<ImageryRequestEdge, 'node'> & { node: ResolversParentTypes['ImageryRequest'] };
  ImageryRequestInput: ImageryRequestInput;
  ImageryRequestPayload: RequestPayload;
  Interval: Interval;
  IntervalInput: IntervalInput;
  JSON: Scalars['JSON']['output'];
  Licence: Licence;
  LicenceInput: LicenceInput;
  LicenceOffer: LicenceRow;
  Membership: MembershipOf;
  MembershipEvent: MembershipEventRow;
  MembershipInput: MembershipInput;
  MembershipPayload: MembershipPayloadRow;
  MembershipPerson: MembershipPersonRow;
  MetadataWarning: MetadataWarning;
  MissionApproval: MissionApproval;
  Money: Money;
  Mutation: Record<PropertyKey, never>;
  NoTariff: NoTariffRow;
  NotEligible: NotEligibleRow;
  Offer: OfferRow;
  OrderRule: OrderRuleRow;
  OrderRuleInput: OrderRuleInput;
  Organisation: OrganisationRow;
  OrganisationConnection: Connection<ResolversTypes['Organisation']>;
  OrganisationEdge: Omit<OrganisationEdge, 'node'> & { node: ResolversParentTypes['Organisation'] };
  PageInfo: PageInfo;
  PersonInput: PersonInput;
  PrefinancedQuotaInput: PrefinancedQuotaInput;
  PrefinancedQuotaPayload: Omit<PrefinancedQuotaPayload, 'errors' | 'quota'> & { errors: Array<ResolversParentTypes['UserError']>, quota?: Maybe<ResolversParentTypes['QuotaBalance']> };
  Provenance: ProvenanceRow;
  Query: Record<PropertyKey, never>;
  QuotaBalance: Balance;
  QuotaCorrectionInput: QuotaCorrectionInput;
  QuotaCorrectionPayload: Omit<QuotaCorrectionPayload, 'errors' | 'quota'> & { errors: Array<ResolversParentTypes['UserError']>, quota?: Maybe<ResolversParentTypes['QuotaBalance']> };
  QuotaMovement: MovementOf;
  QuotaMovementConnection: Connection<ResolversTypes['QuotaMovement']>;
  QuotaMovementEdge: Omit<QuotaMovementEdge, 'node'> & { node: ResolversParentTypes['QuotaMovement'] };
  QuotaRule: QuotaRuleRow;
  QuotaRuleInput: QuotaRuleInput;
  Quote: QuoteRow;
  QuoteLine: QuoteLineRow;
  QuoteResult: ResolversUnionTypes<ResolversParentTypes>['QuoteResult'];
  Reason: ReasonRow;
  Refusal: RefusalOf;
  RequestCharge: RequestCharge;
  RequestEvent: RequestEventRow;
  RequestHold: RequestHold;
  RulePayload: Omit<RulePayload, 'categoryRule' | 'categoryTerms' | 'charter' | 'countryRegion' | 'envelope' | 'errors' | 'licence' | 'orderRule' | 'quotaRule' | 'setting' | 'tariff'> & { categoryRule?: Maybe<ResolversParentTypes['CategoryRule']>, categoryTerms?: Maybe<ResolversParentTypes['CategoryTerms']>, charter?: Maybe<ResolversParentTypes['CharterText']>, countryRegion?: Maybe<ResolversParentTypes['CountryRegion']>, envelope?: Maybe<ResolversParentTypes['Envelope']>, errors: Array<ResolversParentTypes['UserError']>, licence?: Maybe<ResolversParentTypes['LicenceOffer']>, orderRule?: Maybe<ResolversParentTypes['OrderRule']>, quotaRule?: Maybe<ResolversParentTypes['QuotaRule']>, setting?: Maybe<ResolversParentTypes['Setting']>, tariff?: Maybe<ResolversParentTypes['Tariff']> };
  RuleRevision: RuleRevisionRow;
  RuleWithdrawalInput: RuleWithdrawalInput;
  RuleWithdrawalPayload: Omit<RuleWithdrawalPayload, 'errors' | 'withdrawn'> & { errors: Array<ResolversParentTypes['UserError']>, withdrawn?: Maybe<ResolversParentTypes['RuleRevision']> };
  SavedSearch: SavedSearchRow;
  SavedSearchPayload: SavedSearchPayloadRow;
  Scene: SceneRow;
  SceneConnection: Connection<ResolversTypes['Scene']>;
  SceneEdge: Omit<SceneEdge, 'node'> & { node: ResolversParentTypes['Scene'] };
  SceneFilter: SceneFilter;
  Sensor: Sensor;
  Session: Omit<Session, 'account'> & { account?: Maybe<ResolversParentTypes['Account']> };
  Setting: SettingRow;
  SettingInput: SettingInput;
  StereoFilter: StereoFilter;
  StereoPair: StereoPair;
  StereoSet: StereoSetRow;
  StereoSetConnection: Connection<ResolversTypes['StereoSet']>;
  StereoSetEdge: Omit<StereoSetEdge, 'node'> & { node: ResolversParentTypes['StereoSet'] };
  Subscription: Record<PropertyKey, never>;
  Tariff: TariffRow;
  TariffInput: TariffInput;
  Tranche: Tranche;
  TrancheInput: TrancheInput;
  Transition: TransitionRow;
  URL: Scalars['URL']['output'];
  UserError: UserErrorRecord;
  ViewGeometry: ViewGeometry;
  WholeBalance: WholeBalanceRow;
};

export type AccountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Account'] = ResolversParentTypes['Account'], FederationReferenceType extends FederationReferenceTypes['Account'] = FederationReferenceTypes['Account']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Account']> | FederationReferenceType, FederationReferenceType, ContextType>;
  category?: Resolver<ResolversTypes['UserCategory'], ParentType, ContextType>;
  eligibility?: Resolver<ResolversTypes['Eligibility'], ParentType, ContextType, RequireFields<AccountEligibilityArgs, 'kind' | 'mission' | 'purpose'>>;
  email?: Resolver<Maybe<ResolversTypes['EmailAddress']>, ParentType, ContextType>;
  fullName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  history?: Resolver<Maybe<Array<ResolversTypes['AccountEvent']>>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  imageryRequests?: Resolver<ResolversTypes['ImageryRequestConnection'], ParentType, ContextType, RequireFields<AccountImageryRequestsArgs, 'first'>>;
  organisation?: Resolver<ResolversTypes['Organisation'], ParentType, ContextType>;
  quotas?: Resolver<Array<ResolversTypes['QuotaBalance']>, ParentType, ContextType, Partial<AccountQuotasArgs>>;
  roles?: Resolver<Array<ResolversTypes['AccountRole']>, ParentType, ContextType>;
  savedSearches?: Resolver<Array<ResolversTypes['SavedSearch']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['AccountStatus'], ParentType, ContextType>;
};

export type AccountConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AccountConnection'] = ResolversParentTypes['AccountConnection']> = {
  edges?: Resolver<Array<ResolversTypes['AccountEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Account']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type AccountEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AccountEdge'] = ResolversParentTypes['AccountEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Account'], ParentType, ContextType>;
};

export type AccountEventResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AccountEvent'] = ResolversParentTypes['AccountEvent']> = {
  account?: Resolver<Maybe<ResolversTypes['Account']>, ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  by?: Resolver<Maybe<ResolversTypes['AccountRole']>, ParentType, ContextType>;
  organisation?: Resolver<ResolversTypes['Organisation'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['AccountStatus'], ParentType, ContextType>;
};

export type AccountPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AccountPayload'] = ResolversParentTypes['AccountPayload']> = {
  account?: Resolver<Maybe<ResolversTypes['Account']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type AssetResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Asset'] = ResolversParentTypes['Asset']> = {
  checksum?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  href?: Resolver<ResolversTypes['URL'], ParentType, ContextType>;
  mediaType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  roles?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  size?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type BucketResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Bucket'] = ResolversParentTypes['Bucket']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CategoryRuleResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CategoryRule'] = ResolversParentTypes['CategoryRule']> = {
  authorised?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  category?: Resolver<Maybe<ResolversTypes['UserCategory']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['OrganisationKind'], ParentType, ContextType>;
  provenance?: Resolver<ResolversTypes['Provenance'], ParentType, ContextType>;
  region?: Resolver<ResolversTypes['OrganisationRegion'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  validity?: Resolver<ResolversTypes['Interval'], ParentType, ContextType>;
};

export type CategoryTermsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CategoryTerms'] = ResolversParentTypes['CategoryTerms']> = {
  category?: Resolver<ResolversTypes['UserCategory'], ParentType, ContextType>;
  kinds?: Resolver<Array<ResolversTypes['RequestKind']>, ParentType, ContextType>;
  mission?: Resolver<ResolversTypes['Mission'], ParentType, ContextType>;
  partnerRequired?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  provenance?: Resolver<ResolversTypes['Provenance'], ParentType, ContextType>;
  purposes?: Resolver<Array<ResolversTypes['Purpose']>, ParentType, ContextType>;
  reviewer?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  validity?: Resolver<ResolversTypes['Interval'], ParentType, ContextType>;
};

export type CharterResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Charter'] = ResolversParentTypes['Charter']> = {
  expired?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  licences?: Resolver<Array<ResolversTypes['Licence']>, ParentType, ContextType>;
  signedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  signedBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  validUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CharterTextResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CharterText'] = ResolversParentTypes['CharterText']> = {
  licences?: Resolver<Array<ResolversTypes['LicenceOffer']>, ParentType, ContextType>;
  provenance?: Resolver<ResolversTypes['Provenance'], ParentType, ContextType>;
  renewUrl?: Resolver<ResolversTypes['URL'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  url?: Resolver<ResolversTypes['URL'], ParentType, ContextType>;
  validFor?: Resolver<Maybe<ResolversTypes['Duration']>, ParentType, ContextType>;
  validity?: Resolver<ResolversTypes['Interval'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CountryRegionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CountryRegion'] = ResolversParentTypes['CountryRegion']> = {
  country?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  provenance?: Resolver<ResolversTypes['Provenance'], ParentType, ContextType>;
  region?: Resolver<ResolversTypes['OrganisationRegion'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  validity?: Resolver<ResolversTypes['Interval'], ParentType, ContextType>;
};

export type CoverageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Coverage'] = ResolversParentTypes['Coverage']> = {
  area?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  missing?: Resolver<Maybe<ResolversTypes['GeoJSON']>, ParentType, ContextType>;
  percent?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  upperBound?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type CoverageProgrammeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CoverageProgramme'] = ResolversParentTypes['CoverageProgramme'], FederationReferenceType extends FederationReferenceTypes['CoverageProgramme'] = FederationReferenceTypes['CoverageProgramme']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['CoverageProgramme']> | FederationReferenceType, FederationReferenceType, ContextType>;
  cadence?: Resolver<Maybe<ResolversTypes['Duration']>, ParentType, ContextType>;
  editions?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  mission?: Resolver<ResolversTypes['Mission'], ParentType, ContextType>;
  provenance?: Resolver<ResolversTypes['Provenance'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType, Partial<CoverageProgrammeTitleArgs>>;
  zone?: Resolver<ResolversTypes['String'], ParentType, ContextType, Partial<CoverageProgrammeZoneArgs>>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export interface DecimalScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Decimal'], any> {
  name: 'Decimal';
}

export type DeliveryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Delivery'] = ResolversParentTypes['Delivery']> = {
  crs?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  format?: Resolver<Maybe<ResolversTypes['DeliveryFormat']>, ParentType, ContextType>;
  geometry?: Resolver<Maybe<ResolversTypes['Geometry']>, ParentType, ContextType>;
  radiometry?: Resolver<Maybe<ResolversTypes['Radiometry']>, ParentType, ContextType>;
  spectral?: Resolver<Maybe<ResolversTypes['SpectralMode']>, ParentType, ContextType>;
};

export type DownloadPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DownloadPayload'] = ResolversParentTypes['DownloadPayload']> = {
  errors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  licence?: Resolver<Maybe<ResolversTypes['Licence']>, ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
};

export interface DurationScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Duration'], any> {
  name: 'Duration';
}

export type EligibilityResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Eligibility'] = ResolversParentTypes['Eligibility']> = {
  eligible?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  reasons?: Resolver<Array<ResolversTypes['Reason']>, ParentType, ContextType>;
};

export interface EmailAddressScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['EmailAddress'], any> {
  name: 'EmailAddress';
}

export type EnvelopeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Envelope'] = ResolversParentTypes['Envelope']> = {
  balance?: Resolver<Maybe<ResolversTypes['EnvelopeBalance']>, ParentType, ContextType, Partial<EnvelopeBalanceArgs>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  limitKm2?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  mission?: Resolver<ResolversTypes['Mission'], ParentType, ContextType>;
  period?: Resolver<Maybe<ResolversTypes['Duration']>, ParentType, ContextType>;
  provenance?: Resolver<ResolversTypes['Provenance'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  validity?: Resolver<ResolversTypes['Interval'], ParentType, ContextType>;
};

export type EnvelopeBalanceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EnvelopeBalance'] = ResolversParentTypes['EnvelopeBalance']> = {
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  availableKm2?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  grantedKm2?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  period?: Resolver<ResolversTypes['Interval'], ParentType, ContextType>;
  reservedKm2?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  usedKm2?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
};

export interface GeoJsonScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['GeoJSON'], any> {
  name: 'GeoJSON';
}

export type ImageryRequestResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImageryRequest'] = ResolversParentTypes['ImageryRequest'], FederationReferenceType extends FederationReferenceTypes['ImageryRequest'] = FederationReferenceTypes['ImageryRequest']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ImageryRequest']> | FederationReferenceType, FederationReferenceType, ContextType>;
  account?: Resolver<ResolversTypes['Account'], ParentType, ContextType>;
  charge?: Resolver<Maybe<ResolversTypes['RequestCharge']>, ParentType, ContextType>;
  deliveredArea?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  delivery?: Resolver<Maybe<ResolversTypes['Delivery']>, ParentType, ContextType>;
  eligibility?: Resolver<Maybe<ResolversTypes['Eligibility']>, ParentType, ContextType>;
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  footprint?: Resolver<ResolversTypes['GeoJSON'], ParentType, ContextType>;
  history?: Resolver<Array<ResolversTypes['RequestEvent']>, ParentType, ContextType>;
  hold?: Resolver<Maybe<ResolversTypes['RequestHold']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['RequestKind'], ParentType, ContextType>;
  maxBaseToHeight?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  maxCloudCover?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  maxIncidenceAngle?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  minBaseToHeight?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  mission?: Resolver<ResolversTypes['Mission'], ParentType, ContextType>;
  mode?: Resolver<ResolversTypes['AcquisitionMode'], ParentType, ContextType>;
  next?: Resolver<Array<ResolversTypes['RequestStatus']>, ParentType, ContextType>;
  orderedArea?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  organisation?: Resolver<ResolversTypes['Organisation'], ParentType, ContextType>;
  paymentReference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  project?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  purpose?: Resolver<ResolversTypes['Purpose'], ParentType, ContextType>;
  quote?: Resolver<Maybe<ResolversTypes['Quote']>, ParentType, ContextType>;
  scenes?: Resolver<Array<ResolversTypes['Scene']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['RequestStatus'], ParentType, ContextType>;
  window?: Resolver<Maybe<ResolversTypes['Interval']>, ParentType, ContextType>;
};

export type ImageryRequestConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImageryRequestConnection'] = ResolversParentTypes['ImageryRequestConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ImageryRequestEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['ImageryRequest']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ImageryRequestEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImageryRequestEdge'] = ResolversParentTypes['ImageryRequestEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ImageryRequest'], ParentType, ContextType>;
};

export type ImageryRequestPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImageryRequestPayload'] = ResolversParentTypes['ImageryRequestPayload']> = {
  errors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
  request?: Resolver<Maybe<ResolversTypes['ImageryRequest']>, ParentType, ContextType>;
};

export type IntervalResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Interval'] = ResolversParentTypes['Interval']> = {
  end?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  start?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export interface JsonScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['JSON'], any> {
  name: 'JSON';
}

export type LicenceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Licence'] = ResolversParentTypes['Licence']> = {
  commercialUse?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  declaredBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  spdx?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
};

export type LicenceOfferResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LicenceOffer'] = ResolversParentTypes['LicenceOffer']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  licence?: Resolver<ResolversTypes['Licence'], ParentType, ContextType>;
  mission?: Resolver<ResolversTypes['Mission'], ParentType, ContextType>;
  provenance?: Resolver<ResolversTypes['Provenance'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  validity?: Resolver<ResolversTypes['Interval'], ParentType, ContextType>;
};

export type MembershipResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Membership'] = ResolversParentTypes['Membership']> = {
  approvals?: Resolver<Array<ResolversTypes['MissionApproval']>, ParentType, ContextType>;
  charter?: Resolver<Maybe<ResolversTypes['Charter']>, ParentType, ContextType>;
  history?: Resolver<Maybe<Array<ResolversTypes['MembershipEvent']>>, ParentType, ContextType>;
  next?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  people?: Resolver<Maybe<Array<ResolversTypes['MembershipPerson']>>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['MembershipStatus'], ParentType, ContextType>;
};

export type MembershipEventResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MembershipEvent'] = ResolversParentTypes['MembershipEvent']> = {
  account?: Resolver<Maybe<ResolversTypes['Account']>, ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  by?: Resolver<Maybe<ResolversTypes['AccountRole']>, ParentType, ContextType>;
  email?: Resolver<Maybe<ResolversTypes['EmailAddress']>, ParentType, ContextType>;
  fullName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['MembershipStatus'], ParentType, ContextType>;
};

export type MembershipPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MembershipPayload'] = ResolversParentTypes['MembershipPayload']> = {
  errors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
  organisation?: Resolver<Maybe<ResolversTypes['Organisation']>, ParentType, ContextType>;
};

export type MembershipPersonResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MembershipPerson'] = ResolversParentTypes['MembershipPerson']> = {
  email?: Resolver<ResolversTypes['EmailAddress'], ParentType, ContextType>;
  fullName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['MembershipRole'], ParentType, ContextType>;
  verifiedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type MetadataWarningResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MetadataWarning'] = ResolversParentTypes['MetadataWarning']> = {
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MissionApprovalResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MissionApproval'] = ResolversParentTypes['MissionApproval']> = {
  at?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  by?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  decision?: Resolver<Maybe<ResolversTypes['Decision']>, ParentType, ContextType>;
  mission?: Resolver<ResolversTypes['Mission'], ParentType, ContextType>;
};

export type MoneyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  advanceRequest?: Resolver<Maybe<ResolversTypes['ImageryRequestPayload']>, ParentType, ContextType, RequireFields<MutationAdvanceRequestArgs, 'idempotencyKey' | 'requestId' | 'to'>>;
  applyForMembership?: Resolver<Maybe<ResolversTypes['MembershipPayload']>, ParentType, ContextType, RequireFields<MutationApplyForMembershipArgs, 'idempotencyKey' | 'input'>>;
  cancelRequest?: Resolver<Maybe<ResolversTypes['ImageryRequestPayload']>, ParentType, ContextType, RequireFields<MutationCancelRequestArgs, 'idempotencyKey' | 'requestId'>>;
  confirmReferent?: Resolver<Maybe<ResolversTypes['MembershipPayload']>, ParentType, ContextType, RequireFields<MutationConfirmReferentArgs, 'code' | 'idempotencyKey' | 'organisationId'>>;
  correctQuota?: Resolver<Maybe<ResolversTypes['QuotaCorrectionPayload']>, ParentType, ContextType, RequireFields<MutationCorrectQuotaArgs, 'idempotencyKey' | 'input'>>;
  deleteSavedSearch?: Resolver<Maybe<ResolversTypes['SavedSearchPayload']>, ParentType, ContextType, RequireFields<MutationDeleteSavedSearchArgs, 'id'>>;
  downloadScene?: Resolver<Maybe<ResolversTypes['DownloadPayload']>, ParentType, ContextType, RequireFields<MutationDownloadSceneArgs, 'purpose' | 'sceneId'>>;
  draftRequest?: Resolver<Maybe<ResolversTypes['ImageryRequestPayload']>, ParentType, ContextType, RequireFields<MutationDraftRequestArgs, 'idempotencyKey' | 'request'>>;
  moveAccount?: Resolver<Maybe<ResolversTypes['AccountPayload']>, ParentType, ContextType, RequireFields<MutationMoveAccountArgs, 'accountId' | 'idempotencyKey' | 'organisationId'>>;
  openAccount?: Resolver<Maybe<ResolversTypes['AccountPayload']>, ParentType, ContextType, RequireFields<MutationOpenAccountArgs, 'idempotencyKey' | 'input'>>;
  refundRequest?: Resolver<Maybe<ResolversTypes['ImageryRequestPayload']>, ParentType, ContextType, RequireFields<MutationRefundRequestArgs, 'idempotencyKey' | 'reason' | 'requestId'>>;
  reviewMembership?: Resolver<Maybe<ResolversTypes['MembershipPayload']>, ParentType, ContextType, RequireFields<MutationReviewMembershipArgs, 'decision' | 'idempotencyKey' | 'organisationId'>>;
  saveSearch?: Resolver<Maybe<ResolversTypes['SavedSearchPayload']>, ParentType, ContextType, RequireFields<MutationSaveSearchArgs, 'idempotencyKey' | 'name' | 'query'>>;
  setAccountStatus?: Resolver<Maybe<ResolversTypes['AccountPayload']>, ParentType, ContextType, RequireFields<MutationSetAccountStatusArgs, 'accountId' | 'idempotencyKey' | 'status'>>;
  setCategoryRule?: Resolver<Maybe<ResolversTypes['RulePayload']>, ParentType, ContextType, RequireFields<MutationSetCategoryRuleArgs, 'idempotencyKey' | 'input'>>;
  setCategoryTerms?: Resolver<Maybe<ResolversTypes['RulePayload']>, ParentType, ContextType, RequireFields<MutationSetCategoryTermsArgs, 'idempotencyKey' | 'input'>>;
  setCharter?: Resolver<Maybe<ResolversTypes['RulePayload']>, ParentType, ContextType, RequireFields<MutationSetCharterArgs, 'idempotencyKey' | 'input'>>;
  setCountryRegion?: Resolver<Maybe<ResolversTypes['RulePayload']>, ParentType, ContextType, RequireFields<MutationSetCountryRegionArgs, 'idempotencyKey' | 'input'>>;
  setEnvelope?: Resolver<Maybe<ResolversTypes['RulePayload']>, ParentType, ContextType, RequireFields<MutationSetEnvelopeArgs, 'idempotencyKey' | 'input'>>;
  setLicence?: Resolver<Maybe<ResolversTypes['RulePayload']>, ParentType, ContextType, RequireFields<MutationSetLicenceArgs, 'idempotencyKey' | 'input'>>;
  setMembershipPerson?: Resolver<Maybe<ResolversTypes['MembershipPayload']>, ParentType, ContextType, RequireFields<MutationSetMembershipPersonArgs, 'idempotencyKey' | 'organisationId' | 'person' | 'role'>>;
  setOrderRule?: Resolver<Maybe<ResolversTypes['RulePayload']>, ParentType, ContextType, RequireFields<MutationSetOrderRuleArgs, 'idempotencyKey' | 'input'>>;
  setPrefinancedQuota?: Resolver<Maybe<ResolversTypes['PrefinancedQuotaPayload']>, ParentType, ContextType, RequireFields<MutationSetPrefinancedQuotaArgs, 'idempotencyKey' | 'input'>>;
  setQuotaRule?: Resolver<Maybe<ResolversTypes['RulePayload']>, ParentType, ContextType, RequireFields<MutationSetQuotaRuleArgs, 'idempotencyKey' | 'input'>>;
  setSetting?: Resolver<Maybe<ResolversTypes['RulePayload']>, ParentType, ContextType, RequireFields<MutationSetSettingArgs, 'idempotencyKey' | 'input'>>;
  setTariff?: Resolver<Maybe<ResolversTypes['RulePayload']>, ParentType, ContextType, RequireFields<MutationSetTariffArgs, 'idempotencyKey' | 'input'>>;
  signCharter?: Resolver<Maybe<ResolversTypes['MembershipPayload']>, ParentType, ContextType, RequireFields<MutationSignCharterArgs, 'charterVersion' | 'idempotencyKey' | 'licences' | 'organisationId'>>;
  submitRequest?: Resolver<Maybe<ResolversTypes['ImageryRequestPayload']>, ParentType, ContextType, RequireFields<MutationSubmitRequestArgs, 'idempotencyKey' | 'requestId'>>;
  withdrawRule?: Resolver<Maybe<ResolversTypes['RuleWithdrawalPayload']>, ParentType, ContextType, RequireFields<MutationWithdrawRuleArgs, 'idempotencyKey' | 'input'>>;
};

export type NoTariffResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NoTariff'] = ResolversParentTypes['NoTariff']> = {
  contactUrl?: Resolver<ResolversTypes['URL'], ParentType, ContextType>;
  reasons?: Resolver<Array<ResolversTypes['Reason']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type NotEligibleResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NotEligible'] = ResolversParentTypes['NotEligible']> = {
  reasons?: Resolver<Array<ResolversTypes['Reason']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OfferResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Offer'] = ResolversParentTypes['Offer']> = {
  availability?: Resolver<ResolversTypes['OfferAvailability'], ParentType, ContextType>;
  cadence?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  coverage?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, Partial<OfferCoverageArgs>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  programme?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  provenance?: Resolver<ResolversTypes['Provenance'], ParentType, ContextType>;
  sensors?: Resolver<Array<ResolversTypes['Sensor']>, ParentType, ContextType>;
  supersededBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType, Partial<OfferTitleArgs>>;
  url?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
};

export type OrderRuleResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderRule'] = ResolversParentTypes['OrderRule']> = {
  category?: Resolver<Maybe<ResolversTypes['UserCategory']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['RequestKind']>, ParentType, ContextType>;
  minimumKm2?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  mission?: Resolver<ResolversTypes['Mission'], ParentType, ContextType>;
  provenance?: Resolver<ResolversTypes['Provenance'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  stereoFactor?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  validity?: Resolver<ResolversTypes['Interval'], ParentType, ContextType>;
};

export type OrganisationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Organisation'] = ResolversParentTypes['Organisation'], FederationReferenceType extends FederationReferenceTypes['Organisation'] = FederationReferenceTypes['Organisation']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Organisation']> | FederationReferenceType, FederationReferenceType, ContextType>;
  accounts?: Resolver<Maybe<ResolversTypes['AccountConnection']>, ParentType, ContextType, RequireFields<OrganisationAccountsArgs, 'first'>>;
  acronym?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  authorisedInstitutionalUser?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  country?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  imageryRequests?: Resolver<Maybe<ResolversTypes['ImageryRequestConnection']>, ParentType, ContextType, RequireFields<OrganisationImageryRequestsArgs, 'first'>>;
  kind?: Resolver<ResolversTypes['OrganisationKind'], ParentType, ContextType>;
  membership?: Resolver<Maybe<ResolversTypes['Membership']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  quotas?: Resolver<Maybe<Array<ResolversTypes['QuotaBalance']>>, ParentType, ContextType, Partial<OrganisationQuotasArgs>>;
  ror?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
  wholeBalance?: Resolver<Maybe<Array<ResolversTypes['WholeBalance']>>, ParentType, ContextType, Partial<OrganisationWholeBalanceArgs>>;
};

export type OrganisationConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrganisationConnection'] = ResolversParentTypes['OrganisationConnection']> = {
  edges?: Resolver<Array<ResolversTypes['OrganisationEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Organisation']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type OrganisationEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrganisationEdge'] = ResolversParentTypes['OrganisationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Organisation'], ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PrefinancedQuotaPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PrefinancedQuotaPayload'] = ResolversParentTypes['PrefinancedQuotaPayload']> = {
  errors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
  quota?: Resolver<Maybe<ResolversTypes['QuotaBalance']>, ParentType, ContextType>;
};

export type ProvenanceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Provenance'] = ResolversParentTypes['Provenance']> = {
  certainty?: Resolver<ResolversTypes['Certainty'], ParentType, ContextType>;
  locator?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, Partial<ProvenanceNoteArgs>>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  account?: Resolver<Maybe<ResolversTypes['Account']>, ParentType, ContextType, RequireFields<QueryAccountArgs, 'id'>>;
  categoryRules?: Resolver<Maybe<Array<ResolversTypes['CategoryRule']>>, ParentType, ContextType, Partial<QueryCategoryRulesArgs>>;
  categoryTerms?: Resolver<Maybe<Array<ResolversTypes['CategoryTerms']>>, ParentType, ContextType, Partial<QueryCategoryTermsArgs>>;
  charter?: Resolver<Maybe<ResolversTypes['CharterText']>, ParentType, ContextType, Partial<QueryCharterArgs>>;
  countryRegions?: Resolver<Maybe<Array<ResolversTypes['CountryRegion']>>, ParentType, ContextType, Partial<QueryCountryRegionsArgs>>;
  coverageProgrammes?: Resolver<Maybe<Array<ResolversTypes['CoverageProgramme']>>, ParentType, ContextType>;
  envelopes?: Resolver<Maybe<Array<ResolversTypes['Envelope']>>, ParentType, ContextType, Partial<QueryEnvelopesArgs>>;
  imageryRequest?: Resolver<Maybe<ResolversTypes['ImageryRequest']>, ParentType, ContextType, RequireFields<QueryImageryRequestArgs, 'id'>>;
  imageryRequests?: Resolver<Maybe<ResolversTypes['ImageryRequestConnection']>, ParentType, ContextType, RequireFields<QueryImageryRequestsArgs, 'first' | 'waitingForMe'>>;
  imageryRequestsCsv?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, RequireFields<QueryImageryRequestsCsvArgs, 'quarter'>>;
  memberships?: Resolver<Maybe<ResolversTypes['OrganisationConnection']>, ParentType, ContextType, RequireFields<QueryMembershipsArgs, 'first' | 'waitingForMe'>>;
  offers?: Resolver<Maybe<Array<ResolversTypes['Offer']>>, ParentType, ContextType, Partial<QueryOffersArgs>>;
  orderRules?: Resolver<Maybe<Array<ResolversTypes['OrderRule']>>, ParentType, ContextType, Partial<QueryOrderRulesArgs>>;
  organisation?: Resolver<Maybe<ResolversTypes['Organisation']>, ParentType, ContextType, RequireFields<QueryOrganisationArgs, 'id'>>;
  organisations?: Resolver<Maybe<ResolversTypes['OrganisationConnection']>, ParentType, ContextType, RequireFields<QueryOrganisationsArgs, 'first'>>;
  plannedRules?: Resolver<Maybe<Array<ResolversTypes['RuleRevision']>>, ParentType, ContextType, Partial<QueryPlannedRulesArgs>>;
  quotaRules?: Resolver<Maybe<Array<ResolversTypes['QuotaRule']>>, ParentType, ContextType, Partial<QueryQuotaRulesArgs>>;
  quote?: Resolver<Maybe<ResolversTypes['QuoteResult']>, ParentType, ContextType, RequireFields<QueryQuoteArgs, 'request'>>;
  scene?: Resolver<Maybe<ResolversTypes['Scene']>, ParentType, ContextType, RequireFields<QuerySceneArgs, 'id'>>;
  sceneStatistics?: Resolver<Maybe<Array<ResolversTypes['Bucket']>>, ParentType, ContextType, RequireFields<QuerySceneStatisticsArgs, 'groupBy'>>;
  scenes?: Resolver<Maybe<ResolversTypes['SceneConnection']>, ParentType, ContextType, RequireFields<QueryScenesArgs, 'first' | 'orderBy'>>;
  scenesById?: Resolver<Maybe<Array<Maybe<ResolversTypes['Scene']>>>, ParentType, ContextType, RequireFields<QueryScenesByIdArgs, 'ids'>>;
  session?: Resolver<Maybe<ResolversTypes['Session']>, ParentType, ContextType>;
  settings?: Resolver<Maybe<Array<ResolversTypes['Setting']>>, ParentType, ContextType, Partial<QuerySettingsArgs>>;
  stereoSet?: Resolver<Maybe<ResolversTypes['StereoSet']>, ParentType, ContextType, RequireFields<QueryStereoSetArgs, 'id'>>;
  stereoSets?: Resolver<Maybe<ResolversTypes['StereoSetConnection']>, ParentType, ContextType, RequireFields<QueryStereoSetsArgs, 'area' | 'first' | 'orderBy'>>;
  tariffs?: Resolver<Maybe<Array<ResolversTypes['Tariff']>>, ParentType, ContextType, Partial<QueryTariffsArgs>>;
  transitions?: Resolver<Maybe<Array<ResolversTypes['Transition']>>, ParentType, ContextType, RequireFields<QueryTransitionsArgs, 'of'>>;
  viewer?: Resolver<Maybe<ResolversTypes['Account']>, ParentType, ContextType>;
};

export type QuotaBalanceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['QuotaBalance'] = ResolversParentTypes['QuotaBalance']> = {
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  available?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  granted?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  holder?: Resolver<ResolversTypes['QuotaScope'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  mission?: Resolver<ResolversTypes['Mission'], ParentType, ContextType>;
  movements?: Resolver<Maybe<ResolversTypes['QuotaMovementConnection']>, ParentType, ContextType, RequireFields<QuotaBalanceMovementsArgs, 'first'>>;
  origin?: Resolver<ResolversTypes['QuotaOrigin'], ParentType, ContextType>;
  period?: Resolver<ResolversTypes['Interval'], ParentType, ContextType>;
  reserved?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  rule?: Resolver<ResolversTypes['QuotaRule'], ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['QuotaUnit'], ParentType, ContextType>;
  used?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
};

export type QuotaCorrectionPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['QuotaCorrectionPayload'] = ResolversParentTypes['QuotaCorrectionPayload']> = {
  errors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
  quota?: Resolver<Maybe<ResolversTypes['QuotaBalance']>, ParentType, ContextType>;
};

export type QuotaMovementResolvers<ContextType = Context, ParentType extends ResolversParentTypes['QuotaMovement'] = ResolversParentTypes['QuotaMovement']> = {
  account?: Resolver<Maybe<ResolversTypes['Account']>, ParentType, ContextType>;
  amount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  by?: Resolver<Maybe<ResolversTypes['AccountRole']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['QuotaMovementKind'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  request?: Resolver<Maybe<ResolversTypes['ImageryRequest']>, ParentType, ContextType>;
};

export type QuotaMovementConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['QuotaMovementConnection'] = ResolversParentTypes['QuotaMovementConnection']> = {
  edges?: Resolver<Array<ResolversTypes['QuotaMovementEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['QuotaMovement']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type QuotaMovementEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['QuotaMovementEdge'] = ResolversParentTypes['QuotaMovementEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['QuotaMovement'], ParentType, ContextType>;
};

export type QuotaRuleResolvers<ContextType = Context, ParentType extends ResolversParentTypes['QuotaRule'] = ResolversParentTypes['QuotaRule']> = {
  category?: Resolver<ResolversTypes['UserCategory'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  km2PerUnit?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  limit?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  mission?: Resolver<ResolversTypes['Mission'], ParentType, ContextType>;
  period?: Resolver<Maybe<ResolversTypes['Duration']>, ParentType, ContextType>;
  provenance?: Resolver<ResolversTypes['Provenance'], ParentType, ContextType>;
  scope?: Resolver<ResolversTypes['QuotaScope'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['QuotaUnit'], ParentType, ContextType>;
  validity?: Resolver<ResolversTypes['Interval'], ParentType, ContextType>;
};

export type QuoteResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Quote'] = ResolversParentTypes['Quote']> = {
  area?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  charged?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  coveredByQuota?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  explanation?: Resolver<ResolversTypes['String'], ParentType, ContextType, Partial<QuoteExplanationArgs>>;
  lines?: Resolver<Array<ResolversTypes['QuoteLine']>, ParentType, ContextType>;
  needed?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  regime?: Resolver<ResolversTypes['PricingRegime'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['QuotaUnit'], ParentType, ContextType>;
  unused?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  validUntil?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type QuoteLineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['QuoteLine'] = ResolversParentTypes['QuoteLine']> = {
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType, Partial<QuoteLineLabelArgs>>;
  quantity?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  regime?: Resolver<ResolversTypes['PricingRegime'], ParentType, ContextType>;
  subtotal?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['QuotaUnit'], ParentType, ContextType>;
  unitPrice?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
};

export type QuoteResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['QuoteResult'] = ResolversParentTypes['QuoteResult']> = {
  __resolveType: TypeResolveFn<'NoTariff' | 'NotEligible' | 'Quote', ParentType, ContextType>;
};

export type ReasonResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Reason'] = ResolversParentTypes['Reason']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  found?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  helpUrl?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType, Partial<ReasonMessageArgs>>;
  required?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type RefusalResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Refusal'] = ResolversParentTypes['Refusal']> = {
  __resolveType: TypeResolveFn<'NoTariff' | 'NotEligible', ParentType, ContextType>;
};

export type RequestChargeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RequestCharge'] = ResolversParentTypes['RequestCharge']> = {
  captured?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  charged?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  owedBack?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  paid?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  paidAsCredits?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  paidForDelivered?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  refunded?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  released?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  reserved?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['QuotaUnit'], ParentType, ContextType>;
};

export type RequestEventResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RequestEvent'] = ResolversParentTypes['RequestEvent']> = {
  account?: Resolver<Maybe<ResolversTypes['Account']>, ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  by?: Resolver<Maybe<ResolversTypes['AccountRole']>, ParentType, ContextType>;
  message?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reasonCode?: Resolver<Maybe<ResolversTypes['RequestReason']>, ParentType, ContextType>;
  stapi?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['RequestStatus'], ParentType, ContextType>;
};

export type RequestHoldResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RequestHold'] = ResolversParentTypes['RequestHold']> = {
  captured?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  refunded?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  released?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  reserved?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['QuotaUnit'], ParentType, ContextType>;
};

export type RulePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RulePayload'] = ResolversParentTypes['RulePayload']> = {
  categoryRule?: Resolver<Maybe<ResolversTypes['CategoryRule']>, ParentType, ContextType>;
  categoryTerms?: Resolver<Maybe<ResolversTypes['CategoryTerms']>, ParentType, ContextType>;
  charter?: Resolver<Maybe<ResolversTypes['CharterText']>, ParentType, ContextType>;
  countryRegion?: Resolver<Maybe<ResolversTypes['CountryRegion']>, ParentType, ContextType>;
  envelope?: Resolver<Maybe<ResolversTypes['Envelope']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
  licence?: Resolver<Maybe<ResolversTypes['LicenceOffer']>, ParentType, ContextType>;
  orderRule?: Resolver<Maybe<ResolversTypes['OrderRule']>, ParentType, ContextType>;
  quotaRule?: Resolver<Maybe<ResolversTypes['QuotaRule']>, ParentType, ContextType>;
  setting?: Resolver<Maybe<ResolversTypes['Setting']>, ParentType, ContextType>;
  tariff?: Resolver<Maybe<ResolversTypes['Tariff']>, ParentType, ContextType>;
};

export type RuleRevisionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RuleRevision'] = ResolversParentTypes['RuleRevision']> = {
  categoryTerms?: Resolver<Maybe<ResolversTypes['CategoryTerms']>, ParentType, ContextType>;
  charter?: Resolver<Maybe<ResolversTypes['CharterText']>, ParentType, ContextType>;
  envelope?: Resolver<Maybe<ResolversTypes['Envelope']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['RuleKind'], ParentType, ContextType>;
  licence?: Resolver<Maybe<ResolversTypes['LicenceOffer']>, ParentType, ContextType>;
  orderRule?: Resolver<Maybe<ResolversTypes['OrderRule']>, ParentType, ContextType>;
  provenance?: Resolver<ResolversTypes['Provenance'], ParentType, ContextType>;
  quotaRule?: Resolver<Maybe<ResolversTypes['QuotaRule']>, ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  setting?: Resolver<Maybe<ResolversTypes['Setting']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  tariff?: Resolver<Maybe<ResolversTypes['Tariff']>, ParentType, ContextType>;
  validity?: Resolver<ResolversTypes['Interval'], ParentType, ContextType>;
};

export type RuleWithdrawalPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RuleWithdrawalPayload'] = ResolversParentTypes['RuleWithdrawalPayload']> = {
  errors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
  withdrawn?: Resolver<Maybe<ResolversTypes['RuleRevision']>, ParentType, ContextType>;
};

export type SavedSearchResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SavedSearch'] = ResolversParentTypes['SavedSearch']> = {
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  extent?: Resolver<Maybe<ResolversTypes['GeoJSON']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  query?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
};

export type SavedSearchPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SavedSearchPayload'] = ResolversParentTypes['SavedSearchPayload']> = {
  errors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
  savedSearch?: Resolver<Maybe<ResolversTypes['SavedSearch']>, ParentType, ContextType>;
};

export type SceneResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Scene'] = ResolversParentTypes['Scene'], FederationReferenceType extends FederationReferenceTypes['Scene'] = FederationReferenceTypes['Scene']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Scene']> | FederationReferenceType, FederationReferenceType, ContextType>;
  acquiredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  area?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  assets?: Resolver<Array<ResolversTypes['Asset']>, ParentType, ContextType>;
  availability?: Resolver<ResolversTypes['Availability'], ParentType, ContextType>;
  bbox?: Resolver<Array<ResolversTypes['Float']>, ParentType, ContextType>;
  cloudCover?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  collectionId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  coverage?: Resolver<Maybe<ResolversTypes['Coverage']>, ParentType, ContextType, RequireFields<SceneCoverageArgs, 'of'>>;
  edition?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  footprint?: Resolver<ResolversTypes['GeoJSON'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  instruments?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  licence?: Resolver<Maybe<ResolversTypes['Licence']>, ParentType, ContextType>;
  mission?: Resolver<Maybe<ResolversTypes['Mission']>, ParentType, ContextType>;
  mode?: Resolver<Maybe<ResolversTypes['AcquisitionMode']>, ParentType, ContextType>;
  platform?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  processingLevel?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  programme?: Resolver<Maybe<ResolversTypes['CoverageProgramme']>, ParentType, ContextType>;
  publishedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  quote?: Resolver<Maybe<ResolversTypes['QuoteResult']>, ParentType, ContextType>;
  resolution?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  stac?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  stereoSets?: Resolver<Array<ResolversTypes['StereoSet']>, ParentType, ContextType, RequireFields<SceneStereoSetsArgs, 'first'>>;
  synthetic?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  view?: Resolver<Maybe<ResolversTypes['ViewGeometry']>, ParentType, ContextType>;
  warnings?: Resolver<Array<ResolversTypes['MetadataWarning']>, ParentType, ContextType>;
};

export type SceneConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SceneConnection'] = ResolversParentTypes['SceneConnection']> = {
  edges?: Resolver<Array<ResolversTypes['SceneEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Scene']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type SceneEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SceneEdge'] = ResolversParentTypes['SceneEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Scene'], ParentType, ContextType>;
};

export type SensorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Sensor'] = ResolversParentTypes['Sensor']> = {
  announced?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  product?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  resolutionMax?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  resolutionMin?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type SessionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Session'] = ResolversParentTypes['Session']> = {
  account?: Resolver<Maybe<ResolversTypes['Account']>, ParentType, ContextType>;
  signedIn?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type SettingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Setting'] = ResolversParentTypes['Setting']> = {
  name?: Resolver<ResolversTypes['SettingName'], ParentType, ContextType>;
  provenance?: Resolver<ResolversTypes['Provenance'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  validity?: Resolver<ResolversTypes['Interval'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type StereoPairResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StereoPair'] = ResolversParentTypes['StereoPair']> = {
  baseToHeight?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  convergenceAngle?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type StereoSetResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StereoSet'] = ResolversParentTypes['StereoSet'], FederationReferenceType extends FederationReferenceTypes['StereoSet'] = FederationReferenceTypes['StereoSet']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['StereoSet']> | FederationReferenceType, FederationReferenceType, ContextType>;
  acquiredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  commonArea?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  commonFootprint?: Resolver<ResolversTypes['GeoJSON'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  mission?: Resolver<ResolversTypes['Mission'], ParentType, ContextType>;
  mode?: Resolver<ResolversTypes['AcquisitionMode'], ParentType, ContextType>;
  pairs?: Resolver<Array<ResolversTypes['StereoPair']>, ParentType, ContextType>;
  sameOrbit?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  scenes?: Resolver<Array<ResolversTypes['Scene']>, ParentType, ContextType>;
};

export type StereoSetConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StereoSetConnection'] = ResolversParentTypes['StereoSetConnection']> = {
  edges?: Resolver<Array<ResolversTypes['StereoSetEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['StereoSet']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type StereoSetEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StereoSetEdge'] = ResolversParentTypes['StereoSetEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['StereoSet'], ParentType, ContextType>;
};

export type SubscriptionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  imageryRequestUpdated?: SubscriptionResolver<Maybe<ResolversTypes['ImageryRequest']>, "imageryRequestUpdated", ParentType, ContextType, RequireFields<SubscriptionImageryRequestUpdatedArgs, 'id'>>;
  viewerRequestUpdated?: SubscriptionResolver<Maybe<ResolversTypes['ImageryRequest']>, "viewerRequestUpdated", ParentType, ContextType>;
};

export type TariffResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Tariff'] = ResolversParentTypes['Tariff']> = {
  category?: Resolver<ResolversTypes['UserCategory'], ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['RequestKind']>, ParentType, ContextType>;
  mission?: Resolver<ResolversTypes['Mission'], ParentType, ContextType>;
  perKm2?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  provenance?: Resolver<ResolversTypes['Provenance'], ParentType, ContextType>;
  regime?: Resolver<ResolversTypes['PricingRegime'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  tranches?: Resolver<Array<ResolversTypes['Tranche']>, ParentType, ContextType>;
  validity?: Resolver<ResolversTypes['Interval'], ParentType, ContextType>;
};

export type TrancheResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Tranche'] = ResolversParentTypes['Tranche']> = {
  credits?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  price?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type TransitionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Transition'] = ResolversParentTypes['Transition']> = {
  by?: Resolver<Array<ResolversTypes['AccountRole']>, ParentType, ContextType>;
  from?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  ledger?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  stapi?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  to?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export interface UrlScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['URL'], any> {
  name: 'URL';
}

export type UserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  found?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  helpUrl?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType, Partial<UserErrorMessageArgs>>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  required?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ViewGeometryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ViewGeometry'] = ResolversParentTypes['ViewGeometry']> = {
  azimuth?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  incidenceAcrossTrack?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  incidenceAlongTrack?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  incidenceAngle?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  orbit?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  relativeOrbit?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  sunAzimuth?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  sunElevation?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type WholeBalanceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WholeBalance'] = ResolversParentTypes['WholeBalance']> = {
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  available?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  granted?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  mission?: Resolver<ResolversTypes['Mission'], ParentType, ContextType>;
  origin?: Resolver<ResolversTypes['QuotaOrigin'], ParentType, ContextType>;
  period?: Resolver<ResolversTypes['Interval'], ParentType, ContextType>;
  reserved?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['QuotaUnit'], ParentType, ContextType>;
  used?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  Account?: AccountResolvers<ContextType>;
  AccountConnection?: AccountConnectionResolvers<ContextType>;
  AccountEdge?: AccountEdgeResolvers<ContextType>;
  AccountEvent?: AccountEventResolvers<ContextType>;
  AccountPayload?: AccountPayloadResolvers<ContextType>;
  Asset?: AssetResolvers<ContextType>;
  Bucket?: BucketResolvers<ContextType>;
  CategoryRule?: CategoryRuleResolvers<ContextType>;
  CategoryTerms?: CategoryTermsResolvers<ContextType>;
  Charter?: CharterResolvers<ContextType>;
  CharterText?: CharterTextResolvers<ContextType>;
  CountryRegion?: CountryRegionResolvers<ContextType>;
  Coverage?: CoverageResolvers<ContextType>;
  CoverageProgramme?: CoverageProgrammeResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  Decimal?: GraphQLScalarType;
  Delivery?: DeliveryResolvers<ContextType>;
  DownloadPayload?: DownloadPayloadResolvers<ContextType>;
  Duration?: GraphQLScalarType;
  Eligibility?: EligibilityResolvers<ContextType>;
  EmailAddress?: GraphQLScalarType;
  Envelope?: EnvelopeResolvers<ContextType>;
  EnvelopeBalance?: EnvelopeBalanceResolvers<ContextType>;
  GeoJSON?: GraphQLScalarType;
  ImageryRequest?: ImageryRequestResolvers<ContextType>;
  ImageryRequestConnection?: ImageryRequestConnectionResolvers<ContextType>;
  ImageryRequestEdge?: ImageryRequestEdgeResolvers<ContextType>;
  ImageryRequestPayload?: ImageryRequestPayloadResolvers<ContextType>;
  Interval?: IntervalResolvers<ContextType>;
  JSON?: GraphQLScalarType;
  Licence?: LicenceResolvers<ContextType>;
  LicenceOffer?: LicenceOfferResolvers<ContextType>;
  Membership?: MembershipResolvers<ContextType>;
  MembershipEvent?: MembershipEventResolvers<ContextType>;
  MembershipPayload?: MembershipPayloadResolvers<ContextType>;
  MembershipPerson?: MembershipPersonResolvers<ContextType>;
  MetadataWarning?: MetadataWarningResolvers<ContextType>;
  MissionApproval?: MissionApprovalResolvers<ContextType>;
  Money?: MoneyResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  NoTariff?: NoTariffResolvers<ContextType>;
  NotEligible?: NotEligibleResolvers<ContextType>;
  Offer?: OfferResolvers<ContextType>;
  OrderRule?: OrderRuleResolvers<ContextType>;
  Organisation?: OrganisationResolvers<ContextType>;
  OrganisationConnection?: OrganisationConnectionResolvers<ContextType>;
  OrganisationEdge?: OrganisationEdgeResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  PrefinancedQuotaPayload?: PrefinancedQuotaPayloadResolvers<ContextType>;
  Provenance?: ProvenanceResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  QuotaBalance?: QuotaBalanceResolvers<ContextType>;
  QuotaCorrectionPayload?: QuotaCorrectionPayloadResolvers<ContextType>;
  QuotaMovement?: QuotaMovementResolvers<ContextType>;
  QuotaMovementConnection?: QuotaMovementConnectionResolvers<ContextType>;
  QuotaMovementEdge?: QuotaMovementEdgeResolvers<ContextType>;
  QuotaRule?: QuotaRuleResolvers<ContextType>;
  Quote?: QuoteResolvers<ContextType>;
  QuoteLine?: QuoteLineResolvers<ContextType>;
  QuoteResult?: QuoteResultResolvers<ContextType>;
  Reason?: ReasonResolvers<ContextType>;
  Refusal?: RefusalResolvers<ContextType>;
  RequestCharge?: RequestChargeResolvers<ContextType>;
  RequestEvent?: RequestEventResolvers<ContextType>;
  RequestHold?: RequestHoldResolvers<ContextType>;
  RulePayload?: RulePayloadResolvers<ContextType>;
  RuleRevision?: RuleRevisionResolvers<ContextType>;
  RuleWithdrawalPayload?: RuleWithdrawalPayloadResolvers<ContextType>;
  SavedSearch?: SavedSearchResolvers<ContextType>;
  SavedSearchPayload?: SavedSearchPayloadResolvers<ContextType>;
  Scene?: SceneResolvers<ContextType>;
  SceneConnection?: SceneConnectionResolvers<ContextType>;
  SceneEdge?: SceneEdgeResolvers<ContextType>;
  Sensor?: SensorResolvers<ContextType>;
  Session?: SessionResolvers<ContextType>;
  Setting?: SettingResolvers<ContextType>;
  StereoPair?: StereoPairResolvers<ContextType>;
  StereoSet?: StereoSetResolvers<ContextType>;
  StereoSetConnection?: StereoSetConnectionResolvers<ContextType>;
  StereoSetEdge?: StereoSetEdgeResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  Tariff?: TariffResolvers<ContextType>;
  Tranche?: TrancheResolvers<ContextType>;
  Transition?: TransitionResolvers<ContextType>;
  URL?: GraphQLScalarType;
  UserError?: UserErrorResolvers<ContextType>;
  ViewGeometry?: ViewGeometryResolvers<ContextType>;
  WholeBalance?: WholeBalanceResolvers<ContextType>;
};

