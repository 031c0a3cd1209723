import { inLanguage } from '../../../../subgraphs/kit/language.ts';
import { named } from '../domain/named.ts';
import { ownedBy } from '../domain/owned.ts';
import type { DataInfrastructureResolvers } from './types.generated.ts';

export const DataInfrastructure: DataInfrastructureResolvers = {
  description: ({ description }, { lang }, { language }) => inLanguage(description, lang, language),
  partners: async ({ partners }, _, { loaders }) => named(partners, await loaders.organisations()),
  hubs: (_, __, { loaders }) => loaders.hubs(),
  programmes: (_, __, { loaders }) => loaders.programmes(),
  links: async ({ id }, _, { loaders }) => ownedBy('INFRASTRUCTURE', id, await loaders.links()),
  facts: async ({ id }, _, { loaders }) => ownedBy('INFRASTRUCTURE', id, await loaders.facts()),
};
