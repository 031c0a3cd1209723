/** A search as the tables and conditions of a statement over products. */
import { sql, type SQL } from 'drizzle-orm';
import { areaSql } from '../../kit/area-sql.ts';
import { coverageOf } from '../../kit/coverage.ts';
import type { ClosedInterval } from '../../kit/interval.ts';
import { beginsIn, everyWord } from '../../kit/words-sql.ts';
import type { Search } from '../domain/search.ts';
import type { Sensor } from '../domain/sensors.ts';
import type { Understanding } from '../domain/text.ts';

/** `with …`, to be put before `select`; empty without an area. */
export function withAsked({ area }: Pick<Search, 'area'>): SQL {
  return area ? sql`with asked as (select ${areaSql(area)} as area)` : sql``;
}

/**
 * `from …`: products as p, their collections as c and, with an area, `asked.area`.
 * @param measured true where `covered.percent` of the area is needed.
 */
export function fromProducts(search: Search, measured: boolean): SQL {
  const asked = search.area ? sql`, asked` : sql``;
  const covered =
    measured && search.area
      ? sql` cross join lateral ${coverageOf(sql`p.footprint`, sql`asked.area`)} as covered`
      : sql``;
  return sql`land_surface.products as p join land_surface.collections as c on c.id = p.collection_id${asked}${covered}`;
}

/** Whether the conditions of the search need `covered.percent`. */
export function measures(search: Search): boolean {
  return search.filter.minCoverage != null;
}

/** Everything that must hold; `true` when nothing is asked. */
export function conditionsOf(search: Search): SQL {
  const { area, during, filter, text } = search;
  return allOf([
    area && sql`st_intersects(p.footprint, asked.area)`,
    overlaps(during),
    filter.collections && sql`(c.id = any(${list(filter.collections)}) or c.aliases && ${list(filter.collections)})`,
    filter.themes && sql`c.themes && ${list(filter.themes)}`,
    filter.platforms && sql`p.platform = any(${list(filter.platforms)})`,
    filter.levels && sql`p.level = any(${list(filter.levels)})`,
    filter.maxCloudCover != null && sql`p.cloud_cover <= ${filter.maxCloudCover}::float8`,
    filter.minSnowCover != null && sql`p.snow_cover >= ${filter.minSnowCover}::float8`,
    filter.maxSnowCover != null && sql`p.snow_cover <= ${filter.maxSnowCover}::float8`,
    filter.minCoverage != null && sql`covered.percent >= ${filter.minCoverage}::float8`,
    filter.onlineOnly === true && sql`p.online`,
    ...(text ? conditionsOfText(text) : []),
  ]);
}

/** Observed within the closed interval, or in a part of it; undefined when both ends are open. */
export function overlaps({ start, end }: ClosedInterval): SQL | undefined {
  if (!start && !end) return undefined;
  return allOf([
    start && sql`p.observed_to >= ${start}::timestamptz`,
    end && sql`p.observed_from <= ${end}::timestamptz`,
  ]);
}

/** A text array, whatever is in it. */
export function list(values: readonly string[]): SQL {
  return sql`${sql.param([...values])}::text[]`;
}

function conditionsOfText({ places, sensors, spans, themes, keywords }: Understanding): (SQL | undefined)[] {
  const ids = places.flatMap(({ id }) => id ?? []);
  const keys = places.flatMap(({ id, key }) => (id === null ? [key] : []));
  return [
    anyOf([
      ids.length > 0 &&
        sql`exists (
        select from kit.places as place where place.id = any(${list(ids)}) and st_intersects(p.footprint, place.outline))`,
      keys.length > 0 && sql`p.place_keys && ${list(keys)}`,
    ]),
    anyOf(sensors.map(madeFrom)),
    anyOf(spans.map((span) => overlaps(span))),
    themes.length > 0 ? sql`c.themes && ${list(themes)}` : undefined,
    ...keywords.map((words) =>
      everyWord(words, (word) => sql`(${beginsIn(sql`p.search_text`, word)} or ${beginsIn(sql`c.search_text`, word)})`),
    ),
  ];
}

function madeFrom({ platforms, keyword }: Sensor): SQL {
  const named = sql`p.platform = any(${list(platforms)})`;
  return keyword === null
    ? named
    : sql`(${named} or (p.platform is null and ${beginsIn(sql`c.search_text`, keyword)}))`;
}

type Part = SQL | undefined | null | false | '';

function allOf(parts: Part[]): SQL {
  const given = parts.filter((part): part is SQL => Boolean(part));
  return given.length > 0 ? sql.join(given, sql` and `) : sql`true`;
}

function anyOf(parts: Part[]): SQL | undefined {
  const given = parts.filter((part): part is SQL => Boolean(part));
  return given.length > 0 ? sql`(${sql.join(given, sql` or `)})` : undefined;
}
