import type { SQL } from 'drizzle-orm';
import { sql } from 'drizzle-orm';
import type { Area } from './area.ts';
import { isSurface } from './geometry.ts';
import { ewkbOf } from './wkb.ts';

/**
 * The area as an expression of type geometry(4326), to be put into a statement once:
 * `with asked as (select ${areaSql(area)} as area) …`.
 */
export function areaSql(area: Area): SQL {
  if (area.kind === 'place') return sql`(select outline from kit.places where code = ${area.code})`;
  const { geometry } = area;
  return isSurface(geometry)
    ? sql`${ewkbOf(geometry)}::geometry`
    : sql`st_geomfromgeojson(${JSON.stringify(geometry)}::text)`;
}
