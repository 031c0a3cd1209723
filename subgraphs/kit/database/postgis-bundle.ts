import { existsSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Extension } from '@electric-sql/pglite';
import { postgis } from '@electric-sql/pglite-postgis';

/**
 * What of the package's bundle is needed: the types and functions, the reference systems, and the script that creates
 * the extension. Rasters, topology, the geocoder and the upgrades, two thirds of its 90 MB, are not.
 */
const NEEDED =
  /^(lib\/postgresql\/postgis-3\.so|share\/proj\/.+|share\/postgresql\/extension\/postgis(\.control|--[\d.]+\.sql))$/;
const BLOCK_BYTES = 512;

/**
 * PostGIS for PGlite, from a smaller bundle that is made once in `folder`: a database opens in half the time, for most
 * of it goes into unpacking and compiling.
 */
export function slimPostgis(folder: string): Extension {
  return {
    name: postgis.name,
    async setup(database, settings) {
      const whole = await postgis.setup(database, settings);
      if (whole.bundlePath === undefined) throw new Error('the package of PostGIS names no bundle');
      return { ...whole, bundlePath: slimBundle(whole.bundlePath, folder) };
    },
  };
}

function slimBundle(whole: URL, folder: string): URL {
  // Another version of the package has another size.
  const slim = join(folder, `postgis-${statSync(whole).size}.tar.gz`);
  if (!existsSync(slim)) {
    const bytes = gzipSync(filterTar(gunzipSync(readFileSync(whole)), NEEDED), { level: 1 });
    writeFileSync(`${slim}.new`, bytes);
    renameSync(`${slim}.new`, slim);
  }
  return pathToFileURL(slim);
}

/** The entries of a tar archive whose names match, as they are: a header block, then the content in whole blocks. */
export function filterTar(tar: Buffer, needed: RegExp): Buffer {
  const kept: Buffer[] = [];
  for (let at = 0; at + BLOCK_BYTES <= tar.length;) {
    const name = tar.toString('utf8', at, tar.indexOf(0, at));
    if (name === '') break;
    const size = Number.parseInt(tar.toString('latin1', at + 124, at + 135), 8);
    const end = at + BLOCK_BYTES + Math.ceil(size / BLOCK_BYTES) * BLOCK_BYTES;
    if (needed.test(name)) kept.push(tar.subarray(at, end));
    at = end;
  }
  if (kept.length === 0) throw new Error('the bundle of PostGIS has none of the files that are needed');
  return Buffer.concat([...kept, Buffer.alloc(2 * BLOCK_BYTES)]);
}
