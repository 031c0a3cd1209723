/** Names of satellites, processing levels and tiles, which every catalogue writes in its own way. */
import { type Properties, textOf, type Warn } from './stac-values.ts';

/** Patterns over a name without spaces, hyphens and underscores, and the identifier they stand for. */
const platforms: [RegExp, (match: RegExpExecArray) => string][] = [
  [/^(?:s|sentinel)([1-6])([a-d])$/, ([, number, unit]) => `sentinel-${number}${unit}`],
  // X: made from several satellites of the constellation.
  [/^(?:s|sentinel)([1-6])x?$/, ([, number]) => `sentinel-${number}`],
  [/^(?:landsat|l|lc)0?([4-9])$/, ([, number]) => `landsat-${number}`],
  [/^(?:ven[uµμ]s|vm1|venusvm1)$/, () => 'venus'],
  [/^(?:phr|pl[eé]iades)1?([ab])$/, ([, unit]) => `pleiades-1${unit}`],
  [/^(?:phr|pl[eé]iades)1?$/, () => 'pleiades-1'],
  [/^spot([1-7])$/, ([, number]) => `spot-${number}`],
];

/**
 * The lower-case STAC identifier of a satellite: `S2B`, `SENTINEL-2B` and `Sentinel2B` are all `sentinel-2b`. A name of
 * no known form is only written in lower case.
 */
export function platformId(name: string): string {
  const bare = name.trim().toLowerCase().replace(/[\s_-]+/g, '');
  for (const [pattern, id] of platforms) {
    const match = pattern.exec(bare);
    if (match) return id(match);
  }
  return name.trim().toLowerCase();
}

export function platformOf(name: string | undefined, warn: Warn): string | null {
  if (name === undefined) return null;
  const id = platformId(name);
  if (id !== name) {
    const combined = /x$/i.test(name) && !/x$/.test(id) ? ', several satellites together' : '';
    warn('platform', `"${name}" is read as ${id}${combined}`);
  }
  return id;
}

/** The mission of the institutional scheme an item belongs to, from its satellite, its constellation or its collection. */
export function missionOf(
  platform: string | null,
  constellation: string | undefined,
  collectionId: string,
): 'PLEIADES' | 'SPOT_6_7' | null {
  if (platform) {
    if (/^pleiades-1[ab]?$/.test(platform)) return 'PLEIADES';
    if (/^spot-[67]$/.test(platform)) return 'SPOT_6_7';
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
  const level = stated === undefined ? undefined : written(stated);
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

function written(level: string): string | undefined {
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
