import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Connection } from '../../../../subgraphs/kit/connection.ts';
import type { CentreRow } from '../data/centres.ts';
import type { InfrastructureRow, FactRow, HubRow, ProgrammeRow, SubgraphRow, TermRow } from '../data/read.ts';
import type { Provenance as StoredProvenance } from '../../../../subgraphs/kit/provenance.ts';
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
  URL: { input: string; output: string; }
  _FieldSet: { input: string; output: string; }
};

export type Certainty =
  | 'ASSUMED'
  | 'READING'
  | 'STATED'
  | 'UNCERTAIN';

export type DataCentre = {
  __typename?: 'DataCentre';
  acronym?: Maybe<Scalars['String']['output']>;
  host?: Maybe<Scalars['String']['output']>;
  hubs: Array<Hub>;
  id: Scalars['ID']['output'];
  name: Scalars['String']['output'];
  subgraphs: Array<Subgraph>;
};

export type DataCentreConnection = {
  __typename?: 'DataCentreConnection';
  edges: Array<DataCentreEdge>;
  nodes: Array<DataCentre>;
  pageInfo: PageInfo;
  totalCount?: Maybe<Scalars['Int']['output']>;
};

export type DataCentreEdge = {
  __typename?: 'DataCentreEdge';
  cursor: Scalars['String']['output'];
  node: DataCentre;
};

export type DataInfrastructure = {
  __typename?: 'DataInfrastructure';
  description: Scalars['String']['output'];
  facts: Array<Fact>;
  hubs: Array<Hub>;
  links: Array<Link>;
  name: Scalars['String']['output'];
  partners: Array<Maybe<Organisation>>;
  programmes: Array<Programme>;
};


export type DataInfrastructureDescriptionArgs = {
  lang?: InputMaybe<Language>;
};

export type Fact = {
  __typename?: 'Fact';
  label: Scalars['String']['output'];
  provenance: Provenance;
  source: Scalars['String']['output'];
  value: Scalars['String']['output'];
};


export type FactLabelArgs = {
  lang?: InputMaybe<Language>;
};

export type Hub = {
  __typename?: 'Hub';
  centreCount?: Maybe<Scalars['Int']['output']>;
  centres: Array<DataCentre>;
  description: Scalars['String']['output'];
  director?: Maybe<Scalars['String']['output']>;
  expertiseCentres?: Maybe<Scalars['Int']['output']>;
  facts: Array<Fact>;
  id: Scalars['ID']['output'];
  links: Array<Link>;
  name: Scalars['String']['output'];
  partners: Array<Maybe<Organisation>>;
  precursors: Array<Programme>;
  relatedHubs: Array<Hub>;
  since?: Maybe<Scalars['String']['output']>;
  subgraphs: Array<Subgraph>;
  theme: Scalars['String']['output'];
  transverse: Scalars['Boolean']['output'];
};


export type HubDescriptionArgs = {
  lang?: InputMaybe<Language>;
};


export type HubThemeArgs = {
  lang?: InputMaybe<Language>;
};

export type Language =
  | 'EN'
  | 'FR';

export type Link = {
  __typename?: 'Link';
  href: Scalars['URL']['output'];
  rel: Scalars['String']['output'];
  title?: Maybe<Scalars['String']['output']>;
};

export type Money = {
  __typename?: 'Money';
  amount: Scalars['Decimal']['output'];
  currency: Scalars['String']['output'];
};

export type Organisation = {
  __typename?: 'Organisation';
  acronym?: Maybe<Scalars['String']['output']>;
  id: Scalars['ID']['output'];
  name: Scalars['String']['output'];
  ror?: Maybe<Scalars['URL']['output']>;
};

export type PageInfo = {
  __typename?: 'PageInfo';
  endCursor?: Maybe<Scalars['String']['output']>;
  hasNextPage: Scalars['Boolean']['output'];
  hasPreviousPage: Scalars['Boolean']['output'];
  startCursor?: Maybe<Scalars['String']['output']>;
};

export type Programme = {
  __typename?: 'Programme';
  budget?: Maybe<Money>;
  description: Scalars['String']['output'];
  duration?: Maybe<Scalars['Duration']['output']>;
  facts: Array<Fact>;
  id: Scalars['ID']['output'];
  name: Scalars['String']['output'];
  period?: Maybe<Scalars['String']['output']>;
  provenance: Provenance;
  url?: Maybe<Scalars['URL']['output']>;
};


export type ProgrammeDescriptionArgs = {
  lang?: InputMaybe<Language>;
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
  centre?: Maybe<DataCentre>;
  centres?: Maybe<DataCentreConnection>;
  hub?: Maybe<Hub>;
  hubs?: Maybe<Array<Hub>>;
  infrastructure?: Maybe<DataInfrastructure>;
  subgraph?: Maybe<Subgraph>;
  subgraphs?: Maybe<Array<Subgraph>>;
  terms?: Maybe<Array<Term>>;
};


export type QueryCentreArgs = {
  id: Scalars['ID']['input'];
};


export type QueryCentresArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
  hub?: InputMaybe<Scalars['ID']['input']>;
};


