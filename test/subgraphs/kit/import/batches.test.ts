import { describe, expect, it } from 'vitest';
import { Batches, type BatchOptions, BatchSize } from '../../../../subgraphs/kit/import/batches.ts';

/** Stores on a clock of its own, on which an item takes what `msPerItem` says of its batch. */
async function sizesOf(
  count: number,
  msPerItem: number | ((batch: number) => number),
  options: BatchOptions & { bytesMax?: number } = {},
): Promise<number[]> {
  let now = 0;
  const sizes: number[] = [];
  const store = async (items: number[]): Promise<void> => {
    now += items.length * (typeof msPerItem === 'number' ? msPerItem : msPerItem(sizes.length));
    sizes.push(items.length);
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

  it('grow again step by step after a slow one, whatever the next would have allowed', async () => {
    const stalled = (batch: number): number => (batch === 4 ? 5 : 0.5);
    // The fifth, of 60, took 300 ms; six would have fitted.
    expect((await sizesOf(400, stalled)).slice(0, 12)).toEqual([10, 20, 40, 60, 60, 6, 8, 10, 13, 17, 22, 28]);
  });

  it('grow from one', async () => {
    const first = (batch: number): number => (batch === 0 ? 500 : 0.5);
    expect((await sizesOf(40, first)).slice(0, 5)).toEqual([10, 1, 2, 3, 4]);
  });

  it('are never larger than their bounds in number and in bytes', async () => {
    expect(Math.max(...(await sizesOf(3000, 0.001)))).toBe(500);
    expect(Math.max(...(await sizesOf(3000, 0.001, { countMax: 90 })))).toBe(90);
    expect(Math.max(...(await sizesOf(300, 0.001, { bytesMax: 25_000 })))).toBe(25);
  });
});

describe('the size of a batch', () => {
  it('stays as it is when storing fails, and the failure is the caller’s', async () => {
    const size = new BatchSize();
    await expect(size.timed(10, () => Promise.reject(new Error('no room')))).rejects.toThrow('no room');
    expect(size.count).toBe(10);
  });
});
