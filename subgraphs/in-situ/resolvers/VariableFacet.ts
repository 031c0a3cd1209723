import { inLanguage } from '../../kit/language.ts';
import { bothLanguages } from '../domain/text.ts';
import type { VariableFacetResolvers } from './types.generated.ts';

export const VariableFacet: VariableFacetResolvers = {
  label: ({ category }, { lang }, { language }) => inLanguage(bothLanguages(category.label), lang, language),
};
