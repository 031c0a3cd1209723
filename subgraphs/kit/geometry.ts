/**
 * GeoJSON geometries as they arrive from outside: what they are, and what is refused.
 *
 * RFC 7946 on WGS 84: longitude first, degrees. Altitudes are dropped, since every area and distance of the graph is
 * measured on the ellipsoid. Nothing here knows the database.
 */
import { badInput, shown } from './errors.ts';

export type Position = readonly [longitude: number, latitude: number];
/** A closed line: its last position is its first. */
export type Ring = readonly Position[];
/** The outer ring, then its holes. */
export type PolygonRings = readonly Ring[];

export type Point = { type: 'Point'; coordinates: Position };
export type MultiPoint = { type: 'MultiPoint'; coordinates: readonly Position[] };
export type LineString = { type: 'LineString'; coordinates: readonly Position[] };
export type MultiLineString = { type: 'MultiLineString'; coordinates: readonly (readonly Position[])[] };
export type Polygon = { type: 'Polygon'; coordinates: PolygonRings };
export type MultiPolygon = { type: 'MultiPolygon'; coordinates: readonly PolygonRings[] };
export type SimpleGeometry = Point | MultiPoint | LineString | MultiLineString | Polygon | MultiPolygon;
export type GeometryCollection = { type: 'GeometryCollection'; geometries: readonly SimpleGeometry[] };
export type GeoJsonGeometry = SimpleGeometry | GeometryCollection;
/** What has an area. */
export type Surface = Polygon | MultiPolygon;

/** Positions that one geometry may have; enough for the outline of a large country at 1 km. */
export const positionsMax = 10_000;

const geometryTypes = [
  'Point',
  'MultiPoint',
  'LineString',
  'MultiLineString',
  'Polygon',
  'MultiPolygon',
  'GeometryCollection',
] as const;

/**
 * Reads a geometry that came from outside.
 *
 * @param value anything; nothing is assumed of it.
 * @param limits `positionsMax`: positions in all, by default {@link positionsMax}.
 * @returns the same geometry with longitude and latitude alone. Order of positions and rings is kept: see `normalise`.
 * @throws GEOMETRY_INVALID, RING_NOT_CLOSED or AREA_TOO_DETAILED, each naming the place in `coordinates`.
 */
export function parseGeometry(value: unknown, limits: { positionsMax?: number } = {}): GeoJsonGeometry {
  const type = typeOf(value);
  const budget = { left: limits.positionsMax ?? positionsMax };
  const geometry =
    type === 'GeometryCollection' ? parseCollection(value, budget) : parseSimple(type, value, 'coordinates', budget);
  if (budget.left < 0) {
    const most = limits.positionsMax ?? positionsMax;
    throw badInput('AREA_TOO_DETAILED', {
      needed: `at most ${grouped(most)} positions`,
      found: `${grouped(most - budget.left)} positions`,
    });
  }
  return geometry;
}

/** Whether a geometry has an area. */
export function isSurface(geometry: GeoJsonGeometry): geometry is Surface {
  return geometry.type === 'Polygon' || geometry.type === 'MultiPolygon';
}

/** The polygons of a surface. */
export function polygonsOf(surface: Surface): readonly PolygonRings[] {
  return surface.type === 'Polygon' ? [surface.coordinates] : surface.coordinates;
}

/** A surface of these polygons: a Polygon when there is one, a MultiPolygon otherwise. */
export function surfaceOf(polygons: readonly PolygonRings[]): Surface {
  const [only] = polygons;
  return polygons.length === 1 && only
    ? { type: 'Polygon', coordinates: only }
    : { type: 'MultiPolygon', coordinates: polygons };
}

/** Twice the planar area in square degrees, positive when the ring turns counter-clockwise. */
export function signedDoubleArea(ring: Ring): number {
  const [first] = ring;
  if (!first) return 0;
  let sum = 0;
  for (let index = 1; index < ring.length; index += 1) {
    const from = ring[index - 1] ?? first;
    const to = ring[index] ?? first;
    // Relative to the first position, so that small rings far from [0, 0] keep their digits.
    sum += (from[0] - first[0]) * (to[1] - first[1]) - (to[0] - first[0]) * (from[1] - first[1]);
  }
  return sum;
}

interface Budget {
  left: number;
}

type GeometryType = (typeof geometryTypes)[number];

function typeOf(value: unknown): GeometryType {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw badInput('GEOMETRY_INVALID', { needed: 'a GeoJSON geometry object', found: shown(value) });
  }
  const type: unknown = Reflect.get(value, 'type');
  if (type === 'Feature' || type === 'FeatureCollection') {
    throw badInput('GEOMETRY_INVALID', {
      needed: 'a GeoJSON geometry, the `geometry` of a Feature',
      found: `a ${type}`,
    });
  }
  const known = geometryTypes.find((name) => name === type);
  if (!known) {
    throw badInput('GEOMETRY_INVALID', { needed: `one of ${geometryTypes.join(', ')}`, found: `type ${quoted(type)}` });
  }
  return known;
}

