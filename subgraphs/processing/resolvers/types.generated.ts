import type { GeoJsonGeometry } from '../../kit/geometry.ts';
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { AccountParent } from './Account.ts';
import type { Balance } from '../domain/credit.ts';
import type { Cost } from '../domain/estimate.ts';
import type { ProductFacts, SceneFacts, StereoSetFacts } from '../domain/image.ts';
import type { Provenance as StoredProvenance } from '../../kit/provenance.ts';
import type { Unmet, Requirement as JudgedRequirement } from '../domain/requirements.ts';
import type { ServiceRow } from '../data/services.ts';
import type { InputFact, OutputFact } from '../data/tables.ts';
import type { ServiceMatchParent } from './ServiceMatch.ts';
import type { Context } from '../context.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type MakeOptional<T, K extends keyof T> = Omit<T, K> & { [SubKey in K]?: Maybe<T[SubKey]> };
export type MakeMaybe<T, K extends keyof T> = Omit<T, K> & { [SubKey in K]: Maybe<T[SubKey]> };
export type MakeEmpty<T extends { [key: string]: unknown }, K extends keyof T> = { [_ in K]?: never };
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
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
  GeoJSON: { input: GeoJsonGeometry; output: GeoJsonGeometry; }
  JSON: { input: unknown; output: unknown; }
  URL: { input: string; output: string; }
  _FieldSet: { input: string; output: string; }
};

export type Account = {
  __typename?: 'Account';
  computeCredits?: Maybe<Array<ComputeCredit>>;
  id: Scalars['ID']['output'];
};

export type AcquisitionMode =
  | 'MONO'
  | 'STEREO'
  | 'TRISTEREO';

export type Certainty =
  | 'ASSUMED'
  | 'READING'
  | 'STATED'
  | 'UNCERTAIN';

export type Collection = {
  __typename?: 'Collection';
  id: Scalars['ID']['output'];
};

export type ComputeCredit = {
  __typename?: 'ComputeCredit';
  available: Scalars['Decimal']['output'];
  granted: Scalars['Decimal']['output'];
  id: Scalars['ID']['output'];
  reserved: Scalars['Decimal']['output'];
  unit: CreditUnit;
  used: Scalars['Decimal']['output'];
};

export type CreditUnit =
  | 'CPU_SECOND'
  | 'UNIT';

export type Estimate = {
  __typename?: 'Estimate';
  affordable: Scalars['Boolean']['output'];
  cost: Scalars['Decimal']['output'];
  duration?: Maybe<Scalars['Duration']['output']>;
  unit: CreditUnit;
};

export type Hub = {
  __typename?: 'Hub';
  id: Scalars['ID']['output'];
};

export type Infrastructure = {
  __typename?: 'Infrastructure';
  host: Scalars['String']['output'];
  id: Scalars['ID']['output'];
  name: Scalars['String']['output'];
};

