import type { GeoJsonGeometry } from '../../kit/geometry.ts';
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Connection } from '../../kit/connection.ts';
import type { ObservatoryRow, OrganisationRow, DatasetRow, StationRow, DatastreamRow, VariableRow, CategoryRow } from '../data/rows.ts';
import type { Facet } from '../domain/facet-tree.ts';
import type { StationMatch as StationMatchRow, DatastreamMatch as DatastreamMatchRow } from '../data/stations-around.ts';
import type { Series as SeriesColumns } from '../domain/series.ts';
import type { Observation as ObservationRow, Unit as UnitRow } from '../domain/model.ts';
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
  Duration: { input: string; output: string; }
  GeoJSON: { input: GeoJsonGeometry; output: GeoJsonGeometry; }
  URL: { input: string; output: string; }
  _FieldSet: { input: string; output: string; }
};

export type Aggregate =
  | 'COUNT'
  | 'LTTB'
  | 'MAX'
  | 'MEAN'
  | 'MIN'
  | 'NONE'
  | 'SUM';

export type AreaInput = {
  bbox?: InputMaybe<Array<Scalars['Float']['input']>>;
  geometry?: InputMaybe<Scalars['GeoJSON']['input']>;
  place?: InputMaybe<Scalars['String']['input']>;
  tile?: InputMaybe<Scalars['String']['input']>;
};

export type Dataset = {
  __typename?: 'Dataset';
  citation?: Maybe<Scalars['String']['output']>;
  climates: Array<Scalars['String']['output']>;
  datastreams: DatastreamConnection;
  description?: Maybe<Scalars['String']['output']>;
  doi?: Maybe<Scalars['String']['output']>;
  embargoedUntil?: Maybe<Scalars['DateTime']['output']>;
  geologies: Array<Scalars['String']['output']>;
  id: Scalars['ID']['output'];
  licence?: Maybe<Licence>;
  observatory: Observatory;
  title: Scalars['String']['output'];
};


export type DatasetDatastreamsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
};

export type DatasetConnection = {
  __typename?: 'DatasetConnection';
  edges: Array<DatasetEdge>;
  nodes: Array<Dataset>;
  pageInfo: PageInfo;
  totalCount?: Maybe<Scalars['Int']['output']>;
};

export type DatasetEdge = {
  __typename?: 'DatasetEdge';
  cursor: Scalars['String']['output'];
  node: Dataset;
};

export type Datastream = {
  __typename?: 'Datastream';
  count?: Maybe<Scalars['Int']['output']>;
  dataset: Dataset;
  id: Scalars['ID']['output'];
  latest?: Maybe<Observation>;
  name: Scalars['String']['output'];
  observed: Interval;
  processingLevel?: Maybe<ProcessingLevel>;
  sensors: Array<Scalars['String']['output']>;
  series?: Maybe<Series>;
  station: Station;
  synthetic: Scalars['Boolean']['output'];
  unit?: Maybe<Unit>;
  variable: Variable;
};


export type DatastreamSeriesArgs = {
  aggregate: Aggregate;
  during?: InputMaybe<IntervalInput>;
  maxPoints: Scalars['Int']['input'];
  timeZone: Scalars['String']['input'];
  window?: InputMaybe<Scalars['Duration']['input']>;
};

export type DatastreamConnection = {
  __typename?: 'DatastreamConnection';
  edges: Array<DatastreamEdge>;
  nodes: Array<Datastream>;
  pageInfo: PageInfo;
  totalCount?: Maybe<Scalars['Int']['output']>;
};

export type DatastreamEdge = {
  __typename?: 'DatastreamEdge';
  cursor: Scalars['String']['output'];
  node: Datastream;
};

export type DatastreamFilter = {
  categories?: InputMaybe<Array<Scalars['ID']['input']>>;
  during?: InputMaybe<IntervalInput>;
  levels?: InputMaybe<Array<ProcessingLevel>>;
  observatories?: InputMaybe<Array<Scalars['ID']['input']>>;
  text?: InputMaybe<Scalars['String']['input']>;
  variables?: InputMaybe<Array<Scalars['ID']['input']>>;
};

