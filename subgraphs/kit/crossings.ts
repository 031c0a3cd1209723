/**
 * Where a surface crosses itself, found without the database, so that a good area costs no statement and a bad one is
 * refused with the place of its fault.
 *
 * The edges are swept across the direction in which most of them run, which keeps few of them open at once: a coast of
 * ten thousand positions takes some milliseconds. What is made to take more, such as thousands of spikes from one centre,
 * is refused when {@link comparisonsMax} is reached, because it would hold up everybody else.
 */
import { contains } from './antimeridian.ts';
import { badInput } from './errors.ts';
import type { PolygonRings, Position, Ring } from './geometry.ts';
import { grouped, signedDoubleArea } from './geometry.ts';

export interface Fault {
  at: Position;
  /** In words that follow "a polygon that". */
  what: string;
}

/** Pairs of edges that are compared at most: some 50 ms. Outlines of coasts and borders need a tenth of it. */
const comparisonsMax = 3_000_000;

/**
 * The first fault that makes the polygons no valid surface (OGC 06-103r4, 6.1.11), or null.
 *
 * @throws AREA_TOO_DETAILED when that cannot be said in {@link comparisonsMax} comparisons.
 */
export function faultOf(polygons: readonly PolygonRings[]): Fault | null {
  return crossingOf(polygons) ?? misplacedRing(polygons);
}

interface Edges {
  count: number;
  fromX: Float64Array;
  fromY: Float64Array;
  toX: Float64Array;
  toY: Float64Array;
  /** Number of the ring, and of the first edge and the count of edges of that ring. */
  ring: Int32Array;
  ringStart: Int32Array;
  ringLength: Int32Array;
}

function edgesOf(rings: readonly Ring[]): Edges {
  const count = rings.reduce((sum, ring) => sum + ring.length - 1, 0);
  const edges: Edges = {
    count,
    fromX: new Float64Array(count),
    fromY: new Float64Array(count),
    toX: new Float64Array(count),
    toY: new Float64Array(count),
    ring: new Int32Array(count),
    ringStart: new Int32Array(rings.length),
    ringLength: new Int32Array(rings.length),
  };
  let next = 0;
  rings.forEach((ring, ringIndex) => {
    edges.ringStart[ringIndex] = next;
    edges.ringLength[ringIndex] = ring.length - 1;
    for (let index = 1; index < ring.length; index += 1) {
      const [fromX, fromY] = ring[index - 1] ?? [0, 0];
      const [toX, toY] = ring[index] ?? [0, 0];
      edges.fromX[next] = fromX;
      edges.fromY[next] = fromY;
      edges.toX[next] = toX;
      edges.toY[next] = toY;
      edges.ring[next] = ringIndex;
      next += 1;
    }
  });
  return edges;
}

function crossingOf(polygons: readonly PolygonRings[]): Fault | null {
  const edges = edgesOf(polygons.flat());
  const { low, high, sideLow, sideHigh } = swept(edges);
  const order = Array.from({ length: edges.count }, (_, index) => index).sort(
    (one, other) => (low[one] ?? 0) - (low[other] ?? 0),
  );
  const open = new Int32Array(edges.count);
  let openCount = 0;
  let comparisons = 0;
  for (const edge of order) {
    const start = low[edge] ?? 0;
    const edgeLow = sideLow[edge] ?? 0;
    const edgeHigh = sideHigh[edge] ?? 0;
    let kept = 0;
    comparisons += openCount;
    if (comparisons > comparisonsMax) {
      throw badInput('AREA_TOO_DETAILED', {
        needed: 'fewer positions or shorter edges',
        found: `${grouped(edges.count)} edges, thousands of them side by side`,
      });
    }
    for (let index = 0; index < openCount; index += 1) {
      const other = open[index] ?? 0;
      if ((high[other] ?? 0) < start) continue;
      open[kept] = other;
      kept += 1;
      if ((sideLow[other] ?? 0) > edgeHigh || (sideHigh[other] ?? 0) < edgeLow) continue;
      const at = meeting(edges, edge, other);
      if (at) return at;
    }
    open[kept] = edge;
    openCount = kept + 1;
  }
  return null;
}

