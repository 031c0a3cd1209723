import { describe, expect, it } from 'vitest';
import { connectionOf, idsAsked, pageSize } from '../../../subgraphs/kit/connection.ts';

const page = (first: number, rows: string[], after: string | null = null, totalCount = async () => 7) =>
  connectionOf({ rows, first, after, cursorOf: (row) => `cursor of ${row}`, totalCount });

describe('a page', () => {
  it('may be empty, for those who only count', () => {
    expect(pageSize(0)).toBe(0);
    expect(page(0, ['a']).nodes).toEqual([]);
    expect(page(0, ['a']).pageInfo).toEqual({
      hasNextPage: true,
      hasPreviousPage: false,
      startCursor: null,
      endCursor: null,
    });
  });

  it.each([
    [101, 'PAGE_TOO_LARGE', 'first must be 0 to 100; got 101'],
    [-1, 'PAGE_NEGATIVE', 'first must be 0 to 100; got -1'],
  ])('of %i is refused, never cut', (first, code, message) => {
    expect(() => pageSize(first)).toThrow(
      expect.objectContaining({ message, extensions: expect.objectContaining({ code }) as unknown }),
    );
  });

  it('keeps the row past its end to itself, and says that there is more', () => {
    expect(page(2, ['a', 'b', 'c'], 'cursor of z')).toMatchObject({
      nodes: ['a', 'b'],
      edges: [
        { node: 'a', cursor: 'cursor of a' },
        { node: 'b', cursor: 'cursor of b' },
      ],
      pageInfo: { hasNextPage: true, hasPreviousPage: true, startCursor: 'cursor of a', endCursor: 'cursor of b' },
    });
    expect(page(3, ['a', 'b', 'c']).pageInfo.hasNextPage).toBe(false);
  });

  it('counts once, and only when asked', async () => {
    let counted = 0;
    const connection = page(1, ['a'], null, async () => ++counted);
    expect(counted).toBe(0);
    expect([await connection.totalCount(), await connection.totalCount()]).toEqual([1, 1]);
  });

  it('refuses more identifiers than a page holds', () => {
    expect(idsAsked(['a'])).toEqual(['a']);
    expect(() => idsAsked(Array.from({ length: 101 }, String))).toThrow('ids must be at most 100; got 101');
  });
});