export type DatastreamMatch = {
  __typename?: 'DatastreamMatch';
  datastream: Datastream;
  nearest?: Maybe<Observation>;
  series?: Maybe<Series>;
};


export type DatastreamMatchSeriesArgs = {
  aggregate: Aggregate;
  maxPoints: Scalars['Int']['input'];
  timeZone: Scalars['String']['input'];
  window?: InputMaybe<Scalars['Duration']['input']>;
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

export type Observation = {
  __typename?: 'Observation';
  at: Scalars['DateTime']['output'];
  quality?: Maybe<Scalars['String']['output']>;
  value?: Maybe<Scalars['Float']['output']>;
};

export type Observatory = {
  __typename?: 'Observatory';
  datasets: DatasetConnection;
  description?: Maybe<Scalars['String']['output']>;
  extent?: Maybe<Scalars['GeoJSON']['output']>;
  id: Scalars['ID']['output'];
  landingPage?: Maybe<Scalars['URL']['output']>;
  longName?: Maybe<Scalars['String']['output']>;
  name: Scalars['String']['output'];
  network?: Maybe<Scalars['String']['output']>;
  operators: Array<Maybe<Organisation>>;
  stations: StationConnection;
};


export type ObservatoryDatasetsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
};


export type ObservatoryDescriptionArgs = {
  lang?: InputMaybe<Language>;
};


export type ObservatoryStationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
};

export type ObservatoryConnection = {
  __typename?: 'ObservatoryConnection';
  edges: Array<ObservatoryEdge>;
  nodes: Array<Observatory>;
  pageInfo: PageInfo;
  totalCount?: Maybe<Scalars['Int']['output']>;
};

export type ObservatoryEdge = {
  __typename?: 'ObservatoryEdge';
  cursor: Scalars['String']['output'];
  node: Observatory;
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

export type ProcessingLevel =
  | 'DERIVED'
  | 'QUALITY_CONTROLLED'
  | 'RAW';

export type Product = {
  __typename?: 'Product';
  footprint: Scalars['GeoJSON']['output'];
  id: Scalars['ID']['output'];
  observed: Interval;
  stations?: Maybe<Array<StationMatch>>;
};


export type ProductStationsArgs = {
  area?: InputMaybe<AreaInput>;
  days: Scalars['Int']['input'];
  filter?: InputMaybe<DatastreamFilter>;
  first: Scalars['Int']['input'];
  withinKm: Scalars['Float']['input'];
};

export type Query = {
  __typename?: 'Query';
  dataset?: Maybe<Dataset>;
  datasets?: Maybe<DatasetConnection>;
  datastream?: Maybe<Datastream>;
  datastreams?: Maybe<DatastreamConnection>;
  observatories?: Maybe<ObservatoryConnection>;
  observatory?: Maybe<Observatory>;
  station?: Maybe<Station>;
  stations?: Maybe<StationConnection>;
  variable?: Maybe<Variable>;
  variableCategories?: Maybe<Array<VariableFacet>>;
  variables?: Maybe<VariableConnection>;
};


export type QueryDatasetArgs = {
  id: Scalars['ID']['input'];
};


export type QueryDatasetsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  area?: InputMaybe<AreaInput>;
  first: Scalars['Int']['input'];
  text?: InputMaybe<Scalars['String']['input']>;
};


export type QueryDatastreamArgs = {
  id: Scalars['ID']['input'];
};


export type QueryDatastreamsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  area?: InputMaybe<AreaInput>;
  filter?: InputMaybe<DatastreamFilter>;
  first: Scalars['Int']['input'];
};


export type QueryObservatoriesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  area?: InputMaybe<AreaInput>;
  first: Scalars['Int']['input'];
  text?: InputMaybe<Scalars['String']['input']>;
};


export type QueryObservatoryArgs = {
  id: Scalars['ID']['input'];
};


export type QueryStationArgs = {
  id: Scalars['ID']['input'];
};


export type QueryStationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  area?: InputMaybe<AreaInput>;
  filter?: InputMaybe<DatastreamFilter>;
  first: Scalars['Int']['input'];
  withinKm: Scalars['Float']['input'];
};


export type QueryVariableArgs = {
  id: Scalars['ID']['input'];
};


