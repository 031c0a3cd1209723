import type { OpenDatabase } from '../kit/database/types.ts';
import { migrateHub } from '../kit/database/migrate.ts';
import { createHub, type Hub, type HubDependencies } from '../kit/hub.ts';
import { fromRoot } from '../kit/package-root.ts';
import { seedFacts } from './data/facts.ts';
import { loadersOf } from './data/loaders.ts';
import { resolvers } from './resolvers/resolvers.ts';

/** The hub of the in-situ observatories, ready to answer; its database was prepared by {@link prepareInSitu}. */
export function createInSituHub(dependencies: HubDependencies): Promise<Hub> {
  return createHub({ name: 'in-situ', resolvers, loaders: loadersOf }, dependencies);
}

/** Brings the hub's tables up to date, and the facts it ships into them. */
export async function prepareInSitu(database: OpenDatabase): Promise<void> {
  await migrateHub(database, { hub: 'in_situ', folder: fromRoot('subgraphs/in-situ/data/migrations/') });
  await seedFacts(database.db);
}
