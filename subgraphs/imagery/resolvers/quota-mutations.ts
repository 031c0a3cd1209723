/** What the office writes down of quotas: each answers with the balance as it is after it. */
import { correctQuota, periodNamed } from '../actions/correct-quota.ts';
import { setPrefinancedQuota } from '../actions/prefinance.ts';
import type { Context } from '../context.ts';
import { maySeeAccount, maySeeInside } from '../domain/access.ts';
import type { QuotaCorrectionInput } from '../domain/contract.generated.ts';
import { quotaNamed, type QuotaHolder } from '../domain/correction.ts';
import { prefinancedBalance, type Balance } from '../domain/quota.ts';
import { actingOf, readAnew } from './Mutation.ts';
import { withBooked } from './QuotaBalance.ts';
import type { MutationResolvers } from './types.generated.ts';

export const quotaMutations = {
  setPrefinancedQuota: async (_parent, { input, idempotencyKey }, context) => {
    const { id, errors } = await setPrefinancedQuota(await actingOf(context), input, idempotencyKey);
    const loaders = readAnew(context);
    const isSeen = id !== null && maySeeInside(await loaders.asker(), id);
    const organisation = isSeen ? await loaders.organisation.load(id) : null;
    const { quotaRules } = await loaders.rules();
    const at = context.now;
    const balance = organisation && prefinancedBalance(quotaRules, organisation, { mission: input.mission, at });
    const [quota = null] = balance ? await withBooked(context, [balance]) : [];
    return { quota, errors };
  },
  correctQuota: async (_parent, { input, idempotencyKey }, context) => {
    const { id, errors } = await correctQuota(await actingOf(context), input, idempotencyKey);
    readAnew(context);
    return { quota: id === null ? null : await correctedQuota(context, input, new Date(id)), errors };
  },
} satisfies MutationResolvers;

/** The balance that was corrected; null to whoever may not see it, as when an answer is repeated to who was of the office. */
async function correctedQuota(context: Context, input: QuotaCorrectionInput, at: Date): Promise<Balance | null> {
  const { loaders, now } = context;
  const [{ quotaRules }, holder] = await Promise.all([loaders.rules(), holderSeen(context, input)]);
  const period = periodNamed(input);
  const balance = holder && quotaNamed(quotaRules, holder, { ...input, period, at }, now);
  const [quota = null] = balance ? await withBooked(context, [balance]) : [];
  return quota;
}

async function holderSeen({ loaders }: Context, input: QuotaCorrectionInput): Promise<QuotaHolder | null> {
  const { accountId = null, organisationId = null } = input;
  const asker = await loaders.asker();
  const account = accountId === null ? null : await loaders.account.load(accountId);
  if (account) return maySeeAccount(asker, account) ? { account } : null;
  const organisation = organisationId === null ? null : await loaders.organisation.load(organisationId);
  return organisation && maySeeInside(asker, organisation.id) ? { organisation } : null;
}
