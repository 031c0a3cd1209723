import type { GraphQLError } from 'graphql';
import { connectionOf, pageSize, type Connection } from '../../kit/connection.ts';
import { badInput } from '../../kit/errors.ts';
import { maySeeAccount, maySeeAccountEvent, type Asker } from '../domain/access.ts';
import { reasonsAgainstOrder } from '../domain/eligibility.ts';
import { balancesOfAccount } from '../domain/quota.ts';
import { reason, type Reason } from '../domain/reasons.ts';
import type { Organisation } from '../domain/records/people.ts';
import type { RequestRecord } from '../domain/request.ts';
import { withBooked } from './QuotaBalance.ts';
import { requestsOfOwner } from './request-pages.ts';
import type { AccountEventResolvers, AccountResolvers } from './types.generated.ts';
import { visibleAccount } from './visible.ts';

export const Account: AccountResolvers = {
  // Another hub may hold the id of any account: whoever asks must be one who may see it.
  __resolveReference: ({ id }, context) => visibleAccount(context, id),
  email: async (account, _args, { loaders }) => (maySeeAccount(await loaders.asker(), account) ? account.email : null),
  organisation: ({ organisationId }, _args, { loaders }) =>
    loaders.organisation.load(organisationId) as Promise<Organisation>,
  history: async (account, _args, { loaders }) => {
    const asker = await loaders.asker();
    if (!maySeeAccount(asker, account)) return null;
    const events = await loaders.accountEvents.load(account.id);
    return events.filter(({ organisationId }) => maySeeAccountEvent(asker, account, organisationId));
  },
  quotas: async (account, { mission, at }, context) => {
    const { loaders, now } = context;
    const [asker, { quotaRules }] = await Promise.all([loaders.asker(), loaders.rules()]);
    if (!maySeeAccount(asker, account)) throw notForThem(asker);
    return withBooked(context, balancesOfAccount(quotaRules, account, { mission, at: at ? new Date(at) : now, now }));
  },
  savedSearches: async ({ id }, _args, { loaders }) =>
    (await loaders.asker()).account?.id === id ? loaders.savedSearches.load(id) : [],
  imageryRequests: async (account, args, context) => {
    const maySee = maySeeAccount(await context.loaders.asker(), account);
    return maySee ? requestsOfOwner(context, 'account', account.id, args) : nothingOf(args);
  },
  eligibility: async (account, { mission, kind, purpose }, { loaders, now }) => {
    const asker = await loaders.asker();
    if (!maySeeAccount(asker, account)) return { eligible: false, reasons: [notToldTo(asker)] };
    const [{ terms, settings }, organisation] = await Promise.all([
      loaders.rules(),
      loaders.organisation.load(account.organisationId),
    ]);
    if (!organisation) throw new Error(`account ${account.id} has no organisation`);
    const reasons = reasonsAgainstOrder({ account, organisation, terms, settings, now }, { mission, kind, purpose });
    return { eligible: reasons.length === 0, reasons };
  },
};

export const AccountEvent: AccountEventResolvers = {
  organisation: ({ organisationId }, _args, { loaders }) =>
    loaders.organisation.load(organisationId) as Promise<Organisation>,
  account: ({ byAccountId }, _args, context) => visibleAccount(context, byAccountId),
};

const whoSees = 'the holder of the account, the referent of its organisation, the office';

/** What may not be null is refused: no figures would read as figures. */
function notForThem({ roles }: Asker): GraphQLError {
  return badInput('FORBIDDEN', { needed: whoSees, found: roles.join(', ') || 'none of them' });
}

/** The same of every account: nothing of how it stands shows through. */
function notToldTo({ account, roles }: Asker): Reason {
  const required = whoSees;
  const found = roles.join(', ') || 'none';
  return account ? reason('NOT_ELIGIBLE', { required, found }) : reason('SIGN_IN_REQUIRED', { required });
}

/** A page of a list that is not shown, checked as any other: it has no rows, and how many there are is not said. */
function nothingOf({ first }: { first: number }): Connection<RequestRecord> {
  pageSize(first);
  return connectionOf<RequestRecord>({
    rows: [],
    first,
    cursorOf: ({ id }) => id,
    totalCount: () => Promise.resolve(null),
  });
}
