import { inLanguage } from '../../../../subgraphs/kit/language.ts';
import type { SubgraphResolvers } from './types.generated.ts';

export const Subgraph: SubgraphResolvers = {
  owner: async ({ ownerId }, _, { loaders }) => (await loaders.centres()).find(({ id }) => id === ownerId) ?? null,
  description: ({ description }, { lang }, { language }) => inLanguage(description, lang, language),
};
