import type { GeoJsonGeometry } from '../../kit/geometry.ts';
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Connection } from '../../kit/connection.ts';
import type { ProductPage } from './products.ts';
import type { CollectionRow, ProductRow, LayerRow, RegionRow } from '../data/rows.ts';
import type { CollectionCoverageModel, CoverageModel } from './coverage.ts';
import type { LegendClassFact } from '../data/shapes.ts';
import type { SearchTerm as SearchTermRow } from '../domain/text.ts';
import type { Provenance as ProvenanceRow } from '../../kit/provenance.ts';
import type { SceneReference } from './Scene.ts';
import type { VariableReference } from './Collection.ts';
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
  JSON: { input: unknown; output: unknown; }
  URL: { input: string; output: string; }
  _FieldSet: { input: string; output: string; }
};

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

export type Bucket = {
  __typename?: 'Bucket';
  count: Scalars['Int']['output'];
  key: Scalars['String']['output'];
};

export type Certainty =
  | 'ASSUMED'
  | 'READING'
  | 'STATED'
  | 'UNCERTAIN';

export type Collection = {
  __typename?: 'Collection';
  aliases: Array<Scalars['String']['output']>;
  cadence?: Maybe<Scalars['Duration']['output']>;
  description: Scalars['String']['output'];
  doi?: Maybe<Scalars['String']['output']>;
  expertiseCentre?: Maybe<Scalars['String']['output']>;
  extent?: Maybe<Scalars['GeoJSON']['output']>;
  id: Scalars['ID']['output'];
  landingPage?: Maybe<Scalars['URL']['output']>;
  layers: Array<MapLayer>;
  legend: Array<LegendClass>;
  licence?: Maybe<Licence>;
  precursorOf: Array<Collection>;
  production: ProductionMode;
  products: ProductConnection;
  provenance: Provenance;
  providers: Array<Provider>;
  regions: Array<Scalars['String']['output']>;
  resolution?: Maybe<Scalars['Float']['output']>;
  supersededBy?: Maybe<Collection>;
  temporalExtent: Interval;
  themes: Array<Theme>;
  title: Scalars['String']['output'];
  unitSymbol?: Maybe<Scalars['String']['output']>;
  variables: Array<Maybe<Variable>>;
};


export type CollectionDescriptionArgs = {
  lang?: InputMaybe<Language>;
};


export type CollectionProductsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  area?: InputMaybe<AreaInput>;
  during?: InputMaybe<IntervalInput>;
  filter?: InputMaybe<ProductFilter>;
  first: Scalars['Int']['input'];
  orderBy: ProductOrder;
};


export type CollectionTitleArgs = {
  lang?: InputMaybe<Language>;
};

export type CollectionConnection = {
  __typename?: 'CollectionConnection';
  edges: Array<CollectionEdge>;
  nodes: Array<Collection>;
  pageInfo: PageInfo;
  totalCount?: Maybe<Scalars['Int']['output']>;
};

export type CollectionCoverage = {
  __typename?: 'CollectionCoverage';
  collection: Collection;
  months: Array<MonthCoverage>;
  overall: Coverage;
};

export type CollectionEdge = {
  __typename?: 'CollectionEdge';
  cursor: Scalars['String']['output'];
  node: Collection;
};

export type Coverage = {
  __typename?: 'Coverage';
  area: Scalars['Float']['output'];
  missing?: Maybe<Scalars['GeoJSON']['output']>;
  percent: Scalars['Float']['output'];
  upperBound: Scalars['Boolean']['output'];
};

export type ExportFormat =
  | 'CSV'
  | 'GEOJSON'
  | 'STAC';

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

export type LayerAtInput = {
  layer: Scalars['ID']['input'];
  opacity?: InputMaybe<Scalars['Float']['input']>;
  time?: InputMaybe<Scalars['String']['input']>;
};

export type LayerComparison = {
  __typename?: 'LayerComparison';
  attribution: Scalars['String']['output'];
  leftOpacity: Scalars['Float']['output'];
  leftUrl: Scalars['URL']['output'];
  rightOpacity: Scalars['Float']['output'];
  rightUrl: Scalars['URL']['output'];
};

