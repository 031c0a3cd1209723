/** What an import did, in a form that commands print and tests read; every importer of the house makes the same. */

/** What became of the things of one kind that were in the file. */
export interface StoredCounts {
  new: number;
  updated: number;
  unchanged: number;
}

/** Something that could not be stored. */
export interface Refusal {
  /** Its number in the file: of an item or a datastream from 0, of a line from 1. */
  index: number;
  /** Where in the file: a JSON path, `line 12`, or both in NDJSON. */
  place: string;
  /** In English. */
  reason: string;
}

/** Something that was read otherwise than it stood; nothing was lost. */
export interface ImportWarning {
  /** Stable and free of language: `NORMALISED`, `DOI_TEST_PREFIX`. */
  code: string;
  /** The member or the column of the file that it is about. */
  field: string;
  /** How often. */
  count: number;
  /** In English. */
  message: string;
}

/** @typeParam Kind what is stored: `scenes`, `datastreams`, … */
export interface ImportReport<Kind extends string = string> {
  /** What the file is made of. */
  unit: 'item' | 'datastream' | 'line';
  /** How many of them were met, refused ones included. */
  read: number;
  strict: boolean;
  /** False when a strict import stored nothing, because something was wrong. */
  stored: boolean;
  counts: Record<Kind, StoredCounts>;
  /** The first {@link refusalsKept} of them. */
  refused: Refusal[];
  refusedCount: number;
  warnings: ImportWarning[];
}

/** Refusals that are kept with their place; a file of nothing but bad items must not fill the memory. */
export const refusalsKept = 100;

/** The report of an import that has not begun. */
export function emptyReport<Kind extends string>(
  unit: ImportReport['unit'],
  kinds: readonly Kind[],
  strict: boolean,
): ImportReport<Kind> {
  const counts = Object.fromEntries(kinds.map((kind) => [kind, { new: 0, updated: 0, unchanged: 0 }]));
  return {
    unit,
    read: 0,
    strict,
    stored: true,
    counts: counts as Record<Kind, StoredCounts>,
    refused: [],
    refusedCount: 0,
    warnings: [],
  };
}

/** Counts a refusal, and keeps it while there are few. */
export function addRefusal(report: ImportReport, refusal: Refusal): void {
  report.refusedCount += 1;
  if (report.refused.length < refusalsKept) report.refused.push(refusal);
}

export function addCounts(counts: StoredCounts, more: StoredCounts): void {
  counts.new += more.new;
  counts.updated += more.updated;
  counts.unchanged += more.unchanged;
}

/** The report in lines for a terminal or a log: the sums first, then what to look at. */
export function describeReport(report: ImportReport): string[] {
  const { unit, read, stored, counts, refused, refusedCount, warnings } = report;
  const sums = Object.entries(counts).map(
    ([kind, { new: added, updated, unchanged }]) => `${kind}: ${added} new, ${updated} updated, ${unchanged} unchanged`,
  );
  return [
    `${read} ${unit}${read === 1 ? '' : 's'} read`,
    ...(stored ? sums : [`nothing was stored, because ${whyNothing(report)}`]),
    ...(warnings.length > 0 ? ['read otherwise than it stands:'] : []),
    ...warnings.map(({ message }) => `  ${message}`),
    ...(refusedCount > 0 ? [`${refusedCount} refused:`] : []),
    // The place of a line is its number.
    ...refused.map(({ index, place, reason }) => `  ${unit === 'line' ? place : `${unit} ${index} at ${place}`}: ${reason}`), // prettier-ignore
    ...(refusedCount > refused.length ? [`  and ${refusedCount - refused.length} more`] : []),
  ];
}

function whyNothing({ unit, refusedCount }: ImportReport): string {
  return refusedCount > 0
    ? `${unit}s were refused and --strict asks for all or none`
    : '--strict asks for a file without fault';
}
