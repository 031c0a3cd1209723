import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The folder of real data and stories beside the project; it is read in place and never copied. */
const folder = new URL('../../../shared/', import.meta.url);

/**
 * The path of a file in `../shared`, for example `shared('data/MANIFEST.md')`. Throws, naming the folder, when it is not
 * there: a test that needs it must fail, not pass for want of data.
 */
export function shared(path: string): string {
  const file = fileURLToPath(new URL(path, folder));
  if (!existsSync(file)) {
    const missing = existsSync(folder) ? file : fileURLToPath(folder);
    throw new Error(`This test reads ../shared/${path}, and ${missing} is missing.`);
  }
  return file;
}
