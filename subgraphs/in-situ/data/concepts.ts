import { sql, type SQL } from 'drizzle-orm';

/** Ids as given, former ones replaced by the canonical ones: a statement of one column, `id`. */
function canonical(ids: readonly string[]): SQL {
  return sql`
    select coalesce(alias.canonical, named.id) as id
    from unnest(${sql.param([...ids])}::text[]) as named (id)
    left join in_situ.concept_aliases alias on alias.former = named.id`;
}

/** The categories named, and everything narrower: a statement of one column, `id`. */
function categoriesWithin(ids: readonly string[]): SQL {
  return sql`
    with recursive within (id) as (
      ${canonical(ids)}
      union
      select below.category_id from in_situ.category_broader below join within on below.broader_id = within.id
    )
    select id from within`;
}

/** The variables of the categories named and of everything narrower: a statement of one column. */
export function variablesOfCategories(ids: readonly string[]): SQL {
  return sql`
    select of.variable_id from in_situ.categories_of_variables of
    where of.category_id in (${categoriesWithin(ids)})`;
}

/**
 * The variables named. Pivot files name what was measured by its category alone, so a category among the names stands
 * for its variables.
 */
export function variablesNamed(ids: readonly string[]): SQL {
  return sql`${canonical(ids)} union ${variablesOfCategories(ids)}`;
}
