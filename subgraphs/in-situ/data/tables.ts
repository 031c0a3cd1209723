import { bigint, boolean, doublePrecision, index, integer, jsonb, pgSchema, primaryKey, text, timestamp, uniqueIndex } from 'drizzle-orm/pg-core'; // prettier-ignore
import { customType } from 'drizzle-orm/pg-core';
import { geography, geometry } from '../../kit/database/geometry.ts';
import type { Provenance } from '../../kit/provenance.ts';
import type { Licence, Text, Unit } from '../domain/model.ts';

/** The schema this hub owns. */
export const inSitu = pgSchema('in_situ');

/** A closed interval of instants; either side may be open. */
const tstzrange = customType<{ data: string }>({ dataType: () => 'tstzrange' });
const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'string' });
const provenance = () => jsonb('provenance').$type<Provenance>();

/** Held by every hub, under the ids of the imagery hub. */
export const organisations = inSitu.table('organisations', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  acronym: text('acronym'),
  ror: text('ror'),
});

export const observatories = inSitu.table('observatories', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  longName: text('long_name'),
  description: jsonb('description').$type<Text>(),
  network: text('network'),
  extent: geometry('extent'),
  landingPage: text('landing_page'),
  /** Folded name and descriptions, for searches. */
  search: text('search').notNull(),
  synthetic: boolean('synthetic').notNull().default(false),
  provenance: provenance(),
});

export const observatoryOperators = inSitu.table(
  'observatory_operators',
  {
    observatoryId: text('observatory_id')
      .notNull()
      .references(() => observatories.id),
    organisationId: text('organisation_id')
      .notNull()
      .references(() => organisations.id),
    rank: integer('rank').notNull(),
  },
  (table) => [primaryKey({ columns: [table.observatoryId, table.organisationId] })],
);

export const datasets = inSitu.table(
  'datasets',
  {
    id: text('id').primaryKey(),
    observatoryId: text('observatory_id')
      .notNull()
      .references(() => observatories.id),
    title: text('title').notNull(),
    description: text('description'),
    doi: text('doi'),
    licence: jsonb('licence').$type<Licence>(),
    climates: text('climates').array().notNull(),
    geologies: text('geologies').array().notNull(),
    /** The embargo as the producer states it; the date below is counted from the first import. */
    embargoDays: integer('embargo_days'),
    embargoedUntil: instant('embargoed_until'),
    citation: text('citation'),
    extent: geometry('extent'),
    search: text('search').notNull(),
    provenance: provenance(),
  },
  (table) => [index('datasets_observatory').on(table.observatoryId, table.id)],
);

/** A station is a producer, a name and a position: a well and a borehole may share one position. */
export const stations = inSitu.table(
  'stations',
  {
    id: text('id').primaryKey(),
    observatoryId: text('observatory_id')
      .notNull()
      .references(() => observatories.id),
    name: text('name').notNull(),
    location: geography('location').notNull(),
    /** Metres. */
    elevation: doublePrecision('elevation'),
    synthetic: boolean('synthetic').notNull().default(false),
    provenance: provenance(),
  },
  (table) => [
    index('stations_location').using('gist', table.location),
    index('stations_observatory').on(table.observatoryId, table.id),
  ],
);

export const variableCategories = inSitu.table('variable_categories', {
  id: text('id').primaryKey(),
  label: jsonb('label').$type<Text>().notNull(),
  /** Where it stands among its siblings. */
  rank: integer('rank').notNull(),
  /** The count the portal showed on the slides; what is counted now is counted on demand. */
  portalCount: integer('portal_count'),
  provenance: provenance(),
});

export const categoryBroader = inSitu.table(
  'category_broader',
  {
    categoryId: text('category_id')
      .notNull()
      .references(() => variableCategories.id),
    broaderId: text('broader_id')
      .notNull()
      .references(() => variableCategories.id),
  },
  (table) => [
    primaryKey({ columns: [table.categoryId, table.broaderId] }),
    index('category_narrower').on(table.broaderId, table.categoryId),
  ],
);

/** Former, readable URIs of categories and variables, and the canonical ones that look-ups answer. */
export const conceptAliases = inSitu.table('concept_aliases', {
  former: text('former').primaryKey(),
  canonical: text('canonical').notNull(),
});

