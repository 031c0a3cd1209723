import type { Context } from '../context.ts';
import type { RequestRecord } from '../domain/request.ts';
import { imageryLoaders } from '../loaders.ts';
import { visibleRequest } from './ImageryRequest.ts';
import type { SubscriptionResolvers } from './types.generated.ts';

const never = new AbortController().signal;

/**
 * Requests as they change, for whoever may see them at the moment of each change: what is hidden makes no event at all.
 * @param only the one request that is listened to; where events may have been missed, it is told as it is now.
 */
async function* changes(context: Context, only: string | null): AsyncGenerator<RequestRecord, void> {
  const { services } = context.loaders;
  for await (const said of services.requestNotices.listen(context.signal ?? never)) {
    const id = said ?? only;
    if (id === null || (only !== null && id !== only)) continue;
    const request = await visibleRequest({ ...context, loaders: imageryLoaders(context, services) }, id);
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
