import type { Position } from './geometry.ts';

/** Metres in a zone of the Universal Transverse Mercator projection on WGS 84. */
export interface UtmPosition {
  /** 1 to 60. */
  zone: number;
  north: boolean;
  easting: number;
  northing: number;
}

const degree = Math.PI / 180;
/** WGS 84. */
const semiMajorAxis = 6_378_137;
const flattening = 1 / 298.257223563;
const scale = 0.9996;
const n = flattening / (2 - flattening);
const rectifyingRadius = (semiMajorAxis / (1 + n)) * (1 + n ** 2 / 4 + n ** 4 / 64 + n ** 6 / 256);
const eccentricity = Math.sqrt(flattening * (2 - flattening));

/** Krüger's β to the sixth order, as given by Karney (2011), "Transverse Mercator with an accuracy of a few nanometers", eq. 36. */
const beta = [
  n / 2 - (2 / 3) * n ** 2 + (37 / 96) * n ** 3 - n ** 4 / 360 - (81 / 512) * n ** 5 + (96_199 / 604_800) * n ** 6,
  n ** 2 / 48 + n ** 3 / 15 - (437 / 1440) * n ** 4 + (46 / 105) * n ** 5 - (1_118_711 / 3_870_720) * n ** 6,
  (17 / 480) * n ** 3 - (37 / 840) * n ** 4 - (209 / 4480) * n ** 5 + (5569 / 90_720) * n ** 6,
  (4397 / 161_280) * n ** 4 - (11 / 504) * n ** 5 - (830_251 / 7_257_600) * n ** 6,
  (4583 / 161_280) * n ** 5 - (108_847 / 3_991_680) * n ** 6,
  (20_648_693 / 638_668_800) * n ** 6,
];

/** Longitude and latitude of a UTM position, exact to better than a millimetre within a zone and its neighbours. */
export function fromUtm({ zone, north, easting, northing }: UtmPosition): Position {
  const xi = (northing - (north ? 0 : 10_000_000)) / (scale * rectifyingRadius);
  const eta = (easting - 500_000) / (scale * rectifyingRadius);
  let xiPrime = xi;
  let etaPrime = eta;
  beta.forEach((coefficient, index) => {
    const order = 2 * (index + 1);
    xiPrime -= coefficient * Math.sin(order * xi) * Math.cosh(order * eta);
    etaPrime -= coefficient * Math.cos(order * xi) * Math.sinh(order * eta);
  });
  const conformal = Math.sin(xiPrime) / Math.hypot(Math.sinh(etaPrime), Math.cos(xiPrime));
  const longitude = Math.atan2(Math.sinh(etaPrime), Math.cos(xiPrime)) / degree + zone * 6 - 183;
  return [longitude, Math.atan(geodeticTangent(conformal)) / degree];
}

/** tan φ from the tangent of the conformal latitude, by Newton's method (Karney, eq. 19 to 21). */
function geodeticTangent(conformal: number): number {
  let tangent = conformal;
  for (let round = 0; round < 5; round += 1) {
    const hypotenuse = Math.hypot(1, tangent);
    const sigma = Math.sinh(eccentricity * Math.atanh((eccentricity * tangent) / hypotenuse));
    const guess = tangent * Math.hypot(1, sigma) - sigma * hypotenuse;
    const step =
      ((conformal - guess) * (1 + (1 - eccentricity ** 2) * tangent ** 2)) /
      (Math.hypot(1, guess) * (1 - eccentricity ** 2) * hypotenuse);
    tangent += step;
    if (Math.abs(step) < 1e-15 * Math.max(1, Math.abs(tangent))) break;
  }
  return tangent;
}
