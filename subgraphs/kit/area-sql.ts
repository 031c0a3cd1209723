import type { SQL } from 'drizzle-orm';
import { sql } from 'drizzle-orm';
import type { Area } from './area.ts';

/**
 * The area as an expression of type geometry(4326), to be put into a statement once:
 * `with asked as (select ${areaSql(area)} as area) …`.
 */
export function areaSql(area: Area): SQL {
  return area.kind === 'place'
    ? sql`(select outline from kit.places where code = ${area.code})`
    : sql`st_geomfromgeojson(${JSON.stringify(area.geometry)}::text)`;
}
