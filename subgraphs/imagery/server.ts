/** The imagery hub: who may use it, what is in the catalogue, and what an image costs. */
import { migrateHub } from '../kit/database/migrate.ts';
import type { OpenDatabase } from '../kit/database/types.ts';
import { applyFacts } from '../kit/facts.ts';
import { createHub, type Hub, type HubDependencies } from '../kit/hub.ts';
import { fromRoot } from '../kit/package-root.ts';
import { imageryFacts } from './data/facts.ts';
import { imageryLoaders } from './loaders.ts';
import { resolvers } from './resolvers/resolvers.ts';

/** Brings the hub's tables up to date and puts in the facts it ships. */
export async function prepareImagery(database: OpenDatabase): Promise<void> {
  await migrateHub(database, { hub: 'imagery', folder: fromRoot('subgraphs/imagery/data/migrations/') });
  await applyFacts(database.db, { schema: 'imagery', parts: imageryFacts() });
}

/** The hub, ready to answer. Its database is prepared with {@link prepareImagery} and stays the caller's to close. */
export function createImageryHub(dependencies: HubDependencies): Promise<Hub> {
  return createHub({ name: 'imagery', resolvers, loaders: imageryLoaders }, dependencies);
}
