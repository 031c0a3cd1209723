import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PolygonRings, Position, Surface } from '../../../subgraphs/kit/geometry.ts';
import { parseGeometry, polygonsOf, signedDoubleArea } from '../../../subgraphs/kit/geometry.ts';
import { normalise } from '../../../subgraphs/kit/normalise.ts';

const polygon = (...coordinates: number[][][]) => normalise(parseGeometry({ type: 'Polygon', coordinates }));

/** Square degrees, holes taken off. */
const size = (polygons: readonly PolygonRings[]) =>
  polygons.flat().reduce((sum, ring) => sum + signedDoubleArea(ring), 0) / 2;

describe('cutting at the antimeridian', () => {
  it('makes two polygons of one that crosses it', () => {
    expect(polygon([[170, -10], [-170, -10], [-170, 10], [170, 10], [170, -10]])).toEqual({ // prettier-ignore
      type: 'MultiPolygon',
      coordinates: [
        [[[180, 10], [170, 10], [170, -10], [180, -10], [180, 10]]],
        [[[-180, -10], [-170, -10], [-170, 10], [-180, 10], [-180, -10]]],
      ],
    }); // prettier-ignore
  });

  it('makes as many as there are arms over it', () => {
    // A C open to the east: its back lies at 170, its two arms reach to -170.
    const arms = polygon([[170, 0], [-170, 0], [-170, 1], [175, 1], [175, 4], [-170, 4], [-170, 5], [170, 5], [170, 0]]); // prettier-ignore

    expect(polygonsOf(arms as Surface)).toHaveLength(3);
    expect(size(polygonsOf(arms as Surface))).toBeCloseTo(20 * 5 - 15 * 3, 9);
  });

  it('keeps a hole on its side, and opens one that lies across', () => {
    const outer = [[170, 0], [-170, 0], [-170, 10], [170, 10], [170, 0]]; // prettier-ignore
    const west = [[172, 2], [172, 4], [174, 4], [174, 2], [172, 2]]; // prettier-ignore
    const east = [[-174, 2], [-174, 4], [-172, 4], [-172, 2], [-174, 2]]; // prettier-ignore
    const across = [[178, 6], [178, 8], [-178, 8], [-178, 6], [178, 6]]; // prettier-ignore

    const polygons = polygonsOf(polygon(outer, west, east, across) as Surface);

    expect(polygons.map((rings) => rings.length)).toEqual([2, 2]);
    expect(size(polygons)).toBeCloseTo(200 - 4 - 4 - 8, 9);
  });

  it('carries a ring around a pole on to the pole', () => {
    const cap = polygon([[-120, 80], [0, 80], [120, 80], [-120, 80]]); // prettier-ignore

    expect(size(polygonsOf(cap as Surface))).toBeCloseTo(360 * 10, 9);
    expect(polygonsOf(cap as Surface).flat(2).every(([longitude]) => Math.abs(longitude) <= 180)).toBe(true); // prettier-ignore
  });

  it('refuses a hole around a pole', () => {
    const ring = (latitude: number) => [[-120, latitude], [0, latitude], [120, latitude], [-120, latitude]]; // prettier-ignore
    expect(() => polygon(ring(70), ring(80))).toThrow(
      'geometry must be without a hole around a pole; got one from [-120,80]',
    );
  });

  it('leaves a box around the whole world whole', () => {
    const world = [[-180, -90], [180, -90], [180, 90], [-180, 90], [-180, -90]]; // prettier-ignore
    expect(polygon(world)).toEqual({ type: 'Polygon', coordinates: [world] });
  });

  it('leaves what only touches it in one piece', () => {
    const touching = [[170, 0], [180, 0], [180, 10], [170, 10], [170, 0]]; // prettier-ignore
    expect(polygon(touching)).toEqual({ type: 'Polygon', coordinates: [touching] });
  });

  it('cuts a line where it crosses, either way', () => {
    const line = parseGeometry({ type: 'LineString', coordinates: [[178, 0], [-178, 4], [178, 8]] }); // prettier-ignore
    expect(normalise(line)).toEqual({
      type: 'MultiLineString',
      coordinates: [
        [[178, 0], [180, 2]],
        [[-180, 2], [-178, 4], [-180, 6]],
        [[180, 6], [178, 8]],
      ],
    }); // prettier-ignore
  });

  it('keeps the size and the range of any star around the antimeridian', () => {
    const star = fc.record({
      at: fc.record({ longitude: fc.double({ min: 150, max: 210, noNaN: true }), latitude: fc.double({ min: -40, max: 40, noNaN: true }) }),
      radii: fc.array(fc.double({ min: 1, max: 30, noNaN: true }), { minLength: 3, maxLength: 30 }),
    }); // prettier-ignore
    fc.assert(
      fc.property(star, ({ at, radii }) => {
        const unrolled = radii.map((radius, index): Position => {
          const angle = (2 * Math.PI * index) / radii.length;
          return [at.longitude + radius * Math.cos(angle), at.latitude + radius * Math.sin(angle)];
        });
        const closed = [...unrolled, ...unrolled.slice(0, 1)];
        const rolled = closed.map(([longitude, latitude]) => [longitude > 180 ? longitude - 360 : longitude, latitude]);

        const cut = polygonsOf(polygon(rolled) as Surface);

        expect(size(cut)).toBeCloseTo(Math.abs(signedDoubleArea(closed)) / 2, 6);
        expect(cut.flat(2).every(([longitude]) => longitude >= -180 && longitude <= 180)).toBe(true);
        expect(cut.flat().every((ring) => JSON.stringify(ring[0]) === JSON.stringify(ring.at(-1)))).toBe(true);
      }),
    );
  });
});
