import { points } from './limits.ts';
import type { Aggregate } from './model.ts';
import { timeZoneOf, windowOf, type Window } from './window.ts';

/** What a series is made into. */
export interface Shape {
  aggregate: Aggregate;
  window: Window | null;
  timeZone: string;
  maxPoints: number;
}

/** @throws WINDOW_INVALID, TIME_ZONE_UNKNOWN, POINTS_OUT_OF_RANGE */
export function shapeAsked(asked: {
  aggregate: Aggregate;
  window?: string | null;
  timeZone: string;
  maxPoints: number;
}): Shape {
  const { aggregate, window, timeZone, maxPoints } = asked;
  return {
    aggregate,
    window: windowOf(window, aggregate),
    timeZone: timeZoneOf(timeZone),
    maxPoints: points(maxPoints),
  };
}
