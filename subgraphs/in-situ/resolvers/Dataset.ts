import { pageSize } from '../../kit/connection.ts';
import { found } from './found.ts';
import type { DatasetResolvers } from './types.generated.ts';

export const Dataset: DatasetResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.dataset.load(id),
  observatory: async ({ observatoryId }, _, { loaders }) => found(await loaders.observatory.load(observatoryId)),
  embargoedUntil: ({ embargoedUntil }, _, { now }) =>
    embargoedUntil !== null && Date.parse(embargoedUntil) > now.getTime() ? embargoedUntil : null,
  datastreams: ({ id }, { first, after }, { loaders }) =>
    loaders.datastreamsOfDataset({ first: pageSize(first), after: after ?? null }).load(id),
};
