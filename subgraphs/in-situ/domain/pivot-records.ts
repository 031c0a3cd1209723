/** Rows as a pivot file brings them. */
import type { GeoJsonGeometry } from '../../kit/geometry.ts';
import type { Licence, ProcessingLevel, Text, Unit } from './model.ts';

export interface ObservatoryRecord {
  id: string;
  name: string;
  longName: string | null;
  description: string | null;
  landingPage: string | null;
  extent: GeoJsonGeometry | null;
}

export interface DatasetRecord {
  id: string;
  observatory: string;
  title: string;
  description: string | null;
  doi: string | null;
  licence: Licence | null;
  climates: string[];
  geologies: string[];
  embargoDays: number | null;
  extent: GeoJsonGeometry | null;
}

export interface StationRecord {
  id: string;
  observatory: string;
  name: string;
  location: GeoJsonGeometry;
  elevation: number | null;
}

export interface CategoryRecord {
  id: string;
  label: Text;
}

export interface VariableRecord {
  id: string;
  label: Text;
  unitSymbol: string | null;
  constraints: string[];
  categories: string[];
  search: string;
}

export interface DatastreamRecord {
  id: string;
  name: string;
  station: string;
  dataset: string;
  variable: string;
  unit: Unit | null;
  level: ProcessingLevel | null;
  sensors: string[];
  start: string;
  end: string;
  missingValue: string | null;
}

/** What the thesaurus knows of the URIs in a file: the canonical URI, and whether it names a category or a variable. */
export type Concepts = ReadonlyMap<string, { id: string; kind: 'category' | 'variable' }>;

/** What the project knows of producers' names of variables. */
export type VariableNames = Readonly<Record<string, { fr: string; synonyms: string[] }>>;
