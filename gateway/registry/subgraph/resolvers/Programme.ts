import { inLanguage } from '../../../../subgraphs/kit/language.ts';
import { ownedBy } from '../domain/owned.ts';
import type { ProgrammeResolvers } from './types.generated.ts';

export const Programme: ProgrammeResolvers = {
  description: ({ description }, { lang }, { language }) => inLanguage(description, lang, language),
  budget: ({ budgetAmount, budgetCurrency }) =>
    budgetAmount !== null && budgetCurrency !== null ? { amount: budgetAmount, currency: budgetCurrency } : null,
  facts: async ({ id }, _, { loaders }) => ownedBy('PROGRAMME', id, await loaders.facts()),
};
