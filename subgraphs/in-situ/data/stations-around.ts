import { sql } from 'drizzle-orm';
import type { Area } from '../../kit/area.ts';
import type { Database } from '../../kit/database/types.ts';
import type { GeoJsonGeometry } from '../../kit/geometry.ts';
import { groupInOrder } from '../../kit/loaders.ts';
import type { Filter } from '../domain/filter.ts';
import { instantOf } from '../domain/interval.ts';
import type { Interval, Observation } from '../domain/model.ts';
import { datastreamMatches, isOpen, near } from './conditions.ts';
import { stationColumns, type StationRow } from './rows.ts';

/** Where and when an image was taken, and how far from then data still count. */
export interface AroundQuestion {
  footprint: GeoJsonGeometry;
  taken: Interval;
  window: Interval;
}

/** What all questions of a level share. */
export interface AroundOptions {
  area: Area | null;
  withinKm: number;
  filter: Filter;
  first: number;
}

/** A station, and only those of its datastreams that have data around the acquisition. */
export interface StationMatch {
  station: StationRow;
  distanceKm: number;
  datastreams: DatastreamMatch[];
}

export interface DatastreamMatch {
  datastreamId: string;
  key: number;
  /** The value nearest to the acquisition; null while it is withheld or no series is held. */
  nearest: Observation | null;
  window: Interval;
}

interface MatchedDatastream {
  id: string;
  key: number;
  ms: number | null;
  value: number | null;
  quality: string | null;
}

type Row = StationRow & { n: number; distanceKm: number; datastreams: MatchedDatastream[] } & Record<string, unknown>;

/**
 * For each question the matching stations, nearest in time first, then in place; in the order of the questions. One
 * statement, however many questions.
 *
 * A datastream matches with a value in the window when its series is held and open; with what its metadata say was
 * observed when not: what an embargo withholds must not show in which stations match, nor in their order.
 */
export async function stationsAround(
  db: Database,
  questions: readonly AroundQuestion[],
  { area, withinKm, filter, first }: AroundOptions,
  now: Date,
): Promise<StationMatch[][]> {
  const rows = await db.execute<Row>(sql`
    with asked as materialized (
      select asked.n::int - 1 as n, st_geomfromgeojson(asked.footprint)::geography as footprint,
        tstzrange(asked.taken_start, asked.taken_stop, '[]') as taken,
        -- Two comparisons that are always made: the index on observations is of no use to a range, or to "or".
        coalesce(asked.start, '-infinity') as earliest, coalesce(asked.stop, 'infinity') as latest
      from unnest(
        ${sql.param(questions.map(({ footprint }) => JSON.stringify(footprint)))}::text[],
        ${sql.param(questions.map(({ taken }) => taken.start ?? null))}::timestamptz[],
        ${sql.param(questions.map(({ taken }) => taken.end ?? null))}::timestamptz[],
        ${sql.param(questions.map(({ window }) => window.start ?? null))}::timestamptz[],
        ${sql.param(questions.map(({ window }) => window.end ?? null))}::timestamptz[]
      ) with ordinality as asked (footprint, taken_start, taken_stop, start, stop, n)
    ), placed as materialized (
      select asked.*, place.id as station_id, place.distance_km
      from asked
      cross join lateral (
        select station.id, st_distance(station.location, asked.footprint) / 1000 as distance_km
        from in_situ.stations station
        where st_dwithin(station.location, asked.footprint, ${withinKm * 1000}::float8)
          and ${area ? near(sql`station.location`, area, 0) : sql`true`}
        offset 0 -- one look into the index on locations for each image, whatever the planner believes of their number
      ) as place
    ), matched as (
      select placed.n, placed.station_id, placed.distance_km, datastream.id, datastream.key, nearest.at, nearest.value, nearest.quality,
        extract(epoch from case when nearest.at is not null
          then greatest(lower(placed.taken) - nearest.at, nearest.at - upper(placed.taken), interval '0')
          else greatest(lower(placed.taken) - upper(datastream.observed),
            lower(datastream.observed) - upper(placed.taken), interval '0') end) as seconds
      from placed
      join in_situ.datastreams datastream on datastream.station_id = placed.station_id
        -- By its ends: with "&&" the planner looks up all ranges of all stations for each of them.
        and datastream.observed is not null
        and coalesce(lower(datastream.observed), '-infinity') <= placed.latest
        and coalesce(upper(datastream.observed), 'infinity') >= placed.earliest
        and ${datastreamMatches(filter)}
      join in_situ.datasets dataset on dataset.id = datastream.dataset_id
      left join lateral (
        select observation.at, observation.value, observation.quality
        from in_situ.observations observation
        where observation.datastream_key = datastream.key and observation.value is not null
          and observation.at >= placed.earliest and observation.at <= placed.latest
          and datastream.count is not null and ${isOpen(now)}
        order by greatest(lower(placed.taken) - observation.at, observation.at - upper(placed.taken), interval '0'),
          observation.at
        limit 1
      ) as nearest on true
      where nearest.at is not null or datastream.count is null or not ${isOpen(now)}
    ), ranked as (
      select n, station_id, min(distance_km) as distance_km,
        row_number() over (partition by n order by min(seconds), min(distance_km), station_id) as place,
        jsonb_agg(jsonb_build_object('id', id, 'key', key, 'value', value, 'quality', quality,
          'ms', round(extract(epoch from at) * 1000)) order by seconds, id) as datastreams
      from matched
      group by n, station_id
    )
    select ranked.n, ranked.distance_km as "distanceKm", ranked.datastreams, ${stationColumns}
    from ranked join in_situ.stations station on station.id = ranked.station_id
    where ranked.place <= ${first}::int
    order by ranked.n, ranked.place`);
  return groupInOrder(questions.length, rows, ({ n }) => n).map((found, n) =>
    found.map((row) => matchOf(row, questions[n]?.window ?? {})),
  );
}

function matchOf({ n: _, distanceKm, datastreams, ...station }: Row, window: Interval): StationMatch {
  return {
    station,
    // To the metre: what lies beyond is the ellipsoid's arithmetic.
    distanceKm: Math.round(distanceKm * 1000) / 1000,
    datastreams: datastreams.map(({ id, key, ms, value, quality }) => ({
      datastreamId: id,
      key,
      nearest: ms === null ? null : { at: instantOf(ms), value, quality },
      window,
    })),
  };
}
