import { pageSize } from '../../kit/connection.ts';
import { aroundAsked } from '../domain/around.ts';
import { known } from './known.ts';
import type { ProductResolvers } from './types.generated.ts';

export const Product: ProductResolvers = {
  stations: async ({ footprint, observed }, { first, ...asked }, { loaders }) => {
    const { question, options } = aroundAsked({ footprint, taken: observed }, asked);
    await known(options.filter, { loaders });
    return loaders.stationsAround({ ...options, first: pageSize(first) }).load(question);
  },
};
