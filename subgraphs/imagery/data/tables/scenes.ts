/** What may be had: scenes, the coverages that they are part of, and what is offered beside them. */
import { sql } from 'drizzle-orm';
import { boolean, doublePrecision, index, integer, jsonb, primaryKey, text } from 'drizzle-orm/pg-core';
import { geometry } from '../../../kit/database/geometry.ts';
import type { GeoJsonGeometry } from '../../../kit/geometry.ts';
import type { Localised } from '../../../kit/language.ts';
import type { SensorFact, StoredAsset, StoredLicence, StoredView, StoredWarning } from '../../domain/records/scenes.ts';
import { imagery, instant, provenance } from './columns.ts';

export const coverageProgrammes = imagery.table('coverage_programmes', {
  id: text('id').primaryKey(),
  position: integer('position').notNull(),
  title: jsonb('title').$type<Localised>().notNull(),
  mission: text('mission').notNull(),
  zone: jsonb('zone').$type<Localised>().notNull(),
  cadence: text('cadence'),
  provenance: provenance(),
});

/** One image each. The area is the database's to compute, so that no importer can disagree with the footprint. */
export const scenes = imagery.table(
  'scenes',
  {
    id: text('id').primaryKey(),
    title: text('title').notNull(),
    collectionId: text('collection_id').notNull(),
    mission: text('mission'),
    platform: text('platform').notNull(),
    instruments: text('instruments').array().notNull(),
    acquiredAt: instant('acquired_at').notNull(),
    publishedAt: instant('published_at'),
    footprint: geometry('footprint').$type<GeoJsonGeometry>().notNull(),
    bbox: doublePrecision('bbox').array().notNull(),
    areaKm2: doublePrecision('area_km2')
      .generatedAlwaysAs(sql`ST_Area(footprint::geography) / 1000000`)
      .notNull(),
    /** True when the footprint is no more than a bounding box. */
    bboxOnly: boolean('bbox_only').notNull().default(false),
    /** Percent; null when unknown, not applicable, or of a radar. */
    cloudCover: doublePrecision('cloud_cover'),
    /** Metres. */
    resolution: doublePrecision('resolution'),
    level: text('level'),
    mode: text('mode'),
    view: jsonb('view').$type<StoredView>(),
    availability: text('availability').notNull(),
    /** A request has brought it into the catalogue: whoever sells it may go on saying that it is for sale. */
    delivered: boolean('delivered').notNull().default(false),
    licence: jsonb('licence').$type<StoredLicence>(),
    assets: jsonb('assets').$type<StoredAsset[]>().notNull(),
    programmeId: text('programme_id').references(() => coverageProgrammes.id),
    edition: text('edition'),
    synthetic: boolean('synthetic').notNull().default(false),
    /** The item as received. */
    stac: jsonb('stac').notNull(),
    warnings: jsonb('warnings').$type<StoredWarning[]>().notNull(),
    /** What a text search looks into: lower case, without accents. */
    searchText: text('search_text').notNull(),
    /** A digest of everything above, by which an import knows what has changed. */
    digest: text('digest').notNull(),
  },
  (table) => [
    index('scenes_footprint').using('gist', table.footprint),
    index('scenes_newest').on(table.acquiredAt.desc(), table.id),
    index('scenes_oldest').on(table.acquiredAt, table.id),
    index('scenes_least_cloudy').on(sql`(coalesce(cloud_cover, 101))`, table.id),
    index('scenes_programme').on(table.programmeId),
  ],
);

/** Items of a strict import wait here until the whole file has been read. */
export const sceneStaging = imagery.table(
  'scene_staging',
  {
    load: text('load').notNull(),
    id: text('id').notNull(),
    record: jsonb('record').notNull(),
    createdAt: instant('created_at').notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.load, table.id] })],
);

export const offers = imagery.table('offers', {
  id: text('id').primaryKey(),
  position: integer('position').notNull(),
  title: jsonb('title').$type<Localised>().notNull(),
  availability: text('availability').notNull(),
  sensors: jsonb('sensors').$type<SensorFact[]>().notNull(),
  coverage: jsonb('coverage').$type<Localised>(),
  cadence: text('cadence'),
  programme: text('programme'),
  url: text('url'),
  supersededBy: text('superseded_by'),
  provenance: provenance(),
});
