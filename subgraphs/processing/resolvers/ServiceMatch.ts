import type { ServiceRow } from '../data/services.ts';
import type { Match } from '../domain/match.ts';
import type { ServiceMatchResolvers } from './types.generated.ts';

export type ServiceMatchParent = Match<ServiceRow>;

export const ServiceMatch: ServiceMatchResolvers = {
  estimate: ({ cost }) => cost,
};
