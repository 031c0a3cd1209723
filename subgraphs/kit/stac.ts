/**
 * STAC items as the world really has them, read into one shape that both the imagery and the land-surface hub store.
 *
 * Nothing is repaired silently: whatever was read otherwise than it stood is said in `warnings`, and the item itself is
 * kept as it was received. What is repaired was measured on real items of a national catalogue: publication dates in
 * `datetime`, clouds of -1, tile codes of several kinds, file sizes in prose, and so on.
 */
import type { Surface } from './geometry.ts';
import { readAssets, type StacAsset } from './stac-assets.ts';
import { readFootprint } from './stac-footprint.ts';
import { levelOf, missionOf, platformOf, tileOf } from './stac-names.ts';
import { readPlaces, type StacPlace } from './stac-places.ts';
import { readTimes } from './stac-times.ts';
import {
  isRecord,
  ItemRefused,
  listOf,
  numberOf,
  type Properties,
  record,
  textOf,
  unstorableText,
  type Warn,
} from './stac-values.ts';

export interface MetadataWarning {
  field: string;
  message: string;
}

export interface StacLicence {
  spdx: string | null;
  title: string;
  url: string | null;
  commercialUse: boolean | null;
  declaredBy: string;
}

/** Angles in degrees; orbits as numbered by the operator. */
export interface StacView {
  incidenceAngle: number | null;
  incidenceAlongTrack: number | null;
  incidenceAcrossTrack: number | null;
  azimuth: number | null;
  sunAzimuth: number | null;
  sunElevation: number | null;
  orbit: number | null;
  relativeOrbit: number | null;
}

export interface NormalisedItem {
  id: string;
  collectionId: string;
  /** The missions of the institutional scheme; null for every other satellite. */
  mission: 'PLEIADES' | 'SPOT_6_7' | null;
  /** `S2B`, `PHR1A`, `LANDSAT8`; null when unknown, or when several satellites were combined. */
  platform: string | null;
  instruments: string[];
  /** `L1C`, `L2A`; null when the item does not say. */
  level: string | null;
  /** RFC 3339, UTC. */
  acquiredStart: string;
  acquiredEnd: string;
  publishedAt: string | null;
  /** Valid by the right-hand rule, cut at the antimeridian, unless `warnings` says that it crosses itself. */
  geometry: Surface;
  /** west, south, east, north. */
  bbox: [number, number, number, number];
  /** True when the footprint is no more than a bounding box, so that shares of an area are upper bounds. */
  bboxOnly: boolean;
  /** Percent; null when unknown or not applicable. */
  cloudCover: number | null;
  snowCover: number | null;
  /** Metres. */
  resolution: number | null;
  /** MGRS, as `31TCH`. */
  tile: string | null;
  view: StacView | null;
  assets: StacAsset[];
  /** Whether every data asset can be fetched at once; assets that do not say count as on line. */
  online: boolean;
  licence: StacLicence | null;
  doi: string | null;
  places: StacPlace[];
  title: string;
  keywords: string[];
  /** Identifiers of the items this one was made from. */
  derivedFrom: string[];
  /** The item as received. */
  stac: Record<string, unknown>;
  warnings: MetadataWarning[];
}

/**
 * Reads one STAC item.
 *
 * @param value anything; nothing is assumed of it.
 * @returns the item, and again its warnings, one for each thing that was read otherwise than it stood.
 * @throws ItemRefused when it has no identifier, collection, time or footprint that can be stored.
 */