export type LayerKind =
  | 'RAW'
  | 'THEMATIC';

export type LegendClass = {
  __typename?: 'LegendClass';
  color?: Maybe<Scalars['String']['output']>;
  label: Scalars['String']['output'];
  max?: Maybe<Scalars['Float']['output']>;
  min?: Maybe<Scalars['Float']['output']>;
  value: Scalars['String']['output'];
};


export type LegendClassLabelArgs = {
  lang?: InputMaybe<Language>;
};

export type Licence = {
  __typename?: 'Licence';
  commercialUse?: Maybe<Scalars['Boolean']['output']>;
  declaredBy?: Maybe<Scalars['String']['output']>;
  spdx?: Maybe<Scalars['String']['output']>;
  title: Scalars['String']['output'];
  url?: Maybe<Scalars['URL']['output']>;
};

export type MapLayer = {
  __typename?: 'MapLayer';
  attribution: Scalars['String']['output'];
  collection?: Maybe<Collection>;
  id: Scalars['ID']['output'];
  infoUrl?: Maybe<Scalars['URL']['output']>;
  kind: LayerKind;
  legend: Array<LegendClass>;
  mapUrl: Scalars['URL']['output'];
  provenance: Provenance;
  regions: Array<MapRegion>;
  theme: Theme;
  timeResolution: TimeResolution;
  times: Array<Scalars['String']['output']>;
  title: Scalars['String']['output'];
  unitSymbol?: Maybe<Scalars['String']['output']>;
  wms: WmsEndpoint;
};


export type MapLayerMapUrlArgs = {
  bbox: Array<Scalars['Float']['input']>;
  height: Scalars['Int']['input'];
  time?: InputMaybe<Scalars['String']['input']>;
  width: Scalars['Int']['input'];
};


export type MapLayerTitleArgs = {
  lang?: InputMaybe<Language>;
};

export type MapRegion =
  | 'MADAGASCAR'
  | 'MAGHREB'
  | 'METROPOLITAN_FRANCE'
  | 'NEW_CALEDONIA'
  | 'SAHEL'
  | 'WESTERN_EUROPE';

export type MapRegionInfo = {
  __typename?: 'MapRegionInfo';
  bbox: Array<Scalars['Float']['output']>;
  id: MapRegion;
  label: Scalars['String']['output'];
  provenance: Provenance;
};


export type MapRegionInfoLabelArgs = {
  lang?: InputMaybe<Language>;
};

export type MetadataWarning = {
  __typename?: 'MetadataWarning';
  field: Scalars['String']['output'];
  message: Scalars['String']['output'];
};

export type MonthCoverage = {
  __typename?: 'MonthCoverage';
  month: Scalars['String']['output'];
  percent: Scalars['Float']['output'];
  products: Scalars['Int']['output'];
};

export type PageInfo = {
  __typename?: 'PageInfo';
  endCursor?: Maybe<Scalars['String']['output']>;
  hasNextPage: Scalars['Boolean']['output'];
  hasPreviousPage: Scalars['Boolean']['output'];
  startCursor?: Maybe<Scalars['String']['output']>;
};

export type Place = {
  __typename?: 'Place';
  bbox?: Maybe<Array<Scalars['Float']['output']>>;
  code?: Maybe<Scalars['String']['output']>;
  kind: Scalars['String']['output'];
  name: Scalars['String']['output'];
  share?: Maybe<Scalars['Float']['output']>;
};

export type Product = {
  __typename?: 'Product';
  area: Scalars['Float']['output'];
  assets: Array<Asset>;
  bbox: Array<Scalars['Float']['output']>;
  cloudCover?: Maybe<Scalars['Float']['output']>;
  collection: Collection;
  coverage?: Maybe<Coverage>;
  derivedFrom: Array<Maybe<Scene>>;
  footprint: Scalars['GeoJSON']['output'];
  id: Scalars['ID']['output'];
  level?: Maybe<Scalars['String']['output']>;
  licence?: Maybe<Licence>;
  observed: Interval;
  online: Scalars['Boolean']['output'];
  places: Array<Place>;
  platform?: Maybe<Scalars['String']['output']>;
  publishedAt?: Maybe<Scalars['DateTime']['output']>;
  resolution?: Maybe<Scalars['Float']['output']>;
  snowCover?: Maybe<Scalars['Float']['output']>;
  stac: Scalars['JSON']['output'];
  tile?: Maybe<Scalars['String']['output']>;
  title: Scalars['String']['output'];
  warnings: Array<MetadataWarning>;
};


