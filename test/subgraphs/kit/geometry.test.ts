import { describe, expect, it } from 'vitest';
import { parseGeometry, positionsMax } from '../../../subgraphs/kit/geometry.ts';
import { normalise } from '../../../subgraphs/kit/normalise.ts';

const square = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 1],
  [0, 0],
];

describe('a geometry from outside', () => {
  it.each([
    { type: 'Point', coordinates: [1.4, 43.6] },
    { type: 'MultiPoint', coordinates: [[1.4, 43.6]] },
    { type: 'LineString', coordinates: square },
    { type: 'MultiLineString', coordinates: [square] },
    { type: 'Polygon', coordinates: [square] },
    { type: 'MultiPolygon', coordinates: [[square]] },
    { type: 'GeometryCollection', geometries: [{ type: 'Point', coordinates: [1, 2] }] },
  ])('is read when it is a $type', (geometry) => {
    expect(parseGeometry(geometry)).toEqual(geometry);
  });

  it('loses its altitude and foreign members', () => {
    expect(parseGeometry({ type: 'Point', coordinates: [1.4, 43.6, 150], bbox: [0, 0, 0, 0] })).toEqual({
      type: 'Point',
      coordinates: [1.4, 43.6],
    });
  });

  it.each([
    [null, 'geometry must be a GeoJSON geometry object; got null'],
    ['POINT(1 2)', 'geometry must be a GeoJSON geometry object; got POINT(1 2)'],
    [[1, 2], 'geometry must be a GeoJSON geometry object; got [1,2]'],
    [{ type: 'Feature' }, 'geometry must be a GeoJSON geometry, the `geometry` of a Feature; got a Feature'],
    [
      { type: 'FeatureCollection' },
      'geometry must be a GeoJSON geometry, the `geometry` of a Feature; got a FeatureCollection',
    ],
    [
      { type: 'Circle' },
      'geometry must be one of Point, MultiPoint, LineString, MultiLineString, Polygon, MultiPolygon, GeometryCollection; got type "Circle"',
    ],
    [
      { coordinates: [1, 2] },
      'geometry must be one of Point, MultiPoint, LineString, MultiLineString, Polygon, MultiPolygon, GeometryCollection; got type missing',
    ],
    [{ type: 'Point' }, 'geometry must be given coordinates as [longitude, latitude]; got undefined'],
    [{ type: 'Point', coordinates: [1] }, 'geometry must be given coordinates as [longitude, latitude]; got [1]'],
    [{ type: 'Point', coordinates: ['1', 2] }, 'geometry must be given coordinates as two finite numbers; got [1, 2]'],
    [
      { type: 'Point', coordinates: [Number.NaN, 42] },
      'geometry must be given coordinates as two finite numbers; got [NaN, 42]',
    ],
    [
      { type: 'LineString', coordinates: [[0, 0], [5, Infinity]] }, // prettier-ignore
      'geometry must be given coordinates[1] as two finite numbers; got [5, Infinity]',
    ],
    [
      { type: 'Point', coordinates: [43.6, 91] },
      'geometry must be within longitudes -180 to 180 and latitudes -90 to 90, longitude first; got [43.6, 91] at coordinates',
    ],
    [
      { type: 'MultiPolygon', coordinates: [[square], [[[0, 0], [181, 0], [1, 1], [0, 0]]]] }, // prettier-ignore
      'geometry must be within longitudes -180 to 180 and latitudes -90 to 90, longitude first; got [181, 0] at coordinates[1][0][1]',
    ],
    [
      { type: 'LineString', coordinates: [[0, 0]] },
      'geometry must be given coordinates as an array of at least 2 positions; got [[0,0]]',
    ],
    [
      { type: 'Polygon', coordinates: [] },
      'geometry must be given coordinates as an array of at least one item; got []',
    ],
    [
      { type: 'Polygon', coordinates: square },
      'geometry must be given coordinates[0][0] as [longitude, latitude]; got 0',
    ],
    [
      { type: 'Polygon', coordinates: [[[0, 0], [1, 1], [0, 0]]] }, // prettier-ignore
      'geometry must be made of rings of at least 4 positions; got 3 in coordinates[0]',
    ],
    [
      { type: 'Polygon', coordinates: [square, square.slice(0, 4)] },
      'a ring must be closed: its last position the same as its first, [0,0]; got [0,1] at the end of coordinates[1]',
    ],
    [
      { type: 'GeometryCollection', geometries: [] },
      'geometry must be a GeometryCollection with at least one of `geometries`; got []',
    ],
    [
      { type: 'GeometryCollection', geometries: [{ type: 'GeometryCollection', geometries: [] }] },
      'geometry must be a GeometryCollection without another one inside; got a GeometryCollection at geometries[0]',
    ],
    [
      { type: 'GeometryCollection', geometries: [{ type: 'Point', coordinates: [0, 100] }] },
      'geometry must be within longitudes -180 to 180 and latitudes -90 to 90, longitude first; got [0, 100] at geometries[0].coordinates',
    ],
  ])('is refused when it is %j', (geometry, message) => {
    expect(() => parseGeometry(geometry)).toThrow(expect.objectContaining({ message }));
  });

  it('has at most 10 000 positions, all its parts together', () => {
    const line = (length: number) => Array.from({ length }, (_, index) => [index / 1000, 0]);
    const parts = (second: number) => ({ type: 'MultiLineString', coordinates: [line(5_000), line(second)] });

    expect(positionsMax).toBe(10_000);
    expect(() => parseGeometry(parts(5_000))).not.toThrow();
    expect(() => parseGeometry(parts(7_345))).toThrow(
      expect.objectContaining({
        message: 'area must have at most 10 000 positions; got 12 345 positions',
        extensions: expect.objectContaining({ code: 'AREA_TOO_DETAILED' }) as unknown,
      }),
    );
  });
});

describe('a normalised geometry', () => {
  it('turns its outer rings counter-clockwise and its holes clockwise', () => {
    const hole = [[0.2, 0.2], [0.8, 0.2], [0.8, 0.8], [0.2, 0.8], [0.2, 0.2]]; // prettier-ignore
    const backwards = parseGeometry({ type: 'Polygon', coordinates: [[...square].reverse(), hole] });

    expect(normalise(backwards)).toEqual({ type: 'Polygon', coordinates: [square, [...hole].reverse()] });
  });

  it('drops positions that repeat the one before', () => {
    const [first] = square;
    const stuttering = parseGeometry({ type: 'Polygon', coordinates: [[first, ...square]] });

    expect(normalise(stuttering)).toEqual({ type: 'Polygon', coordinates: [square] });
  });

  it('leaves points as they are', () => {
    const collection = parseGeometry({
      type: 'GeometryCollection',
      geometries: [
        { type: 'Point', coordinates: [1, 2] },
        { type: 'MultiPoint', coordinates: [[3, 4]] },
      ],
    });
    expect(normalise(collection)).toEqual(collection);
  });
});
