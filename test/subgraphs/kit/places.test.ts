import { readFileSync } from 'node:fs';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bboxGeometry } from '../../../subgraphs/kit/area.ts';
import { fold } from '../../../subgraphs/kit/fold.ts';
import type { EncodedOutline } from '../../../subgraphs/kit/outline.ts';
import { decodeOutline, encodeOutline } from '../../../subgraphs/kit/outline.ts';
import { fromRoot } from '../../../subgraphs/kit/package-root.ts';
import { placesNamed, placesUnder, prepareKit, searchPlaces } from '../../../subgraphs/kit/places.ts';
import type { TestDatabase } from '../../support/database.ts';
import { testDatabase } from '../../support/database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase({ preparations: [prepareKit] });
});
afterAll(async () => {
  await database.close();
});

const search = async (text: string, first = 10) => (await searchPlaces(database.db, text, first)).map(({ id }) => id);
const box = (...bbox: [number, number, number, number]) => JSON.stringify(bboxGeometry(bbox));

describe('the places that are shipped', () => {
  it('are all valid, by the right-hand rule and within the world', async () => {
    const bad = await database.db.execute(sql`
      select id from kit.places
      where not st_isvalid(outline) or st_isempty(outline) or not st_ispolygonccw(outline)
        or not st_within(outline, st_makeenvelope(-180, -90, 180, 90, 4326))`);
    expect([...bad]).toEqual([]);
  });

  it('are so many of each kind', async () => {
    const rows = await database.db.execute<{ kind: string; count: number }>(
      sql`select kind, count(*)::int as count from kit.places group by kind order by kind`,
    );
    expect(Object.fromEntries(rows.map(({ kind, count }) => [kind, count]))).toEqual({
      COUNTRY: 197,
      DEPARTMENT: 101,
      REGION: 15,
      TERRITORY: 42,
      TOWN: 152,
    });
  });

  it('name their source, its licence and how certain they are, in both languages', async () => {
    const rows = await database.db.execute<{ title: string; licence: string; certainty: string; count: number }>(sql`
      select provenance->>'title' as title, licence, provenance->>'certainty' as certainty, count(*)::int as count
      from kit.places where provenance->'note'->>'fr' <> '' and provenance->'note'->>'en' <> ''
      group by 1, 2, 3 order by 1, 3`);
    expect([...rows]).toEqual([
      { title: 'Gazetteer of the project', licence: 'MIT', certainty: 'READING', count: 152 },
      { title: 'IGN Admin Express 2018', licence: 'Licence Ouverte / Etalab (IGN, INSEE)', certainty: 'READING', count: 2 },
      { title: 'IGN Admin Express 2018', licence: 'Licence Ouverte / Etalab (IGN, INSEE)', certainty: 'STATED', count: 115 },
      { title: 'Natural Earth, Admin 0 - Countries', licence: 'Public domain', certainty: 'READING', count: 238 },
    ]); // prettier-ignore
  });

  it('take up less than 700 kB', () => {
    const sizes = ['places', 'outlines', 'towns'].map(
      (name) => readFileSync(fromRoot(`subgraphs/kit/facts/${name}.json`)).byteLength,
    );
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(700_000);
  });

  it('have areas near those the world agrees on', async () => {
    const rows = await database.db.execute<{ code: string; area: number }>(
      sql`select code, kit.area_km2(outline) as area from kit.places where code is not null`,
    );
    const areas = new Map(rows.map(({ code, area }) => [code, area]));
    // km² as national offices publish them; coasts and lakes make the difference.
    const published = { FX: 551_500, GF: 83_534, RE: 2_512, BE: 30_528, CH: 41_285, FJ: 18_274, RU: 17_125_000, NC: 18_575, 'FR-09': 4_890 }; // prettier-ignore
    for (const [code, area] of Object.entries(published)) {
      expect((areas.get(code) ?? 0) / area, code).toBeGreaterThan(0.98);
      expect((areas.get(code) ?? 0) / area, code).toBeLessThan(1.02);
    }
  });

  it('have towns that lie where they are said to lie', async () => {
    const astray = await database.db.execute(sql`
      select town.id from kit.places as town join kit.places as around on around.code = town.within
      where town.kind = 'TOWN' and not st_dwithin(town.outline::geography, around.outline::geography, 5000)`);
    expect([...astray]).toEqual([]);

    const lost = await database.db.execute(sql`
      select id from kit.places where within is not null and within not in (select code from kit.places where code is not null)`);
    expect([...lost]).toEqual([]);
  });

  it('are put in once', async () => {
    const { texts } = await database.counting(() => prepareKit(database));
    expect(texts.filter((text) => /insert into kit\.places/.test(text))).toEqual([]);
  });
});

