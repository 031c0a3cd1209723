/** What is asked of the sets of the archive, checked and complete: null where nothing is asked. */
import { parseArea, type Area, type AreaInput } from '../../kit/area.ts';
import { badInput } from '../../kit/errors.ts';
import { closedInterval, type ClosedInterval, type IntervalInput } from '../../kit/interval.ts';
import { checkedPercent } from '../../kit/percent.ts';
import type { StereoFilter } from './contract.generated.ts';

export interface StereoQuestion {
  area: Area;
  /** Of every image. */
  acquired: ClosedInterval;
  modes: readonly string[] | null;
  /** Of every image. */
  maxCloudCover: number | null;
  /** Of every pair. */
  minBaseToHeight: number | null;
  maxBaseToHeight: number | null;
  /** True: sets of one pass; false: of several; null: both. */
  sameOrbit: boolean | null;
  /** Percent of the area asked for that all images show. */
  minCoverage: number | null;
}

/** @throws what `parseArea` throws, INTERVAL_INVALID, PERCENT_OUT_OF_RANGE, ARGUMENT_INVALID. */
export function stereoQuestion({
  area,
  acquired,
  filter,
}: {
  area: AreaInput;
  acquired?: IntervalInput | null | undefined;
  filter?: StereoFilter | null | undefined;
}): StereoQuestion {
  return {
    area: parseArea(area),
    acquired: closedInterval(acquired, ['acquired']),
    modes: filter?.modes ?? null,
    maxCloudCover: checkedPercent(filter?.maxCloudCover, ['filter', 'maxCloudCover']),
    minBaseToHeight: ratio('minBaseToHeight', filter?.minBaseToHeight),
    maxBaseToHeight: ratio('maxBaseToHeight', filter?.maxBaseToHeight),
    sameOrbit: filter?.sameOrbit === undefined ? true : filter.sameOrbit,
    minCoverage: checkedPercent(filter?.minCoverage, ['filter', 'minCoverage']),
  };
}

function ratio(name: string, value: number | null | undefined): number | null {
  if (value === null || value === undefined) return null;
  if (value >= 0) return value;
  const needed = `filter.${name} must be 0 or more`;
  throw badInput('ARGUMENT_INVALID', { needed, found: String(value), path: ['filter', name] });
}
