import { inLanguage } from '../../kit/language.ts';
import { statusFor } from '../domain/status.ts';
import type { ServiceResolvers } from './types.generated.ts';

export const Service: ServiceResolvers = {
  __resolveReference: async ({ id }, { loaders }) =>
    (await loaders.services()).find((service) => service.id === id) ?? null,
  title: ({ title }, { lang }, { language }) => inLanguage(title, lang, language),
  description: ({ description }, { lang }, { language }) => inLanguage(description, lang, language),
  status: ({ statusRules }, _, { viewer }) => statusFor(viewer, statusRules),
  hubs: ({ hubs }) => hubs.map((id) => ({ id })),
};