export type ProductCoverageArgs = {
  of: AreaInput;
};

export type ProductConnection = {
  __typename?: 'ProductConnection';
  edges: Array<ProductEdge>;
  exportUrl?: Maybe<Scalars['URL']['output']>;
  nodes: Array<Product>;
  pageInfo: PageInfo;
  totalCount?: Maybe<Scalars['Int']['output']>;
  understood: Array<SearchTerm>;
};


export type ProductConnectionExportUrlArgs = {
  format: ExportFormat;
};

export type ProductDimension =
  | 'CLOUD_COVER'
  | 'COLLECTION'
  | 'LEVEL'
  | 'MONTH'
  | 'PLATFORM'
  | 'THEME'
  | 'TILE'
  | 'YEAR';

export type ProductEdge = {
  __typename?: 'ProductEdge';
  cursor: Scalars['String']['output'];
  node: Product;
};

export type ProductFilter = {
  collections?: InputMaybe<Array<Scalars['ID']['input']>>;
  levels?: InputMaybe<Array<Scalars['String']['input']>>;
  maxCloudCover?: InputMaybe<Scalars['Float']['input']>;
  maxSnowCover?: InputMaybe<Scalars['Float']['input']>;
  minCoverage?: InputMaybe<Scalars['Float']['input']>;
  minSnowCover?: InputMaybe<Scalars['Float']['input']>;
  onlineOnly?: InputMaybe<Scalars['Boolean']['input']>;
  platforms?: InputMaybe<Array<Scalars['String']['input']>>;
  themes?: InputMaybe<Array<Theme>>;
};

export type ProductOrder =
  | 'BEST_COVERAGE'
  | 'LEAST_CLOUDY'
  | 'NEWEST'
  | 'OLDEST';

export type ProductionMode =
  | 'DEMONSTRATOR'
  | 'SYSTEMATIC';

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

export type Provider = {
  __typename?: 'Provider';
  name: Scalars['String']['output'];
  roles: Array<Scalars['String']['output']>;
  url?: Maybe<Scalars['URL']['output']>;
};

export type Query = {
  __typename?: 'Query';
  collection?: Maybe<Collection>;
  collections?: Maybe<CollectionConnection>;
  compareLayers?: Maybe<LayerComparison>;
  coverage?: Maybe<Array<CollectionCoverage>>;
  mapLayer?: Maybe<MapLayer>;
  mapLayers?: Maybe<Array<MapLayer>>;
  mapRegions?: Maybe<Array<MapRegionInfo>>;
  places?: Maybe<Array<Place>>;
  product?: Maybe<Product>;
  productStatistics?: Maybe<Array<Bucket>>;
  products?: Maybe<ProductConnection>;
  productsById?: Maybe<Array<Maybe<Product>>>;
};


export type QueryCollectionArgs = {
  id: Scalars['ID']['input'];
};


export type QueryCollectionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
  production?: InputMaybe<ProductionMode>;
  text?: InputMaybe<Scalars['String']['input']>;
  theme?: InputMaybe<Theme>;
};


export type QueryCompareLayersArgs = {
  bbox: Array<Scalars['Float']['input']>;
  height: Scalars['Int']['input'];
  left: LayerAtInput;
  right: LayerAtInput;
  width: Scalars['Int']['input'];
};


export type QueryCoverageArgs = {
  collections: Array<Scalars['ID']['input']>;
  during: IntervalInput;
  of: AreaInput;
};


export type QueryMapLayerArgs = {
  id: Scalars['ID']['input'];
};


export type QueryMapLayersArgs = {
  region?: InputMaybe<MapRegion>;
  theme?: InputMaybe<Theme>;
};