export type Interval = {
  __typename?: 'Interval';
  end?: Maybe<Scalars['DateTime']['output']>;
  start?: Maybe<Scalars['DateTime']['output']>;
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

export type Mission =
  | 'PLEIADES'
  | 'SPOT_6_7';

export type Organisation = {
  __typename?: 'Organisation';
  acronym?: Maybe<Scalars['String']['output']>;
  id: Scalars['ID']['output'];
  name: Scalars['String']['output'];
  ror?: Maybe<Scalars['URL']['output']>;
};

export type Product = {
  __typename?: 'Product';
  cloudCover?: Maybe<Scalars['Float']['output']>;
  collection: Collection;
  footprint: Scalars['GeoJSON']['output'];
  id: Scalars['ID']['output'];
  level?: Maybe<Scalars['String']['output']>;
  observed: Interval;
  platform?: Maybe<Scalars['String']['output']>;
  services?: Maybe<Array<ServiceMatch>>;
};


export type ProductServicesArgs = {
  eligibleOnly: Scalars['Boolean']['input'];
  ids?: InputMaybe<Array<Scalars['ID']['input']>>;
};

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

export type Query = {
  __typename?: 'Query';
  service?: Maybe<Service>;
  services?: Maybe<Array<Service>>;
};


export type QueryServiceArgs = {
  id: Scalars['ID']['input'];
};


export type QueryServicesArgs = {
  kind?: InputMaybe<ServiceKind>;
  status?: InputMaybe<ServiceStatus>;
  text?: InputMaybe<Scalars['String']['input']>;
};

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

export type Requirement = {
  __typename?: 'Requirement';
  code: Scalars['String']['output'];
  message: Scalars['String']['output'];
};


export type RequirementMessageArgs = {
  lang?: InputMaybe<Language>;
};

export type Scene = {
  __typename?: 'Scene';
  acquiredAt: Scalars['DateTime']['output'];
  cloudCover?: Maybe<Scalars['Float']['output']>;
  footprint: Scalars['GeoJSON']['output'];
  id: Scalars['ID']['output'];
  mission?: Maybe<Mission>;
  mode?: Maybe<AcquisitionMode>;
  platform: Scalars['String']['output'];
  processingLevel?: Maybe<Scalars['String']['output']>;
  services?: Maybe<Array<ServiceMatch>>;
};


export type SceneServicesArgs = {
  eligibleOnly: Scalars['Boolean']['input'];
  ids?: InputMaybe<Array<Scalars['ID']['input']>>;
};

export type Service = {
  __typename?: 'Service';
  contributors: Array<Scalars['String']['output']>;
  correspondents: Array<Scalars['String']['output']>;
  description: Scalars['String']['output'];
  developers: Array<Maybe<Organisation>>;
  hubs: Array<Maybe<Hub>>;
  id: Scalars['ID']['output'];
  infrastructure?: Maybe<Infrastructure>;
  inputs: Array<ServiceInput>;
  kind: ServiceKind;
  landingPage?: Maybe<Scalars['URL']['output']>;
  licence?: Maybe<Licence>;
  outputs: Array<ServiceOutput>;
  processUrl?: Maybe<Scalars['URL']['output']>;
  provenance: Provenance;
  requirements: Array<Requirement>;
  runnable: Scalars['Boolean']['output'];
  softwareLicence?: Maybe<Scalars['String']['output']>;
  status: ServiceStatus;
  title: Scalars['String']['output'];
  version?: Maybe<Scalars['String']['output']>;
};


export type ServiceDescriptionArgs = {
  lang?: InputMaybe<Language>;
};


export type ServiceTitleArgs = {
  lang?: InputMaybe<Language>;
};

export type ServiceInput = {
  __typename?: 'ServiceInput';
  default?: Maybe<Scalars['JSON']['output']>;
  name: Scalars['String']['output'];
  required: Scalars['Boolean']['output'];
  schema: Scalars['JSON']['output'];
  title: Scalars['String']['output'];
};


export type ServiceInputTitleArgs = {
  lang?: InputMaybe<Language>;
};

export type ServiceKind =
  | 'MONITORING'
  | 'ON_DEMAND'
  | 'PACKAGE';

export type ServiceMatch = {
  __typename?: 'ServiceMatch';
  eligible: Scalars['Boolean']['output'];
  estimate?: Maybe<Estimate>;
  reasons: Array<Reason>;
  service: Service;
};

export type ServiceOutput = {
  __typename?: 'ServiceOutput';
  mediaType: Scalars['String']['output'];
  name: Scalars['String']['output'];
  title: Scalars['String']['output'];
  unit?: Maybe<Scalars['String']['output']>;
};


export type ServiceOutputTitleArgs = {
  lang?: InputMaybe<Language>;
};

export type ServiceStatus =
  | 'DISABLED'
  | 'ENABLED'
  | 'FORBIDDEN'
  | 'MAINTENANCE';

export type StereoPair = {
  __typename?: 'StereoPair';
  baseToHeight: Scalars['Float']['output'];
};

export type StereoSet = {
  __typename?: 'StereoSet';
  commonArea: Scalars['Float']['output'];
  commonFootprint: Scalars['GeoJSON']['output'];
  id: Scalars['ID']['output'];
  mission: Mission;
  mode: AcquisitionMode;
  pairs: Array<StereoPair>;
  sameOrbit: Scalars['Boolean']['output'];
  services?: Maybe<Array<ServiceMatch>>;
};


export type StereoSetServicesArgs = {
  ids?: InputMaybe<Array<Scalars['ID']['input']>>;
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
  Product: Product;
  Scene: Scene;
  Service: Service;
  StereoSet: StereoSet;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Account:
    ( { __typename: 'Account' }
    & GraphQLRecursivePick<FederationTypes['Account'], {"id":true}> );
  Product:
    ( { __typename: 'Product' }
    & GraphQLRecursivePick<FederationTypes['Product'], {"id":true}>
    & ( Record<PropertyKey, never>
        | GraphQLRecursivePick<FederationTypes['Product'], {"collection":{"id":true},"platform":true,"level":true,"observed":{"start":true,"end":true},"footprint":true,"cloudCover":true}> ) );
  Scene:
    ( { __typename: 'Scene' }
    & GraphQLRecursivePick<FederationTypes['Scene'], {"id":true}>
    & ( Record<PropertyKey, never>
        | GraphQLRecursivePick<FederationTypes['Scene'], {"mission":true,"platform":true,"acquiredAt":true,"footprint":true,"cloudCover":true,"mode":true,"processingLevel":true}> ) );
  Service:
    ( { __typename: 'Service' }
    & GraphQLRecursivePick<FederationTypes['Service'], {"id":true}> );
  StereoSet:
    ( { __typename: 'StereoSet' }
    & GraphQLRecursivePick<FederationTypes['StereoSet'], {"id":true}>
    & ( Record<PropertyKey, never>
        | GraphQLRecursivePick<FederationTypes['StereoSet'], {"mission":true,"mode":true,"commonFootprint":true,"commonArea":true,"sameOrbit":true,"pairs":{"baseToHeight":true}}> ) );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Account: ResolverTypeWrapper<AccountParent>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  AcquisitionMode: AcquisitionMode;
  Certainty: Certainty;
  Collection: ResolverTypeWrapper<Collection>;
  ComputeCredit: ResolverTypeWrapper<Balance>;
  CreditUnit: CreditUnit;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  Duration: ResolverTypeWrapper<Scalars['Duration']['output']>;
  Estimate: ResolverTypeWrapper<Cost>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  GeoJSON: ResolverTypeWrapper<Scalars['GeoJSON']['output']>;
  Hub: ResolverTypeWrapper<Hub>;
  Infrastructure: ResolverTypeWrapper<Infrastructure>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Interval: ResolverTypeWrapper<Interval>;
  JSON: ResolverTypeWrapper<Scalars['JSON']['output']>;
  Language: Language;
  Licence: ResolverTypeWrapper<Licence>;
  Mission: Mission;
  Organisation: ResolverTypeWrapper<Organisation>;
  Product: ResolverTypeWrapper<ProductFacts>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  Provenance: ResolverTypeWrapper<StoredProvenance>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Reason: ResolverTypeWrapper<Unmet>;
  Requirement: ResolverTypeWrapper<JudgedRequirement>;
  Scene: ResolverTypeWrapper<SceneFacts>;
  Service: ResolverTypeWrapper<ServiceRow>;
  ServiceInput: ResolverTypeWrapper<InputFact>;
  ServiceKind: ServiceKind;
  ServiceMatch: ResolverTypeWrapper<ServiceMatchParent>;
  ServiceOutput: ResolverTypeWrapper<OutputFact>;
  ServiceStatus: ServiceStatus;
  StereoPair: ResolverTypeWrapper<StereoPair>;
  StereoSet: ResolverTypeWrapper<StereoSetFacts>;
  URL: ResolverTypeWrapper<Scalars['URL']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Account: AccountParent;
  ID: Scalars['ID']['output'];
  Collection: Collection;
  ComputeCredit: Balance;
  DateTime: Scalars['DateTime']['output'];
  Decimal: Scalars['Decimal']['output'];
  Duration: Scalars['Duration']['output'];
  Estimate: Cost;
  Boolean: Scalars['Boolean']['output'];
  GeoJSON: Scalars['GeoJSON']['output'];
  Hub: Hub;
  Infrastructure: Infrastructure;
  String: Scalars['String']['output'];
  Interval: Interval;
  JSON: Scalars['JSON']['output'];
  Licence: Licence;
  Organisation: Organisation;
  Product: ProductFacts;
  Float: Scalars['Float']['output'];
  Provenance: StoredProvenance;
  Query: Record<PropertyKey, never>;
  Reason: Unmet;
  Requirement: JudgedRequirement;
  Scene: SceneFacts;
  Service: ServiceRow;
  ServiceInput: InputFact;
  ServiceMatch: ServiceMatchParent;
  ServiceOutput: OutputFact;
  StereoPair: StereoPair;
  StereoSet: StereoSetFacts;
  URL: Scalars['URL']['output'];
};

export type AccountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Account'] = ResolversParentTypes['Account'], FederationReferenceType extends FederationReferenceTypes['Account'] = FederationReferenceTypes['Account']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Account']> | FederationReferenceType, FederationReferenceType, ContextType>;
  computeCredits?: Resolver<Maybe<Array<ResolversTypes['ComputeCredit']>>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type CollectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Collection'] = ResolversParentTypes['Collection']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type ComputeCreditResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ComputeCredit'] = ResolversParentTypes['ComputeCredit']> = {
  available?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  granted?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  reserved?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['CreditUnit'], ParentType, ContextType>;
  used?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export interface DecimalScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Decimal'], any> {
  name: 'Decimal';
}

