import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Database } from '../../kit/database/types.ts';
import { readFacts } from '../../kit/facts.ts';
import { Batches } from '../../kit/import/batches.ts';
import { addCounts, addRefusal, emptyReport, type ImportReport } from '../../kit/import/report.ts';
import { fromRoot } from '../../kit/package-root.ts';
import { knownConcepts } from '../data/pivot-concepts.ts';
import {
  clearStagedDatastreams,
  moveStagedDatastreams,
  stageDatastreams,
  writeDatastreams,
  writeSurroundings,
} from '../data/pivot-rows.ts';
import { documentShape, type PivotDocument } from '../domain/pivot-document.ts';
import type { DatastreamRecord, VariableNames } from '../domain/pivot-records.ts';
import { conceptsNamed, recordsOf } from '../domain/pivot.ts';

export interface PivotImportOptions {
  /** Refuses the whole file when anything in it is wrong. Default: false, what is right is taken in. */
  strict?: boolean;
  /** Called after each batch with the datastreams written and all there are. */
  onProgress?: (progress: { done: number; total: number }) => void;
  /** Embargoes are counted from this moment. Default: now. */
  now?: Date;
}

/** A file that is no pivot document at all. */
export class PivotFileError extends Error {
  override name = 'PivotFileError';
}

/**
 * Takes in a pivot file: the producer, its datasets, stations and datastreams. Importing it again changes nothing; an
 * import that was cut off is completed by the next.
 *
 * @param source the path of a file, or the document itself.
 * @throws PivotFileError when it is not a pivot document: not JSON, no producer, no datasets.
 */
export async function importPivot(
  db: Database,
  source: string | object,
  { strict = false, onProgress, now = new Date() }: PivotImportOptions = {},
): Promise<ImportReport<'datastreams'>> {
  const document = documentOf(typeof source === 'string' ? await readJson(source) : source);
  const names = readFacts<VariableNames>(fromRoot('subgraphs/in-situ/facts/variable-names.json'));
  const records = recordsOf(document, await knownConcepts(db, conceptsNamed(document)), names);
  const report = emptyReport('datastream', ['datastreams'], strict);
  report.read = records.datastreams.length + records.refusals.length;
  report.warnings.push(...records.warnings);
  for (const refusal of records.refusals) addRefusal(report, refusal);
  report.stored = !strict || (report.warnings.length === 0 && report.refusedCount === 0);
  if (!report.stored) return report;
  const total = records.datastreams.length;
  const inBatches = async (store: (batch: DatastreamRecord[]) => Promise<void>): Promise<void> => {
    let done = 0;
    const batches = new Batches<DatastreamRecord>(
      async (batch) => {
        await store(batch);
        done += batch.length;
        onProgress?.({ done, total });
      },
      { countMax: 5_000 },
    );
    for (const datastream of records.datastreams) await batches.add(datastream, 0);
    await batches.flush();
  };
  const { datastreams: counts } = report.counts;
  if (!strict) {
    await writeSurroundings(db, records, now);
    await inBatches(async (batch) => addCounts(counts, await writeDatastreams(db, batch)));
    return report;
  }
  const importId = randomUUID();
  try {
    await clearStagedDatastreams(db, importId);
    await inBatches((batch) => stageDatastreams(db, importId, batch));
    // All or nothing, without a transaction that is open while batches are written: few statements, all of them short.
    await db.transaction(async (tx) => {
      await writeSurroundings(tx, records, now);
      addCounts(counts, await moveStagedDatastreams(tx, importId));
      const moved = counts.new + counts.updated + counts.unchanged;
      if (moved !== total) throw new Error(`of ${total} datastreams ${moved} were on the stage`);
    });
  } finally {
    await clearStagedDatastreams(db, importId);
  }
  return report;
}

async function readJson(file: string): Promise<unknown> {
  const text = await readFile(file, 'utf8');
  try {
    return JSON.parse(text.replace(/^\uFEFF/, '')) as unknown;
  } catch (error) {
    throw new PivotFileError(`${file} is not JSON: ${(error as Error).message}`);
  }
}

function documentOf(source: unknown): PivotDocument {
  const parsed = documentShape.safeParse(source);
  if (parsed.success) return parsed.data;
  if (looksLikeStac(source))
    throw new PivotFileError('this is a file of STAC items, of scenes and products: archipel import stac FILE');
  const [issue] = parsed.error.issues;
  throw new PivotFileError(
    `not a pivot document: ${issue?.path.join('.') || 'the root'}: ${issue?.message ?? 'unreadable'}`,
  );
}

function looksLikeStac(source: unknown): boolean {
  const type = typeof source === 'object' && source !== null && 'type' in source ? source.type : undefined;
  return type === 'FeatureCollection' || type === 'Feature';
}
