/** Whether scenes are what a request asks for. */
import type { Database } from '../../kit/database/types.ts';
import { scenesOverGround } from '../data/request-ground.ts';
import type { RequestRecord } from '../domain/request.ts';
import { Refused, userError } from '../domain/user-errors.ts';

/**
 * Of an order by scenes these alone are delivered; of one over an area what shows any of it, taken within the window
 * where one was given.
 * @throws Refused with SCENE_NOT_ORDERED.
 */
export async function refuseNotOrdered(tx: Database, request: RequestRecord, ids: readonly string[]): Promise<void> {
  const { sceneIds, windowStart, windowEnd } = request;
  if (ids.length === 0) return;
  const stray = (required: string, found: readonly string[]): void => {
    if (found.length === 0) return;
    const details = { path: ['deliveredScenes'], required, found: found.join(', ') };
    throw new Refused([userError('SCENE_NOT_ORDERED', details)], request.id);
  };
  if (sceneIds.length > 0) {
    const others = ids.filter((id) => !sceneIds.includes(id));
    stray(`of ${sceneIds.join(', ')}`, others);
    return;
  }
  const scenes = await scenesOverGround(tx, request.id, ids);
  const beside = scenes.filter(({ meets }) => !meets).map(({ id }) => id);
  stray('scenes that show some of the area ordered', beside);
  const [start, end] = [instantOr(windowStart, -Infinity), instantOr(windowEnd, Infinity)];
  const untimely = scenes.filter(({ acquiredAt }) => Date.parse(acquiredAt) < start || Date.parse(acquiredAt) > end);
  stray(
    `taken from ${windowStart ?? 'any time'} to ${windowEnd ?? 'any time'}`,
    untimely.map(({ id, acquiredAt }) => `${id}, taken ${acquiredAt}`),
  );
}

function instantOr(moment: string | null, none: number): number {
  return moment === null ? none : Date.parse(moment);
}
