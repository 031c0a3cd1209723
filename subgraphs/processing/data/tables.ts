import { sql } from 'drizzle-orm';
import { bigint, boolean, check, integer, jsonb, pgSchema, primaryKey, text, timestamp } from 'drizzle-orm/pg-core';
import type { Localised } from '../../kit/language.ts';
import type { Provenance } from '../../kit/provenance.ts';
import type { Rule } from '../domain/requirements.ts';

/** Organisation as every hub holds it: enough to name it without asking another hub. */
export interface OrganisationReference {
  id: string;
  name: string;
  acronym: string | null;
  ror: string | null;
}

export interface InputFact {
  name: string;
  title: Localised;
  /** A JSON schema. */
  schema: Record<string, unknown>;
  required: boolean;
  default: unknown;
}

export interface OutputFact {
  name: string;
  title: Localised;
  mediaType: string;
  unit: string | null;
}

export interface LicenceFact {
  spdx: string | null;
  title: string;
  url: string | null;
  commercialUse: boolean | null;
  declaredBy: string | null;
}

export const processing = pgSchema('processing');

export const infrastructures = processing.table('infrastructures', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  host: text('host').notNull(),
  provenance: jsonb('provenance').$type<Provenance>().notNull(),
});

export const services = processing.table(
  'services',
  {
    id: text('id').primaryKey(),
    title: jsonb('title').$type<Localised>().notNull(),
    description: jsonb('description').$type<Localised>().notNull(),
    version: text('version'),
    kind: text('kind').$type<'ON_DEMAND' | 'PACKAGE' | 'MONITORING'>().notNull(),
    inputs: jsonb('inputs').$type<InputFact[]>().notNull(),
    outputs: jsonb('outputs').$type<OutputFact[]>().notNull(),
    licence: jsonb('licence').$type<LicenceFact>(),
    softwareLicence: text('software_licence'),
    infrastructureId: text('infrastructure_id').references(() => infrastructures.id),
    hubs: text('hubs').array().notNull(),
    correspondents: text('correspondents').array().notNull(),
    runnable: boolean('runnable').notNull(),
    developers: jsonb('developers').$type<OrganisationReference[]>().notNull(),
    contributors: text('contributors').array().notNull(),
    landingPage: text('landing_page'),
    processUrl: text('process_url'),
    provenance: jsonb('provenance').$type<Provenance>().notNull(),
  },
  (table) => [check('services_kind', sql`${table.kind} in ('ON_DEMAND', 'PACKAGE', 'MONITORING')`)],
);

/** What a service asks of the images it is given, in the order in which it is judged. */
export const requirements = processing.table(
  'requirements',
  {
    serviceId: text('service_id')
      .notNull()
      .references(() => services.id, { onDelete: 'cascade' }),
    position: integer('position').notNull(),
    code: text('code').notNull(),
    label: jsonb('label').$type<Localised>().notNull(),
    message: jsonb('message').$type<Localised>().notNull(),
    rule: jsonb('rule').$type<Rule>().notNull(),
    after: text('after').array().notNull(),
    provenance: jsonb('provenance').$type<Provenance>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.serviceId, table.position] })],
);

/** How a service stands for an audience: ANYONE, SIGNED_IN, or a role. */
export const statusRules = processing.table(
  'status_rules',
  {
    serviceId: text('service_id')
      .notNull()
      .references(() => services.id, { onDelete: 'cascade' }),
    audience: text('audience').notNull(),
    status: text('status').$type<'ENABLED' | 'DISABLED' | 'MAINTENANCE' | 'FORBIDDEN'>().notNull(),
    provenance: jsonb('provenance').$type<Provenance>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.serviceId, table.audience] }),
    check('status_rules_status', sql`${table.status} in ('ENABLED', 'DISABLED', 'MAINTENANCE', 'FORBIDDEN')`),
  ],
);

/** What a run costs, where it is known. */
export const costRules = processing.table(
  'cost_rules',
  {
    serviceId: text('service_id')
      .primaryKey()
      .references(() => services.id, { onDelete: 'cascade' }),
    unit: text('unit').$type<'CPU_SECOND' | 'UNIT'>().notNull(),
    perImage: bigint('per_image', { mode: 'bigint' }).notNull(),
    provenance: jsonb('provenance').$type<Provenance>().notNull(),
  },
  (table) => [
    check('cost_rules_unit', sql`${table.unit} in ('CPU_SECOND', 'UNIT')`),
    check('cost_rules_positive', sql`${table.perImage} > 0`),
  ],
);

/** The compute credit that every account is granted, in whole CPU seconds or whole units, from a moment on. */
export const creditRules = processing.table(
  'credit_rules',
  {
    id: text('id').primaryKey(),
    unit: text('unit').$type<'CPU_SECOND' | 'UNIT'>().notNull(),
    granted: bigint('granted', { mode: 'bigint' }).notNull(),
    validFrom: timestamp('valid_from', { withTimezone: true, mode: 'string' }).notNull(),
    /** The first moment after it; null while it is open. */
    validTo: timestamp('valid_to', { withTimezone: true, mode: 'string' }),
    provenance: jsonb('provenance').$type<Provenance>().notNull(),
  },
  (table) => [
    check('credit_rules_unit', sql`${table.unit} in ('CPU_SECOND', 'UNIT')`),
    check('credit_rules_granted', sql`${table.granted} >= 0`),
  ],
);
