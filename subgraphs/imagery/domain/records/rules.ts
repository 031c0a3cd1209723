/** The rules as the rest of the hub reads them: what is free, what is charged, who may order, and settings. */
import type { Provenance } from '../../../kit/provenance.ts';
import type {
  Mission,
  PricingRegime,
  Purpose,
  QuotaScope,
  QuotaUnit,
  RequestKind,
  UserCategory,
} from '../contract.generated.ts';

/** When a rule is in force: from `start`, up to and without `end`; null where it is open. */
export interface Validity {
  start: string | null;
  end: string | null;
}

/** How much is free for a category of users. */
export interface QuotaRule {
  id: string;
  mission: Mission;
  category: UserCategory;
  unit: QuotaUnit;
  /** Whole square metres. */
  limitM2: bigint;
  m2PerUnit: bigint;
  scope: QuotaScope;
  period: string | null;
  validity: Validity;
  source: string;
  provenance: Provenance;
}

export interface Tranche {
  credits: number;
  /** Exact decimal. */
  price: string;
}

/** What is charged beyond the quota. */
export interface Tariff {
  id: string;
  mission: Mission;
  category: UserCategory;
  kind: RequestKind | null;
  regime: PricingRegime;
  pricePerKm2: string | null;
  currency: string;
  tranches: Tranche[];
  validity: Validity;
  source: string;
  provenance: Provenance;
}

/** What a category may order from a mission, and on what conditions. */
export interface CategoryTerms {
  category: UserCategory;
  mission: Mission;
  kinds: RequestKind[];
  purposes: Purpose[];
  partnerRequired: boolean;
  reviewer: string | null;
}

/** How an order is counted. */
export interface OrderRule {
  id: string;
  mission: Mission;
  category: UserCategory | null;
  kind: RequestKind | null;
  /** Whole square metres that an order counts for at least. */
  minimumM2: bigint;
  /** Exact decimal: what a set from several angles counts for. */
  stereoFactor: string;
  validity: Validity;
  source: string;
  provenance: Provenance;
}

/** How much the scheme as a whole gives for free in a period. */
export interface Envelope {
  id: string;
  mission: Mission;
  limitM2: bigint;
  period: string | null;
  validity: Validity;
  source: string;
  provenance: Provenance;
}

/** One revision of a rule that is a single value. */
export interface Setting {
  revision: number;
  name: keyof Settings;
  value: string;
  validity: Validity;
  provenance: Provenance;
}

/** Rules that are single values. */
export interface Settings {
  quoteValidFor: string;
  /** How long a payment is waited for. */
  payWithin: string;
  contactUrl: string;
  renewUrl: string;
  /** Where a person opens an account. */
  accountUrl: string;
  /** How long the code for a referent holds, and the one for a legal representative. */
  codeValidFor: string;
  signatureCodeValidFor: string;
  /** Wrong guesses after which a code has ended; after how long another is sent in its place. */
  codeAttempts: string;
  codeAgainAfter: string;
  /** How long the link of a download holds. */
  linkValidFor: string;
  /** km² of a credit, exact decimal, where no rule of quotas counts in credits. */
  km2PerCredit: string;
}
