/** The tables of the hub, all in the PostgreSQL schema `land_surface`. */
import {
  boolean,
  doublePrecision,
  index,
  integer,
  json,
  jsonb,
  pgSchema,
  primaryKey,
  text,
  timestamp,
} from 'drizzle-orm/pg-core';
import { geometry } from '../../kit/database/geometry.ts';
import type { Localised } from '../../kit/language.ts';
import type { Provenance } from '../../kit/provenance.ts';
import type { MetadataWarning, StacLicence } from '../../kit/stac.ts';
import type { StacAsset } from '../../kit/stac-assets.ts';
import type { StacPlace } from '../../kit/stac-places.ts';
import type { LegendClassFact, ProviderFact } from './shapes.ts';

export const landSurface = pgSchema('land_surface');

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'string' });

export const collections = landSurface.table('collections', {
  id: text('id').primaryKey(),
  aliases: text('aliases').array().notNull().default([]),
  title: jsonb('title').$type<Localised>().notNull(),
  description: jsonb('description').$type<Localised>().notNull(),
  keywords: text('keywords').array().notNull().default([]),
  themes: text('themes').array().notNull().default([]),
  production: text('production').notNull(),
  licence: jsonb('licence').$type<StacLicence>(),
  doi: text('doi'),
  providers: jsonb('providers').$type<ProviderFact[]>().notNull().default([]),
  expertiseCentre: text('expertise_centre'),
  extent: geometry('extent'),
  observedFrom: instant('observed_from'),
  observedTo: instant('observed_to'),
  cadence: text('cadence'),
  /** YEAR or MONTH where a product stands for the whole of it, whatever moment it is dated. */
  standsFor: text('stands_for'),
  resolution: doublePrecision('resolution'),
  unitSymbol: text('unit_symbol'),
  regions: text('regions').array().notNull().default([]),
  legend: jsonb('legend').$type<LegendClassFact[]>().notNull().default([]),
  variables: text('variables').array().notNull().default([]),
  landingPage: text('landing_page'),
  supersededBy: text('superseded_by'),
  precursorOf: text('precursor_of').array().notNull().default([]),
  provenance: jsonb('provenance').$type<Provenance>().notNull(),
  /** Identifiers, titles and keywords, folded: what a word of a search is looked for in. */
  searchText: text('search_text').notNull(),
});

export const products = landSurface.table(
  'products',
  {
    id: text('id').primaryKey(),
    collectionId: text('collection_id')
      .notNull()
      .references(() => collections.id),
    title: text('title').notNull(),
    platform: text('platform'),
    level: text('level'),
    observedFrom: instant('observed_from').notNull(),
    observedTo: instant('observed_to').notNull(),
    publishedAt: instant('published_at'),
    footprint: geometry('footprint').notNull(),
    bbox: doublePrecision('bbox').array().notNull(),
    /** True when the footprint is no more than a bounding box. */
    bboxOnly: boolean('bbox_only').notNull(),
    areaKm2: doublePrecision('area_km2').notNull(),
    tile: text('tile'),
    cloudCover: doublePrecision('cloud_cover'),
    snowCover: doublePrecision('snow_cover'),
    resolution: doublePrecision('resolution'),
    licence: jsonb('licence').$type<StacLicence>(),
    online: boolean('online').notNull(),
    assets: jsonb('assets').$type<StacAsset[]>().notNull(),
    places: jsonb('places').$type<StacPlace[]>().notNull(),
    derivedFrom: text('derived_from').array().notNull(),
    warnings: jsonb('warnings').$type<MetadataWarning[]>().notNull(),
    /** Title, identifiers and keywords, folded. */
    searchText: text('search_text').notNull(),
    /** Names of its places, folded, each as a whole. */
    placeKeys: text('place_keys').array().notNull(),
    /** Of the item and of the way it is read: an import writes only what differs. */
    contentHash: text('content_hash').notNull(),
  },
  (table) => [
    index('products_footprint').using('gist', table.footprint),
    index('products_newest').on(table.observedFrom.desc(), table.id),
    index('products_observed').on(table.observedFrom, table.observedTo),
    index('products_collection').on(table.collectionId, table.observedFrom),
    index('products_place_keys').using('gin', table.placeKeys),
  ],
);

/** Items as received, byte for byte apart from white space: apart from the products, whose rows stay small without them. */
export const items = landSurface.table('items', {
  productId: text('product_id')
    .primaryKey()
    .references(() => products.id, { onDelete: 'cascade' }),
  stac: json('stac').notNull(),
});

/** Every name of a place that some product carries: what a search box knows beside the gazetteer. */
export const placeNames = landSurface.table(
  'place_names',
  { key: text('key').notNull(), kind: text('kind').notNull(), name: text('name').notNull() },
  (table) => [primaryKey({ columns: [table.key, table.kind] })],
);

/** Items of an import that wait until all of its file has been read. */
export const staged = landSurface.table(
  'staged',
  {
    importId: text('import_id').notNull(),
    position: integer('position').notNull(),
    stagedAt: instant('staged_at').notNull().defaultNow(),
    item: json('item').notNull(),
  },
  (table) => [primaryKey({ columns: [table.importId, table.position] })],
);

export const mapLayers = landSurface.table('map_layers', {
  id: text('id').primaryKey(),
  position: integer('position').notNull(),
  title: jsonb('title').$type<Localised>().notNull(),
  kind: text('kind').notNull(),
  theme: text('theme').notNull(),
  regions: text('regions').array().notNull(),
  times: text('times').array().notNull(),
  timeResolution: text('time_resolution').notNull(),
  infoUrl: text('info_url'),
  provenance: jsonb('provenance').$type<Provenance>().notNull(),
  unitSymbol: text('unit_symbol'),
  attribution: text('attribution').notNull(),
  legend: jsonb('legend').$type<LegendClassFact[]>().notNull(),
  collectionId: text('collection_id').references(() => collections.id),
  wmsUrl: text('wms_url').notNull(),
  wmsLayer: text('wms_layer').notNull(),
  wmtsUrl: text('wmts_url'),
});

export const mapRegions = landSurface.table('map_regions', {
  id: text('id').primaryKey(),
  position: integer('position').notNull(),
  label: jsonb('label').$type<Localised>().notNull(),
  bbox: doublePrecision('bbox').array().notNull(),
  provenance: jsonb('provenance').$type<Provenance>().notNull(),
});
