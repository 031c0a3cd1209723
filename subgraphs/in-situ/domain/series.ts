import { instantOf } from './interval.ts';
import { lttb } from './lttb.ts';
import type { Aggregate, Interval } from './model.ts';

/** A series in columns: as many values, and qualities where there are any, as times. */
export interface Series {
  times: string[];
  values: Array<number | null>;
  quality: Array<string | null> | null;
  gaps: Interval[];
  downsampled: boolean;
}

/** A series as it comes from the database: times in milliseconds since 1970. */
export interface SeriesColumns {
  times: number[];
  values: Array<number | null>;
  quality: Array<string | null>;
  /** How many points there were before any were left out. */
  total: number;
  gaps: Array<[start: number, end: number]>;
}

/** What is longer than this many usual spacings is a gap. */
export const gapFactor = 3;

/**
 * A mean as it is given out: six digits, or a tenth where there are more before the point. The rest is what the division
 * left over, never measured.
 */
function meanOf(value: number | null): number | null {
  if (value === null) return null;
  return Math.abs(value) < 1e5 ? Number(value.toPrecision(6)) : Math.round(value * 10) / 10;
}

/** The answer made of the columns: LTTB makes its choice here, everything else was decided by the statement. */
export function seriesOf(
  columns: SeriesColumns,
  { aggregate, maxPoints }: { aggregate: Aggregate; maxPoints: number },
): Series {
  const { times, values, quality, total, gaps } = columns;
  const chosen = aggregate === 'LTTB' ? lttb(times, values as number[], maxPoints) : times.map((_, index) => index);
  const pick = <Value>(column: Value[]): Value[] => chosen.map((index) => column[index] as Value);
  const qualities = pick(quality);
  return {
    times: pick(times).map(instantOf),
    values: aggregate === 'MEAN' ? pick(values).map(meanOf) : pick(values),
    quality: qualities.some((flag) => flag !== null) ? qualities : null,
    gaps: gaps.map(([start, end]) => ({ start: instantOf(start), end: instantOf(end) })),
    downsampled: total > maxPoints,
  };
}
