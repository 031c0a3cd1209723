import { badInput } from './errors.ts';

/** A closed interval of instants, RFC 3339 in UTC; a bound that is null is open. */
export interface ClosedInterval {
  start: string | null;
  end: string | null;
}

/** `IntervalInput` as GraphQL hands it over. */
export interface IntervalInput {
  start?: string | null;
  end?: string | null;
}

/** The most days on either side of a moment. */
export const daysMax = 365;

/**
 * An interval as it was asked for; one that was not given is open on both sides.
 * @param path the argument that holds it.
 * @throws INTERVAL_INVALID when it ends before it starts.
 */
export function closedInterval(given: IntervalInput | null | undefined, path: readonly string[]): ClosedInterval {
  const { start = null, end = null } = given ?? {};
  if (start !== null && end !== null && Date.parse(start) > Date.parse(end)) {
    throw badInput('INTERVAL_INVALID', {
      needed: 'closed, with its start at or before its end',
      found: `${start} to ${end}`,
      path,
    });
  }
  return { start, end };
}

/** @throws DAYS_OUT_OF_RANGE when there are fewer than none, more than {@link daysMax}, or parts of one. */
export function checkedDays(days: number): number {
  if (Number.isInteger(days) && days >= 0 && days <= daysMax) return days;
  throw badInput('DAYS_OUT_OF_RANGE', { needed: `0 to ${daysMax}`, found: String(days), path: ['days'] });
}
