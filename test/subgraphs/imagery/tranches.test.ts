import { describe, expect, it } from 'vitest';
import { cheapestTranches, creditsIn } from '../../../subgraphs/imagery/domain/tranches.ts';

interface Cover {
  price: number;
  credits: number;
  packs: number;
}

const packsOf = (sizes: Record<number, number>) =>
  Object.entries(sizes).map(([credits, price]) => ({ credits: Number(credits), price: `${price}.00` }));

const before = (one: Cover, other: Cover) =>
  one.price - other.price || one.credits - other.credits || one.packs - other.packs;

/** The best of all covers of up to so many credits, each built from the best of what is less by one pack. */
function weighedOneByOne(sizes: Record<number, number>, needed: number): Cover {
  const best: Cover[] = [{ price: 0, credits: 0, packs: 0 }];
  for (let left = 1; left <= needed; left += 1) {
    const ways = Object.entries(sizes).map(([size, price]) => {
      const rest = best[Math.max(0, left - Number(size))] ?? { price: 0, credits: 0, packs: 0 };
      return { price: rest.price + price, credits: rest.credits + Number(size), packs: rest.packs + 1 };
    });
    const [first] = ways.sort(before);
    if (first) best.push(first);
  }
  return best[needed] ?? { price: 0, credits: 0, packs: 0 };
}

describe('the cheapest packs', () => {
  it.each([
    [{ 20: 20_000, 50: 50_000 }],
    [{ 3: 7, 7: 15, 10: 21 }],
    [{ 4: 9, 6: 12, 9: 18 }],
    [{ 5: 10, 8: 15 }],
    [{ 6: 6, 10: 11 }],
  ])('of %j are those of weighing every number of credits', (sizes) => {
    for (let needed = 1; needed <= 700; needed += 1) {
      const choices = cheapestTranches(packsOf(sizes), BigInt(needed)) ?? [];
      const price = choices.reduce((sum, { tranche, count }) => sum + Number(tranche.price) * count, 0);
      const packs = choices.reduce((sum, { count }) => sum + count, 0);
      const found = { price, credits: creditsIn(choices), packs };
      expect([needed, found]).toEqual([needed, weighedOneByOne(sizes, needed)]);
    }
  });

  it('are found for the whole Earth as for a region', () => {
    const packs = packsOf({ 20: 20_000, 50: 48_000 });
    const start = performance.now();
    for (let round = 0; round < 5; round += 1) cheapestTranches(packs, 141_680n);
    expect((performance.now() - start) / 5).toBeLessThan(100);
    const found = cheapestTranches(packs, 10_000_000n) ?? [];
    expect(found.map(({ tranche, count }) => [tranche.credits, count])).toEqual([[50, 200_000]]);
    expect(cheapestTranches(packsOf({ 1000: 900_000 }), 30_001n)).toMatchObject([{ count: 31 }]);
  });

  it('are none where too many would have to be weighed', () => {
    expect(cheapestTranches(packsOf({ 99_991: 1, 99_989: 1 }), 10n ** 9n)).toBeNull();
  });
});
