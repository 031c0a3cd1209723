import { fold } from '../../kit/fold.ts';

/** Where in a record a series stands. */
export interface SeriesLayout {
  value: number;
  date: number;
  /** Null when date and time share a column. */
  time: number | null;
  quality: number | null;
}

/** Names of columns, if the caller knows them. */
export interface ColumnNames {
  column: string;
  dateColumn?: string | undefined;
  timeColumn?: string | undefined;
  qualityColumn?: string | undefined;
}

const dates = ['date', 'datetime', 'date time', 'date heure', 'timestamp', 'jour', 'day'];
const times = ['hour', 'heure', 'time'];
const qualities = [
  'quality',
  'qualite',
  'quality flag',
  'flag',
  'comment',
  'comments',
  'commentaire',
  'remark',
  'remarque',
];

/**
 * Finds the columns of a series in a header, in English and French.
 * @returns a sentence that says what is missing and what there is.
 */
export function layoutOf(header: readonly string[], names: ColumnNames): SeriesLayout | string {
  const folded = header.map(fold);
  const named = (name: string): number => {
    const exact = header.findIndex((cell) => cell.trim() === name.trim());
    return exact !== -1 ? exact : folded.indexOf(fold(name));
  };
  const oneOf = (candidates: readonly string[]): number => folded.findIndex((cell) => candidates.includes(cell));
  const there = `the columns are ${header.map((cell) => `"${cell.trim()}"`).join(', ')}`;
  const value = named(names.column);
  if (value === -1) return `there is no column "${names.column}"; ${there}`;
  const time = names.timeColumn === undefined ? oneOf(times) : named(names.timeColumn);
  if (time === -1 && names.timeColumn !== undefined) return `there is no column "${names.timeColumn}"; ${there}`;
  const date = names.dateColumn === undefined ? oneOf(dates) : named(names.dateColumn);
  if (date === -1 && time === -1) return `there is no column for the date; ${there}`;
  if (date === -1 && names.dateColumn !== undefined) return `there is no column "${names.dateColumn}"; ${there}`;
  const quality = names.qualityColumn === undefined ? oneOf(qualities) : named(names.qualityColumn);
  if (quality === -1 && names.qualityColumn !== undefined)
    return `there is no column "${names.qualityColumn}"; ${there}`;
  return {
    value,
    date: date === -1 ? time : date,
    time: date === -1 || time === -1 ? null : time,
    quality: quality === -1 || quality === value ? null : quality,
  };
}
