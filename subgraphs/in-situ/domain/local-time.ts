/** Times of day as producers write them, on the clock of a place, as instants. */

/** Milliseconds since 1970 that a clock would show if it stood in UTC. */
type ClockMs = number;

const dateFirst = /^(\d{4})-(\d{2})-(\d{2})$/;
const dayFirst = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/;
const timeOfDay = /^(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d+))?)?$/;

/**
 * What a clock shows, from a date (`2008-06-20`, or `20/06/2008`, day first as in French) and a time (`10:00`,
 * `17:23:59.950000`).
 * @returns undefined when either is none, or the day or the time does not exist.
 */
export function clockOf(date: string, time: string): ClockMs | undefined {
  const iso = dateFirst.exec(date);
  const french = dayFirst.exec(date);
  const [year, month, day] = (iso?.slice(1) ?? french?.slice(1).reverse() ?? []).map(Number);
  const match = timeOfDay.exec(time);
  if (year === undefined || month === undefined || day === undefined || !match) return undefined;
  const [hour = 0, minute = 0, second = 0] = match.slice(1, 4).map((part) => Number(part ?? 0));
  if (hour > 23 || minute > 59 || second > 59) return undefined;
  const milliseconds = Number(`0.${match[4] ?? '0'}`) * 1000;
  const clock = Date.UTC(year, month - 1, day, hour, minute, second, milliseconds);
  return new Date(clock).getUTCDate() === day && new Date(clock).getUTCMonth() === month - 1 ? clock : undefined;
}

/** Turns what a clock shows into instants: none in the hour that is skipped in spring, two in the one repeated in autumn. */
export type ClockReader = (clock: ClockMs) => number[];

/**
 * The clock of a time zone.
 * @param timeZone a name of the IANA database, checked by `timeZoneOf`.
 */
export function clockIn(timeZone: string): ClockReader {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  const offsets = new Map<number, number>();
  const offsetAt = (instant: number): number => {
    // Offsets change on whole quarters of an hour, so one look at each is enough.
    const quarter = Math.floor(instant / 900_000) * 900_000;
    let offset = offsets.get(quarter);
    if (offset === undefined) {
      const parts = Object.fromEntries(format.formatToParts(quarter).map(({ type, value }) => [type, Number(value)]));
      const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
      offset = Date.UTC(year, month - 1, day, hour, minute, second) - quarter;
      // A long series must not fill the memory with its offsets.
      if (offsets.size > 10_000) offsets.clear();
      offsets.set(quarter, offset);
    }
    return offset;
  };
  const dayMs = 86_400_000;
  return (clock) => {
    const candidates = [offsetAt(clock - dayMs), offsetAt(clock + dayMs)].map((offset) => clock - offset);
    const instants = candidates.filter((instant) => instant + offsetAt(instant) === clock);
    return [...new Set(instants)].sort((one, other) => one - other);
  };
}

/**
 * The instant meant by a line of a file whose lines are in order, when the clock shows a time twice: the first that goes
 * on in the direction of the file.
 * @param instants as a {@link ClockReader} gives them, at least one.
 */
export function instantMeant(instants: readonly number[], previous: number | null, ascending: boolean): number {
  const inOrder = ascending ? instants : [...instants].reverse();
  const next = inOrder.find((instant) => previous === null || (ascending ? instant > previous : instant < previous));
  return next ?? inOrder.at(-1) ?? Number.NaN;
}
