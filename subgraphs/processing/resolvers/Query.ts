import { wordsAsked } from '../../kit/words.ts';
import { mentions } from '../domain/find.ts';
import { statusFor } from '../domain/status.ts';
import type { QueryResolvers } from './types.generated.ts';

export const Query: QueryResolvers = {
  service: async (_, { id }, { loaders }) => (await loaders.services()).find((service) => service.id === id) ?? null,

  services: async (_, { text, status, kind }, { loaders, viewer }) => {
    const words = wordsAsked(text);
    const services = await loaders.services();
    return services.filter(
      (service) =>
        (words === null || mentions(service, words)) &&
        (!kind || service.kind === kind) &&
        (!status || statusFor(viewer, service.statusRules) === status),
    );
  },
};
