import { balancesOf, maySeeCredit } from '../domain/credit.ts';
import type { AccountResolvers } from './types.generated.ts';

export interface AccountParent {
  id: string;
}

export const Account: AccountResolvers = {
  __resolveReference: ({ id }) => ({ id }),
  // Null, not an error: one who reads a list of accounts learns nothing of the credit of others.
  computeCredits: async ({ id }, _, { viewer, loaders }) =>
    maySeeCredit(viewer, id) ? balancesOf(id, await loaders.creditRules()) : null,
};
