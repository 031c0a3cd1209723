/** The loaders of one request: every field that needs the database asks one of them, so a level is a statement. */
import DataLoader from 'dataloader';
import { sql, type SQL } from 'drizzle-orm';
import type { Area } from '../../kit/area.ts';
import { areaSql } from '../../kit/area-sql.ts';
import type { Connection } from '../../kit/connection.ts';
import type { Database } from '../../kit/database/types.ts';
import { byArguments } from '../../kit/loaders.ts';
import { beginsIn, everyWord } from '../../kit/words-sql.ts';
import type { Filter } from '../domain/filter.ts';
import type { Interval, Observation } from '../domain/model.ts';
import type { Series } from '../domain/series.ts';
import type { Shape } from '../domain/shape.ts';
import { broaderOf, byId, categoriesOf, operatorsOf, variablesNamed } from './by-id.ts';
import { all, datastreamMatches, isEmpty, near, type DatastreamConditions } from './conditions.ts';
import { variablesOfCategories } from './concepts.ts';
import { latestOf } from './latest.ts';
import * as listings from './listings.ts';
import { countsOf, pageOf, pagesOf, type Listing, type Question } from './pages.ts';
import * as rows from './rows.ts';
import { seriesFor, type SeriesQuestion } from './series.ts';
import { unknownNames, type Names } from './unknown-names.ts';
import { stationsAround, type AroundOptions, type AroundQuestion } from './stations-around.ts';

/** What a page is asked for; plain data, so that equal questions share a statement. */
export interface Page {
  first: number;
  after: string | null;
}

interface Place {
  area: Area | null;
  withinKm: number;
}

type PageLoader<Arguments, Row> = (args: Arguments & Page) => { load(parent: string): Promise<Connection<Row>> };

export type Loaders = ReturnType<typeof loadersOf>;

export function loadersOf({ db, now }: { db: Database; now: Date }) {
  const ids = <Row extends { id: string }>(source: Parameters<typeof byId>[1]) =>
    new DataLoader<string, Row | null>((asked) => byId<Row>(db, source, asked));
  return {
    observatory: ids<rows.ObservatoryRow>({ ...listings.observatories, id: sql`observatory.id` }),
    dataset: ids<rows.DatasetRow>({ ...listings.datasets, id: sql`dataset.id` }),
    station: ids<rows.StationRow>({ ...listings.stations, id: sql`station.id` }),
    datastream: ids<rows.DatastreamRow>({ ...listings.datastreams, id: sql`datastream.id` }),
    variable: ids<rows.VariableRow>({ ...listings.variables, id: sql`variable.id` }),
    category: ids<rows.CategoryRow>({
      columns: rows.categoryColumns,
      from: sql`in_situ.variable_categories category`,
      id: sql`category.id`,
    }),
    /** Understands former ids too. */
    variableNamed: new DataLoader<string, rows.VariableRow | null>((asked) => variablesNamed(db, asked)),
    operators: new DataLoader<string, rows.OrganisationRow[]>((asked) => operatorsOf(db, asked)),
    categories: new DataLoader<string, rows.CategoryRow[]>((asked) => categoriesOf(db, asked)),
    broader: new DataLoader<string, rows.CategoryRow[]>((asked) => broaderOf(db, asked)),
    latest: new DataLoader<number, Observation | null>((keys) => latestOf(db, keys, now)),
    unknownNames: new DataLoader<Names, Names, string>(
      (asked) => Promise.all(asked.map((names) => unknownNames(db, names))),
      { cacheKeyFn: (names) => JSON.stringify(names) },
    ),
    series: byArguments<Shape, SeriesQuestion, Series | null>(
      (shape) => (questions) => seriesFor(db, questions, shape, now),
      { cacheKey: (question) => JSON.stringify(question) },
    ),
    stationsAround: byArguments<AroundOptions, AroundQuestion, Awaited<ReturnType<typeof stationsAround>>[number]>(
      (options) => (questions) => stationsAround(db, questions, options, now),
      { cacheKey: (question) => JSON.stringify(question) },
    ),
    ...pageLoadersOf(db),
  };
}

