/**
 * Imports STAC items: reads a file or a stream once, routes each item to the hub it belongs to, and stores in batches.
 *
 * Importing the same file again writes nothing. An item that cannot be stored is reported, and the rest is stored; with
 * `strict` everything is staged first and stored in one statement for each hub, or nothing is.
 */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import type { Database } from '../../subgraphs/kit/database/types.ts';
import { type BatchOptions, Batches } from '../../subgraphs/kit/import/batches.ts';
import {
  addCounts,
  addRefusal,
  emptyReport,
  type ImportReport,
  type StoredCounts,
} from '../../subgraphs/kit/import/report.ts';
import { isScene, normaliseItem, type NormalisedItem } from '../../subgraphs/kit/stac.ts';
import { ItemRefused } from '../../subgraphs/kit/stac-values.ts';
import { emptyFault, type JsonItem, jsonItems, notJson } from './json-items.ts';
import { type ItemSink, productSink, sceneSink } from './sinks.ts';

/** Scenes of the imagery hub, products of the land-surface hub. */
export type StacReport = ImportReport<'scenes' | 'products'>;

export interface ImportProgress {
  bytesRead: number;
  /** Null when the source is a stream, whose length nobody knows. */
  bytesTotal: number | null;
  items: number;
  refused: number;
}

export interface ImportStacOptions {
  /** A file's path, or a stream of bytes such as standard input. */
  source: string | Readable;
  /** Prepared databases; one and the same when the hubs share theirs. */
  imagery: Database;
  landSurface: Database;
  /** Store all items or none. */
  strict?: boolean;
  /** Called about every hundred items, and once at the end. */
  onProgress?: (progress: ImportProgress) => void;
  batches?: BatchOptions;
}

const itemsBetweenReports = 100;

/** @throws StacFileError when the source holds no items at all; what reading the source or the databases throw; what is wrong with an item is in the report. */
export async function importStac(options: ImportStacOptions): Promise<StacReport> {
  const { source, strict = false, onProgress } = options;
  const bytesTotal = typeof source === 'string' ? (await stat(source)).size : null;
  const run = new ImportRun(options, strict);
  const counted = countingBytes(
    typeof source === 'string' ? createReadStream(source, { highWaterMark: 256 * 1024 }) : source,
  );
  const progress = (): void =>
    onProgress?.({ bytesRead: counted.bytes(), bytesTotal, items: run.report.read, refused: run.report.refusedCount });
  try {
    for await (const item of jsonItems(counted.stream)) {
      await run.take(item);
      if (run.report.read % itemsBetweenReports === 0) progress();
    }
    const report = await run.finish();
    progress();
    return report;
  } catch (error) {
    await run.abandon();
    throw error;
  }
}

interface Route {
  sink: ItemSink;
  batches: Batches<Routed>;
  counts: StoredCounts;
}

interface Routed {
  item: NormalisedItem;
  index: number;
  place: string;
}

class ImportRun {
  readonly report: StacReport;
  readonly #warnings = new Map<string, number>();
  readonly #scenes: Route;
  readonly #products: Route;

  constructor({ imagery, landSurface, batches }: ImportStacOptions, strict: boolean) {
    this.report = emptyReport('item', ['scenes', 'products'], strict);
    this.#scenes = this.#route(sceneSink(imagery), this.report.counts.scenes, batches);
    this.#products = this.#route(productSink(landSurface), this.report.counts.products, batches);
  }

  /** Reads one item and stores a batch when it is full; until then no more of the file is read. */
  async take({ index, place, text, fault }: JsonItem): Promise<void> {
    // What is no item at all ends the import: a file that is empty, or that is something else from its first letter on.
    if (index === 0 && place === '$') refuseOtherFiles(text, fault);
    this.report.read += 1;
    if (text === null) return addRefusal(this.report, { index, place, reason: fault ?? 'unreadable' });
    let item: NormalisedItem;
    try {
      item = normaliseItem(parsed(text)).item;
    } catch (error) {
      if (!(error instanceof ItemRefused)) throw error;
      return addRefusal(this.report, { index, place: place + error.path.slice(1), reason: error.reason });
    }
    for (const field of new Set(item.warnings.map((warning) => warning.field))) {
      this.#warnings.set(field, (this.#warnings.get(field) ?? 0) + 1);
    }
    // Nothing will be stored: the rest is read for what else is wrong with it.
    if (this.report.strict && this.report.refusedCount > 0) return;
    const { batches } = isScene(item) ? this.#scenes : this.#products;
    await batches.add({ item, index, place }, text.length);
  }

