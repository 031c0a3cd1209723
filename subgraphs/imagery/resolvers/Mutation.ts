import { advanceRequest, cancelRequest } from '../actions/move-request.ts';
import { draftRequest } from '../actions/draft-request.ts';
import type { Acting, Outcome } from '../actions/mutation.ts';
import { refundRequest } from '../actions/refund-request.ts';
import { submitRequest } from '../actions/submit-request.ts';
import type { Context } from '../context.ts';
import { imageryLoaders } from '../loaders.ts';
import type { RequestRecord } from '../domain/request.ts';
import type { UserErrorRecord } from '../domain/user-errors.ts';
import type { MutationResolvers } from './types.generated.ts';
import { visibleRequest } from './visible.ts';

/** A request as it is now, or why nothing was done. */
export interface RequestPayload {
  request: RequestRecord | null;
  errors: UserErrorRecord[];
}

/** Who acts, for the actions of this hub. */
export async function actingOf({ db, viewer, loaders }: Context): Promise<Acting> {
  return { db, services: loaders.services, asker: await loaders.asker(), subject: viewer?.subject ?? null };
}

/** After a change nothing that was read before it stands. */
export function readAnew(context: Context): Context['loaders'] {
  context.loaders = imageryLoaders(context, context.loaders.services);
  return context.loaders;
}

async function requestPayload(context: Context, act: (acting: Acting) => Promise<Outcome>): Promise<RequestPayload> {
  const { id, errors } = await act(await actingOf(context));
  readAnew(context);
  // An answer that is repeated shows what may be seen now.
  return { request: id === null ? null : await visibleRequest(context, id), errors };
}

export const Mutation: MutationResolvers = {
  draftRequest: (_parent, { request, idempotencyKey }, context) =>
    requestPayload(context, (acting) => draftRequest(acting, request, idempotencyKey)),
  submitRequest: (_parent, { requestId, acceptedTotal = null, idempotencyKey }, context) =>
    requestPayload(context, (acting) => submitRequest(acting, { requestId, acceptedTotal }, idempotencyKey)),
  cancelRequest: (_parent, { requestId, reason = null, idempotencyKey }, context) =>
    requestPayload(context, (acting) => cancelRequest(acting, { requestId, reason }, idempotencyKey)),
  advanceRequest: (_parent, args, context) => {
    const { requestId, to, reasonCode = null, message = null, price = null, paymentReference = null } = args;
    const { deliveredScenes = null, deliveredArea = null, idempotencyKey } = args;
    const step = { requestId, to, reasonCode, message, price, paymentReference, deliveredScenes, deliveredArea };
    return requestPayload(context, (acting) => advanceRequest(acting, step, idempotencyKey));
  },
  refundRequest: (_parent, { requestId, amount = null, reason, idempotencyKey }, context) =>
    requestPayload(context, (acting) => refundRequest(acting, { requestId, amount, reason }, idempotencyKey)),
};
