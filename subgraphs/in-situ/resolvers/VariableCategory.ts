import { pageSize } from '../../kit/connection.ts';
import { inLanguage } from '../../kit/language.ts';
import { bothLanguages } from '../domain/text.ts';
import type { VariableCategoryResolvers } from './types.generated.ts';

export const VariableCategory: VariableCategoryResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.category.load(id),
  label: ({ label }, { lang }, { language }) => inLanguage(bothLanguages(label), lang, language),
  broader: ({ id }, _, { loaders }) => loaders.broader.load(id),
  variables: ({ id }, { first, after }, { loaders }) =>
    loaders.variablesOfCategory({ first: pageSize(first), after: after ?? null }).load(id),
};
