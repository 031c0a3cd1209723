/** What is asked of the catalogue, checked and complete: null where nothing is asked. */
import { parseArea, type Area, type AreaInput } from '../../kit/area.ts';
import { badInput } from '../../kit/errors.ts';
import { closedInterval, type ClosedInterval, type IntervalInput } from '../../kit/interval.ts';
import { checkedPercent } from '../../kit/percent.ts';
import { wordsAsked } from '../../kit/words.ts';
import type { SceneFilter, SceneOrder } from './contract.generated.ts';

export interface SceneQuestion {
  area: Area | null;
  acquired: ClosedInterval;
  missions: readonly string[] | null;
  platforms: readonly string[] | null;
  collections: readonly string[] | null;
  maxCloudCover: number | null;
  minCoverage: number | null;
  modes: readonly string[] | null;
  maxIncidenceAngle: number | null;
  onlineOnly: boolean;
  programmes: readonly string[] | null;
  /** See `wordsAsked`. */
  words: readonly string[] | null;
}

interface Arguments {
  area?: AreaInput | null | undefined;
  acquired?: IntervalInput | null | undefined;
  filter?: SceneFilter | null | undefined;
  orderBy?: SceneOrder;
}

/**
 * @throws what `parseArea` throws, INTERVAL_INVALID, PERCENT_OUT_OF_RANGE, ARGUMENT_INVALID, ARGUMENT_MISSING where
 *   something is measured of an area that was not given, TEXT_TOO_LONG.
 */
export function sceneQuestion({ area, acquired, filter, orderBy }: Arguments): SceneQuestion {
  const question: SceneQuestion = {
    area: area ? parseArea(area) : null,
    acquired: closedInterval(acquired, ['acquired']),
    missions: filter?.missions ?? null,
    platforms: filter?.platforms ?? null,
    collections: filter?.collections ?? null,
    maxCloudCover: checkedPercent(filter?.maxCloudCover, ['filter', 'maxCloudCover']),
    minCoverage: checkedPercent(filter?.minCoverage, ['filter', 'minCoverage']),
    modes: filter?.modes ?? null,
    maxIncidenceAngle: incidence(filter?.maxIncidenceAngle),
    onlineOnly: filter?.onlineOnly ?? false,
    programmes: filter?.programmes ?? null,
    words: wordsAsked(filter?.text, ['filter', 'text']),
  };
  if (!question.area && orderBy === 'BEST_COVERAGE') throw areaNeeded('the order BEST_COVERAGE');
  if (!question.area && question.minCoverage !== null) throw areaNeeded('filter.minCoverage');
  return question;
}

function areaNeeded(by: string) {
  return badInput('ARGUMENT_MISSING', { needed: `area for ${by}`, found: 'none', path: ['area'] });
}

function incidence(value: number | null | undefined): number | null {
  if (value === null || value === undefined) return null;
  if (value >= 0 && value <= 90) return value;
  throw badInput('ARGUMENT_INVALID', {
    needed: 'filter.maxIncidenceAngle must be 0 to 90 degrees',
    found: String(value),
    path: ['filter', 'maxIncidenceAngle'],
  });
}
