import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Area, AreaInput } from '../../../subgraphs/kit/area.ts';
import { parseArea } from '../../../subgraphs/kit/area.ts';
import type { SimpleGeometry } from '../../../subgraphs/kit/geometry.ts';
import { isSurface, polygonsOf } from '../../../subgraphs/kit/geometry.ts';

const polygon = (...coordinates: number[][][]): AreaInput => ({ geometry: { type: 'Polygon', coordinates } });
const geometryOf = (area: Area): SimpleGeometry | null => (area.kind === 'place' ? null : area.geometry);

describe('an area', () => {
  it.each<[AreaInput, string, string]>([
    [{}, 'AREA_ONE_OF', 'area must have exactly one of geometry, bbox, place, tile; got none'],
    [{ bbox: null, place: null }, 'AREA_ONE_OF', 'area must have exactly one of geometry, bbox, place, tile; got none'],
    [
      { bbox: [0, 0, 1, 1], place: 'FR' },
      'AREA_ONE_OF',
      'area must have exactly one of geometry, bbox, place, tile; got bbox and place',
    ],
    [
      { geometry: {}, place: 'FR', tile: '31TCH' },
      'AREA_ONE_OF',
      'area must have exactly one of geometry, bbox, place, tile; got geometry and place and tile',
    ],
    [{ bbox: [5.6, 45.2] }, 'AREA_BBOX_INVALID', 'bbox must be [west, south, east, north] in degrees; got [5.6, 45.2]'],
    [{ bbox: [] }, 'AREA_BBOX_INVALID', 'bbox must be [west, south, east, north] in degrees; got []'],
    [
      { bbox: [0, 0, 0, 1, 1, 1] },
      'AREA_BBOX_INVALID',
      'bbox must be [west, south, east, north] in degrees; got [0, 0, 0, 1, 1, 1]',
    ],
    [
      { bbox: [0, Number.NaN, 1, 1] },
      'AREA_BBOX_INVALID',
      'bbox must be [west, south, east, north] in degrees; got [0, NaN, 1, 1]',
    ],
    [
      { bbox: [1, 43, 2, 42] },
      'AREA_BBOX_INVALID',
      'bbox must be [west, south, east, north] with south at or below north; got [1, 43, 2, 42]',
    ],
    [
      { bbox: [1, 43, 181, 44] },
      'AREA_BBOX_INVALID',
      'bbox must be [west, south, east, north] with longitudes -180 to 180 and latitudes -90 to 90; got [1, 43, 181, 44]',
    ],
    [
      { bbox: [42.8, 1, 42.9, 91] },
      'AREA_BBOX_INVALID',
      'bbox must be [west, south, east, north] with longitudes -180 to 180 and latitudes -90 to 90; got [42.8, 1, 42.9, 91]',
    ],
    [
      { bbox: [1, 42, 1, 43] },
      'AREA_NEEDS_SURFACE',
      'area must be a box with a width and a height, where no distance is given; got [1, 42, 1, 43]',
    ],
    [
      { bbox: [180, 42, -180, 43] },
      'AREA_NEEDS_SURFACE',
      'area must be a box with a width and a height, where no distance is given; got [180, 42, -180, 43]',
    ],
    [
      { geometry: { type: 'Point', coordinates: [1, 42] } },
      'AREA_NEEDS_SURFACE',
      'area must be a Polygon or MultiPolygon, where no distance is given; got a Point',
    ],
    [
      { geometry: { type: 'GeometryCollection', geometries: [{ type: 'Point', coordinates: [1, 42] }] } },
      'AREA_NEEDS_SURFACE',
      'area must be a Polygon or MultiPolygon, where no distance is given; got a GeometryCollection',
    ],
    [
      polygon([[1, 1], [1, 1], [1, 1], [1, 1]]), // prettier-ignore
      'AREA_NEEDS_SURFACE',
      'area must be made of rings that enclose something; got a ring of 0 distinct positions at [1,1]',
    ],
    [
      polygon([[0, 0], [2, 2], [2, 0], [0, 2], [0, 0]]), // prettier-ignore
      'AREA_SELF_INTERSECTS',
      'area must be a polygon that does not cross or touch itself; got one that crosses itself at [1, 1]',
    ],
    [
      polygon([[179, 0], [-179, 2], [-179, 0], [179, 2], [179, 0]]), // prettier-ignore
      'AREA_SELF_INTERSECTS',
      'area must be a polygon that does not cross or touch itself; got one that crosses itself at [180, 1]',
    ],
    [
      polygon([[1.44, 43.6], [1.46, 43.61], [1.45, 43.6], [1.45, 43.62], [1.44, 43.6]]), // prettier-ignore
      'AREA_SELF_INTERSECTS',
      'area must be a polygon that does not cross or touch itself; got one that crosses itself at [1.45, 43.605]',
    ],
    [
      polygon([[0, 0], [1, 0], [1, 1], [0, 1]]), // prettier-ignore
      'RING_NOT_CLOSED',
      'a ring must be closed: its last position the same as its first, [0,0]; got [0,1] at the end of coordinates[0]',
    ],
    [
      { place: 'XX' },
      'AREA_PLACE_UNKNOWN',
      'place must be a code such as FR, GF, FR-09, FR-OCC, 09 (a department) or R76 (a region); got XX',
    ],
    [
      { place: '' },
      'AREA_PLACE_UNKNOWN',
      'place must be a code such as FR, GF, FR-09, FR-OCC, 09 (a department) or R76 (a region); got nothing',
    ],
    [
      { place: 'ariege' },
      'AREA_PLACE_UNKNOWN',
      'place must be a code such as FR, GF, FR-09, FR-OCC, 09 (a department) or R76 (a region); got ariege; did you mean FR-09 (Ariège)?',
    ],
    [
      { place: 'Guyane' },
      'AREA_PLACE_UNKNOWN',
      'place must be a code such as FR, GF, FR-09, FR-OCC, 09 (a department) or R76 (a region); got Guyane; did you mean GF (French Guiana)?',
    ],
    [
      { tile: '31TZH' },
      'TILE_INVALID',
      'tile must be a square whose column in zone 31 is one of ABCDEFGH; got 31TZH: column Z',
    ],
  ])('%j is refused: %s', (input, code, message) => {
    expect(() => parseArea(input)).toThrow(
      expect.objectContaining({ message, extensions: expect.objectContaining({ code }) as unknown }),
    );
  });

  it.each([
    ['French', 'GF (French Guiana) or PF (French Polynesia) or TF (French Southern Territories)'],
    ['arige', 'FR-09 (Ariège)'],
    ['Ariegge', 'FR-09 (Ariège)'],
    ['Arièje', 'FR-09 (Ariège)'],
    ['Toggo', 'TG (Togo)'],
    ['Tgoo', 'TG (Togo)'],
    ['FR-OOC', 'FR-OCC (Occitanie)'],
    ['FR-9', null],
    ['FR-99', null],
    ['XX', null],
    ['Atlantis', null],
  ])('of %j it says what is near: %s', (place, near) => {
    const hint = near === null ? '' : `; did you mean ${near}?`;
    expect(() => parseArea({ place })).toThrow(new RegExp(`got ${place}${hint.replace(/[()?]/g, '\\$&')}$`));
  });

  it.each([
    ['FR', 'FR'],
    ['fr', 'FR'],
    ['FX', 'FX'],
    ['DE', 'DE'],
    ['09', 'FR-09'],
    ['FR-09', 'FR-09'],
    ['2A', 'FR-2A'],
    ['2a', 'FR-2A'],
    ['76', 'FR-76'],
    ['R76', 'FR-OCC'],
    ['FR-OCC', 'FR-OCC'],
    ['FR-20R', 'FR-COR'],
    ['R94', 'FR-COR'],
    ['973', 'GF'],
    ['FR-973', 'GF'],
    ['R03', 'GF'],
    ['GF', 'GF'],
    ['FR-NC', 'NC'],
    ['FR-6AE', 'FR-6AE'],
  ])('of the place %s is that of %s', (place, code) => {
    expect(parseArea({ place })).toEqual({ kind: 'place', code });
  });

  it.each(['GF', 'GP', 'MQ', 'RE', 'YT', 'PF', 'NC', 'WF', 'PM', 'BL', 'MF', 'TF'])(
    'may be the overseas place %s',
    (place) => {
      expect(parseArea({ place })).toEqual({ kind: 'place', code: place });
    },
  );

  it('of a box has four corners, counter-clockwise from the south-west', () => {
    expect(parseArea({ bbox: [1.0, 42.8, 1.1, 42.9] })).toEqual({
      kind: 'bbox',
      bbox: [1.0, 42.8, 1.1, 42.9],
      geometry: {
        type: 'Polygon',
        coordinates: [[[1.0, 42.8], [1.1, 42.8], [1.1, 42.9], [1.0, 42.9], [1.0, 42.8]]], // prettier-ignore
      },
    });
  });

  it('of a box over the antimeridian is two boxes', () => {
    expect(geometryOf(parseArea({ bbox: [170, -20, -170, -10] }))).toEqual({
      type: 'MultiPolygon',
      coordinates: [
        [[[170, -20], [180, -20], [180, -10], [170, -10], [170, -20]]],
        [[[-180, -20], [-170, -20], [-170, -10], [-180, -10], [-180, -20]]],
      ], // prettier-ignore
    });
  });

  it('of a box from 180 to the east has one side of the antimeridian only', () => {
    expect(geometryOf(parseArea({ bbox: [180, 0, -179, 1] }))).toMatchObject({ type: 'Polygon' });
  });

  it('of a box wider than 90 degrees has positions between its corners', () => {
    const world = geometryOf(parseArea({ bbox: [-180, -90, 180, 90] }));

    expect(world).toMatchObject({ type: 'Polygon' });
    expect(world && isSurface(world) && polygonsOf(world)[0]?.[0]).toHaveLength(13);
  });

  it.each([
    [[1, 42, 1, 42], { type: 'Point', coordinates: [1, 42] }],
    [[1, 42, 1, 43], { type: 'LineString', coordinates: [[1, 42], [1, 43]] }],
    [[1, 42, 2, 42], { type: 'LineString', coordinates: [[1, 42], [2, 42]] }],
    [[179, 42, -179, 42], { type: 'MultiLineString', coordinates: [[[179, 42], [180, 42]], [[-180, 42], [-179, 42]]] }],
  ])('of the flat box %j does where a distance is given', (bbox, geometry) => {
    expect(geometryOf(parseArea({ bbox }, { buffered: true }))).toEqual(geometry);
  }); // prettier-ignore

  it('of a point does where a distance is given', () => {
    const geometry = { type: 'Point', coordinates: [1.4, 43.6] };
    expect(parseArea({ geometry }, { buffered: true })).toEqual({ kind: 'geometry', geometry });
  });

  it('of a collection does not do where a distance is given either', () => {
    const geometry = { type: 'GeometryCollection', geometries: [{ type: 'Point', coordinates: [1.4, 43.6] }] };
    expect(() => parseArea({ geometry }, { buffered: true })).toThrow(
      'area must be a Point, a line, a Polygon or a MultiPolygon; got a GeometryCollection',
    );
  });

  it('of a polygon comes by the right-hand rule', () => {
    expect(geometryOf(parseArea(polygon([[0, 0], [0, 1], [1, 1], [1, 0], [0, 0]])))).toEqual({
      type: 'Polygon',
      coordinates: [[[0, 0], [1, 0], [1, 1], [0, 1], [0, 0]]],
    }); // prettier-ignore
  });

  it('of a tile in the first zone is cut at the antimeridian', () => {
    const area = parseArea({ tile: '01KAB' });

    expect(area).toMatchObject({
      kind: 'tile',
      tile: { name: '01KAB', epsg: 32_701 },
      geometry: { type: 'MultiPolygon' },
    });
  });

  it('is read once for each variable, apart for fields that give a distance', () => {
    const variable = { bbox: [1, 42, 2, 43] };
    expect(parseArea(variable)).toBe(parseArea(variable));
    expect(parseArea({ ...variable })).not.toBe(parseArea(variable));

    const flat = { bbox: [1, 42, 1, 43] };
    expect(parseArea(flat, { buffered: true })).toMatchObject({ geometry: { type: 'LineString' } });
    expect(() => parseArea(flat)).toThrow(
      expect.objectContaining({ extensions: expect.objectContaining({ code: 'AREA_NEEDS_SURFACE' }) as unknown }),
    );
  });

  it('of any box, given again as a geometry, is the same', () => {
    const degrees = (most: number) => fc.double({ min: -most, max: most, noNaN: true }).map((value) => Math.round(value * 1e6) / 1e6 + 0); // prettier-ignore
    fc.assert(
      fc.property(degrees(180), degrees(180), degrees(90), degrees(90), (west, east, one, other) => {
        fc.pre(one !== other && west !== east && !(west === 180 && east === -180));
        const area = parseArea({ bbox: [west, Math.min(one, other), east, Math.max(one, other)] });

        expect(geometryOf(parseArea({ geometry: geometryOf(area) }))).toEqual(geometryOf(area));
      }),
    );
  });
});
