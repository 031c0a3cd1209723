/** A search for products, read from what a client sent and checked whole before any statement is made. */
import { type Area, type AreaInput, parseArea } from '../../kit/area.ts';
import { badInput, shown } from '../../kit/errors.ts';
import { closedInterval, type ClosedInterval, type IntervalInput } from '../../kit/interval.ts';
import { checkedPercent } from '../../kit/percent.ts';
import { levelNamed, platformCode } from '../../kit/stac-names.ts';
import type { Theme } from './themes.ts';
import type { Understanding } from './text.ts';

export type ProductOrder = 'NEWEST' | 'OLDEST' | 'LEAST_CLOUDY' | 'BEST_COVERAGE';

export interface ProductFilterInput {
  collections?: readonly string[] | null;
  themes?: readonly Theme[] | null;
  platforms?: readonly string[] | null;
  levels?: readonly string[] | null;
  maxCloudCover?: number | null;
  minSnowCover?: number | null;
  maxSnowCover?: number | null;
  minCoverage?: number | null;
  onlineOnly?: boolean | null;
}

/** What a client asks for, as GraphQL hands it over. */
export interface SearchInput {
  text?: string | null;
  area?: AreaInput | null;
  during?: IntervalInput | null;
  filter?: ProductFilterInput | null;
}

/** A search that can be put into a statement. */
export interface Search {
  area: Area | null;
  during: ClosedInterval;
  filter: ProductFilterInput;
  /** Null when no text was given. */
  text: Understanding | null;
}

/**
 * @param text what the text of the input was understood as.
 * @throws what `parseArea` throws, INTERVAL_INVALID, PERCENT_OUT_OF_RANGE, LEVEL_UNKNOWN, and ARGUMENT_MISSING where a
 *   coverage is asked for without an area.
 */
export function readSearch(input: SearchInput, text: Understanding | null = null): Search {
  const filter = input.filter ?? {};
  for (const field of ['maxCloudCover', 'minSnowCover', 'maxSnowCover', 'minCoverage'] as const) {
    checkedPercent(filter[field], ['filter', field]);
  }
  const area = input.area ? parseArea(input.area) : null;
  if (filter.minCoverage != null && !area) throw needsArea('minCoverage', ['filter', 'minCoverage']);
  return {
    area,
    during: closedInterval(input.during, ['during']),
    filter: {
      ...filter,
      ...(filter.platforms ? { platforms: filter.platforms.map((name) => platformCode(name) ?? name) } : {}),
      ...(filter.levels ? { levels: filter.levels.map(levelAsked) } : {}),
    },
    text,
  };
}

function levelAsked(name: string): string {
  const level = levelNamed(name);
  if (level) return level;
  throw badInput('LEVEL_UNKNOWN', {
    needed: 'L0 to L4, with A, B or C where there is one',
    found: shown(name),
    path: ['filter', 'levels'],
  });
}

/** @throws ARGUMENT_MISSING for an order by coverage without an area. */
export function checkOrder(order: ProductOrder, search: Search): void {
  if (order === 'BEST_COVERAGE' && !search.area) throw needsArea('orderBy: BEST_COVERAGE', ['area']);
}

function needsArea(what: string, path: string[]) {
  return badInput('ARGUMENT_MISSING', { needed: `an area to measure ${what} by`, found: 'none', path });
}