export const variables = inSitu.table('variables', {
  id: text('id').primaryKey(),
  label: jsonb('label').$type<Text>().notNull(),
  definition: text('definition'),
  unitSymbol: text('unit_symbol'),
  property: text('property'),
  objectOfInterest: text('object_of_interest'),
  matrix: text('matrix'),
  constraints: text('constraints').array().notNull(),
  deprecated: boolean('deprecated').notNull().default(false),
  replacedBy: text('replaced_by'),
  exactMatch: text('exact_match').array().notNull(),
  /** Folded labels, synonyms and definition in both languages. */
  search: text('search').notNull(),
  provenance: provenance(),
});

export const categoriesOfVariables = inSitu.table(
  'categories_of_variables',
  {
    variableId: text('variable_id')
      .notNull()
      .references(() => variables.id),
    categoryId: text('category_id')
      .notNull()
      .references(() => variableCategories.id),
  },
  (table) => [
    primaryKey({ columns: [table.variableId, table.categoryId] }),
    index('variables_of_category').on(table.categoryId, table.variableId),
  ],
);

export const datastreams = inSitu.table(
  'datastreams',
  {
    id: text('id').primaryKey(),
    /** Stands for the id in the observations, which are many. */
    key: integer('key').generatedAlwaysAsIdentity().unique(),
    name: text('name').notNull(),
    stationId: text('station_id')
      .notNull()
      .references(() => stations.id),
    datasetId: text('dataset_id')
      .notNull()
      .references(() => datasets.id),
    variableId: text('variable_id')
      .notNull()
      .references(() => variables.id),
    unit: jsonb('unit').$type<Unit>(),
    level: text('level'),
    sensors: text('sensors').array().notNull(),
    /** What the metadata say was observed. */
    stated: tstzrange('stated'),
    /** What was observed: as stated, widened by the observations held. Null while neither says anything. */
    observed: tstzrange('observed'),
    /** Values held, missing ones not counted; null while no series is held. */
    count: bigint('count', { mode: 'number' }),
    /** The time between values that 95 % of them keep, in seconds: what is much longer is a gap. */
    spacingSeconds: doublePrecision('spacing_seconds'),
    /** The text that means "missing" in the producer's files. */
    missingValue: text('missing_value'),
    /** The column of the producer's file that holds this series, where several share one. */
    columnName: text('column_name'),
    synthetic: boolean('synthetic').notNull().default(false),
    search: text('search').notNull(),
    provenance: provenance(),
  },
  (table) => [
    index('datastreams_station').on(table.stationId, table.id),
    index('datastreams_dataset').on(table.datasetId, table.id),
    index('datastreams_variable').on(table.variableId, table.id),
    index('datastreams_observed').using('gist', table.observed),
  ],
);

export const observations = inSitu.table(
  'observations',
  {
    datastreamKey: integer('datastream_key').notNull(),
    at: instant('at').notNull(),
    /** Null when the value is missing. */
    value: doublePrecision('value'),
    quality: text('quality'),
  },
  (table) => [primaryKey({ columns: [table.datastreamKey, table.at] })],
);

/** Lines of a series on their way in; emptied when the import ends or is begun anew. */
export const observationsStaged = inSitu.table(
  'observations_staged',
  {
    datastreamKey: integer('datastream_key').notNull(),
    /** Of one import: several may fill the same series at once. */
    importId: text('import_id').notNull(),
    at: instant('at').notNull(),
    line: integer('line').notNull(),
    value: doublePrecision('value'),
    quality: text('quality'),
    stagedAt: instant('staged_at').notNull().defaultNow(),
  },
  (table) => [uniqueIndex('observations_staged_order').on(table.importId, table.at, table.line)],
);

/** Batches of a strict import of a pivot file wait here until all of them are there. */
export const datastreamsStaged = inSitu.table(
  'datastreams_staged',
  {
    importId: text('import_id').notNull(),
    records: jsonb('records').notNull(),
    stagedAt: instant('staged_at').notNull().defaultNow(),
  },
  (table) => [index('datastreams_staged_import').on(table.importId)],
);