  async finish(): Promise<StacReport> {
    const { report } = this;
    for (const { batches } of [this.#scenes, this.#products]) await batches.flush();
    report.stored = !report.strict || report.refusedCount === 0;
    if (!report.stored) await this.abandon();
    else if (report.strict) await this.#move();
    report.warnings = [...this.#warnings]
      .sort(([one, items], [other, more]) => more - items || (one < other ? -1 : 1))
      .map(([field, count]) => ({
        ...{ code: 'NORMALISED', field, count },
        message: `${field} of ${count} item${count === 1 ? '' : 's'}, as said in the warnings of each`,
      }));
    return report;
  }

  /** Forgets what a strict import has staged. */
  async abandon(): Promise<void> {
    if (!this.report.strict) return;
    for (const { sink } of [this.#scenes, this.#products]) await sink.discard();
  }

  #route(sink: ItemSink, counts: StoredCounts, options: BatchOptions | undefined): Route {
    const store = async (routed: Routed[]): Promise<void> => {
      if (this.report.strict) return this.#stage(sink, routed);
      await this.#write(sink, routed, counts);
    };
    return { sink, batches: new Batches(store, options), counts };
  }

  async #stage(sink: ItemSink, routed: Routed[]): Promise<void> {
    if (this.report.refusedCount === 0) await sink.stage(routed.map(({ item }) => item));
  }

  /** When the database refuses a batch for what is in it, each item is tried alone, so that one costs only itself. */
  async #write(sink: ItemSink, routed: Routed[], counts: StoredCounts): Promise<void> {
    try {
      addCounts(counts, await sink.write(routed.map(({ item }) => item)));
    } catch (error) {
      const reason = dataFault(error);
      if (reason === null) throw error;
      const [only] = routed;
      if (routed.length === 1 && only) return addRefusal(this.report, { index: only.index, place: only.place, reason });
      for (const one of routed) await this.#write(sink, [one], counts);
    }
  }

  /** One statement for each hub; in one transaction when they share a database, so that both have it or neither. */
  async #move(): Promise<void> {
    const routes = [this.#scenes, this.#products];
    for (const db of new Set(routes.map(({ sink }) => sink.db))) {
      await db.transaction(async (transaction) => {
        for (const { sink, counts } of routes) if (sink.db === db) addCounts(counts, await sink.move(transaction));
      });
    }
  }
}

/** A source that holds no items at all. */
export class StacFileError extends Error {
  override name = 'StacFileError';
}

/** @throws StacFileError for what stands at the root of a source and is no item. */
function refuseOtherFiles(text: string | null, fault: string | null): void {
  if (fault === emptyFault || fault?.startsWith(notJson)) throw new StacFileError(`${fault} (0 items read)`);
  if (text === null) return;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    const start = text.trimStart();
    // An object may be one broken item among others that are whole.
    if (start.startsWith('{')) return;
    throw new StacFileError(`${notJson}: unexpected '${start.slice(0, 1)}' at line 1 (0 items read)`);
  }
  if (typeof value === 'object' && value !== null && 'producer' in value && !('geometry' in value))
    throw new StacFileError('this is a pivot file, of observatories and datastreams: archipel import pivot FILE');
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new ItemRefused(`not JSON: ${error instanceof Error ? error.message : String(error)}`, '$');
  }
}

/** What the database has against the data itself (SQLSTATE classes 22 and 23, and PostGIS's own); null for other faults. */
function dataFault(error: unknown): string | null {
  const cause = error instanceof Error && error.cause !== undefined ? error.cause : error;
  const state = typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : '';
  return /^(22|23)|^XX000$/.test(state) && cause instanceof Error ? `the database refuses it: ${cause.message}` : null;
}

/** The same bytes, counted as they pass. */
function countingBytes(source: Readable): { stream: AsyncIterable<Uint8Array>; bytes: () => number } {
  let bytes = 0;
  async function* passing(): AsyncGenerator<Uint8Array> {
    for await (const chunk of source) {
      const piece: Uint8Array = typeof chunk === 'string' ? Buffer.from(chunk) : (chunk as Uint8Array);
      bytes += piece.byteLength;
      yield piece;
    }
  }
  return { stream: passing(), bytes: () => bytes };
}
