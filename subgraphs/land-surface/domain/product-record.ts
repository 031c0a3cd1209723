/** A product as it is stored, made from a normalised STAC item and what is known of its collection. Pure. */
import { fold } from '../../kit/fold.ts';
import type { MetadataWarning, NormalisedItem, StacLicence } from '../../kit/stac.ts';
import type { StacAsset } from '../../kit/stac-assets.ts';
import type { Surface } from '../../kit/geometry.ts';
import { spanOf } from './dates.ts';

/** What an import knows of a collection. */
export interface KnownCollection {
  id: string;
  /** YEAR or MONTH where a product stands for the whole of it. */
  standsFor: 'YEAR' | 'MONTH' | null;
}

export interface RecordedPlace {
  /** The name, folded. */
  key: string;
  code: string | null;
  name: string;
  kind: string;
  bbox: readonly number[] | null;
  share: number | null;
}

/** Names and types are those of the statement that stores it. */
export interface ProductRecord {
  id: string;
  collection_id: string;
  title: string;
  platform: string | null;
  level: string | null;
  observed_from: string;
  observed_to: string;
  published_at: string | null;
  footprint: Surface;
  bbox: readonly number[];
  bbox_only: boolean;
  tile: string | null;
  cloud_cover: number | null;
  snow_cover: number | null;
  resolution: number | null;
  licence: StacLicence | null;
  online: boolean;
  assets: StacAsset[];
  places: RecordedPlace[];
  derived_from: string[];
  warnings: MetadataWarning[];
  search_text: string;
  place_keys: string[];
  stac: Record<string, unknown>;
}

/**
 * @param collection what is known of the item's collection; undefined when it is met for the first time.
 * @param places the item's places, with their codes where the gazetteer knows them.
 */
export function productRecord(
  item: NormalisedItem,
  collection: KnownCollection | undefined,
  places: RecordedPlace[],
): ProductRecord {
  const warnings = [...item.warnings];
  const collectionId = collection?.id ?? item.collectionId;
  if (!collection) {
    warnings.push({
      field: 'collection',
      message: `${item.collectionId} is not described: a collection of that name alone was made`,
    });
  } else if (collection.id !== item.collectionId) {
    warnings.push({ field: 'collection', message: `${item.collectionId} is a former name of ${collection.id}` });
  }
  if (item.level === null) warnings.push({ field: 'processing:level', message: 'unknown: kept as a product' });
  const observed = observedSpan(item, collection, warnings);
  return {
    id: item.id,
    collection_id: collectionId,
    title: item.title,
    platform: item.platform,
    level: item.level,
    observed_from: observed.start,
    observed_to: observed.end,
    published_at: item.publishedAt,
    footprint: item.geometry,
    bbox: item.bbox,
    bbox_only: item.bboxOnly,
    tile: item.tile,
    cloud_cover: item.cloudCover,
    snow_cover: item.snowCover,
    resolution: item.resolution,
    licence: item.licence,
    online: item.online,
    assets: item.assets,
    places,
    derived_from: item.derivedFrom,
    warnings,
    search_text: fold([item.id, item.title, ...item.keywords].join(' ')),
    place_keys: [...new Set(places.map(({ key }) => key))],
    stac: item.stac,
  };
}

/** A product of a yearly or monthly collection is dated by a day, and stands for the whole year or month. */
function observedSpan(item: NormalisedItem, collection: KnownCollection | undefined, warnings: MetadataWarning[]) {
  const dated = { start: item.acquiredStart, end: item.acquiredEnd };
  if (!collection?.standsFor) return dated;
  const unit = collection.standsFor === 'YEAR' ? 'year' : 'month';
  const digits = collection.standsFor === 'YEAR' ? 4 : 7;
  const span = { start: spanOf(dated.start.slice(0, digits)).start, end: spanOf(dated.end.slice(0, digits)).end };
  warnings.push({
    field: 'observed',
    message: `dated ${dated.start.slice(0, 10)} in a collection of one product a ${unit}: stands for the whole ${unit} ${dated.start.slice(0, digits)}`,
  });
  return span;
}