export type QueryPlacesArgs = {
  first: Scalars['Int']['input'];
  text: Scalars['String']['input'];
};


export type QueryProductArgs = {
  id: Scalars['ID']['input'];
};


export type QueryProductStatisticsArgs = {
  area?: InputMaybe<AreaInput>;
  during?: InputMaybe<IntervalInput>;
  filter?: InputMaybe<ProductFilter>;
  groupBy: ProductDimension;
  text?: InputMaybe<Scalars['String']['input']>;
};


export type QueryProductsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  area?: InputMaybe<AreaInput>;
  during?: InputMaybe<IntervalInput>;
  filter?: InputMaybe<ProductFilter>;
  first: Scalars['Int']['input'];
  orderBy: ProductOrder;
  text?: InputMaybe<Scalars['String']['input']>;
};


export type QueryProductsByIdArgs = {
  ids: Array<Scalars['ID']['input']>;
};

export type Scene = {
  __typename?: 'Scene';
  acquiredAt: Scalars['DateTime']['output'];
  footprint: Scalars['GeoJSON']['output'];
  id: Scalars['ID']['output'];
  products?: Maybe<Array<Product>>;
};


export type SceneProductsArgs = {
  collections?: InputMaybe<Array<Scalars['ID']['input']>>;
  days: Scalars['Int']['input'];
  first: Scalars['Int']['input'];
};

export type SearchTerm = {
  __typename?: 'SearchTerm';
  kind: SearchTermKind;
  label: Scalars['String']['output'];
  text: Scalars['String']['output'];
  value: Scalars['String']['output'];
};


export type SearchTermLabelArgs = {
  lang?: InputMaybe<Language>;
};

export type SearchTermKind =
  | 'DATE'
  | 'KEYWORD'
  | 'PLACE'
  | 'SENSOR'
  | 'THEME';

export type Theme =
  | 'BIODIVERSITY'
  | 'BIOMASS'
  | 'FOREST'
  | 'GLACIER'
  | 'HYDROLOGY'
  | 'LAND_COVER'
  | 'SNOW'
  | 'SOIL_MOISTURE'
  | 'SURFACE_REFLECTANCE'
  | 'VEGETATION_AGRICULTURE'
  | 'WATER_LEVEL';

export type TimeResolution =
  | 'DAY'
  | 'MONTH'
  | 'PERIOD'
  | 'YEAR';

export type Variable = {
  __typename?: 'Variable';
  id: Scalars['ID']['output'];
};

