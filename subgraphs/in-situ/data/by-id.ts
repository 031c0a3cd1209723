/** Rows by their ids, in the order of the ids; null where there is none. One statement for all. */
import { sql, type SQL } from 'drizzle-orm';
import type { Database } from '../../kit/database/types.ts';
import { groupInOrder, inOrder } from '../../kit/loaders.ts';
import type { CategoryRow, OrganisationRow, VariableRow } from './rows.ts';
import { categoryColumns, organisationColumns, variableColumns } from './rows.ts';

interface Source {
  columns: SQL;
  from: SQL;
  id: SQL;
}

/** @param ids canonical ones. */
export async function byId<Row extends { id: string }>(
  db: Database,
  { columns, from, id }: Source,
  ids: readonly string[],
): Promise<Array<Row | null>> {
  const rows: unknown = await db.execute(
    sql`select ${columns} from ${from} where ${id} = any(${sql.param([...ids])}::text[])`,
  );
  return inOrder(ids, rows as Row[], (row) => row.id);
}

/** Variables by their ids, former ones too. */
export async function variablesNamed(db: Database, ids: readonly string[]): Promise<Array<VariableRow | null>> {
  const rows = await db.execute<VariableRow & { asked: string } & Record<string, unknown>>(sql`
    select named.id as asked, ${variableColumns}
    from unnest(${sql.param([...ids])}::text[]) as named (id)
    left join in_situ.concept_aliases alias on alias.former = named.id
    join in_situ.variables variable on variable.id = coalesce(alias.canonical, named.id)`);
  return inOrder<string, VariableRow & { asked: string }>(ids, [...rows], (row) => row.asked);
}

/** The operators of each observatory, in the order the observatory lists them. */
export async function operatorsOf(db: Database, observatories: readonly string[]): Promise<OrganisationRow[][]> {
  const rows = await db.execute<OrganisationRow & { n: number } & Record<string, unknown>>(sql`
    select asked.n::int - 1 as n, ${organisationColumns}
    from unnest(${sql.param([...observatories])}::text[]) with ordinality as asked (id, n)
    join in_situ.observatory_operators operator on operator.observatory_id = asked.id
    join in_situ.organisations organisation on organisation.id = operator.organisation_id
    order by asked.n, operator.rank, organisation.id`);
  return groupInOrder(observatories.length, rows, ({ n }) => n);
}

/** The categories of each variable, in the order of the thesaurus. */
export async function categoriesOf(db: Database, variables: readonly string[]): Promise<CategoryRow[][]> {
  const rows = await db.execute<CategoryRow & { n: number } & Record<string, unknown>>(sql`
    select asked.n::int - 1 as n, ${categoryColumns}
    from unnest(${sql.param([...variables])}::text[]) with ordinality as asked (id, n)
    join in_situ.categories_of_variables linked on linked.variable_id = asked.id
    join in_situ.variable_categories category on category.id = linked.category_id
    order by asked.n, category.rank, category.id`);
  return groupInOrder(variables.length, rows, ({ n }) => n);
}

/** The categories right above each category. */
export async function broaderOf(db: Database, categories: readonly string[]): Promise<CategoryRow[][]> {
  const rows = await db.execute<CategoryRow & { n: number } & Record<string, unknown>>(sql`
    select asked.n::int - 1 as n, ${categoryColumns}
    from unnest(${sql.param([...categories])}::text[]) with ordinality as asked (id, n)
    join in_situ.category_broader above on above.category_id = asked.id
    join in_situ.variable_categories category on category.id = above.broader_id
    order by asked.n, category.rank, category.id`);
  return groupInOrder(categories.length, rows, ({ n }) => n);
}
