import { pageSize } from '../../kit/connection.ts';
import { aroundAsked } from '../domain/around.ts';
import { known } from './known.ts';
import type { SceneResolvers } from './types.generated.ts';

export const Scene: SceneResolvers = {
  stations: async ({ footprint, acquiredAt }, { first, ...asked }, { loaders }) => {
    const { question, options } = aroundAsked({ footprint, taken: { start: acquiredAt, end: acquiredAt } }, asked);
    await known(options.filter, { loaders });
    return loaders.stationsAround({ ...options, first: pageSize(first) }).load(question);
  },
};
