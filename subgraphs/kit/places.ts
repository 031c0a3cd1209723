/** Places by name and by what they cover, and the preparation of a database for the kit. */
import type { SQL } from 'drizzle-orm';
import { sql } from 'drizzle-orm';
import { migrateHub } from './database/migrate.ts';
import type { Database, OpenDatabase } from './database/types.ts';
import { placeFacts } from './data/place-facts.ts';
import { applyFacts } from './facts.ts';
import { fold } from './fold.ts';
import type { Localised } from './language.ts';
import { fromRoot } from './package-root.ts';
import type { PlaceKind } from './place-codes.ts';
import type { Provenance } from './provenance.ts';

export interface Place {
  id: string;
  /** Canonical code; null for towns. */
  code: string | null;
  kind: PlaceKind;
  name: Localised;
  /** west, south, east, north in degrees; of what crosses the antimeridian -180 and 180. A point's for towns. */
  bbox: [number, number, number, number];
  provenance: Provenance;
}

/** A place that a footprint lies over. */
export interface PlaceShare extends Place {
  /** Percent of the footprint that lies in the place, two decimals. */
  share: number;
}

/** Creates the kit's tables and functions and puts the places in. Repeatable; does nothing the second time. */
export async function prepareKit(database: OpenDatabase): Promise<void> {
  await migrateHub(database, { hub: 'kit', folder: fromRoot('subgraphs/kit/data/migrations/') });
  await applyFacts(database.db, { schema: 'kit', parts: [placeFacts()] });
}

/**
 * Places whose English or French name, or a word of it, begins with the text; also those of that code. Accents and case
 * do not matter. Whole names come first, then names that begin so, then words within a name; among those countries
 * before regions, departments and towns.
 */
export async function searchPlaces(db: Database, text: string, first: number): Promise<Place[]> {
  const asked = fold(text);
  if (asked === '' || first === 0) return [];
  // A folded text has letters, digits and single spaces only, so nothing in it is special to LIKE.
  const rows = await db.execute<PlaceRow>(sql`
    select ${columns}
    from kit.places as place cross join lateral (
      select min(case when word = ${asked} then 0 when starts_with(word, ${asked}) then 1 else 2 end) as rank
      from unnest(place.words) as word
      where starts_with(word, ${asked}) or word like ${`% ${asked}%`}
    ) as found
    where found.rank is not null
    order by found.rank, ${kindOrder}, place.name_en, place.id
    limit ${first}`);
  return rows.map(placeOf);
}

/**
 * Places of exactly these names, in either language, or codes: what a free text is searched for, phrase by phrase.
 * One statement.
 * @returns for each phrase, in its order, the place that comes first among those of the name; null where there is none.
 */
export async function placesNamed(db: Database, phrases: readonly string[]): Promise<(Place | null)[]> {
  const asked = phrases.map(fold);
  if (asked.every((phrase) => phrase === '')) return asked.map(() => null);
  const rows = await db.execute<PlaceRow & { words: string[] }>(sql`
    select ${columns}, place.words from kit.places as place
    where place.words && (select array_agg(phrase) from jsonb_array_elements_text(${JSON.stringify(asked)}::jsonb) as phrase)
    order by ${kindOrder}, place.name_en, place.id`);
  return asked.map((phrase) => {
    const row = rows.find(({ words }) => words.includes(phrase));
    return row ? placeOf(row) : null;
  });
}

/**
 * The countries, territories, regions and departments each footprint lies over, with how much of it lies there; the
 * largest share first. One statement, however many footprints.
 * @param footprints GeoJSON texts of valid surfaces.
 */
export async function placesUnder(db: Database, footprints: readonly string[]): Promise<PlaceShare[][]> {
  if (footprints.length === 0) return [];
  const rows = await db.execute<PlaceRow & { n: number; share: number }>(sql`
    select asked.n::int as n, ${columns}, shared.percent as share
    from (
      select ordinality as n, st_geomfromgeojson(text) as footprint
      from jsonb_array_elements_text(${JSON.stringify(footprints)}::jsonb) with ordinality as given (text, ordinality)
    ) as asked
    join kit.places as place on place.kind <> 'TOWN' and st_intersects(place.outline, asked.footprint)
    cross join lateral kit.coverage(place.outline, asked.footprint) as shared
    where shared.percent > 0
    order by asked.n, shared.percent desc, ${kindOrder}, place.id`);
  const shares = footprints.map((): PlaceShare[] => []);
  for (const row of rows) shares[row.n - 1]?.push({ ...placeOf(row), share: row.share });
  return shares;
}

type PlaceRow = {
  id: string;
  code: string | null;
  kind: PlaceKind;
  name_en: string;
  name_fr: string;
  west: number;
  south: number;
  east: number;
  north: number;
  provenance: Provenance;
};

const columns: SQL = sql`place.id, place.code, place.kind, place.name_en, place.name_fr, place.provenance,
  st_xmin(place.outline) as west, st_ymin(place.outline) as south, st_xmax(place.outline) as east, st_ymax(place.outline) as north`;

const kindOrder: SQL = sql`array_position(array['COUNTRY', 'TERRITORY', 'REGION', 'DEPARTMENT', 'TOWN'], place.kind)`;

function placeOf({ id, code, kind, name_en, name_fr, west, south, east, north, provenance }: PlaceRow): Place {
  return { id, code, kind, name: { en: name_en, fr: name_fr }, bbox: [west, south, east, north], provenance };
}
