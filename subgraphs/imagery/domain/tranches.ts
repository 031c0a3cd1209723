import { compareDecimals, sumOfMoney, timesMoney } from './amounts.ts';
import type { Tranche } from './records/rules.ts';

/** So many packs of one size. */
export interface TrancheChoice {
  tranche: Tranche;
  count: number;
}

/** Steps that are weighed one by one: more would take too long, and packs of such sizes nobody has sold. */
const weighedMax = 20_000;

/**
 * The packs that cover a number of credits for the least money; of equal prices those with the fewest credits left over,
 * then the fewest packs. A small unbounded knapsack, because 40 credits are two packs of 20 and 61 are 20 + 50.
 *
 * Of a large number most is packs of the best value: of as many other packs as that one has credits, some make whole packs
 * of it together, which cost no more. Only the rest is weighed, in steps of what all packs are multiples of.
 *
 * @param creditsNeeded whole credits, more than 0: packs are whole.
 * @param tranches at least one.
 * @returns null where the packs are so large that too much would have to be weighed.
 */
export function cheapestTranches(tranches: readonly Tranche[], creditsNeeded: bigint): TrancheChoice[] | null {
  const step = tranches.map(({ credits }) => credits).reduce(commonDivisor);
  const packs = tranches.map((tranche) => ({ tranche, price: tranche.price, size: tranche.credits / step }));
  const needed = (creditsNeeded + BigInt(step) - 1n) / BigInt(step);
  const best = bestValue(packs);
  const largest = Math.max(...packs.map(({ size }) => size));
  const weighed = (BigInt(best.size) - 1n) * BigInt(largest);
  const certain = needed > weighed ? (needed - weighed) / BigInt(best.size) : 0n;
  const left = needed - certain * BigInt(best.size);
  if (left > weighedMax || certain > Number.MAX_SAFE_INTEGER) return null;
  const counts = weigh(packs, Number(left), largest);
  if (certain > 0n) counts.set(best, (counts.get(best) ?? 0) + Number(certain));
  return [...counts]
    .map(([{ tranche }, count]) => ({ tranche, count }))
    .sort((one, other) => one.tranche.credits - other.tranche.credits);
}

/** A pack with its size in steps. */
interface Pack {
  tranche: Tranche;
  price: string;
  size: number;
}

function commonDivisor(one: number, other: number): number {
  return other === 0 ? one : commonDivisor(other, one % other);
}

/** The pack whose credit costs the least; of equal ones the largest. */
function bestValue(packs: readonly Pack[]): Pack {
  return packs.reduce((best, other) => {
    const compared = compareDecimals(timesMoney(other.price, best.size), timesMoney(best.price, other.size));
    return compared < 0 || (compared === 0 && other.size > best.size) ? other : best;
  });
}

function weigh(packs: readonly Pack[], needed: number, largest: number): Map<Pack, number> {
  // The best way to reach each exact total; beyond need + largest pack, a pack could be left out.
  const best: Array<Way | undefined> = [{ price: '0.00', packs: 0, last: undefined }];
  let choice = needed === 0 ? 0 : undefined;
  for (let total = 1; total < needed + largest; total += 1) {
    for (const last of packs) {
      const before = best[total - last.size];
      if (!before) continue;
      const way = { price: sumOfMoney([before.price, last.price]), packs: before.packs + 1, last };
      const known = best[total];
      if (!known || isCheaper(way, known)) best[total] = way;
    }
    const way = best[total];
    // Totals grow, so of equal prices the one found first leaves the fewest credits over.
    const chosen = choice === undefined ? undefined : best[choice];
    if (way && total >= needed && (!chosen || compareDecimals(way.price, chosen.price) < 0)) choice = total;
  }
  return countsOf(best, choice ?? 0);
}

interface Way {
  price: string;
  packs: number;
  last: Pack | undefined;
}

function isCheaper(way: Way, known: Way): boolean {
  const compared = compareDecimals(way.price, known.price);
  return compared < 0 || (compared === 0 && way.packs < known.packs);
}

function countsOf(best: ReadonlyArray<Way | undefined>, total: number): Map<Pack, number> {
  const counts = new Map<Pack, number>();
  for (let left = total; left > 0;) {
    const last = best[left]?.last;
    if (!last) throw new Error(`no packs reach ${total} credits`);
    counts.set(last, (counts.get(last) ?? 0) + 1);
    left -= last.size;
  }
  return counts;
}

/** Credits of all the packs chosen. */
export function creditsIn(choices: readonly TrancheChoice[]): number {
  return choices.reduce((sum, { tranche, count }) => sum + tranche.credits * count, 0);
}

/** What so many packs of one size cost. */
export function priceOf({ tranche, count }: TrancheChoice): string {
  return timesMoney(tranche.price, count);
}
