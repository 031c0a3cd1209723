import { productCoverage } from './coverage.ts';
import { placeModel } from './place.ts';
import type { ProductResolvers } from './types.generated.ts';

export const Product: ProductResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.product.load(id),
  collection: async ({ id, collectionId }, _, { loaders }) => {
    const collection = await loaders.collection.load(collectionId);
    if (!collection) throw new Error(`the collection of product ${id} is missing`);
    return collection;
  },
  observed: ({ observedFrom, observedTo }) => ({ start: observedFrom, end: observedTo }),
  area: ({ areaKm2 }) => areaKm2,
  places: async ({ places, footprint }, _, { loaders, language }) => {
    if (places.length > 0) return places;
    const under = await loaders.placesUnder.load(JSON.stringify(footprint));
    return under.map((place) => placeModel(place, language));
  },
  coverage: ({ id }, { of }, context) => productCoverage(id, of, context),
  derivedFrom: ({ derivedFrom }) => derivedFrom.map((id) => ({ id })),
  stac: ({ id }, _, { loaders }) => loaders.stac.load(id),
};
