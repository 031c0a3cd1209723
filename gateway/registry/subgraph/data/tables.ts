import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  index,
  integer,
  jsonb,
  numeric,
  pgSchema,
  primaryKey,
  text,
  timestamp,
} from 'drizzle-orm/pg-core';
import type { Localised } from '../../../../subgraphs/kit/language.ts';
import type { Provenance } from '../../../../subgraphs/kit/provenance.ts';

export const directory = pgSchema('directory');

/** Names of organisations, as every hub holds them. */
export const organisations = directory.table('organisations', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  acronym: text('acronym'),
  ror: text('ror'),
});

/** The infrastructure: one row. */
export const infrastructure = directory.table('infrastructure', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  description: jsonb('description').$type<Localised>().notNull(),
  partners: text('partners').array().notNull(),
  provenance: jsonb('provenance').$type<Provenance>().notNull(),
});

export const hubs = directory.table('hubs', {
  id: text('id').primaryKey(),
  position: integer('position').notNull(),
  name: text('name').notNull(),
  theme: jsonb('theme').$type<Localised>().notNull(),
  transverse: boolean('transverse').notNull(),
  description: jsonb('description').$type<Localised>().notNull(),
  since: text('since'),
  director: text('director'),
  partners: text('partners').array().notNull(),
  precursors: text('precursors').array().notNull(),
  related: text('related').array().notNull(),
  centreCount: integer('centre_count'),
  expertiseCentres: integer('expertise_centres'),
  provenance: jsonb('provenance').$type<Provenance>().notNull(),
});

export const centres = directory.table(
  'centres',
  {
    id: text('id').primaryKey(),
    name: text('name').notNull(),
    acronym: text('acronym'),
    host: text('host'),
    hubs: text('hubs').array().notNull(),
    provenance: jsonb('provenance').$type<Provenance>().notNull(),
  },
  (table) => [index('centres_by_name').on(sql`${table.name} collate "C"`, sql`${table.id} collate "C"`)],
);

export const programmes = directory.table('programmes', {
  id: text('id').primaryKey(),
  position: integer('position').notNull(),
  name: text('name').notNull(),
  description: jsonb('description').$type<Localised>().notNull(),
  period: text('period'),
  duration: text('duration'),
  budgetAmount: numeric('budget_amount'),
  budgetCurrency: text('budget_currency'),
  url: text('url'),
  provenance: jsonb('provenance').$type<Provenance>().notNull(),
});

const ownerKinds = sql.raw(`('INFRASTRUCTURE', 'HUB', 'PROGRAMME')`);

/** What the sources say of the infrastructure, a hub or a programme, and no other type holds. */
export const facts = directory.table(
  'facts',
  {
    id: text('id').primaryKey(),
    ownerKind: text('owner_kind').$type<OwnerKind>().notNull(),
    ownerId: text('owner_id').notNull(),
    position: integer('position').notNull(),
    label: jsonb('label').$type<Localised>().notNull(),
    value: text('value').notNull(),
    provenance: jsonb('provenance').$type<Provenance>().notNull(),
  },
  (table) => [check('facts_owner_kind', sql`${table.ownerKind} in ${ownerKinds}`)],
);

export type OwnerKind = 'INFRASTRUCTURE' | 'HUB' | 'PROGRAMME';

export const links = directory.table(
  'links',
  {
    ownerKind: text('owner_kind').$type<OwnerKind>().notNull(),
    ownerId: text('owner_id').notNull(),
    rel: text('rel').notNull(),
    href: text('href').notNull(),
    title: text('title'),
    position: integer('position').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.ownerKind, table.ownerId, table.href] }),
    check('links_owner_kind', sql`${table.ownerKind} in ${ownerKinds}`),
  ],
);

/** The parts of the graph in the version that is served. */
export const subgraphs = directory.table(
  'subgraphs',
  {
    name: text('name').primaryKey(),
    position: integer('position').notNull(),
    ownerId: text('owner_id').references(() => centres.id),
    description: jsonb('description').$type<Localised>().notNull(),
    status: text('status').$type<'HEALTHY' | 'DEGRADED' | 'DOWN' | 'RETIRED'>().notNull(),
    /** Changes with the SDL. */
    version: text('version').notNull(),
    publishedAt: timestamp('published_at', { withTimezone: true, mode: 'string' }).notNull().defaultNow(),
    entities: text('entities').array().notNull(),
    rootFields: text('root_fields').array().notNull(),
  },
  (table) => [check('subgraphs_status', sql`${table.status} in ('HEALTHY', 'DEGRADED', 'DOWN', 'RETIRED')`)],
);

/** Labels of the values of enums. */
export const terms = directory.table(
  'terms',
  {
    enum: text('enum').notNull(),
    code: text('code').notNull(),
    position: integer('position').notNull(),
    label: jsonb('label').$type<Localised>().notNull(),
    provenance: jsonb('provenance').$type<Provenance>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.enum, table.code] })],
);
