import { sql } from 'drizzle-orm';
import type { Database } from '../../kit/database/types.ts';
import type { Concepts } from '../domain/pivot-records.ts';

/** What the thesaurus knows of these URIs, former ones too; what it does not know is left out. */
export async function knownConcepts(db: Database, uris: readonly string[]): Promise<Concepts> {
  const rows = await db.execute<{ uri: string; id: string; kind: 'category' | 'variable' }>(sql`
    with asked as (
      select named.uri, coalesce(alias.canonical, named.uri) as id
      from unnest(${sql.param([...uris])}::text[]) as named (uri)
      left join in_situ.concept_aliases alias on alias.former = named.uri
    )
    select asked.uri, asked.id, 'category' as kind from asked join in_situ.variable_categories using (id)
    union all
    select asked.uri, asked.id, 'variable' from asked join in_situ.variables using (id)`);
  return new Map(rows.map(({ uri, id, kind }) => [uri, { id, kind }]));
}
