import { provenanceResolvers } from '../../kit/provenance.ts';
import { Account } from './Account.ts';
import { ComputeCredit } from './ComputeCredit.ts';
import { Estimate } from './Estimate.ts';
import { Product } from './Product.ts';
import { Query } from './Query.ts';
import { Reason } from './Reason.ts';
import { Requirement } from './Requirement.ts';
import { Scene } from './Scene.ts';
import { Service } from './Service.ts';
import { ServiceInput } from './ServiceInput.ts';
import { ServiceMatch } from './ServiceMatch.ts';
import { ServiceOutput } from './ServiceOutput.ts';
import { StereoSet } from './StereoSet.ts';
import type { Resolvers } from './types.generated.ts';

/** Everything this hub answers, type by type. */
export const resolvers: Resolvers = {
  Account,
  ComputeCredit,
  Estimate,
  Product,
  Provenance: provenanceResolvers,
  Query,
  Reason,
  Requirement,
  Scene,
  Service,
  ServiceInput,
  ServiceMatch,
  ServiceOutput,
  StereoSet,
};
