import { index, jsonb, pgSchema, text } from 'drizzle-orm/pg-core';
import { geometry } from '../database/geometry.ts';
import type { PlaceKind } from '../place-codes.ts';
import type { Provenance } from '../provenance.ts';

export const kit = pgSchema('kit');

/** Countries, regions, departments and territories by code, and towns by name. Facts of the project; hubs only read. */
export const places = kit.table(
  'places',
  {
    /** The code where there is one; `town/…` otherwise. */
    id: text('id').primaryKey(),
    /** Canonical code; null for towns. */
    code: text('code').unique(),
    kind: text('kind').$type<PlaceKind>().notNull(),
    nameEn: text('name_en').notNull(),
    nameFr: text('name_fr').notNull(),
    /** Names and codes as they are searched for: folded, see fold.ts. */
    words: text('words').array().notNull(),
    /** Code of the place a town lies in. */
    within: text('within'),
    outline: geometry('outline').notNull(),
    licence: text('licence').notNull(),
    provenance: jsonb('provenance').$type<Provenance>().notNull(),
  },
  (table) => [index('places_outline').using('gist', table.outline)],
);
