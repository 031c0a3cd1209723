/** When an item was observed, and when it was published: catalogues keep both in `datetime`. */
import { utcInstant } from './scalars.ts';
import { ItemRefused, type Properties, textOf, type Warn } from './stac-values.ts';

export interface StacTimes {
  acquiredStart: string;
  acquiredEnd: string;
  publishedAt: string | null;
}

/**
 * @throws ItemRefused when no moment of observation is given, one of them is no RFC 3339 instant, or the end lies before
 *   the start.
 */
export function readTimes(properties: Properties, warn: Warn): StacTimes {
  const moment = instant(properties, 'datetime');
  const start = instant(properties, 'start_datetime');
  const end = instant(properties, 'end_datetime');
  const published = instantIfAny(properties, 'published') ?? instantIfAny(properties, 'created');

  if (start && end) {
    if (Date.parse(end) < Date.parse(start)) {
      throw new ItemRefused(`end_datetime ${end} lies before start_datetime ${start}`, '$.properties.end_datetime');
    }
    if (!moment || within(moment, start, end))
      return { acquiredStart: start, acquiredEnd: end, publishedAt: published };
    warn('datetime', `${moment} lies outside of the observation, ${start} to ${end}: read as the date of publication`);
    return { acquiredStart: start, acquiredEnd: end, publishedAt: published ?? moment };
  }
  const only = start ?? end;
  if (only) {
    warn(start ? 'end_datetime' : 'start_datetime', `missing: the observation is taken to be at ${only}`);
    const isPublication = moment !== undefined && moment !== only;
    if (isPublication)
      warn('datetime', `${moment} is not the moment observed, ${only}: read as the date of publication`);
    return { acquiredStart: only, acquiredEnd: only, publishedAt: published ?? (isPublication ? moment : null) };
  }
  if (!moment) {
    throw new ItemRefused(
      'a STAC item must have datetime, or start_datetime and end_datetime',
      '$.properties.datetime',
    );
  }
  return { acquiredStart: moment, acquiredEnd: moment, publishedAt: published };
}

function within(moment: string, start: string, end: string): boolean {
  return Date.parse(start) <= Date.parse(moment) && Date.parse(moment) <= Date.parse(end);
}

function instant(properties: Properties, field: string): string | undefined {
  const value = properties[field];
  if (value === undefined || value === null) return undefined;
  const text = textOf(value);
  const read = text === undefined ? undefined : utcInstant(text);
  if (read) return read;
  throw new ItemRefused(
    `${field} must be an RFC 3339 instant with its offset; got ${JSON.stringify(value)}`,
    `$.properties.${field}`,
  );
}

/** Dates of the catalogue's own book-keeping are left out when they cannot be read. */
function instantIfAny(properties: Properties, field: string): string | null {
  const text = textOf(properties[field]);
  return (text === undefined ? undefined : utcInstant(text)) ?? null;
}
