/** Organisations and people: who takes part, what they signed, and the roles they have. */
import { sql } from 'drizzle-orm';
import { boolean, index, jsonb, primaryKey, text, unique, uniqueIndex } from 'drizzle-orm/pg-core';
import type { Approval } from '../../domain/records/people.ts';
import { charterTexts } from './access-rules.ts';
import { imagery, instant, provenance } from './columns.ts';

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
