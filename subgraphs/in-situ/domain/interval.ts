import { checkedDays, closedInterval } from '../../kit/interval.ts';
import type { Interval } from './model.ts';

const dayMs = 86_400_000;

/** An instant as the graph writes it: UTC, milliseconds only where there are any. */
export function instantOf(ms: number): string {
  return new Date(ms).toISOString().replace('.000Z', 'Z');
}

/**
 * A closed interval as asked; no bounds at all is the same as no interval.
 * @throws INTERVAL_INVALID when it ends before it starts.
 */
export function intervalAsked(during: Interval | null | undefined): Interval | null {
  const { start, end } = closedInterval(during, ['during']);
  return start === null && end === null ? null : { start, end };
}

/**
 * The closed interval of `days` whole days of 24 hours on either side of a moment or of an interval; an open side stays
 * open.
 * @throws DAYS_OUT_OF_RANGE
 */
export function around({ start, end }: Interval, { days }: { days: number }): Interval {
  const aroundMs = checkedDays(days) * dayMs;
  return {
    start: start == null ? null : instantOf(Date.parse(start) - aroundMs),
    end: end == null ? null : instantOf(Date.parse(end) + aroundMs),
  };
}
