import { connectionOf, idsAsked, pageSize } from '../../kit/connection.ts';
import { encodeCursor } from '../../kit/cursor.ts';
import { badInput, shown } from '../../kit/errors.ts';
import { searchPlaces } from '../../kit/places.ts';
import { checkedText } from '../../kit/text.ts';
import { wordsAsked } from '../../kit/words.ts';
import type { Context } from '../context.ts';
import { countCollections, searchCollections } from '../data/collections.ts';
import type { LayerRow } from '../data/rows.ts';
import { productStatistics } from '../data/statistics.ts';
import { mapUrl, opacityOf } from '../domain/maps.ts';
import { collectionCoverage } from './coverage.ts';
import { placeModel } from './place.ts';
import { pageOfProducts, searchOf } from './products.ts';
import type { QueryResolvers } from './types.generated.ts';

export const Query: QueryResolvers = {
  collection: (_, { id }, { loaders }) => loaders.collection.load(id),

  collections: async (_, { first: size, after, text, ...filter }, { db }) => {
    const first = pageSize(size);
    const search = { ...filter, words: wordsAsked(text) };
    return connectionOf({
      rows: await searchCollections(db, search, { limit: first + 1, after: after ?? null }),
      first,
      after,
      cursorOf: ({ id }) => encodeCursor('ID', [id]),
      totalCount: () => countCollections(db, search),
    });
  },

  product: (_, { id }, { loaders }) => loaders.product.load(id),
  productsById: (_, { ids }, { loaders }) => Promise.all(idsAsked(ids).map((id) => loaders.product.load(id))),
  products: (_, args, context) => pageOfProducts(args, context),
  productStatistics: async (_, { groupBy, ...input }, context) =>
    productStatistics(context.db, await searchOf(input, context), groupBy),
  coverage: (_, args, context) => collectionCoverage(args, context),

  mapLayers: async (_, { region, theme }, { loaders }) =>
    (await loaders.layers()).filter(
      (layer) => (!region || layer.regions.includes(region)) && (!theme || layer.theme === theme),
    ),
  mapLayer: async (_, { id }, { loaders }) => (await loaders.layers()).find((layer) => layer.id === id) ?? null,
  compareLayers: async (_, { left, right, bbox, width, height }, context) => {
    const window = { bbox, width, height };
    const [below, above] = await Promise.all([layerNamed(left.layer, context), layerNamed(right.layer, context)]);
    return {
      leftUrl: mapUrl(below, window, left.time),
      rightUrl: mapUrl(above, window, right.time),
      leftOpacity: opacityOf(left.opacity),
      rightOpacity: opacityOf(right.opacity),
      attribution: [...new Set([below.attribution, above.attribution])].join('; '),
    };
  },
  mapRegions: (_, _arguments, { loaders }) => loaders.regions(),

  places: async (_, { text, first }, { db, language }) => {
    checkedText(text);
    const places = await searchPlaces(db, text, pageSize(first));
    return places.map((place) => placeModel(place, language));
  },
};

async function layerNamed(id: string, { loaders }: Context): Promise<LayerRow> {
  const layers = await loaders.layers();
  const layer = layers.find((candidate) => candidate.id === id);
  if (layer) return layer;
  throw badInput('LAYER_UNKNOWN', {
    needed: `one of ${layers.map((known) => known.id).join(', ')}`,
    found: shown(id),
    path: ['layer'],
  });
}
