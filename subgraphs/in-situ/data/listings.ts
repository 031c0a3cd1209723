/** What this hub lists, each in its one order. */
import { sql } from 'drizzle-orm';
import type { Listing } from './pages.ts';
import { datasetColumns, datastreamColumns, observatoryColumns, stationColumns, variableColumns } from './rows.ts';

export const observatories: Listing = {
  order: 'observatories',
  columns: observatoryColumns,
  from: sql`in_situ.observatories observatory`,
  keys: [sql`observatory.id`],
};

export const datasets: Listing = {
  order: 'datasets',
  columns: datasetColumns,
  from: sql`in_situ.datasets dataset`,
  keys: [sql`dataset.id`],
};

export const stations: Listing = {
  order: 'stations',
  columns: stationColumns,
  from: sql`in_situ.stations station`,
  keys: [sql`station.name`, sql`station.id`],
};

export const datastreams: Listing = {
  order: 'datastreams',
  columns: datastreamColumns,
  from: sql`in_situ.datastreams datastream`,
  keys: [sql`datastream.id`],
};

export const variables: Listing = {
  order: 'variables',
  columns: variableColumns,
  from: sql`in_situ.variables variable`,
  keys: [sql`(variable.label->>'en')`, sql`variable.id`],
};

/** Variables of one category, itself and everything narrower, each once. */
export const variablesOfCategory: Listing = {
  order: 'variables',
  columns: variableColumns,
  from: sql`in_situ.variables variable join (
    with recursive within (top, id) as (
      select id, id from in_situ.variable_categories
      union
      select within.top, below.category_id
      from in_situ.category_broader below join within on below.broader_id = within.id
    )
    select distinct within.top as category_id, linked.variable_id
    from within join in_situ.categories_of_variables linked on linked.category_id = within.id
  ) as of_category on of_category.variable_id = variable.id`,
  keys: [sql`(variable.label->>'en')`, sql`variable.id`],
};
