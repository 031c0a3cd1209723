/** Storing products: from a batch at once, or from what an import has staged. */
import { createHash } from 'node:crypto';
import { sql, type SQL } from 'drizzle-orm';
import type { Database } from '../../kit/database/types.ts';
import type { KnownCollection, ProductRecord } from '../domain/product-record.ts';

export interface Written {
  new: number;
  updated: number;
  unchanged: number;
}

/** Raised when items are read in another way than before, so that importing again stores them anew. */
const readingVersion = 1;

/** Stores records; one that is there already and has not changed is not written. One statement. */
export async function writeProducts(db: Database, records: readonly ProductRecord[]): Promise<Written> {
  return write(
    db,
    sql`
    select position, r.* from json_array_elements(${jsonOf(records)}::json) with ordinality as given (item, position)
    cross join lateral json_to_record(given.item) as r ${recordColumns}`,
  );
}

export async function stageProducts(
  db: Database,
  importId: string,
  position: number,
  records: readonly ProductRecord[],
): Promise<void> {
  await db.execute(sql`
    insert into land_surface.staged (import_id, position, item)
    select ${importId}, ${position} + ordinality, item
    from json_array_elements(${jsonOf(records)}::json) with ordinality as given (item, ordinality)`);
}

/** Stores everything that was staged for an import, and clears its stage. One statement. */
export async function moveStaged(db: Database, importId: string): Promise<Written> {
  const moved = sql`moved as (delete from land_surface.staged where import_id = ${importId} returning position, item),`;
  const source = sql`
    select moved.position, r.* from moved cross join lateral json_to_record(moved.item) as r ${recordColumns}`;
  return write(db, source, moved);
}

/** Forgets what an import has staged, and what imports left behind that ended without a word. */
export async function discardStaged(db: Database, importId: string): Promise<void> {
  await db.execute(sql`
    delete from land_surface.staged where import_id = ${importId} or staged_at < now() - interval '1 day'`);
}

/** By identifier and by every former one. */
export async function knownCollections(db: Database): Promise<Map<string, KnownCollection>> {
  const rows = await db.execute<{ id: string; aliases: string[]; standsFor: KnownCollection['standsFor'] }>(sql`
    select id, aliases, stands_for as "standsFor" from land_surface.collections`);
  const names = rows.flatMap(({ id, aliases, standsFor }) =>
    aliases.map((alias) => [alias, { id, standsFor }] as const),
  );
  return new Map([...names, ...rows.map(({ id, standsFor }) => [id, { id, standsFor }] as const)]);
}

const recordColumns =
  sql.raw(`(id text, collection_id text, title text, platform text, level text, observed_from timestamptz,
  observed_to timestamptz, published_at timestamptz, footprint json, bbox float8[], bbox_only boolean, tile text,
  cloud_cover float8, snow_cover float8, resolution float8, licence jsonb, online boolean, assets jsonb, places jsonb,
  derived_from text[], warnings jsonb, search_text text, place_keys text[], content_hash text, stac json)`);

const columns =
  `collection_id title platform level observed_from observed_to published_at footprint bbox bbox_only area_km2 tile
  cloud_cover snow_cover resolution licence online assets places derived_from warnings search_text place_keys content_hash`.split(
    /\s+/,
  );
const columnList = sql.raw(columns.join(', '));
const newValues = sql.raw(columns.map((column) => `${column} = excluded.${column}`).join(', '));

async function write(db: Database, source: SQL, before: SQL = sql``): Promise<Written> {
  const [row] = await db.execute<Written & Record<string, unknown>>(sql`
    with ${before} source as (${source}),
    -- An identifier that comes twice counts once: the last one.
    last as (select distinct on (id) * from source order by id, position desc),
    differing as (
      select last.* from last left join land_surface.products as stored on stored.id = last.id
      where stored.content_hash is distinct from last.content_hash
    ),
    shaped as (
      select differing.*, valid.shape from differing
      cross join lateral (select st_geomfromgeojson(differing.footprint::text) as given) as read
      cross join lateral (select case when st_isvalid(given) then given else st_collectionextract(st_makevalid(given), 3) end as shape) as valid
    ),
    met as (
      insert into land_surface.collections (id, title, description, production, provenance, search_text)
      select distinct collection_id, jsonb_build_object('en', collection_id, 'fr', collection_id),
        jsonb_build_object('en', 'Met in an import; nothing more is known of it.', 'fr', 'Rencontrée lors d''un import ; on n''en sait pas plus.'),
        'SYSTEMATIC', jsonb_build_object('title', 'An imported STAC item', 'certainty', 'ASSUMED'), lower(replace(collection_id, '_', ' '))
      from differing on conflict (id) do nothing
    ),
    written as (
      insert into land_surface.products (id, ${columnList})
      select id, collection_id, title, platform, level, observed_from, observed_to, published_at, shape, bbox, bbox_only,
        kit.area_km2(shape), tile, cloud_cover, snow_cover, resolution, licence, online, assets, places, derived_from,
        warnings, search_text, place_keys, content_hash
      from shaped
      on conflict (id) do update set ${newValues}
      returning id, (xmax = 0) as is_new
    ),
    received as (
      insert into land_surface.items (product_id, stac) select id, stac from differing
      on conflict (product_id) do update set stac = excluded.stac
    ),
    named as (
      insert into land_surface.place_names (key, kind, name)
      select distinct on (place->>'key', place->>'kind') place->>'key', place->>'kind', place->>'name'
      from differing cross join lateral jsonb_array_elements(differing.places) as place
      on conflict do nothing
    )
    select (select count(*) filter (where is_new) from written)::int as new,
      (select count(*) filter (where not is_new) from written)::int as updated,
      ((select count(*) from source) - (select count(*) from written))::int as unchanged`);
  return { new: row?.new ?? 0, updated: row?.updated ?? 0, unchanged: row?.unchanged ?? 0 };
}

function jsonOf(records: readonly ProductRecord[]): string {
  return JSON.stringify(records.map((record) => ({ ...record, content_hash: contentHash(record) })));
}

function contentHash({ stac, collection_id: collection, observed_to: end }: ProductRecord): string {
  return createHash('sha256')
    .update(JSON.stringify([readingVersion, collection, end, stac]))
    .digest('base64url');
}
