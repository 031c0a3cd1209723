/**
 * The rules of what an order costs: quotas, prices, how areas are counted, the envelope of the scheme.
 * Rows with a validity, a revision and their source, because the office changes them without a release.
 */
import { bigint, boolean, integer, numeric, primaryKey, text, unique } from 'drizzle-orm/pg-core';
import { imagery, instant, provenance, validity } from './columns.ts';

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
