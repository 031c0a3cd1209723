import { named } from '../domain/named.ts';
import type { DataCentreResolvers } from './types.generated.ts';

export const DataCentre: DataCentreResolvers = {
  __resolveReference: async ({ id }, { loaders }) =>
    (await loaders.centres()).find((centre) => centre.id === id) ?? null,
  hubs: async ({ hubs }, _, { loaders }) => named(hubs, await loaders.hubs()),
  subgraphs: async ({ id }, _, { loaders }) => (await loaders.subgraphs()).filter(({ ownerId }) => ownerId === id),
};
