import { readFileSync } from 'node:fs';
import type { SQL } from 'drizzle-orm';
import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AreaInput } from '../../../subgraphs/kit/area.ts';
import { parseArea } from '../../../subgraphs/kit/area.ts';
import { areaSql } from '../../../subgraphs/kit/area-sql.ts';
import { areaKm2, coverageOf, missingFrom, near } from '../../../subgraphs/kit/coverage.ts';
import { faultOf } from '../../../subgraphs/kit/crossings.ts';
import type { Position, Surface } from '../../../subgraphs/kit/geometry.ts';
import { prepareKit } from '../../../subgraphs/kit/places.ts';
import { ewkbOf } from '../../../subgraphs/kit/wkb.ts';
import type { TestDatabase } from '../../support/database.ts';
import { testDatabase } from '../../support/database.ts';
import { shared } from '../../support/shared.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase({ preparations: [prepareKit] });
});
afterAll(async () => {
  await database.close();
});

const ariege: AreaInput = { bbox: [1.0, 42.8, 1.1, 42.9] };
const asked = (input: AreaInput, options = {}): SQL => areaSql(parseArea(input, options));

async function one<Value>(value: SQL): Promise<Value> {
  const [row] = await database.db.execute<{ value: Value }>(sql`select ${value} as value`);
  if (!row) throw new Error('no row came back');
  return row.value;
}

async function km2(input: AreaInput): Promise<string> {
  return (await one<number>(areaKm2(asked(input)))).toFixed(2);
}

interface Item {
  id: string;
  collection: string;
  geometry: object;
  properties: Record<string, unknown>;
}

function itemsOver(collection: string): Item[] {
  const file = shared('data/stac-geodes/geodes_items_ariege_2020-01.geojson');
  const { features } = JSON.parse(readFileSync(file, 'utf8')) as { features: Item[] };
  return features.filter((item) => item.collection === collection);
}

describe('the geodesic area', () => {
  it('of the Ariège box is 90.80 km²', async () => {
    expect(await km2(ariege)).toBe('90.80');
  });

  it('of the SPOT 7 record over Toulouse is 2 283.23 km²', async () => {
    const file = shared('data/airbus-shape/airbus_catalogue_record_examples.json');
    const records = JSON.parse(readFileSync(file, 'utf8')) as { record: { geometry: object } }[];

    expect(await km2({ geometry: records[0]?.record.geometry })).toBe('2283.23');
  });

  it("of the footprints of Sentinel-2's tile 31TCH is 12 059.42 km²", async () => {
    const [item] = itemsOver('THEIA_REFLECTANCE_SENTINEL2_L2A');
    expect(await km2({ geometry: item?.geometry })).toBe('12059.42');
  });

  it('of the MGRS square 31TCH is near 10 000 km², by the scale of its projection', async () => {
    expect(await km2({ tile: '31TCH' })).toBe('10002.26');
  });

  it('of Occitanie is 20.39 credits of 3 600 km²', async () => {
    expect(await km2({ place: 'R76' })).toBe('73413.12');
    expect((73_413.12 / 3_600).toFixed(2)).toBe('20.39');
  });

  it('of the whole world is that of the ellipsoid', async () => {
    // 4 π R² with the authalic radius of WGS 84, 6 371 007.181 m.
    expect(await one<number>(areaKm2(asked({ bbox: [-180, -90, 180, 90] })))).toBeCloseTo(510_065_621.72, 1);
  });

  it('of a hemisphere is half of that, over whichever meridian', async () => {
    for (const bbox of [
      [-180, -90, 0, 90],
      [90, -90, -90, 90],
      [-180, 0, 180, 90],
    ]) {
      // prettier-ignore
      expect(await one<number>(areaKm2(asked({ bbox })))).toBeCloseTo(510_065_621.72 / 2, 1);
    }
  });

  it('of a box over the antimeridian is that of its halves', async () => {
    const whole = await one<number>(areaKm2(asked({ bbox: [179, -10, -179, -9] })));
    const half = await one<number>(areaKm2(asked({ bbox: [179, -10, 180, -9] })));
    expect(whole).toBeCloseTo(2 * half, 6);
  });
});

