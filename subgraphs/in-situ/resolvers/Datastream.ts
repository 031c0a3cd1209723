import { intervalAsked } from '../domain/interval.ts';
import { shapeAsked } from '../domain/shape.ts';
import { found } from './found.ts';
import type { DatastreamResolvers } from './types.generated.ts';

export const Datastream: DatastreamResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.datastream.load(id),
  station: async ({ stationId }, _, { loaders }) => found(await loaders.station.load(stationId)),
  dataset: async ({ datasetId }, _, { loaders }) => found(await loaders.dataset.load(datasetId)),
  variable: async ({ variableId }, _, { loaders }) => found(await loaders.variable.load(variableId)),
  observed: ({ observedStart, observedEnd }) => ({ start: observedStart, end: observedEnd }),
  latest: ({ key }, _, { loaders }) => loaders.latest.load(key),
  series: ({ key }, { during, ...shape }, { loaders }) =>
    loaders.series(shapeAsked(shape)).load({ key, during: intervalAsked(during) }),
};