export type QueryHubArgs = {
  id: Scalars['ID']['input'];
};


export type QuerySubgraphArgs = {
  name: Scalars['String']['input'];
};


export type QueryTermsArgs = {
  of: Scalars['String']['input'];
};

export type Subgraph = {
  __typename?: 'Subgraph';
  description?: Maybe<Scalars['String']['output']>;
  entities: Array<Scalars['String']['output']>;
  name: Scalars['String']['output'];
  owner?: Maybe<DataCentre>;
  publishedAt: Scalars['DateTime']['output'];
  rootFields: Array<Scalars['String']['output']>;
  status: SubgraphStatus;
  version: Scalars['String']['output'];
};


export type SubgraphDescriptionArgs = {
  lang?: InputMaybe<Language>;
};

export type SubgraphStatus =
  | 'DEGRADED'
  | 'DOWN'
  | 'HEALTHY'
  | 'RETIRED';

export type Term = {
  __typename?: 'Term';
  code: Scalars['String']['output'];
  label: Scalars['String']['output'];
  provenance: Provenance;
};


export type TermLabelArgs = {
  lang?: InputMaybe<Language>;
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
  DataCentre: DataCentre;
  Hub: Hub;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  DataCentre:
    ( { __typename: 'DataCentre' }
    & GraphQLRecursivePick<FederationTypes['DataCentre'], {"id":true}> );
  Hub:
    ( { __typename: 'Hub' }
    & GraphQLRecursivePick<FederationTypes['Hub'], {"id":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Certainty: Certainty;
  DataCentre: ResolverTypeWrapper<CentreRow>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  DataCentreConnection: ResolverTypeWrapper<Connection<ResolversTypes['DataCentre']>>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  DataCentreEdge: ResolverTypeWrapper<Omit<DataCentreEdge, 'node'> & { node: ResolversTypes['DataCentre'] }>;
  DataInfrastructure: ResolverTypeWrapper<InfrastructureRow>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  Duration: ResolverTypeWrapper<Scalars['Duration']['output']>;
  Fact: ResolverTypeWrapper<FactRow>;
  Hub: ResolverTypeWrapper<HubRow>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Language: Language;
  Link: ResolverTypeWrapper<Link>;
  Money: ResolverTypeWrapper<Money>;
  Organisation: ResolverTypeWrapper<Organisation>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Programme: ResolverTypeWrapper<ProgrammeRow>;
  Provenance: ResolverTypeWrapper<StoredProvenance>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Subgraph: ResolverTypeWrapper<SubgraphRow>;
  SubgraphStatus: SubgraphStatus;
  Term: ResolverTypeWrapper<TermRow>;
  URL: ResolverTypeWrapper<Scalars['URL']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  DataCentre: CentreRow;
  String: Scalars['String']['output'];
  ID: Scalars['ID']['output'];
  DataCentreConnection: Connection<ResolversTypes['DataCentre']>;
  Int: Scalars['Int']['output'];
  DataCentreEdge: Omit<DataCentreEdge, 'node'> & { node: ResolversParentTypes['DataCentre'] };
  DataInfrastructure: InfrastructureRow;
  DateTime: Scalars['DateTime']['output'];
  Decimal: Scalars['Decimal']['output'];
  Duration: Scalars['Duration']['output'];
  Fact: FactRow;
  Hub: HubRow;
  Boolean: Scalars['Boolean']['output'];
  Link: Link;
  Money: Money;
  Organisation: Organisation;
  PageInfo: PageInfo;
  Programme: ProgrammeRow;
  Provenance: StoredProvenance;
  Query: Record<PropertyKey, never>;
  Subgraph: SubgraphRow;
  Term: TermRow;
  URL: Scalars['URL']['output'];
};

export type DataCentreResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DataCentre'] = ResolversParentTypes['DataCentre'], FederationReferenceType extends FederationReferenceTypes['DataCentre'] = FederationReferenceTypes['DataCentre']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['DataCentre']> | FederationReferenceType, FederationReferenceType, ContextType>;
  acronym?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  host?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hubs?: Resolver<Array<ResolversTypes['Hub']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  subgraphs?: Resolver<Array<ResolversTypes['Subgraph']>, ParentType, ContextType>;
};

export type DataCentreConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DataCentreConnection'] = ResolversParentTypes['DataCentreConnection']> = {
  edges?: Resolver<Array<ResolversTypes['DataCentreEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['DataCentre']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type DataCentreEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DataCentreEdge'] = ResolversParentTypes['DataCentreEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['DataCentre'], ParentType, ContextType>;
};

export type DataInfrastructureResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DataInfrastructure'] = ResolversParentTypes['DataInfrastructure']> = {
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType, Partial<DataInfrastructureDescriptionArgs>>;
  facts?: Resolver<Array<ResolversTypes['Fact']>, ParentType, ContextType>;
  hubs?: Resolver<Array<ResolversTypes['Hub']>, ParentType, ContextType>;
  links?: Resolver<Array<ResolversTypes['Link']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  partners?: Resolver<Array<Maybe<ResolversTypes['Organisation']>>, ParentType, ContextType>;
  programmes?: Resolver<Array<ResolversTypes['Programme']>, ParentType, ContextType>;
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

export type FactResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Fact'] = ResolversParentTypes['Fact']> = {
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType, Partial<FactLabelArgs>>;
  provenance?: Resolver<ResolversTypes['Provenance'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type HubResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Hub'] = ResolversParentTypes['Hub'], FederationReferenceType extends FederationReferenceTypes['Hub'] = FederationReferenceTypes['Hub']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Hub']> | FederationReferenceType, FederationReferenceType, ContextType>;
  centreCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  centres?: Resolver<Array<ResolversTypes['DataCentre']>, ParentType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType, Partial<HubDescriptionArgs>>;
  director?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  expertiseCentres?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  facts?: Resolver<Array<ResolversTypes['Fact']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  links?: Resolver<Array<ResolversTypes['Link']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  partners?: Resolver<Array<Maybe<ResolversTypes['Organisation']>>, ParentType, ContextType>;
  precursors?: Resolver<Array<ResolversTypes['Programme']>, ParentType, ContextType>;
  relatedHubs?: Resolver<Array<ResolversTypes['Hub']>, ParentType, ContextType>;
  since?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  subgraphs?: Resolver<Array<ResolversTypes['Subgraph']>, ParentType, ContextType>;
  theme?: Resolver<ResolversTypes['String'], ParentType, ContextType, Partial<HubThemeArgs>>;
  transverse?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type LinkResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Link'] = ResolversParentTypes['Link']> = {
  href?: Resolver<ResolversTypes['URL'], ParentType, ContextType>;
  rel?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type MoneyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type OrganisationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Organisation'] = ResolversParentTypes['Organisation']> = {
  acronym?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  ror?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ProgrammeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Programme'] = ResolversParentTypes['Programme']> = {
  budget?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType, Partial<ProgrammeDescriptionArgs>>;
  duration?: Resolver<Maybe<ResolversTypes['Duration']>, ParentType, ContextType>;
  facts?: Resolver<Array<ResolversTypes['Fact']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  period?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  provenance?: Resolver<ResolversTypes['Provenance'], ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
};

