/** The composed files that are committed, and whether they are what the hubs' SDL composes to. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fromRoot } from '../../subgraphs/kit/package-root.ts';
import { composeSupergraph } from './compose.ts';
import type { Composed, SubgraphSdl } from './compose.ts';
import { houseSubgraphs } from './hubs.ts';

/** What is written where, from the package's root. */
export function composedFiles({ supergraphSdl, apiSdl }: Composed): Record<string, string> {
  return { 'schema/supergraph.graphql': supergraphSdl, 'schema/api.graphql': apiSdl };
}

/**
 * Paths of the committed files that are not what the subgraphs compose to.
 *
 * @throws CompositionError when they do not compose.
 */
export function staleFiles(subgraphs: readonly SubgraphSdl[] = houseSubgraphs(), root = fromRoot('./')): string[] {
  const files = Object.entries(composedFiles(composeSupergraph(subgraphs)));
  return files.filter(([path, text]) => textAt(new URL(path, root)) !== text).map(([path]) => path);
}

/**
 * Writes the composed files.
 *
 * @returns their paths.
 * @throws CompositionError when the subgraphs do not compose.
 */
export function writeFiles(subgraphs: readonly SubgraphSdl[] = houseSubgraphs(), root = fromRoot('./')): string[] {
  const files = Object.entries(composedFiles(composeSupergraph(subgraphs)));
  for (const [path, text] of files) writeFileSync(new URL(path, root), text);
  return files.map(([path]) => path);
}

function textAt(file: URL): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