export interface DurationScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Duration'], any> {
  name: 'Duration';
}

export type EstimateResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Estimate'] = ResolversParentTypes['Estimate']> = {
  affordable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  cost?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  duration?: Resolver<Maybe<ResolversTypes['Duration']>, ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['CreditUnit'], ParentType, ContextType>;
};

export interface GeoJsonScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['GeoJSON'], any> {
  name: 'GeoJSON';
}

export type HubResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Hub'] = ResolversParentTypes['Hub']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type InfrastructureResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Infrastructure'] = ResolversParentTypes['Infrastructure']> = {
  host?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
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

export type OrganisationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Organisation'] = ResolversParentTypes['Organisation']> = {
  acronym?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  ror?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
};

export type ProductResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Product'] = ResolversParentTypes['Product'], FederationReferenceType extends FederationReferenceTypes['Product'] = FederationReferenceTypes['Product']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Product']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  services?: Resolver<Maybe<Array<ResolversTypes['ServiceMatch']>>, ParentType, ContextType, RequireFields<ProductServicesArgs, 'eligibleOnly'>>;
};

export type ProvenanceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Provenance'] = ResolversParentTypes['Provenance']> = {
  certainty?: Resolver<ResolversTypes['Certainty'], ParentType, ContextType>;
  locator?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, Partial<ProvenanceNoteArgs>>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  service?: Resolver<Maybe<ResolversTypes['Service']>, ParentType, ContextType, RequireFields<QueryServiceArgs, 'id'>>;
  services?: Resolver<Maybe<Array<ResolversTypes['Service']>>, ParentType, ContextType, Partial<QueryServicesArgs>>;
};

