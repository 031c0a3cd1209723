/**
 * The tables of the imagery hub, in the PostgreSQL schema `imagery`. Rules (quotas, prices, categories, charter) are rows
 * with a validity, a revision and their source, because the office changes them without a release.
 */
import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  doublePrecision,
  index,
  integer,
  jsonb,
  numeric,
  pgSchema,
  primaryKey,
  text,
  timestamp,
  unique,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import { geometry } from '../../kit/database/geometry.ts';
import type { GeoJsonGeometry } from '../../kit/geometry.ts';
import type { Localised } from '../../kit/language.ts';
import type { Provenance } from '../../kit/provenance.ts';
import type { Approval, SensorFact, StoredAsset, StoredLicence, StoredView, StoredWarning } from '../domain/records.ts';

export const imagery = pgSchema('imagery');

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'string' });
const provenance = () => jsonb('provenance').$type<Provenance>().notNull();
const validity = () => ({
  validFrom: instant('valid_from'),
  /** Where it ends: where another follows, if that is before the end that it was given. */
  validTo: instant('valid_to'),
  /** The end that it was given; null for one that stands until another follows. */
  askedTo: instant('asked_to'),
});

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

export const organisations = imagery.table(
  'organisations',
  {
    id: text('id').primaryKey(),
    name: text('name').notNull(),
    acronym: text('acronym'),
    ror: text('ror'),
    kind: text('kind').notNull(),
    /** ISO 3166-1 alpha-2. */
    country: text('country').notNull(),
    /** The French institution through which a foreign one takes part. */
    partnerId: text('partner_id'),
    searchText: text('search_text').notNull(),
    /** False for one that has applied and was not accepted yet: its name is what anybody wrote. */
    listed: boolean('listed').notNull().default(true),
    provenance: provenance(),
  },
  (table) => [index('organisations_name').on(table.searchText, table.id)],
);

