import { utcInstant } from '../../kit/scalars.ts';
import { clockOf, instantMeant, type ClockReader } from './local-time.ts';
import type { SeriesLayout } from './series-columns.ts';

/** One line of a series, read. */
export interface SeriesLine {
  /** Milliseconds since 1970. */
  at: number;
  value: number | null;
  quality: string | null;
  /** Noted, not refused. */
  notes: Array<'CLOCK_TWICE' | 'DECIMAL_COMMA'>;
}

/** The longest remark that is kept, in characters. */
const qualityMax = 500;
const number = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;
const commaNumber = /^[+-]?\d+,\d+$/;

/** Reads the lines of one file, one after another; remembers the direction in which its times go. */
export function seriesReader(layout: SeriesLayout, clock: ClockReader, missingValue: string | null) {
  let previous: number | null = null;
  let shownBefore: { clock: number; twice: boolean } | null = null;
  let ascending = true;
  const instantOfLine = (date: string, time: string | null): { at: number; twice: boolean } | string => {
    const whole = time === null ? date : `${date} ${time}`;
    const [day = '', hour = ''] = time === null ? date.split(/[T ]+/) : [date, time];
    // A time with an offset of its own needs no clock.
    const stated = time === null ? utcInstant(date.replace(' ', 'T')) : undefined;
    if (stated) return { at: Date.parse(stated), twice: false };
    const shown = clockOf(day, hour || '00:00');
    if (shown === undefined) return `not a date and a time: "${whole}"`;
    const instants = clock(shown);
    if (instants.length === 0) return `${whole} does not exist there: the clocks went forward`;
    const twice = instants.length > 1;
    // Within the hour that comes twice the clock says nothing of the direction; on its edges it does.
    if (shownBefore && shownBefore.clock !== shown && !(twice && shownBefore.twice))
      ascending = shown > shownBefore.clock;
    shownBefore = { clock: shown, twice };
    return { at: instantMeant(instants, previous, ascending), twice };
  };
  return (cells: readonly string[]): SeriesLine | string => {
    const cell = (index: number): string => (cells[index] ?? '').trim();
    const read = instantOfLine(cell(layout.date), layout.time === null ? null : cell(layout.time));
    if (typeof read === 'string') return read;
    previous = read.at;
    const value = valueOf(cell(layout.value), missingValue);
    if (value === undefined) return `not a number: "${cell(layout.value).slice(0, 40)}"`;
    const quality = layout.quality === null ? '' : cell(layout.quality).slice(0, qualityMax);
    return {
      at: read.at,
      value,
      quality: quality || null,
      notes: [
        ...(read.twice ? (['CLOCK_TWICE'] as const) : []),
        ...(value !== null && commaNumber.test(cell(layout.value)) ? (['DECIMAL_COMMA'] as const) : []),
      ],
    };
  };
}

/** A value; null when it is missing: empty, or what the producer writes for it; undefined when it is no number. */
function valueOf(text: string, missingValue: string | null): number | null | undefined {
  if (text === '' || text === missingValue) return null;
  const value = number.test(text) ? Number(text) : commaNumber.test(text) ? Number(text.replace(',', '.')) : undefined;
  return value !== undefined && missingValue !== null && value === Number(missingValue) ? null : value;
}
