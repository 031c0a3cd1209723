/** The PostgreSQL schema `imagery`, and the columns that several of its tables have. */
import { jsonb, pgSchema, timestamp } from 'drizzle-orm/pg-core';
import type { Provenance } from '../../../kit/provenance.ts';

export const imagery = pgSchema('imagery');

export const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'string' });

export const provenance = () => jsonb('provenance').$type<Provenance>().notNull();

/** The columns of a rule that say when it stands. */
export const validity = () => ({
  validFrom: instant('valid_from'),
  /** Where it ends: where another follows, if that is before the end that it was given. */
  validTo: instant('valid_to'),
  /** The end that it was given; null for one that stands until another follows. */
  askedTo: instant('asked_to'),
});