export type QueryVariableCategoriesArgs = {
  area?: InputMaybe<AreaInput>;
  filter?: InputMaybe<DatastreamFilter>;
};


export type QueryVariablesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  area?: InputMaybe<AreaInput>;
  categories?: InputMaybe<Array<Scalars['ID']['input']>>;
  first: Scalars['Int']['input'];
  text?: InputMaybe<Scalars['String']['input']>;
};

export type Scene = {
  __typename?: 'Scene';
  acquiredAt: Scalars['DateTime']['output'];
  footprint: Scalars['GeoJSON']['output'];
  id: Scalars['ID']['output'];
  stations?: Maybe<Array<StationMatch>>;
};


export type SceneStationsArgs = {
  area?: InputMaybe<AreaInput>;
  days: Scalars['Int']['input'];
  filter?: InputMaybe<DatastreamFilter>;
  first: Scalars['Int']['input'];
  withinKm: Scalars['Float']['input'];
};

export type Series = {
  __typename?: 'Series';
  downsampled: Scalars['Boolean']['output'];
  gaps: Array<Interval>;
  quality?: Maybe<Array<Maybe<Scalars['String']['output']>>>;
  times: Array<Scalars['DateTime']['output']>;
  values: Array<Maybe<Scalars['Float']['output']>>;
};

export type Station = {
  __typename?: 'Station';
  datastreams: DatastreamConnection;
  elevation?: Maybe<Scalars['Float']['output']>;
  id: Scalars['ID']['output'];
  location: Scalars['GeoJSON']['output'];
  name: Scalars['String']['output'];
  observatory: Observatory;
};


export type StationDatastreamsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<DatastreamFilter>;
  first: Scalars['Int']['input'];
};

export type StationConnection = {
  __typename?: 'StationConnection';
  edges: Array<StationEdge>;
  nodes: Array<Station>;
  pageInfo: PageInfo;
  totalCount?: Maybe<Scalars['Int']['output']>;
};

export type StationEdge = {
  __typename?: 'StationEdge';
  cursor: Scalars['String']['output'];
  node: Station;
};

export type StationMatch = {
  __typename?: 'StationMatch';
  datastreams: Array<DatastreamMatch>;
  distanceKm: Scalars['Float']['output'];
  station: Station;
};

export type Unit = {
  __typename?: 'Unit';
  name?: Maybe<Scalars['String']['output']>;
  symbol: Scalars['String']['output'];
  ucum?: Maybe<Scalars['String']['output']>;
};

export type Variable = {
  __typename?: 'Variable';
  categories: Array<VariableCategory>;
  constraints: Array<Scalars['String']['output']>;
  datastreams: DatastreamConnection;
  definition?: Maybe<Scalars['String']['output']>;
  deprecated: Scalars['Boolean']['output'];
  exactMatch: Array<Scalars['URL']['output']>;
  id: Scalars['ID']['output'];
  label: Scalars['String']['output'];
  matrix?: Maybe<Scalars['String']['output']>;
  objectOfInterest?: Maybe<Scalars['String']['output']>;
  property?: Maybe<Scalars['String']['output']>;
  replacedBy?: Maybe<Variable>;
  unitSymbol?: Maybe<Scalars['String']['output']>;
};


export type VariableDatastreamsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  area?: InputMaybe<AreaInput>;
  during?: InputMaybe<IntervalInput>;
  first: Scalars['Int']['input'];
};


export type VariableLabelArgs = {
  lang?: InputMaybe<Language>;
};

export type VariableCategory = {
  __typename?: 'VariableCategory';
  broader: Array<VariableCategory>;
  id: Scalars['ID']['output'];
  label: Scalars['String']['output'];
  variables: VariableConnection;
};


export type VariableCategoryLabelArgs = {
  lang?: InputMaybe<Language>;
};


export type VariableCategoryVariablesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
};

export type VariableConnection = {
  __typename?: 'VariableConnection';
  edges: Array<VariableEdge>;
  nodes: Array<Variable>;
  pageInfo: PageInfo;
  totalCount?: Maybe<Scalars['Int']['output']>;
};

