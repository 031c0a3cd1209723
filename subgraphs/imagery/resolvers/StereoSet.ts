import { connectionOf, pageSize, type Connection } from '../../kit/connection.ts';
import { decodeCursor, encodeCursor } from '../../kit/cursor.ts';
import type { Context } from '../context.ts';
import { countStereoSets, searchStereoSets, type FoundStereoSet, type StereoSetRow } from '../data/stereo-sets.ts';
import type { SceneRow } from '../data/scenes.ts';
import { pairsOf } from '../domain/stereo.ts';
import { stereoQuestion } from '../domain/stereo-question.ts';
import type { QueryStereoSetsArgs, StereoSetResolvers } from './types.generated.ts';

export const StereoSet: StereoSetResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.stereoSet.load(id),
  scenes: (set, _args, context) => scenesOf(set, context),
  pairs: async (set, _args, context) => {
    const scenes = await scenesOf(set, context);
    return pairsOf(scenes.map(({ view }) => view ?? {}), { onePass: set.sameOrbit }); // prettier-ignore
  },
};

async function scenesOf({ sceneIds }: StereoSetRow, { loaders }: Context): Promise<SceneRow[]> {
  const scenes = await Promise.all(sceneIds.map((id) => loaders.scene.load(id)));
  return scenes.filter((scene) => scene !== null);
}

/** A page of the sets over an area. */
export async function stereoSets(
  { db }: Context,
  { area, acquired, filter, orderBy, first, after }: QueryStereoSetsArgs,
): Promise<Connection<FoundStereoSet>> {
  const question = stereoQuestion({ area, acquired, filter });
  const limit = pageSize(first) + 1;
  const order = `STEREO_${orderBy}`;
  const keyType = orderBy === 'NEWEST' ? 'instant' : 'number';
  const page = { order: orderBy, limit, after: after ? decodeCursor(after, order, [keyType, 'text']) : null };
  return connectionOf({
    rows: await searchStereoSets(db, question, page),
    first,
    after,
    cursorOf: ({ sortKey, sceneIds }) => encodeCursor(order, [sortKey, sceneIds.join('+')]),
    totalCount: () => countStereoSets(db, question),
  });
}
