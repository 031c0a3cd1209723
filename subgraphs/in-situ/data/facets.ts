import { sql } from 'drizzle-orm';
import type { Database } from '../../kit/database/types.ts';
import type { CountedCategory } from '../domain/facet-tree.ts';
import { datastreamMatches, type DatastreamConditions } from './conditions.ts';

/**
 * Every category with the number of datastreams under the filter that it or anything narrower holds, each counted once,
 * in the order of the thesaurus. One statement.
 */
export async function countCategories(db: Database, asked: DatastreamConditions): Promise<CountedCategory[]> {
  return db.execute<CountedCategory & Record<string, unknown>>(sql`
    with recursive within (top, id) as (
      select id, id from in_situ.variable_categories
      union
      select within.top, below.category_id
      from in_situ.category_broader below join within on below.broader_id = within.id
    ), counted as (
      select within.top, count(distinct datastream.key)::int as count
      from within
      join in_situ.categories_of_variables linked on linked.category_id = within.id
      join in_situ.datastreams datastream on datastream.variable_id = linked.variable_id
      where ${datastreamMatches(asked)}
      group by within.top
    )
    select category.id, category.label, coalesce(counted.count, 0) as count,
      array(select broader_id from in_situ.category_broader where category_id = category.id order by 1) as broader
    from in_situ.variable_categories category
    left join counted on counted.top = category.id
    order by category.rank, category.id`);
}
