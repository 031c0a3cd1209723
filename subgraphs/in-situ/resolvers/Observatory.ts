import { pageSize } from '../../kit/connection.ts';
import { inLanguage } from '../../kit/language.ts';
import { bothLanguages } from '../domain/text.ts';
import type { ObservatoryResolvers } from './types.generated.ts';

export const Observatory: ObservatoryResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.observatory.load(id),
  description: ({ description }, { lang }, { language }) =>
    description ? inLanguage(bothLanguages(description), lang, language) : null,
  operators: ({ id }, _, { loaders }) => loaders.operators.load(id),
  datasets: ({ id }, { first, after }, { loaders }) =>
    loaders.datasetsOfObservatory({ first: pageSize(first), after: after ?? null }).load(id),
  stations: ({ id }, { first, after }, { loaders }) =>
    loaders.stationsOfObservatory({ first: pageSize(first), after: after ?? null }).load(id),
};