/** Extents of every edge across the prevailing direction (`low`, `high`) and along it (`sideLow`, `sideHigh`). */
function swept(edges: Edges): Record<'low' | 'high' | 'sideLow' | 'sideHigh', Float64Array> {
  let cos = 0;
  let sin = 0;
  for (let index = 0; index < edges.count; index += 1) {
    const dx = (edges.toX[index] ?? 0) - (edges.fromX[index] ?? 0);
    const dy = (edges.toY[index] ?? 0) - (edges.fromY[index] ?? 0);
    // Angles are doubled, so that an edge and its reverse count as one direction: (dx + i dy)² / length.
    const length = Math.hypot(dx, dy) || 1;
    cos += (dx * dx - dy * dy) / length;
    sin += (2 * dx * dy) / length;
  }
  const angle = Math.atan2(sin, cos) / 2;
  const [ux, uy] = [Math.cos(angle), Math.sin(angle)];
  const extents = {
    low: new Float64Array(edges.count),
    high: new Float64Array(edges.count),
    sideLow: new Float64Array(edges.count),
    sideHigh: new Float64Array(edges.count),
  };
  // Turning the plane rounds; edges that touch must still be compared.
  const slack = 1e-9;
  for (let index = 0; index < edges.count; index += 1) {
    const [fx, fy] = [edges.fromX[index] ?? 0, edges.fromY[index] ?? 0];
    const [tx, ty] = [edges.toX[index] ?? 0, edges.toY[index] ?? 0];
    const [fromAcross, toAcross] = [fy * ux - fx * uy, ty * ux - tx * uy];
    const [fromAlong, toAlong] = [fx * ux + fy * uy, tx * ux + ty * uy];
    extents.low[index] = Math.min(fromAcross, toAcross) - slack;
    extents.high[index] = Math.max(fromAcross, toAcross) + slack;
    extents.sideLow[index] = Math.min(fromAlong, toAlong) - slack;
    extents.sideHigh[index] = Math.max(fromAlong, toAlong) + slack;
  }
  return extents;
}

/** Where two edges meet in a way that no valid surface has; null when they are apart, neighbours, or rings touching at a point. */
function meeting(edges: Edges, one: number, other: number): Fault | null {
  const { fromX, fromY, toX, toY } = edges;
  const [ax, ay, bx, by] = [fromX[one] ?? 0, fromY[one] ?? 0, toX[one] ?? 0, toY[one] ?? 0];
  const [cx, cy, dx, dy] = [fromX[other] ?? 0, fromY[other] ?? 0, toX[other] ?? 0, toY[other] ?? 0];
  const c = side(ax, ay, bx, by, cx, cy);
  const d = side(ax, ay, bx, by, dx, dy);
  if (c * d > 0) return null;
  const a = side(cx, cy, dx, dy, ax, ay);
  const b = side(cx, cy, dx, dy, bx, by);
  if (a * b > 0) return null;

  const sameRing = edges.ring[one] === edges.ring[other];
  if (a === 0 && b === 0 && c === 0 && d === 0) {
    const shared = overlapOf([ax, ay, bx, by], [cx, cy, dx, dy]);
    if (!shared) return null;
    if (shared.length > 0) return { at: shared.at, what: 'runs along itself' };
    return sameRing && !areNeighbours(edges, one, other) ? { at: shared.at, what: 'touches itself' } : null;
  }
  if (c * d < 0 && a * b < 0) {
    const share = a / (a - b);
    return { at: [ax + (bx - ax) * share, ay + (by - ay) * share], what: 'crosses itself' };
  }
  // One end lies on the other edge.
  if (!sameRing || areNeighbours(edges, one, other)) return null;
  const at: Position = a === 0 ? [ax, ay] : b === 0 ? [bx, by] : c === 0 ? [cx, cy] : [dx, dy];
  return { at, what: 'touches itself' };
}

/** Sign tells on which side of the line from a to b the point p lies; 0 on it. */
function side(ax: number, ay: number, bx: number, by: number, px: number, py: number): number {
  return (bx - ax) * (py - ay) - (by - ay) * (px - ax);
}

