/** What a step delivers, of the area ordered and of the scenes. */
import type { Database } from '../../kit/database/types.ts';
import { lockScenes, type LockedScene } from '../data/request-ground.ts';
import { areaToM2, m2ToKm2, wholeM2 } from '../domain/amounts.ts';
import { alreadyInCatalogue } from '../domain/eligibility.ts';
import type { RequestRecord } from '../domain/request.ts';
import type { RequestTransition } from '../domain/transitions.ts';
import { errorOfReason, Refused, userError } from '../domain/user-errors.ts';
import { refuseNotOrdered } from './scenes-ordered.ts';

export interface DeliveryGiven {
  deliveredScenes: readonly string[] | null;
  /** km², exact decimal. */
  deliveredArea: string | null;
}

/**
 * The request with what this step delivers. A scene counts once: what was delivered before is not measured again, and what
 * another request delivered meanwhile is free for every member, counts nothing and is left out. Where scenes were ordered by
 * identifier, nobody but the operator knows which of them an area is of.
 * @throws Refused for an area that is none or more than is left, for scenes that are not known, that are not what was asked
 *   for, that were delivered before or are needed and not given, for free ones where nobody could say what of an area they
 *   are or nothing else is delivered, and for a delivery with a step that delivers nothing.
 */
export async function deliveryOf(
  tx: Database,
  request: RequestRecord,
  { deliveredScenes, deliveredArea }: DeliveryGiven,
  { ledger }: RequestTransition,
): Promise<RequestRecord> {
  const isFinal = ledger === 'capture and release';
  if (ledger !== 'capture' && !isFinal) {
    if (deliveredScenes === null && deliveredArea === null) return request;
    throw refusal(request, 'a step that delivers', 'another');
  }
  const { orderedM2, deliveredM2, sceneIds, deliveredSceneIds } = request;
  const leftM2 = orderedM2 - deliveredM2;
  const isWhole = isFinal && deliveredScenes === null && deliveredArea === null;
  const named = isWhole ? sceneIds : (deliveredScenes ?? []);
  const fresh = [...new Set(named)].filter((id) => !deliveredSceneIds.includes(id));
  const scenes = await scenesOf(tx, request, [...deliveredSceneIds, ...fresh]);
  await refuseNotOrdered(tx, request, fresh);
  const free = scenes.filter(({ id, delivered }) => delivered && fresh.includes(id)).map(({ id }) => id);
  const counted = fresh.filter((id) => !free.includes(id));
  // Of scenes asked for by identifier, their own area; else nobody but the operator knows.
  const isMeasured = sceneIds.length > 0;
  const isAllFree = free.length > 0 && counted.length === 0;
  if (free.length > 0 && (deliveredArea !== null || !isMeasured || (isAllFree && !isFinal))) throw alreadyFree();
  const nowM2 = deliveredArea === null ? defaultM2() : areaGiven(request, deliveredArea);
  if (sceneIds.length > 0 && nowM2 > 0n && fresh.length === 0 && !isWhole) throw scenesNeeded();
  if (nowM2 > leftM2) throw refusal(request, `at most ${m2ToKm2(leftM2)} km²`, `${deliveredArea} km²`);
  if (deliveredM2 + nowM2 === 0n && !isAllFree) throw refusal(request, 'more than 0 km²', '0 km²');
  return { ...request, deliveredM2: deliveredM2 + nowM2, deliveredSceneIds: [...deliveredSceneIds, ...counted] };

  function defaultM2(): bigint {
    if (isAllFree) return 0n;
    if (isWhole && free.length === 0) return leftM2;
    if (deliveredScenes && deliveredScenes.length > 0 && fresh.length === 0) throw scenesNeeded();
    const own = counted.length > 0 && isMeasured;
    if (!own && isFinal && sceneIds.length === 0) return leftM2;
    if (!own) throw refusal(request, 'deliveredArea, in km²', 'none');
    // The difference of two sums that are rounded up once, so that parts add up to the whole.
    const freshM2 = measuredM2(scenes, [...deliveredSceneIds, ...counted]) - measuredM2(scenes, deliveredSceneIds);
    return freshM2 < leftM2 ? freshM2 : leftM2;
  }

  function scenesNeeded(): Refused {
    const required = 'scenes that were not delivered before';
    const details = { path: ['deliveredScenes'], required, found: deliveredScenes?.join(', ') || 'none' };
    return new Refused([userError('DELIVERED_SCENES_NEEDED', details)], request.id);
  }

  function alreadyFree(): Refused {
    const errors = alreadyInCatalogue(free).map((one) => errorOfReason(one, ['deliveredScenes']));
    return new Refused(errors, request.id);
  }
}

function areaGiven(request: RequestRecord, deliveredArea: string): bigint {
  const areaM2 = areaToM2(deliveredArea);
  if (areaM2 !== null) return areaM2;
  throw refusal(request, 'km², 0 or more, to the square metre', deliveredArea);
}

/**
 * The scenes, locked until the transaction ends.
 * @throws Refused when one of them is not known, or of another mission.
 */
async function scenesOf(tx: Database, request: RequestRecord, ids: readonly string[]): Promise<LockedScene[]> {
  if (ids.length === 0) return [];
  const known = (await lockScenes(tx, ids)).filter(({ mission }) => mission === request.mission);
  const unknown = ids.filter((id) => !known.some((scene) => scene.id === id));
  if (unknown.length > 0) {
    const details = { path: ['deliveredScenes'], required: `scenes of ${request.mission}`, found: unknown.join(', ') };
    throw new Refused([userError('SCENE_UNKNOWN', details)], request.id);
  }
  return known;
}

/** What so many of the scenes measure together, in whole square metres. */
function measuredM2(scenes: readonly LockedScene[], of: readonly string[]): bigint {
  return wholeM2(scenes.reduce((sum, { id, area }) => (of.includes(id) ? sum + area : sum), 0));
}

function refusal({ id }: RequestRecord, required: string, found: string): Refused {
  return new Refused([userError('DELIVERED_AREA_INVALID', { path: ['deliveredArea'], required, found })], id);
}
