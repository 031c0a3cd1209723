import type { Context } from '../context.ts';
import { maySeeRequest, rolesOn } from '../domain/access.ts';
import { m2ToKm2, m2ToUnits } from '../domain/amounts.ts';
import { unitRuleOf } from '../domain/quota.ts';
import { holdIdOf, standingOf, type RequestRecord } from '../domain/request.ts';
import { nextStatuses } from '../domain/transitions.ts';
import { unitOf } from '../domain/units.ts';
import type { Account } from '../domain/records.ts';
import type { ImageryRequestResolvers, RequestCharge } from './types.generated.ts';

export const ImageryRequest: ImageryRequestResolvers = {
  __resolveReference: ({ id }, context) => visibleRequest(context, id),
  account: ({ accountId }, _args, { loaders }) => loaders.account.load(accountId) as Promise<Account>,
  footprint: async ({ id }, _args, { loaders }) => {
    const footprint = await loaders.requestFootprint.load(id);
    if (!footprint) throw new Error(`request ${id} has no footprint`);
    return footprint;
  },
  orderedArea: ({ orderedM2 }) => m2ToKm2(orderedM2),
  deliveredArea: ({ deliveredM2 }) => m2ToKm2(deliveredM2),
  window: ({ windowStart, windowEnd }) =>
    windowStart === null && windowEnd === null ? null : { start: windowStart, end: windowEnd },
  history: ({ id }, _args, { loaders }) => loaders.requestEvents.load(id),
  charge: chargeOf,
  next: async (request, _args, { loaders }) =>
    nextStatuses(standingOf(request), { roles: rolesOn(await loaders.asker(), request) }),
  scenes: async ({ sceneIds, deliveredSceneIds }, _args, { loaders }) => {
    const ids = [...new Set([...sceneIds, ...deliveredSceneIds])];
    const scenes = await Promise.all(ids.map((id) => loaders.scene.load(id)));
    return scenes.filter((scene) => scene !== null);
  },
};

/** A request that whoever asks may see; null for one that they may not, and for one that does not exist. */
export async function visibleRequest({ loaders }: Context, id: string): Promise<RequestRecord | null> {
  const [asker, request] = await Promise.all([loaders.asker(), loaders.request.load(id)]);
  return request && maySeeRequest(asker, request) ? request : null;
}

async function chargeOf(request: RequestRecord, _args: object, { loaders }: Context): Promise<RequestCharge | null> {
  const { id, mission, charged, currency, submittedAt, accountId } = request;
  if (submittedAt === null) return null;
  const [hold, { quotaRules }, account] = await Promise.all([
    loaders.hold.load(holdIdOf(id)),
    loaders.rules(),
    loaders.account.load(accountId),
  ]);
  const rule = account && unitRuleOf(quotaRules, { mission, category: account.category, at: new Date(submittedAt) });
  const { unit, m2PerUnit } = rule ?? unitOf[mission];
  const inUnits = (squareMetres: bigint | undefined) => m2ToUnits(squareMetres ?? 0n, m2PerUnit);
  return {
    reserved: inUnits(hold?.reserved),
    captured: inUnits(hold?.captured),
    released: inUnits(hold?.released),
    unit,
    charged: charged === null ? null : { amount: charged, currency },
  };
}
