/** What a pivot file holds, as rows; what was wrong in it and has been normalised, as warnings. Pure. */
import type { ImportWarning, Refusal } from '../../kit/import/report.ts';
import { utcInstant } from '../../kit/scalars.ts';
import type { ProcessingLevel, Unit } from './model.ts';
import { datasetOf } from './pivot-dataset.ts';
import { observationShape, type PivotDataset, type PivotDocument, type PivotObservation } from './pivot-document.ts';
import type { CategoryRecord, Concepts, DatasetRecord, DatastreamRecord, ObservatoryRecord, StationRecord, VariableNames, VariableRecord } from './pivot-records.ts'; // prettier-ignore
import { stationOf } from './pivot-station.ts';
import { symbolOf, variableOf } from './pivot-variable.ts';
import { documentWarnings } from './pivot-warnings.ts';
import { camelWords, localName } from './slug.ts';

export interface PivotRecords {
  observatory: ObservatoryRecord;
  datasets: DatasetRecord[];
  stations: StationRecord[];
  /** Those the thesaurus does not have. */
  categories: CategoryRecord[];
  variables: VariableRecord[];
  datastreams: DatastreamRecord[];
  warnings: ImportWarning[];
  refusals: Refusal[];
}

const levels: Record<string, ProcessingLevel> = {
  'Raw data': 'RAW',
  'Quality-controlled data': 'QUALITY_CONTROLLED',
  'Derived products': 'DERIVED',
};

/** Units as producers write them, in the Unified Code for Units of Measure. */
const ucum: Record<string, string> = {
  '°C': 'Cel',
  '%': '%',
  permil: '[ppth]',
  'µS.m-1': 'uS.m-1',
  'mg.m-3': 'mg.m-3',
  'g.m-3': 'g.m-3',
  'eq.m-3': 'eq.m-3',
  'm3/m3': 'm3/m3',
};

/** Every concept that a document names, for a look-up of what is known of them. */
export function conceptsNamed(document: PivotDocument): string[] {
  const named = document.datasets.flatMap(({ observations }) => observations).flatMap(categoriesIn);
  return [...new Set(named)];
}

function categoriesIn(observation: unknown): string[] {
  const parsed = observationShape.safeParse(observation);
  return parsed.success ? parsed.data.observedProperty.theiaCategories : [];
}

/** The rows of a document. An observation that cannot be read is left out and named among the refusals. */
export function recordsOf(document: PivotDocument, concepts: Concepts, names: VariableNames): PivotRecords {
  const { producer } = document;
  const warnings = documentWarnings(document);
  const refusals: Refusal[] = [];
  const found = {
    stations: new Map<string, StationRecord>(),
    variables: new Map<string, VariableRecord>(),
    datastreams: new Map<string, DatastreamRecord>(),
  };
  let zeroLength = 0;
  let index = 0;
  document.datasets.forEach((dataset, datasetIndex) => {
    dataset.observations.forEach((given, at) => {
      const place = `datasets[${datasetIndex}].observations[${at}]`;
      const read = observationOf(given, dataset, producer.producerId, concepts, names);
      if ('reason' in read) {
        refusals.push({ index, place: [place, read.place].filter(Boolean).join('.'), reason: read.reason });
      } else if (found.datastreams.has(read.datastream.id)) {
        refusals.push({
          index,
          place: `${place}.observationId`,
          reason: `${read.datastream.id} occurs twice; the first is kept`,
        });
      } else {
        if (read.datastream.start === read.datastream.end) zeroLength += 1;
        found.stations.set(read.station.id, found.stations.get(read.station.id) ?? read.station);
        if (read.variable) found.variables.set(read.variable.id, read.variable);
        found.datastreams.set(read.datastream.id, read.datastream);
      }
      index += 1;
    });
  });
  if (zeroLength > 0) {
    warnings.push({
      ...{ code: 'ZERO_LENGTH', field: 'temporalExtent', count: zeroLength },
      message: `${zeroLength} datastreams begin and end at one moment; they are kept as they are`,
    });
  }
  const variables = [...found.variables.values()];
  const categories = unknownCategories(variables, concepts);
  warnings.push(
    ...categories.map(({ id }) => ({
      ...{ code: 'CATEGORY_UNKNOWN', field: 'theiaCategories', count: 1 },
      message: `${id} is not in the thesaurus; it is listed at its top`,
    })),
  );
  const datasets = document.datasets.map((dataset) => datasetOf(dataset, producer));
  return {
    observatory: {
      id: producer.producerId,
      name: producer.name,
      longName: producer.title ?? null,
      description: producer.description ?? null,
      landingPage: producer.onlineResource?.urlInfo ?? null,
      extent: datasets.find(({ extent }) => extent !== null)?.extent ?? null,
    },
    datasets,
    stations: [...found.stations.values()],
    categories,
    variables,
    datastreams: [...found.datastreams.values()],
    warnings,
    refusals,
  };
}

