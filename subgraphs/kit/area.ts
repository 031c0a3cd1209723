/**
 * The area of a question (`AreaInput`): a geometry, a bounding box, a place or an MGRS tile, read into one of four
 * kinds; area-sql.ts puts it into statements.
 *
 * Reading is pure and complete: unknown places, bad tiles and polygons that cross themselves are refused without asking
 * the database, so that an area costs no statement of its own however many fields take it.
 */
import { cutPolygon } from './antimeridian.ts';
import { faultOf } from './crossings.ts';
import { badInput, shown } from './errors.ts';
import type { GeoJsonGeometry, Position, SimpleGeometry, Surface } from './geometry.ts';
import { isSurface, listed, parseGeometry, surfaceOf } from './geometry.ts';
import type { MgrsTile } from './mgrs.ts';
import { parseTile, tileOutline } from './mgrs.ts';
import { normalise, unwrappedPolygons, withShortEdges } from './normalise.ts';
import { placeNamed } from './place-codes.ts';

/** `AreaInput` as GraphQL hands it over. */
export interface AreaInput {
  geometry?: unknown;
  bbox?: readonly number[] | null;
  place?: string | null;
  tile?: string | null;
}

/** west, south, east, north in degrees; west > east crosses the antimeridian. */
export type Bbox = readonly [west: number, south: number, east: number, north: number];

export type Area =
  | { kind: 'geometry'; geometry: SimpleGeometry }
  | { kind: 'bbox'; bbox: Bbox; geometry: SimpleGeometry }
  | { kind: 'place'; code: string }
  | { kind: 'tile'; tile: MgrsTile; geometry: Surface };

export interface AreaOptions {
  /** True where a distance is added around the area, so that a point or a line will do. By default false. */
  buffered?: boolean;
}

const members = ['geometry', 'bbox', 'place', 'tile'] as const;

/**
 * Reads an area.
 *
 * @param input exactly one member is given; null counts as not given.
 * @returns geometries by the right-hand rule, cut at the antimeridian; a place by its canonical code.
 * @throws AREA_ONE_OF, AREA_BBOX_INVALID, AREA_PLACE_UNKNOWN, TILE_INVALID, GEOMETRY_INVALID, RING_NOT_CLOSED,
 *   AREA_TOO_DETAILED, AREA_NEEDS_SURFACE or AREA_SELF_INTERSECTS, with what was needed and what arrived.
 */
export function parseArea(input: AreaInput, options: AreaOptions = {}): Area {
  const known = options.buffered ? parsedWithDistance : parsed;
  const area = known.get(input) ?? read(input, options);
  known.set(input, area);
  return area;
}

/** A variable is one object however many fields and rows take it, so that it is read once per request. */
const parsed = new WeakMap<AreaInput, Area>();
const parsedWithDistance = new WeakMap<AreaInput, Area>();

function read(input: AreaInput, options: AreaOptions): Area {
  const given = members.filter((member) => input[member] !== undefined && input[member] !== null);
  const [member] = given;
  if (!member || given.length > 1) {
    throw badInput('AREA_ONE_OF', { needed: members.join(', '), found: given.length ? given.join(' and ') : 'none' });
  }
  switch (member) {
    case 'geometry':
      return { kind: 'geometry', geometry: areaGeometry(parseGeometry(input.geometry), options) };
    case 'bbox':
      return areaOfBbox(input.bbox ?? [], options);
    case 'place':
      return { kind: 'place', code: placeNamed(input.place ?? '').code };
    case 'tile':
      return areaOfTile(input.tile ?? '');
  }
}

/**
 * Reads `[west, south, east, north]`.
 *
 * @throws AREA_BBOX_INVALID when it is not four finite numbers in range, or south lies above north.
 */
export function parseBbox(bbox: readonly unknown[]): Bbox {
  const refuse = (needed: string) => badInput('AREA_BBOX_INVALID', { needed, found: listed(bbox) });
  const [west, south, east, north] = bbox;
  if (bbox.length !== 4 || !isFinite(west) || !isFinite(south) || !isFinite(east) || !isFinite(north)) {
    throw refuse('[west, south, east, north] in degrees');
  }
  if (Math.abs(west) > 180 || Math.abs(east) > 180 || Math.abs(south) > 90 || Math.abs(north) > 90) {
    throw refuse('[west, south, east, north] with longitudes -180 to 180 and latitudes -90 to 90');
  }
  if (south > north) throw refuse('[west, south, east, north] with south at or below north');
  return [west, south, east, north];
}

