import { pageSize } from '../../kit/connection.ts';
import { aroundAsked } from '../domain/around.ts';
import type { ProductResolvers } from './types.generated.ts';

export const Product: ProductResolvers = {
  stations: ({ footprint, observed }, { first, ...asked }, { loaders }) => {
    const { question, options } = aroundAsked({ footprint, taken: observed }, asked);
    return loaders.stationsAround({ ...options, first: pageSize(first) }).load(question);
  },
};
