/** What an import did, and how to say it. */
import type { StoredCounts } from './sinks.ts';

/** An item that was not stored. */
export interface Refusal {
  /** From 0, in the order of the file. */
  index: number;
  /** JSON path from the root of the file, or the line of NDJSON and a path within it. */
  place: string;
  reason: string;
}

export interface ImportReport {
  /** Items met, refused ones included. */
  items: number;
  strict: boolean;
  /** False when a strict import stored nothing, because something was refused. */
  stored: boolean;
  /** Scenes of the imagery hub. */
  scenes: StoredCounts;
  /** Products of the land-surface hub. */
  products: StoredCounts;
  /** The first of them; see `refusedCount`. */
  refused: Refusal[];
  refusedCount: number;
  /** How many items each field was read otherwise than it stood in, most often first. */
  warnings: { field: string; items: number }[];
}

/** Refusals that are kept with their place; a file of nothing but bad items must not fill the memory. */
export const refusalsKept = 100;

/** The report in lines for a terminal or a log. */
export function describeReport(report: ImportReport): string[] {
  const { items, stored, scenes, products, refused, refusedCount, warnings } = report;
  const counts = (what: string, { new: added, updated, unchanged }: StoredCounts): string =>
    `${what}: ${added} new, ${updated} updated, ${unchanged} unchanged`;
  const normalised = warnings.map(({ field, items: count }) => `${field} (${count})`).join(', ');
  return [
    `${items} item${items === 1 ? '' : 's'} read`,
    ...(stored
      ? [counts('scenes', scenes), counts('products', products)]
      : ['nothing was stored, because items were refused and --strict asks for all or none']),
    ...(normalised ? [`normalised, and said in each item's warnings: ${normalised}`] : []),
    ...(refusedCount > 0 ? [`${refusedCount} refused:`] : []),
    ...refused.map(({ index, place, reason }) => `  item ${index} at ${place}: ${reason}`),
    ...(refusedCount > refused.length ? [`  and ${refusedCount - refused.length} more`] : []),
  ];
}
