import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export interface PlanStoreOptions {
  /** Made when something is first kept. */
  folder: string;
  /** How many plans are kept of one version of the schema. Default 2 000. */
  plansMax?: number;
  /** How many versions of the schema are remembered. Default 3. */
  versionsMax?: number;
}

/** Plans that survive a restart: one file for each, by version of the schema and by operation. */
export interface PlanStore {
  /** @returns the plan as it was kept; null when there is none, or its file is damaged. */
  read(operation: PlannedOperation): Promise<string | null>;
  /** Never rejects: what cannot be kept is planned again another day. */
  keep(operation: PlannedOperation, plan: string): Promise<void>;
  /** Resolves when what was handed in is on disk. */
  settled(): Promise<void>;
}

export interface PlannedOperation {
  hash: string;
  text: string;
}

/**
 * The plans of one version of the schema. Files are written whole under another name first, and bear a digest, so that
 * what a crash or a full disk leaves is not taken for a plan.
 * @param version of the supergraph and of everything that decides how it is planned, fit to be a folder's name.
 */
export function planStore(version: string, { folder, plansMax = 2_000, versionsMax = 3 }: PlanStoreOptions): PlanStore {
  const home = join(folder, version);
  const fileOf = (hash: string) => join(home, `${hash}.json`);
  let kept: number | undefined;
  let last: Promise<void> = Promise.resolve();

  async function write({ hash, text }: PlannedOperation, plan: string): Promise<void> {
    if (kept === undefined) {
      await mkdir(home, { recursive: true });
      await utimes(home, new Date(), new Date());
      await keepNewest(folder, versionsMax);
      kept = (await readdir(home)).length;
    }
    if (kept >= plansMax) kept = await keepNewest(home, Math.floor(plansMax / 2));
    const unfinished = join(home, `${hash}.${randomUUID()}.part`);
    await writeFile(unfinished, JSON.stringify({ digest: digestOf(text, plan), operation: text, plan }));
    await rename(unfinished, fileOf(hash));
    kept += 1;
  }

  return {
    async read({ hash, text }) {
      const file = fileOf(hash);
      const content = await readFile(file, 'utf8').catch(() => null);
      const plan = content === null ? null : planIn(content, text);
      // The newest are kept: what is used is new.
      if (plan !== null) await utimes(file, new Date(), new Date()).catch(() => {});
      return plan;
    },
    keep(operation, plan) {
      // One after the other, so that the count is right; a folder that cannot be written to costs nothing but time.
      last = last.then(() => write(operation, plan)).catch(() => {});
      return last;
    },
    settled: () => last,
  };
}

function planIn(content: string, text: string): string | null {
  try {
    const { digest, operation, plan } = JSON.parse(content) as Record<string, unknown>;
    return operation === text && typeof plan === 'string' && digest === digestOf(text, plan) ? plan : null;
  } catch {
    return null;
  }
}

function digestOf(text: string, plan: string): string {
  return createHash('sha256').update(text).update('\0').update(plan).digest('base64url');
}

/** Removes all but the newest entries of a folder. @returns how many are left. */
async function keepNewest(folder: string, max: number): Promise<number> {
  const names = await readdir(folder);
  const dated = await Promise.all(
    names.map(async (name) => ({ name, mtimeMs: (await stat(join(folder, name)).catch(() => null))?.mtimeMs ?? 0 })),
  );
  const old = dated.sort((a, b) => b.mtimeMs - a.mtimeMs).slice(max);
  await Promise.all(old.map(({ name }) => rm(join(folder, name), { recursive: true, force: true })));
  return Math.min(names.length, max);
}
