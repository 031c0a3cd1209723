/** How sure the project is of each thing it ships, read from the files of facts: what the tests hold still. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { fromRoot } from '../../subgraphs/kit/package-root.ts';
import type { Certainty } from '../../subgraphs/kit/provenance.ts';

/** A thing with provenance. */
export interface Sure {
  /** Path from the package's root. */
  file: string;
  /** Where in the file: identifiers of rows where they have one, numbers otherwise. */
  name: string;
  certainty: Certainty;
}

/** Everything with a certainty in every file of facts of the hubs and the directory. */
export function everythingShipped(): Sure[] {
  const folders = ['imagery', 'land-surface', 'in-situ', 'processing', 'kit'].map((hub) => `subgraphs/${hub}/facts/`);
  return [...folders, 'gateway/registry/subgraph/facts/'].flatMap((folder) =>
    readdirSync(fileURLToPath(fromRoot(folder)), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.json'))
      .sort()
      .flatMap((name) => within(JSON.parse(readFileSync(fromRoot(folder + name), 'utf8')), [], folder + name)),
  );
}

const order: readonly Certainty[] = ['STATED', 'READING', 'UNCERTAIN', 'ASSUMED'];

/** One line for each file, and under it the names of what is not stated by its source. */
export function describeCertainties(all: readonly Sure[]): string {
  const files = [...new Set(all.map(({ file }) => file))];
  const lines = files.flatMap((file) => {
    const groups = order
      .map((certainty) => ({ certainty, rows: all.filter((row) => row.file === file && row.certainty === certainty) }))
      .filter(({ rows }) => rows.length > 0);
    const counts = groups.map(({ certainty, rows }) => `${rows.length} ${certainty}`);
    const doubtful = groups.filter(({ certainty }) => certainty !== 'STATED');
    return [
      `${file}: ${counts.join(', ')}`,
      ...doubtful.flatMap(({ certainty, rows }) => rows.map(({ name }) => `  ${certainty} ${name}`)),
    ];
  });
  return `${lines.join('\n')}\n`;
}

function within(value: unknown, path: readonly string[], file: string): Sure[] {
  if (Array.isArray(value)) return value.flatMap((row, index) => within(row, [...path, nameOf(row, index)], file));
  if (value === null || typeof value !== 'object') return [];
  const { certainty } = value as { certainty?: Certainty };
  const inner = Object.entries(value).flatMap(([key, member]) =>
    within(member, key === 'provenance' ? path : [...path, key], file),
  );
  return certainty === undefined ? inner : [{ file, name: path.join(' '), certainty }, ...inner];
}

/** What a row is called; a row without an identifier by the first word it holds, such as a kind or a category. */
function nameOf(row: unknown, index: number): string {
  const { id, code, name, enum: list } = (row ?? {}) as Record<string, unknown>;
  const own = [id, code, name].find((member) => typeof member === 'string');
  if (typeof own === 'string') return typeof list === 'string' ? `${list}.${own}` : own;
  const words = Object.values(row ?? {}).map((member: unknown): unknown =>
    Array.isArray(member) ? member[0] : member,
  );
  const word = words.find((member) => typeof member === 'string');
  return `${index}${typeof word === 'string' ? ` (${word})` : ''}`;
}
