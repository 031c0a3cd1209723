/** The settings of the scheme at a moment. */
import { isInForce } from './period.ts';
import type { Setting, Settings } from './records/rules.ts';
import { settingNamed } from './setting-names.ts';

const names = Object.values(settingNamed);

/** @throws when one of them is missing: the hub ships all, and none can end without another. */
export function settingsAt(rows: readonly Setting[], at: Date): Settings {
  const inForce = new Map(
    rows.filter(({ validity }) => isInForce(validity, at)).map(({ name, value }) => [name, value]),
  );
  const missing = names.filter((name) => !inForce.has(name));
  if (missing.length > 0) throw new Error(`settings of the imagery hub are missing: ${missing.join(', ')}`);
  return Object.fromEntries(names.map((name) => [name, inForce.get(name)])) as unknown as Settings;
}