describe('the coverage of an area', () => {
  const coverage = async (footprint: AreaInput, of: AreaInput) => {
    const [row] = await database.db.execute<{ percent: number; area: number; missing: unknown }>(sql`
      select coverage.percent, round(coverage.area::numeric, 2)::float8 as area,
        st_asgeojson(${missingFrom(asked(footprint), asked(of))})::json as missing
      from ${coverageOf(asked(footprint), asked(of))} as coverage`);
    return row;
  };

  it('by each product over the Ariège box is as the catalogue says', async () => {
    const percents = async (collection: string) => {
      const footprints = itemsOver(collection).map(({ geometry }) => ({ geometry }));
      const each = await Promise.all(footprints.map((footprint) => coverage(footprint, ariege)));
      return each.map((row) => row?.percent).sort((least, most) => (least ?? 0) - (most ?? 0));
    };
    expect(await percents('THEIA_REFLECTANCE_SENTINEL2_L2A')).toEqual(Array.from({ length: 10 }, () => 100));
    expect(await percents('THEIA_REFLECTANCE_LANDSAT8_L2A')).toEqual([100, 100, 100]);
    expect((await percents('THEIA_REFLECTANCE_VENUS_VM1_L2A'))[0]).toBe(8.54);
  });

  it('is 100 percent of all of it where nothing is missing', async () => {
    expect(await coverage({ bbox: [0, 42, 2, 44] }, ariege)).toEqual({ percent: 100, area: 90.8, missing: null });
  });

  it('is the same when the area is measured once for many footprints', async () => {
    const footprints = [
      asked({ bbox: [1.0, 42.8, 1.05, 42.9] }),
      asked({ bbox: [0, 42, 2, 44] }),
      asked({ bbox: [5, 45, 6, 46] }),
    ];
    const rows = await database.db.execute<{ percent: number }>(sql`
      with asked as materialized (select area, ${areaKm2(sql`area`)} as km2 from (select ${asked(ariege)} as area) as given)
      select coverage.percent from asked, unnest(array[${sql.join(footprints, sql`, `)}]) with ordinality as scene (footprint, n)
      cross join lateral ${coverageOf(sql`scene.footprint`, sql`asked.area`, sql`asked.km2`)} as coverage
      order by scene.n`);
    expect(rows.map(({ percent }) => percent)).toEqual([50, 100, 0]);
  });

  it('names what is missing', async () => {
    expect(await coverage({ bbox: [1.0, 42.8, 1.05, 42.9] }, ariege)).toEqual({
      percent: 50,
      area: 45.4,
      missing: { type: 'Polygon', coordinates: [[[1.1, 42.9], [1.05, 42.9], [1.05, 42.8], [1.1, 42.8], [1.1, 42.9]]] },
    }); // prettier-ignore
  });

  it('is nothing apart, and all is missing', async () => {
    expect(await coverage({ bbox: [5, 45, 6, 46] }, ariege)).toMatchObject({
      percent: 0,
      area: 0,
      missing: { type: 'Polygon' },
    });
  });

  it('never says 100 percent while something is missing', async () => {
    expect(await coverage({ bbox: [1.0, 42.8, 1.099999, 42.9] }, ariege)).toMatchObject({ percent: 99.99 });
  });
});

describe('what lies near an area', () => {
  const isNear = (point: [number, number], km: number) =>
    one<boolean>(near(sql`st_setsrid(st_point(${point[0]}::float8, ${point[1]}::float8), 4326)`, asked(ariege), km));

  it('lies in it, or within the distance', async () => {
    // A degree of latitude is 111.1 km here.
    expect(await isNear([1.05, 42.85], 0)).toBe(true);
    expect(await isNear([1.05, 42.95], 0)).toBe(false);
    expect(await isNear([1.05, 42.95], 5)).toBe(false);
    expect(await isNear([1.05, 42.95], 6)).toBe(true);
  });
});

describe('an area in a statement', () => {
  it.each<AreaInput>([ariege, { place: 'FR-09' }, { tile: '31TCH' }])(
    'costs no statement of its own: %j',
    async (input) => {
      const { statements, result } = await database.counting(() =>
        one<boolean>(sql`st_intersects(st_setsrid(st_point(1.05, 42.85), 4326), ${asked(input)})`),
      );
      expect({ statements, result }).toEqual({ statements: 1, result: true });
    },
  );

  it('is judged as PostGIS judges it', async () => {
    // On a small lattice, where touching, overlapping and turning back are the rule.
    const lattice = fc.integer({ min: 0, max: 5 });
    const ring = fc.array(fc.tuple(lattice, lattice), { minLength: 3, maxLength: 7 });
    const rings = fc.sample(ring, { numRuns: 1500, seed: 31 }).map((open): Position[] => {
      const closed: Position[] = [...open, ...open.slice(0, 1)];
      return closed.filter(
        ([x, y], index) => index === 0 || x !== closed[index - 1]?.[0] || y !== closed[index - 1]?.[1],
      );
    });
    const polygons = rings.filter(({ length }) => length > 3).map((outer) => [outer]);
    const texts = polygons.map((coordinates) => JSON.stringify({ type: 'Polygon', coordinates }));

    const rows = await database.db.execute<{ valid: boolean }>(sql`
      select st_isvalid(st_geomfromgeojson(text)) as valid
      from jsonb_array_elements_text(${JSON.stringify(texts)}::jsonb) with ordinality as given (text, n) order by n`);
    const disagreed = polygons.filter((polygon, index) => (faultOf([polygon]) === null) !== rows[index]?.valid);

    expect(disagreed).toEqual([]);
    expect(rows.filter(({ valid }) => valid).length).toBeGreaterThan(100);
  });
});

describe('a surface in binary', () => {
  const west: Position[] = [
    [0.1, 1 / 3],
    [10, 0],
    [10, 10],
    [0.1, 1 / 3],
  ];
  const hole: Position[] = [
    [8, 3],
    [9, 3],
    [9, 4],
    [8, 3],
  ];
  const east: Position[] = [
    [179.000000000001, -89.9],
    [180, -89.9],
    [180, -80],
    [179.000000000001, -89.9],
  ];

  it.each<Surface>([
    { type: 'Polygon', coordinates: [west] },
    { type: 'Polygon', coordinates: [west, hole] },
    { type: 'MultiPolygon', coordinates: [[west, hole], [east]] },
  ])('is to the bit what the database reads of its GeoJSON: $type', async (surface) => {
    const read = await one(sql`encode(st_asewkb(st_geomfromgeojson(${JSON.stringify(surface)}::text), 'NDR'), 'hex')`);
    expect(ewkbOf(surface)).toBe(read);
    expect(await one(sql`st_srid(${ewkbOf(surface)}::geometry)`)).toBe(4326);
  });
});
