import { givenOfStereoSet } from '../domain/image.ts';
import { servicesFor } from './matches.ts';
import type { StereoSetResolvers } from './types.generated.ts';

export const StereoSet: StereoSetResolvers = {
  services: (set, { ids }, context) => servicesFor(givenOfStereoSet(set), { ids, eligibleOnly: false }, context),
};
