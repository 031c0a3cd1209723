import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import type { Database } from '../../kit/database/types.ts';
import { Batches, BatchSize } from '../../kit/import/batches.ts';
import { addCounts, addRefusal, emptyReport, type ImportReport } from '../../kit/import/report.ts';
import { clearForgotten, clearStaged, fillableDatastream, moveStaged, nextSlice, noteStaged, repeatedLines, stageLines, type FillableDatastream, type Slice, type StagedLine } from '../data/series-import.ts'; // prettier-ignore
import { refreshSummary } from '../data/summary.ts';
import { instantOf } from '../domain/interval.ts';
import { clockIn } from '../domain/local-time.ts';
import { layoutOf } from '../domain/series-columns.ts';
import { seriesReader } from '../domain/series-line.ts';
import { timeZoneOf } from '../domain/window.ts';
import { csvRecords } from './csv.ts';

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

type SeriesReport = ImportReport<'observations'>;

/** Lines are short: as many as this take little memory. */
const batchMax = 5_000;

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
export async function importSeries(db: Database, options: SeriesImportOptions): Promise<SeriesReport> {
  const { strict = false } = options;
  const datastream = await fillableDatastream(db, options.datastream);
  if (!datastream)
    throw new SeriesFileError(`there is no datastream ${options.datastream}; import its pivot file first`);
  const { key } = datastream;
  const importId = randomUUID();
  await clearForgotten(db);
  try {
    const report = await stageFile(db, importId, datastream, options);
    await noteStaged(db);
    const move = async (target: Database, slice: Slice): Promise<void> => {
      addCounts(report.counts.observations, await moveStaged(target, importId, key, slice));
    };
    if (strict) {
      const last = await eachSlice(db, importId, report);
      report.stored = report.warnings.length === 0 && report.refusedCount === 0;
      // All of it by one statement: nobody sees a part, and nothing is left of an import that is cut off.
      if (last && report.stored) {
        await db.transaction(async (tx) => {
          await move(tx, { after: null, upTo: last.upTo });
          checkAllMoved(report);
        });
      }
    } else {
      await eachSlice(db, importId, report, (slice) => move(db, slice));
      checkAllMoved(report);
    }
    if (report.stored) await refreshSummary(db, [key]);
    return report;
  } finally {
    await clearStaged(db, importId);
  }
}

/**
 * Every line that was read is in the series, or named as left out.
 * @throws Error when some are neither, because something else took them off the stage.
 */
function checkAllMoved({ read, refusedCount, counts: { observations } }: SeriesReport): void {
  const moved = observations.new + observations.updated + observations.unchanged;
  if (moved + refusedCount === read) return;
  throw new Error(`of ${read} lines ${moved} were stored and ${refusedCount} refused; the others were lost on the way`);
}

async function stageFile(
  db: Database,
  importId: string,
  datastream: FillableDatastream,
  options: SeriesImportOptions,
): Promise<SeriesReport> {
  const report = emptyReport('line', ['observations'], options.strict ?? false);
  const column = options.column ?? datastream.columnName;
  if (column === null) throw new SeriesFileError('which column? The datastream is not known by one');
  if (datastream.columnName !== null && datastream.columnName !== column) {
    const message = `${options.datastream} is known by the column "${datastream.columnName}", not "${column}"`;
    report.warnings.push({ code: 'COLUMN_OTHER', field: column, count: 1, message });
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
  const batches = new Batches<StagedLine>(
    async (lines) => {
      await stageLines(db, importId, datastream.key, lines);
      options.onProgress?.({ lines: report.read });
    },
    { countMax: batchMax },
  );
  for await (const { line, cells } of records) {
    report.read += 1;
    const surplus = cells.length > names.length ? `${cells.length} cells under ${names.length} columns` : null;
    const found = surplus ?? read(cells);
    if (typeof found === 'string') addRefusal(report, { index: line, place: `line ${line}`, reason: found });
    else {
      for (const note of found.notes) notes[note] += 1;
      await batches.add({ line, at: found.at, value: found.value, quality: found.quality }, 0);
    }
  }
  await batches.flush();
  options.onProgress?.({ lines: report.read });
  const noted = {
    CLOCK_TWICE: `${notes.CLOCK_TWICE} times were shown twice by the clock, in autumn; they are taken in the order of the file`,
    DECIMAL_COMMA: `${notes.DECIMAL_COMMA} values have a decimal comma; they are read as numbers`,
  };
  const fields = { CLOCK_TWICE: names[layout.time ?? layout.date] ?? '', DECIMAL_COMMA: column };
  for (const code of ['CLOCK_TWICE', 'DECIMAL_COMMA'] as const) {
    const count = notes[code];
    if (count > 0) report.warnings.push({ code, field: fields[code], count, message: noted[code] });
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
  importId: string,
  report: SeriesReport,
  write?: (slice: Slice) => Promise<void>,
): Promise<Slice | null> {
  const size = new BatchSize({ countMax: batchMax });
  let last: Slice | null = null;
  for (;;) {
    const slice: Slice | null = await size.timed(size.count, async () => {
      const found = await nextSlice(db, importId, last?.upTo ?? null, size.count);
      if (found === null) return null;
      for (const { line, keptLine, at } of await repeatedLines(db, importId, found)) {
        const reason = `the time ${instantOf(at)} is that of line ${keptLine}, which is kept`;
        addRefusal(report, { index: line, place: `line ${line}`, reason });
      }
      await write?.(found);
      return found;
    });
    if (slice === null) return last;
    last = slice;
  }
}
