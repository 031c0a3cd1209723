import type { ComputeCreditResolvers } from './types.generated.ts';

export const ComputeCredit: ComputeCreditResolvers = {
  granted: ({ granted }) => String(granted),
  reserved: ({ reserved }) => String(reserved),
  used: ({ used }) => String(used),
  available: ({ available }) => String(available),
};
