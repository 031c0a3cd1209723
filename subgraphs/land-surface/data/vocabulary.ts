/** What free texts are read with: the names of places that the gazetteer or some product has. */
import { sql } from 'drizzle-orm';
import type { Database } from '../../kit/database/types.ts';
import { placesNamed } from '../../kit/places.ts';
import { phrasesOf, type PlaceMeaning, understand, type Understanding } from '../domain/text.ts';
import { list } from './conditions.ts';

/**
 * Reads a text. Two statements: the gazetteer's, and the names that products carry.
 * @throws TEXT_TOO_LONG
 */
export async function understandText(db: Database, text: string): Promise<Understanding> {
  const phrases = phrasesOf(text);
  if (phrases.length === 0) return understand(text, () => undefined);
  const [places, carried] = await Promise.all([placesNamed(db, phrases), namesCarried(db, phrases)]);
  const meanings = new Map<string, PlaceMeaning>(carried);
  places.forEach((place, index) => {
    const key = phrases[index] ?? '';
    if (place) meanings.set(key, { id: place.id, key, value: place.code ?? place.name.en, label: place.name });
  });
  return understand(text, (phrase) => meanings.get(phrase));
}

async function namesCarried(db: Database, phrases: readonly string[]): Promise<[string, PlaceMeaning][]> {
  const rows = await db.execute<{ key: string; name: string }>(sql`
    select distinct on (key) key, name from land_surface.place_names where key = any(${list(phrases)}) order by key, kind`);
  return rows.map(({ key, name }) => [key, { id: null, key, value: name, label: { fr: name, en: name } }]);
}
