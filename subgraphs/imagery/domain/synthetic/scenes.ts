/**
 * The images the project makes up, because none of Pléiades and SPOT 6-7 can be had openly: always the same, plausible in
 * swath, time, angles, sun and clouds, and none over Ariège in January 2020, where real images stand for themselves.
 */
import { chanceOf } from './chance.ts';
import type { SatelliteName, Shot } from './item.ts';
import { itemOf } from './item.ts';
import { offset, passOver } from './orbit.ts';
import {
  alsaceSites,
  guianaSites,
  isInMetropolitanFrance,
  metropolitanSites,
  overseas,
  sandyCoasts,
  type Place,
  type Site,
} from './places.ts';

/** Raised whenever the items change, so that databases get the new ones; a test compares it with their digest. */
export const syntheticVersion = '1';

/** All of them, as STAC items, in a fixed order. */
export function syntheticItems(): Record<string, unknown>[] {
  return [
    ...alsaceStereo(),
    ...alsaceMono(),
    ...systematic('pleiades-sandy-coast', sandyCoasts, ['2019', '2020', '2021', '2022'], 0),
    ...systematic('pleiades-french-guiana', guianaSites, ['2019', '2020', '2021', '2022'], 45),
    ...systematic('pleiades-metropolitan-france', metropolitanSites, ['2020', '2021', '2022'], 0),
    ...overseasShots(),
    ...spotCoverage(['2017', '2020', '2022']),
    ...spotOverAlsace(),
  ].map(itemOf);
}

/** The angles along the track of the images of one pass; base to height of a pair of ±a is about 2 tan a. */
const stereoAngles = [
  [6.3, -6.3],
  [11.3, -11.3],
  [14, -14],
  [16.7, -8.5],
  [20.8, -20.8],
] as const;
const tristereoAngles = [
  [12, 0, -12],
  [15.1, 1.2, -13.8],
  [18, 0, -18],
] as const;

function alsaceStereo(): Shot[] {
  return alsaceSites.flatMap((site, place) =>
    ['2016-08-23', '2018-07-03', '2020-06-24', '2022-08-09'].flatMap((first, year) => {
      const chance = chanceOf(`stereo ${site.name} ${first}`);
      const isTristereo = (place + year) % 2 === 0;
      const along = isTristereo
        ? (tristereoAngles[(place + year) % tristereoAngles.length] ?? [])
        : (stereoAngles[(place + year) % stereoAngles.length] ?? []);
      const day = plusDays(first, Math.floor(chance() * 20));
      const across = between(chance(), -14, 14);
      const cloudCover = cloudsOf(chance, 0);
      const passAt = passOver(day, site.at) + secondsIn(chance(), 600);
      const satellite: SatelliteName = chance() < 0.5 ? 'PHR1A' : 'PHR1B';
      return along.map((angle): Shot => {
        return {
          satellite,
          centre: site.at,
          lengthKm: 20,
          passAt,
          along: angle,
          across,
          cloudCover,
          mode: isTristereo ? 'TRISTEREO' : 'STEREO',
          inCatalogue: true,
          keywords: [...site.keywords, isTristereo ? 'tri-stéréo tri-stereo' : 'stéréo stereo'],
        };
      });
    }),
  );
}

function alsaceMono(): Shot[] {
  return alsaceSites.flatMap((site) =>
    ['2015-04-11', '2017-05-20', '2019-09-02', '2021-04-26', '2023-06-12'].map((first, year) =>
      mono(site, first, { inCatalogue: year !== 3, base: 0, spread: 25, keywords: site.keywords }),
    ),
  );
}

function overseasShots(): Shot[] {
  return overseas.flatMap((site) =>
    ['2019-05-06', '2021-07-19'].map((first, year) =>
      mono(site, first, { inCatalogue: year === 0, base: 20, spread: 30, keywords: [site.name, ...site.keywords] }),
    ),
  );
}

