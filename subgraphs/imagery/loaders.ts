/** What resolvers ask for, batched within a request and asked once. */
import DataLoader from 'dataloader';
import type { Area } from '../kit/area.ts';
import type { HubContext } from '../kit/context.ts';
import { byArguments } from '../kit/loaders.ts';
import { accountOfViewer, accountsById, accountsOf, countAccountsOf } from './data/accounts.ts';
import { allProgrammes } from './data/offers.ts';
import { organisationsById } from './data/organisations.ts';
import { allRules } from './data/rules.ts';
import { coverageByScenes, missingByScenes } from './data/scene-coverage.ts';
import { scenesById, stacOfScenes } from './data/scenes.ts';
import { askerOf } from './domain/access.ts';
import type { Account, Organisation } from './domain/records.ts';
import type { SceneRow } from './data/scenes.ts';

export type ImageryLoaders = ReturnType<typeof imageryLoaders>;

/** One set for each request, so that one viewer's rows never answer another's. */
export function imageryLoaders({ db, viewer }: Omit<HubContext, 'loaders'>) {
  return {
    /** Who asks: read once, whatever asks for it. */
    asker: once(async () => askerOf(viewer, viewer ? await accountOfViewer(db, viewer) : null)),
    rules: once(() => allRules(db)),
    programmes: once(async () => {
      const programmes = await allProgrammes(db);
      return new Map(programmes.map((programme) => [programme.id, programme]));
    }),
    account: new DataLoader<string, Account | null>((ids) => accountsById(db, ids)),
    organisation: new DataLoader<string, Organisation | null>((ids) => organisationsById(db, ids)),
    accountsOf: byArguments(
      (page: { limit: number; after: string | null }) => (ids: readonly string[]) => accountsOf(db, ids, page),
    ),
    accountCountOf: new DataLoader<string, number>((ids) => countAccountsOf(db, ids)),
    scene: new DataLoader<string, SceneRow | null>((ids) => scenesById(db, ids)),
    stac: new DataLoader<string, unknown>((ids) => stacOfScenes(db, ids)),
    coverage: byArguments((area: Area) => (ids: readonly string[]) => coverageByScenes(db, ids, area)),
    missing: byArguments((area: Area) => (ids: readonly string[]) => missingByScenes(db, ids, area)),
  };
}

/** A promise made at the first call and shared by all others. */
function once<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let made: Promise<Value> | undefined;
  return () => (made ??= make());
}
