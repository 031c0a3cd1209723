/** Rows of this hub as its resolvers see them, and the columns that make them. */
import { sql } from 'drizzle-orm';
import type { GeoJsonGeometry } from '../../kit/geometry.ts';
import type { Localised } from '../../kit/language.ts';
import type { Provenance } from '../../kit/provenance.ts';
import type { MetadataWarning, StacLicence } from '../../kit/stac.ts';
import type { StacAsset } from '../../kit/stac-assets.ts';
import type { Theme } from '../domain/themes.ts';
import type { LegendClassFact, ProviderFact } from './shapes.ts';

export type CollectionRow = {
  id: string;
  aliases: string[];
  title: Localised;
  description: Localised;
  themes: Theme[];
  production: 'SYSTEMATIC' | 'DEMONSTRATOR';
  licence: StacLicence | null;
  doi: string | null;
  providers: ProviderFact[];
  expertiseCentre: string | null;
  extent: GeoJsonGeometry | null;
  observedFrom: string | null;
  observedTo: string | null;
  cadence: string | null;
  standsFor: 'YEAR' | 'MONTH' | null;
  resolution: number | null;
  unitSymbol: string | null;
  regions: string[];
  legend: LegendClassFact[];
  variables: string[];
  landingPage: string | null;
  supersededBy: string | null;
  precursorOf: string[];
  provenance: Provenance;
};

export const collectionColumns = sql.raw(`
  c.id, c.aliases, c.title, c.description, c.themes, c.production, c.licence, c.doi, c.providers,
  c.expertise_centre as "expertiseCentre", st_asgeojson(c.extent)::json as extent, c.observed_from as "observedFrom",
  c.observed_to as "observedTo", c.cadence, c.stands_for as "standsFor", c.resolution, c.unit_symbol as "unitSymbol",
  c.regions, c.legend, c.variables, c.landing_page as "landingPage", c.superseded_by as "supersededBy",
  c.precursor_of as "precursorOf", c.provenance`);

/** A place a product lies over, as stored: `code` and `bbox` when the gazetteer knows the name. */
export interface ProductPlace {
  code: string | null;
  name: string;
  kind: string;
  bbox: number[] | null;
  share: number | null;
}

export type ProductRow = {
  id: string;
  collectionId: string;
  title: string;
  platform: string | null;
  level: string | null;
  observedFrom: string;
  observedTo: string;
  publishedAt: string | null;
  footprint: GeoJsonGeometry;
  bbox: number[];
  bboxOnly: boolean;
  areaKm2: number;
  tile: string | null;
  cloudCover: number | null;
  snowCover: number | null;
  resolution: number | null;
  licence: StacLicence | null;
  online: boolean;
  assets: StacAsset[];
  places: ProductPlace[];
  derivedFrom: string[];
  warnings: MetadataWarning[];
};

/** Fifteen decimals are more than a footprint has, so that it comes back as it was given. */
export const productColumns = sql.raw(`
  p.id, p.collection_id as "collectionId", p.title, p.platform, p.level, p.observed_from as "observedFrom",
  p.observed_to as "observedTo", p.published_at as "publishedAt", st_asgeojson(p.footprint, 15)::json as footprint, p.bbox,
  p.bbox_only as "bboxOnly", p.area_km2 as "areaKm2", p.tile, p.cloud_cover as "cloudCover", p.snow_cover as "snowCover",
  p.resolution, p.licence, p.online, p.assets, p.places, p.derived_from as "derivedFrom", p.warnings`);

export type LayerRow = {
  id: string;
  title: Localised;
  kind: 'RAW' | 'THEMATIC';
  theme: Theme;
  regions: string[];
  times: string[];
  timeResolution: 'DAY' | 'MONTH' | 'YEAR' | 'PERIOD';
  infoUrl: string | null;
  provenance: Provenance;
  unitSymbol: string | null;
  attribution: string;
  legend: LegendClassFact[];
  collectionId: string | null;
  wmsUrl: string;
  wmsLayer: string;
  wmtsUrl: string | null;
};

export type RegionRow = {
  id: string;
  label: Localised;
  bbox: number[];
  provenance: Provenance;
};
