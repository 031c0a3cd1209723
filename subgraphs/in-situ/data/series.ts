import { sql, type SQL } from 'drizzle-orm';
import type { Database } from '../../kit/database/types.ts';
import { inOrder } from '../../kit/loaders.ts';
import type { Aggregate, Interval } from '../domain/model.ts';
import { gapFactor, seriesOf, type Series, type SeriesColumns } from '../domain/series.ts';
import type { Shape } from '../domain/shape.ts';
import type { Window } from '../domain/window.ts';
import { isOpen } from './conditions.ts';

/** One series that is asked for: of a datastream, within a closed interval. */
export interface SeriesQuestion {
  key: number;
  during: Interval | null;
}

/** Points handed to LTTB for each point it may keep: the extremes of that many buckets stand for all (MinMaxLTTB). */
const candidatesPerPoint = 4;

/**
 * The series of all questions, in their order, by one statement; null where a series is withheld by an embargo or none
 * is held. Windows without any observation are left out. Beyond `maxPoints`, LTTB keeps the shape, and everything else
 * keeps every n-th point, so that missing values stay visible.
 */
export async function seriesFor(
  db: Database,
  questions: readonly SeriesQuestion[],
  shape: Shape,
  now: Date,
): Promise<Array<Series | null>> {
  const rows = await db.execute<SeriesColumns & { n: number } & Record<string, unknown>>(sql`
    with asked as (
      select asked.n::int - 1 as n, asked.key, asked.start, asked.stop, datastream.observed,
        datastream.spacing_seconds,
        -- Two comparisons that are always made, so that the index on observations serves both.
        coalesce(asked.start, '-infinity') as earliest, coalesce(asked.stop, 'infinity') as latest
      from unnest(
        ${sql.param(questions.map(({ key }) => key))}::int[],
        ${sql.param(questions.map(({ during }) => during?.start ?? null))}::timestamptz[],
        ${sql.param(questions.map(({ during }) => during?.end ?? null))}::timestamptz[]
      ) with ordinality as asked (key, start, stop, n)
      join in_situ.datastreams datastream on datastream.key = asked.key
      join in_situ.datasets dataset on dataset.id = datastream.dataset_id
      where datastream.count is not null and ${isOpen(now)}
    ), held as (
      select asked.n, observation.at, observation.value, observation.quality
      from asked join in_situ.observations observation on observation.datastream_key = asked.key
        and observation.at >= asked.earliest and observation.at <= asked.latest
    ), point as (${pointsOf(shape)}
    ), numbered as (
      select point.*, row_number() over (partition by n order by at) - 1 as i, count(*) over (partition by n) as total
      from point
    ), kept as (${keptOf(shape)}
    ), columns as (
      select n, max(total)::int as total,
        array_agg(${milliseconds(sql`at`)} order by at) as times,
        array_agg(value order by at) as values,
        array_agg(quality order by at) as quality
      from kept group by n
    ), edge as (
      select n, at from held where value is not null
      union
      select n, greatest(start, lower(observed)) from asked
      where greatest(start, lower(observed)) <= least(stop, upper(observed))
      union
      select n, least(stop, upper(observed)) from asked
      where greatest(start, lower(observed)) <= least(stop, upper(observed))
    ), step as (
      select n, at, lag(at) over (partition by n order by at) as before from edge
    ), gap as (
      select n, jsonb_agg(jsonb_build_array(${milliseconds(sql`before`)}, ${milliseconds(sql`at`)}) order by at) as gaps
      from step join asked using (n)
      where extract(epoch from at - before) > ${gapFactor}::int * spacing_seconds
      group by n
    )
    select asked.n, coalesce(total, 0) as total, coalesce(times, '{}') as times, coalesce(values, '{}') as values,
      coalesce(quality, '{}') as quality, coalesce(gaps, '[]'::jsonb) as gaps
    from asked left join columns using (n) left join gap using (n)`);
  return inOrder(questions.map((_, n) => n), [...rows], ({ n }) => n, (row): Series => seriesOf(row, shape)); // prettier-ignore
}

/** Milliseconds since 1970, exact: `extract` gives a numeric. */
function milliseconds(at: SQL): SQL {
  return sql`round(extract(epoch from ${at}) * 1000)::float8`;
}

const aggregates: Record<Exclude<Aggregate, 'NONE' | 'LTTB'>, SQL> = {
  MEAN: sql`avg(value)`,
  MIN: sql`min(value)`,
  MAX: sql`max(value)`,
  SUM: sql`sum(value)`,
  COUNT: sql`count(value)::float8`,
};

function pointsOf({ aggregate, window, timeZone }: Shape): SQL {
  if (aggregate === 'NONE') return sql`select n, at, value, quality from held`;
  if (aggregate === 'LTTB' || window === null)
    return sql`select n, at, value, quality from held where value is not null`;
  return sql`
    select n, start as at, ${aggregates[aggregate]} as value, null::text as quality
    from (select n, value, ${windowStart(window, timeZone)} as start from held) as windowed
    group by n, start`;
}

/**
 * When the window of an observation begins. Months count from January of year 0, so that quarters are quarters and
 * decades decades; days from a Monday, so that weeks are ISO weeks; both on the clock of the time zone. Shorter windows
 * are of one length, and begin at its midnight of 1 January 2000.
 */
function windowStart(window: Window, timeZone: string): SQL {
  const local = sql`(at at time zone ${timeZone}::text)`;
  switch (window.unit) {
    case 'months': {
      const month = sql`(extract(year from ${local})::int * 12 + extract(month from ${local})::int - 1)`;
      const first = sql`(${month} / ${window.months}::int * ${window.months}::int)`;
      return sql`(make_date(${first} / 12, ${first} % 12 + 1, 1)::timestamp at time zone ${timeZone}::text)`;
    }
    case 'days': {
      const day = sql`floor((${local}::date - date '1970-01-05')::float8 / ${window.days}::int)::int`;
      return sql`((date '1970-01-05' + ${day} * ${window.days}::int)::timestamp at time zone ${timeZone}::text)`;
    }
    case 'seconds':
      return sql`date_bin(make_interval(secs => ${window.seconds}::float8), at,
        timestamp '2000-01-01' at time zone ${timeZone}::text)`;
  }
}

function keptOf({ aggregate, maxPoints }: Shape): SQL {
  if (aggregate !== 'LTTB') {
    return sql`select * from numbered where i % ceil(total::float8 / ${maxPoints}::int)::int = 0`;
  }
  const most = maxPoints * candidatesPerPoint;
  return sql`
    select n, at, value, quality, total from (
      select *, row_number() over (partition by n, bucket order by value, at) as lowest,
        row_number() over (partition by n, bucket order by value desc, at) as highest
      from (select *, i * ${most / 2}::int / total as bucket from numbered) as bucketed
    ) as ranked
    where total <= ${most}::int or lowest = 1 or highest = 1 or i = 0 or i = total - 1`;
}
