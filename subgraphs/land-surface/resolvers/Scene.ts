import { pageSize } from '../../kit/connection.ts';
import type { GeoJsonGeometry } from '../../kit/geometry.ts';
import { checkedDays } from '../../kit/interval.ts';
import { collectionsAsked } from './collections-asked.ts';
import type { SceneResolvers } from './types.generated.ts';

/** A scene of the imagery hub; the gateway adds what its `@requires` names when products are asked for. */
export interface SceneReference {
  id: string;
  footprint?: GeoJsonGeometry;
  acquiredAt?: string;
}

export const Scene: SceneResolvers = {
  products: async ({ footprint, acquiredAt }, { collections, days, first }, { loaders }) => {
    checkedDays(days);
    const limit = pageSize(first);
    await collectionsAsked(collections ?? [], { loaders });
    // Null while the imagery hub is away.
    if (!footprint || !acquiredAt) return null;
    return loaders
      .productsAround({ collections: collections ?? null, days, first: limit })
      .load({ footprint, acquiredAt });
  },
};
