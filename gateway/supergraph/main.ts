/** `npm run compose` writes the supergraph and what clients see of it; with `--check` it only says what is stale. */
import { composeCommand } from './committed.ts';

process.exitCode = composeCommand(process.argv.slice(2), (line) => console.error(line));