export type ReasonResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Reason'] = ResolversParentTypes['Reason']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  found?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  helpUrl?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType, Partial<ReasonMessageArgs>>;
  required?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type RequirementResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Requirement'] = ResolversParentTypes['Requirement']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType, Partial<RequirementMessageArgs>>;
};

export type SceneResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Scene'] = ResolversParentTypes['Scene'], FederationReferenceType extends FederationReferenceTypes['Scene'] = FederationReferenceTypes['Scene']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Scene']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  services?: Resolver<Maybe<Array<ResolversTypes['ServiceMatch']>>, ParentType, ContextType, RequireFields<SceneServicesArgs, 'eligibleOnly'>>;
};

export type ServiceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Service'] = ResolversParentTypes['Service'], FederationReferenceType extends FederationReferenceTypes['Service'] = FederationReferenceTypes['Service']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Service']> | FederationReferenceType, FederationReferenceType, ContextType>;
  contributors?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  correspondents?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType, Partial<ServiceDescriptionArgs>>;
  developers?: Resolver<Array<Maybe<ResolversTypes['Organisation']>>, ParentType, ContextType>;
  hubs?: Resolver<Array<Maybe<ResolversTypes['Hub']>>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  infrastructure?: Resolver<Maybe<ResolversTypes['Infrastructure']>, ParentType, ContextType>;
  inputs?: Resolver<Array<ResolversTypes['ServiceInput']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ServiceKind'], ParentType, ContextType>;
  landingPage?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
  licence?: Resolver<Maybe<ResolversTypes['Licence']>, ParentType, ContextType>;
  outputs?: Resolver<Array<ResolversTypes['ServiceOutput']>, ParentType, ContextType>;
  processUrl?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
  provenance?: Resolver<ResolversTypes['Provenance'], ParentType, ContextType>;
  requirements?: Resolver<Array<ResolversTypes['Requirement']>, ParentType, ContextType>;
  runnable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  softwareLicence?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ServiceStatus'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType, Partial<ServiceTitleArgs>>;
  version?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ServiceInputResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServiceInput'] = ResolversParentTypes['ServiceInput']> = {
  default?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  required?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  schema?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType, Partial<ServiceInputTitleArgs>>;
};