export function normaliseItem(value: unknown): { item: NormalisedItem; warnings: MetadataWarning[] } {
  if (!isRecord(value)) throw new ItemRefused('a STAC item must be an object', '$');
  if (value.type !== 'Feature') throw new ItemRefused('a STAC item must have "type": "Feature"', '$.type');
  if (!isRecord(value.properties)) throw new ItemRefused('a STAC item must have properties', '$.properties');
  const broken = unstorableText(value);
  if (broken !== null)
    throw new ItemRefused('a text must not hold the character NUL or half of a surrogate pair', broken);
  const warnings: MetadataWarning[] = [];
  const warn: Warn = (field, message) => void warnings.push({ field, message });
  const properties: Properties = value.properties;

  const id = readId(value, properties, warn);
  const collectionId = readCollection(value, properties, warn);
  warnOfVersion(value, warn);
  const platform = platformOf(textOf(properties.platform), warn);
  const isRadar = /^S1[A-D]$/.test(platform ?? '') || properties['sar:frequency_band'] !== undefined;
  if (!isRadar && textOf(properties['sar:instrument_mode'])) {
    warn(
      'sar:instrument_mode',
      `"${textOf(properties['sar:instrument_mode'])}" says nothing of an optical image: left out`,
    );
  }
  const assets = readAssets(value.assets, warn);
  const item: NormalisedItem = {
    id,
    collectionId,
    mission: missionOf(platform, textOf(properties.constellation), collectionId),
    platform,
    instruments: readInstruments(properties),
    level: levelOf(textOf(properties['processing:level']), collectionId, warn),
    ...readTimes(properties, warn),
    ...readFootprint(value, properties, warn),
    cloudCover: readPercent(properties, 'eo:cloud_cover', isRadar, warn),
    snowCover: readPercent(properties, 'eo:snow_cover', isRadar, warn),
    resolution: readResolution(properties, warn),
    tile: tileOf(properties, warn),
    view: readView(properties, warn),
    assets: assets.assets,
    online: assets.online,
    licence: readLicence(value, properties),
    doi: readDoi(properties, warn),
    places: readPlaces(properties),
    title: textOf(properties.identifier) ?? textOf(properties.title) ?? id,
    keywords: listOf(properties.keywords).flatMap((keyword) => textOf(keyword) ?? []),
    derivedFrom: readDerivedFrom(value),
    stac: value,
    warnings,
  };
  return { item, warnings };
}

/**
 * Which hub an item belongs to: one of Pléiades or SPOT 6-7 is a scene whatever its level; of the rest, levels 0 and 1
 * are scenes, level 2 and up are products. An item that does not say its level is a product.
 */
export function isScene(item: Pick<NormalisedItem, 'mission' | 'level'>): boolean {
  return item.mission !== null || /^L[01]/.test(item.level ?? '');
}

function readId(item: Properties, properties: Properties, warn: Warn): string {
  const own = textOf(item.id) ?? (typeof item.id === 'number' ? String(item.id) : undefined);
  const inside = textOf(properties.id);
  // Features drawn on a map are numbered; the identifier of the item is then among its properties.
  if (inside && (!own || /^\d{1,6}$/.test(own))) {
    warn('id', `${own ? `"${own}" numbers the feature` : 'missing'}: the identifier among the properties is taken`);
    return inside;
  }
  if (!own) throw new ItemRefused('a STAC item must have an identifier', '$.id');
  if (own.length > 500) throw new ItemRefused('an identifier must have at most 500 characters', '$.id');
  return own;
}

function readCollection(item: Properties, properties: Properties, warn: Warn): string {
  const own = textOf(item.collection);
  if (own) return own;
  const inside = textOf(properties.collection) ?? textOf(properties.dataset);
  if (!inside) throw new ItemRefused('a STAC item must name its collection', '$.collection');
  warn('collection', 'missing: the one named among the properties is taken');
  return inside;
}

function warnOfVersion(item: Properties, warn: Warn): void {
  const version = textOf(item.stac_version);
  if (version === undefined) warn('stac_version', 'missing: read as STAC 1.1');
  else if (!/^1\.[01]\.\d+$/.test(version)) warn('stac_version', `${version} is no release: read as STAC 1.1`);
}

function readInstruments(properties: Properties): string[] {
  const listed = listOf(properties.instruments).flatMap((name) => textOf(name) ?? []);
  if (listed.length > 0) return listed;
  const single = textOf(properties.instrument);
  return single ? [single] : [];
}

