import { randomBytes } from 'node:crypto';
import { hubKey } from '../../subgraphs/kit/identity.ts';
import type { HubKeys } from '../transport/hub-headers.ts';
import { keptSecret } from './kept-secret.ts';

/**
 * What the hubs' keys are derived from: the one given, or one made once and kept in the data folder, where hubs and
 * gateways of the same machine find it.
 */
export function hubSecret(given: string | undefined, dataFolder: string): string {
  return given ?? keptSecret(dataFolder, 'hub-secret', () => randomBytes(32).toString('base64url'));
}

/** The keys of the house's own hubs. A hub of somebody else's has none and is told nothing of who asks. */
export function houseKeys(secret: string, hubs: readonly string[]): HubKeys {
  const keys = new Map(hubs.map((hub) => [hub, hubKey(secret, hub)]));
  return (hub) => keys.get(hub);
}