export type ServiceMatchResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServiceMatch'] = ResolversParentTypes['ServiceMatch']> = {
  eligible?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  estimate?: Resolver<Maybe<ResolversTypes['Estimate']>, ParentType, ContextType>;
  reasons?: Resolver<Array<ResolversTypes['Reason']>, ParentType, ContextType>;
  service?: Resolver<ResolversTypes['Service'], ParentType, ContextType>;
};

export type ServiceOutputResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServiceOutput'] = ResolversParentTypes['ServiceOutput']> = {
  mediaType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType, Partial<ServiceOutputTitleArgs>>;
  unit?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type StereoSetResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StereoSet'] = ResolversParentTypes['StereoSet'], FederationReferenceType extends FederationReferenceTypes['StereoSet'] = FederationReferenceTypes['StereoSet']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['StereoSet']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  services?: Resolver<Maybe<Array<ResolversTypes['ServiceMatch']>>, ParentType, ContextType, Partial<StereoSetServicesArgs>>;
};

export interface UrlScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['URL'], any> {
  name: 'URL';
}

export type Resolvers<ContextType = Context> = {
  Account?: AccountResolvers<ContextType>;
  Collection?: CollectionResolvers<ContextType>;
  ComputeCredit?: ComputeCreditResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  Decimal?: GraphQLScalarType;
  Duration?: GraphQLScalarType;
  Estimate?: EstimateResolvers<ContextType>;
  GeoJSON?: GraphQLScalarType;
  Hub?: HubResolvers<ContextType>;
  Infrastructure?: InfrastructureResolvers<ContextType>;
  Interval?: IntervalResolvers<ContextType>;
  JSON?: GraphQLScalarType;
  Licence?: LicenceResolvers<ContextType>;
  Organisation?: OrganisationResolvers<ContextType>;
  Product?: ProductResolvers<ContextType>;
  Provenance?: ProvenanceResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Reason?: ReasonResolvers<ContextType>;
  Requirement?: RequirementResolvers<ContextType>;
  Scene?: SceneResolvers<ContextType>;
  Service?: ServiceResolvers<ContextType>;
  ServiceInput?: ServiceInputResolvers<ContextType>;
  ServiceMatch?: ServiceMatchResolvers<ContextType>;
  ServiceOutput?: ServiceOutputResolvers<ContextType>;
  StereoSet?: StereoSetResolvers<ContextType>;
  URL?: GraphQLScalarType;
};