function parseCollection(value: unknown, budget: Budget): GeometryCollection {
  const members: unknown = Reflect.get(Object(value) as object, 'geometries');
  if (!Array.isArray(members) || members.length === 0) {
    throw badInput('GEOMETRY_INVALID', {
      needed: 'a GeometryCollection with at least one of `geometries`',
      found: shown(members),
    });
  }
  const geometries = members.map((member: unknown, index) => {
    const type = typeOf(member);
    if (type === 'GeometryCollection') {
      throw badInput('GEOMETRY_INVALID', {
        needed: 'a GeometryCollection without another one inside',
        found: `a GeometryCollection at geometries[${index}]`,
      });
    }
    return parseSimple(type, member, `geometries[${index}].coordinates`, budget);
  });
  return { type: 'GeometryCollection', geometries };
}

function parseSimple(
  type: Exclude<GeometryType, 'GeometryCollection'>,
  value: unknown,
  at: string,
  budget: Budget,
): SimpleGeometry {
  const coordinates: unknown = Reflect.get(Object(value) as object, 'coordinates');
  switch (type) {
    case 'Point':
      return { type, coordinates: parsePosition(coordinates, at, budget) };
    case 'MultiPoint':
      return { type, coordinates: parseEach(coordinates, at, 1, budget, parsePosition) };
    case 'LineString':
      return { type, coordinates: parseLine(coordinates, at, budget) };
    case 'MultiLineString':
      return { type, coordinates: parseEach(coordinates, at, 1, budget, parseLine) };
    case 'Polygon':
      return { type, coordinates: parseEach(coordinates, at, 1, budget, parseRing) };
    case 'MultiPolygon':
      return {
        type,
        coordinates: parseEach(coordinates, at, 1, budget, (polygon, inside) =>
          parseEach(polygon, inside, 1, budget, parseRing),
        ),
      };
  }
}

function parseEach<Item>(
  value: unknown,
  at: string,
  least: number,
  budget: Budget,
  parse: (item: unknown, at: string, budget: Budget) => Item,
): Item[] {
  if (!Array.isArray(value) || value.length < least) {
    const needed = least === 1 ? 'at least one item' : `at least ${least} positions`;
    throw badInput('GEOMETRY_INVALID', { needed: `given ${at} as an array of ${needed}`, found: shown(value) });
  }
  return value.map((item: unknown, index) => parse(item, `${at}[${index}]`, budget));
}

function parseLine(value: unknown, at: string, budget: Budget): Position[] {
  return parseEach(value, at, 2, budget, parsePosition);
}

function parseRing(value: unknown, at: string, budget: Budget): Ring {
  const ring = parseEach(value, at, 1, budget, parsePosition);
  if (ring.length < 4) {
    throw badInput('GEOMETRY_INVALID', {
      needed: 'made of rings of at least 4 positions',
      found: `${ring.length} in ${at}`,
    });
  }
  const [first] = ring;
  const last = ring.at(-1);
  if (first && last && (first[0] !== last[0] || first[1] !== last[1])) {
    throw badInput('RING_NOT_CLOSED', {
      needed: `closed: its last position the same as its first, ${JSON.stringify(first)}`,
      found: `${JSON.stringify(last)} at the end of ${at}`,
    });
  }
  return ring;
}

function parsePosition(value: unknown, at: string, budget: Budget): Position {
  budget.left -= 1;
  if (!Array.isArray(value) || value.length < 2) {
    throw badInput('GEOMETRY_INVALID', { needed: `given ${at} as [longitude, latitude]`, found: shown(value) });
  }
  const [longitude, latitude] = value as unknown[];
  if (!isFiniteNumber(longitude) || !isFiniteNumber(latitude)) {
    throw badInput('GEOMETRY_INVALID', { needed: `given ${at} as two finite numbers`, found: listed(value) });
  }
  if (Math.abs(longitude) > 180 || Math.abs(latitude) > 90) {
    throw badInput('GEOMETRY_INVALID', {
      needed: 'within longitudes -180 to 180 and latitudes -90 to 90, longitude first',
      found: `${listed(value)} at ${at}`,
    });
  }
  return [longitude, latitude];
}

function isFiniteNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

/** An array as written, also where JSON has no word for what is in it: `[NaN, 42]`. */
export function listed(values: readonly unknown[]): string {
  const items = values.slice(0, 8).map((value) => (typeof value === 'number' ? String(value) : shown(value)));
  return `[${items.join(', ')}${values.length > 8 ? ', …' : ''}]`;
}

function quoted(value: unknown): string {
  return value === undefined ? 'missing' : shown(typeof value === 'string' ? `"${value}"` : value);
}

/** 12345 as `12 345`. */
export function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ' ');
}
