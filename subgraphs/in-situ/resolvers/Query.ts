import { pageSize } from '../../kit/connection.ts';
import { countCategories } from '../data/facets.ts';
import { noParent } from '../data/pages.ts';
import { facetTree } from '../domain/facet-tree.ts';
import { areaAsked, filterAsked } from '../domain/filter.ts';
import { wordsOf } from '../domain/words.ts';
import type { QueryResolvers } from './types.generated.ts';
import { idsAsked } from '../../kit/connection.ts';

const [all] = noParent;

export const Query: QueryResolvers = {
  observatory: (_, { id }, { loaders }) => loaders.observatory.load(id),
  observatories: (_, { text, area, first, after }, { loaders }) =>
    loaders
      .observatories({ words: wordsOf(text), ...areaAsked(area), first: pageSize(first), after: after ?? null })
      .load(all),
  station: (_, { id }, { loaders }) => loaders.station.load(id),
  stations: (_, { area, withinKm, filter, first, after }, { loaders }) =>
    loaders
      .stations({ ...filterAsked(filter), ...areaAsked(area, withinKm), first: pageSize(first), after: after ?? null })
      .load(all),
  datastream: (_, { id }, { loaders }) => loaders.datastream.load(id),
  datastreams: (_, { area, filter, first, after }, { loaders }) =>
    loaders
      .datastreams({ ...filterAsked(filter), ...areaAsked(area), first: pageSize(first), after: after ?? null })
      .load(all),
  dataset: (_, { id }, { loaders }) => loaders.dataset.load(id),
  datasets: (_, { text, area, first, after }, { loaders }) =>
    loaders
      .datasets({ words: wordsOf(text), ...areaAsked(area), first: pageSize(first), after: after ?? null })
      .load(all),
  variable: (_, { id }, { loaders }) => loaders.variableNamed.load(id),
  variables: (_, { text, categories, area, first, after }, { loaders }) =>
    loaders
      .variables({
        words: wordsOf(text),
        categories: categories ? idsAsked(categories) : null,
        ...areaAsked(area),
        first: pageSize(first),
        after: after ?? null,
      })
      .load(all),
  variableCategories: async (_, { area, filter }, { db }) =>
    facetTree(await countCategories(db, { ...filterAsked(filter), ...areaAsked(area) })),
};
