/** What a step delivers, of the area ordered and of the scenes. */
import type { Database } from '../../kit/database/types.ts';
import { groundScenes } from '../data/request-ground.ts';
import { areaToM2, m2ToKm2, wholeM2 } from '../domain/amounts.ts';
import type { RequestRecord } from '../domain/request.ts';
import type { RequestTransition } from '../domain/transitions.ts';
import { Refused, userError } from '../domain/user-errors.ts';

export interface DeliveryGiven {
  deliveredScenes: readonly string[] | null;
  /** km², exact decimal. */
  deliveredArea: string | null;
}

/**
 * The request with what this step delivers.
 * @throws Refused for an area that is none or more than is left, for scenes that are not known, and for a delivery with a
 *   step that delivers nothing.
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
  const { orderedM2, deliveredM2, sceneIds } = request;
  const given = deliveredScenes ?? (isFinal ? sceneIds : []);
  const measured = await sceneAreaM2(tx, request, given);
  const leftM2 = orderedM2 - deliveredM2;
  const nowM2 = deliveredArea === null ? defaultM2() : areaGiven(request, deliveredArea);
  if (nowM2 > leftM2) throw refusal(request, `at most ${m2ToKm2(leftM2)} km²`, `${deliveredArea} km²`);
  if (deliveredM2 + nowM2 === 0n) throw refusal(request, 'more than 0 km²', '0 km²');
  return {
    ...request,
    deliveredM2: deliveredM2 + nowM2,
    deliveredSceneIds: [...new Set([...request.deliveredSceneIds, ...given])],
  };

  function defaultM2(): bigint {
    if (isFinal) return leftM2;
    // Of scenes asked for by identifier, their own area; else nobody but the operator knows.
    const own = given.length > 0 && given.every((id) => sceneIds.includes(id));
    if (!own) throw refusal(request, 'deliveredArea, in km²', 'none');
    return measured < leftM2 ? measured : leftM2;
  }
}

function areaGiven(request: RequestRecord, deliveredArea: string): bigint {
  const areaM2 = areaToM2(deliveredArea);
  if (areaM2 !== null) return areaM2;
  throw refusal(request, 'km², 0 or more, to the square metre', deliveredArea);
}

/** @throws Refused when one of the scenes is not known, or of another mission. */
async function sceneAreaM2(tx: Database, request: RequestRecord, ids: readonly string[]): Promise<bigint> {
  if (ids.length === 0) return 0n;
  const { scenes } = await groundScenes(tx, ids);
  const known = scenes.filter(({ mission }) => mission === request.mission);
  const unknown = ids.filter((id) => !known.some((scene) => scene.id === id));
  if (unknown.length > 0) {
    const details = { path: ['deliveredScenes'], required: `scenes of ${request.mission}`, found: unknown.join(', ') };
    throw new Refused([userError('SCENE_UNKNOWN', details)], request.id);
  }
  return wholeM2(known.reduce((sum, { area }) => sum + area, 0));
}

function refusal({ id }: RequestRecord, required: string, found: string): Refused {
  return new Refused([userError('DELIVERED_AREA_INVALID', { path: ['deliveredArea'], required, found })], id);
}
