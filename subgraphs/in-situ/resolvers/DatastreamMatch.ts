import { shapeAsked } from '../domain/shape.ts';
import { found } from './found.ts';
import type { DatastreamMatchResolvers } from './types.generated.ts';

export const DatastreamMatch: DatastreamMatchResolvers = {
  datastream: async ({ datastreamId }, _, { loaders }) => found(await loaders.datastream.load(datastreamId)),
  series: ({ key, window }, shape, { loaders }) => loaders.series(shapeAsked(shape)).load({ key, during: window }),
};
