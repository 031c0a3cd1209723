/** The tables of what members do beside requests: downloads, and searches they keep. */
import { index, jsonb, text } from 'drizzle-orm/pg-core';
import { geometry } from '../../../kit/database/geometry.ts';
import type { GeoJsonGeometry } from '../../../kit/geometry.ts';
import { imagery, instant } from './columns.ts';
import { accounts } from './people.ts';

/** Every link that was given out; never counted against a quota. */
export const downloads = imagery.table(
  'downloads',
  {
    id: text('id').primaryKey(),
    accountId: text('account_id')
      .notNull()
      .references(() => accounts.id),
    /** No reference: what was downloaded stays written down when a scene goes. */
    sceneId: text('scene_id').notNull(),
    /** Null for the item of a scene that has no assets. */
    asset: text('asset'),
    purpose: text('purpose').notNull(),
    at: instant('at').notNull(),
    expiresAt: instant('expires_at').notNull(),
  },
  (table) => [
    index('downloads_account').on(table.accountId, table.at),
    index('downloads_scene').on(table.sceneId, table.at),
  ],
);

export const savedSearches = imagery.table(
  'saved_searches',
  {
    id: text('id').primaryKey(),
    accountId: text('account_id')
      .notNull()
      .references(() => accounts.id),
    name: text('name').notNull(),
    /** Whatever the client needs to ask it again. */
    query: jsonb('query').notNull(),
    extent: geometry('extent').$type<GeoJsonGeometry>(),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [index('saved_searches_account').on(table.accountId, table.createdAt, table.id)],
);
