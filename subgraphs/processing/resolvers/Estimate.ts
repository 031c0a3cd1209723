import { balancesOf } from '../domain/credit.ts';
import { affordable } from '../domain/estimate.ts';
import type { EstimateResolvers } from './types.generated.ts';

export const Estimate: EstimateResolvers = {
  cost: ({ cost }) => String(cost),
  // No source gives a time; an engine that is connected will.
  duration: () => null,
  affordable: async (cost, _, { viewer, loaders }) =>
    viewer?.account ? affordable(cost, balancesOf(viewer.account, await loaders.creditRules())) : false,
};