describe('an encoded outline', () => {
  it('comes back as it was', () => {
    const outline = decodeOutline([
      ['?????', '_pR_pR'],
      [encodeOutline(bboxGeometryOf(-180, -90, 180, 90))[0]?.[0] ?? ''],
    ]);
    expect(encodeOutline(outline).at(-1)).toEqual(encodeOutline(bboxGeometryOf(-180, -90, 180, 90))[0]);
  });

  it('is the same after decoding and encoding, for all that are shipped', () => {
    const file = readFileSync(fromRoot('subgraphs/kit/facts/outlines.json'), 'utf8');
    const outlines = Object.entries(JSON.parse(file) as Record<string, EncodedOutline>);
    const changed = outlines.filter(([, outline]) => JSON.stringify(encodeOutline(decodeOutline(outline))) !== JSON.stringify(outline)); // prettier-ignore
    expect(changed).toEqual([]);
  });
});

describe('searching places', () => {
  it('understands French and English, with or without accents and in any case', async () => {
    expect(await search('Ariège')).toEqual(['FR-09']);
    expect(await search('ARIEGE')).toEqual(['FR-09']);
    expect(await search('bretagne')).toEqual(['FR-BRE']);
    expect(await search('Brittany')).toEqual(['FR-BRE']);
    expect(await search("cote d'or")).toEqual(['FR-21']);
    expect(await search('Allemagne')).toEqual(['DE']);
    expect(await search('Alger')).toEqual(['town/DZ/alger', 'DZ']);
    expect(await search('Algiers')).toEqual(['town/DZ/alger']);
  });

  it('puts whole names first, then beginnings, then words within, and countries before towns', async () => {
    expect(await search('toul')).toEqual(['town/FR-83/toulon', 'town/FR-31/toulouse']);
    expect(await search('paris')).toEqual(['FR-75', 'town/FR-75/paris']);
    expect(await search('denis')).toEqual(['FR-93', 'town/RE/saint-denis']);
    expect(await search('guin')).toEqual(['GQ', 'GN', 'GW', 'PG']);
  });

  it('finds codes', async () => {
    expect(await search('r76')).toEqual(['FR-OCC']);
    expect(await search('973')).toEqual(['GF']);
  });

  it('answers no more than asked for, and nothing to nothing', async () => {
    expect(await search('saint', 3)).toHaveLength(3);
    expect(await search('saint', 0)).toEqual([]);
    expect(await search(' - ')).toEqual([]);
    expect(await search('%')).toEqual([]);
    expect(await search('_')).toEqual([]);
    expect(await search("x'; drop table kit.places")).toEqual([]);
  });

  it('gives code, kind, names and box', async () => {
    expect(await searchPlaces(database.db, 'Martinique', 1)).toEqual([
      {
        id: 'MQ',
        code: 'MQ',
        kind: 'DEPARTMENT',
        name: { en: 'Martinique', fr: 'Martinique' },
        bbox: [-61.227, 14.395, -60.809, 14.878],
        provenance: expect.objectContaining({ title: 'IGN Admin Express 2018', certainty: 'STATED' }) as unknown,
      },
    ]);
  });
});

describe('places by their exact names', () => {
  it('come in the order asked, null for what is none, in one statement', async () => {
    const { result, statements } = await database.counting(() =>
      placesNamed(database.db, ['toulouse', 'Sentinel', 'Guyane', 'nouvelle-calédonie', '']),
    );
    expect(result.map((place) => place?.id ?? null)).toEqual(['town/FR-31/toulouse', null, 'GF', 'NC', null]);
    expect(statements).toBe(1);
  });

  it('are not asked for when there is nothing to ask', async () => {
    const { result, statements } = await database.counting(() => placesNamed(database.db, ['', '!']));
    expect({ result, statements }).toEqual({ result: [null, null], statements: 0 });
  });
});

describe('places under footprints', () => {
  it('come with their share, for all footprints in one statement', async () => {
    const { result, statements } = await database.counting(() =>
      placesUnder(database.db, [box(1.0, 42.8, 1.1, 42.9), box(-30, 40, -29, 41), box(7, 47.9, 8.2, 48.4)]),
    );
    const shares = result.map((places) => places.map(({ id, share }) => `${id} ${share}`));

    expect(shares[0]).toEqual(['FR 100', 'FR-OCC 100', 'FX 100', 'FR-09 100']);
    expect(shares[1]).toEqual([]);
    expect(result[2]?.map(({ id }) => id)).toEqual(['FR', 'FR-GES', 'FX', 'FR-6AE', 'DE', 'FR-68', 'FR-67', 'FR-88']);
    expect(statements).toBe(1);
  });
});

describe('a folded text', () => {
  it.each([
    ["Côte-d'Or", 'cote d or'],
    ['  ÎLE   de   La Réunion ', 'ile de la reunion'],
    ['Curaçao', 'curacao'],
    ['Œuvre', 'oeuvre'],
    ['!?', ''],
  ])('of %j is %j', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });
});

function bboxGeometryOf(...bbox: [number, number, number, number]) {
  const geometry = bboxGeometry(bbox);
  if (geometry.type !== 'Polygon') throw new Error('a box with a surface was meant');
  return geometry;
}
