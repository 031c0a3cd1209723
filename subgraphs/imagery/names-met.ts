/** Names that scenes have been met with, kept for as long as a hub runs. */
import type { SceneNames } from './data/unknown-names.ts';

const members = ['collections', 'programmes', 'platforms'] as const satisfies (keyof SceneNames)[];

/** Those that are still to be looked for. */
export function notMet(names: SceneNames, met: ReadonlySet<string>): SceneNames {
  return filtered(names, (member, name) => !met.has(`${member} ${name}`));
}

/** Remembers what was looked for and is not unknown. */
export function meet(lookedFor: SceneNames, unknown: SceneNames, met: Set<string>): void {
  for (const member of members) {
    for (const name of lookedFor[member]) if (!unknown[member].includes(name)) met.add(`${member} ${name}`);
  }
}

function filtered(names: SceneNames, keep: (member: keyof SceneNames, name: string) => boolean): SceneNames {
  const of = (member: keyof SceneNames) => names[member].filter((name) => keep(member, name));
  return { collections: of('collections'), programmes: of('programmes'), platforms: of('platforms') };
}
