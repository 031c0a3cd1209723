/** The composed files that are committed, and whether they are what the hubs' SDL composes to. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fromRoot } from '../../subgraphs/kit/package-root.ts';
import { CompositionError, composeSupergraph } from './compose.ts';
import type { Composed, SubgraphSdl } from './compose.ts';
import { houseSubgraphs } from './hubs.ts';

/** What is written where, from the package's root. */
function composedFiles({ supergraphSdl, apiSdl }: Composed): Record<string, string> {
  return { 'schema/supergraph.graphql': supergraphSdl, 'schema/api.graphql': apiSdl };
}

/**
 * Paths of the committed files that are not what the subgraphs compose to.
 *
 * @throws CompositionError when they do not compose.
 */
function staleFiles(subgraphs: readonly SubgraphSdl[], root: URL): string[] {
  const files = Object.entries(composedFiles(composeSupergraph(subgraphs)));
  return files.filter(([path, text]) => textAt(new URL(path, root)) !== text).map(([path]) => path);
}

/**
 * Writes the composed files.
 *
 * @returns their paths.
 * @throws CompositionError when the subgraphs do not compose.
 */
function writeFiles(subgraphs: readonly SubgraphSdl[], root: URL): string[] {
  const files = Object.entries(composedFiles(composeSupergraph(subgraphs)));
  for (const [path, text] of files) writeFileSync(new URL(path, root), text);
  return files.map(([path]) => path);
}

/**
 * `npm run compose`: writes the composed files, or with `--check` says which are stale.
 *
 * @param say takes each line of the report.
 * @returns the exit code: 1 when something is stale or does not compose.
 */
export function composeCommand(
  args: readonly string[],
  say: (line: string) => void,
  { subgraphs = houseSubgraphs(), root = fromRoot('./') }: { subgraphs?: readonly SubgraphSdl[]; root?: URL } = {},
): number {
  try {
    if (!args.includes('--check')) {
      for (const path of writeFiles(subgraphs, root)) say(`wrote ${path}`);
      return 0;
    }
    const stale = staleFiles(subgraphs, root);
    for (const path of stale) say(`${path} is stale: run npm run compose`);
    return stale.length > 0 ? 1 : 0;
  } catch (error) {
    if (!(error instanceof CompositionError)) throw error;
    say(error.message);
    return 1;
  }
}

function textAt(file: URL): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
