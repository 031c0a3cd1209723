/** Map layers and their regions: a handful of rows, read whole. */
import { sql } from 'drizzle-orm';
import type { Database } from '../../kit/database/types.ts';
import type { LayerRow, RegionRow } from './rows.ts';

export async function allLayers(db: Database): Promise<LayerRow[]> {
  return [
    ...(await db.execute<LayerRow>(sql`
    select id, title, kind, theme, regions, times, time_resolution as "timeResolution", info_url as "infoUrl", provenance,
      unit_symbol as "unitSymbol", attribution, legend, collection_id as "collectionId", wms_url as "wmsUrl",
      wms_layer as "wmsLayer", wmts_url as "wmtsUrl"
    from land_surface.map_layers order by position`)),
  ];
}

export async function allRegions(db: Database): Promise<RegionRow[]> {
  return [
    ...(await db.execute<RegionRow>(sql`
    select id, label, bbox, provenance from land_surface.map_regions order by position`)),
  ];
}
