/** What is stored of a scene, from an item as the kit has read it. */
import { createHash } from 'node:crypto';
import { fold } from '../../kit/fold.ts';
import type { Surface } from '../../kit/geometry.ts';
import type { NormalisedItem } from '../../kit/stac.ts';
import type { AcquisitionMode, Availability } from './contract.generated.ts';
import type { StoredAsset, StoredLicence, StoredView, StoredWarning } from './records/scenes.ts';

/** One row of `imagery.scenes`, as it travels to the database in one JSON text. */
export interface SceneRecord {
  id: string;
  title: string;
  collection_id: string;
  mission: string | null;
  platform: string;
  instruments: string[];
  acquired_at: string;
  published_at: string | null;
  footprint: Surface;
  bbox: number[];
  bbox_only: boolean;
  cloud_cover: number | null;
  resolution: number | null;
  level: string | null;
  mode: AcquisitionMode | null;
  view: StoredView | null;
  availability: Availability;
  licence: StoredLicence | null;
  assets: StoredAsset[];
  programme_id: string | null;
  edition: string | null;
  synthetic: boolean;
  stac: unknown;
  warnings: StoredWarning[];
  search_text: string;
  digest: string;
}

/** Properties of items that the project makes; STAC leaves a prefix to each producer. */
export const ownProperty = {
  mode: 'archipel:acquisition_mode',
  synthetic: 'archipel:synthetic',
  programme: 'archipel:programme',
  edition: 'archipel:edition',
  commercialUse: 'archipel:commercial_use',
} as const;

const modes: readonly AcquisitionMode[] = ['MONO', 'STEREO', 'TRISTEREO'];

/** Common names, so that a person finds `Pléiades` where an item says `pleiades-1a`. */
const missionNames: Record<string, string> = { PLEIADES: 'Pléiades PHR', SPOT_6_7: 'SPOT 6-7 SPOT67' };

/**
 * The record of one item. Acquisition is when the observation began; the date of publication is kept apart, because
 * catalogues write it where STAC has the acquisition.
 *
 * @param item as read by `normaliseItem`.
 */
export function sceneRecordOf(item: NormalisedItem): SceneRecord {
  const properties = (item.stac.properties ?? {}) as Record<string, unknown>;
  const mode = modes.find((known) => known === properties[ownProperty.mode]) ?? null;
  const edition = textOf(properties[ownProperty.edition]);
  const commercialUse = properties[ownProperty.commercialUse];
  const record = {
    id: item.id,
    title: item.title,
    collection_id: item.collectionId,
    mission: item.mission,
    platform: item.platform ?? 'unknown',
    instruments: item.instruments,
    acquired_at: item.acquiredStart,
    published_at: item.publishedAt,
    footprint: item.geometry,
    bbox: [...item.bbox],
    bbox_only: item.bboxOnly,
    cloud_cover: item.cloudCover,
    resolution: item.resolution,
    level: item.level,
    mode,
    view: item.view,
    availability: availabilityOf(item, properties),
    licence: item.licence && typeof commercialUse === 'boolean' ? { ...item.licence, commercialUse } : item.licence,
    assets: item.assets.map(({ name, href, mediaType, roles, size, checksum }) => ({
      name,
      href,
      mediaType,
      roles,
      size,
      checksum,
    })),
    programme_id: textOf(properties[ownProperty.programme]),
    edition,
    synthetic: properties[ownProperty.synthetic] === true,
    stac: item.stac,
    warnings: item.warnings,
    search_text: searchTextOf(item, mode, edition),
  };
  return { ...record, digest: createHash('sha256').update(JSON.stringify(record)).digest('base64url') };
}

/** An item for sale says so with the order extension; one on tape comes when asked for; the rest is there. */
function availabilityOf(item: NormalisedItem, properties: Record<string, unknown>): Availability {
  if (properties['order:status'] === 'orderable') return 'TO_ORDER';
  return item.online ? 'ONLINE' : 'NEARLINE';
}

function searchTextOf(item: NormalisedItem, mode: string | null, edition: string | null): string {
  return fold(
    [
      item.title,
      item.id,
      item.collectionId,
      item.platform,
      missionNames[item.mission ?? ''],
      item.level,
      mode,
      edition,
      item.acquiredStart.slice(0, 10),
      item.tile,
      ...item.instruments,
      ...item.keywords,
      ...item.places.map(({ name }) => name),
    ]
      .filter(Boolean)
      .join(' '),
  );
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}
