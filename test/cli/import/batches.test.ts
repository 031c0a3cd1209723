import { describe, expect, it } from 'vitest';
import { Batches, type BatchOptions } from '../../../cli/import/batches.ts';

/** Stores at a fixed cost per item, on a clock of its own. */
async function sizesOf(count: number, msPerItem: number, options: BatchOptions = {}): Promise<number[]> {
  let now = 0;
  const sizes: number[] = [];
  const store = async (items: number[]): Promise<void> => {
    sizes.push(items.length);
    now += items.length * msPerItem;
  };
  const batches = new Batches<number>(store, { clock: () => now, ...options });
  for (let n = 0; n < count; n += 1) await batches.add(n, 1000);
  await batches.flush();
  return sizes;
}

describe('batches', () => {
  it('hold everything that was added', async () => {
    expect((await sizesOf(1234, 1)).reduce((sum, size) => sum + size, 0)).toBe(1234);
  });

  it('grow until one takes as long as it should, at most doubling', async () => {
    expect((await sizesOf(500, 0.5)).slice(0, 6)).toEqual([10, 20, 40, 60, 60, 60]);
  });

  it('shrink at once when storing is slow, down to one', async () => {
    expect((await sizesOf(20, 20)).slice(0, 3)).toEqual([10, 1, 1]);
    expect((await sizesOf(14, 500)).slice(0, 3)).toEqual([10, 1, 1]);
  });

  it('are never larger than their bounds in number and in bytes', async () => {
    expect(Math.max(...(await sizesOf(3000, 0.001)))).toBe(500);
    expect(Math.max(...(await sizesOf(300, 0.001, { bytesMax: 25_000 })))).toBe(25);
  });
});
