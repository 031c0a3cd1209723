/** Satellites and constellations as people name them. */
import { fold } from '../../kit/fold.ts';

export interface Sensor {
  /** What it is called, the same in both languages. */
  name: string;
  /** Codes of its satellites, as products carry them. */
  platforms: string[];
  /**
   * A word that a collection made from several of its satellites is known by, for products that name no single one;
   * null for a single satellite.
   */
  keyword: string | null;
}

const units = (code: string, letters: string): string[] => [...letters].map((letter) => `${code}${letter}`);

const constellations: [names: string[], Sensor][] = [
  [['Sentinel-1', 'S1'], { name: 'Sentinel-1', platforms: units('S1', 'ABCD'), keyword: 'sentinel 1' }],
  [['Sentinel-2', 'S2', 'S2X'], { name: 'Sentinel-2', platforms: units('S2', 'ABCD'), keyword: 'sentinel 2' }],
  [['Landsat'], { name: 'Landsat', platforms: ['LANDSAT5', 'LANDSAT7', 'LANDSAT8', 'LANDSAT9'], keyword: 'landsat' }],
  [['Landsat 8', 'L8', 'OLI'], { name: 'Landsat 8', platforms: ['LANDSAT8'], keyword: 'landsat 8' }],
  [['Venµs', 'Venus', 'VM1'], { name: 'Venµs', platforms: ['VENUS'], keyword: 'venus' }],
  [['AVHRR'], { name: 'AVHRR', platforms: ['AVHRR'], keyword: 'avhrr' }],
];

const satellites: [names: string[], Sensor][] = [...units('S1', 'ABCD'), ...units('S2', 'ABCD')].map((code) => [
  [code, `Sentinel-${code.slice(1)}`, `Sentinel ${code[1] ?? ''} ${code[2] ?? ''}`],
  { name: `Sentinel-${code.slice(1)}`, platforms: [code], keyword: null },
]);

const written = (name: string): string[] => [fold(name), fold(name).replaceAll(' ', '')];

/** By every way of writing a name: `sentinel 2`, `sentinel2`, `s2`. */
export const sensorByWord: ReadonlyMap<string, Sensor> = new Map(
  [...constellations, ...satellites].flatMap(([names, sensor]) =>
    names.flatMap(written).map((word) => [word, sensor] as const),
  ),
);

/** Codes of the satellites that people can search by, whether products were made from them or not. */
export const satelliteCodes: ReadonlySet<string> = new Set(
  [...sensorByWord.values()].flatMap(({ platforms }) => platforms),
);
