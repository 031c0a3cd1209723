import { randomUUID } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A secret kept in a file that only its owner reads, made when it is not there. Processes that start together agree on
 * one: the file appears whole, and for one of them only.
 */
export function keptSecret(folder: string, name: string, make: () => string): string {
  const file = join(folder, name);
  const kept = readKept(file);
  if (kept !== undefined) return kept;
  mkdirSync(folder, { recursive: true });
  const whole = `${file}.${randomUUID()}`;
  writeFileSync(whole, make(), { mode: 0o600 });
  try {
    linkSync(whole, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(whole, { force: true });
  }
  return readFileSync(file, 'utf8');
}

function readKept(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
