import { sql } from 'drizzle-orm';
import type { Database } from '../../kit/database/types.ts';

/** What a filter may name. */
export interface Names {
  variables: readonly string[];
  categories: readonly string[];
  observatories: readonly string[];
}

/** The names that stand for nothing, as they were given; a variable may be named by its category. One statement. */
export async function unknownNames(db: Database, { variables, categories, observatories }: Names): Promise<Names> {
  const list = (names: readonly string[]) => sql`${sql.param([...names])}::text[]`;
  const rows = await db.execute<{ kind: keyof Names; id: string }>(sql`
    with named as (
      select 'variables' as kind, id from unnest(${list(variables)}) as given (id)
      union all select 'categories', id from unnest(${list(categories)}) as given (id)
      union all select 'observatories', id from unnest(${list(observatories)}) as given (id)
    )
    select distinct named.kind, named.id
    from named left join in_situ.concept_aliases alias on alias.former = named.id
    where case when named.kind = 'observatories' then not exists (select from in_situ.observatories where id = named.id)
      else not exists (select from in_situ.variable_categories where id = coalesce(alias.canonical, named.id))
        and (named.kind = 'categories'
          or not exists (select from in_situ.variables where id = coalesce(alias.canonical, named.id))) end
    order by 1, 2`);
  const of = (kind: keyof Names): string[] => rows.filter((row) => row.kind === kind).map(({ id }) => id);
  return { variables: of('variables'), categories: of('categories'), observatories: of('observatories') };
}
