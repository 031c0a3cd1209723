import { createHash } from 'node:crypto';
import { getTableColumns, sql } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import type { Database, Transaction } from '../../../../subgraphs/kit/database/types.ts';
import { applyFacts, factsVersion, readFacts } from '../../../../subgraphs/kit/facts.ts';
import { fromRoot } from '../../../../subgraphs/kit/package-root.ts';
import { hubSdl } from '../../../../subgraphs/kit/sdl.ts';
import { contractOf } from './contract.ts';
import { centres, facts, hubs, infrastructure, links, organisations, programmes, subgraphs, terms } from './tables.ts';

type SubgraphFact = Pick<typeof subgraphs.$inferInsert, 'name' | 'position' | 'ownerId' | 'description'>;

const file = (name: string): URL => fromRoot(`gateway/registry/subgraph/facts/${name}.json`);

/** Shipped rows that nobody else writes to, and the files they come from. */
const shipped = [
  { table: organisations, file: file('organisations') },
  { table: infrastructure, file: file('infrastructure') },
  { table: programmes, file: file('programmes') },
  { table: hubs, file: file('hubs') },
  { table: links, file: file('links') },
  { table: facts, file: file('facts') },
  { table: terms, file: file('terms') },
];
const centreFile = file('centres');
const subgraphFile = file('subgraphs');

/** Puts the directory the project ships into its tables, and what the contract says of each part of the graph. */
export async function seedDirectory(db: Database): Promise<void> {
  const parts = readFacts<SubgraphFact[]>(subgraphFile).map((part) => ({ ...part, ...contractOf(hubSdl(part.name)) }));
  await applyFacts(db, {
    schema: 'directory',
    parts: [
      {
        name: 'directory',
        version: factsVersion(...shipped.map(({ file: url }) => url)),
        code: 1,
        apply: replaceShipped,
      },
      { name: 'centres', version: factsVersion(centreFile), code: 1, apply: seedCentres },
      {
        name: 'subgraphs',
        version: versionOf([factsVersion(subgraphFile), ...parts.map(({ version }) => version)]),
        code: 1,
        apply: (tx) => seedSubgraphs(tx, parts),
      },
    ],
  });
}

async function replaceShipped(tx: Transaction): Promise<void> {
  for (const { table, file: url } of shipped) {
    const rows = readFacts<object | object[]>(url);
    await tx.delete(table);
    await tx.insert(table).values(Array.isArray(rows) ? rows : [rows]);
  }
}

async function seedCentres(tx: Transaction): Promise<void> {
  await tx
    .insert(centres)
    .values(readFacts<Array<typeof centres.$inferInsert>>(centreFile))
    .onConflictDoUpdate({ target: centres.id, set: excluded(centres, 'id') });
}

async function seedSubgraphs(
  tx: Transaction,
  parts: Array<typeof subgraphs.$inferInsert | Omit<typeof subgraphs.$inferInsert, 'status'>>,
): Promise<void> {
  await tx
    .insert(subgraphs)
    .values(parts.map((part) => ({ status: 'HEALTHY' as const, ...part })))
    .onConflictDoUpdate({
      target: subgraphs.name,
      set: {
        ...excluded(subgraphs, 'name', 'status', 'publishedAt'),
        // A version that was here already keeps the moment at which it was published.
        publishedAt: sql`case when ${subgraphs.version} = excluded.version then ${subgraphs.publishedAt} else now() end`,
      },
    });
}

/** `set column = excluded.column` for every column of a table but these. */
function excluded(table: PgTable, ...but: string[]): Record<string, ReturnType<typeof sql>> {
  return Object.fromEntries(
    Object.entries(getTableColumns(table))
      .filter(([name]) => !but.includes(name))
      .map(([name, column]) => [name, sql`excluded.${sql.identifier(column.name)}`]),
  );
}

function versionOf(versions: string[]): string {
  return createHash('sha256').update(versions.join()).digest('hex').slice(0, 16);
}