export type WmsEndpoint = {
  __typename?: 'WmsEndpoint';
  capabilitiesUrl: Scalars['URL']['output'];
  crs: Array<Scalars['String']['output']>;
  gisUri: Scalars['String']['output'];
  layer: Scalars['String']['output'];
  version: Scalars['String']['output'];
  wmtsUrl?: Maybe<Scalars['URL']['output']>;
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
  Collection: Collection;
  Product: Product;
  Scene: Scene;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Collection:
    ( { __typename: 'Collection' }
    & GraphQLRecursivePick<FederationTypes['Collection'], {"id":true}> );
  Product:
    ( { __typename: 'Product' }
    & GraphQLRecursivePick<FederationTypes['Product'], {"id":true}> );
  Scene:
    ( { __typename: 'Scene' }
    & GraphQLRecursivePick<FederationTypes['Scene'], {"id":true}>
    & ( Record<PropertyKey, never>
        | GraphQLRecursivePick<FederationTypes['Scene'], {"footprint":true,"acquiredAt":true}> ) );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AreaInput: AreaInput;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Asset: ResolverTypeWrapper<Asset>;
  Bucket: ResolverTypeWrapper<Bucket>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Certainty: Certainty;
  Collection: ResolverTypeWrapper<CollectionRow>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  CollectionConnection: ResolverTypeWrapper<Connection<ResolversTypes['Collection']>>;
  CollectionCoverage: ResolverTypeWrapper<CollectionCoverageModel>;
  CollectionEdge: ResolverTypeWrapper<Omit<CollectionEdge, 'node'> & { node: ResolversTypes['Collection'] }>;
  Coverage: ResolverTypeWrapper<CoverageModel>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Duration: ResolverTypeWrapper<Scalars['Duration']['output']>;
  ExportFormat: ExportFormat;
  GeoJSON: ResolverTypeWrapper<Scalars['GeoJSON']['output']>;
  Interval: ResolverTypeWrapper<Interval>;
  IntervalInput: IntervalInput;
  JSON: ResolverTypeWrapper<Scalars['JSON']['output']>;
  Language: Language;
  LayerAtInput: LayerAtInput;
  LayerComparison: ResolverTypeWrapper<LayerComparison>;
  LayerKind: LayerKind;
  LegendClass: ResolverTypeWrapper<LegendClassFact>;
  Licence: ResolverTypeWrapper<Licence>;
  MapLayer: ResolverTypeWrapper<LayerRow>;
  MapRegion: MapRegion;
  MapRegionInfo: ResolverTypeWrapper<RegionRow>;
  MetadataWarning: ResolverTypeWrapper<MetadataWarning>;
  MonthCoverage: ResolverTypeWrapper<MonthCoverage>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Place: ResolverTypeWrapper<Place>;
  Product: ResolverTypeWrapper<ProductRow>;
  ProductConnection: ResolverTypeWrapper<ProductPage>;
  ProductDimension: ProductDimension;
  ProductEdge: ResolverTypeWrapper<Omit<ProductEdge, 'node'> & { node: ResolversTypes['Product'] }>;
  ProductFilter: ProductFilter;
  ProductOrder: ProductOrder;
  ProductionMode: ProductionMode;
  Provenance: ResolverTypeWrapper<ProvenanceRow>;
  Provider: ResolverTypeWrapper<Provider>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Scene: ResolverTypeWrapper<SceneReference>;
  SearchTerm: ResolverTypeWrapper<SearchTermRow>;
  SearchTermKind: SearchTermKind;
  Theme: Theme;
  TimeResolution: TimeResolution;
  URL: ResolverTypeWrapper<Scalars['URL']['output']>;
  Variable: ResolverTypeWrapper<VariableReference>;
  WmsEndpoint: ResolverTypeWrapper<WmsEndpoint>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AreaInput: AreaInput;
  Float: Scalars['Float']['output'];
  String: Scalars['String']['output'];
  Asset: Asset;
  Bucket: Bucket;
  Int: Scalars['Int']['output'];
  Collection: CollectionRow;
  ID: Scalars['ID']['output'];
  CollectionConnection: Connection<ResolversTypes['Collection']>;
  CollectionCoverage: CollectionCoverageModel;
  CollectionEdge: Omit<CollectionEdge, 'node'> & { node: ResolversParentTypes['Collection'] };
  Coverage: CoverageModel;
  Boolean: Scalars['Boolean']['output'];
  DateTime: Scalars['DateTime']['output'];
  Duration: Scalars['Duration']['output'];
  GeoJSON: Scalars['GeoJSON']['output'];
  Interval: Interval;
  IntervalInput: IntervalInput;
  JSON: Scalars['JSON']['output'];
  LayerAtInput: LayerAtInput;
  LayerComparison: LayerComparison;
  LegendClass: LegendClassFact;
  Licence: Licence;
  MapLayer: LayerRow;
  MapRegionInfo: RegionRow;
  MetadataWarning: MetadataWarning;
  MonthCoverage: MonthCoverage;
  PageInfo: PageInfo;
  Place: Place;
  Product: ProductRow;
  ProductConnection: ProductPage;
  ProductEdge: Omit<ProductEdge, 'node'> & { node: ResolversParentTypes['Product'] };
  ProductFilter: ProductFilter;
  Provenance: ProvenanceRow;
  Provider: Provider;
  Query: Record<PropertyKey, never>;
  Scene: SceneReference;
  SearchTerm: SearchTermRow;
  URL: Scalars['URL']['output'];
  Variable: VariableReference;
  WmsEndpoint: WmsEndpoint;
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

export type CollectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Collection'] = ResolversParentTypes['Collection'], FederationReferenceType extends FederationReferenceTypes['Collection'] = FederationReferenceTypes['Collection']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Collection']> | FederationReferenceType, FederationReferenceType, ContextType>;
  aliases?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  cadence?: Resolver<Maybe<ResolversTypes['Duration']>, ParentType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType, Partial<CollectionDescriptionArgs>>;
  doi?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  expertiseCentre?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  extent?: Resolver<Maybe<ResolversTypes['GeoJSON']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  landingPage?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
  layers?: Resolver<Array<ResolversTypes['MapLayer']>, ParentType, ContextType>;
  legend?: Resolver<Array<ResolversTypes['LegendClass']>, ParentType, ContextType>;
  licence?: Resolver<Maybe<ResolversTypes['Licence']>, ParentType, ContextType>;
  precursorOf?: Resolver<Array<ResolversTypes['Collection']>, ParentType, ContextType>;
  production?: Resolver<ResolversTypes['ProductionMode'], ParentType, ContextType>;
  products?: Resolver<ResolversTypes['ProductConnection'], ParentType, ContextType, RequireFields<CollectionProductsArgs, 'first' | 'orderBy'>>;
  provenance?: Resolver<ResolversTypes['Provenance'], ParentType, ContextType>;
  providers?: Resolver<Array<ResolversTypes['Provider']>, ParentType, ContextType>;
  regions?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  resolution?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  supersededBy?: Resolver<Maybe<ResolversTypes['Collection']>, ParentType, ContextType>;
  temporalExtent?: Resolver<ResolversTypes['Interval'], ParentType, ContextType>;
  themes?: Resolver<Array<ResolversTypes['Theme']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType, Partial<CollectionTitleArgs>>;
  unitSymbol?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  variables?: Resolver<Array<Maybe<ResolversTypes['Variable']>>, ParentType, ContextType>;
};