export const memberships = imagery.table(
  'memberships',
  {
    organisationId: text('organisation_id')
      .primaryKey()
      .references(() => organisations.id),
    status: text('status').notNull(),
    approvals: jsonb('approvals').$type<Approval[]>().notNull(),
    changedAt: instant('changed_at').notNull().defaultNow(),
  },
  (table) => [index('memberships_changed').on(table.changedAt, table.organisationId)],
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

/** A charter as signed. The latest signature of an organisation counts. */
export const charters = imagery.table(
  'charters',
  {
    organisationId: text('organisation_id')
      .notNull()
      .references(() => organisations.id),
    version: text('version')
      .notNull()
      .references(() => charterTexts.version),
    signedAt: instant('signed_at').notNull(),
    signedBy: text('signed_by').notNull(),
    licenceIds: text('licence_ids').array().notNull(),
  },
  (table) => [primaryKey({ columns: [table.organisationId, table.signedAt] })],
);

export const accounts = imagery.table(
  'accounts',
  {
    id: text('id').primaryKey(),
    /** The issuer's name for the person; null where the person is known by a verified e-mail address alone. */
    subject: text('subject'),
    fullName: text('full_name').notNull(),
    email: text('email').notNull(),
    category: text('category').notNull(),
    /** When another organisation gave it the category; null for one that it has had for as long as anybody knows. */
    categorySince: instant('category_since'),
    status: text('status').notNull(),
    organisationId: text('organisation_id')
      .notNull()
      .references(() => organisations.id),
  },
  (table) => [
    unique('accounts_subject').on(table.subject),
    index('accounts_organisation').on(table.organisationId),
    // One account of a person in each organisation; a closed one leaves the place to another.
    uniqueIndex('accounts_email')
      .on(sql`lower(email)`, table.organisationId)
      .where(sql`status <> 'CLOSED'`),
  ],
);

export const accountRoles = imagery.table(
  'account_roles',
  {
    accountId: text('account_id')
      .notNull()
      .references(() => accounts.id),
    role: text('role').notNull(),
  },
  (table) => [primaryKey({ columns: [table.accountId, table.role] })],
);

/** What is free. Amounts are whole square metres: a credit is 3 600 000 000 of them. */
export const quotaRules = imagery.table(
  'quota_rules',
  {
    id: text('id').primaryKey(),
    mission: text('mission').notNull(),
    category: text('category').notNull(),
    unit: text('unit').notNull(),
    limitM2: bigint('limit_m2', { mode: 'bigint' }).notNull(),
    m2PerUnit: bigint('m2_per_unit', { mode: 'bigint' }).notNull(),
    scope: text('scope').notNull(),
    /** ISO 8601 duration of a calendar period in Europe/Paris; null when it never begins anew. */
    period: text('period'),
    revision: integer('revision').notNull(),
    ...validity(),
    source: text('source').notNull(),
    provenance: provenance(),
  },
  (table) => [unique('quota_rules_revision').on(table.mission, table.category, table.revision)],
);

/** What is charged beyond the quota. */
export const tariffs = imagery.table('tariffs', {
  id: text('id').primaryKey(),
  mission: text('mission').notNull(),
  category: text('category').notNull(),
  /** Null for every kind of request. */
  kind: text('kind'),
  regime: text('regime').notNull(),
  /** Exact decimal; null where packs are sold. */
  pricePerKm2: numeric('price_per_km2'),
  currency: text('currency').notNull(),
  revision: integer('revision').notNull(),
  ...validity(),
  source: text('source').notNull(),
  provenance: provenance(),
});

/** The packs of credits of a tariff. */
export const tranches = imagery.table(
  'tranches',
  {
    tariffId: text('tariff_id')
      .notNull()
      .references(() => tariffs.id),
    credits: integer('credits').notNull(),
    /** Exact decimal, in the currency of the tariff. */
    price: numeric('price').notNull(),
  },
  (table) => [primaryKey({ columns: [table.tariffId, table.credits] })],
);

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

/** How an order is counted: the least area, and what a stereo set counts for. */
export const orderRules = imagery.table('order_rules', {
  id: text('id').primaryKey(),
  mission: text('mission').notNull(),
  /** Null for every category, and for every kind: what is more particular goes before. */
  category: text('category'),
  kind: text('kind'),
  minimumM2: bigint('minimum_m2', { mode: 'bigint' }).notNull(),
  /** Exact decimal that the area is multiplied by when it is taken from several angles. */
  stereoFactor: numeric('stereo_factor').notNull(),
  revision: integer('revision').notNull(),
  ...validity(),
  source: text('source').notNull(),
  provenance: provenance(),
});

/** How much the scheme as a whole gives for free; without a row there is no such limit. */
export const envelopes = imagery.table('envelopes', {
  id: text('id').primaryKey(),
  mission: text('mission').notNull(),
  limitM2: bigint('limit_m2', { mode: 'bigint' }).notNull(),
  period: text('period'),
  revision: integer('revision').notNull(),
  ...validity(),
  source: text('source').notNull(),
  provenance: provenance(),
});

/** Planned revisions that were withdrawn before their time, each once: rows are only added. */
export const ruleWithdrawals = imagery.table(
  'rule_withdrawals',
  {
    /** The kind of rule, and the revision of it. */
    kind: text('kind').notNull(),
    revisionId: text('revision_id').notNull(),
    withdrawnAt: instant('withdrawn_at').notNull(),
    provenance: provenance(),
  },
  (table) => [primaryKey({ columns: [table.kind, table.revisionId] })],
);

/** One row that counts changes of rules, by which every process knows whether those it has read still stand. */
export const ruleRevision = imagery.table('rule_revision', {
  only: boolean('only').primaryKey().default(true),
  counter: integer('counter').notNull(),
});

/** What somebody wants to have. Areas are whole square metres. */
export const requests = imagery.table(
  'requests',
  {
    id: text('id').primaryKey(),
    accountId: text('account_id')
      .notNull()
      .references(() => accounts.id),
    /** The account's when the request was submitted: where its reservations and its visibility stay. */
    organisationId: text('organisation_id')
      .notNull()
      .references(() => organisations.id),
    /** The account's when the request was submitted, whatever it becomes; of a draft, the account's. */
    category: text('category').notNull(),
    kind: text('kind').notNull(),
    mission: text('mission').notNull(),
    footprint: geometry('footprint').$type<GeoJsonGeometry>().notNull(),
    orderedM2: bigint('ordered_m2', { mode: 'bigint' }).notNull(),
    deliveredM2: bigint('delivered_m2', { mode: 'bigint' })
      .notNull()
      .default(sql`0`),
    /** What the order counts for: the area by the order rule of its day. */
    neededM2: bigint('needed_m2', { mode: 'bigint' }).notNull(),
    sceneIds: text('scene_ids').array().notNull(),
    deliveredSceneIds: text('delivered_scene_ids')
      .array()
      .notNull()
      .default(sql`'{}'`),
    windowStart: instant('window_start'),
    windowEnd: instant('window_end'),
    purpose: text('purpose').notNull(),
    project: text('project'),
    /** Angles, clouds, ratios: what the operator is to heed. */
    conditions: jsonb('conditions').notNull(),
    delivery: jsonb('delivery'),
    status: text('status').notNull(),
    /** As last quoted; null where no tariff is published. */
    quote: jsonb('quote'),
    /** What is paid beyond quotas; null while nobody has named a price. */
    charged: numeric('charged'),
    currency: text('currency').notNull(),
    paymentReference: text('payment_reference'),
    /** When the clock ends what it waits for: a payment, or the window. */
    expiresAt: instant('expires_at'),
    submittedAt: instant('submitted_at'),
    acceptedAt: instant('accepted_at'),
    changedAt: instant('changed_at').notNull(),
  },
  (table) => [
    index('requests_changed').on(table.changedAt, table.id),
    index('requests_account').on(table.accountId, table.changedAt, table.id),
    index('requests_organisation').on(table.organisationId, table.changedAt, table.id),
    index('requests_to_expire')
      .on(table.expiresAt)
      .where(sql`expires_at is not null`),
    // A payment is looked for each time that one is written down, while others with its reference wait.
    index('requests_payment')
      .on(table.paymentReference, table.changedAt, table.id)
      .where(sql`payment_reference is not null`),
  ],
);

/** Every status that a request has had; nothing here is changed. */
export const requestEvents = imagery.table(
  'request_events',
  {
    requestId: text('request_id')
      .notNull()
      .references(() => requests.id),
    /** 1, 2, 3 … of its request. */
    position: integer('position').notNull(),
    status: text('status').notNull(),
    stapi: text('stapi'),
    at: instant('at').notNull(),
    /** The role; null for the clock. */
    by: text('by'),
    accountId: text('account_id'),
    reasonCode: text('reason_code'),
    message: text('message'),
  },
  (table) => [primaryKey({ columns: [table.requestId, table.position] })],
);
