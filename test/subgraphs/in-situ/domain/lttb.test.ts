import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lttb } from '../../../../subgraphs/in-situ/domain/lttb.ts';

describe('lttb', () => {
  it('keeps everything when there is room', () => {
    expect(lttb([1, 2, 3], [1, 1, 1], 3)).toEqual([0, 1, 2]);
    expect(lttb([], [], 5)).toEqual([]);
  });

  it('keeps the first, the last and the peak between them', () => {
    expect(lttb([0, 1, 2, 3, 4, 5], [0, 0, 9, 0, 0, 0], 3)).toEqual([0, 2, 5]);
    expect(lttb([0, 1, 2], [5, 6, 7], 1)).toEqual([0]);
    expect(lttb([0, 1, 2], [5, 6, 7], 2)).toEqual([0, 2]);
  });

  it('keeps as many as it may, in order, each once', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ noNaN: true, min: -1e6, max: 1e6 }), { minLength: 3, maxLength: 300 }),
        fc.integer({ min: 3, max: 50 }),
        (values, most) => {
          const kept = lttb(values.map((_, n) => n * 1000), values, most); // prettier-ignore
          expect(kept).toHaveLength(Math.min(most, values.length));
          expect(kept[0]).toBe(0);
          expect(kept.at(-1)).toBe(values.length - 1);
          expect(kept.every((index, n) => n === 0 || index > (kept[n - 1] ?? 0))).toBe(true);
        },
      ),
    );
  });
});