export type ProvenanceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Provenance'] = ResolversParentTypes['Provenance']> = {
  certainty?: Resolver<ResolversTypes['Certainty'], ParentType, ContextType>;
  locator?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, Partial<ProvenanceNoteArgs>>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  centre?: Resolver<Maybe<ResolversTypes['DataCentre']>, ParentType, ContextType, RequireFields<QueryCentreArgs, 'id'>>;
  centres?: Resolver<Maybe<ResolversTypes['DataCentreConnection']>, ParentType, ContextType, RequireFields<QueryCentresArgs, 'first'>>;
  hub?: Resolver<Maybe<ResolversTypes['Hub']>, ParentType, ContextType, RequireFields<QueryHubArgs, 'id'>>;
  hubs?: Resolver<Maybe<Array<ResolversTypes['Hub']>>, ParentType, ContextType>;
  infrastructure?: Resolver<Maybe<ResolversTypes['DataInfrastructure']>, ParentType, ContextType>;
  subgraph?: Resolver<Maybe<ResolversTypes['Subgraph']>, ParentType, ContextType, RequireFields<QuerySubgraphArgs, 'name'>>;
  subgraphs?: Resolver<Maybe<Array<ResolversTypes['Subgraph']>>, ParentType, ContextType>;
  terms?: Resolver<Maybe<Array<ResolversTypes['Term']>>, ParentType, ContextType, RequireFields<QueryTermsArgs, 'of'>>;
};

export type SubgraphResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Subgraph'] = ResolversParentTypes['Subgraph']> = {
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, Partial<SubgraphDescriptionArgs>>;
  entities?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['DataCentre']>, ParentType, ContextType>;
  publishedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  rootFields?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['SubgraphStatus'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type TermResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Term'] = ResolversParentTypes['Term']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType, Partial<TermLabelArgs>>;
  provenance?: Resolver<ResolversTypes['Provenance'], ParentType, ContextType>;
};

export interface UrlScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['URL'], any> {
  name: 'URL';
}

export type Resolvers<ContextType = Context> = {
  DataCentre?: DataCentreResolvers<ContextType>;
  DataCentreConnection?: DataCentreConnectionResolvers<ContextType>;
  DataCentreEdge?: DataCentreEdgeResolvers<ContextType>;
  DataInfrastructure?: DataInfrastructureResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  Decimal?: GraphQLScalarType;
  Duration?: GraphQLScalarType;
  Fact?: FactResolvers<ContextType>;
  Hub?: HubResolvers<ContextType>;
  Link?: LinkResolvers<ContextType>;
  Money?: MoneyResolvers<ContextType>;
  Organisation?: OrganisationResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Programme?: ProgrammeResolvers<ContextType>;
  Provenance?: ProvenanceResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Subgraph?: SubgraphResolvers<ContextType>;
  Term?: TermResolvers<ContextType>;
  URL?: GraphQLScalarType;
};

