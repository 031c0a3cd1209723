/** The land-surface hub's side of an import: items in, products stored, in batches or all at once. */
import { randomUUID } from 'node:crypto';
import type { Database } from '../../kit/database/types.ts';
import { fold } from '../../kit/fold.ts';
import { type Place, placesNamed } from '../../kit/places.ts';
import type { NormalisedItem } from '../../kit/stac.ts';
import {
  discardStaged,
  knownCollections,
  moveStaged,
  stageProducts,
  type Written,
  writeProducts,
} from '../data/write-products.ts';
import {
  type KnownCollection,
  type ProductRecord,
  productRecord,
  type RecordedPlace,
} from '../domain/product-record.ts';

/** Names kept in memory between batches; a catalogue of a continent has some hundreds. */
const placesRememberedMax = 5000;

/** Stores items of one import. */
export interface ProductImporter {
  /** Stores a batch: few statements, none of them long. What is there already and has not changed is not written. */
  write(items: readonly NormalisedItem[]): Promise<Written>;
  /** Puts a batch aside. */
  stage(items: readonly NormalisedItem[]): Promise<void>;
  /** Stores all that was put aside, in one statement, which leaves nothing aside. */
  move(transaction: Database): Promise<Written>;
  /** Forgets what was put aside. */
  discard(): Promise<void>;
}

/** @param db a database that `prepareLandSurface` has prepared. */
export function productImporter(db: Database): ProductImporter {
  const importId = randomUUID();
  const places = new Map<string, Place | null>();
  let collections: Map<string, KnownCollection> | undefined;
  let staged = 0;

  const recordsOf = async (items: readonly NormalisedItem[]): Promise<ProductRecord[]> => {
    collections ??= await knownCollections(db);
    await learnPlaces(db, places, items);
    return items.map((item) => {
      const record = productRecord(
        item,
        collections?.get(item.collectionId),
        item.places.map((place) => recorded(place, places)),
      );
      collections?.set(
        item.collectionId,
        collections.get(item.collectionId) ?? { id: item.collectionId, standsFor: null },
      );
      return record;
    });
  };

  return {
    write: async (items) => writeProducts(db, await recordsOf(items)),
    async stage(items) {
      if (staged === 0) await discardStaged(db, importId);
      await stageProducts(db, importId, staged, await recordsOf(items));
      staged += items.length;
    },
    move: (transaction) => moveStaged(transaction, importId),
    discard: () => discardStaged(db, importId),
  };
}

async function learnPlaces(
  db: Database,
  known: Map<string, Place | null>,
  items: readonly NormalisedItem[],
): Promise<void> {
  if (known.size > placesRememberedMax) known.clear();
  const names = [
    ...new Set(items.flatMap(({ places }) => places.filter(({ kind }) => kind !== 'RIVER').map(({ name }) => name))),
  ];
  const unknown = names.filter((name) => !known.has(name));
  if (unknown.length === 0) return;
  const found = await placesNamed(db, unknown);
  unknown.forEach((name, index) => known.set(name, found[index] ?? null));
}

const kitKinds: Record<string, readonly string[]> = {
  COUNTRY: ['COUNTRY'],
  REGION: ['REGION', 'TERRITORY'],
  DEPARTMENT: ['DEPARTMENT', 'TERRITORY'],
};

/** With code and box when the gazetteer has a place of that name and kind: Garonne is a river, and Corse twice a place. */
function recorded(
  { name, kind, share }: NormalisedItem['places'][number],
  known: Map<string, Place | null>,
): RecordedPlace {
  const place = known.get(name);
  const same = place && kitKinds[kind]?.includes(place.kind) ? place : null;
  return { key: fold(name), code: same?.code ?? null, name, kind: kind.toLowerCase(), bbox: same?.bbox ?? null, share };
}
