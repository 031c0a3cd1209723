/** An import in a process of its own, which can be measured and killed. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { StacReport } from '../../../cli/import/stac.ts';

const program = fileURLToPath(new URL('./import-in-process.ts', import.meta.url));

/**
 * The most the process may hold, MB. An import needs less than half; one that kept what it has read would end for want
 * of memory. With room to spare, Node would rather grow than clear up, and the peak would say little.
 */
export const heapMb = 64;

export interface GeneratedImport {
  /** Of a database, which may be open elsewhere. */
  url: string;
  /** The items' identifiers begin with it. */
  name: string;
  count: number;
  /** After so many items the same come again, which costs the database next to nothing; all are distinct by default. */
  distinct?: number;
}

export function startImport({ url, name, count, distinct = count }: GeneratedImport): ChildProcess {
  const options = [`--max-old-space-size=${heapMb}`, '--import', 'tsx'];
  return spawn(process.execPath, [...options, program, url, name, String(count), String(distinct)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

/**
 * The report of such an import and the most memory its process ever took, the program itself included.
 * @throws when the process ends without a report, as it does when its memory does not suffice.
 */
export async function measuredImport(asked: GeneratedImport): Promise<{ peakMb: number; report: StacReport }> {
  const child = startImport(asked);
  let out = '';
  child.stdout?.on('data', (chunk: Buffer) => (out += chunk.toString()));
  const [code, signal] = (await once(child, 'close')) as [number | null, string | null];
  const line = out.split('\n').findLast((text) => text.startsWith('{'));
  if (line === undefined)
    throw new Error(`the import of ${asked.count} items ended with ${code ?? signal}, unfinished`);
  const { peakKb, report } = JSON.parse(line) as { peakKb: number; report: StacReport };
  return { peakMb: peakKb / 1024, report };
}
