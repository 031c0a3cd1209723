import { pageSize } from '../../kit/connection.ts';
import { badInput } from '../../kit/errors.ts';
import type { GeoJsonGeometry } from '../../kit/geometry.ts';
import { collectionsAsked } from './collections-asked.ts';
import type { SceneResolvers } from './types.generated.ts';

/** A scene of the imagery hub; the gateway adds what its `@requires` names when products are asked for. */
export interface SceneReference {
  id: string;
  footprint?: GeoJsonGeometry;
  acquiredAt?: string;
}

const daysMax = 365;

export const Scene: SceneResolvers = {
  products: async ({ footprint, acquiredAt }, { collections, days, first }, { loaders }) => {
    if (!Number.isInteger(days) || days < 0 || days > daysMax) {
      throw badInput('DAYS_OUT_OF_RANGE', { needed: `0 to ${daysMax}`, found: String(days), path: ['days'] });
    }
    const limit = pageSize(first);
    await collectionsAsked(collections ?? [], { loaders });
    // Null while the imagery hub is away.
    if (!footprint || !acquiredAt) return null;
    return loaders
      .productsAround({ collections: collections ?? null, days, first: limit })
      .load({ footprint, acquiredAt });
  },
};
