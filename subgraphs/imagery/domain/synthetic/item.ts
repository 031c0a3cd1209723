/** One image that was never taken, as a STAC 1.1 item that says so. */
import { ownProperty } from '../scene-record.ts';
import type { AcquisitionMode } from '../contract.generated.ts';
import { azimuthOf, footprintOf, headingAt, incidenceOf, orbitAt, secondsFromAbeam } from './orbit.ts';
import { sunAt } from './sun.ts';

/** A satellite of the two missions, as its operator describes it. */
interface Satellite {
  /** Its name as it stands in the operator's identifiers. */
  code: string;
  constellation: string;
  instrument: string;
  collection: string;
  /** The part of the operator's identifiers between the time and the place. */
  infix: string;
  /** Metres at nadir. */
  resolution: number;
  swathKm: number;
  launch: string;
  licence: { title: string; href: string };
}

const dspLicence = {
  title: 'Pléiades user licence of the public-service delegation (DSP)',
  href: 'https://dinamis.data-terra.org/pleiades-2',
};
const spotLicence = { title: 'SPOT 6-7 user licence of DINAMIS', href: 'https://dinamis.data-terra.org/organisation/' };

const pleiades = (unit: 'A' | 'B', launch: string): Satellite => ({
  code: `PHR1${unit}`,
  constellation: 'pleiades',
  instrument: 'hiri',
  collection: 'pleiades-synthetic',
  infix: 'FR1_PX',
  resolution: 0.7,
  swathKm: 20,
  launch,
  licence: dspLicence,
});

const spot = (number: 6 | 7, launch: string): Satellite => ({
  code: `SPOT${number}`,
  constellation: 'spot',
  instrument: 'naomi',
  collection: 'spot-6-7-synthetic',
  infix: 'FR1_FR1_FR1_FR1',
  resolution: 1.5,
  swathKm: 60,
  launch,
  licence: spotLicence,
});

export const satellites = {
  PHR1A: pleiades('A', '2011-12-17T02:03:00Z'),
  PHR1B: pleiades('B', '2012-12-02T02:02:00Z'),
  SPOT6: spot(6, '2012-09-09T04:23:00Z'),
  SPOT7: spot(7, '2014-06-30T04:22:00Z'),
};

export type SatelliteName = keyof typeof satellites;

/** What is decided of an image; the rest follows from the orbit and the sun. */
export interface Shot {
  satellite: SatelliteName;
  centre: readonly [number, number];
  lengthKm: number;
  /** When the satellite passes abeam of the centre, milliseconds since 1970. */
  passAt: number;
  /** Incidence at the target, degrees: along the track positive when looking forward, across it when looking right. */
  along: number;
  across: number;
  cloudCover: number;
  mode: AcquisitionMode;
  /** False for what the operator keeps and a request would bring. */
  inCatalogue: boolean;
  programme?: string;
  edition?: string;
  /** Names a person may search for. */
  keywords: readonly string[];
}

