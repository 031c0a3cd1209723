/** Products as the text of a file, piece by piece. Pure. */
import type { ExportFormat } from './export-link.ts';

/** What of a product goes into a file. */
export interface ExportedProduct {
  id: string;
  title: string;
  collectionId: string;
  platform: string | null;
  level: string | null;
  observedFrom: string;
  observedTo: string;
  publishedAt: string | null;
  footprint: unknown;
  bbox: readonly number[];
  areaKm2: number;
  tile: string | null;
  cloudCover: number | null;
  snowCover: number | null;
  resolution: number | null;
  online: boolean;
  assets: readonly { name: string; href: string; roles: readonly string[] }[];
}

export interface FormatText {
  mediaType: string;
  before: string;
  between: string;
  after: string;
  /** @param stac the item as received; given for STAC alone. */
  row(product: ExportedProduct, stac: unknown): string;
}

const csvColumns = [
  'id', 'title', 'collection', 'platform', 'level', 'start', 'end', 'published', 'cloud_cover_percent', 'snow_cover_percent',
  'resolution_m', 'tile', 'area_km2', 'online', 'west', 'south', 'east', 'north', 'href',
] as const; // prettier-ignore

const collection = { before: '{"type":"FeatureCollection","features":[\n', between: ',\n', after: '\n]}\n' };

/** GeoJSON (RFC 7946) of what the graph says, STAC as it was received, or CSV (RFC 4180) with a line of names. */
export const formatTexts: Record<ExportFormat, FormatText> = {
  GEOJSON: { mediaType: 'application/geo+json', ...collection, row: (product) => JSON.stringify(featureOf(product)) },
  STAC: { mediaType: 'application/geo+json', ...collection, row: (_, stac) => JSON.stringify(stac) },
  CSV: {
    mediaType: 'text/csv; charset=utf-8; header=present',
    before: `${csvColumns.join(',')}\r\n`,
    between: '',
    after: '',
    row: (product) => `${csvValues(product).map(csvField).join(',')}\r\n`,
  },
};

function featureOf({ id, footprint, bbox, assets, ...rest }: ExportedProduct) {
  const { title, collectionId, platform, level, observedFrom, observedTo, publishedAt, areaKm2 } = rest;
  const { tile, cloudCover, snowCover, resolution, online } = rest;
  return {
    type: 'Feature',
    id,
    bbox,
    geometry: footprint,
    properties: {
      title,
      collection: collectionId,
      platform,
      level,
      observed: { start: observedFrom, end: observedTo },
      publishedAt,
      areaKm2,
      tile,
      cloudCover,
      snowCover,
      resolution,
      online,
      assets,
    },
  };
}

function csvValues(product: ExportedProduct): (string | number | boolean | null)[] {
  const data = product.assets.find(({ roles }) => roles.includes('data'));
  return [
    product.id,
    product.title,
    product.collectionId,
    product.platform,
    product.level,
    product.observedFrom,
    product.observedTo,
    product.publishedAt,
    product.cloudCover,
    product.snowCover,
    product.resolution,
    product.tile,
    product.areaKm2,
    product.online,
    ...product.bbox,
    data?.href ?? null,
  ];
}

function csvField(value: string | number | boolean | null): string {
  const text = value === null ? '' : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