/** One image a year of each site, in the clear season; over the tropics `base` percent of cloud is a good day. */
function systematic(programme: string, sites: readonly Site[], editions: readonly string[], base: number): Shot[] {
  return editions.flatMap((edition) =>
    sites.map((site) =>
      mono(site, `${edition}-${base > 20 ? '08' : '04'}-15`, {
        inCatalogue: true,
        base,
        spread: 110,
        keywords: site.keywords,
        programme,
        edition,
      }),
    ),
  );
}

function mono(
  site: Site,
  first: string,
  options: {
    inCatalogue: boolean;
    base: number;
    /** Days after `first` within which the image is taken. */
    spread: number;
    keywords: readonly string[];
    programme?: string;
    edition?: string;
  },
): Shot {
  const { base, spread, ...rest } = options;
  const chance = chanceOf(`mono ${site.name} ${first}`);
  return {
    satellite: chance() < 0.5 ? 'PHR1A' : 'PHR1B',
    centre: site.at,
    lengthKm: 20,
    passAt: passOver(plusDays(first, Math.floor(chance() * spread)), site.at) + secondsIn(chance(), 600),
    along: between(chance(), -8, 8),
    across: between(chance(), -22, 22),
    cloudCover: cloudsOf(chance, base),
    mode: 'MONO',
    ...rest,
  };
}

/** Tiles of 60 km, a little over each other's edges, whose centres lie in metropolitan France or on Corsica. */
function spotCoverage(editions: readonly string[]): Shot[] {
  const centres: Place[] = [
    [9.1, 42.35],
    [9.1, 41.85],
  ];
  for (let latitude = 42.75; latitude < 51.2; latitude += 0.5) {
    const step = 55 / (111.3 * Math.cos((latitude * Math.PI) / 180));
    for (let longitude = -4.6; longitude < 8.3; longitude += step) {
      const centre: Place = [Number(longitude.toFixed(4)), latitude];
      if (isInMetropolitanFrance(centre)) centres.push(centre);
    }
  }
  return editions.flatMap((edition, index) =>
    // The first edition here is whole; of the others a third each, as of a coverage that is being completed.
    centres
      .filter((_, position) => index === 0 || position % 3 === index)
      .map((centre) => spotShot(centre, `${edition}-04-01`, 170, edition, true)),
  );
}

function spotOverAlsace(): Shot[] {
  return ['2016-07-29', '2018-10-05', '2021-03-20', '2023-09-06'].map((first, year) => ({
    ...spotShot([7.55, 48.4], first, 10, undefined, year !== 2),
    keywords: ['Alsace', 'Bas-Rhin', 'Haut-Rhin', 'France'],
  }));
}

function spotShot(
  centre: Place,
  first: string,
  spread: number,
  edition: string | undefined,
  inCatalogue: boolean,
): Shot {
  const chance = chanceOf(`spot ${centre.join(' ')} ${first}`);
  return {
    satellite: chance() < 0.5 ? 'SPOT6' : 'SPOT7',
    centre: offset(centre, between(chance(), -1, 1), between(chance(), -1, 1)),
    lengthKm: 60,
    passAt: passOver(plusDays(first, Math.floor(chance() * spread)), centre) + secondsIn(chance(), 600),
    along: between(chance(), -5, 5),
    across: between(chance(), -18, 18),
    cloudCover: cloudsOf(chance, 0),
    mode: 'MONO',
    inCatalogue,
    ...(edition ? { programme: 'spot-6-7-metropolitan-france', edition } : {}),
    keywords: ['France', 'métropole'],
  };
}

/** Mostly clear, as what is kept of many tries; `base` percent more where it is never quite clear. */
function cloudsOf(chance: () => number, base: number): number {
  return Number(Math.min(95, base * (0.4 + chance()) + 18 * chance() ** 3).toFixed(1));
}

function between(share: number, least: number, most: number): number {
  return Number((least + share * (most - least)).toFixed(2));
}

function secondsIn(share: number, most: number): number {
  return Math.round((share - 0.5) * most) * 1000;
}

function plusDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
