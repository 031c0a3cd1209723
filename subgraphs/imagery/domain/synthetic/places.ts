/** The places that the images which are made up show. */

export type Place = readonly [longitude: number, latitude: number];

/** Somewhere that images are made up of. */
export interface Site {
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
export const sandyCoasts: readonly Site[] = [
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

export const guianaSites: readonly Site[] = [
  guiana('Awala-Yalimapo', -53.93, 5.74),
  guiana('Mana', -53.6, 5.72),
  guiana('Iracoubo', -53.2, 5.5),
  guiana('Sinnamary', -52.95, 5.4),
  guiana('Kourou', -52.64, 5.17),
  guiana('Cayenne', -52.31, 4.94),
  guiana('Régina', -52.13, 4.32),
  guiana('Saint-Georges', -51.8, 3.89),
];

export const overseas: readonly Site[] = [
  { name: 'Saint-Paul', at: [55.27, -21.01], keywords: ['La Réunion', 'Réunion', 'DROM'] },
  { name: 'Mamoudzou', at: [45.23, -12.78], keywords: ['Mayotte', 'DROM'] },
  { name: 'Fort-de-France', at: [-61.06, 14.61], keywords: ['Martinique', 'DROM'] },
  { name: 'Capesterre', at: [-61.57, 16.04], keywords: ['Guadeloupe', 'DROM'] },
  { name: 'Nouméa', at: [166.45, -22.27], keywords: ['Nouvelle-Calédonie', 'New Caledonia', 'COM'] },
  { name: 'Papeete', at: [-149.56, -17.55], keywords: ['Polynésie française', 'French Polynesia', 'COM'] },
];

export const alsaceSites: readonly Site[] = [
  { name: 'Strasbourg', at: [7.75, 48.58], keywords: ['Strasbourg', 'Bas-Rhin', 'Alsace'] },
  { name: 'Wissembourg', at: [7.95, 49.02], keywords: ['Wissembourg', 'Bas-Rhin', 'Alsace'] },
  { name: 'Saverne', at: [7.36, 48.74], keywords: ['Saverne', 'Bas-Rhin', 'Alsace', 'Vosges'] },
  { name: 'Sélestat', at: [7.45, 48.26], keywords: ['Sélestat', 'Bas-Rhin', 'Alsace'] },
  { name: 'Colmar', at: [7.36, 48.08], keywords: ['Colmar', 'Haut-Rhin', 'Alsace'] },
  { name: 'Aubure', at: [7.22, 48.2], keywords: ['Aubure', 'Strengbach', 'Haut-Rhin', 'Alsace', 'Vosges'] },
  { name: 'Mulhouse', at: [7.34, 47.75], keywords: ['Mulhouse', 'Haut-Rhin', 'Alsace'] },
];

/** Cities of metropolitan France that the yearly Pléiades coverage of this catalogue shows. */
export const metropolitanSites: readonly Site[] = [
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

/** Whether a place is in metropolitan France, by its outline: ray casting, in longitude and latitude. */
export function isInMetropolitanFrance([x, y]: Place): boolean {
  let inside = false;
  metropolitanOutline.forEach(([x1, y1], index) => {
    const [x2, y2] = metropolitanOutline[(index + 1) % metropolitanOutline.length] ?? [x1, y1];
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside;
  });
  return inside;
}
