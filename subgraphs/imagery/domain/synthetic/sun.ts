const degree = Math.PI / 180;

/** Where the sun stands, in degrees: azimuth clockwise from north, elevation above the horizon without refraction. */
export interface SunPosition {
  azimuth: number;
  elevation: number;
}

/**
 * The sun seen from a place: the low-precision formulas of the Astronomical Almanac, good to 0.01 degree from 1950 to
 * 2050.
 * @param at milliseconds since 1970.
 */
export function sunAt(at: number, [longitude, latitude]: readonly [number, number]): SunPosition {
  const days = at / 86_400_000 + 2_440_587.5 - 2_451_545;
  const meanLongitude = 280.46 + 0.985_647_4 * days;
  const meanAnomaly = (357.528 + 0.985_600_3 * days) * degree;
  const eclipticLongitude = (meanLongitude + 1.915 * Math.sin(meanAnomaly) + 0.02 * Math.sin(2 * meanAnomaly)) * degree;
  const obliquity = (23.439 - 0.000_000_4 * days) * degree;
  const rightAscension = Math.atan2(Math.cos(obliquity) * Math.sin(eclipticLongitude), Math.cos(eclipticLongitude));
  const declination = Math.asin(Math.sin(obliquity) * Math.sin(eclipticLongitude));
  const siderealDegrees = 280.460_618_37 + 360.985_647_366_29 * days + longitude;
  const hourAngle = siderealDegrees * degree - rightAscension;
  const phi = latitude * degree;
  const elevation = Math.asin(
    Math.sin(phi) * Math.sin(declination) + Math.cos(phi) * Math.cos(declination) * Math.cos(hourAngle),
  );
  const azimuth = Math.atan2(
    -Math.sin(hourAngle),
    Math.tan(declination) * Math.cos(phi) - Math.sin(phi) * Math.cos(hourAngle),
  );
  return { azimuth: (azimuth / degree + 360) % 360, elevation: elevation / degree };
}
