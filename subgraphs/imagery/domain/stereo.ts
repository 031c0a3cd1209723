/** Images of one place from different angles: how they stand to one another, and how a set of them is known. */
import type { StoredView } from './records/scenes.ts';

const degree = Math.PI / 180;

/** What of a view decides how two images stand to one another; degrees. */
export type Angles = Pick<StoredView, 'incidenceAngle' | 'incidenceAlongTrack' | 'incidenceAcrossTrack' | 'azimuth'>;

export interface Convergence {
  /** The angle between the two look vectors, degrees. */
  convergenceAngle: number;
  /** Base to height: the distance between two places of the camera over their height above the ground. */
  baseToHeight: number;
}

/** A horizontal offset for each unit of height, on the way from the ground to the satellite. */
interface Slope {
  x: number;
  y: number;
}

/**
 * How two images stand to one another: the convergence angle a is the angle between the two look vectors, and
 * B/H = 2 tan(a/2), as `howstereo` of the A2S infrastructure computes it (src/modules/howstereo.js): a look vector follows
 * from the incidences along and across the track, turned by the azimuth. An incidence i gives a slope of tan i; the
 * slopes along and across the track are the legs of the whole one, tan² i = tan² along + tan² across.
 *
 * `data/stereo-sets.ts` has the same in SQL, where sets are filtered and put in order.
 * @param onePass whether both were taken on one pass: then they share the track, and need no azimuth.
 * @returns null where an angle is missing.
 */
export function convergenceOf(one: Angles, other: Angles, { onePass }: { onePass: boolean }): Convergence | null {
  const slopes = slopesOf(one, other, northern) ?? (onePass ? slopesOf(one, other, alongTrack) : null);
  if (!slopes) return null;
  const [a, b] = slopes;
  const cosine = (1 + a.x * b.x + a.y * b.y) / Math.sqrt((1 + a.x ** 2 + a.y ** 2) * (1 + b.x ** 2 + b.y ** 2));
  const angle = Math.acos(Math.min(1, cosine));
  return { convergenceAngle: angle / degree, baseToHeight: 2 * Math.tan(angle / 2) };
}

function slopesOf(one: Angles, other: Angles, slopeOf: (angles: Angles) => Slope | null): [Slope, Slope] | null {
  const a = slopeOf(one);
  const b = slopeOf(other);
  return a && b && [a, b];
}

/** East and north. */
function northern({ incidenceAngle, azimuth, ...rest }: Angles): Slope | null {
  if (azimuth === null || azimuth === undefined) return null;
  const track = alongTrack(rest);
  const whole = track ? Math.hypot(track.x, track.y) : slope(incidenceAngle);
  return whole === null ? null : { x: whole * Math.sin(azimuth * degree), y: whole * Math.cos(azimuth * degree) };
}

/** Across and along the track. */
function alongTrack({ incidenceAcrossTrack, incidenceAlongTrack }: Omit<Angles, 'azimuth'>): Slope | null {
  const x = slope(incidenceAcrossTrack);
  const y = slope(incidenceAlongTrack);
  return x === null || y === null ? null : { x, y };
}

function slope(incidence: number | null | undefined): number | null {
  return incidence === null || incidence === undefined ? null : Math.tan(incidence * degree);
}

export interface Pair extends Convergence {
  /** `12`, `13`, `23`: the places of its images in the order of time. */
  name: string;
}

/** The pairs of a set, in the order of their names; none that an angle is missing of. */
export function pairsOf(views: readonly Angles[], { onePass }: { onePass: boolean }): Pair[] {
  return views.flatMap((first, index) =>
    views.slice(index + 1).flatMap((second, offset) => {
      const convergence = convergenceOf(first, second, { onePass });
      return convergence ? [{ name: `${index + 1}${index + offset + 2}`, ...convergence }] : [];
    }),
  );
}

/** A set's identifier: those of its scenes in the order of time, joined by `+`, each as a URI has it. */
export function setIdOf(sceneIds: readonly string[]): string {
  return sceneIds.map((id) => encodeURIComponent(id)).join('+');
}

/** The scenes of a set, two or three of them, each once; null for a text that is no set's identifier. */
export function scenesOfSet(setId: string): string[] | null {
  const parts = setId.split('+');
  if (parts.length < 2 || parts.length > 3) return null;
  try {
    const ids = parts.map((part) => decodeURIComponent(part));
    return new Set(ids).size === ids.length && setIdOf(ids) === setId ? ids : null;
  } catch {
    return null;
  }
}
