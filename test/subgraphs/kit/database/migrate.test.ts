import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { sql } from 'drizzle-orm';
import { pgSchema, text } from 'drizzle-orm/pg-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { geometry } from '../../../../subgraphs/kit/database/geometry.ts';
import { migrateHub } from '../../../../subgraphs/kit/database/migrate.ts';
import { openDatabase } from '../../../../subgraphs/kit/database/open.ts';
import type { GeoJsonGeometry } from '../../../../subgraphs/kit/geometry.ts';
import { testDatabase } from '../../../support/database.ts';
import type { TestDatabase } from '../../../support/database.ts';

let database: TestDatabase;
let folder: string;
beforeAll(async () => {
  database = await testDatabase({ preparations: [] });
  folder = mkdtempSync(join(tmpdir(), 'archipel-migrations-'));
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await database.close();
});

/** A folder as drizzle-kit writes it. */
function migrations(name: string, ...statements: string[]): URL {
  const root = join(folder, name);
  mkdirSync(join(root, 'meta'), { recursive: true });
  const entries = statements.map((statement, idx) => {
    const tag = `000${idx}_${name}`;
    writeFileSync(join(root, `${tag}.sql`), statement);
    return { idx, version: '7', when: 1_700_000_000_000 + idx, tag, breakpoints: true };
  });
  writeFileSync(join(root, 'meta/_journal.json'), JSON.stringify({ version: '7', dialect: 'postgresql', entries }));
  return pathToFileURL(`${root}/`);
}

const first = 'CREATE SCHEMA "tides";\n--> statement-breakpoint\nCREATE TABLE "tides"."gauge" (id text primary key);';

describe('migrateHub', () => {
  it('applies what is missing, once', async () => {
    await migrateHub(database, { hub: 'tides', folder: migrations('tides', first) });
    const both = migrations('tides', first, "insert into tides.gauge values ('brest')");
    await migrateHub(database, { hub: 'tides', folder: both });
    await migrateHub(database, { hub: 'tides', folder: both });
    const gauges = await database.db.execute(sql`select id from tides.gauge`);
    expect([...gauges]).toEqual([{ id: 'brest' }]);
    const applied = await database.db.execute(sql`select position from tides.migrations order by position`);
    expect([...applied]).toEqual([{ position: 1 }, { position: 2 }]);
  });

  it('refuses a migration that was changed after it was applied', async () => {
    await migrateHub(database, { hub: 'winds', folder: migrations('winds', 'create table winds.mast (id text)') });
    const changed = migrations('winds', 'create table winds.mast (id int)');
    await expect(migrateHub(database, { hub: 'winds', folder: changed })).rejects.toThrow(
      'Migration 1 of winds is not the one that this database has: it was changed after it was applied. ' +
        'Undo the change and write a further migration.',
    );
  });

  it('refuses a database that a later version has made', async () => {
    const later = migrations('snow', 'create table snow.a (id text)', 'create table snow.b (id text)');
    await migrateHub(database, { hub: 'snow', folder: later });
    const earlier = migrations('snow', 'create table snow.a (id text)');
    await expect(migrateHub(database, { hub: 'snow', folder: earlier })).rejects.toThrow(
      'Migration 2 of snow is not the one that this database has: the database was made by a later version of the program.',
    );
  });

  it('leaves nothing of a set of which one fails', async () => {
    const failing = migrations('ice', 'create table ice.floe (id text)', 'create tabel ice.berg (id text)');
    await expect(migrateHub(database, { hub: 'ice', folder: failing })).rejects.toThrow('create tabel');
    const [found] = await database.db.execute<{ schema: string | null }>(
      sql`select to_regnamespace('ice')::text as schema`,
    );
    expect(found?.schema).toBeNull();
  });

  it('applies once when several processes start together', async () => {
    const together = migrations('rain', 'create table rain.gauge (id text)', "insert into rain.gauge values ('one')");
    const others = database.embedded
      ? [database, database, database]
      : await Promise.all([1, 2, 3].map(() => openDatabase(database.url)));
    await Promise.all(others.map((other) => migrateHub(other, { hub: 'rain', folder: together })));
    if (!database.embedded) await Promise.all(others.map((other) => other.close()));
    expect(await database.client`select id from rain.gauge`).toHaveLength(1);
  });

  it('takes the type geography for what it is, though drizzle-kit writes it in quotes', async () => {
    const quoted = migrations('buoys', 'create table buoys.buoy (at "geography(Point, 4326)")');
    await migrateHub(database, { hub: 'buoys', folder: quoted });
    const [column] = await database.client`
      select format_type(atttypid, atttypmod) as type from pg_attribute
      where attrelid = 'buoys.buoy'::regclass and attname = 'at'`;
    expect(column).toEqual({ type: 'geography(Point,4326)' });
  });

  it.runIf(inject('serverUrl') !== '')('says which extension is missing when the role may not create it', async () => {
    const name = database.client(new URL(database.url).pathname.slice(1));
    await database.client`create role archipel_bystander login password 'bystander'`.catch(() => undefined);
    await database.client`alter database ${name} owner to archipel_bystander`;
    await database.client`drop extension postgis cascade`;
    const url = new URL(database.url);
    url.username = 'archipel_bystander';
    url.password = 'bystander';
    const bystander = await openDatabase(url.href);
    await expect(migrateHub(bystander, { hub: 'fog', folder: migrations('fog') })).rejects.toThrow(
      'The database needs the extensions postgis and btree_gist, and postgis could not be created: ' +
        'permission denied to create extension "postgis". An administrator of the database can run: create extension postgis;',
    );
    await bystander.close();
    await migrateHub(database, { hub: 'fog', folder: migrations('fog') });
    await database.client`alter database ${name} owner to current_user`;
    await database.client`drop role archipel_bystander`;
  });
});

