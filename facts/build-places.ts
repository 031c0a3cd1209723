/**
 * Builds the places the project ships: `subgraphs/kit/facts/places.json` and `outlines.json`.
 *
 *     npm run facts:build
 *
 * Regions and departments come from simplified outlines in `../shared/data/outlines`, everything else from Natural Earth
 * through the package `world-atlas`. Several simplified outlines cross themselves: they are made valid here, once, by
 * PostGIS, and brought to thousandths of a degree without losing validity.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { PGlite } from '@electric-sql/pglite';
import { postgis } from '@electric-sql/pglite-postgis';
import type { GeoJsonGeometry, Surface } from '../subgraphs/kit/geometry.ts';
import { isSurface } from '../subgraphs/kit/geometry.ts';
import type { EncodedOutline } from '../subgraphs/kit/outline.ts';
import { encodeOutline } from '../subgraphs/kit/outline.ts';
import { fromRoot } from '../subgraphs/kit/package-root.ts';
import type { PlaceFact, PlaceKind } from '../subgraphs/kit/place-codes.ts';
import { alsace, dependentTerritories, overseasDepartments, overseasTerritories, regions } from './french-places.ts';
import { countriesOf } from './natural-earth.ts';
import { sources } from './place-sources.ts';

interface Draft extends PlaceFact {
  source: keyof typeof sources;
  /** Valid or not. */
  parts: GeoJsonGeometry[];
  /** Holes of a union of outlines that were simplified one by one are gaps between neighbours. */
  withoutHoles?: boolean;
}

interface Feature {
  properties: { code: string; nom: string };
  geometry: GeoJsonGeometry;
}

const english = new Intl.DisplayNames('en', { type: 'region' });
const french = new Intl.DisplayNames('fr', { type: 'region' });

function outlinesOf(name: string): Map<string, Feature> {
  const file = fromRoot(`../shared/data/outlines/fr_${name}_simplified.geojson`);
  const { features } = JSON.parse(readFileSync(file, 'utf8')) as { features: Feature[] };
  return new Map(features.map((feature) => [feature.properties.code, feature]));
}

function required<Key, Value>(map: Map<Key, Value>, key: Key): Value {
  const value = map.get(key);
  if (value === undefined) throw new Error(`the sources have no ${String(key)}`);
  return value;
}

function frenchDrafts(): Draft[] {
  const byDepartment = outlinesOf('departements');
  const byRegion = outlinesOf('regions');
  const departments = [...byDepartment.values()]
    .filter(({ properties }) => properties.code.length === 2)
    .map(({ properties, geometry }): Draft => {
      const paris = properties.code === '75' ? ['FR-75C'] : [];
      return {
        code: `FR-${properties.code}`,
        kind: 'DEPARTMENT',
        name: { en: properties.nom, fr: properties.nom },
        aliases: [properties.code, ...paris],
        source: 'departments',
        parts: [geometry],
      };
    });
  const overseas = overseasDepartments.map(({ insee, region, code, en }): Draft => {
    const { properties, geometry } = required(byDepartment, insee);
    const name = { en: en ?? properties.nom, fr: properties.nom };
    const aliases = [`FR-${code}`, `FR-${insee}`, insee, `R${region}`];
    return { code, kind: 'DEPARTMENT', name, aliases, source: 'departments', parts: [geometry] };
  });
  const metropolitan = regions.map(({ insee, code, en, aliases = [] }): Draft => {
    const { properties, geometry } = required(byRegion, insee);
    const name = { en: en ?? properties.nom, fr: properties.nom };
    return { code, kind: 'REGION', name, aliases: [`R${insee}`, ...aliases], source: 'regions', parts: [geometry] };
  });
  const mainland = metropolitan.flatMap(({ parts }) => parts);
  return [
    {
      code: 'FR',
      kind: 'COUNTRY',
      name: { en: 'France', fr: 'France' },
      aliases: [],
      source: 'france',
      parts: [...mainland, ...overseas.flatMap(({ parts }) => parts)],
      withoutHoles: true,
    },
    {
      code: 'FX',
      kind: 'REGION',
      name: { en: 'Metropolitan France', fr: 'France métropolitaine' },
      aliases: [],
      source: 'france',
      parts: mainland,
      withoutHoles: true,
    },
    ...metropolitan,
    {
      code: 'FR-6AE',
      kind: 'REGION',
      name: { en: 'Alsace', fr: 'Alsace' },
      aliases: [],
      source: 'departments',
      parts: alsace.map((insee) => required(byDepartment, insee).geometry),
      withoutHoles: true,
    },
    ...departments,
    ...overseas,
  ];
}

function countryDrafts(): Draft[] {
  const taken = new Set(['FR', ...overseasDepartments.map(({ code }) => code)]);
  return countriesOf(createRequire(import.meta.url))
    .filter(({ code }) => !taken.has(code))
    .map(({ code, geometries }): Draft => {
      const isFrench = overseasTerritories.includes(code);
      const kind: PlaceKind = isFrench || dependentTerritories.has(code) ? 'TERRITORY' : 'COUNTRY';
      return {
        code,
        kind,
        name: { en: english.of(code) ?? code, fr: french.of(code) ?? code },
        aliases: isFrench ? [`FR-${code}`] : [],
        source: 'naturalEarth',
        parts: geometries,
      };
    })
    .sort((one, other) => (one.code < other.code ? -1 : 1));
}

/** One valid surface of all parts, at thousandths of a degree, by the right-hand rule. */
async function surfaceOfParts(database: PGlite, { code, parts, withoutHoles = false }: Draft): Promise<Surface> {
  const { rows } = await database.query<{ outline: unknown }>(
    `with whole as (
       select st_collectionextract(st_union(st_collectionextract(st_makevalid(st_geomfromgeojson(part)), 3)), 3) as outline
       from jsonb_array_elements_text($1::jsonb) as part
     ), filled as (
       select case when $2 then (select st_union(st_makepolygon(st_exteriorring(piece.geom))) from st_dump(outline) as piece)
                   else outline end as outline
       from whole
     )
     select st_asgeojson(st_forcepolygonccw(st_collectionextract(st_reduceprecision(outline, 0.001), 3)), 3)::jsonb as outline
     from filled`,
    [JSON.stringify(parts.map((part) => JSON.stringify(part))), withoutHoles],
  );
  const outline = rows[0]?.outline as GeoJsonGeometry | undefined;
  if (!outline || !isSurface(outline) || outline.coordinates.length === 0) throw new Error(`${code} has no surface`);
  return outline;
}

const database = await PGlite.create({ extensions: { postgis } });
await database.exec('create extension postgis');
const drafts = [...frenchDrafts(), ...countryDrafts()];
const outlines: Record<string, EncodedOutline> = {};
for (const draft of drafts) outlines[draft.code] = encodeOutline(await surfaceOfParts(database, draft));
await database.close();

const lines = (items: string[]) => items.join(',\n');
const places = drafts.map(({ code, kind, name, aliases, source }) =>
  JSON.stringify({ code, kind, name, aliases, source }),
);
writeFileSync(
  fromRoot('subgraphs/kit/facts/places.json'),
  `{"sources":${JSON.stringify(sources, null, 1)},\n"places":[\n${lines(places)}\n]}\n`,
);
const encoded = Object.entries(outlines).map(([code, outline]) => `${JSON.stringify(code)}:${JSON.stringify(outline)}`);
writeFileSync(fromRoot('subgraphs/kit/facts/outlines.json'), `{\n${lines(encoded)}\n}\n`);
