import { describe, expect, it } from 'vitest';
import { parseTile, tileOutline, zoneLimits } from '../../../subgraphs/kit/mgrs.ts';
import { fromUtm } from '../../../subgraphs/kit/utm.ts';

describe('the name of an MGRS tile', () => {
  it.each(['31TCH', 'T31TCH', 'MGRS-31TCH', '31tch', 't31tch', 'mgrs-31tch', ' 31TCH '])('may be %j', (name) => {
    expect(parseTile(name)).toEqual({
      name: '31TCH',
      zone: 31,
      band: 'T',
      north: true,
      easting: 300_000,
      northing: 4_700_000,
      epsg: 32_631,
    });
  });

  // Corners as Sentinel-2's tiling has them, whose squares begin at the same west and north.
  it.each([
    ['1CCV', '01CCV', 300_000, 1_900_000, 32_701],
    ['32ULU', '32ULU', 300_000, 5_300_000, 32_632],
    ['22NCL', '22NCL', 300_000, 500_000, 32_622],
    ['40KCB', '40KCB', 300_000, 7_600_000, 32_740],
    ['58KFB', '58KFB', 600_000, 7_600_000, 32_758],
  ])('%s is the square %s at %d, %d of EPSG:%s', (text, name, easting, northing, epsg) => {
    expect(parseTile(text)).toMatchObject({ name, easting, northing, epsg });
  });

  const tile = 'an MGRS tile of zone 1 to 60, band C to X and square, such as 31TCH, T31TCH or MGRS-31TCH';
  it.each([
    ['', `tile must be ${tile}; got nothing`],
    ['Toulouse', `tile must be ${tile}; got Toulouse`],
    ['31TCH12', `tile must be ${tile}; got 31TCH12`],
    ['61TCH', `tile must be ${tile}; got 61TCH: there is no zone 61`],
    ['00TCH', `tile must be ${tile}; got 00TCH: there is no zone 0`],
    ['31ICH', `tile must be ${tile}; got 31ICH: there is no band I outside the polar grid`],
    ['YXA', `tile must be ${tile}; got YXA, of the polar grid`],
    ['32XMG', `tile must be ${tile}; got 32XMG: zone 32 has no band X, its neighbours are widened over Svalbard`],
    ['31TZH', 'tile must be a square whose column in zone 31 is one of ABCDEFGH; got 31TZH: column Z'],
    ['31TCI', 'tile must be a square whose row is one of ABCDEFGHJKLMNPQRSTUV; got 31TCI: row I'],
    ['31TCA', 'tile must be a square that lies in zone 31, band T; got 31TCA: no such square'],
    ['31TAH', 'tile must be a square that lies in zone 31, band T; got 31TAH: no such square'],
  ])('is refused when it is %j', (name, message) => {
    expect(() => parseTile(name)).toThrow(
      expect.objectContaining({ message, extensions: expect.objectContaining({ code: 'TILE_INVALID' }) as unknown }),
    );
  });

  it('names a square that meets its zone and band, whichever square of the world it is', () => {
    const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ';
    let squares = 0;
    // Three zones have all column sets and both row sets; the widened ones stand for their like.
    for (const zone of [1, 2, 30, 31, 32, 33, 37]) {
      for (const band of 'CEHMNTVX') {
        const limits = zoneLimits(zone, band);
        if (!limits) continue;
        for (const column of letters) {
          for (const row of 'ABGLV') {
            const found = tileOf(`${zone}${band}${column}${row}`);
            if (!found) continue;
            squares += 1;
            const corners = [0, 1].flatMap((east) => [0, 1].map((north) => corner(found, east, north)));
            const longitudes = corners.map(([longitude]) => longitude);
            const latitudes = corners.map(([, latitude]) => latitude);
            expect(Math.min(...longitudes)).toBeLessThan(limits.east);
            expect(Math.max(...longitudes)).toBeGreaterThan(limits.west);
            // The sides of a square curve by at most some hundredths of a degree.
            expect(Math.min(...latitudes)).toBeLessThan(limits.north + 0.1);
            expect(Math.max(...latitudes)).toBeGreaterThan(limits.south - 0.1);
          }
        }
      }
    }
    expect(squares).toBe(668);
  });
});

describe('the outline of a tile', () => {
  it('has its exact corners, and positions every 10 km between', () => {
    const [ring = []] = tileOutline(parseTile('31TCH')).coordinates;

    expect(ring).toHaveLength(41);
    expect(ring.at(-1)).toEqual(ring[0]);
    // As PROJ gives them: ST_Transform(ST_SetSRID(ST_Point(300000, 4700000), 32631), 4326).
    expect(ring[0]?.[0]).toBeCloseTo(0.568817648469, 11);
    expect(ring[0]?.[1]).toBeCloseTo(42.426541772144, 11);
    expect(ring[20]?.[0]).toBeCloseTo(1.766187862243, 11);
    expect(ring[20]?.[1]).toBeCloseTo(43.346200009382, 11);
  });
});

function tileOf(name: string) {
  try {
    return parseTile(name);
  } catch {
    return null;
  }
}

function corner({ zone, north, easting, northing }: ReturnType<typeof parseTile>, east: number, up: number) {
  return fromUtm({ zone, north, easting: easting + east * 100_000, northing: northing + up * 100_000 });
}
