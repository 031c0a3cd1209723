/** The office sets who is let in, and on what terms: each answers with the revision that it wrote. */
import {
  setCategoryRule,
  setCategoryTerms,
  setCharter,
  setCountryRegion,
  setLicence,
} from '../actions/set-access-rules.ts';
import type { Outcome } from '../actions/mutation.ts';
import {
  categoryRuleRevision,
  categoryTermsRevision,
  charterRevision,
  countryRegionRevision,
  licenceById,
} from '../data/access-rules.ts';
import { actingOf, readAnew } from './Mutation.ts';
import type { MutationResolvers } from './types.generated.ts';

/** What was written, read by its revision: the last part of the identifier that the action answers with. */
async function written<Row>({ id }: Outcome, read: (revision: number) => Promise<Row | null>): Promise<Row | null> {
  return id === null ? null : read(Number(id.split('-').at(-1)));
}

export const accessRuleMutations = {
  setCharter: async (_parent, { input, idempotencyKey }, context) => {
    const outcome = await setCharter(await actingOf(context), input, idempotencyKey);
    readAnew(context);
    const charter = await written(outcome, (revision) => charterRevision(context.db, revision, context.now));
    return { charter, errors: outcome.errors };
  },
  setLicence: async (_parent, { input, idempotencyKey }, context) => {
    const { id, errors } = await setLicence(await actingOf(context), input, idempotencyKey);
    readAnew(context);
    return { licence: id === null ? null : await licenceById(context.db, id), errors };
  },
  setCategoryRule: async (_parent, { input, idempotencyKey }, context) => {
    const outcome = await setCategoryRule(await actingOf(context), input, idempotencyKey);
    readAnew(context);
    const { kind, region } = input;
    const categoryRule = await written(outcome, (nth) => categoryRuleRevision(context.db, { kind, region }, nth));
    return { categoryRule, errors: outcome.errors };
  },
  setCountryRegion: async (_parent, { input, idempotencyKey }, context) => {
    const outcome = await setCountryRegion(await actingOf(context), input, idempotencyKey);
    readAnew(context);
    const countryRegion = await written(outcome, (nth) => countryRegionRevision(context.db, input, nth));
    return { countryRegion, errors: outcome.errors };
  },
  setCategoryTerms: async (_parent, { input, idempotencyKey }, context) => {
    const outcome = await setCategoryTerms(await actingOf(context), input, idempotencyKey);
    readAnew(context);
    const { category, mission } = input;
    const categoryTerms = await written(outcome, (nth) =>
      categoryTermsRevision(context.db, { category, mission }, nth),
    );
    return { categoryTerms, errors: outcome.errors };
  },
} satisfies MutationResolvers;