/** Neighbours in a ring share one end by nature. */
function areNeighbours(edges: Edges, one: number, other: number): boolean {
  const ring = edges.ring[one] ?? 0;
  if (ring !== edges.ring[other]) return false;
  const length = edges.ringLength[ring] ?? 0;
  const apart = Math.abs(one - other);
  return apart === 1 || apart === length - 1;
}

type Ends = [number, number, number, number];

/** What two edges on one line have in common: where it starts and how long it is, in the greater of both directions. */
function overlapOf([ax, ay, bx, by]: Ends, [cx, cy, dx, dy]: Ends): { at: Position; length: number } | null {
  const byX = Math.abs(bx - ax) + Math.abs(dx - cx) >= Math.abs(by - ay) + Math.abs(dy - cy);
  const along = ([x, y]: Position) => (byX ? x : y);
  const ordered = (one: Position, other: Position): [Position, Position] =>
    along(one) <= along(other) ? [one, other] : [other, one];
  const [firstLow, firstHigh] = ordered([ax, ay], [bx, by]);
  const [secondLow, secondHigh] = ordered([cx, cy], [dx, dy]);
  const start = along(firstLow) >= along(secondLow) ? firstLow : secondLow;
  const end = along(firstHigh) <= along(secondHigh) ? firstHigh : secondHigh;
  const length = along(end) - along(start);
  return length < 0 ? null : { at: start, length };
}

/** A ring with what tells quickly that another cannot lie within it. */
interface Outline {
  ring: Ring;
  size: number;
  west: number;
  south: number;
  east: number;
  north: number;
}

function outlineOf(ring: Ring): Outline {
  const box = { west: Infinity, south: Infinity, east: -Infinity, north: -Infinity };
  for (const [x, y] of ring) {
    box.west = Math.min(box.west, x);
    box.south = Math.min(box.south, y);
    box.east = Math.max(box.east, x);
    box.north = Math.max(box.north, y);
  }
  return { ring, size: Math.abs(signedDoubleArea(ring)), ...box };
}

/** Holes lie within their outer ring and beside one another, polygons beside one another. Nothing crosses at this point. */
function misplacedRing(polygons: readonly PolygonRings[]): Fault | null {
  const shapes = polygons.map((rings) => rings.map(outlineOf));
  for (const [outer, ...holes] of shapes) {
    if (!outer) continue;
    const astray = holes.find((hole) => !lies(hole, outer));
    if (astray?.ring[0]) return { at: astray.ring[0], what: 'has a hole outside of it' };
    const nested = holes.find((hole) => holes.some((other) => other !== hole && lies(hole, other)));
    if (nested?.ring[0]) return { at: nested.ring[0], what: 'has a hole within a hole' };
  }
  for (const [outer] of shapes) {
    const covers = ([other, ...holes]: Outline[]) =>
      outer && other && other !== outer && lies(outer, other) && !holes.some((hole) => lies(outer, hole));
    if (outer?.ring[0] && shapes.some(covers)) return { at: outer.ring[0], what: 'covers another of its polygons' };
  }
  return null;
}

/** Whether a ring that does not cross `other` lies within it. */
function lies(one: Outline, other: Outline): boolean {
  if (one.size > other.size || one.west < other.west || one.east > other.east) return false;
  if (one.south < other.south || one.north > other.north) return false;
  // A position on the other ring says nothing: rings may touch.
  const telling = one.ring.find((position) => !isOn(other.ring, position));
  return telling !== undefined && contains(other.ring, telling);
}

function isOn(ring: Ring, [x, y]: Position): boolean {
  return ring.some((to, index) => {
    const from = ring[index - 1];
    if (!from) return false;
    const [left, right] = from[0] <= to[0] ? [from[0], to[0]] : [to[0], from[0]];
    const [bottom, top] = from[1] <= to[1] ? [from[1], to[1]] : [to[1], from[1]];
    if (x < left || x > right || y < bottom || y > top) return false;
    return side(from[0], from[1], to[0], to[1], x, y) === 0;
  });
}