export type CollectionConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CollectionConnection'] = ResolversParentTypes['CollectionConnection']> = {
  edges?: Resolver<Array<ResolversTypes['CollectionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Collection']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type CollectionCoverageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CollectionCoverage'] = ResolversParentTypes['CollectionCoverage']> = {
  collection?: Resolver<ResolversTypes['Collection'], ParentType, ContextType>;
  months?: Resolver<Array<ResolversTypes['MonthCoverage']>, ParentType, ContextType>;
  overall?: Resolver<ResolversTypes['Coverage'], ParentType, ContextType>;
};

export type CollectionEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CollectionEdge'] = ResolversParentTypes['CollectionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Collection'], ParentType, ContextType>;
};

export type CoverageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Coverage'] = ResolversParentTypes['Coverage']> = {
  area?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  missing?: Resolver<Maybe<ResolversTypes['GeoJSON']>, ParentType, ContextType>;
  percent?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  upperBound?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
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

export interface JsonScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['JSON'], any> {
  name: 'JSON';
}

export type LayerComparisonResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LayerComparison'] = ResolversParentTypes['LayerComparison']> = {
  attribution?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  leftOpacity?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  leftUrl?: Resolver<ResolversTypes['URL'], ParentType, ContextType>;
  rightOpacity?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  rightUrl?: Resolver<ResolversTypes['URL'], ParentType, ContextType>;
};

export type LegendClassResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LegendClass'] = ResolversParentTypes['LegendClass']> = {
  color?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType, Partial<LegendClassLabelArgs>>;
  max?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  min?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type LicenceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Licence'] = ResolversParentTypes['Licence']> = {
  commercialUse?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  declaredBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  spdx?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
};

export type MapLayerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MapLayer'] = ResolversParentTypes['MapLayer']> = {
  attribution?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  collection?: Resolver<Maybe<ResolversTypes['Collection']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  infoUrl?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['LayerKind'], ParentType, ContextType>;
  legend?: Resolver<Array<ResolversTypes['LegendClass']>, ParentType, ContextType>;
  mapUrl?: Resolver<ResolversTypes['URL'], ParentType, ContextType, RequireFields<MapLayerMapUrlArgs, 'bbox' | 'height' | 'width'>>;
  provenance?: Resolver<ResolversTypes['Provenance'], ParentType, ContextType>;
  regions?: Resolver<Array<ResolversTypes['MapRegion']>, ParentType, ContextType>;
  theme?: Resolver<ResolversTypes['Theme'], ParentType, ContextType>;
  timeResolution?: Resolver<ResolversTypes['TimeResolution'], ParentType, ContextType>;
  times?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType, Partial<MapLayerTitleArgs>>;
  unitSymbol?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  wms?: Resolver<ResolversTypes['WmsEndpoint'], ParentType, ContextType>;
};

