import { pageSize } from '../../kit/connection.ts';
import { filterAsked } from '../domain/filter.ts';
import { found } from './found.ts';
import { known } from './known.ts';
import type { StationResolvers } from './types.generated.ts';

export const Station: StationResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.station.load(id),
  observatory: async ({ observatoryId }, _, { loaders }) => found(await loaders.observatory.load(observatoryId)),
  datastreams: async ({ id }, { filter, first, after }, { loaders }) => {
    const page = { first: pageSize(first), after: after ?? null };
    return loaders.datastreamsOfStation({ ...(await known(filterAsked(filter), { loaders })), ...page }).load(id);
  },
};
