import { badInput } from '../../kit/errors.ts';
import { mentions } from '../domain/find.ts';
import { statusFor } from '../domain/status.ts';
import type { QueryResolvers } from './types.generated.ts';

/** Characters of a search text. */
const textMax = 200;

export const Query: QueryResolvers = {
  service: async (_, { id }, { loaders }) => (await loaders.services()).find((service) => service.id === id) ?? null,

  services: async (_, { text, status, kind }, { loaders, viewer }) => {
    if (text && text.length > textMax) {
      throw badInput('TEXT_TOO_LONG', {
        needed: `at most ${textMax} characters`,
        found: `${text.length}`,
        path: ['text'],
      });
    }
    const services = await loaders.services();
    return services.filter(
      (service) =>
        (!text?.trim() || mentions(service, text.trim())) &&
        (!kind || service.kind === kind) &&
        (!status || statusFor(viewer, service.statusRules) === status),
    );
  },
};
