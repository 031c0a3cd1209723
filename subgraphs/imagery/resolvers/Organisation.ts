import { connectionOf, pageSize } from '../../kit/connection.ts';
import { decodeCursor, encodeCursor } from '../../kit/cursor.ts';
import { maySeeAccountsOf, maySeeInside, maySeeWholeBalanceOf } from '../domain/access.ts';
import { balancesOfOrganisation } from '../domain/quota.ts';
import { inUnits } from '../domain/whole-balance.ts';
import { withBooked } from './QuotaBalance.ts';
import { requestsOfOwner } from './request-pages.ts';
import type { OrganisationResolvers } from './types.generated.ts';

export const Organisation: OrganisationResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.organisation.load(id),
  membership: ({ id, membership, isAnswerToSigner = false }) =>
    membership && { ...membership, organisationId: id, isAnswerToSigner },
  quotas: async ({ id, category }, { mission, at }, context) => {
    const { loaders, now } = context;
    if (!maySeeInside(await loaders.asker(), id)) return null;
    if (!category) return [];
    const { quotaRules } = await loaders.rules();
    const granted = balancesOfOrganisation(quotaRules, id, { category, mission, at: at ? new Date(at) : now, now });
    return withBooked(context, granted);
  },
  wholeBalance: async (organisation, { mission = null, at }, { loaders, now }) => {
    if (!maySeeWholeBalanceOf(await loaders.asker(), organisation.id)) return null;
    const moment = at ? new Date(at) : now;
    const [sums, rules] = await Promise.all([
      loaders.wholeBalancesOf({ mission, at: moment.toISOString() }).load(organisation),
      loaders.rules(),
    ]);
    return inUnits(sums, rules, organisation, now);
  },
  imageryRequests: async ({ id }, args, context) =>
    maySeeAccountsOf(await context.loaders.asker(), id) ? requestsOfOwner(context, 'organisation', id, args) : null,
  accounts: async ({ id }, { first, after }, { loaders }) => {
    if (!maySeeAccountsOf(await loaders.asker(), id)) return null;
    const [last = null] = after ? decodeCursor(after, 'ID', ['text']) : [];
    const page = { limit: pageSize(first) + 1, after: last };
    return connectionOf({
      rows: await loaders.accountsOf(page).load(id),
      first,
      after,
      cursorOf: (account) => encodeCursor('ID', [account.id]),
      totalCount: () => loaders.accountCountOf.load(id),
    });
  },
};
