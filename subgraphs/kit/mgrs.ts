/**
 * MGRS tiles: the 100 km squares of the Military Grid Reference System (NGA.STND.0037), by which Sentinel-2 products
 * are cut.
 *
 * The area of a tile is the square of the standard. Sentinel-2's own tiles carry the name of that square and reach
 * 9.8 km further east and south, so that neighbours overlap; asking for the square finds both and is covered by either.
 */
import { badInput, shown } from './errors.ts';
import type { Polygon, Position } from './geometry.ts';
import { fromUtm } from './utm.ts';

export interface MgrsTile {
  /** Canonical name: `31TCH`, with a leading zero where the zone has one digit. */
  name: string;
  /** 1 to 60. */
  zone: number;
  /** Latitude band, C to X without I and O. */
  band: string;
  north: boolean;
  /** Metres of the south-west corner in the zone's UTM projection. */
  easting: number;
  northing: number;
  /** 326zz in the north, 327zz in the south. */
  epsg: number;
}

/** Metres. */
const squareSize = 100_000;
/** Vertices every 10 km: the grid's straight lines are curves in longitude and latitude, by 200 m over a whole side. */
const stepsPerSide = 10;

const bandLetters = 'CDEFGHJKLMNPQRSTUVWX';
const columnLetters = ['ABCDEFGH', 'JKLMNPQR', 'STUVWXYZ'];
const rowLetters = 'ABCDEFGHJKLMNPQRSTUV';
const needed = 'an MGRS tile of zone 1 to 60, band C to X and square, such as 31TCH, T31TCH or MGRS-31TCH';

/**
 * Reads the name of a tile: `31TCH`, `T31TCH`, `MGRS-31TCH`, in any case.
 *
 * @throws TILE_INVALID when it is not such a name, belongs to the polar grids, or names a square that its zone and band do not have.
 */
export function parseTile(text: string): MgrsTile {
  const match = /^(?:MGRS-|T)?(\d{1,2})([A-Z])([A-Z])([A-Z])$/.exec(text.trim().toUpperCase());
  if (!match) {
    const polar = /^(?:MGRS-|T)?[ABYZ][A-Z]{2}$/.test(text.trim().toUpperCase());
    throw badInput('TILE_INVALID', {
      needed,
      found: polar ? `${shown(text)}, of the polar grid` : quotedOrEmpty(text),
    });
  }
  const [, digits = '', band = '', column = '', row = ''] = match;
  const zone = Number(digits);
  const name = `${digits.padStart(2, '0')}${band}${column}${row}`;
  const refuse = (why: string, what = needed) => badInput('TILE_INVALID', { needed: what, found: `${name}: ${why}` });
  if (zone < 1 || zone > 60) throw refuse(`there is no zone ${zone}`);
  if (!bandLetters.includes(band)) throw refuse(`there is no band ${band} outside the polar grid`);
  const limits = zoneLimits(zone, band);
  if (!limits) throw refuse(`zone ${zone} has no band X, its neighbours are widened over Svalbard`);

  const columns = columnLetters[(zone - 1) % 3] ?? '';
  const columnIndex = columns.indexOf(column);
  if (columnIndex < 0) throw refuse(`column ${column}`, `a square whose column in zone ${zone} is one of ${columns}`);
  // Rows start at A in odd zones and at F in even ones, so that equal names lie far apart.
  const rowIndex = (rowLetters.indexOf(row) - (zone % 2 === 0 ? 5 : 0) + 20) % 20;
  if (!rowLetters.includes(row)) throw refuse(`row ${row}`, `a square whose row is one of ${rowLetters}`);

  const north = band >= 'N';
  const epsg = (north ? 32_600 : 32_700) + zone;
  // A row letter comes back every 2 000 km: the one that meets the band is meant.
  for (let northing = rowIndex * squareSize; northing < 10_000_000; northing += 20 * squareSize) {
    if (isFar(northing, north, limits)) continue;
    const tile = { name, zone, band, north, easting: (columnIndex + 1) * squareSize, northing, epsg };
    if (meets(tile, limits)) return tile;
  }
  throw refuse('no such square', `a square that lies in zone ${zone}, band ${band}`);
}

/** The outline of the tile on WGS 84, counter-clockwise, with vertices every 10 km. */
export function tileOutline(tile: MgrsTile): Polygon {
  const corners: [east: number, north: number][] = [
    [0, 0],
    [1, 0],
    [1, 1],
    [0, 1],
  ];
  const ring: Position[] = corners.flatMap(([east, north], corner) => {
    const [nextEast, nextNorth] = corners[(corner + 1) % 4] ?? [0, 0];
    return Array.from({ length: stepsPerSide }, (_, step): Position => {
      const along = step / stepsPerSide;
      return onGlobe(tile, east + (nextEast - east) * along, north + (nextNorth - north) * along);
    });
  });
  const [first] = ring;
  return { type: 'Polygon', coordinates: [first ? [...ring, first] : ring] };
}

interface Limits {
  west: number;
  east: number;
  south: number;
  north: number;
}

/** Degrees that a zone has in a band; null where Svalbard's widening leaves it nothing. */
export function zoneLimits(zone: number, band: string): Limits | null {
  const bandIndex = bandLetters.indexOf(band);
  const south = -80 + 8 * bandIndex;
  const north = band === 'X' ? 84 : south + 8;
  const [west, east] = longitudes(zone, band);
  return west === east ? null : { west, east, south, north };
}

/** Norway (band V) and Svalbard (band X) widen some zones at the cost of their neighbours. */
function longitudes(zone: number, band: string): [west: number, east: number] {
  const special: Record<string, [number, number]> = {
    '31V': [0, 3],
    '32V': [3, 12],
    '31X': [0, 9],
    '32X': [9, 9],
    '33X': [9, 21],
    '34X': [21, 21],
    '35X': [21, 33],
    '36X': [33, 33],
    '37X': [33, 42],
  };
  return special[`${zone}${band}`] ?? [zone * 6 - 186, zone * 6 - 180];
}

/** Whether a square lies more than a whole square off a band, judged by the length of a degree of a meridian alone. */
function isFar(northing: number, north: boolean, limits: Limits): boolean {
  const latitude = (northing - (north ? 0 : 10_000_000)) / 111_000;
  return latitude < limits.south - 3 || latitude > limits.north + 3;
}

/** Whether part of the square lies within the zone and band it is named after. */
function meets(tile: MgrsTile, limits: Limits): boolean {
  // A lattice of points inside the square, because a sliver may meet its zone near one corner alone.
  const steps = 20;
  for (let east = 0; east <= steps; east += 1) {
    for (let north = 0; north <= steps; north += 1) {
      const [longitude, latitude] = onGlobe(tile, east / steps, north / steps);
      const inZone = longitude > limits.west && longitude < limits.east;
      if (inZone && latitude >= limits.south && latitude < limits.north) return true;
    }
  }
  return false;
}

function onGlobe(tile: MgrsTile, east: number, north: number): Position {
  const { zone } = tile;
  return fromUtm({
    zone,
    north: tile.north,
    easting: tile.easting + east * squareSize,
    northing: tile.northing + north * squareSize,
  });
}

function quotedOrEmpty(text: string): string {
  return text.trim() === '' ? 'nothing' : shown(text);
}
