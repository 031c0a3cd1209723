import { sql } from 'drizzle-orm';
import type { Database } from '../../kit/database/types.ts';

/** What a filter over scenes may name. */
export interface SceneNames {
  collections: readonly string[];
  programmes: readonly string[];
  platforms: readonly string[];
}

/** The names that stand for nothing, as they were given; case does not matter to platforms. One statement. */
export async function unknownSceneNames(
  db: Database,
  { collections, programmes, platforms }: SceneNames,
): Promise<SceneNames> {
  const named = (names: readonly string[]) => sql`unnest(${sql.param([...names])}::text[]) as named (name)`;
  const [row] = await db.execute<{ [Member in keyof SceneNames]: string[] }>(sql`
    select
      array(select name from ${named(collections)}
        where not exists (select from imagery.scenes where collection_id = name)) as collections,
      array(select name from ${named(programmes)}
        where not exists (select from imagery.coverage_programmes where id = name)) as programmes,
      array(select name from ${named(platforms)}
        where not exists (select from imagery.scenes where lower(platform) = lower(name))) as platforms`);
  return row ?? { collections, programmes, platforms };
}
