/** The office sets rules: each answers with the revision that it wrote. */
import type { Acting, Outcome } from '../actions/mutation.ts';
import { withdrawRule } from '../actions/withdraw-rule.ts';
import { setEnvelope, setOrderRule, setQuotaRule, setSetting, setTariff } from '../actions/set-rules.ts';
import type { Context } from '../context.ts';
import { allRules } from '../data/all-rules.ts';
import type { Rules } from '../domain/rules.ts';
import { settingNamed } from '../domain/setting-names.ts';
import type { UserErrorRecord } from '../domain/user-errors.ts';
import { actingOf, readAnew } from './Mutation.ts';
import type { MutationResolvers } from './types.generated.ts';

/** Does it, and reads the rules as they are after it. */
async function set(
  context: Context,
  act: (acting: Acting) => Promise<Outcome>,
): Promise<{ id: string | null; errors: UserErrorRecord[]; rules: Rules }> {
  const { id, errors } = await act(await actingOf(context));
  return { id, errors, rules: await readAnew(context).rules() };
}

const named = <Rule extends { id: string }>(rules: readonly Rule[], id: string | null): Rule | null =>
  rules.find((rule) => rule.id === id) ?? null;

export const ruleMutations = {
  setQuotaRule: async (_parent, { input, idempotencyKey }, context) => {
    const { id, errors, rules } = await set(context, (acting) => setQuotaRule(acting, input, idempotencyKey));
    return { quotaRule: named(rules.quotaRules, id), errors };
  },
  setTariff: async (_parent, { input, idempotencyKey }, context) => {
    const { id, errors, rules } = await set(context, (acting) => setTariff(acting, input, idempotencyKey));
    return { tariff: named(rules.tariffs, id), errors };
  },
  setOrderRule: async (_parent, { input, idempotencyKey }, context) => {
    const { id, errors, rules } = await set(context, (acting) => setOrderRule(acting, input, idempotencyKey));
    return { orderRule: named(rules.orderRules, id), errors };
  },
  setEnvelope: async (_parent, { input, idempotencyKey }, context) => {
    const { id, errors, rules } = await set(context, (acting) => setEnvelope(acting, input, idempotencyKey));
    return { envelope: named(rules.envelopes, id), errors };
  },
  setSetting: async (_parent, { input, idempotencyKey }, context) => {
    const { id, errors, rules } = await set(context, (acting) => setSetting(acting, input, idempotencyKey));
    const written = rules.settingRevisions.find(
      ({ name, revision }) => name === settingNamed[input.name] && revision === Number(id?.split('-').at(-1)),
    );
    return { setting: written ?? null, errors };
  },
  withdrawRule: async (_parent, { input, idempotencyKey }, context) => {
    const { id, errors, rules } = await set(context, (acting) => withdrawRule(acting, input, idempotencyKey));
    const all = id === null ? [] : await allRules(context.db, rules, context.now);
    return { withdrawn: all.find(({ kind, revision }) => kind === input.kind && revision === id) ?? null, errors };
  },
} satisfies MutationResolvers;
