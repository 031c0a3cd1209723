import { pageSize } from '../../kit/connection.ts';
import { inLanguage } from '../../kit/language.ts';
import { areaAsked } from '../domain/filter.ts';
import { intervalAsked } from '../domain/interval.ts';
import { bothLanguages } from '../domain/text.ts';
import type { VariableResolvers } from './types.generated.ts';

export const Variable: VariableResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.variable.load(id),
  label: ({ label }, { lang }, { language }) => inLanguage(bothLanguages(label), lang, language),
  categories: ({ id }, _, { loaders }) => loaders.categories.load(id),
  replacedBy: ({ replacedById }, _, { loaders }) => (replacedById ? loaders.variable.load(replacedById) : null),
  datastreams: ({ id }, { area, during, first, after }, { loaders }) =>
    loaders
      .datastreamsOfVariable({
        during: intervalAsked(during),
        ...areaAsked(area),
        first: pageSize(first),
        after: after ?? null,
      })
      .load(id),
};
