import { badInput } from '../../kit/errors.ts';

/** The farthest around an area or a footprint, in kilometres. */
export const withinKmMax = 100;
/** The most points of one series. */
export const pointsMax = 10_000;

/** @throws DISTANCE_OUT_OF_RANGE */
export function distanceKm(withinKm: number): number {
  if (withinKm >= 0 && withinKm <= withinKmMax) return withinKm;
  throw badInput('DISTANCE_OUT_OF_RANGE', {
    needed: `0 to ${withinKmMax}`,
    found: String(withinKm),
    path: ['withinKm'],
  });
}

/** @throws POINTS_OUT_OF_RANGE */
export function points(maxPoints: number): number {
  if (maxPoints >= 1 && maxPoints <= pointsMax) return maxPoints;
  throw badInput('POINTS_OUT_OF_RANGE', {
    needed: `1 to ${pointsMax}`,
    found: String(maxPoints),
    path: ['maxPoints'],
  });
}