function readPercent(properties: Properties, field: string, isRadar: boolean, warn: Warn): number | null {
  const value = properties[field];
  if (value === undefined || value === null) return null;
  const percent = numberOf(value);
  if (percent === undefined || percent < 0 || percent > 100) {
    warn(field, `${JSON.stringify(value)} is no percentage: unknown`);
    return null;
  }
  if (isRadar) {
    warn(field, `${percent} on a radar image, which sees through clouds: not applicable`);
    return null;
  }
  return percent;
}

function readResolution(properties: Properties, warn: Warn): number | null {
  const field = properties.gsd !== undefined ? 'gsd' : 'spatial_resolution';
  const value = properties[field];
  if (value === undefined || value === null) return null;
  const metres = numberOf(value);
  if (metres !== undefined && metres > 0) return metres;
  warn(field, `${JSON.stringify(value)} is no size of a pixel in metres: unknown`);
  return null;
}

function readView(properties: Properties, warn: Warn): StacView | null {
  const angle = (field: string) => numberOf(properties[field]) ?? null;
  const orbit = (field: string): number | null => {
    const value = numberOf(properties[field]);
    if (value === undefined) return null;
    if (value > 0 && Number.isInteger(value)) return value;
    warn(field, `${value} is no orbit: unknown`);
    return null;
  };
  const state = textOf(properties['sat:orbit_state']);
  if (state && state !== state.toLowerCase()) {
    warn('sat:orbit_state', `"${state}" is written "${state.toLowerCase()}" in STAC: read without regard to capitals`);
  }
  const view: StacView = {
    incidenceAngle: angle('view:incidence_angle'),
    incidenceAlongTrack: angle('view:incidence_along_track'),
    incidenceAcrossTrack: angle('view:incidence_across_track'),
    azimuth: angle('view:azimuth'),
    sunAzimuth: angle('view:sun_azimuth'),
    sunElevation: angle('view:sun_elevation'),
    orbit: orbit('sat:absolute_orbit'),
    relativeOrbit: orbit('sat:relative_orbit'),
  };
  return Object.values(view).some((value) => value !== null) ? view : null;
}

/** The licence an item links to; who declared it is kept, because catalogues and producers disagree. */
function readLicence(item: Properties, properties: Properties): StacLicence | null {
  const link = listOf(item.links).find((candidate) => isRecord(candidate) && candidate.rel === 'license');
  const href = isRecord(link) ? textOf(link.href) : undefined;
  const spdxFromLink = /spdx\.org\/licenses\/([A-Za-z0-9.+-]+?)(\.html|\.json)?$/.exec(href ?? '')?.[1];
  const named = textOf(properties.license);
  const spdx =
    spdxFromLink ??
    (named && /^[A-Za-z0-9.+-]+$/.test(named) && named !== 'other' && named !== 'proprietary' ? named : null);
  const title = (isRecord(link) ? textOf(link.title) : undefined) ?? named ?? spdx;
  if (!title) return null;
  return { spdx, title, url: href ?? null, commercialUse: null, declaredBy: 'the STAC item' };
}

function readDoi(properties: Properties, warn: Warn): string | null {
  const value = properties['sci:doi'];
  if (value === undefined || value === null) return null;
  const doi = textOf(value)?.replace(/^https?:\/\/(dx\.)?doi\.org\//, '');
  if (doi && /^10\.\d{4,9}\/\S+$/.test(doi)) return doi;
  warn('sci:doi', `${JSON.stringify(value)} is no DOI: left out`);
  return null;
}

function readDerivedFrom(item: Properties): string[] {
  return listOf(item.links)
    .map(record)
    .filter((link) => link.rel === 'derived_from')
    .flatMap(
      (link) =>
        textOf(link.href)
          ?.split(/[?#]/)[0]
          ?.replace(/\/$/, '')
          .split('/')
          .at(-1)
          ?.replace(/\.json$/, '') ?? [],
    )
    .filter((id) => id !== '')
    .map((id) => safelyDecoded(id));
}

function safelyDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
