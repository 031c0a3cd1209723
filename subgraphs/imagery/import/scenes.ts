/**
 * Puts scenes into the catalogue: one statement for a batch, which touches nothing that has not changed.
 *
 * A strict import stages its batches first and moves them in one statement when the whole file has been read, so that
 * either everything is in or nothing is, without a transaction that stays open over the whole file.
 */
import type { Database } from '../../kit/database/types.ts';
import type { NormalisedItem } from '../../kit/stac.ts';
import { dropStagedRecords, moveStagedRecords, stageRecords, upsertRecords } from '../data/write-scenes.ts';
import { sceneRecordOf, type SceneRecord } from '../domain/scene-record.ts';

/** What an import did; the sum is the number of items given. */
export interface ImportCounts {
  inserted: number;
  updated: number;
  unchanged: number;
}

/**
 * Inserts new scenes and updates those that differ, in one statement. Of items with one identifier the last counts.
 * @param items at most some hundreds at a time: on the embedded database a statement stops everybody.
 */
export async function importScenes(db: Database, items: readonly NormalisedItem[]): Promise<ImportCounts> {
  const { inserted, updated } = await upsertRecords(db, recordsOf(items));
  return { inserted, updated, unchanged: items.length - inserted - updated };
}

/**
 * Keeps a batch of a strict import for {@link moveStagedScenes}.
 * @param load a name of this import, such as a random UUID.
 */
export async function stageScenes(db: Database, load: string, items: readonly NormalisedItem[]): Promise<void> {
  await stageRecords(db, load, recordsOf(items));
}

/** Moves everything staged under a name into the catalogue, in one statement that also clears the stage. */
export async function moveStagedScenes(db: Database, load: string): Promise<ImportCounts> {
  const { given, inserted, updated } = await moveStagedRecords(db, load);
  return { inserted, updated, unchanged: given - inserted - updated };
}

/** Clears what a refused import has staged, and what imports staged over a day ago that were killed. */
export async function dropStagedScenes(db: Database, load: string): Promise<void> {
  await dropStagedRecords(db, load);
}

/** The last item of each identifier. */
function recordsOf(items: readonly NormalisedItem[]): SceneRecord[] {
  return [...new Map(items.map((item) => [item.id, sceneRecordOf(item)])).values()];
}