export type VariableEdge = {
  __typename?: 'VariableEdge';
  cursor: Scalars['String']['output'];
  node: Variable;
};

export type VariableFacet = {
  __typename?: 'VariableFacet';
  category: VariableCategory;
  count: Scalars['Int']['output'];
  label: Scalars['String']['output'];
  narrower: Array<VariableFacet>;
};


export type VariableFacetLabelArgs = {
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
  Dataset: Dataset;
  Datastream: Datastream;
  Observatory: Observatory;
  Product: Product;
  Scene: Scene;
  Station: Station;
  Variable: Variable;
  VariableCategory: VariableCategory;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Dataset:
    ( { __typename: 'Dataset' }
    & GraphQLRecursivePick<FederationTypes['Dataset'], {"id":true}> );
  Datastream:
    ( { __typename: 'Datastream' }
    & GraphQLRecursivePick<FederationTypes['Datastream'], {"id":true}> );
  Observatory:
    ( { __typename: 'Observatory' }
    & GraphQLRecursivePick<FederationTypes['Observatory'], {"id":true}> );
  Product:
    ( { __typename: 'Product' }
    & GraphQLRecursivePick<FederationTypes['Product'], {"id":true}>
    & ( Record<PropertyKey, never>
        | GraphQLRecursivePick<FederationTypes['Product'], {"footprint":true,"observed":{"start":true,"end":true}}> ) );
  Scene:
    ( { __typename: 'Scene' }
    & GraphQLRecursivePick<FederationTypes['Scene'], {"id":true}>
    & ( Record<PropertyKey, never>
        | GraphQLRecursivePick<FederationTypes['Scene'], {"footprint":true,"acquiredAt":true}> ) );
  Station:
    ( { __typename: 'Station' }
    & GraphQLRecursivePick<FederationTypes['Station'], {"id":true}> );
  Variable:
    ( { __typename: 'Variable' }
    & GraphQLRecursivePick<FederationTypes['Variable'], {"id":true}> );
  VariableCategory:
    ( { __typename: 'VariableCategory' }
    & GraphQLRecursivePick<FederationTypes['VariableCategory'], {"id":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Aggregate: Aggregate;
  AreaInput: AreaInput;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Dataset: ResolverTypeWrapper<DatasetRow>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  DatasetConnection: ResolverTypeWrapper<Connection<ResolversTypes['Dataset']>>;
  DatasetEdge: ResolverTypeWrapper<Omit<DatasetEdge, 'node'> & { node: ResolversTypes['Dataset'] }>;
  Datastream: ResolverTypeWrapper<DatastreamRow>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  DatastreamConnection: ResolverTypeWrapper<Connection<ResolversTypes['Datastream']>>;
  DatastreamEdge: ResolverTypeWrapper<Omit<DatastreamEdge, 'node'> & { node: ResolversTypes['Datastream'] }>;
  DatastreamFilter: DatastreamFilter;
  DatastreamMatch: ResolverTypeWrapper<DatastreamMatchRow>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Duration: ResolverTypeWrapper<Scalars['Duration']['output']>;
  GeoJSON: ResolverTypeWrapper<Scalars['GeoJSON']['output']>;
  Interval: ResolverTypeWrapper<Interval>;
  IntervalInput: IntervalInput;
  Language: Language;
  Licence: ResolverTypeWrapper<Licence>;
  Observation: ResolverTypeWrapper<ObservationRow>;
  Observatory: ResolverTypeWrapper<ObservatoryRow>;
  ObservatoryConnection: ResolverTypeWrapper<Connection<ResolversTypes['Observatory']>>;
  ObservatoryEdge: ResolverTypeWrapper<Omit<ObservatoryEdge, 'node'> & { node: ResolversTypes['Observatory'] }>;
  Organisation: ResolverTypeWrapper<OrganisationRow>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  ProcessingLevel: ProcessingLevel;
  Product: ResolverTypeWrapper<Omit<Product, 'stations'> & { stations?: Maybe<Array<ResolversTypes['StationMatch']>> }>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Scene: ResolverTypeWrapper<Omit<Scene, 'stations'> & { stations?: Maybe<Array<ResolversTypes['StationMatch']>> }>;
  Series: ResolverTypeWrapper<SeriesColumns>;
  Station: ResolverTypeWrapper<StationRow>;
  StationConnection: ResolverTypeWrapper<Connection<ResolversTypes['Station']>>;
  StationEdge: ResolverTypeWrapper<Omit<StationEdge, 'node'> & { node: ResolversTypes['Station'] }>;
  StationMatch: ResolverTypeWrapper<StationMatchRow>;
  URL: ResolverTypeWrapper<Scalars['URL']['output']>;
  Unit: ResolverTypeWrapper<UnitRow>;
  Variable: ResolverTypeWrapper<VariableRow>;
  VariableCategory: ResolverTypeWrapper<CategoryRow>;
  VariableConnection: ResolverTypeWrapper<Connection<ResolversTypes['Variable']>>;
  VariableEdge: ResolverTypeWrapper<Omit<VariableEdge, 'node'> & { node: ResolversTypes['Variable'] }>;
  VariableFacet: ResolverTypeWrapper<Facet>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AreaInput: AreaInput;
  Float: Scalars['Float']['output'];
  String: Scalars['String']['output'];
  Dataset: DatasetRow;
  Int: Scalars['Int']['output'];
  ID: Scalars['ID']['output'];
  DatasetConnection: Connection<ResolversTypes['Dataset']>;
  DatasetEdge: Omit<DatasetEdge, 'node'> & { node: ResolversParentTypes['Dataset'] };
  Datastream: DatastreamRow;
  Boolean: Scalars['Boolean']['output'];
  DatastreamConnection: Connection<ResolversTypes['Datastream']>;
  DatastreamEdge: Omit<DatastreamEdge, 'node'> & { node: ResolversParentTypes['Datastream'] };
  DatastreamFilter: DatastreamFilter;
  DatastreamMatch: DatastreamMatchRow;
  DateTime: Scalars['DateTime']['output'];
  Duration: Scalars['Duration']['output'];
  GeoJSON: Scalars['GeoJSON']['output'];
  Interval: Interval;
  IntervalInput: IntervalInput;
  Licence: Licence;
  Observation: ObservationRow;
  Observatory: ObservatoryRow;
  ObservatoryConnection: Connection<ResolversTypes['Observatory']>;
  ObservatoryEdge: Omit<ObservatoryEdge, 'node'> & { node: ResolversParentTypes['Observatory'] };
  Organisation: OrganisationRow;
  PageInfo: PageInfo;
  Product: Omit<Product, 'stations'> & { stations?: Maybe<Array<ResolversParentTypes['StationMatch']>> } | FederationReferenceTypes['Product'];
  Query: Record<PropertyKey, never>;
  Scene: Omit<Scene, 'stations'> & { stations?: Maybe<Array<ResolversParentTypes['StationMatch']>> } | FederationReferenceTypes['Scene'];
  Series: SeriesColumns;
  Station: StationRow;
  StationConnection: Connection<ResolversTypes['Station']>;
  StationEdge: Omit<StationEdge, 'node'> & { node: ResolversParentTypes['Station'] };
  StationMatch: StationMatchRow;
  URL: Scalars['URL']['output'];
  Unit: UnitRow;
  Variable: VariableRow;
  VariableCategory: CategoryRow;
  VariableConnection: Connection<ResolversTypes['Variable']>;
  VariableEdge: Omit<VariableEdge, 'node'> & { node: ResolversParentTypes['Variable'] };
  VariableFacet: Facet;
};

export type DatasetResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Dataset'] = ResolversParentTypes['Dataset'], FederationReferenceType extends FederationReferenceTypes['Dataset'] = FederationReferenceTypes['Dataset']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Dataset']> | FederationReferenceType, FederationReferenceType, ContextType>;
  citation?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  climates?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  datastreams?: Resolver<ResolversTypes['DatastreamConnection'], ParentType, ContextType, RequireFields<DatasetDatastreamsArgs, 'first'>>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  doi?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  embargoedUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  geologies?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  licence?: Resolver<Maybe<ResolversTypes['Licence']>, ParentType, ContextType>;
  observatory?: Resolver<ResolversTypes['Observatory'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type DatasetConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DatasetConnection'] = ResolversParentTypes['DatasetConnection']> = {
  edges?: Resolver<Array<ResolversTypes['DatasetEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Dataset']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type DatasetEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DatasetEdge'] = ResolversParentTypes['DatasetEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Dataset'], ParentType, ContextType>;
};

export type DatastreamResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Datastream'] = ResolversParentTypes['Datastream'], FederationReferenceType extends FederationReferenceTypes['Datastream'] = FederationReferenceTypes['Datastream']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Datastream']> | FederationReferenceType, FederationReferenceType, ContextType>;
  count?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  dataset?: Resolver<ResolversTypes['Dataset'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  latest?: Resolver<Maybe<ResolversTypes['Observation']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  observed?: Resolver<ResolversTypes['Interval'], ParentType, ContextType>;
  processingLevel?: Resolver<Maybe<ResolversTypes['ProcessingLevel']>, ParentType, ContextType>;
  sensors?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  series?: Resolver<Maybe<ResolversTypes['Series']>, ParentType, ContextType, RequireFields<DatastreamSeriesArgs, 'aggregate' | 'maxPoints' | 'timeZone'>>;
  station?: Resolver<ResolversTypes['Station'], ParentType, ContextType>;
  synthetic?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['Unit']>, ParentType, ContextType>;
  variable?: Resolver<ResolversTypes['Variable'], ParentType, ContextType>;
};

