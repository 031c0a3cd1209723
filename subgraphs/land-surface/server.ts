/** The land-surface hub: collections, products and map layers. */
import type { OpenDatabase } from '../kit/database/types.ts';
import { migrateHub } from '../kit/database/migrate.ts';
import { createHub, type Hub, type HubDependencies } from '../kit/hub.ts';
import { fromRoot } from '../kit/package-root.ts';
import { prepareKit } from '../kit/places.ts';
import { applyLandSurfaceFacts } from './data/facts.ts';
import { loadersOf } from './data/loaders.ts';
import { resolvers } from './resolvers/map.ts';

export interface LandSurfaceDependencies extends HubDependencies {
  /** Address of the public endpoint, for links to exports; asked for each. By default http://localhost:4000. */
  publicUrl?: (() => string) | undefined;
}

export async function createLandSurfaceHub({
  publicUrl = () => 'http://localhost:4000',
  ...dependencies
}: LandSurfaceDependencies): Promise<Hub> {
  return createHub(
    {
      name: 'land-surface',
      resolvers,
      loaders: ({ db }) => loadersOf({ db, publicUrl: publicUrl().replace(/\/+$/, '') }),
    },
    dependencies,
  );
}

/** Brings the hub's tables up to date and puts its facts in. Repeatable; needs the kit's places, and puts them in too. */
export async function prepareLandSurface(database: OpenDatabase): Promise<void> {
  await prepareKit(database);
  await migrateHub(database, { hub: 'land_surface', folder: fromRoot('subgraphs/land-surface/data/migrations/') });
  await applyLandSurfaceFacts(database.db);
}
