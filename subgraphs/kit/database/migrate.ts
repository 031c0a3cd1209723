import { fileURLToPath } from 'node:url';
import { sql } from 'drizzle-orm';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import type { MigrationMeta } from 'drizzle-orm/migrator';
import type { Database, OpenDatabase, Transaction } from './types.ts';

const EXTENSIONS = ['postgis', 'btree_gist'] as const;

/**
 * Brings a hub's tables up to date: applies the migrations of `folder`, as drizzle-kit writes them, that this database
 * does not have yet, in one transaction, and notes them in `HUB.migrations`. Processes that start together wait for one
 * another. The extensions `postgis` and `btree_gist` are created when they are missing.
 *
 * Throws when the role may not create an extension, and when a migration that was applied has been changed since:
 * databases that have the old one would never get the difference.
 */
export async function migrateHub({ db }: OpenDatabase, { hub, folder }: { hub: string; folder: URL }): Promise<void> {
  const migrations = readMigrationFiles({ migrationsFolder: fileURLToPath(folder).replace(/\/$/, '') });
  await ensureExtensions(db);
  await db.transaction(async (transaction) => {
    await waitForOtherMigrations(transaction);
    const pending = migrations.slice(await countApplied(transaction, hub, migrations));
    for (const migration of pending) await apply(transaction, hub, migration);
  });
}

/** Held to the end of the transaction; the number is the hash of a name, as advisory locks have numbers only. */
async function waitForOtherMigrations(transaction: Transaction): Promise<void> {
  await transaction.execute(sql`select pg_advisory_xact_lock(hashtext('archipel migrations'))`);
}

async function ensureExtensions(db: Database): Promise<void> {
  const missing = await missingExtensions(db);
  if (missing.length === 0) return;
  await db.transaction(async (transaction) => {
    await waitForOtherMigrations(transaction);
    for (const extension of await missingExtensions(transaction)) {
      await transaction
        .execute(sql`create extension if not exists ${sql.identifier(extension)}`)
        .catch((error: unknown) => {
          const reason = error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error);
          throw new Error(
            `The database needs the extensions ${EXTENSIONS.join(' and ')}, and ${extension} could not be created: ${reason}. ` +
              `An administrator of the database can run: create extension ${extension};`,
          );
        });
    }
  });
}

async function missingExtensions(db: Database): Promise<string[]> {
  const rows = await db.execute<{ extname: string }>(sql`select extname from pg_extension`);
  const present = new Set(rows.map((row) => row.extname));
  return EXTENSIONS.filter((extension) => !present.has(extension));
}

/** How many of the migrations, from the first, the database has. */
async function countApplied(transaction: Transaction, hub: string, migrations: MigrationMeta[]): Promise<number> {
  await transaction.execute(sql`create schema if not exists ${sql.identifier(hub)}`);
  await transaction.execute(sql`
    create table if not exists ${table(hub)}
      (position int primary key, hash text not null, applied_at timestamptz not null default now())`);
  const applied = await transaction.execute<{ hash: string }>(sql`select hash from ${table(hub)} order by position`);
  const changed = applied.findIndex(({ hash }, index) => hash !== migrations[index]?.hash);
  if (changed !== -1) {
    throw new Error(
      `Migration ${changed + 1} of ${hub} is not the one that this database has: ` +
        (changed < migrations.length
          ? 'it was changed after it was applied. Undo the change and write a further migration.'
          : 'the database was made by a later version of the program.'),
    );
  }
  return applied.length;
}

async function apply(transaction: Transaction, hub: string, migration: MigrationMeta): Promise<void> {
  // drizzle-kit begins with the schema, which is there already: it holds the list of migrations.
  const create = new RegExp(`^\\s*create schema "?${hub}"?;?\\s*$`, 'i');
  for (const statement of migration.sql) {
    // It also writes the type geography in quotes, as if it were one of ours.
    const written = statement.replaceAll(/"(geography\(\w+, ?\d+\))"/g, '$1');
    if (!create.test(written)) await transaction.execute(sql.raw(written));
  }
  await transaction.execute(sql`
    insert into ${table(hub)} (position, hash)
    select coalesce(max(position), 0) + 1, ${migration.hash} from ${table(hub)}`);
}

function table(hub: string): ReturnType<typeof sql> {
  return sql`${sql.identifier(hub)}.migrations`;
}