export type DatastreamConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DatastreamConnection'] = ResolversParentTypes['DatastreamConnection']> = {
  edges?: Resolver<Array<ResolversTypes['DatastreamEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Datastream']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type DatastreamEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DatastreamEdge'] = ResolversParentTypes['DatastreamEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Datastream'], ParentType, ContextType>;
};

export type DatastreamMatchResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DatastreamMatch'] = ResolversParentTypes['DatastreamMatch']> = {
  datastream?: Resolver<ResolversTypes['Datastream'], ParentType, ContextType>;
  nearest?: Resolver<Maybe<ResolversTypes['Observation']>, ParentType, ContextType>;
  series?: Resolver<Maybe<ResolversTypes['Series']>, ParentType, ContextType, RequireFields<DatastreamMatchSeriesArgs, 'aggregate' | 'maxPoints' | 'timeZone'>>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export interface DurationScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Duration'], any> {
  name: 'Duration';
}

export interface GeoJsonScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['GeoJSON'], any> {
  name: 'GeoJSON';
}

export type IntervalResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Interval'] = ResolversParentTypes['Interval']> = {
  end?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  start?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type LicenceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Licence'] = ResolversParentTypes['Licence']> = {
  commercialUse?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  declaredBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  spdx?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
};

export type ObservationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Observation'] = ResolversParentTypes['Observation']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  quality?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type ObservatoryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Observatory'] = ResolversParentTypes['Observatory'], FederationReferenceType extends FederationReferenceTypes['Observatory'] = FederationReferenceTypes['Observatory']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Observatory']> | FederationReferenceType, FederationReferenceType, ContextType>;
  datasets?: Resolver<ResolversTypes['DatasetConnection'], ParentType, ContextType, RequireFields<ObservatoryDatasetsArgs, 'first'>>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, Partial<ObservatoryDescriptionArgs>>;
  extent?: Resolver<Maybe<ResolversTypes['GeoJSON']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  landingPage?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
  longName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  network?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  operators?: Resolver<Array<Maybe<ResolversTypes['Organisation']>>, ParentType, ContextType>;
  stations?: Resolver<ResolversTypes['StationConnection'], ParentType, ContextType, RequireFields<ObservatoryStationsArgs, 'first'>>;
};

