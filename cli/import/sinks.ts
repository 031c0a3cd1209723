/** The two hubs an import of STAC items feeds, behind one interface. */
import { randomUUID } from 'node:crypto';
import {
  dropStagedScenes,
  importScenes,
  moveStagedScenes,
  stageScenes,
} from '../../subgraphs/imagery/import/scenes.ts';
import type { Database } from '../../subgraphs/kit/database/types.ts';
import type { StoredCounts } from '../../subgraphs/kit/import/report.ts';
import type { NormalisedItem } from '../../subgraphs/kit/stac.ts';
import { productImporter } from '../../subgraphs/land-surface/import/products.ts';

export interface ItemSink {
  db: Database;
  write(items: readonly NormalisedItem[]): Promise<StoredCounts>;
  stage(items: readonly NormalisedItem[]): Promise<void>;
  /** Stores what was staged, in one statement of the transaction given. */
  move(transaction: Database): Promise<StoredCounts>;
  discard(): Promise<void>;
}

export function sceneSink(db: Database): ItemSink {
  const load = randomUUID();
  let begun = false;
  const renamed = ({ inserted, updated, unchanged }: Awaited<ReturnType<typeof importScenes>>): StoredCounts => ({
    new: inserted,
    updated,
    unchanged,
  });
  return {
    db,
    write: async (items) => renamed(await importScenes(db, items)),
    async stage(items) {
      // Clears what killed imports have left.
      if (!begun) await dropStagedScenes(db, load);
      begun = true;
      await stageScenes(db, load, items);
    },
    move: async (transaction) => renamed(await moveStagedScenes(transaction, load)),
    discard: () => dropStagedScenes(db, load),
  };
}

export function productSink(db: Database): ItemSink {
  return { db, ...productImporter(db) };
}
