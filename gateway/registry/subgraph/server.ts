import { migrateHub } from '../../../subgraphs/kit/database/migrate.ts';
import type { OpenDatabase } from '../../../subgraphs/kit/database/types.ts';
import { createHub, type Hub, type HubDependencies } from '../../../subgraphs/kit/hub.ts';
import { fromRoot } from '../../../subgraphs/kit/package-root.ts';
import { seedDirectory } from './data/facts.ts';
import { createLoaders } from './loaders.ts';
import { resolvers } from './resolvers/resolvers.ts';

/** The directory: the infrastructure, its hubs and centres, and the parts of the graph they publish. */
export function createDirectoryHub(dependencies: HubDependencies): Promise<Hub> {
  return createHub({ name: 'hubs', resolvers, loaders: createLoaders }, dependencies);
}

/** Brings the directory's tables up to date and puts in the facts it ships. Repeatable. */
export async function prepareDirectory(database: OpenDatabase): Promise<void> {
  await migrateHub(database, { hub: 'directory', folder: fromRoot('gateway/registry/subgraph/data/migrations/') });
  await seedDirectory(database.db);
}
