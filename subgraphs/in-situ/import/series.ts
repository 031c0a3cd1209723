import { createReadStream } from 'node:fs';
import type { Database } from '../../kit/database/types.ts';
import { clearStaged, fillableDatastream, moveStaged, nextSlice, noteStaged, repeatedLines, stageLines, type FillableDatastream, type Slice, type StagedLine } from '../data/series-import.ts'; // prettier-ignore
import { refreshSummary } from '../data/summary.ts';
import { instantOf } from '../domain/interval.ts';
import { clockIn } from '../domain/local-time.ts';
import { layoutOf } from '../domain/series-columns.ts';
import { seriesReader } from '../domain/series-line.ts';
import { timeZoneOf } from '../domain/window.ts';
import { nextBatchSize } from './batches.ts';
import { csvRecords } from './csv.ts';
import { addProblem, emptyReport, type ImportReport } from './report.ts';

export interface SeriesImportOptions {
  /** The path of a file. */
  file?: string;
  /** What is read instead of a file. */
  stream?: AsyncIterable<Uint8Array | string>;
  /** The datastream to fill, by its id. */
  datastream: string;
  /** The column of its values. Default: the one the datastream is known by. */
  column?: string;
  /** Where the clock hangs by which the times were written: a name of the IANA database. Default: UTC. */
  timeZone?: string;
  /** Default: the one the first line shows. */
  delimiter?: string;
  /** Default: found by its name, in English or French; so are the next two. */
  dateColumn?: string;
  timeColumn?: string;
  /** Remarks on single values. */
  qualityColumn?: string;
  /** Writes nothing when anything in the file is wrong. Default: false, what is right is taken in. */
  strict?: boolean;
  /** Called after each batch with the lines read so far. */
  onProgress?: (progress: { lines: number }) => void;
}

/** A file that holds no such series. */
export class SeriesFileError extends Error {
  override name = 'SeriesFileError';
}

/**
 * Takes in one column of a delimited file as the series of a datastream, in a stream. Importing it again changes
 * nothing; an import that was cut off is completed by the next.
 *
 * @throws SeriesFileError when there is no such datastream or column, or nothing to read; TIME_ZONE_UNKNOWN.
 */
export async function importSeries(db: Database, options: SeriesImportOptions): Promise<ImportReport> {
  const { strict = false } = options;
  const datastream = await fillableDatastream(db, options.datastream);
  if (!datastream)
    throw new SeriesFileError(`there is no datastream ${options.datastream}; import its pivot file first`);
  const { key } = datastream;
  await clearStaged(db, key);
  try {
    const report = await stageFile(db, datastream, options);
    await noteStaged(db);
    if (strict) {
      const last = await eachSlice(db, key, report);
      report.refused = report.warnings.length > 0 || report.problemCount > 0;
      // All of it by one statement: nobody sees a part, and nothing is left of an import that is cut off.
      if (last && !report.refused) await move(db, key, { after: null, upTo: last.upTo }, report);
    } else {
      await eachSlice(db, key, report, (slice) => move(db, key, slice, report));
    }
    if (!report.refused) await refreshSummary(db, [key]);
    return report;
  } finally {
    await clearStaged(db, key);
  }
}

async function stageFile(
  db: Database,
  datastream: FillableDatastream,
  options: SeriesImportOptions,
): Promise<ImportReport> {
  const report = emptyReport();
  const column = options.column ?? datastream.columnName;
  if (column === null) throw new SeriesFileError('which column? The datastream is not known by one');
  if (datastream.columnName !== null && datastream.columnName !== column) {
    report.warnings.push({ code: 'COLUMN_OTHER', message: `${options.datastream} is known by the column "${datastream.columnName}", not "${column}"` }); // prettier-ignore
  }
  const clock = clockIn(timeZoneOf(options.timeZone ?? 'UTC'));
  const records = csvRecords(sourceOf(options), options.delimiter);
  const header = await records.next();
  if (header.done) throw new SeriesFileError('the file is empty');
  const { cells: names } = header.value;
  const layout = layoutOf([names[0]?.replace(/^\uFEFF/, '') ?? '', ...names.slice(1)], { ...options, column });
  if (typeof layout === 'string') throw new SeriesFileError(layout);

  const read = seriesReader(layout, clock, datastream.missingValue);
  const notes = { CLOCK_TWICE: 0, DECIMAL_COMMA: 0 };
  let size = 500;
  let batch: StagedLine[] = [];
  const flush = async (): Promise<void> => {
    const began = performance.now();
    if (batch.length > 0) await stageLines(db, datastream.key, batch);
    size = nextBatchSize(size, performance.now() - began);
    batch = [];
    options.onProgress?.({ lines: report.read });
  };
  for await (const { line, cells } of records) {
    report.read += 1;
    const surplus = cells.length > names.length ? `${cells.length} cells under ${names.length} columns` : null;
    const found = surplus ?? read(cells);
    if (typeof found === 'string') addProblem(report, { index: line, place: `line ${line}`, reason: found });
    else {
      batch.push({ line, at: found.at, value: found.value, quality: found.quality });
      for (const note of found.notes) notes[note] += 1;
    }
    if (batch.length >= size) await flush();
  }
  await flush();
  if (notes.CLOCK_TWICE > 0) {
    report.warnings.push({ code: 'CLOCK_TWICE', message: `${notes.CLOCK_TWICE} times were shown twice by the clock, in autumn; they are taken in the order of the file` }); // prettier-ignore
  }
  if (notes.DECIMAL_COMMA > 0) {
    report.warnings.push({ code: 'DECIMAL_COMMA', message: `${notes.DECIMAL_COMMA} values have a decimal comma; they are read as numbers` }); // prettier-ignore
  }
  return report;
}

function sourceOf({ file, stream }: SeriesImportOptions): AsyncIterable<Uint8Array | string> {
  if (stream) return stream;
  if (file) return createReadStream(file) as AsyncIterable<Uint8Array>;
  throw new SeriesFileError('which file? None is given');
}

/** Names the lines left out because another has their time; `write` is done with each slice as well. */
async function eachSlice(
  db: Database,
  key: number,
  report: ImportReport,
  write?: (slice: Slice) => Promise<void>,
): Promise<Slice | null> {
  let size = 500;
  let last: Slice | null = null;
  for (;;) {
    const began = performance.now();
    const slice: Slice | null = await nextSlice(db, key, last?.upTo ?? null, size);
    if (slice === null) return last;
    for (const { line, keptLine, at } of await repeatedLines(db, key, slice)) {
      addProblem(report, { index: line, place: `line ${line}`, reason: `the time ${instantOf(at)} is that of line ${keptLine}, which is kept` }); // prettier-ignore
    }
    await write?.(slice);
    size = nextBatchSize(size, performance.now() - began);
    last = slice;
  }
}

async function move(db: Database, key: number, slice: Slice, report: ImportReport): Promise<void> {
  const { moved, added, changed } = await moveStaged(db, key, slice);
  report.added += added;
  report.changed += changed;
  report.unchanged += moved - added - changed;
}
