import type { Given, Image } from './requirements.ts';

/** What the imagery hub says of a scene. */
export interface SceneFacts {
  id: string;
  mission?: string | null;
  platform: string;
  acquiredAt: string;
  cloudCover?: number | null;
  mode?: string | null;
  processingLevel?: string | null;
}

/** What the land-surface hub says of a product. */
export interface ProductFacts {
  id: string;
  platform?: string | null;
  level?: string | null;
  observed: { start?: string | null; end?: string | null };
  cloudCover?: number | null;
}

/** What the imagery hub says of a stereo set. */
export interface StereoSetFacts {
  id: string;
  mission: string;
  mode: string;
  sameOrbit: boolean;
  pairs: ReadonlyArray<{ baseToHeight: number }>;
}

/**
 * A stereo set as the requirements see it: two or three images of one mission and mode, and what they are together. What
 * is not asked of the imagery hub, platform, level, day and clouds, counts as unknown.
 */
export function givenOfStereoSet({ mission, mode, sameOrbit, pairs }: StereoSetFacts): Given {
  const image = { mission, mode, platform: null, level: null, day: null, cloudCover: null };
  return {
    images: Array.from({ length: mode === 'TRISTEREO' ? 3 : 2 }, () => image),
    set: { sameOrbit, baseToHeight: pairs.map(({ baseToHeight }) => baseToHeight) },
  };
}

/** A scene as the requirements see it. */
export function imageOfScene(scene: SceneFacts): Image {
  return {
    mission: scene.mission ?? null,
    platform: scene.platform,
    level: scene.processingLevel ?? null,
    mode: scene.mode ?? null,
    day: dayOf(scene.acquiredAt),
    cloudCover: scene.cloudCover ?? null,
  };
}

/** A product as the requirements see it: no mission of the ordering scheme, no acquisition mode; its day is its first. */
export function imageOfProduct(product: ProductFacts): Image {
  const moment = product.observed.start ?? product.observed.end;
  return {
    mission: null,
    platform: product.platform ?? null,
    level: product.level ?? null,
    mode: null,
    day: moment ? dayOf(moment) : null,
    cloudCover: product.cloudCover ?? null,
  };
}

/** @param moment RFC 3339 in UTC, as every hub of the graph writes it. */
function dayOf(moment: string): string {
  return moment.slice(0, 10);
}
