import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { sunAt } from '../../../subgraphs/imagery/domain/synthetic/sun.ts';
import { syntheticItems, syntheticVersion } from '../../../subgraphs/imagery/domain/synthetic/scenes.ts';
import { normaliseItem } from '../../../subgraphs/kit/stac.ts';

interface Item {
  id: string;
  collection: string;
  geometry: { coordinates: [[number, number][]] };
  bbox: [number, number, number, number];
  properties: Record<string, number> & { datetime: string; platform: string; keywords: string[] };
}

const items = syntheticItems() as unknown as Item[];
const degree = Math.PI / 180;

/** East, north, up of the direction from the ground to the satellite. */
function lookOf({ properties }: Item): [number, number, number] {
  const incidence = (properties['view:incidence_angle'] ?? 0) * degree;
  const azimuth = (properties['view:azimuth'] ?? 0) * degree;
  return [Math.sin(incidence) * Math.sin(azimuth), Math.sin(incidence) * Math.cos(azimuth), Math.cos(incidence)];
}

/** B/H = 2 tan(a/2), a the angle between two look vectors. */
function baseToHeight(one: Item, other: Item): number {
  const [a, b] = [lookOf(one), lookOf(other)];
  const cosine = a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
  return 2 * Math.tan(Math.acos(Math.min(1, cosine)) / 2);
}

/** The images of one pass over one place. */
function passes(mode: string): Item[][] {
  const groups = new Map<string, Item[]>();
  for (const item of items.filter(({ properties }) => (properties['archipel:acquisition_mode'] as unknown) === mode)) {
    const key = `${item.properties.keywords[0]} ${item.properties.datetime.slice(0, 10)}`;
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return [...groups.values()];
}

describe('the images the project makes up', () => {
  it('are the same in every run, under their version', () => {
    const digest = createHash('sha256').update(JSON.stringify(syntheticItems())).digest('hex').slice(0, 16);
    // When this changes on purpose, raise `syntheticVersion`: databases get the new images then.
    expect([syntheticVersion, items.length, digest]).toEqual(['1', 575, '95b46097cb7d131c']);
  });

  it('cannot be taken for real ones', () => {
    for (const { id, collection, properties } of items) {
      expect(id).toMatch(
        /^SYN_DS_(PHR1[AB]_\d{15}_FR1_PX_[EW]\d{3}[NS]\d{2}_\d{4}_\d{5}|SPOT[67]_\d{15}(_FR1){4}_[EW]\d{3}[NS]\d{2}_\d{5})$/,
      );
      expect(collection).toMatch(/-synthetic$/);
      expect(properties['archipel:synthetic']).toBe(true);
    }
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
  });

  it('are items that the kit reads without a warning', () => {
    expect(items.flatMap((item) => normaliseItem(item).warnings)).toEqual([]);
  });

  it('leave Ariège alone in January 2020, and at any time but a yearly coverage', () => {
    const overAriege = items.filter(
      ({ bbox: [west, south, east, north] }) => west < 2.2 && east > 0.8 && south < 43.4 && north > 42.5,
    );
    expect(overAriege.filter(({ properties }) => properties.datetime.startsWith('2020-01'))).toEqual([]);
    expect(overAriege.every(({ collection }) => collection === 'spot-6-7-synthetic')).toBe(true);
  });

  it('are taken in the morning, when the sun is up', () => {
    for (const { bbox, properties } of items) {
      const longitude = (bbox[0] + bbox[2]) / 2;
      const hours = (Date.parse(properties.datetime) / 3_600_000 + longitude / 15 + 24) % 24;
      expect(hours).toBeGreaterThan(10);
      expect(hours).toBeLessThan(11.6);
      expect(properties['view:sun_elevation']).toBeGreaterThan(20);
    }
  });

  it('have the swath of their satellite', () => {
    const widths = items.map(({ collection, geometry, properties }) => {
      const [ring] = geometry.coordinates;
      const [a, , , b] = ring;
      if (!a || !b) throw new Error('a footprint has four corners');
      const across = Math.hypot((a[0] - b[0]) * 111.3 * Math.cos(a[1] * degree), (a[1] - b[1]) * 111.2);
      const nadir = across * Math.cos((properties['view:incidence_across_track'] ?? 0) * degree);
      return { pleiades: collection.startsWith('pleiades'), nadir };
    });
    for (const { pleiades, nadir } of widths) expect(Math.abs(nadir - (pleiades ? 20 : 60))).toBeLessThan(0.5);
  });

  it('come in stereo and tri-stereo from one pass, within 90 s, with B/H from 0.2 to 0.8', () => {
    expect([passes('STEREO').length, passes('TRISTEREO').length]).toEqual([14, 14]);
    for (const [mode, size] of [
      ['STEREO', 2],
      ['TRISTEREO', 3],
    ] as const) {
      for (const pass of passes(mode)) {
        expect(pass).toHaveLength(size);
        const times = pass.map(({ properties }) => Date.parse(properties.datetime));
        expect(Math.max(...times) - Math.min(...times)).toBeLessThan(90_000);
        expect(new Set(pass.map(({ properties }) => properties['sat:absolute_orbit'])).size).toBe(1);
        const [first, , last] = size === 3 ? pass : [pass[0], undefined, pass[1]];
        if (!first || !last) throw new Error('a pass has its images');
        const ratio = baseToHeight(first, last);
        expect(ratio).toBeGreaterThan(0.2);
        expect(ratio).toBeLessThan(0.8);
      }
    }
  });

  it('lie over Alsace, the sandy coast, Guiana and metropolitan France', () => {
    const count = (programme: string) =>
      items.filter(({ properties }) => (properties['archipel:programme'] as unknown) === programme).length;
    expect(count('pleiades-sandy-coast')).toBe(88);
    expect(count('pleiades-french-guiana')).toBe(32);
    expect(count('spot-6-7-metropolitan-france')).toBe(316);
    expect(items.filter(({ properties }) => properties.keywords.includes('Alsace')).length).toBe(109);
  });
});

describe('the sun', () => {
  it('stands where the almanac has it', () => {
    // Strasbourg at its noon on a summer solstice: 90 - latitude + 23.44 high, in the south.
    const noon = sunAt(Date.parse('2021-06-21T11:30:50Z'), [7.75, 48.58]);
    expect(noon.elevation).toBeCloseTo(64.86, 1);
    expect(Math.abs(noon.azimuth - 180)).toBeLessThan(0.5);
  });

  it('stands in the north over Réunion in June', () => {
    const { azimuth, elevation } = sunAt(Date.parse('2021-06-21T08:20:00Z'), [55.3, -21.1]);
    expect(Math.cos(azimuth * degree)).toBeGreaterThan(0.99);
    expect(elevation).toBeCloseTo(45.4, 0);
  });
});
