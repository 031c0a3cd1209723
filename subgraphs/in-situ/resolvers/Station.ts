import { pageSize } from '../../kit/connection.ts';
import { filterAsked } from '../domain/filter.ts';
import { found } from './found.ts';
import type { StationResolvers } from './types.generated.ts';

export const Station: StationResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.station.load(id),
  observatory: async ({ observatoryId }, _, { loaders }) => found(await loaders.observatory.load(observatoryId)),
  datastreams: ({ id }, { filter, first, after }, { loaders }) =>
    loaders.datastreamsOfStation({ ...filterAsked(filter), first: pageSize(first), after: after ?? null }).load(id),
};
