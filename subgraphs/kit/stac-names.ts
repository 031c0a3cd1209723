/** Names of satellites, processing levels and tiles, which every catalogue writes in its own way. */
import { type Properties, textOf, type Warn } from './stac-values.ts';

/** Patterns over a name without spaces, hyphens and underscores, and the code they stand for. */
const platforms: [RegExp, (match: RegExpExecArray) => string][] = [
  [/^(?:s|sentinel)([1-6])([a-d])$/, ([, number, unit = '']) => `S${number}${unit.toUpperCase()}`],
  [/^(?:landsat|l|lc)0?([4-9])$/, ([, number]) => `LANDSAT${number}`],
  [/^(?:ven[uµμ]s|vm1|venusvm1)$/, () => 'VENUS'],
  [/^(?:phr|pl[eé]iades)1?([ab])$/, ([, unit = '']) => `PHR1${unit.toUpperCase()}`],
  [/^spot([1-7])$/, ([, number]) => `SPOT${number}`],
];

/** A constellation, or `S2X`: made from several of its satellites. */
const several = /^(?:s|sentinel)[1-6]x?$/;

/**
 * The code of a satellite: `SENTINEL-2B`, `sentinel-2b` and `S2B` are all `S2B`. A name of no known form stays as it is;
 * null for a name that stands for several satellites together, such as `S2X`.
 */
export function platformCode(name: string): string | null {
  const satellite = satelliteNamed(name);
  return satellite === undefined ? name.trim() : satellite;
}

/** The code of a satellite whose name is of a known form; null for several together, undefined for any other name. */
export function satelliteNamed(name: string): string | null | undefined {
  const bare = name
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, '');
  if (several.test(bare)) return null;
  for (const [pattern, code] of platforms) {
    const match = pattern.exec(bare);
    if (match) return code(match);
  }
  return undefined;
}

export function platformOf(name: string | undefined, warn: Warn): string | null {
  if (name === undefined) return null;
  const code = platformCode(name);
  if (code === null) warn('platform', `"${name}" stands for several satellites together: no single one is named`);
  else if (code !== name) warn('platform', `"${name}" is read as ${code}`);
  return code;
}

/** The mission of the institutional scheme an item belongs to, from its satellite, its constellation or its collection. */
export function missionOf(
  platform: string | null,
  constellation: string | undefined,
  collectionId: string,
): 'PLEIADES' | 'SPOT_6_7' | null {
  if (platform) {
    if (/^PHR1[AB]$/.test(platform)) return 'PLEIADES';
    if (/^SPOT[67]$/.test(platform)) return 'SPOT_6_7';
    // Any other satellite that is named is not one of ours, whatever the collection is called.
    if (/\d/.test(platform)) return null;
  }
  const named = `${constellation ?? ''} ${collectionId}`.toLowerCase();
  if (/neo/.test(named)) return null;
  if (/\bphr\b|pl[eé]iades/.test(named)) return 'PLEIADES';
  return /spot[\s_-]?[67]\b|spot[\s_-]?6[\s_-]?7/.test(named) ? 'SPOT_6_7' : null;
}

/** `L2A` from what an item says, or else from its collection's name. */
export function levelOf(stated: string | undefined, collectionId: string, warn: Warn): string | null {
  const level = stated === undefined ? undefined : levelNamed(stated);
  if (level) {
    if (level !== stated) warn('processing:level', `"${stated}" is read as ${level}`);
    return level;
  }
  const inName = /(?:^|[^A-Za-z0-9])(L[0-4][A-C]?)(?![A-Za-z0-9])/i.exec(collectionId)?.[1];
  const why = stated === undefined ? 'missing' : `"${stated}" is no level`;
  if (inName) {
    warn('processing:level', `${why}: ${inName.toUpperCase()} is taken from the name of the collection`);
    return inName.toUpperCase();
  }
  if (stated !== undefined) warn('processing:level', `${why}: unknown`);
  return null;
}

/** `L2A` for `LEVEL-2A`, `2a` or `L2A`; undefined for what is no level. */
export function levelNamed(level: string): string | undefined {
  const match = /^(?:level|lv|l)?[\s_-]*([0-4])[\s_-]*([a-c])?$/i.exec(level);
  return match ? `L${match[1]}${(match[2] ?? '').toUpperCase()}` : undefined;
}

/** The MGRS tile of an item, `31TCH`; null for the other things that catalogues keep in the same field. */
export function tileOf(properties: Properties, warn: Warn): string | null {
  const code = textOf(properties['grid:code']) ?? textOf(properties['s2:mgrs_tile']);
  if (code === undefined) return null;
  const match = /^(?:MGRS-|T)?(\d{1,2})([C-HJ-NP-X])([A-HJ-NP-Z])([A-HJ-NP-V])$/i.exec(code);
  if (!match) {
    warn('grid:code', `"${code}" is no MGRS tile: left out`);
    return null;
  }
  const [, zone = '', band = '', column = '', row = ''] = match;
  const tile = `${zone.padStart(2, '0')}${band}${column}${row}`.toUpperCase();
  if (code !== `MGRS-${tile}`) warn('grid:code', `"${code}" is read as the MGRS tile ${tile}`);
  return tile;
}