export type ObservatoryConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ObservatoryConnection'] = ResolversParentTypes['ObservatoryConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ObservatoryEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Observatory']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ObservatoryEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ObservatoryEdge'] = ResolversParentTypes['ObservatoryEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Observatory'], ParentType, ContextType>;
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

export type ProductResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Product'] = ResolversParentTypes['Product'], FederationReferenceType extends FederationReferenceTypes['Product'] = FederationReferenceTypes['Product']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Product']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  stations?: Resolver<Maybe<Array<ResolversTypes['StationMatch']>>, ParentType, ContextType, RequireFields<ProductStationsArgs, 'days' | 'first' | 'withinKm'>>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  dataset?: Resolver<Maybe<ResolversTypes['Dataset']>, ParentType, ContextType, RequireFields<QueryDatasetArgs, 'id'>>;
  datasets?: Resolver<Maybe<ResolversTypes['DatasetConnection']>, ParentType, ContextType, RequireFields<QueryDatasetsArgs, 'first'>>;
  datastream?: Resolver<Maybe<ResolversTypes['Datastream']>, ParentType, ContextType, RequireFields<QueryDatastreamArgs, 'id'>>;
  datastreams?: Resolver<Maybe<ResolversTypes['DatastreamConnection']>, ParentType, ContextType, RequireFields<QueryDatastreamsArgs, 'first'>>;
  observatories?: Resolver<Maybe<ResolversTypes['ObservatoryConnection']>, ParentType, ContextType, RequireFields<QueryObservatoriesArgs, 'first'>>;
  observatory?: Resolver<Maybe<ResolversTypes['Observatory']>, ParentType, ContextType, RequireFields<QueryObservatoryArgs, 'id'>>;
  station?: Resolver<Maybe<ResolversTypes['Station']>, ParentType, ContextType, RequireFields<QueryStationArgs, 'id'>>;
  stations?: Resolver<Maybe<ResolversTypes['StationConnection']>, ParentType, ContextType, RequireFields<QueryStationsArgs, 'first' | 'withinKm'>>;
  variable?: Resolver<Maybe<ResolversTypes['Variable']>, ParentType, ContextType, RequireFields<QueryVariableArgs, 'id'>>;
  variableCategories?: Resolver<Maybe<Array<ResolversTypes['VariableFacet']>>, ParentType, ContextType, Partial<QueryVariableCategoriesArgs>>;
  variables?: Resolver<Maybe<ResolversTypes['VariableConnection']>, ParentType, ContextType, RequireFields<QueryVariablesArgs, 'first'>>;
};

