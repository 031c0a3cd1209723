import { readdir } from 'node:fs/promises';
import type { FactRow } from './rows/row.ts';

/** The rows of every hub: those of each file of `rows` but the one that says what a row is. */
export async function readRows(): Promise<FactRow[]> {
  const folder = new URL('./rows/', import.meta.url);
  const files = (await readdir(folder)).filter((name) => /^(?!row\.)[\w-]+\.(ts|js)$/.test(name)).sort();
  const modules = await Promise.all(
    files.map((name) => import(new URL(name, folder).href) as Promise<{ rows: FactRow[] }>),
  );
  return modules.flatMap(({ rows }) => rows);
}