/**
 * What a box covers. A box over the antimeridian becomes two; a box of no width or height becomes a line or a point.
 * Its edges are geodesics between its corners, as all edges are; those of boxes over 90 degrees get positions between,
 * because a geodesic between far corners runs nowhere near the parallel that is meant.
 */
export function bboxGeometry([west, south, east, north]: Bbox): SimpleGeometry {
  const boxes: [number, number][] = west > east ? [[west, 180], [-180, east]] : [[west, east]]; // prettier-ignore
  // [180, …, -180] has no width on either side: it is the antimeridian itself.
  const wide = boxes.filter(([left, right]) => left < right);
  if (wide.length > 0 && south < north) {
    const ring = ([left, right]: [number, number]): Position[] => [
      [left, south],
      [right, south],
      [right, north],
      [left, north],
      [left, south],
    ];
    return withShortEdges(surfaceOf(wide.map((box) => [ring(box)])));
  }
  const lines = wide.map(([left, right]): Position[] => [
    [left, south],
    [right, south],
  ]);
  const [line] = lines;
  if (line) {
    return lines.length > 1
      ? { type: 'MultiLineString', coordinates: lines }
      : { type: 'LineString', coordinates: line };
  }
  const foot: Position = [west, south];
  return south < north
    ? { type: 'LineString', coordinates: [foot, [west, north]] }
    : { type: 'Point', coordinates: foot };
}

function areaOfBbox(given: readonly unknown[], { buffered }: AreaOptions): Area {
  const bbox = parseBbox(given);
  const geometry = bboxGeometry(bbox);
  if (!buffered && !isSurface(geometry)) {
    throw badInput('AREA_NEEDS_SURFACE', {
      needed: 'a box with a width and a height, where no distance is given',
      found: listed(bbox),
    });
  }
  return { kind: 'bbox', bbox, geometry };
}

function areaOfTile(text: string): Area {
  const tile = parseTile(text);
  // Squares of zones 1 and 60 may reach over the antimeridian.
  return { kind: 'tile', tile, geometry: surfaceOf(cutPolygon(tileOutline(tile).coordinates)) };
}

function areaGeometry(geometry: GeoJsonGeometry, { buffered }: AreaOptions): SimpleGeometry {
  const needed = buffered
    ? 'a Point, a line, a Polygon or a MultiPolygon'
    : 'a Polygon or MultiPolygon, where no distance is given';
  if (geometry.type === 'GeometryCollection' || (!buffered && !isSurface(geometry))) {
    throw badInput('AREA_NEEDS_SURFACE', { needed, found: `a ${geometry.type}` });
  }
  if (!isSurface(geometry)) return normalise(geometry) as SimpleGeometry;
  return areaSurface(geometry);
}

function areaSurface(surface: Surface): Surface {
  const polygons = unwrappedPolygons(surface);
  const flat = polygons.flat().find((ring) => ring.length < 4);
  if (flat) {
    throw badInput('AREA_NEEDS_SURFACE', {
      needed: 'made of rings that enclose something',
      found: `a ring of ${flat.length - 1} distinct positions at ${shown(flat[0])}`,
    });
  }
  const cut = polygons.flatMap(cutPolygon);
  // A ring over the antimeridian is judged in one piece; then all are judged together, as they will be stored.
  const inOnePiece = polygons.filter((rings) => rings[0]?.some(([longitude]) => Math.abs(longitude) > 180));
  const fault = inOnePiece.map((rings) => faultOf([rings])).find((found) => found !== null) ?? faultOf(cut);
  if (fault) {
    throw badInput('AREA_SELF_INTERSECTS', {
      needed: 'a polygon that does not cross or touch itself',
      found: `one that ${fault.what} at [${fault.at.map(rounded).join(', ')}]`,
    });
  }
  return withShortEdges(surfaceOf(cut));
}

/** Six decimals of a degree: 10 cm, and no 0.30000000000000004. */
function rounded(degrees: number): number {
  const inRange = degrees > 180 ? degrees - 360 : degrees < -180 ? degrees + 360 : degrees;
  return Number(inRange.toFixed(6));
}

function isFinite(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}
