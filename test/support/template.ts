import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs';
import { cp, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import postgres from 'postgres';
import { openDatabase } from '../../subgraphs/kit/database/open.ts';
import type { OpenDatabase } from '../../subgraphs/kit/database/types.ts';
import { lockWhenFree } from './lock-when-free.ts';

/** Brings the tables of one hub up to date and puts its facts in. */
export type Preparation = (database: OpenDatabase) => Promise<void>;

const project = fileURLToPath(new URL('../../', import.meta.url));
const cache = join(project, 'node_modules/.cache/archipel-test');
/** Templates of migrations and facts that have changed since are kept as long, for other work trees and branches. */
const UNUSED_KEPT_MS = 24 * 3_600_000;

/** What has been found or built in this process. */
const known = new Map<string, Promise<string>>();

/** The folder of an embedded database that nobody opens, to be copied. */
export function embeddedTemplate(preparations: Preparation[]): Promise<string> {
  return once(`embedded ${versionOf(preparations)}`, async () => {
    const base = await cached(`base-${embeddedVersion()}`, async (folder) => {
      await (await openDatabase(`embedded:${folder}`, { owner: 'the building of a test template' })).close();
    });
    if (preparations.length === 0) return base;
    return cached(`template-${versionOf(preparations)}`, async (folder) => {
      await cp(base, folder, { recursive: true });
      await prepare(`embedded:${folder}`, preparations);
    });
  });
}

/** The name of a database on the server that nobody connects to, to be copied. */
export function serverTemplate(preparations: Preparation[], serverUrl: string): Promise<string> {
  const name = `archipel_template_${versionOf(preparations)}`;
  return once(name, async () => {
    const admin = postgres(serverUrl, { max: 1, onnotice: () => undefined });
    try {
      // Held until this connection ends: one process builds, the others wait for it.
      await admin`select pg_advisory_lock(hashtext(${name}))`;
      const [existing] = await admin`select from pg_database where datname = ${name}`;
      if (existing === undefined) {
        const building = `${name}_building`;
        await admin`drop database if exists ${admin(building)} with (force)`;
        await admin`create database ${admin(building)} template template0`;
        const url = new URL(serverUrl);
        url.pathname = `/${building}`;
        await prepare(url.href, preparations);
        await admin`alter database ${admin(building)} rename to ${admin(name)}`;
        await dropUnused(admin);
      }
      return name;
    } finally {
      await admin.end();
    }
  });
}

/** Templates built more than a day ago; one that somebody is copying at this moment stays. */
async function dropUnused(admin: postgres.Sql): Promise<void> {
  const unused = await admin<{ datname: string }[]>`
    select datname from pg_database
    where starts_with(datname, 'archipel_template_')
      and (pg_stat_file('base/' || oid || '/PG_VERSION')).modification < now() - ${UNUSED_KEPT_MS} * interval '1 ms'`;
  for (const { datname } of unused) await admin`drop database if exists ${admin(datname)}`.catch(() => undefined);
}

async function prepare(url: string, preparations: Preparation[]): Promise<void> {
  const database = await openDatabase(url, { owner: 'the building of a test template' });
  try {
    for (const extension of ['postgis', 'btree_gist']) {
      await database.client.unsafe(`create extension if not exists ${extension}`);
    }
    for (const preparation of preparations) await preparation(database);
    await database.client`vacuum analyze`;
  } finally {
    await database.close();
  }
}

function once(key: string, find: () => Promise<string>): Promise<string> {
  const finding = known.get(key) ?? find();
  known.set(key, finding);
  return finding;
}

/** A folder of the cache, built by one process while others wait; half built ones are never found under the name. */
async function cached(name: string, build: (folder: string) => Promise<void>): Promise<string> {
  const folder = join(cache, name);
  const lock = existsSync(folder)
    ? null
    : await lockWhenFree(join(cache, 'locks', name), 'the building of a test template');
  try {
    if (!existsSync(folder)) {
      const building = `${folder}.building`;
      rmSync(building, { recursive: true, force: true });
      await mkdir(cache, { recursive: true });
      await build(building);
      renameSync(building, folder);
      removeUnused();
    }
  } finally {
    lock?.release();
  }
  utimesSync(folder, new Date(), new Date());
  return folder;
}

function removeUnused(): void {
  for (const name of readdirSync(cache)) {
    const folder = join(cache, name);
    const unused = Date.now() - statSync(folder).mtimeMs > UNUSED_KEPT_MS;
    if (/^(base|template)-\w+$/.test(name) && unused) rmSync(folder, { recursive: true, force: true });
  }
}

/** Changes with every file that says what is in the tables, and with the preparations themselves. */
function versionOf(preparations: Preparation[]): string {
  const hash = createHash('sha256').update(embeddedVersion());
  for (const preparation of preparations) hash.update(preparation.toString());
  for (const root of ['subgraphs', 'gateway/registry']) {
    for (const file of filesBelow(join(project, root))) {
      if (saysWhatIsStored(file)) hash.update(file).update(readFileSync(file));
    }
  }
  return hash.digest('hex').slice(0, 16);
}

/** Migrations, facts and the code that stores them; and what makes scenes up. */
function saysWhatIsStored(file: string): boolean {
  return /\/(data|facts)\/|synthetic/.test(file.slice(project.length)) || file.endsWith('/prepare.ts');
}

function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** Changes with PGlite and with the way in which an empty database is created. */
function embeddedVersion(): string {
  const hash = createHash('sha256');
  const files = [
    'node_modules/@electric-sql/pglite/package.json',
    'node_modules/@electric-sql/pglite-postgis/package.json',
    'subgraphs/kit/database/embedded-worker.ts',
    'subgraphs/kit/database/postgis-bundle.ts',
  ];
  for (const file of files) hash.update(readFileSync(join(project, file)));
  return hash.digest('hex').slice(0, 16);
}
