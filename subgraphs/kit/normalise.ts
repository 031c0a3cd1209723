/** A geometry as RFC 7946 wants it given out: right-hand rule, cut at the antimeridian, no repeated positions. */
import { cutLine, cutPolygon, unwrapPolygon, withoutRepeats } from './antimeridian.ts';
import type { GeoJsonGeometry, PolygonRings, Position, Ring, SimpleGeometry, Surface } from './geometry.ts';
import { polygonsOf, signedDoubleArea, surfaceOf } from './geometry.ts';

/** Degrees of longitude or latitude that one edge of an area may span: longer ones are no single geodesic, or a doubtful one. */
export const edgeDegreesMax = 90;

/**
 * Turns outer rings counter-clockwise and holes clockwise, cuts at the antimeridian (a surface may become a
 * MultiPolygon, a line a MultiLineString) and drops positions that repeat the one before.
 *
 * @throws GEOMETRY_INVALID for a hole around a pole.
 */
export function normalise(geometry: GeoJsonGeometry): GeoJsonGeometry {
  return geometry.type === 'GeometryCollection'
    ? { type: 'GeometryCollection', geometries: geometry.geometries.map(normaliseSimple) }
    : normaliseSimple(geometry);
}

function normaliseSimple(geometry: SimpleGeometry): SimpleGeometry {
  switch (geometry.type) {
    case 'Point':
    case 'MultiPoint':
      return geometry;
    case 'LineString':
      return linesOf([geometry.coordinates]);
    case 'MultiLineString':
      return linesOf(geometry.coordinates);
    case 'Polygon':
    case 'MultiPolygon':
      return normaliseSurface(geometry);
  }
}

/** {@link normalise} of a surface. */
export function normaliseSurface(surface: Surface): Surface {
  return surfaceOf(unwrappedPolygons(surface).flatMap(cutPolygon));
}

/** Polygons turned by the right-hand rule, each in one piece: its longitudes may go past 180. */
export function unwrappedPolygons(surface: Surface): PolygonRings[] {
  return polygonsOf(surface).map((rings) =>
    unwrapPolygon(rings.map(withoutRepeats)).map((ring, index) => turned(ring, index === 0)),
  );
}

/** The same surface with edges of at most {@link edgeDegreesMax} degrees in longitude and in latitude. */
export function withShortEdges(surface: Surface): Surface {
  return surfaceOf(polygonsOf(surface).map((rings) => rings.map(shortEdged)));
}

function shortEdged(ring: Ring): Ring {
  const positions: Position[] = [];
  let from: Position | undefined;
  for (const to of ring) {
    if (from) {
      const longest = Math.max(Math.abs(to[0] - from[0]), Math.abs(to[1] - from[1]));
      const parts = Math.ceil(longest / edgeDegreesMax);
      for (let part = 1; part < parts; part += 1) {
        const share = part / parts;
        positions.push([from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share]);
      }
    }
    positions.push(to);
    from = to;
  }
  return positions;
}

function turned(ring: Ring, counterClockwise: boolean): Ring {
  return signedDoubleArea(ring) > 0 === counterClockwise ? ring : [...ring].reverse();
}

function linesOf(lines: readonly (readonly Position[])[]): SimpleGeometry {
  const parts = lines.flatMap(cutLine);
  const [only] = parts;
  return parts.length === 1 && only
    ? { type: 'LineString', coordinates: only }
    : { type: 'MultiLineString', coordinates: parts };
}
