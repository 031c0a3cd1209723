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
 * @throws AREA_PLACE_UNKNOWN, with up to three places that carry that name, begin with it, or are one slip of spelling
 *   away by name or by code.
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

/** More suggestions than this tell nothing. */
const suggestionsMax = 3;

/**
 * Codes with their names: of the places that carry this name and whose name begins with it; where none carries it, also
 * of those whose name or code is one slip away from it, unless they are many. At most three.
 */
function suggestions(text: string): string[] {
  const asked = fold(text);
  if (asked === '') return [];
  const places = [...new Set(byCode().values())];
  const where = (holds: (name: string) => boolean) =>
    places.filter(({ name }) => [name.en, name.fr].some((word) => holds(fold(word))));
  const named = where((word) => word === asked);
  const begun = asked.length > 2 ? where((word) => word.startsWith(asked)) : [];
  // Nearly every code of two or three letters is a slip away from some other.
  const slipped = places.filter(({ code, name }) =>
    [code, name.en, name.fr].some((word) => asked.length > 3 && oneSlipApart(fold(word), asked)),
  );
  const bySlip = named.length === 0 && slipped.length <= suggestionsMax ? slipped : [];
  const near = [...named, ...begun, ...bySlip];
  return [...new Set(near)].slice(0, suggestionsMax).map(({ code, name }) => `${code} (${name.en})`);
}

/** Whether a letter too many, one too few, another one, or two that have changed places make one text the other. */
function oneSlipApart(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.length - short.length > 1 || short === long) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  if (short.length < long.length) return short.slice(at) === long.slice(at + 1);
  if (short.slice(at + 1) === long.slice(at + 1)) return true;
  return short[at] === long[at + 1] && short[at + 1] === long[at] && short.slice(at + 2) === long.slice(at + 2);
}
