/**
 * Countries and territories of Natural Earth, as the package `world-atlas` holds them: arcs shared by neighbours, which
 * are simplified as arcs so that borders stay shared.
 */
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { GeoJsonGeometry, Position, Ring, Surface } from '../subgraphs/kit/geometry.ts';
import { isSurface, polygonsOf, signedDoubleArea, surfaceOf } from '../subgraphs/kit/geometry.ts';
import { normaliseSurface } from '../subgraphs/kit/normalise.ts';

export interface Country {
  /** ISO 3166-1 alpha-2; XK for Kosovo, which ISO leaves to users. */
  code: string;
  geometries: GeoJsonGeometry[];
}

type Countries = Topology<{ countries: GeometryCollection<{ name: string }> }>;
type Point = [number, number];

/** Degrees an arc may stray: 2 km for large countries, 200 m for what is small. */
const tolerance = { large: 0.02, small: 0.002 };
/** Degrees of width or height below which the more detailed data are used. */
const smallBelow = 4;

/** @param require loads JSON of a package. */
export function countriesOf(require: (id: string) => unknown): Country[] {
  const large = byCode(simplified(require('world-atlas/countries-50m.json') as Countries, tolerance.large));
  const small = byCode(simplified(require('world-atlas/countries-10m.json') as Countries, tolerance.small));
  return [...small].map(([code, detailed]) => {
    const coarse = large.get(code);
    // The quantised data collapse what is smaller than their steps: the Vatican is a line at 1:10 million.
    const collapsed = coarse && extentOf(detailed).area < extentOf(coarse).area / 2;
    const isLarge = coarse && extentOf(coarse).side > smallBelow;
    return { code, geometries: isLarge || collapsed ? coarse : detailed };
  });
}

function byCode(world: Countries): Map<string, GeoJsonGeometry[]> {
  const countries = new Map<string, GeoJsonGeometry[]>();
  for (const { id, properties, geometry } of feature(world, world.objects.countries).features) {
    const code = id === undefined ? (properties.name === 'Kosovo' ? 'XK' : null) : alphaTwo(String(id));
    if (!code) continue;
    const outline = geometry as unknown as GeoJsonGeometry;
    if (!isSurface(outline)) throw new Error(`${properties.name} has no surface`);
    countries.set(code, [...(countries.get(code) ?? []), cutAgain(outline)]);
  }
  return countries;
}

/** The package leaves out the cuts at the antimeridian and at the pole; RFC 7946 and PostGIS want them. */
function cutAgain(outline: Surface): Surface {
  const polygons = polygonsOf(outline).map((rings) => rings.filter((ring) => !isPole(ring)).map(onOneSide));
  return normaliseSurface(surfaceOf(polygons));
}

/** The pole itself is left as a ring of its own around the coast of Antarctica. */
function isPole(ring: Ring): boolean {
  return ring.every(([, latitude]) => Math.abs(latitude) > 89.9);
}

/** With every 180 or -180 written as its neighbour before has it. */
function onOneSide(ring: Ring): Ring {
  let side = Math.sign(ring.find(([longitude]) => Math.abs(longitude) !== 180)?.[0] ?? 1);
  const open = ring.slice(1).map(([longitude, latitude]): Position => {
    if (Math.abs(longitude) === 180) return [180 * side, latitude];
    side = Math.sign(longitude);
    return [longitude, latitude];
  });
  const last = open.at(-1);
  return last ? [last, ...open] : ring;
}

/** CLDR knows the numeric codes of ISO 3166-1 as aliases of the letters. */
function alphaTwo(numeric: string): string | null {
  const [locale = ''] = Intl.getCanonicalLocales(`und-${numeric}`);
  return /^und-([A-Z]{2})$/.exec(locale)?.[1] ?? null;
}

/** The longer side of the box around surfaces, and what they cover, in degrees. */
function extentOf(geometries: GeoJsonGeometry[]): { side: number; area: number } {
  const polygons = geometries.filter(isSurface).flatMap(polygonsOf);
  const positions = polygons.flat(2);
  const sideAlong = (axis: 0 | 1): number => {
    const values = positions.map((position) => position[axis]);
    return (
      values.reduce((most, value) => Math.max(most, value)) - values.reduce((least, value) => Math.min(least, value))
    );
  };
  const area = polygons.reduce((sum, [outer]) => sum + Math.abs(signedDoubleArea(outer ?? [])) / 2, 0);
  return { side: Math.max(sideAlong(0), sideAlong(1)), area };
}

/** The same topology with absolute, simplified arcs. */
function simplified(world: Countries, stray: number): Countries {
  const { scale, translate } = world.transform ?? { scale: [1, 1], translate: [0, 0] };
  const arcs = world.arcs.map((arc) => {
    let [x, y] = [0, 0];
    const points = arc.map(([dx = 0, dy = 0]): Point => {
      x += dx;
      y += dy;
      return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
    });
    const kept = douglasPeucker(points, stray);
    // A small island is an arc of its own, closed: it keeps its shape rather than vanish.
    const [first, last] = [points[0], points.at(-1)];
    const closed = first && last && first[0] === last[0] && first[1] === last[1];
    return closed && kept.length < 5 ? points : kept;
  });
  const { transform: _, ...rest } = world;
  return { ...rest, arcs };
}

function douglasPeucker(points: Point[], stray: number): Point[] {
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last || points.length < 3) return points;
  let farthest = 0;
  let most = 0;
  points.forEach((point, index) => {
    const away = distance(point, first, last);
    if (away > most) [farthest, most] = [index, away];
  });
  if (most <= stray) return [first, last];
  const before = douglasPeucker(points.slice(0, farthest + 1), stray);
  return [...before.slice(0, -1), ...douglasPeucker(points.slice(farthest), stray)];
}

/** From a point to the segment between two others. */
function distance([x, y]: Point, [fromX, fromY]: Point, [toX, toY]: Point): number {
  const [dx, dy] = [toX - fromX, toY - fromY];
  const length = dx * dx + dy * dy;
  const share = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - fromX) * dx + (y - fromY) * dy) / length));
  return Math.hypot(x - fromX - share * dx, y - fromY - share * dy);
}
