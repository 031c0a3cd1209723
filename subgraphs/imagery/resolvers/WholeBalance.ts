import { m2ToUnits } from '../domain/amounts.ts';
import type { WholeBalanceResolvers } from './types.generated.ts';

export const WholeBalance: WholeBalanceResolvers = {
  granted: ({ grantedM2, m2PerUnit }) => m2ToUnits(grantedM2, m2PerUnit),
  reserved: ({ reservedM2, m2PerUnit }) => m2ToUnits(reservedM2, m2PerUnit),
  used: ({ usedM2, m2PerUnit }) => m2ToUnits(usedM2, m2PerUnit),
  available: ({ availableM2, m2PerUnit }) => m2ToUnits(availableM2, m2PerUnit),
  asOf: (_balance, _args, { now }) => now.toISOString(),
};
