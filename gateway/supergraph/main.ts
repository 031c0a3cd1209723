/** `npm run compose` writes the supergraph and what clients see of it; with `--check` it only says what is stale. */
import { CompositionError } from './compose.ts';
import { staleFiles, writeFiles } from './committed.ts';

try {
  if (process.argv.includes('--check')) {
    const stale = staleFiles();
    for (const path of stale) console.error(`${path} is stale: run npm run compose`);
    process.exitCode = stale.length > 0 ? 1 : 0;
  } else {
    for (const path of writeFiles()) console.log(`wrote ${path}`);
  }
} catch (error) {
  if (!(error instanceof CompositionError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
