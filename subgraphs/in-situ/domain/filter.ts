import type { Area, AreaInput } from '../../kit/area.ts';
import { parseArea } from '../../kit/area.ts';
import { idsAsked } from '../../kit/connection.ts';
import { wordsAsked } from '../../kit/words.ts';
import { intervalAsked } from './interval.ts';
import { distanceKm } from './limits.ts';
import type { Interval, ProcessingLevel } from './model.ts';

/** `DatastreamFilter` as GraphQL hands it over. */
export interface FilterInput {
  variables?: readonly string[] | null;
  categories?: readonly string[] | null;
  observatories?: readonly string[] | null;
  during?: Interval | null;
  levels?: readonly ProcessingLevel[] | null;
  text?: string | null;
}

/** A filter that was checked: plain data, so that equal questions are asked once. */
export interface Filter {
  variables: readonly string[] | null;
  categories: readonly string[] | null;
  observatories: readonly string[] | null;
  during: Interval | null;
  levels: readonly ProcessingLevel[] | null;
  words: readonly string[] | null;
}

/**
 * Checks a filter: a list that is given and empty matches nothing, one that is left out matches everything.
 * @throws TOO_MANY_IDS, INTERVAL_INVALID, TEXT_TOO_LONG
 */
export function filterAsked(filter: FilterInput | null | undefined): Filter {
  return {
    variables: filter?.variables ? idsAsked(filter.variables) : null,
    categories: filter?.categories ? idsAsked(filter.categories) : null,
    observatories: filter?.observatories ? idsAsked(filter.observatories) : null,
    during: intervalAsked(filter?.during),
    levels: filter?.levels ?? null,
    words: wordsAsked(filter?.text),
  };
}

/** An area and the distance around it; a point or a line will do where there is a distance. */
export function areaAsked(area: AreaInput | null | undefined, withinKm = 0): { area: Area | null; withinKm: number } {
  const distance = distanceKm(withinKm);
  return { area: area ? parseArea(area, { buffered: distance > 0 }) : null, withinKm: distance };
}
