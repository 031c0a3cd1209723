/** What members do beside requests. */
import { downloadScene, type DownloadAnswer } from '../actions/download-scene.ts';
import { deleteSavedSearch, saveSearch } from '../actions/saved-searches.ts';
import { savedSearchesById, type SavedSearch } from '../data/saved-searches.ts';
import type { UserErrorRecord } from '../domain/user-errors.ts';
import { actingOf, readAnew } from './Mutation.ts';
import type { MutationResolvers } from './types.generated.ts';

export type DownloadPayload = DownloadAnswer;

/** A search as it is kept, or was; or why nothing was done. */
export interface SavedSearchPayload {
  savedSearch: SavedSearch | null;
  errors: UserErrorRecord[];
}

export const memberMutations = {
  downloadScene: async (_parent, { sceneId, asset = null, purpose }, context) =>
    downloadScene(await actingOf(context), { sceneId, asset, purpose }),
  saveSearch: async (_parent, { name, area = null, query, idempotencyKey }, context) => {
    const { id, errors } = await saveSearch(await actingOf(context), { name, area, query }, idempotencyKey);
    readAnew(context);
    const [savedSearch = null] = id === null ? [] : await savedSearchesById(context.db, [id]);
    return { savedSearch, errors };
  },
  deleteSavedSearch: async (_parent, { id }, context) => {
    const payload = await deleteSavedSearch(await actingOf(context), id);
    readAnew(context);
    return payload;
  },
} satisfies MutationResolvers;