export type MapRegionInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MapRegionInfo'] = ResolversParentTypes['MapRegionInfo']> = {
  bbox?: Resolver<Array<ResolversTypes['Float']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['MapRegion'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType, Partial<MapRegionInfoLabelArgs>>;
  provenance?: Resolver<ResolversTypes['Provenance'], ParentType, ContextType>;
};

export type MetadataWarningResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MetadataWarning'] = ResolversParentTypes['MetadataWarning']> = {
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MonthCoverageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MonthCoverage'] = ResolversParentTypes['MonthCoverage']> = {
  month?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  percent?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  products?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PlaceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Place'] = ResolversParentTypes['Place']> = {
  bbox?: Resolver<Maybe<Array<ResolversTypes['Float']>>, ParentType, ContextType>;
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  share?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type ProductResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Product'] = ResolversParentTypes['Product'], FederationReferenceType extends FederationReferenceTypes['Product'] = FederationReferenceTypes['Product']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Product']> | FederationReferenceType, FederationReferenceType, ContextType>;
  area?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  assets?: Resolver<Array<ResolversTypes['Asset']>, ParentType, ContextType>;
  bbox?: Resolver<Array<ResolversTypes['Float']>, ParentType, ContextType>;
  cloudCover?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  collection?: Resolver<ResolversTypes['Collection'], ParentType, ContextType>;
  coverage?: Resolver<Maybe<ResolversTypes['Coverage']>, ParentType, ContextType, RequireFields<ProductCoverageArgs, 'of'>>;
  derivedFrom?: Resolver<Array<Maybe<ResolversTypes['Scene']>>, ParentType, ContextType>;
  footprint?: Resolver<ResolversTypes['GeoJSON'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  level?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  licence?: Resolver<Maybe<ResolversTypes['Licence']>, ParentType, ContextType>;
  observed?: Resolver<ResolversTypes['Interval'], ParentType, ContextType>;
  online?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  places?: Resolver<Array<ResolversTypes['Place']>, ParentType, ContextType>;
  platform?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  publishedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  resolution?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  snowCover?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  stac?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  tile?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  warnings?: Resolver<Array<ResolversTypes['MetadataWarning']>, ParentType, ContextType>;
};

export type ProductConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductConnection'] = ResolversParentTypes['ProductConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ProductEdge']>, ParentType, ContextType>;
  exportUrl?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType, RequireFields<ProductConnectionExportUrlArgs, 'format'>>;
  nodes?: Resolver<Array<ResolversTypes['Product']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  understood?: Resolver<Array<ResolversTypes['SearchTerm']>, ParentType, ContextType>;
};

export type ProductEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductEdge'] = ResolversParentTypes['ProductEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Product'], ParentType, ContextType>;
};

export type ProvenanceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Provenance'] = ResolversParentTypes['Provenance']> = {
  certainty?: Resolver<ResolversTypes['Certainty'], ParentType, ContextType>;
  locator?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, Partial<ProvenanceNoteArgs>>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
};