interface Observed {
  station: StationRecord;
  /** Null when the thesaurus has the variable itself. */
  variable: VariableRecord | null;
  datastream: DatastreamRecord;
}

function observationOf(
  given: unknown,
  dataset: PivotDataset,
  producer: string,
  concepts: Concepts,
  names: VariableNames,
): Observed | { place: string; reason: string } {
  const parsed = observationShape.safeParse(given);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return { place: issue?.path.join('.') ?? '', reason: issue?.message ?? 'not an observation' };
  }
  const observation = parsed.data;
  const { dateBeg, dateEnd } = observation.temporalExtent;
  const start = utcInstant(dateBeg);
  const end = utcInstant(dateEnd);
  if (!start) return { place: 'temporalExtent.dateBeg', reason: `not an RFC 3339 instant: ${dateBeg}` };
  if (!end) return { place: 'temporalExtent.dateEnd', reason: `not an RFC 3339 instant: ${dateEnd}` };
  if (Date.parse(start) > Date.parse(end))
    return { place: 'temporalExtent', reason: `ends before it begins: ${dateBeg} to ${dateEnd}` };
  let station: StationRecord;
  try {
    station = stationOf(producer, observation);
  } catch (error) {
    return { place: 'featureOfInterest.samplingFeature.geometry', reason: (error as Error).message };
  }
  const named = observation.observedProperty.theiaCategories
    .map((uri) => concepts.get(uri))
    .find((concept) => concept?.kind === 'variable');
  const variable = named ? null : variableOf(observation.observedProperty, concepts, names);
  return {
    station,
    variable,
    datastream: datastreamOf(observation, { dataset, station, variable: named?.id ?? variable?.id ?? '', start, end }),
  };
}

function datastreamOf(
  { observationId, observedProperty, processingLevel, procedure, result }: PivotObservation,
  of: { dataset: PivotDataset; station: StationRecord; variable: string; start: string; end: string },
): DatastreamRecord {
  const sensors = procedure?.dataProduction?.sensors ?? [];
  return {
    id: observationId,
    name: `${observedProperty.name}, ${of.station.name}`,
    station: of.station.id,
    dataset: of.dataset.datasetId,
    variable: of.variable,
    unit: unitOf(observedProperty.unit),
    level: levels[processingLevel ?? ''] ?? null,
    sensors: sensors.map(({ manufacturer, model, name, sensorType }) => [manufacturer, model ?? name ?? sensorType].filter(Boolean).join(' ')).filter(Boolean), // prettier-ignore
    start: of.start,
    end: of.end,
    missingValue: result?.missingValue ?? null,
  };
}

function unitOf(unit: string | undefined): Unit | null {
  const symbol = symbolOf(unit);
  return symbol === null ? null : { symbol, ucum: ucum[symbol] ?? null };
}

function unknownCategories(variables: readonly VariableRecord[], concepts: Concepts): CategoryRecord[] {
  const named = new Set(variables.flatMap(({ categories }) => categories));
  const known = new Set([...concepts.values()].map(({ id }) => id));
  return [...named]
    .filter((uri) => !known.has(uri))
    .map((id) => ({ id, label: { en: sentence(camelWords(localName(id))) } }));
}

function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
