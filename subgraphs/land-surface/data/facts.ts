/** What the hub ships: collections, map layers and their regions, each with its source. */
import { sql } from 'drizzle-orm';
import type { Transaction } from '../../kit/database/types.ts';
import { applyFacts, type FactsPart, factsVersion, readFacts } from '../../kit/facts.ts';
import type { Database } from '../../kit/database/types.ts';
import { fold } from '../../kit/fold.ts';
import { fromRoot } from '../../kit/package-root.ts';
import type { CollectionRow, LayerRow, RegionRow } from './rows.ts';

interface CollectionFact extends Omit<CollectionRow, 'extent'> {
  keywords: string[];
  /** west, south, east, north. */
  extent: [number, number, number, number] | null;
}

const collectionsFile = fromRoot('subgraphs/land-surface/facts/collections.json');
const mapsFile = fromRoot('subgraphs/land-surface/facts/maps.json');

export async function applyLandSurfaceFacts(db: Database): Promise<void> {
  const collections: FactsPart = {
    name: 'collections',
    version: factsVersion(collectionsFile),
    code: 1,
    apply: putCollections,
  };
  const maps: FactsPart = { name: 'maps', version: factsVersion(mapsFile), code: 1, apply: putMaps };
  await applyFacts(db, { schema: 'land_surface', parts: [collections, maps] });
}

const collectionColumns =
  `aliases title description keywords themes production licence doi providers expertise_centre extent
  observed_from observed_to cadence stands_for resolution unit_symbol regions legend variables landing_page superseded_by
  precursor_of provenance search_text`.split(/\s+/);

async function putCollections(tx: Transaction): Promise<void> {
  const { collections } = readFacts<{ collections: CollectionFact[] }>(collectionsFile);
  const rows = collections.map((fact) => ({
    ...fact,
    search_text: fold([fact.id, ...fact.aliases, fact.title.en, fact.title.fr, ...fact.keywords].join(' ')),
  }));
  await tx.execute(sql`
    insert into land_surface.collections (id, ${sql.raw(collectionColumns.join(', '))})
    select id, aliases, title, description, keywords, themes, production, licence, doi, providers, "expertiseCentre",
      case when extent is not null then st_makeenvelope(extent[1], extent[2], extent[3], extent[4], 4326) end,
      "observedFrom", "observedTo", cadence, "standsFor", resolution, "unitSymbol", regions, legend, variables,
      "landingPage", "supersededBy", "precursorOf", provenance, search_text
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as fact (id text, aliases text[], title jsonb, description jsonb,
      keywords text[], themes text[], production text, licence jsonb, doi text, providers jsonb, "expertiseCentre" text,
      extent float8[], "observedFrom" timestamptz, "observedTo" timestamptz, cadence text, "standsFor" text,
      resolution float8, "unitSymbol" text, regions text[], legend jsonb, variables text[], "landingPage" text,
      "supersededBy" text, "precursorOf" text[], provenance jsonb, search_text text)
    on conflict (id) do update set ${sql.raw(collectionColumns.map((column) => `${column} = excluded.${column}`).join(', '))}`);
}

async function putMaps(tx: Transaction): Promise<void> {
  const { layers, regions } = readFacts<{ layers: LayerRow[]; regions: RegionRow[] }>(mapsFile);
  const placed = <Row>(rows: Row[]) => JSON.stringify(rows.map((row, position) => ({ ...row, position })));
  // Nobody else writes these tables, so what the facts no longer have goes.
  await tx.execute(sql`delete from land_surface.map_layers`);
  await tx.execute(sql`delete from land_surface.map_regions`);
  await tx.execute(sql`
    insert into land_surface.map_layers (id, position, title, kind, theme, regions, times, time_resolution, info_url,
      provenance, unit_symbol, attribution, legend, collection_id, wms_url, wms_layer, wmts_url)
    select id, position, title, kind, theme, regions, times, "timeResolution", "infoUrl", provenance, "unitSymbol",
      attribution, legend, collection, "wmsUrl", "wmsLayer", "wmtsUrl"
    from jsonb_to_recordset(${placed(layers)}::jsonb) as fact (id text, position int, title jsonb, kind text, theme text,
      regions text[], times text[], "timeResolution" text, "infoUrl" text, provenance jsonb, "unitSymbol" text,
      attribution text, legend jsonb, collection text, "wmsUrl" text, "wmsLayer" text, "wmtsUrl" text)`);
  await tx.execute(sql`
    insert into land_surface.map_regions (id, position, label, bbox, provenance)
    select id, position, label, bbox, provenance
    from jsonb_to_recordset(${placed(regions)}::jsonb) as fact (id text, position int, label jsonb, bbox float8[], provenance jsonb)`);
}