/** The STAC item of a shot. Two shots of one pass differ by the seconds between their angles. */
export function itemOf(shot: Shot): Record<string, unknown> {
  const satellite = satellites[shot.satellite];
  const at = shot.passAt + Math.round(secondsFromAbeam(shot.along) * 1000);
  const acquired = new Date(at).toISOString();
  const heading = headingAt(shot.centre[1]);
  const incidence = incidenceOf(shot.along, shot.across);
  const sun = sunAt(at, shot.centre);
  const ring = footprintOf(shot.centre, { ...satellite, lengthKm: shot.lengthKm, heading, across: shot.across });
  const id = identifierOf(satellite, shot, acquired);
  const orbit = orbitAt(at, satellite.launch);
  const { programme, edition } = shot;
  return {
    type: 'Feature',
    stac_version: '1.1.0',
    stac_extensions: [
      'https://stac-extensions.github.io/eo/v2.0.0/schema.json',
      'https://stac-extensions.github.io/view/v1.1.0/schema.json',
      'https://stac-extensions.github.io/sat/v1.1.0/schema.json',
      'https://stac-extensions.github.io/processing/v1.2.0/schema.json',
      'https://stac-extensions.github.io/order/v1.1.0/schema.json',
    ],
    id,
    collection: satellite.collection,
    geometry: { type: 'Polygon', coordinates: [ring] },
    bbox: boundsOf(ring),
    properties: {
      title: id,
      description: 'Made up by the project: no such image was taken.',
      datetime: acquired,
      created: new Date(at + 86_400_000).toISOString(),
      platform: satellite.code,
      constellation: satellite.constellation,
      instruments: [satellite.instrument],
      gsd: round(satellite.resolution / Math.cos((incidence * Math.PI) / 180), 2),
      keywords: [...shot.keywords],
      'eo:cloud_cover': shot.cloudCover,
      'processing:level': 'L1A',
      'view:incidence_angle': round(incidence, 2),
      'view:incidence_along_track': round(shot.along, 2),
      'view:incidence_across_track': round(shot.across, 2),
      'view:azimuth': round(azimuthOf(shot.along, shot.across, heading), 2),
      'view:sun_azimuth': round(sun.azimuth, 2),
      'view:sun_elevation': round(sun.elevation, 2),
      'sat:orbit_state': 'descending',
      'sat:absolute_orbit': orbit,
      // A cycle of 26 days has 379 orbits.
      'sat:relative_orbit': (orbit % 379) + 1,
      'order:status': shot.inCatalogue ? 'succeeded' : 'orderable',
      [ownProperty.synthetic]: true,
      [ownProperty.mode]: shot.mode,
      [ownProperty.commercialUse]: false,
      ...(programme ? { [ownProperty.programme]: programme } : {}),
      ...(edition ? { [ownProperty.edition]: edition } : {}),
    },
    links: [{ rel: 'license', ...satellite.licence, type: 'text/html' }],
    assets: shot.inCatalogue ? { image: imageAsset(id) } : {},
  };
}

/** `example.org` never answers: an image that was never taken cannot be fetched. */
function imageAsset(id: string): Record<string, unknown> {
  return {
    href: `https://example.org/synthetic/${id}.tif`,
    title: 'Image (made up: nothing is there)',
    type: 'image/tiff; application=geotiff; profile=cloud-optimized',
    roles: ['data'],
    'order:status': 'succeeded',
  };
}

/** `SYN_` before the operator's own pattern: `DS_PHR1B_201810161039434_FR1_PX_E013N52_0513_01711`. */
function identifierOf(satellite: Satellite, { centre }: Shot, acquired: string): string {
  const time = acquired
    .replace(/[-T:Z]/g, '')
    .replace('.', '')
    .slice(0, 15);
  const [longitude, latitude] = centre;
  const east = `${longitude < 0 ? 'W' : 'E'}${String(Math.floor(Math.abs(longitude))).padStart(3, '0')}`;
  const north = `${latitude < 0 ? 'S' : 'N'}${String(Math.floor(Math.abs(latitude))).padStart(2, '0')}`;
  const cell = [longitude, latitude].map((degrees) => Math.floor((Math.abs(degrees) % 1) * 2400));
  const [column = 0, row = 0] = cell;
  const strip =
    satellite.constellation === 'pleiades'
      ? `${String(column).padStart(4, '0')}_${String(row).padStart(5, '0')}`
      : String(row).padStart(5, '0');
  return `SYN_DS_${satellite.code}_${time}_${satellite.infix}_${east}${north}_${strip}`;
}

function boundsOf(ring: readonly [number, number][]): [number, number, number, number] {
  const longitudes = ring.map(([longitude]) => longitude);
  const latitudes = ring.map(([, latitude]) => latitude);
  return [Math.min(...longitudes), Math.min(...latitudes), Math.max(...longitudes), Math.max(...latitudes)];
}

function round(value: number, decimals: number): number {
  return Number(value.toFixed(decimals));
}
