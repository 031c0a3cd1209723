import { inLanguage } from '../../../../subgraphs/kit/language.ts';
import { named } from '../domain/named.ts';
import { ownedBy } from '../domain/owned.ts';
import { publishedFor } from '../domain/publishers.ts';
import type { HubResolvers } from './types.generated.ts';

export const Hub: HubResolvers = {
  __resolveReference: async ({ id }, { loaders }) => (await loaders.hubs()).find((hub) => hub.id === id) ?? null,
  theme: ({ theme }, { lang }, { language }) => inLanguage(theme, lang, language),
  description: ({ description }, { lang }, { language }) => inLanguage(description, lang, language),
  partners: async ({ partners }, _, { loaders }) => named(partners, await loaders.organisations()),
  precursors: async ({ precursors }, _, { loaders }) => named(precursors, await loaders.programmes()),
  relatedHubs: async ({ related }, _, { loaders }) => named(related, await loaders.hubs()),
  centres: async ({ id }, _, { loaders }) => (await loaders.centres()).filter(({ hubs }) => hubs.includes(id)),
  links: async ({ id }, _, { loaders }) => ownedBy('HUB', id, await loaders.links()),
  facts: async ({ id }, _, { loaders }) => ownedBy('HUB', id, await loaders.facts()),
  subgraphs: async ({ id }, _, { loaders }) => publishedFor(id, await loaders.centres(), await loaders.subgraphs()),
};
