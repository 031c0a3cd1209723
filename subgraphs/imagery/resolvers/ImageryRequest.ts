import type { Context } from '../context.ts';
import { maySeeAccount, rolesOn, type Asker } from '../domain/access.ts';
import { m2ToKm2, m2ToUnits } from '../domain/amounts.ts';
import { alreadyInCatalogue, inCatalogue, reasonsAgainstOrder, windowEnded } from '../domain/eligibility.ts';
import { paidMoney } from '../domain/paid-money.ts';
import { unitOfRequest } from '../domain/request-unit.ts';
import { accountWhenSubmitted, holdIdOf, isYetToBegin, type RequestRecord } from '../domain/request.ts';
import { nextSteps } from '../domain/next-steps.ts';
import type { Account, Organisation } from '../domain/records/people.ts';
import type { Reason } from '../domain/reasons.ts';
import type { ImageryRequestResolvers, RequestCharge, RequestEventResolvers, RequestHold } from './types.generated.ts';
import { visibleAccount, visibleRequest } from './visible.ts';

export const ImageryRequest: ImageryRequestResolvers = {
  __resolveReference: ({ id }, context) => visibleRequest(context, id),
  account: accountOf,
  organisation: ({ organisationId }, _args, { loaders }) =>
    loaders.organisation.load(organisationId) as Promise<Organisation>,
  mode: ({ conditions }) => conditions.mode ?? 'MONO',
  maxCloudCover: ({ conditions }) => conditions.maxCloudCover,
  maxIncidenceAngle: ({ conditions }) => conditions.maxIncidenceAngle,
  minBaseToHeight: ({ conditions }) => conditions.minBaseToHeight,
  maxBaseToHeight: ({ conditions }) => conditions.maxBaseToHeight,
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
  hold: holdOf,
  paymentReference: async (request, _args, { loaders }) =>
    maySeeInsideOf(request, await loaders.asker()) ? request.paymentReference : null,
  eligibility: async (request, _args, context) => {
    if (!isYetToBegin(request) || !maySeeInsideOf(request, await context.loaders.asker())) return null;
    const reasons = await reasonsAgainst(request, context);
    return { eligible: reasons.length === 0, reasons };
  },
  next: async (request, _args, { loaders, now }) =>
    nextSteps(request, { roles: rolesOn(await loaders.asker(), request) }, now),
  scenes: async ({ sceneIds, deliveredSceneIds }, _args, { loaders }) => {
    const ids = [...new Set([...sceneIds, ...deliveredSceneIds])];
    const scenes = await Promise.all(ids.map((id) => loaders.scene.load(id)));
    return scenes.filter((scene) => scene !== null);
  },
};

export const RequestEvent: RequestEventResolvers = {
  account: ({ accountId }, _args, context) => visibleAccount(context, accountId),
};

/** Whose a request is; to whoever may not see the account, as it was with the request, and no more. */
async function accountOf(request: RequestRecord, _args: object, { loaders }: Context): Promise<Account> {
  const [asker, account] = await Promise.all([loaders.asker(), loaders.account.load(request.accountId)]);
  if (!account) throw new Error(`request ${request.id} has no account`);
  return maySeeAccount(asker, account) ? account : accountWhenSubmitted(account, request);
}

/** What a request tells of whoever made it, and not to the operator: as its account does. */
function maySeeInsideOf({ accountId, organisationId }: RequestRecord, asker: Asker): boolean {
  return maySeeAccount(asker, { id: accountId, organisationId });
}

async function reasonsAgainst(request: RequestRecord, { loaders, now }: Context): Promise<Reason[]> {
  const [{ terms, settings }, account, organisation, scenes] = await Promise.all([
    loaders.rules(),
    loaders.account.load(request.accountId),
    loaders.organisation.load(request.organisationId),
    Promise.all(request.sceneIds.map((id) => loaders.scene.load(id))),
  ]);
  if (!account || !organisation) throw new Error(`request ${request.id} has no account or no organisation`);
  return [
    ...reasonsAgainstOrder({ account, organisation, terms, settings, now }, request),
    ...windowEnded(request, now),
    ...alreadyInCatalogue(inCatalogue(scenes.filter((scene) => scene !== null))),
  ];
}

type Hold = Omit<RequestHold, '__typename'>;

async function holdOf(request: RequestRecord, _args: object, { loaders }: Context): Promise<Hold | null> {
  if (request.submittedAt === null) return null;
  const [hold, rules] = await Promise.all([loaders.hold.load(holdIdOf(request.id)), loaders.rules()]);
  const { unit, m2PerUnit } = unitOfRequest(rules, request);
  const inUnits = (squareMetres: bigint | undefined) => m2ToUnits(squareMetres ?? 0n, m2PerUnit);
  return {
    reserved: inUnits(hold?.reserved),
    captured: inUnits(hold?.captured),
    released: inUnits(hold?.released),
    refunded: inUnits(hold?.refunded),
    unit,
  };
}

async function chargeOf(request: RequestRecord, args: object, context: Context): Promise<RequestCharge | null> {
  const { id, charged, currency, submittedAt } = request;
  if (charged === null || submittedAt === null) return null;
  const [hold, booked] = await Promise.all([holdOf(request, args, context), context.loaders.hold.load(holdIdOf(id))]);
  const became = paidMoney(request, booked?.reserved ?? 0n);
  if (!hold || !became) return null;
  const money = (amount: string) => ({ amount, currency });
  return {
    ...hold,
    charged: money(charged),
    paid: money(became.paid),
    paidForDelivered: money(became.forDelivered),
    paidAsCredits: money(became.asCredits),
    owedBack: money(became.owedBack),
  };
}
