import { inLanguage } from '../../kit/language.ts';
import { pageInCollection } from './products.ts';
import type { CollectionResolvers } from './types.generated.ts';

/** A variable of the in-situ hub's thesaurus. */
export interface VariableReference {
  id: string;
}

export const Collection: CollectionResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.collection.load(id),
  title: ({ title }, { lang }, { language }) => inLanguage(title, lang, language),
  description: ({ description }, { lang }, { language }) => inLanguage(description, lang, language),
  temporalExtent: ({ observedFrom, observedTo }) => ({ start: observedFrom, end: observedTo }),
  variables: ({ variables }) => variables.map((id) => ({ id })),
  supersededBy: ({ supersededBy }, _, { loaders }) => (supersededBy ? loaders.collection.load(supersededBy) : null),
  precursorOf: async ({ precursorOf }, _, { loaders }) => {
    const collections = await Promise.all(precursorOf.map((id) => loaders.collection.load(id)));
    return collections.filter((collection) => collection !== null);
  },
  products: ({ id }, args, context) => pageInCollection(id, args, context),
  layers: async ({ id }, _, { loaders }) => (await loaders.layers()).filter(({ collectionId }) => collectionId === id),
};
