import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { sql } from 'drizzle-orm';
import type { Database, Transaction } from './database/types.ts';

/** One group of the facts a hub ships: applied again only when the facts or the code that stores them have changed. */
export interface FactsPart {
  name: string;
  /** Changes whenever the facts change; see {@link factsVersion}. */
  version: string;
  /** The version of `apply`, from 1: raised by whoever changes the way the facts are stored, or what is made of them. */
  code: number;
  apply(tx: Transaction): Promise<void>;
}

/** A version made of the contents of the files the facts are read from. */
export function factsVersion(...files: URL[]): string {
  const hash = createHash('sha256');
  for (const file of files) hash.update(readFileSync(file));
  return hash.digest('hex').slice(0, 16);
}

/** Reads a file of facts. The caller names the shape; the files are the project's own and covered by tests. */
export function readFacts<Shape>(file: URL): Shape {
  return JSON.parse(readFileSync(file, 'utf8')) as Shape;
}

/**
 * Puts the facts a hub ships into its tables, once per version of facts and code. `apply` must be repeatable (insert … on conflict do
 * update), because rows that people added since stay.
 * @param schema the hub's PostgreSQL schema.
 */
export async function applyFacts(
  db: Database,
  { schema, parts }: { schema: string; parts: FactsPart[] },
): Promise<void> {
  const table = sql`${sql.identifier(schema)}.facts_applied`;
  await db.execute(
    sql`create table if not exists ${table} (name text primary key, version text not null, applied_at timestamptz not null default now())`,
  );
  const applied = await db.execute<{ name: string; version: string }>(sql`select name, version from ${table}`);
  const versions = new Map(applied.map(({ name, version }) => [name, version]));
  for (const part of parts) {
    const version = `${part.code}-${part.version}`;
    if (versions.get(part.name) === version) continue;
    await db.transaction(async (tx) => {
      await part.apply(tx);
      await tx.execute(sql`
        insert into ${table} (name, version) values (${part.name}, ${version})
        on conflict (name) do update set version = excluded.version, applied_at = now()`);
    });
  }
}
