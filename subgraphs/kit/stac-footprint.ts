/** What an item covers. */
import { GraphQLError } from 'graphql';
import { faultOf } from './crossings.ts';
import { isSurface, parseGeometry, type Position, polygonsOf, type Ring, type Surface, surfaceOf } from './geometry.ts';
import { normaliseSurface } from './normalise.ts';
import { ItemRefused, numberOf, type Properties, textOf, type Warn } from './stac-values.ts';

export type StacBbox = [west: number, south: number, east: number, north: number];

export interface StacFootprint {
  geometry: Surface;
  bbox: StacBbox;
  bboxOnly: boolean;
}

/** Positions that a footprint may have; real ones have 5 to 200. */
const positionsMax = 10_000;

/** @throws ItemRefused when there is neither a surface nor a bounding box. */
export function readFootprint(item: Properties, properties: Properties, warn: Warn): StacFootprint {
  if (typeof properties['proj:bbox'] === 'string') {
    warn('proj:bbox', `"${properties['proj:bbox']}" is a text where STAC has numbers: left out`);
  }
  const stated = bboxOf(item.bbox);
  if (item.bbox !== undefined && item.bbox !== null && !stated) {
    warn('bbox', `${short(item.bbox)} is not west, south, east, north in degrees: taken from the footprint`);
  }
  const geometry = item.geometry === null || item.geometry === undefined ? null : surfaceIn(item.geometry, warn);
  if (!geometry) {
    if (!stated) throw new ItemRefused('a STAC item must have a geometry, or else a bbox', '$.geometry');
    warn('geometry', 'missing: the bounding box is taken, so that shares of an area are upper bounds');
    return { geometry: normaliseSurface(boxAround(stated)), bbox: stated, bboxOnly: true };
  }
  const bbox = stated ?? boundsOf(geometry);
  const bboxOnly = isBox(geometry);
  if (bboxOnly) warn('geometry', 'no more than a bounding box: shares of an area are upper bounds');
  return { geometry, bbox, bboxOnly };
}

function surfaceIn(value: unknown, warn: Warn): Surface {
  try {
    const geometry = parseGeometry(value, { positionsMax });
    if (!isSurface(geometry)) {
      throw new ItemRefused(`a footprint must be a Polygon or MultiPolygon; got a ${geometry.type}`, '$.geometry.type');
    }
    const surface = normaliseSurface(geometry);
    if (polygonsOf(surface).every(([ring]) => isFlat(ring ?? []))) {
      throw new ItemRefused('a footprint must enclose something', '$.geometry.coordinates');
    }
    const fault = faultOf(polygonsOf(surface));
    if (fault) warn('geometry', `the footprint ${fault.what} at [${fault.at.join(', ')}]: made valid`);
    return surface;
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    const place = /\b(coordinates|geometries)(\[\d+\])*/.exec(error.message)?.[0];
    throw new ItemRefused(error.message, place ? `$.geometry.${place}` : '$.geometry');
  }
}

/** Four numbers, or six with heights, which are dropped. */
function bboxOf(value: unknown): StacBbox | undefined {
  if (!Array.isArray(value) || (value.length !== 4 && value.length !== 6)) return undefined;
  const numbers: unknown[] = value.length === 6 ? [value[0], value[1], value[3], value[4]] : value;
  const [west, south, east, north] = numbers.map(numberOf);
  if (west === undefined || south === undefined || east === undefined || north === undefined) return undefined;
  const inRange = Math.abs(west) <= 180 && Math.abs(east) <= 180 && Math.abs(south) <= 90 && Math.abs(north) <= 90;
  return inRange && south <= north ? [west, south, east, north] : undefined;
}

function boxAround([west, south, east, north]: StacBbox): Surface {
  const right = west > east ? east + 360 : east;
  const ring: Position[] = [
    [west, south],
    [right, south],
    [right, north],
    [west, north],
    [west, south],
  ];
  return surfaceOf([[ring]]);
}

/** Of a surface cut at the antimeridian, whose parts touch it from both sides: west > east, as RFC 7946 has it. */
function boundsOf(surface: Surface): StacBbox {
  const polygons = polygonsOf(surface).map((rings) => (rings[0] ?? []).map(([longitude]) => longitude));
  const latitudes = polygonsOf(surface).flatMap((rings) => (rings[0] ?? []).map(([, latitude]) => latitude));
  const south = Math.min(...latitudes);
  const north = Math.max(...latitudes);
  const east = polygons.filter((longitudes) => Math.max(...longitudes) === 180);
  const west = polygons.filter((longitudes) => Math.min(...longitudes) === -180);
  const crosses = polygons.length > 1 && east.length > 0 && west.length > 0;
  return crosses
    ? [Math.min(...east.flat()), south, Math.max(...west.flat()), north]
    : [Math.min(...polygons.flat()), south, Math.max(...polygons.flat()), north];
}

/** Whether all positions lie on one line; the two sides of a bow-tie have no area together, but they are no line. */
function isFlat(ring: Ring): boolean {
  const [first] = ring;
  const other = ring.find((position) => first && (position[0] !== first[0] || position[1] !== first[1]));
  if (!first || !other) return true;
  const [east, north] = [other[0] - first[0], other[1] - first[1]];
  return ring.every((position) => east * (position[1] - first[1]) === north * (position[0] - first[0]));
}

/** A single ring of four corners whose edges follow meridians and parallels. */
function isBox(surface: Surface): boolean {
  if (surface.type !== 'Polygon' || surface.coordinates.length !== 1) return false;
  const ring = surface.coordinates[0] ?? [];
  return ring.length === 5 && ring.every((to, index) => index === 0 || follows(ring[index - 1] ?? to, to));
}

function follows(from: Position, to: Position): boolean {
  return (from[0] === to[0]) !== (from[1] === to[1]);
}

function short(value: unknown): string {
  const text = textOf(JSON.stringify(value)) ?? String(value);
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}
