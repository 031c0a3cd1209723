import type { AreaInput } from '../../kit/area.ts';
import { parseGeometry } from '../../kit/geometry.ts';
import type { GeoJsonGeometry } from '../../kit/geometry.ts';
import { areaAsked, filterAsked, type FilterInput } from './filter.ts';
import { around } from './interval.ts';
import { distanceKm } from './limits.ts';
import type { Interval } from './model.ts';

/** What a scene or a product is asked for. */
export interface AroundInput {
  area?: AreaInput | null;
  withinKm: number;
  days: number;
  filter?: FilterInput | null;
}

/**
 * What is asked of the ground under an image: the question of this image, and what all images of the level share.
 * @param taken a moment, or the interval an image stands for.
 * @throws DAYS_OUT_OF_RANGE, DISTANCE_OUT_OF_RANGE and what the filter and the area refuse.
 */
export function aroundAsked(
  image: { footprint: unknown; taken: Interval },
  { area, withinKm, days, filter }: AroundInput,
) {
  const footprint: GeoJsonGeometry = parseGeometry(image.footprint);
  const taken = { start: image.taken.start ?? null, end: image.taken.end ?? null };
  return {
    question: { footprint, taken, window: around(taken, { days }) },
    options: { area: areaAsked(area).area, withinKm: distanceKm(withinKm), filter: filterAsked(filter) },
  };
}
