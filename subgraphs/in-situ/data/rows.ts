/** The rows that resolvers are given, and how each is selected: column names are those of the contract. */
import { sql } from 'drizzle-orm';
import type { GeoJsonGeometry } from '../../kit/geometry.ts';
import type { Licence, ProcessingLevel, Text, Unit } from '../domain/model.ts';

export interface OrganisationRow {
  id: string;
  name: string;
  acronym: string | null;
  ror: string | null;
}

export interface ObservatoryRow {
  id: string;
  name: string;
  longName: string | null;
  description: Text | null;
  network: string | null;
  extent: GeoJsonGeometry | null;
  landingPage: string | null;
}

export interface DatasetRow {
  id: string;
  observatoryId: string;
  title: string;
  description: string | null;
  doi: string | null;
  licence: Licence | null;
  climates: string[];
  geologies: string[];
  /** As stored; over once it is past. */
  embargoedUntil: string | null;
  citation: string | null;
}

export interface StationRow {
  id: string;
  observatoryId: string;
  name: string;
  location: GeoJsonGeometry;
  elevation: number | null;
}

export interface DatastreamRow {
  id: string;
  key: number;
  name: string;
  stationId: string;
  datasetId: string;
  variableId: string;
  unit: Unit | null;
  processingLevel: ProcessingLevel | null;
  sensors: string[];
  observedStart: string | null;
  observedEnd: string | null;
  count: number | null;
  synthetic: boolean;
}

export interface VariableRow {
  id: string;
  label: Text;
  definition: string | null;
  unitSymbol: string | null;
  property: string | null;
  objectOfInterest: string | null;
  matrix: string | null;
  constraints: string[];
  deprecated: boolean;
  replacedById: string | null;
  exactMatch: string[];
}

export interface CategoryRow {
  id: string;
  label: Text;
}

export const organisationColumns = sql`organisation.id, organisation.name, organisation.acronym, organisation.ror`;

export const observatoryColumns = sql`
  observatory.id, observatory.name, observatory.long_name as "longName", observatory.description,
  observatory.network, st_asgeojson(observatory.extent)::json as extent,
  observatory.landing_page as "landingPage"`;

export const datasetColumns = sql`
  dataset.id, dataset.observatory_id as "observatoryId", dataset.title, dataset.description, dataset.doi,
  dataset.licence, dataset.climates, dataset.geologies, dataset.embargoed_until as "embargoedUntil",
  dataset.citation`;

export const stationColumns = sql`
  station.id, station.observatory_id as "observatoryId", station.name,
  st_asgeojson(station.location)::json as location, station.elevation`;

export const datastreamColumns = sql`
  datastream.id, datastream.key, datastream.name, datastream.station_id as "stationId",
  datastream.dataset_id as "datasetId", datastream.variable_id as "variableId", datastream.unit,
  datastream.level as "processingLevel", datastream.sensors, lower(datastream.observed) as "observedStart",
  upper(datastream.observed) as "observedEnd", datastream.count::int as count, datastream.synthetic`;

export const variableColumns = sql`
  variable.id, variable.label, variable.definition, variable.unit_symbol as "unitSymbol", variable.property,
  variable.object_of_interest as "objectOfInterest", variable.matrix, variable.constraints, variable.deprecated,
  variable.replaced_by as "replacedById", variable.exact_match as "exactMatch"`;

export const categoryColumns = sql`category.id, category.label`;
