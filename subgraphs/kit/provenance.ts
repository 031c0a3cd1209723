import type { HubContext } from './context.ts';
import { inLanguage, type Language, type Localised } from './language.ts';

/**
 * How sure a stored fact is: written in the source, the best reading of a damaged or ambiguous source, undecidable from
 * the source, or chosen by the project where the sources are silent.
 */
export type Certainty = 'STATED' | 'READING' | 'UNCERTAIN' | 'ASSUMED';

/** Where a stored fact comes from; kept as one jsonb column beside the fact. */
export interface Provenance {
  title: string;
  locator?: string | null;
  url?: string | null;
  certainty: Certainty;
  note?: Localised | null;
}

/** Resolvers of the shared type `Provenance`, for every hub that has it. */
export const provenanceResolvers = {
  note: (provenance: Provenance, { lang }: { lang?: Language | null }, { language }: HubContext): string | null =>
    provenance.note ? inLanguage(provenance.note, lang, language) : null,
};
