import { badInput } from '../../kit/errors.ts';
import type { Aggregate } from './model.ts';

/**
 * The windows a series is aggregated over. Months and days follow the calendar of a time zone: a month has 28 to 31
 * days, a day 23 to 25 hours. Hours, minutes and seconds have one length always.
 */
export type Window = { unit: 'months'; months: number } | { unit: 'days'; days: number } | { unit: 'seconds'; seconds: number }; // prettier-ignore

const pattern = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;
/** A century. */
const monthsMax = 1200;

/**
 * Reads the `window` of an aggregate, an ISO 8601 duration.
 * @returns null for NONE and LTTB, which pick observations and make none.
 * @throws WINDOW_INVALID when it is missing, not wanted, mixed (P1M3D has no calendar boundary), zero, or over a century.
 */
export function windowOf(window: string | null | undefined, aggregate: Aggregate): Window | null {
  const refuse = (needed: string) => badInput('WINDOW_INVALID', { needed, found: window ?? 'none', path: ['window'] });
  if (aggregate === 'NONE' || aggregate === 'LTTB') {
    if (window == null) return null;
    throw refuse(`left out with aggregate ${aggregate}, which picks observations and makes none`);
  }
  if (window == null) throw refuse(`given with aggregate ${aggregate}, as an ISO 8601 duration such as P1M`);
  const match = pattern.exec(window);
  if (!match) throw refuse('an ISO 8601 duration of whole numbers, such as P1M, P7D or PT6H');
  const [years = 0, months = 0, weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = match
    .slice(1)
    .map((part) => Number(part ?? 0));
  const lengths = {
    months: years * 12 + months,
    days: weeks * 7 + days,
    seconds: hours * 3600 + minutes * 60 + seconds,
  };
  const given = Object.values(lengths).filter((length) => length > 0);
  if (given.length !== 1) throw refuse('longer than nothing, in months, in days or in hours, not several of them');
  if (lengths.months > monthsMax || lengths.days > monthsMax * 31 || lengths.seconds > monthsMax * 31 * 86_400) {
    throw refuse('at most a century');
  }
  if (lengths.months > 0) return { unit: 'months', months: lengths.months };
  if (lengths.days > 0) return { unit: 'days', days: lengths.days };
  return { unit: 'seconds', seconds: lengths.seconds };
}

/**
 * The name of a time zone, as the IANA database has it.
 * @throws TIME_ZONE_UNKNOWN for anything else; offsets such as +02:00 too, which the database would read the other way
 *   round (POSIX).
 */
export function timeZoneOf(timeZone: string): string {
  const named = /^[A-Za-z][A-Za-z0-9_+\-/]{0,63}$/.test(timeZone) && isKnown(timeZone);
  if (named) return timeZone;
  throw badInput('TIME_ZONE_UNKNOWN', {
    needed: 'a name of the IANA database, such as UTC or Europe/Paris',
    found: timeZone,
    path: ['timeZone'],
  });
}

function isKnown(timeZone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone });
    return true;
  } catch {
    return false;
  }
}
