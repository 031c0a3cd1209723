#!/usr/bin/env -S node --max-semi-space-size=16 --heap-growing-percent=50
// Requests under way outlive a young generation of the usual size, and are then copied and cleared away at twice the
// cost; what outlives it is let grow to several times what is held before it is looked at. Hence the flags, which cannot
// be set once the process runs.
//
// The command: runs what is compiled in dist/, and compiles first when the sources are newer. Plain JavaScript, and as
// little of it as will do, since every start goes through it.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import module from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const compiled = join(root, 'dist/cli/main.js');
/** Touched by the compiler at each run, also when no file had to be written anew. */
const compiledMark = join(root, 'dist/.compiled');
const sources = ['cli', 'gateway', 'subgraphs', 'engine', 'tsconfig.json', 'tsconfig.build.json', 'package.json'];

// From Node 22.1 on; halves the time modules take to load.
module.enableCompileCache?.();

if (isStale()) compile();
await import(new URL('../dist/cli/main.js', import.meta.url).href);

function compile() {
  const compiler = join(root, 'node_modules/typescript/bin/tsc');
  if (!existsSync(compiler)) {
    if (existsSync(compiled)) return;
    process.stderr.write('archipel: there is nothing compiled in dist/, and no compiler: run `npm ci` first\n');
    process.exit(1);
  }
  process.stderr.write('archipel: compiling, as the sources are newer than dist/ …\n');
  // Types are for `npm run check` to judge; here they would only make the first start wait.
  const flags = [
    '-p',
    join(root, 'tsconfig.build.json'),
    '--noCheck',
    '--tsBuildInfoFile',
    join(root, 'dist/.tsbuildinfo'),
  ];
  const { status } = spawnSync(process.execPath, [compiler, ...flags], { stdio: ['ignore', 2, 2] });
  if (status !== 0) process.exit(status ?? 1);
  writeFileSync(compiledMark, '');
}

function isStale() {
  if (!existsSync(compiled)) return true;
  if (!existsSync(join(root, 'tsconfig.build.json'))) return false;
  const mark = modified(compiledMark) || modified(compiled);
  return sources.some((path) => isNewer(join(root, path), mark));
}

function isNewer(path, mark) {
  const entries = /\.(json)$/.test(path) ? undefined : list(path);
  if (!entries) return modified(path) > mark;
  return entries.some((entry) => {
    const inside = join(path, entry.name);
    if (entry.isDirectory()) return isNewer(inside, mark);
    return /\.(ts|mts)$/.test(entry.name) && modified(inside) > mark;
  });
}

function list(folder) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

function modified(path) {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
