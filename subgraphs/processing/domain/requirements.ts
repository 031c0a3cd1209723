import type { Localised } from '../../kit/language.ts';

/** One image that a service would be run on: a scene, or a product made of scenes. */
export interface Image {
  /** Null outside the missions of the ordering scheme. */
  mission: string | null;
  platform: string | null;
  level: string | null;
  mode: string | null;
  /** The UTC day it shows, `2020-01-06`; null when the source does not say. */
  day: string | null;
  /** Percent; null when unknown, and then never below a maximum. */
  cloudCover: number | null;
}

/** What is known of several images together. */
export interface ImageSet {
  sameOrbit: boolean;
  /** Base-to-height ratio of each pair. */
  baseToHeight: readonly number[];
}

/** What a service is asked to work on. */
export interface Given {
  images: readonly Image[];
  /** Absent where a single image is judged: what only a set can show is then not asked. */
  set?: ImageSet;
}

/** A requirement's rule, stored as data. Bounds are closed; days are UTC. */
export type Rule =
  | { kind: 'MISSION' | 'PLATFORM' | 'LEVEL' | 'MODE'; anyOf: readonly string[] }
  | { kind: 'DATES'; least: number; maxCloudCover: number; from?: string; to?: string }
  | { kind: 'SAME_ORBIT' }
  | { kind: 'BASE_TO_HEIGHT'; min: number; max: number }
  /** What no image can meet: the service is not run on images of one's own, or does not say what it needs. */
  | { kind: 'NEVER' };

export interface Requirement {
  /** The code of the refusal when it is not met. */
  code: string;
  /** The code's label: what went wrong. */
  label: Localised;
  /** The requirement itself: what is needed. */
  message: Localised;
  rule: Rule;
  /** Codes of requirements without which this one cannot be judged. */
  after: readonly string[];
}

/** A requirement that is not met, with what it asks for and what arrived, as text; null where nothing can be named. */
export interface Unmet {
  requirement: Requirement;
  required: string | null;
  found: string | null;
}

/**
 * Every requirement that is not met, in the order of the requirements. One that cannot be judged, because another on
 * which it rests has failed or because it is about a set and no set was given, is left out.
 */
export function unmetOf(requirements: readonly Requirement[], given: Given): Unmet[] {
  const unmet: Unmet[] = [];
  const failed = new Set<string>();
  for (const requirement of requirements) {
    if (requirement.after.some((code) => failed.has(code))) continue;
    const shortfall = judge(requirement.rule, given);
    if (!shortfall) continue;
    failed.add(requirement.code);
    unmet.push({ requirement, ...shortfall });
  }
  return unmet;
}

type Shortfall = Pick<Unmet, 'required' | 'found'>;

function judge(rule: Rule, given: Given): Shortfall | null {
  switch (rule.kind) {
    case 'MISSION':
      return eachOneOf(
        rule.anyOf,
        given,
        ({ mission }) => mission,
        ({ mission, platform }) => mission ?? platform,
      );
    case 'PLATFORM':
      return eachOneOf(
        rule.anyOf.map(platformKey),
        given,
        ({ platform }) => platform && platformKey(platform),
        ({ platform }) => platform,
      );
    case 'LEVEL':
      return eachOneOf(
        rule.anyOf,
        given,
        ({ level }) => level && levelKey(level),
        ({ level }) => level,
      );
    case 'MODE':
      return eachOneOf(
        rule.anyOf,
        given,
        ({ mode }) => mode,
        ({ mode }) => mode,
      );
    case 'DATES': {
      const usable = usableDays(given.images, rule).size;
      return usable < rule.least ? { required: String(rule.least), found: String(usable) } : null;
    }
    case 'SAME_ORBIT':
      return given.set && !given.set.sameOrbit ? { required: null, found: null } : null;
    case 'BASE_TO_HEIGHT': {
      const outside = given.set?.baseToHeight.filter((ratio) => ratio < rule.min || ratio > rule.max) ?? [];
      return outside.length > 0 ? { required: `${rule.min} to ${rule.max}`, found: outside.join(', ') } : null;
    }
    case 'NEVER':
      return { required: null, found: null };
  }
}

/** Whether every image has one of the values; otherwise which other values arrived, each once. */
function eachOneOf(
  anyOf: readonly string[],
  { images }: Given,
  keyOf: (image: Image) => string | null,
  shownAs: (image: Image) => string | null,
): Shortfall | null {
  const others = images.filter((image) => !anyOf.includes(keyOf(image) ?? ''));
  if (others.length === 0) return null;
  const names = [...new Set(others.flatMap((image) => shownAs(image) ?? []))];
  return { required: anyOf.join(', '), found: names.length > 0 ? names.join(', ') : null };
}

function usableDays(
  images: readonly Image[],
  { maxCloudCover, from, to }: { maxCloudCover: number; from?: string; to?: string },
): Set<string> {
  const days = new Set<string>();
  for (const { day, cloudCover } of images) {
    if (day === null || cloudCover === null || cloudCover > maxCloudCover) continue;
    // ISO days compare as text.
    if ((from !== undefined && day < from) || (to !== undefined && day > to)) continue;
    days.add(day);
  }
  return days;
}

/** Sources write one satellite as `S2B`, `Sentinel-2B` or `SENTINEL2B`, and `SPOT5` as `SPOT-5`. */
export function platformKey(platform: string): string {
  return platform
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
    .replace(/^SENTINEL/, 'S');
}

/** Sources write a level as `L1A`, `1A` or `LEVEL1A`. */
function levelKey(level: string): string {
  return `L${level
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
    .replace(/^L(EVEL)?/, '')}`;
}
