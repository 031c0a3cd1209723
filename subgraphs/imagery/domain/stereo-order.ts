/** Scenes that are ordered as a set: whether they are one. */
import type { Conditions } from './request-input.ts';

/** The set that some scenes are; ratios of base to height, of its pairs. */
export interface OrderedSet {
  sameOrbit: boolean;
  narrowest: number;
  widest: number;
}

/** How many scenes a mode needs; null for one that is of no set. */
export function scenesNeededFor({ mode }: Pick<Conditions, 'mode'>): number | null {
  if (mode === 'STEREO') return 2;
  return mode === 'TRISTEREO' ? 3 : null;
}

/** What an order of a set needs, and what arrived in its place. */
export interface NoSet {
  needed: string;
  found: string;
}

/**
 * What stands against scenes as the set that is ordered; null when they are one.
 * @param set null when they have too little ground in common, show it from one angle or from an unknown one, or were taken
 *   too long after one another.
 */
export function againstSet(
  { mode, minBaseToHeight, maxBaseToHeight }: Conditions,
  sceneIds: readonly string[],
  set: OrderedSet | null,
): NoSet | null {
  const count = scenesNeededFor({ mode });
  if (count === null) return null;
  const needed = (what: string): string => `${mode} needs ${what}`;
  if (sceneIds.length !== count) return { needed: needed(`exactly ${count} scenes`), found: String(sceneIds.length) };
  const [found, onePass] = [
    sceneIds.join(', '),
    needed('scenes of one pass that show common ground from several angles'),
  ];
  if (!set) return { needed: onePass, found };
  if (!set.sameOrbit) return { needed: onePass, found: `${found}, of several passes` };
  if ((minBaseToHeight ?? 0) <= set.narrowest && set.widest <= (maxBaseToHeight ?? Infinity)) return null;
  const bounds = `${minBaseToHeight ?? 0} to ${maxBaseToHeight ?? 'any'}`;
  return {
    needed: needed(`a ratio of base to height of ${bounds} in each pair`),
    found: `${set.narrowest.toFixed(3)} to ${set.widest.toFixed(3)}`,
  };
}