function pageLoadersOf(db: Database) {
  const pages = <Arguments, Row>(
    listing: Listing,
    question: (asked: Arguments) => Question,
  ): PageLoader<Arguments, Row> => {
    const count = byArguments<Arguments, string, number>(
      (asked) => (parents) => countsOf(db, listing, question(asked), parents),
    );
    return byArguments<Arguments & Page, string, Connection<Row>>((asked) => async (parents) => {
      const { first, after, ...rest } = asked;
      const found = await pagesOf<Row>(db, listing, question(asked), { parents, first, after });
      return parents.map((parent, n) =>
        pageOf<Row>(listing, {
          rows: found[n] ?? [],
          first,
          after,
          totalCount: () => count(rest as unknown as Arguments).load(parent),
        }),
      );
    });
  };
  return {
    observatories: pages<{ words: readonly string[] | null } & Place, rows.ObservatoryRow>(
      listings.observatories,
      ({ words, area }) => ({
        scope: null,
        where: all([
          words && everyWord(words, (word) => beginsIn(sql`observatory.search`, word)),
          area &&
            sql`(st_intersects(observatory.extent::geography, (select (${areaSql(area)})::geography))
              or observatory.id in (select place.observatory_id from in_situ.stations place
                where ${near(sql`place.location`, area, 0)}))`,
        ]),
      }),
    ),
    datasets: pages<{ words: readonly string[] | null } & Place, rows.DatasetRow>(
      listings.datasets,
      ({ words, area }) => ({
        scope: null,
        where: all([
          words && everyWord(words, (word) => beginsIn(sql`dataset.search`, word)),
          area &&
            sql`dataset.id in (select datastream.dataset_id from in_situ.datastreams datastream
              where ${datastreamMatches({ area })})`,
        ]),
      }),
    ),
    datasetsOfObservatory: pages<object, rows.DatasetRow>(listings.datasets, () => ({
      scope: sql`dataset.observatory_id`,
      where: sql`true`,
    })),
    stations: pages<Filter & Place, rows.StationRow>(listings.stations, ({ area, withinKm, ...filter }) => ({
      scope: null,
      where: all([area && near(sql`station.location`, area, withinKm), stationHas(filter)]),
    })),
    stationsOfObservatory: pages<object, rows.StationRow>(listings.stations, () => ({
      scope: sql`station.observatory_id`,
      where: sql`true`,
    })),
    datastreams: pages<Filter & Place, rows.DatastreamRow>(listings.datastreams, (asked) => ({
      scope: null,
      where: datastreamMatches(asked),
    })),
    datastreamsOfDataset: pages<object, rows.DatastreamRow>(listings.datastreams, () => ({
      scope: sql`datastream.dataset_id`,
      where: sql`true`,
    })),
    datastreamsOfStation: pages<Filter, rows.DatastreamRow>(listings.datastreams, (filter) => ({
      scope: sql`datastream.station_id`,
      where: datastreamMatches(filter),
    })),
    datastreamsOfVariable: pages<{ during: Interval | null } & Place, rows.DatastreamRow>(
      listings.datastreams,
      (asked) => ({ scope: sql`datastream.variable_id`, where: datastreamMatches(asked) }),
    ),
    variables: pages<
      { words: readonly string[] | null; categories: readonly string[] | null } & Place,
      rows.VariableRow
    >(listings.variables, ({ words, categories, area }) => ({
      scope: null,
      where: all([
        words && everyWord(words, (word) => beginsIn(sql`variable.search`, word)),
        categories && sql`variable.id in (${variablesOfCategories(categories)})`,
        area &&
          sql`variable.id in (select datastream.variable_id from in_situ.datastreams datastream
            where ${datastreamMatches({ area })})`,
      ]),
    })),
    variablesOfCategory: pages<object, rows.VariableRow>(listings.variablesOfCategory, () => ({
      scope: sql`of_category.category_id`,
      where: sql`true`,
    })),
  };
}

/** A station without any datastream is found too, as long as nothing is asked of its datastreams. */
function stationHas(filter: DatastreamConditions): SQL | null {
  if (isEmpty(filter)) return null;
  return sql`station.id in (select datastream.station_id from in_situ.datastreams datastream
    where ${datastreamMatches(filter)})`;
}
