/** The hubs the committed supergraph is composed of, and where each is when it runs in a process of its own. */
import { hubSdl } from '../../subgraphs/kit/sdl.ts';
import type { SubgraphSdl } from './compose.ts';

/** Name in the graph and port of each hub's own process, in the order they were given one. */
export const hubPorts = {
  imagery: 4001,
  'land-surface': 4002,
  'in-situ': 4003,
  processing: 4004,
  hubs: 4005,
} as const;

export type HubName = keyof typeof hubPorts;

/** In the order of their ports. */
export const hubNames = Object.keys(hubPorts) as HubName[];

/** Every hub's SDL with its routing URL on this machine. */
export function houseSubgraphs(): SubgraphSdl[] {
  return hubNames.map((name) => ({ name, url: `http://localhost:${hubPorts[name]}/graphql`, sdl: hubSdl(name) }));
}
