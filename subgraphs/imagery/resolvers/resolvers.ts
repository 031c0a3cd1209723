/** All resolvers of the hub, by type. */
import { provenanceResolvers } from '../../kit/provenance.ts';
import { Account, AccountEvent } from './Account.ts';
import { accessRuleMutations } from './access-rule-mutations.ts';
import { Charter, Membership, MembershipEvent } from './Membership.ts';
import { ImageryRequest, RequestEvent } from './ImageryRequest.ts';
import { joiningMutations } from './joining-mutations.ts';
import { memberMutations } from './member-mutations.ts';
import { Mutation } from './Mutation.ts';
import { Organisation } from './Organisation.ts';
import { Query } from './Query.ts';
import { quotaMutations } from './quota-mutations.ts';
import { QuotaBalance, QuotaMovement } from './QuotaBalance.ts';
import { Quote, QuoteLine, QuoteResult, Refusal } from './quotes.ts';
import {
  CategoryRule,
  CategoryTerms,
  CountryRegion,
  CharterText,
  CoverageProgramme,
  Envelope,
  EnvelopeBalance,
  LicenceOffer,
  Offer,
  OrderRule,
  RuleRevision,
  QuotaRule,
  Reason,
  Setting,
  Tariff,
} from './rules.ts';
import { Coverage, Scene } from './Scene.ts';
import { ruleMutations } from './rule-mutations.ts';
import { StereoSet } from './StereoSet.ts';
import { Subscription } from './Subscription.ts';
import { UserError } from './UserError.ts';
import { WholeBalance } from './WholeBalance.ts';
import type { Resolvers } from './types.generated.ts';

export const resolvers: Resolvers = {
  Query,
  Account,
  AccountEvent,
  CategoryRule,
  CategoryTerms,
  CountryRegion,
  Charter,
  CharterText,
  Coverage,
  CoverageProgramme,
  Envelope,
  EnvelopeBalance,
  ImageryRequest,
  LicenceOffer,
  Membership,
  MembershipEvent,
  Mutation: {
    ...Mutation,
    ...quotaMutations,
    ...joiningMutations,
    ...memberMutations,
    ...ruleMutations,
    ...accessRuleMutations,
  },
  Offer,
  OrderRule,
  RuleRevision,
  Organisation,
  Provenance: provenanceResolvers,
  QuotaBalance,
  QuotaMovement,
  QuotaRule,
  Quote,
  QuoteLine,
  QuoteResult,
  Reason,
  Refusal,
  RequestEvent,
  Scene,
  Setting,
  StereoSet,
  Subscription,
  Tariff,
  UserError,
  WholeBalance,
};
