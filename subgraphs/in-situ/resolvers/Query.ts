import { pageSize } from '../../kit/connection.ts';
import { countCategories } from '../data/facets.ts';
import { noParent } from '../data/pages.ts';
import { facetTree } from '../domain/facet-tree.ts';
import { areaAsked, filterAsked } from '../domain/filter.ts';
import { known } from './known.ts';
import type { QueryResolvers } from './types.generated.ts';
import { idsAsked } from '../../kit/connection.ts';
import { wordsAsked } from '../../kit/words.ts';

const [all] = noParent;

export const Query: QueryResolvers = {
  observatory: (_, { id }, { loaders }) => loaders.observatory.load(id),
  observatories: (_, { text, area, first, after }, { loaders }) =>
    loaders
      .observatories({ words: wordsAsked(text), ...areaAsked(area), first: pageSize(first), after: after ?? null })
      .load(all),
  station: (_, { id }, { loaders }) => loaders.station.load(id),
  stations: async (_, { area, withinKm, filter, first, after }, { loaders }) => {
    const page = { ...areaAsked(area, withinKm), first: pageSize(first), after: after ?? null };
    return loaders.stations({ ...(await known(filterAsked(filter), { loaders })), ...page }).load(all);
  },
  datastream: (_, { id }, { loaders }) => loaders.datastream.load(id),
  datastreams: async (_, { area, filter, first, after }, { loaders }) => {
    const page = { ...areaAsked(area), first: pageSize(first), after: after ?? null };
    return loaders.datastreams({ ...(await known(filterAsked(filter), { loaders })), ...page }).load(all);
  },
  dataset: (_, { id }, { loaders }) => loaders.dataset.load(id),
  datasets: (_, { text, area, first, after }, { loaders }) =>
    loaders
      .datasets({ words: wordsAsked(text), ...areaAsked(area), first: pageSize(first), after: after ?? null })
      .load(all),
  variable: (_, { id }, { loaders }) => loaders.variableNamed.load(id),
  variables: async (_, { text, categories, area, first, after }, { loaders }) => {
    const asked = { words: wordsAsked(text), categories: categories ? idsAsked(categories) : null };
    const page = { ...areaAsked(area), first: pageSize(first), after: after ?? null };
    return loaders.variables({ ...(await known(asked, { loaders })), ...page }).load(all);
  },
  variableCategories: async (_, { area, filter }, { db, loaders }) => {
    const asked = { ...filterAsked(filter), ...areaAsked(area) };
    return facetTree(await countCategories(db, await known(asked, { loaders })));
  },
};
