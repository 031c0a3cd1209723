/**
 * The codes of the places the project ships, read from its facts once per process, so that an unknown code is refused
 * without a statement.
 */
import { readFileSync } from 'node:fs';
import { badInput, shown } from './errors.ts';
import { fold } from './fold.ts';
import type { Localised } from './language.ts';
import { fromRoot } from './package-root.ts';

export type PlaceKind = 'COUNTRY' | 'TERRITORY' | 'REGION' | 'DEPARTMENT' | 'TOWN';

/** What is known of a place beside its outline. */
export interface PlaceFact {
  /** Canonical: ISO 3166-1 where there is one, ISO 3166-2 otherwise. */
  code: string;
  kind: PlaceKind;
  name: Localised;
  /** Other codes it is understood by: `09`, `R76`, `FR-973`. */
  aliases: string[];
}

let known: Map<string, PlaceFact> | undefined;

/** Places by every code they are understood by. */
function byCode(): Map<string, PlaceFact> {
  known ??= new Map(
    (
      JSON.parse(readFileSync(fromRoot('subgraphs/kit/facts/places.json'), 'utf8')) as { places: PlaceFact[] }
    ).places.flatMap((place) => [place.code, ...place.aliases].map((code) => [code, place] as const)),
  );
  return known;
}

const needed = 'a code such as FR, GF, FR-09, FR-OCC, 09 (a department) or R76 (a region)';

/**
 * The place of a code, in any case.
 *
 * @throws AREA_PLACE_UNKNOWN, with the places that are near in spelling or carry that name.
 */
export function placeNamed(text: string): PlaceFact {
  const place = byCode().get(text.trim().toUpperCase());
  if (place) return place;
  const near = suggestions(text);
  const hint = near.length > 0 ? `; did you mean ${near.join(' or ')}?` : '';
  throw badInput('AREA_PLACE_UNKNOWN', {
    needed,
    found: `${text.trim() === '' ? 'nothing' : shown(text)}${hint}`,
  });
}

/** Codes with their names, for a text that is a name, or one letter away from a code. At most three. */
function suggestions(text: string): string[] {
  const asked = fold(text);
  if (asked === '') return [];
  const places = [...new Set(byCode().values())];
  const named = places.filter(({ name }) => [name.en, name.fr].some((word) => fold(word) === asked));
  const begun = places.filter(
    ({ name }) => asked.length > 2 && [name.en, name.fr].some((word) => fold(word).startsWith(asked)),
  );
  return [...new Set([...named, ...begun])].slice(0, 3).map(({ code, name }) => `${code} (${name.en})`);
}
