/**
 * Cutting at the antimeridian, as RFC 7946 section 3.1.9 asks: a surface that crosses it becomes a MultiPolygon.
 *
 * An edge of more than 180 degrees of longitude is read as the short way round, because that is what catalogues of
 * satellite scenes and drawing tools mean by it; an edge between -180 and 180 themselves runs along a parallel and stays.
 */
import { badInput } from './errors.ts';
import type { PolygonRings, Position, Ring } from './geometry.ts';
import { signedDoubleArea } from './geometry.ts';

/**
 * The polygon with longitudes that go on past 180 instead of jumping, its holes on the same turn as its outer ring. An
 * outer ring around a pole is carried on to the nearer pole and back, which is what it encloses in the plane.
 *
 * @throws GEOMETRY_INVALID for a hole around a pole.
 */
export function unwrapPolygon(rings: PolygonRings): PolygonRings {
  const [outer, ...holes] = rings.map((ring, index) => unwrapped(ring, index > 0));
  if (!outer) return [];
  const [west, east] = span(outer);
  return [outer, ...holes.map((hole) => beside(hole, west, east))];
}

/**
 * The polygons within longitudes -180 to 180 that cover what `rings` covers.
 *
 * @param rings an unwrapped polygon: its outer ring turns counter-clockwise, its holes turn clockwise.
 */
export function cutPolygon(rings: PolygonRings): PolygonRings[] {
  return cutAt(rings, -180).flatMap(({ rings: part, east: isEast }) =>
    isEast ? cutAt(part, 180).map((half) => shifted(half.rings, half.east ? -360 : 0)) : [shifted(part, 360)],
  );
}

/** The parts of a line within longitudes -180 to 180, in its order. */
export function cutLine(line: readonly Position[]): Position[][] {
  const parts: Position[][] = [];
  let part: Position[] = [];
  line.forEach((to, index) => {
    const from = line[index - 1];
    if (from && crosses(from, to)) {
      // The edge leaves at one side (180 or -180) and comes back at the other.
      const side = from[0] > 0 ? 180 : -180;
      const share = (side - from[0]) / (to[0] + 2 * side - from[0]);
      const latitude = from[1] + (to[1] - from[1]) * share;
      parts.push([...part, [side, latitude]]);
      part = [[-side, latitude]];
    }
    part.push(to);
  });
  return [...parts, part].map(withoutRepeats).filter(({ length }) => length > 1);
}

function crosses(from: Position, to: Position): boolean {
  return jumps(from, to) && !runsAlongParallel(from, to);
}

function jumps(from: Position, to: Position): boolean {
  return Math.abs(to[0] - from[0]) > 180;
}

function runsAlongParallel(from: Position, to: Position): boolean {
  return Math.abs(from[0]) === 180 && Math.abs(to[0]) === 180;
}

/** The ring with longitudes that go on past 180 instead of jumping. */
function unwrapped(ring: Ring, isHole: boolean): Ring {
  let turns = 0;
  // In a ring that crosses elsewhere, 180 and -180 in a row are one position written twice.
  const isCrossing = ring.some((to, index) => index > 0 && crosses(ring[index - 1] ?? to, to)) ? jumps : crosses;
  const positions = ring.map((to, index): Position => {
    const from = ring[index - 1];
    if (from && isCrossing(from, to)) turns += from[0] > to[0] ? 360 : -360;
    return turns === 0 ? to : [to[0] + turns, to[1]];
  });
  const [first] = positions;
  const last = positions.at(-1);
  if (turns === 0 || !first || !last) return positions;
  if (isHole) {
    throw badInput('GEOMETRY_INVALID', {
      needed: 'without a hole around a pole',
      found: `one from ${JSON.stringify(ring[0])}`,
    });
  }
  const pole = ring.reduce((sum, [, latitude]) => sum + latitude, 0) < 0 ? -90 : 90;
  return [...positions, [last[0], pole], [first[0], pole], first];
}

/** A hole on the turn on which its outer ring lies. */
function beside(hole: Ring, west: number, east: number): Ring {
  const [holeWest, holeEast] = span(hole);
  const turn = [0, 360, -360].find((by) => holeWest + by >= west && holeEast + by <= east) ?? 0;
  return turn === 0 ? hole : hole.map(([longitude, latitude]): Position => [longitude + turn, latitude]);
}