export type ProviderResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Provider'] = ResolversParentTypes['Provider']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  roles?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  collection?: Resolver<Maybe<ResolversTypes['Collection']>, ParentType, ContextType, RequireFields<QueryCollectionArgs, 'id'>>;
  collections?: Resolver<Maybe<ResolversTypes['CollectionConnection']>, ParentType, ContextType, RequireFields<QueryCollectionsArgs, 'first'>>;
  compareLayers?: Resolver<Maybe<ResolversTypes['LayerComparison']>, ParentType, ContextType, RequireFields<QueryCompareLayersArgs, 'bbox' | 'height' | 'left' | 'right' | 'width'>>;
  coverage?: Resolver<Maybe<Array<ResolversTypes['CollectionCoverage']>>, ParentType, ContextType, RequireFields<QueryCoverageArgs, 'collections' | 'during' | 'of'>>;
  mapLayer?: Resolver<Maybe<ResolversTypes['MapLayer']>, ParentType, ContextType, RequireFields<QueryMapLayerArgs, 'id'>>;
  mapLayers?: Resolver<Maybe<Array<ResolversTypes['MapLayer']>>, ParentType, ContextType, Partial<QueryMapLayersArgs>>;
  mapRegions?: Resolver<Maybe<Array<ResolversTypes['MapRegionInfo']>>, ParentType, ContextType>;
  places?: Resolver<Maybe<Array<ResolversTypes['Place']>>, ParentType, ContextType, RequireFields<QueryPlacesArgs, 'first' | 'text'>>;
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType, RequireFields<QueryProductArgs, 'id'>>;
  productStatistics?: Resolver<Maybe<Array<ResolversTypes['Bucket']>>, ParentType, ContextType, RequireFields<QueryProductStatisticsArgs, 'groupBy'>>;
  products?: Resolver<Maybe<ResolversTypes['ProductConnection']>, ParentType, ContextType, RequireFields<QueryProductsArgs, 'first' | 'orderBy'>>;
  productsById?: Resolver<Maybe<Array<Maybe<ResolversTypes['Product']>>>, ParentType, ContextType, RequireFields<QueryProductsByIdArgs, 'ids'>>;
};

export type SceneResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Scene'] = ResolversParentTypes['Scene'], FederationReferenceType extends FederationReferenceTypes['Scene'] = FederationReferenceTypes['Scene']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Scene']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  products?: Resolver<Maybe<Array<ResolversTypes['Product']>>, ParentType, ContextType, RequireFields<SceneProductsArgs, 'days' | 'first'>>;
};

export type SearchTermResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SearchTerm'] = ResolversParentTypes['SearchTerm']> = {
  kind?: Resolver<ResolversTypes['SearchTermKind'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType, Partial<SearchTermLabelArgs>>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export interface UrlScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['URL'], any> {
  name: 'URL';
}

export type VariableResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Variable'] = ResolversParentTypes['Variable']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type WmsEndpointResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WmsEndpoint'] = ResolversParentTypes['WmsEndpoint']> = {
  capabilitiesUrl?: Resolver<ResolversTypes['URL'], ParentType, ContextType>;
  crs?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  gisUri?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  layer?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  wmtsUrl?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  Asset?: AssetResolvers<ContextType>;
  Bucket?: BucketResolvers<ContextType>;
  Collection?: CollectionResolvers<ContextType>;
  CollectionConnection?: CollectionConnectionResolvers<ContextType>;
  CollectionCoverage?: CollectionCoverageResolvers<ContextType>;
  CollectionEdge?: CollectionEdgeResolvers<ContextType>;
  Coverage?: CoverageResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  Duration?: GraphQLScalarType;
  GeoJSON?: GraphQLScalarType;
  Interval?: IntervalResolvers<ContextType>;
  JSON?: GraphQLScalarType;
  LayerComparison?: LayerComparisonResolvers<ContextType>;
  LegendClass?: LegendClassResolvers<ContextType>;
  Licence?: LicenceResolvers<ContextType>;
  MapLayer?: MapLayerResolvers<ContextType>;
  MapRegionInfo?: MapRegionInfoResolvers<ContextType>;
  MetadataWarning?: MetadataWarningResolvers<ContextType>;
  MonthCoverage?: MonthCoverageResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Place?: PlaceResolvers<ContextType>;
  Product?: ProductResolvers<ContextType>;
  ProductConnection?: ProductConnectionResolvers<ContextType>;
  ProductEdge?: ProductEdgeResolvers<ContextType>;
  Provenance?: ProvenanceResolvers<ContextType>;
  Provider?: ProviderResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Scene?: SceneResolvers<ContextType>;
  SearchTerm?: SearchTermResolvers<ContextType>;
  URL?: GraphQLScalarType;
  Variable?: VariableResolvers<ContextType>;
  WmsEndpoint?: WmsEndpointResolvers<ContextType>;
};

