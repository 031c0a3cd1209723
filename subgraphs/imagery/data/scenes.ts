import { sql } from 'drizzle-orm';
import type { GeoJsonGeometry } from '../../kit/geometry.ts';
import { inOrder } from '../../kit/loaders.ts';
import type { Database } from '../../kit/database/types.ts';
import type { AcquisitionMode, Availability, Mission } from '../domain/contract.generated.ts';
import type { StoredAsset, StoredLicence, StoredView, StoredWarning } from '../domain/records/scenes.ts';

/** A scene without its source item, which is large and asked for apart. */
export interface SceneRow {
  id: string;
  title: string;
  collectionId: string;
  mission: Mission | null;
  platform: string;
  instruments: string[];
  acquiredAt: string;
  publishedAt: string | null;
  footprint: GeoJsonGeometry;
  bbox: number[];
  /** km², geodesic. */
  area: number;
  cloudCover: number | null;
  resolution: number | null;
  processingLevel: string | null;
  mode: AcquisitionMode | null;
  view: StoredView | null;
  availability: Availability;
  licence: StoredLicence | null;
  assets: StoredAsset[];
  programmeId: string | null;
  edition: string | null;
  synthetic: boolean;
  warnings: StoredWarning[];
}

/** What a {@link SceneRow} is made of, from a table named `scene`. */
export const sceneColumns = sql`
  scene.id, scene.title, scene.collection_id as "collectionId", scene.mission, scene.platform, scene.instruments,
  scene.acquired_at as "acquiredAt", scene.published_at as "publishedAt",
  st_asgeojson(scene.footprint, 9, 0)::json as footprint, scene.bbox, scene.area_km2 as area,
  scene.cloud_cover as "cloudCover", scene.resolution, scene.level as "processingLevel", scene.mode, scene.view,
  scene.availability, scene.licence, scene.assets, scene.programme_id as "programmeId", scene.edition, scene.synthetic,
  scene.warnings`;

/** In the order of the ids, null for an unknown one. One statement. */
export async function scenesById(db: Database, ids: readonly string[]): Promise<Array<SceneRow | null>> {
  const rows = await db.execute<SceneRow & Record<string, unknown>>(
    sql`select ${sceneColumns} from imagery.scenes as scene where scene.id = any(${sql.param([...ids])}::text[])`,
  );
  return inOrder(ids, rows, ({ id }) => id);
}

/** The source items as received, in the order of the ids. */
export async function stacOfScenes(db: Database, ids: readonly string[]): Promise<unknown[]> {
  const rows = await db.execute<{ id: string; stac: unknown }>(
    sql`select id, stac from imagery.scenes where id = any(${sql.param([...ids])}::text[])`,
  );
  return inOrder(ids, rows, ({ id }) => id, ({ stac }) => stac); // prettier-ignore
}