describe('a column of geometry', () => {
  const scenes = pgSchema('outlines').table('scene', { id: text('id').primaryKey(), outline: geometry('outline') });
  const square = [
    [0, 0],
    [4, 0],
    [4, 4],
    [0, 4],
    [0, 0],
  ] as const;
  const hole = [
    [1, 1],
    [1, 2],
    [2, 2],
    [1, 1],
  ] as const;

  beforeAll(() =>
    migrateHub(database, {
      hub: 'outlines',
      folder: migrations(
        'outlines',
        'create table outlines.scene (id text primary key, outline geometry(Geometry, 4326))',
      ),
    }),
  );

  it.each<[string, GeoJsonGeometry]>([
    ['Point', { type: 'Point', coordinates: [1.5, -42.25] }],
    [
      'LineString',
      {
        type: 'LineString',
        coordinates: [
          [0, 0],
          [1, 1],
          [180, 90],
        ],
      },
    ],
    ['Polygon', { type: 'Polygon', coordinates: [square, hole] }],
    [
      'MultiPoint',
      {
        type: 'MultiPoint',
        coordinates: [
          [0, 0],
          [1, 1],
        ],
      },
    ],
    [
      'MultiLineString',
      {
        type: 'MultiLineString',
        coordinates: [
          [
            [0, 0],
            [1, 1],
          ],
          [
            [2, 2],
            [3, 3],
          ],
        ],
      },
    ],
    ['MultiPolygon', { type: 'MultiPolygon', coordinates: [[square, hole], [hole]] }],
    [
      'GeometryCollection',
      {
        type: 'GeometryCollection',
        geometries: [
          { type: 'Point', coordinates: [1, 2] },
          { type: 'Polygon', coordinates: [square] },
        ],
      },
    ],
  ])('gives back the %s that it was given', async (id, outline) => {
    await database.db.insert(scenes).values({ id, outline });
    const [row] = await database.db
      .select()
      .from(scenes)
      .where(sql`id = ${id}`);
    expect(row?.outline).toEqual(outline);
    const [same] = await database.db.execute(
      sql`select ST_AsGeoJSON(outline)::json as outline, ST_SRID(outline) as srid from outlines.scene where id = ${id}`,
    );
    expect(same).toEqual({ outline, srid: 4326 });
  });

  it('drops altitudes and refuses what is no geometry', async () => {
    const [row] = await database.db
      .select({ outline: sql`ST_SetSRID(ST_MakePoint(1, 2, 300), 4326)`.mapWith(scenes.outline) })
      .from(sql`(select 1) as one`);
    expect(row?.outline).toEqual({ type: 'Point', coordinates: [1, 2] });
    expect(() => scenes.outline.mapFromDriverValue('POINT(1 2)')).toThrow(
      'a geometry in hexadecimal was needed; got POINT(1 2)',
    );
  });
});