function span(ring: Ring): [west: number, east: number] {
  const longitudes = ring.map(([longitude]) => longitude);
  return [Math.min(...longitudes), Math.max(...longitudes)];
}

interface Half {
  rings: PolygonRings;
  east: boolean;
}

/** Both halves of a polygon, each as polygons of its own. A side without surface is left out. */
function cutAt(rings: PolygonRings, meridian: number): Half[] {
  const [outer] = rings;
  if (!outer) return [];
  const [west, east] = span(outer);
  if (west >= meridian) return [{ rings, east: true }];
  if (east <= meridian) return [{ rings, east: false }];
  return [false, true].flatMap((isEast) =>
    half(rings, meridian, isEast).map((part) => ({ rings: part, east: isEast })),
  );
}

/** A piece of ring within one half, from the meridian back to the meridian. */
type Chain = { positions: Position[]; start: number; end: number };

function half(rings: PolygonRings, meridian: number, isEast: boolean): PolygonRings[] {
  const inside = (position: Position) => position[0] > meridian === isEast;
  const whole = rings.filter((ring) => ring.every(inside));
  const chains = rings.flatMap((ring) => (ring.every(inside) ? [] : chainsOf(ring, meridian, inside)));
  const closed = [...whole, ...linked(chains, isEast)].filter((ring) => signedDoubleArea(ring) !== 0);
  const outers = closed.filter((ring) => signedDoubleArea(ring) > 0);
  const holes = closed.filter((ring) => signedDoubleArea(ring) < 0);
  return outers.map((ring) => [ring, ...holes.filter((hole) => hole[0] && contains(ring, hole[0]))]);
}

function chainsOf(ring: Ring, meridian: number, inside: (position: Position) => boolean): Chain[] {
  const open = ring.slice(1);
  const firstOutside = open.findIndex((position) => !inside(position));
  const fromOutside = [...open.slice(firstOutside), ...open.slice(0, firstOutside + 1)];
  const chains: Chain[] = [];
  let chain: Position[] | null = null;
  fromOutside.forEach((to, index) => {
    const from = fromOutside[index - 1];
    if (from && inside(from) !== inside(to)) {
      const latitude = from[1] + ((to[1] - from[1]) * (meridian - from[0])) / (to[0] - from[0]);
      const at: Position = [meridian, latitude];
      if (inside(to)) {
        chain = [at];
      } else if (chain) {
        const positions: Position[] = [...chain, at];
        chains.push({ positions, start: positions[0]?.[1] ?? latitude, end: latitude });
        chain = null;
      }
    }
    if (chain && inside(to)) chain.push(to);
  });
  return chains;
}

/**
 * Closes chains along the meridian. With the surface on the left of travel, an eastern half goes down the meridian and
 * a western half goes up it, to the nearest start.
 */
function linked(chains: Chain[], isEast: boolean): Ring[] {
  const left = new Set(chains);
  const rings: Ring[] = [];
  for (const first of chains) {
    if (!left.delete(first)) continue;
    const positions = [...first.positions];
    let { end } = first;
    for (;;) {
      const ahead = (chain: Chain) => (isEast ? end - chain.start : chain.start - end);
      const next = [...left, first]
        .filter((chain) => ahead(chain) >= 0)
        .reduce<Chain | null>((best, chain) => (best && ahead(best) <= ahead(chain) ? best : chain), null);
      if (!next || next === first) break;
      left.delete(next);
      positions.push(...next.positions);
      ({ end } = next);
    }
    rings.push(withoutRepeats([...positions, ...first.positions.slice(0, 1)]));
  }
  return rings;
}

function shifted(rings: PolygonRings, by: number): PolygonRings {
  return by === 0
    ? rings
    : rings.map((ring) => ring.map(([longitude, latitude]): Position => [longitude + by, latitude]));
}

/** Even-odd rule. */
export function contains(ring: Ring, [x, y]: Position): boolean {
  let within = false;
  ring.forEach((to, index) => {
    const from = ring[index - 1];
    if (!from || from[1] > y === to[1] > y) return;
    if (x < from[0] + ((to[0] - from[0]) * (y - from[1])) / (to[1] - from[1])) within = !within;
  });
  return within;
}

/** Without positions that repeat the one before. */
export function withoutRepeats(line: readonly Position[]): Position[] {
  return line.filter((position, index) => {
    const before = line[index - 1];
    return !before || before[0] !== position[0] || before[1] !== position[1];
  });
}
