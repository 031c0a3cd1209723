import { compareDecimals, sumOfMoney, timesMoney } from './amounts.ts';
import type { Tranche } from './records.ts';

/** So many packs of one size. */
export interface TrancheChoice {
  tranche: Tranche;
  count: number;
}

/** Credits that a single request may ask for: the whole Earth has about 142 000. */
const creditsMax = 200_000;

/**
 * The packs that cover a number of credits for the least money; of equal prices those with the fewest credits left over,
 * then the fewest packs. A small unbounded knapsack, because 40 credits are two packs of 20 and 61 are 20 + 50.
 *
 * @param creditsNeeded whole credits, more than 0: packs are whole.
 * @param tranches at least one.
 */
export function cheapestTranches(tranches: readonly Tranche[], creditsNeeded: number): TrancheChoice[] {
  if (creditsNeeded > creditsMax) throw new Error(`at most ${creditsMax} credits; got ${creditsNeeded}`);
  const largest = Math.max(...tranches.map(({ credits }) => credits));
  // The best way to reach each exact total; beyond need + largest pack, a pack could be left out.
  const best: Array<Way | undefined> = [{ price: '0.00', packs: 0, last: undefined }];
  let choice: number | undefined;
  for (let total = 1; total < creditsNeeded + largest; total += 1) {
    for (const last of tranches) {
      const before = best[total - last.credits];
      if (!before) continue;
      const way = { price: sumOfMoney([before.price, last.price]), packs: before.packs + 1, last };
      const known = best[total];
      if (!known || isCheaper(way, known)) best[total] = way;
    }
    const way = best[total];
    // Totals grow, so of equal prices the one found first leaves the fewest credits over.
    const chosen = choice === undefined ? undefined : best[choice];
    if (way && total >= creditsNeeded && (!chosen || compareDecimals(way.price, chosen.price) < 0)) choice = total;
  }
  return packsOf(best, choice ?? 0);
}

interface Way {
  price: string;
  packs: number;
  last: Tranche | undefined;
}

function isCheaper(way: Way, known: Way): boolean {
  const compared = compareDecimals(way.price, known.price);
  return compared < 0 || (compared === 0 && way.packs < known.packs);
}

function packsOf(best: ReadonlyArray<Way | undefined>, total: number): TrancheChoice[] {
  const counts = new Map<Tranche, number>();
  for (let left = total; left > 0;) {
    const last = best[left]?.last;
    if (!last) throw new Error(`no packs reach ${total} credits`);
    counts.set(last, (counts.get(last) ?? 0) + 1);
    left -= last.credits;
  }
  return [...counts]
    .map(([tranche, count]) => ({ tranche, count }))
    .sort((one, other) => one.tranche.credits - other.tranche.credits);
}

/** Credits of all the packs chosen. */
export function creditsIn(choices: readonly TrancheChoice[]): number {
  return choices.reduce((sum, { tranche, count }) => sum + tranche.credits * count, 0);
}

/** What so many packs of one size cost. */
export function priceOf({ tranche, count }: TrancheChoice): string {
  return timesMoney(tranche.price, count);
}
