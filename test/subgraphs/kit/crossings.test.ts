import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { faultOf } from '../../../subgraphs/kit/crossings.ts';
import type { Position, Ring } from '../../../subgraphs/kit/geometry.ts';
import { polygonsOf, positionsMax } from '../../../subgraphs/kit/geometry.ts';
import type { EncodedOutline } from '../../../subgraphs/kit/outline.ts';
import { decodeOutline } from '../../../subgraphs/kit/outline.ts';
import { fromRoot } from '../../../subgraphs/kit/package-root.ts';

const box = (west: number, south: number, east: number, north: number): Ring => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
];
const ring = (...positions: Position[]): Ring => [...positions, ...positions.slice(0, 1)];

describe('the fault of a surface', () => {
  it.each([
    ['a square', [[box(0, 0, 1, 1)]]],
    ['a hole', [[box(0, 0, 9, 9), box(1, 1, 2, 2)]]],
    ['a hole that touches its outer ring at a point', [[box(0, 0, 9, 9), ring([0, 5], [1, 4], [1, 6])]]],
    ['an island in a hole', [[box(0, 0, 9, 9), box(1, 1, 8, 8)], [box(2, 2, 7, 7)]]],
    ['polygons that touch at a corner', [[box(0, 0, 1, 1)], [box(1, 1, 2, 2)]]],
    ['edges in one line that follow one another', [[ring([0, 0], [1, 0], [2, 0], [2, 2], [0, 2])]]],
  ])('is none for %s', (_, polygons) => {
    expect(faultOf(polygons)).toBeNull();
  });

  it.each([
    ['a figure of eight', [[ring([0, 0], [2, 2], [2, 0], [0, 2])]], 'crosses itself', [1, 1]],
    [
      'a ring that touches itself at a corner',
      [[ring([0, 0], [4, 0], [4, 4], [2, 0], [0, 4])]],
      'touches itself',
      [2, 0],
    ],
    ['two positions that are one', [[ring([0, 0], [1, 1], [0, 2], [2, 2], [1, 1], [2, 0])]], 'touches itself', [1, 1]],
    ['a spike', [[ring([0, 0], [4, 0], [4, 4], [4, 9], [4, 4], [0, 4])]], 'touches itself', [4, 4]],
    ['an edge that turns back', [[ring([0, 0], [4, 0], [2, 0], [2, 2])]], 'runs along itself', [2, 0]],
    ['a hole across its outer ring', [[box(0, 0, 4, 4), box(3, 1, 5, 2)]], 'crosses itself', [4, 1]],
    ['a hole outside of its outer ring', [[box(0, 0, 1, 1), box(5, 5, 6, 6)]], 'has a hole outside of it', [5, 5]],
    ['a hole within a hole', [[box(0, 0, 9, 9), box(1, 1, 8, 8), box(2, 2, 3, 3)]], 'has a hole within a hole', [2, 2]],
    ['polygons that share an edge', [[box(0, 0, 1, 1)], [box(1, 0, 2, 1)]], 'runs along itself', [1, 0]],
    ['a polygon within another', [[box(0, 0, 9, 9)], [box(1, 1, 2, 2)]], 'covers another of its polygons', [1, 1]],
    ['the same polygon twice', [[box(0, 0, 1, 1)], [box(0, 0, 1, 1)]], 'runs along itself', [0, 0]],
  ] as const)('is found in %s', (_, polygons, what, at) => {
    expect(faultOf(polygons)).toEqual({ at, what });
  });

  it('is looked for without comparing every edge with every other', () => {
    // Ten thousand positions in the shape that costs most when it is swept the wrong way: a comb, here aslant.
    const teeth = Array.from({ length: positionsMax - 4 }, (_, index): Position => [index, (index % 2) * 10_000]);
    const comb = ring(...teeth, [positionsMax, -1], [-1, -1]);
    const slanted = comb.map(([x, y]): Position => [(x * 0.8 - y * 0.6) / 100, (x * 0.6 + y * 0.8) / 100]);

    expect(faultOf([[slanted]])).toBeNull();
  });

  it('is not looked for where that would take too long', () => {
    const spikes = Array.from({ length: positionsMax - 1 }, (_, index): Position => {
      const angle = (2 * Math.PI * index) / (positionsMax - 1);
      const radius = index % 2 === 0 ? 50 : 1;
      return [radius * Math.cos(angle), radius * Math.sin(angle)];
    });
    expect(() => faultOf([[ring(...spikes)]])).toThrow(
      'area must have fewer positions or shorter edges; got 9 999 edges, thousands of them side by side',
    );
  });

  it('is none in any outline that the project ships', () => {
    const outlines = JSON.parse(readFileSync(fromRoot('subgraphs/kit/facts/outlines.json'), 'utf8')) as Record<
      string,
      EncodedOutline
    >;
    const faults = Object.entries(outlines)
      .map(([code, outline]) => ({ code, fault: faultOf(polygonsOf(decodeOutline(outline))) }))
      .filter(({ fault }) => fault !== null);

    expect(faults).toEqual([]);
    expect(Object.keys(outlines)).toHaveLength(355);
  });
});
