/**
 * The rules of who may order what: categories, countries, terms, the charter and licences, and settings.
 * Rows with a validity, a revision and their source, because the office changes them without a release.
 */
import { boolean, integer, jsonb, primaryKey, text } from 'drizzle-orm/pg-core';
import type { StoredLicence } from '../../domain/records/scenes.ts';
import { imagery, provenance, validity } from './columns.ts';

/** Which category of users follows from an organisation's kind and country: the revision that has not ended. */
export const categoryRules = imagery.table(
  'category_rules',
  {
    kind: text('kind').notNull(),
    /** FR, EUROPE or ELSEWHERE. */
    region: text('region').notNull(),
    /** Null where the scheme is not open. */
    category: text('category'),
    /** Authorised Institutional User; null when the sources do not say. */
    authorised: boolean('authorised'),
    revision: integer('revision').notNull().default(1),
    ...validity(),
    provenance: provenance(),
  },
  (table) => [primaryKey({ columns: [table.kind, table.region, table.revision] })],
);

/** Where countries are, for the categories of organisations: the revision that has not ended. What is in no row is ELSEWHERE. */
export const countries = imagery.table(
  'countries',
  {
    /** ISO 3166-1 alpha-2. */
    code: text('code').notNull(),
    /** FR, EUROPE or ELSEWHERE. */
    region: text('region').notNull(),
    revision: integer('revision').notNull().default(1),
    ...validity(),
    provenance: provenance(),
  },
  (table) => [primaryKey({ columns: [table.code, table.revision] })],
);

/** What each category may order from each mission, and on what conditions. */
export const categoryTerms = imagery.table(
  'category_terms',
  {
    category: text('category').notNull(),
    mission: text('mission').notNull(),
    kinds: text('kinds').array().notNull(),
    /** The only purposes allowed; empty when any will do. */
    purposes: text('purposes').array().notNull(),
    partnerRequired: boolean('partner_required').notNull(),
    /** Who examines the organisation for this mission; null when nobody has to. */
    reviewer: text('reviewer'),
    revision: integer('revision').notNull().default(1),
    ...validity(),
    provenance: provenance(),
  },
  (table) => [primaryKey({ columns: [table.category, table.mission, table.revision] })],
);

/** The wording of the charter and how long a signature holds. */
export const charterTexts = imagery.table('charter_texts', {
  version: text('version').primaryKey(),
  url: text('url').notNull(),
  /** ISO 8601 duration; null when a signature never ends. */
  validFor: text('valid_for'),
  /** Where an organisation signs anew. */
  renewUrl: text('renew_url').notNull(),
  revision: integer('revision').notNull().default(1),
  ...validity(),
  provenance: provenance(),
});

/** The product licences that an organisation signs together with the charter. */
export const licences = imagery.table('licences', {
  id: text('id').primaryKey(),
  mission: text('mission').notNull(),
  licence: jsonb('licence').$type<StoredLicence>().notNull(),
  revision: integer('revision').notNull().default(1),
  ...validity(),
  provenance: provenance(),
});

/** Settings of the hub that are rules too: how long a quote holds, where to write. */
export const settings = imagery.table(
  'settings',
  {
    name: text('name').notNull(),
    value: text('value').notNull(),
    revision: integer('revision').notNull().default(1),
    ...validity(),
    provenance: provenance(),
  },
  (table) => [primaryKey({ columns: [table.name, table.revision] })],
);
