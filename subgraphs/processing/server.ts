import type { OpenDatabase } from '../kit/database/types.ts';
import { migrateHub } from '../kit/database/migrate.ts';
import { createHub, type Hub, type HubDependencies } from '../kit/hub.ts';
import { fromRoot } from '../kit/package-root.ts';
import { seedProcessing } from './data/facts.ts';
import { createLoaders } from './loaders.ts';
import { resolvers } from './resolvers/resolvers.ts';

/** The hub of services on demand: what they need, what they make, and what can be run on an image. */
export function createProcessingHub(dependencies: HubDependencies): Promise<Hub> {
  return createHub({ name: 'processing', resolvers, loaders: createLoaders }, dependencies);
}

/** Brings the hub's tables up to date and puts in the facts it ships. Repeatable. */
export async function prepareProcessing(database: OpenDatabase): Promise<void> {
  await migrateHub(database, { hub: 'processing', folder: fromRoot('subgraphs/processing/data/migrations/') });
  await seedProcessing(database.db);
}
