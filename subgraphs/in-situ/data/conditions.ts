/** Conditions on rows, from what was asked. Every one is true or false for a row: null never matches. */
import { sql, type SQL } from 'drizzle-orm';
import type { Area } from '../../kit/area.ts';
import { areaSql } from '../../kit/area-sql.ts';
import { beginsIn, everyWord } from '../../kit/words-sql.ts';
import type { Interval, ProcessingLevel } from '../domain/model.ts';
import { variablesNamed, variablesOfCategories } from './concepts.ts';

/** A filter on datastreams as it was checked: see `domain/filter.ts`. */
export interface DatastreamConditions {
  variables?: readonly string[] | null;
  categories?: readonly string[] | null;
  observatories?: readonly string[] | null;
  during?: Interval | null;
  levels?: readonly ProcessingLevel[] | null;
  words?: readonly string[] | null;
  area?: Area | null;
  withinKm?: number;
}

/** All of the conditions; true when there are none. */
export function all(conditions: ReadonlyArray<SQL | null>): SQL {
  const given = conditions.filter((condition) => condition !== null);
  return given.length > 0 ? sql.join(given, sql` and `) : sql`true`;
}

/** A place lies in the area, or within so many kilometres of it, on the ellipsoid. */
export function near(location: SQL, area: Area, withinKm: number): SQL {
  // A statement within the statement is run once, so that the index on locations can be used with its result.
  return sql`st_dwithin(${location}, (select (${areaSql(area)})::geography), ${withinKm * 1000}::float8)`;
}

/** A closed range of instants as PostgreSQL has it. */
export function closedRange({ start, end }: Interval): SQL {
  return sql`tstzrange(${start ?? null}::timestamptz, ${end ?? null}::timestamptz, '[]')`;
}

/** What a row of `datastreams` under the name `datastream` must fulfil. */
export function datastreamMatches(asked: DatastreamConditions): SQL {
  const { variables, categories, observatories, during, levels, words, area, withinKm = 0 } = asked;
  return all([
    variables ? sql`datastream.variable_id in (${variablesNamed(variables)})` : null,
    categories ? sql`datastream.variable_id in (${variablesOfCategories(categories)})` : null,
    observatories
      ? sql`datastream.station_id in (select id from in_situ.stations
          where observatory_id = any(${sql.param([...observatories])}::text[]))`
      : null,
    during ? sql`datastream.observed && ${closedRange(during)}` : null,
    levels ? sql`datastream.level = any(${sql.param([...levels])}::text[])` : null,
    words
      ? // The variable brings the words of both languages; looked up once, not for every row.
        everyWord(
          words,
          (word) => sql`(${beginsIn(sql`datastream.search`, word)} or datastream.variable_id in
            (select id from in_situ.variables where ${beginsIn(sql`search`, word)}))`,
        )
      : null,
    area
      ? sql`datastream.station_id in (select place.id from in_situ.stations place
          where ${near(sql`place.location`, area, withinKm)})`
      : null,
  ]);
}

/** Whether a filter asks for anything. */
export function isEmpty(asked: DatastreamConditions): boolean {
  const { withinKm: _, ...conditions } = asked;
  return Object.values(conditions).every((condition) => condition == null);
}

/**
 * The series of a dataset may be read: the one place that knows what an embargo is. `dataset` is a row of `datasets`.
 * @param now the moment of the request.
 */
export function isOpen(now: Date): SQL {
  return sql`(dataset.embargoed_until is null or dataset.embargoed_until <= ${now.toISOString()}::timestamptz)`;
}
