/** How much of an area is covered, as the contract has it. */
import { type AreaInput, parseArea } from '../../kit/area.ts';
import { badInput } from '../../kit/errors.ts';
import type { GeoJsonGeometry } from '../../kit/geometry.ts';
import type { Context } from '../context.ts';
import { coverageOfCollections, type CollectionCoverageRow } from '../data/coverage.ts';
import type { CollectionRow } from '../data/rows.ts';
import { closedInterval, type IntervalInput } from '../../kit/interval.ts';
import { collectionsAsked } from './collections-asked.ts';

export interface CoverageModel {
  percent: number;
  area: number;
  upperBound: boolean;
  /** Worked out only when a client selects it. */
  missing: () => Promise<GeoJsonGeometry | null>;
}

export interface CollectionCoverageModel {
  collection: CollectionRow;
  overall: CoverageModel;
  months: CollectionCoverageRow[];
}

/** Collections that one question may name. */
const collectionsMax = 50;
/** Months that one question may span, once open ends are where the products end: a century. */
const monthsMax = 1200;

export async function productCoverage(id: string, of: AreaInput, { loaders }: Context): Promise<CoverageModel | null> {
  const area = parseArea(of);
  const covered = await loaders.coverage(area).load(id);
  return covered && { ...covered, missing: () => loaders.missing(area).load(id) };
}

/** @throws TOO_MANY_IDS, COLLECTION_UNKNOWN, INTERVAL_INVALID and what `parseArea` throws. */
export async function collectionCoverage(
  { of, collections: names, during }: { of: AreaInput; collections: readonly string[]; during: IntervalInput },
  context: Context,
): Promise<CollectionCoverageModel[]> {
  const area = parseArea(of);
  const interval = closedInterval(during, ['during']);
  if (names.length > collectionsMax) {
    throw badInput('TOO_MANY_IDS', {
      needed: `at most ${collectionsMax} collections`,
      found: String(names.length),
      path: ['collections'],
    });
  }
  const chosen = await collectionsAsked(names, context);
  const ids = [...new Set(chosen.map(({ id }) => id))];
  const rows = await coverageOfCollections(context.db, { area, collections: ids, during: interval, monthsMax });
  checkMonths(rows[0]?.monthsAsked ?? 0);
  return chosen.map((collection) =>
    modelOf(
      collection,
      rows.filter(({ collectionId }) => collectionId === collection.id),
    ),
  );
}

function modelOf(collection: CollectionRow, rows: CollectionCoverageRow[]): CollectionCoverageModel {
  const whole = rows.find(({ month }) => month === null);
  if (!whole) throw new Error(`the coverage by ${collection.id} came back without its total`);
  const { percent, area, upperBound, missing } = whole;
  return {
    collection,
    overall: { percent, area, upperBound, missing: async () => missing },
    months: rows.filter(({ month }) => month !== null),
  };
}

function checkMonths(asked: number): void {
  if (asked <= monthsMax) return;
  throw badInput('INTERVAL_INVALID', {
    needed: `of at most ${monthsMax} months`,
    found: `one of ${asked}`,
    path: ['during'],
  });
}
