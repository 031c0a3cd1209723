/** The loaders of one request: one statement for each field, however many rows it is asked on. */
import DataLoader from 'dataloader';
import type { Area } from '../../kit/area.ts';
import type { Database } from '../../kit/database/types.ts';
import type { GeoJsonGeometry } from '../../kit/geometry.ts';
import { byArguments, inOrder } from '../../kit/loaders.ts';
import { once } from '../../kit/once.ts';
import { placesUnder } from '../../kit/places.ts';
import { collectionsNamed } from './collections.ts';
import { coverageOfProducts, missingFromProducts, type ProductCoverage } from './coverage.ts';
import { allLayers, allRegions } from './layers.ts';
import {
  countInCollections,
  type FoundProduct,
  itemsOf,
  platformsHad,
  type PageOfProducts,
  productsByIds,
  searchInCollections,
} from './products.ts';
import type { Search } from '../domain/search.ts';
import type { CollectionRow, LayerRow, ProductRow, RegionRow } from './rows.ts';
import { productsAroundScenes, type SceneProductsOptions, type SceneQuestion } from './scene-products.ts';
import { understandText } from './vocabulary.ts';

interface InCollections extends PageOfProducts {
  search: Search;
}

export type Loaders = ReturnType<typeof loadersOf>;

/** @param publicUrl address of the public endpoint: what links to exports begin with. */
export function loadersOf({ db, publicUrl }: { db: Database; publicUrl: string }) {
  return {
    publicUrl,
    /** By identifier or former identifier. */
    collection: new DataLoader<string, CollectionRow | null>(async (names) => {
      const rows = await collectionsNamed(db, names);
      return names.map(
        (name) => rows.find(({ id }) => id === name) ?? rows.find(({ aliases }) => aliases.includes(name)) ?? null,
      );
    }),
    /** Whether a product was made from a satellite. */
    hasPlatform: new DataLoader<string, boolean>(async (names) => {
      const had = await platformsHad(db, names);
      return names.map((name) => had.has(name));
    }),
    product: new DataLoader<string, ProductRow | null>(async (ids) =>
      inOrder(ids, await productsByIds(db, ids), ({ id }) => id),
    ),
    productsInCollections: byArguments<InCollections, string, FoundProduct[]>(
      ({ search, ...page }) =>
        (ids) =>
          searchInCollections(db, ids, search, page),
    ),
    countInCollections: byArguments<Search, string, number>((search) => (ids) => countInCollections(db, ids, search)),
    stac: new DataLoader<string, unknown>(async (ids) =>
      inOrder(
        ids,
        await itemsOf(db, ids),
        ({ id }) => id,
        ({ stac }) => stac,
      ),
    ),
    coverage: byArguments<Area, string, ProductCoverage | null>(
      (area) => async (ids) => inOrder(ids, await coverageOfProducts(db, area, ids), ({ id }) => id),
    ),
    missing: byArguments<Area, string, GeoJsonGeometry | null>(
      (area) => async (ids) =>
        inOrder(
          ids,
          await missingFromProducts(db, area, ids),
          ({ id }) => id,
          ({ missing }) => missing,
        ),
    ),
    placesUnder: new DataLoader((footprints: readonly string[]) => placesUnder(db, footprints)),
    productsAround: byArguments(
      (options: SceneProductsOptions) => (scenes: readonly SceneQuestion[]) =>
        productsAroundScenes(db, scenes, options),
    ),
    understanding: new DataLoader(
      (texts: readonly string[]) => Promise.all(texts.map((text) => understandText(db, text))),
      {
        batch: false,
      },
    ),
    layers: once<LayerRow[]>(() => allLayers(db)),
    regions: once<RegionRow[]>(() => allRegions(db)),
  };
}
