import { prepareDirectory } from '../../gateway/registry/subgraph/server.ts';
import { prepareImagery } from '../../subgraphs/imagery/server.ts';
import { prepareInSitu } from '../../subgraphs/in-situ/server.ts';
import { prepareKit } from '../../subgraphs/kit/places.ts';
import { prepareLandSurface } from '../../subgraphs/land-surface/server.ts';
import { prepareProcessing } from '../../subgraphs/processing/server.ts';
import type { OpenDatabase } from '../../subgraphs/kit/database/types.ts';

/** Brings tables up to date and puts the facts in; one line for each hub, in the order in which they lean on each other. */
export const preparations: Array<(database: OpenDatabase) => Promise<void>> = [
  prepareKit,
  prepareImagery,
  prepareLandSurface,
  prepareInSitu,
  prepareProcessing,
  prepareDirectory,
];

/** Prepares a database for all hubs, as `archipel start` does. */
export async function prepareAll(database: OpenDatabase): Promise<void> {
  for (const prepare of preparations) await prepare(database);
}