export type SceneResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Scene'] = ResolversParentTypes['Scene'], FederationReferenceType extends FederationReferenceTypes['Scene'] = FederationReferenceTypes['Scene']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Scene']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  stations?: Resolver<Maybe<Array<ResolversTypes['StationMatch']>>, ParentType, ContextType, RequireFields<SceneStationsArgs, 'days' | 'first' | 'withinKm'>>;
};

export type SeriesResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Series'] = ResolversParentTypes['Series']> = {
  downsampled?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  gaps?: Resolver<Array<ResolversTypes['Interval']>, ParentType, ContextType>;
  quality?: Resolver<Maybe<Array<Maybe<ResolversTypes['String']>>>, ParentType, ContextType>;
  times?: Resolver<Array<ResolversTypes['DateTime']>, ParentType, ContextType>;
  values?: Resolver<Array<Maybe<ResolversTypes['Float']>>, ParentType, ContextType>;
};

export type StationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Station'] = ResolversParentTypes['Station'], FederationReferenceType extends FederationReferenceTypes['Station'] = FederationReferenceTypes['Station']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Station']> | FederationReferenceType, FederationReferenceType, ContextType>;
  datastreams?: Resolver<ResolversTypes['DatastreamConnection'], ParentType, ContextType, RequireFields<StationDatastreamsArgs, 'first'>>;
  elevation?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  location?: Resolver<ResolversTypes['GeoJSON'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  observatory?: Resolver<ResolversTypes['Observatory'], ParentType, ContextType>;
};

export type StationConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StationConnection'] = ResolversParentTypes['StationConnection']> = {
  edges?: Resolver<Array<ResolversTypes['StationEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Station']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type StationEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StationEdge'] = ResolversParentTypes['StationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Station'], ParentType, ContextType>;
};

export type StationMatchResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StationMatch'] = ResolversParentTypes['StationMatch']> = {
  datastreams?: Resolver<Array<ResolversTypes['DatastreamMatch']>, ParentType, ContextType>;
  distanceKm?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  station?: Resolver<ResolversTypes['Station'], ParentType, ContextType>;
};

