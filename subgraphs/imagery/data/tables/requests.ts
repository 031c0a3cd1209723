/** What people want to have, and every status that it has had. */
import { sql } from 'drizzle-orm';
import { bigint, index, integer, jsonb, numeric, primaryKey, text } from 'drizzle-orm/pg-core';
import { geometry } from '../../../kit/database/geometry.ts';
import type { GeoJsonGeometry } from '../../../kit/geometry.ts';
import { imagery, instant } from './columns.ts';
import { organisations, accounts } from './people.ts';

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
