/**
 * The orbit that Pléiades and SPOT 6-7 share: sun-synchronous, 694 km up, descending over the equator at 10:30 local
 * time (ESA and Airbus user guides). All angles in degrees, lengths in km, times in milliseconds.
 */
const degree = Math.PI / 180;

const altitudeKm = 694;
const inclination = 98.2;
const localTimeAtNodeHours = 10.5;
const earthRadiusKm = 6371;
/** Of the satellite along its orbit, and of the point below it. */
const speedKmPerSecond = 7.5;
const groundSpeedKmPerSecond = (speedKmPerSecond * earthRadiusKm) / (earthRadiusKm + altitudeKm);
const orbitsPerDay = 14.583_6;

/** Degrees east of the descending node at which the descending pass crosses a latitude. */
function degreesEastOfNode(latitude: number): number {
  return Math.asin(Math.tan(latitude * degree) / Math.tan(inclination * degree)) / -degree;
}

/**
 * When a descending pass is over a place on a day, in UTC: at 10:30 local time at the equator, later further north, where
 * the same pass runs further east.
 * @param day `2019-07-14`.
 */
export function passOver(day: string, [longitude, latitude]: readonly [number, number]): number {
  const localHours = localTimeAtNodeHours + degreesEastOfNode(latitude) / 15;
  return Date.parse(`${day}T00:00:00Z`) + Math.round((localHours - longitude / 15) * 3_600_000);
}

/**
 * The heading of a descending pass over a latitude, clockwise from north. A retrograde orbit runs west of south; the
 * Earth's own turning adds about 4 degrees at the equator.
 */
export function headingAt(latitude: number): number {
  const inertial = Math.asin(Math.cos(inclination * degree) / Math.cos(latitude * degree)) / degree;
  const groundEast = Math.sin(inertial * degree) * groundSpeedKmPerSecond - 0.465 * Math.cos(latitude * degree);
  const groundSouth = Math.cos(inertial * degree) * groundSpeedKmPerSecond;
  return 180 - Math.atan2(groundEast, groundSouth) / degree;
}

/**
 * How long after passing abeam of a target the satellite sees it at an along-track angle; negative when looking forward.
 * @param incidenceAlongTrack at the target, positive when looking forward.
 */
export function secondsFromAbeam(incidenceAlongTrack: number): number {
  return (-altitudeKm * Math.tan(incidenceAlongTrack * degree)) / speedKmPerSecond;
}

/** Incidence at the target: that of the look vector whose slopes along and across the track are given. */
export function incidenceOf(along: number, across: number): number {
  return Math.atan(Math.hypot(Math.tan(along * degree), Math.tan(across * degree))) / degree;
}

/**
 * The direction from the target to the satellite, clockwise from north: behind it when it looks forward (along > 0), on
 * its left when it looks right (across > 0).
 */
export function azimuthOf(along: number, across: number, heading: number): number {
  const backwards = Math.tan(along * degree);
  const leftwards = Math.tan(across * degree);
  const relative = Math.atan2(-leftwards, -backwards) / degree;
  return (heading + relative + 720) % 360;
}

/** The number of the orbit at a moment, counted from a launch. */
export function orbitAt(at: number, launch: string): number {
  return Math.floor(((at - Date.parse(launch)) / 86_400_000) * orbitsPerDay);
}

/** A place so many km east and north of another, on a sphere. */
export function offset(
  [longitude, latitude]: readonly [number, number],
  eastKm: number,
  northKm: number,
): [number, number] {
  const north = northKm / earthRadiusKm / degree;
  const east = eastKm / (earthRadiusKm * Math.cos(latitude * degree)) / degree;
  return [Number((longitude + east).toFixed(6)), Number((latitude + north).toFixed(6))];
}

/**
 * The ground of one image: a parallelogram along the track around its centre, counter-clockwise and closed. A look to the
 * side widens the swath by 1/cos of the incidence.
 */
export function footprintOf(
  centre: readonly [number, number],
  { swathKm, lengthKm, heading, across }: { swathKm: number; lengthKm: number; heading: number; across: number },
): [number, number][] {
  const half = swathKm / Math.cos(across * degree) / 2;
  const forward = [Math.sin(heading * degree), Math.cos(heading * degree)] as const;
  const right = [Math.cos(heading * degree), -Math.sin(heading * degree)] as const;
  const corner = (a: number, b: number) =>
    offset(
      centre,
      (forward[0] * a * lengthKm) / 2 + right[0] * b * half,
      (forward[1] * a * lengthKm) / 2 + right[1] * b * half,
    );
  const first = corner(-1, 1);
  return [first, corner(-1, -1), corner(1, -1), corner(1, 1), first].reverse();
}