export interface UrlScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['URL'], any> {
  name: 'URL';
}

export type UnitResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Unit'] = ResolversParentTypes['Unit']> = {
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  symbol?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  ucum?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type VariableResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Variable'] = ResolversParentTypes['Variable'], FederationReferenceType extends FederationReferenceTypes['Variable'] = FederationReferenceTypes['Variable']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Variable']> | FederationReferenceType, FederationReferenceType, ContextType>;
  categories?: Resolver<Array<ResolversTypes['VariableCategory']>, ParentType, ContextType>;
  constraints?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  datastreams?: Resolver<ResolversTypes['DatastreamConnection'], ParentType, ContextType, RequireFields<VariableDatastreamsArgs, 'first'>>;
  definition?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  deprecated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  exactMatch?: Resolver<Array<ResolversTypes['URL']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType, Partial<VariableLabelArgs>>;
  matrix?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  objectOfInterest?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  property?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  replacedBy?: Resolver<Maybe<ResolversTypes['Variable']>, ParentType, ContextType>;
  unitSymbol?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type VariableCategoryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VariableCategory'] = ResolversParentTypes['VariableCategory'], FederationReferenceType extends FederationReferenceTypes['VariableCategory'] = FederationReferenceTypes['VariableCategory']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['VariableCategory']> | FederationReferenceType, FederationReferenceType, ContextType>;
  broader?: Resolver<Array<ResolversTypes['VariableCategory']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType, Partial<VariableCategoryLabelArgs>>;
  variables?: Resolver<ResolversTypes['VariableConnection'], ParentType, ContextType, RequireFields<VariableCategoryVariablesArgs, 'first'>>;
};

export type VariableConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VariableConnection'] = ResolversParentTypes['VariableConnection']> = {
  edges?: Resolver<Array<ResolversTypes['VariableEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Variable']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type VariableEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VariableEdge'] = ResolversParentTypes['VariableEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Variable'], ParentType, ContextType>;
};

export type VariableFacetResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VariableFacet'] = ResolversParentTypes['VariableFacet']> = {
  category?: Resolver<ResolversTypes['VariableCategory'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType, Partial<VariableFacetLabelArgs>>;
  narrower?: Resolver<Array<ResolversTypes['VariableFacet']>, ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  Dataset?: DatasetResolvers<ContextType>;
  DatasetConnection?: DatasetConnectionResolvers<ContextType>;
  DatasetEdge?: DatasetEdgeResolvers<ContextType>;
  Datastream?: DatastreamResolvers<ContextType>;
  DatastreamConnection?: DatastreamConnectionResolvers<ContextType>;
  DatastreamEdge?: DatastreamEdgeResolvers<ContextType>;
  DatastreamMatch?: DatastreamMatchResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  Duration?: GraphQLScalarType;
  GeoJSON?: GraphQLScalarType;
  Interval?: IntervalResolvers<ContextType>;
  Licence?: LicenceResolvers<ContextType>;
  Observation?: ObservationResolvers<ContextType>;
  Observatory?: ObservatoryResolvers<ContextType>;
  ObservatoryConnection?: ObservatoryConnectionResolvers<ContextType>;
  ObservatoryEdge?: ObservatoryEdgeResolvers<ContextType>;
  Organisation?: OrganisationResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Product?: ProductResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Scene?: SceneResolvers<ContextType>;
  Series?: SeriesResolvers<ContextType>;
  Station?: StationResolvers<ContextType>;
  StationConnection?: StationConnectionResolvers<ContextType>;
  StationEdge?: StationEdgeResolvers<ContextType>;
  StationMatch?: StationMatchResolvers<ContextType>;
  URL?: GraphQLScalarType;
  Unit?: UnitResolvers<ContextType>;
  Variable?: VariableResolvers<ContextType>;
  VariableCategory?: VariableCategoryResolvers<ContextType>;
  VariableConnection?: VariableConnectionResolvers<ContextType>;
  VariableEdge?: VariableEdgeResolvers<ContextType>;
  VariableFacet?: VariableFacetResolvers<ContextType>;
};

