/** Shapes that this hub stores and answers; they know neither GraphQL nor SQL. */

/** A text in English and, where it exists, in French. */
export interface Text {
  en: string;
  fr?: string | null;
}

export interface Unit {
  symbol: string;
  name?: string | null;
  ucum?: string | null;
}

export interface Licence {
  spdx?: string | null;
  title: string;
  url?: string | null;
  commercialUse?: boolean | null;
  declaredBy?: string | null;
}

export type ProcessingLevel = 'RAW' | 'QUALITY_CONTROLLED' | 'DERIVED';

/** A closed interval; a missing side is open. RFC 3339 in UTC. */
export interface Interval {
  start?: string | null;
  end?: string | null;
}

export interface Observation {
  at: string;
  value: number | null;
  quality: string | null;
}

export type Aggregate = 'NONE' | 'MEAN' | 'MIN' | 'MAX' | 'SUM' | 'COUNT' | 'LTTB';
