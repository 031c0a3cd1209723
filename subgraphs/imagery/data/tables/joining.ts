/** The tables of joining: who applied, the codes they were sent, and every step of memberships and accounts. */
import { index, integer, primaryKey, text } from 'drizzle-orm/pg-core';
import { imagery, instant, provenance } from './columns.ts';
import { accounts, organisations } from './people.ts';

/** The referent and the legal representative of the application that counts. */
export const membershipPeople = imagery.table(
  'membership_people',
  {
    organisationId: text('organisation_id')
      .notNull()
      .references(() => organisations.id),
    /** REFERENT or LEGAL_REPRESENTATIVE. */
    role: text('role').notNull(),
    fullName: text('full_name').notNull(),
    email: text('email').notNull(),
    /** When a code proved the address. */
    verifiedAt: instant('verified_at'),
  },
  (table) => [primaryKey({ columns: [table.organisationId, table.role] })],
);

/** The code that stands, one for each person; of the code itself only a salted digest is kept. */
export const emailCodes = imagery.table(
  'email_codes',
  {
    organisationId: text('organisation_id')
      .notNull()
      .references(() => organisations.id),
    role: text('role').notNull(),
    digest: text('digest').notNull(),
    salt: text('salt').notNull(),
    sentAt: instant('sent_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    /** Wrong guesses. */
    attempts: integer('attempts').notNull().default(0),
  },
  (table) => [primaryKey({ columns: [table.organisationId, table.role] })],
);

/** When codes and other mails that anybody may wish for left for an address, in the last hour in which one did: so that nobody is sent many. */
export const codesSent = imagery.table(
  'codes_sent',
  {
    /** In small letters. */
    address: text('address').notNull(),
    at: instant('at').notNull(),
  },
  (table) => [index('codes_sent_address').on(table.address, table.at)],
);

/** Everything that happened to a membership, with the status it had from then on; nothing here is changed. */
export const membershipEvents = imagery.table(
  'membership_events',
  {
    organisationId: text('organisation_id')
      .notNull()
      .references(() => organisations.id),
    /** 1, 2, 3 … of its organisation. */
    position: integer('position').notNull(),
    status: text('status').notNull(),
    at: instant('at').notNull(),
    /** The role in which somebody acted; null for the clock. */
    by: text('by'),
    /** The account that acted; null for who acted by a code, and for the clock. */
    accountId: text('account_id'),
    /** Who acted without an account, as they were named then. */
    fullName: text('full_name'),
    email: text('email'),
    reason: text('reason'),
  },
  (table) => [primaryKey({ columns: [table.organisationId, table.position] })],
);

/** Everything that happened to an account, with the status and organisation it had from then on; nothing here is changed. */
export const accountEvents = imagery.table(
  'account_events',
  {
    accountId: text('account_id')
      .notNull()
      .references(() => accounts.id),
    /** 1, 2, 3 … of its account. */
    position: integer('position').notNull(),
    status: text('status').notNull(),
    at: instant('at').notNull(),
    organisationId: text('organisation_id')
      .notNull()
      .references(() => organisations.id),
    by: text('by'),
    /** The account that acted; null for who had none yet. */
    byAccountId: text('by_account_id'),
    reason: text('reason'),
  },
  (table) => [primaryKey({ columns: [table.accountId, table.position] })],
);

/** Domains at which anybody opens a mailbox: an address there says nothing of an employer. */
export const freeMailDomains = imagery.table('free_mail_domains', {
  domain: text('domain').primaryKey(),
  provenance: provenance(),
});
