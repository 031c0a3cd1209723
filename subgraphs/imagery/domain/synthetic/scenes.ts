/**
 * The images the project makes up, because none of Pléiades and SPOT 6-7 can be had openly: always the same, plausible in
 * swath, time, angles, sun and clouds, and none over Ariège in January 2020, where real images stand for themselves.
 */
import { chanceOf } from './chance.ts';
import type { SatelliteName, Shot } from './item.ts';
import { itemOf } from './item.ts';
import { offset, passOver } from './orbit.ts';

/** Raised whenever the items change, so that databases get the new ones; a test compares it with their digest. */
export const syntheticVersion = '1';

type Place = readonly [longitude: number, latitude: number];

interface Site {
  name: string;
  at: Place;
  keywords: readonly string[];
}

const coast = (name: string, longitude: number, latitude: number, region: string): Site => ({
  name,
  at: [longitude, latitude],
  keywords: [name, region, 'littoral sableux', 'sandy coast', 'France'],
});

/** Sandy coasts of metropolitan France, north to south, then the Mediterranean. */
const sandyCoasts: readonly Site[] = [
  coast('Dunkerque', 2.35, 51.04, 'Hauts-de-France'),
  coast('Le Touquet', 1.6, 50.52, 'Hauts-de-France'),
  coast('Cabourg', -0.12, 49.29, 'Normandie'),
  coast('Barneville-Carteret', -1.76, 49.37, 'Normandie'),
  coast('Guissény', -4.42, 48.63, 'Bretagne'),
  coast('Quiberon', -3.12, 47.55, 'Bretagne'),
  coast('La Baule', -2.38, 47.27, 'Pays de la Loire'),
  coast('Noirmoutier', -2.22, 46.95, 'Vendée'),
  coast("Les Sables-d'Olonne", -1.78, 46.49, 'Vendée'),
  coast('Oléron', -1.25, 45.93, 'Nouvelle-Aquitaine'),
  coast('Soulac', -1.13, 45.51, 'Gironde'),
  coast('Lacanau', -1.2, 45.0, 'Gironde'),
  coast('Biscarrosse', -1.25, 44.45, 'Landes'),
  coast('Mimizan', -1.29, 44.21, 'Landes'),
  coast('Hossegor', -1.44, 43.67, 'Landes'),
  coast('Argelès', 3.04, 42.55, 'Languedoc'),
  coast('Gruissan', 3.11, 43.1, 'Languedoc'),
  coast('Sète', 3.62, 43.36, 'Languedoc'),
  coast('Espiguette', 4.13, 43.49, 'Languedoc'),
  coast('Beauduc', 4.57, 43.38, 'Camargue'),
  coast('Hyères', 6.15, 43.06, 'Provence'),
  coast('Aléria', 9.54, 42.1, 'Corse'),
];

const guiana = (name: string, longitude: number, latitude: number): Site => ({
  name,
  at: [longitude, latitude],
  keywords: [name, 'Guyane', 'French Guiana'],
});

const guianaSites: readonly Site[] = [
  guiana('Awala-Yalimapo', -53.93, 5.74),
  guiana('Mana', -53.6, 5.72),
  guiana('Iracoubo', -53.2, 5.5),
  guiana('Sinnamary', -52.95, 5.4),
  guiana('Kourou', -52.64, 5.17),
  guiana('Cayenne', -52.31, 4.94),
  guiana('Régina', -52.13, 4.32),
  guiana('Saint-Georges', -51.8, 3.89),
];

const overseas: readonly Site[] = [
  { name: 'Saint-Paul', at: [55.27, -21.01], keywords: ['La Réunion', 'Réunion', 'DROM'] },
  { name: 'Mamoudzou', at: [45.23, -12.78], keywords: ['Mayotte', 'DROM'] },
  { name: 'Fort-de-France', at: [-61.06, 14.61], keywords: ['Martinique', 'DROM'] },
  { name: 'Capesterre', at: [-61.57, 16.04], keywords: ['Guadeloupe', 'DROM'] },
  { name: 'Nouméa', at: [166.45, -22.27], keywords: ['Nouvelle-Calédonie', 'New Caledonia', 'COM'] },
  { name: 'Papeete', at: [-149.56, -17.55], keywords: ['Polynésie française', 'French Polynesia', 'COM'] },
];

const alsaceSites: readonly Site[] = [
  { name: 'Strasbourg', at: [7.75, 48.58], keywords: ['Strasbourg', 'Bas-Rhin', 'Alsace'] },
  { name: 'Wissembourg', at: [7.95, 49.02], keywords: ['Wissembourg', 'Bas-Rhin', 'Alsace'] },
  { name: 'Saverne', at: [7.36, 48.74], keywords: ['Saverne', 'Bas-Rhin', 'Alsace', 'Vosges'] },
  { name: 'Sélestat', at: [7.45, 48.26], keywords: ['Sélestat', 'Bas-Rhin', 'Alsace'] },
  { name: 'Colmar', at: [7.36, 48.08], keywords: ['Colmar', 'Haut-Rhin', 'Alsace'] },
  { name: 'Aubure', at: [7.22, 48.2], keywords: ['Aubure', 'Strengbach', 'Haut-Rhin', 'Alsace', 'Vosges'] },
  { name: 'Mulhouse', at: [7.34, 47.75], keywords: ['Mulhouse', 'Haut-Rhin', 'Alsace'] },
];

/** Cities of metropolitan France that the yearly Pléiades coverage of this catalogue shows. */
const metropolitanSites: readonly Site[] = [
  { name: 'Paris', at: [2.35, 48.86], keywords: ['Paris', 'France'] },
  { name: 'Lyon', at: [4.84, 45.76], keywords: ['Lyon', 'France'] },
  { name: 'Montpellier', at: [3.88, 43.61], keywords: ['Montpellier', 'France'] },
  { name: 'Bordeaux', at: [-0.58, 44.84], keywords: ['Bordeaux', 'France'] },
  { name: 'Nantes', at: [-1.55, 47.22], keywords: ['Nantes', 'France'] },
  { name: 'Lille', at: [3.06, 50.63], keywords: ['Lille', 'France'] },
];

/** A coarse outline of metropolitan France without Corsica, enough to choose tiles by. */
const metropolitanOutline: readonly Place[] = [
  [2.4, 51.1],
  [8.2, 49.0],
  [7.5, 47.5],
  [6.0, 46.3],
  [7.0, 45.9],
  [7.6, 43.8],
  [6.2, 43.0],
  [3.2, 43.2],
  [3.1, 42.4],
  [-1.8, 43.3],
  [-1.2, 45.5],
  [-2.4, 47.2],
  [-4.8, 48.0],
  [-4.8, 48.7],
  [-1.9, 48.7],
  [-1.8, 49.7],
  [0.2, 49.6],
];

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
      if (isInside(centre, metropolitanOutline)) centres.push(centre);
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

/** Ray casting, in longitude and latitude. */
function isInside([x, y]: Place, outline: readonly Place[]): boolean {
  let inside = false;
  outline.forEach(([x1, y1], index) => {
    const [x2, y2] = outline[(index + 1) % outline.length] ?? [x1, y1];
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside;
  });
  return inside;
}
