import type { Context } from '../context.ts';
import type { RequestRecord } from '../domain/request.ts';
import { mayConcern, requestNotice } from '../domain/request-notice.ts';
import { imageryLoaders } from '../loaders.ts';
import type { SubscriptionResolvers } from './types.generated.ts';
import { visibleRequest } from './visible.ts';

const never = new AbortController().signal;

/**
 * Requests as they change, for whoever may see them at the moment of each change: what is hidden makes no event at all.
 * Only what may concern the viewer is read, with who the viewer is by then.
 * @param only the one request that is listened to; where events may have been missed, it is told as it is now.
 */
async function* changes(context: Context, only: string | null): AsyncGenerator<RequestRecord, void> {
  const { services } = context.loaders;
  let asker = only === null ? await context.loaders.asker() : null;
  for await (const said of services.requestNotices.listen(context.signal ?? never)) {
    const notice = said === null ? null : requestNotice(said);
    const id = said === null ? only : notice?.id;
    if (!id || (only !== null && id !== only)) continue;
    if (asker && notice && !mayConcern(asker, notice)) continue;
    const present = { ...context, loaders: imageryLoaders(context, services) };
    const request = await visibleRequest(present, id);
    if (asker) asker = await present.loaders.asker();
    if (request) yield request;
  }
}

export const Subscription: SubscriptionResolvers = {
  imageryRequestUpdated: {
    subscribe: (_parent, { id }, context) => changes(context, id),
    resolve: (request: RequestRecord) => request,
  },
  viewerRequestUpdated: {
    subscribe: (_parent, _args, context) => changes(context, null),
    resolve: (request: RequestRecord) => request,
  },
};
