/** Calendar periods in the time of the office, Europe/Paris, as UTC instants. */

const parisClock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Paris',
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});

/** From `start`, up to and without `end`, which is where the next begins; both null for one that never ends. */
export interface Period {
  start: string | null;
  end: string | null;
  /** `2020-Q1`, `2020`, `2020-03`, or `ever`. */
  label: string;
}

/** Milliseconds since 1970 that a clock in Paris would show, were it in UTC. */
function parisWallTime(at: number): number {
  const parts = Object.fromEntries(parisClock.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

/** The instant of a midnight in Paris on the first of a month; `month` counts from 0 and may go past 11. */
function parisMidnight(year: number, month: number): string {
  const wall = Date.UTC(year, month, 1);
  // Paris is one or two hours ahead, and never changes its clocks at midnight: one correction is exact.
  const offset = parisWallTime(wall) - wall;
  return new Date(wall - offset).toISOString().replace('.000Z', 'Z');
}

const monthsOf: Record<string, number> = { P1M: 1, P3M: 3, P6M: 6, P1Y: 12 };

/** The quarter of a name such as `2026-Q1`, by the calendar of Paris; null for any other text. */
export function quarterNamed(name: string): { start: string; end: string } | null {
  const match = /^(\d{4})-Q([1-4])$/.exec(name);
  if (!match) return null;
  const year = Number(match[1]);
  const month = (Number(match[2]) - 1) * 3;
  return { start: parisMidnight(year, month), end: parisMidnight(year, month + 3) };
}

/** Whether a length is one of the calendar's; null, for never anew, is. */
export function isPeriod(length: string | null): boolean {
  return length === null || monthsOf[length] !== undefined;
}

/**
 * The calendar period of a length that contains a moment: the quarter of a P3M, the year of a P1Y.
 * @param length P1M, P3M, P6M or P1Y; null for a quota that never begins anew.
 * @throws for any other length: rules are checked when they are written.
 */
export function periodAt(at: Date, length: string | null): Period {
  if (length === null) return { start: null, end: null, label: 'ever' };
  const months = monthsOf[length];
  if (months === undefined) throw new Error(`a period is one of ${Object.keys(monthsOf).join(', ')}; got ${length}`);
  const wall = new Date(parisWallTime(at.getTime()));
  const year = wall.getUTCFullYear();
  const index = Math.floor(wall.getUTCMonth() / months);
  return {
    start: parisMidnight(year, index * months),
    end: parisMidnight(year, (index + 1) * months),
    label: labelOf(year, months, index),
  };
}

/**
 * When quotas of both lengths begin anew: now, or else next; null when neither ever does. The months of one length are
 * always whole periods of the other, so that the longer one says.
 */
export function commonStartFrom(at: Date, one: string | null, other: string | null): string | null {
  const [longest] = [one, other]
    .filter((length) => length !== null)
    .sort((first, second) => (monthsOf[second] ?? 0) - (monthsOf[first] ?? 0));
  if (longest === undefined) return null;
  const { start, end } = periodAt(at, longest);
  return start !== null && Date.parse(start) === at.getTime() ? start : end;
}

function labelOf(year: number, months: number, index: number): string {
  if (months === 12) return `${year}`;
  if (months === 1) return `${year}-${String(index + 1).padStart(2, '0')}`;
  return months === 3 ? `${year}-Q${index + 1}` : `${year}-S${index + 1}`;
}

const durationForm = /^P(?!$)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?(?:T(?!$)(?:(\d+)H)?(?:(\d+)M)?)?$/;

/** Whether a text is a duration that {@link plusDuration} understands. */
export function isDuration(text: string): boolean {
  return durationForm.test(text);
}

const longestYears = 100;

/** Whether a text is a duration of some time, and of no more than a hundred years. */
export function isSpan(text: string): boolean {
  // A century has 52 596 000 minutes; what is written with more digits may be past the end of the calendar.
  if (!isDuration(text) || /\d{9}/.test(text)) return false;
  const start = new Date('2000-01-01T12:00:00Z');
  const end = plusDuration(start, text);
  return end > start && end <= plusDuration(start, `P${longestYears}Y`);
}

/**
 * A moment moved on by an ISO 8601 duration. Years, months and days go by the calendar of Paris, at the same time of its
 * clocks; a day that a month does not have is its last: 31 January and a month, 29 February and a year, end on 28 February.
 * Hours and minutes are then added as they pass.
 * @throws when the duration has another form.
 */
export function plusDuration(at: Date, duration: string): Date {
  const match = durationForm.exec(duration);
  if (!match) throw new Error(`a duration such as P1Y, P30D or PT30M; got ${duration}`);
  const [years = 0, months = 0, days = 0, hours = 0, minutes = 0] = match.slice(1).map((digits) => Number(digits ?? 0));
  const elapsedMs = (hours * 60 + minutes) * 60_000;
  if (years + months + days === 0) return new Date(at.getTime() + elapsedMs);
  const wall = new Date(parisWallTime(at.getTime()));
  const month = wall.getUTCMonth() + years * 12 + months;
  const lastDay = new Date(Date.UTC(wall.getUTCFullYear(), month + 1, 0)).getUTCDate();
  wall.setUTCMonth(month, Math.min(wall.getUTCDate(), lastDay));
  wall.setUTCDate(wall.getUTCDate() + days);
  return new Date(parisInstant(wall.getTime()) + at.getUTCMilliseconds() + elapsedMs);
}

const dayMs = 24 * 3_600_000;

/**
 * When the clocks in Paris show a time. What they show twice is the second, and what they leave out is counted on from
 * before it, as PostgreSQL has it: both are winter time.
 * @param wall as {@link parisWallTime} gives it.
 */
function parisInstant(wall: number): number {
  const offsets = [wall - dayMs, wall + dayMs].map((around) => parisWallTime(around) - around);
  const winter = wall - Math.min(...offsets);
  const summer = wall - Math.max(...offsets);
  return parisWallTime(winter) !== wall && parisWallTime(summer) === wall ? summer : winter;
}

/** Whether a moment lies in `[start, end)`; a null bound is open. */
export function isInForce({ start, end }: { start: string | null; end: string | null }, at: Date): boolean {
  const moment = at.getTime();
  return (start === null || Date.parse(start) <= moment) && (end === null || moment < Date.parse(end));
}

/** Whether there is a moment in `[start, end)`: a rule that was replaced or withdrawn before its time was never in force. */
export function isEverInForce({ start, end }: { start: string | null; end: string | null }): boolean {
  return start === null || end === null || Date.parse(start) < Date.parse(end);
}
