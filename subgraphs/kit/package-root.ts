/**
 * Where the package's own files are: the SDL, the SQL and the facts that are read at run time and never compiled.
 * Sources (`subgraphs/kit/…`) and compiled code (`dist/subgraphs/kit/…`) lie at different depths, so the root is the
 * nearest folder above that holds `package.json`.
 */
import { existsSync } from 'node:fs';

/** The folder that holds `package.json`, as a file URL that ends in `/`. */
export const packageRoot: URL = nearestPackage(new URL('./', import.meta.url));

/**
 * A file of the package by its path from the root, such as `fromRoot('schema/in-situ.graphql')`.
 *
 * @param path relative to the package's root, with `/` between its parts.
 */
export function fromRoot(path: string): URL {
  return new URL(path, packageRoot);
}

function nearestPackage(folder: URL): URL {
  if (existsSync(new URL('package.json', folder))) return folder;
  const above = new URL('../', folder);
  if (above.href === folder.href) throw new Error(`no package.json above ${import.meta.url}`);
  return nearestPackage(above);
}
