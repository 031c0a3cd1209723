import { badInput } from '../../kit/errors.ts';
import { daysMax } from './limits.ts';
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
  const start = during?.start ?? null;
  const end = during?.end ?? null;
  if (start === null && end === null) return null;
  if (start !== null && end !== null && Date.parse(start) > Date.parse(end)) {
    throw badInput('INTERVAL_INVALID', {
      needed: 'closed, with its start at or before its end',
      found: `${start} to ${end}`,
      path: ['during'],
    });
  }
  return { start, end };
}

/**
 * The closed interval of `days` whole days of 24 hours on either side of a moment or of an interval; an open side stays
 * open.
 * @throws DAYS_OUT_OF_RANGE when `days` is negative or over {@link daysMax}.
 */
export function around({ start, end }: Interval, { days }: { days: number }): Interval {
  if (days < 0 || days > daysMax) {
    throw badInput('DAYS_OUT_OF_RANGE', { needed: `0 to ${daysMax}`, found: String(days), path: ['days'] });
  }
  return {
    start: start == null ? null : instantOf(Date.parse(start) - days * dayMs),
    end: end == null ? null : instantOf(Date.parse(end) + days * dayMs),
  };
}
