/** Organisations and people as the rest of the hub reads them, and what happened to them. */
import type {
  AccountRole,
  AccountStatus,
  Decision,
  MembershipRole,
  MembershipStatus,
  Mission,
  OrganisationKind,
  OrganisationRegion,
  UserCategory,
} from '../contract.generated.ts';
import type { StoredLicence } from './scenes.ts';

/** What the examiner of a mission said of a foreign organisation. */
export interface Approval {
  mission: Mission;
  decision: Decision | null;
  by: string;
  at: string | null;
}

export interface Charter {
  version: string;
  signedAt: string;
  signedBy: string;
  /** Null when a signature never ends. */
  validUntil: string | null;
  licences: Array<{ id: string; mission: Mission; licence: StoredLicence }>;
}

export interface Membership {
  status: MembershipStatus;
  approvals: Approval[];
  charter: Charter | null;
}

/** Something that happened to a membership, and the status it had from then on. */
export interface MembershipEvent {
  status: MembershipStatus;
  at: string;
  /** Null for the clock. */
  by: AccountRole | null;
  /** Null for who acted without an account, and for the clock. */
  accountId: string | null;
  /** Who acted without an account, as they were named then. */
  fullName: string | null;
  email: string | null;
  reason: string | null;
}

/** Something that happened to an account, with the status and the organisation it had from then on. */
export interface AccountEvent {
  status: AccountStatus;
  organisationId: string;
  at: string;
  by: AccountRole | null;
  /** The account that acted; null for who had none yet. */
  byAccountId: string | null;
  reason: string | null;
}

/** Who stands for an organisation. */
export interface MembershipPerson {
  role: MembershipRole;
  fullName: string;
  email: string;
  /** When a code proved the address. */
  verifiedAt: string | null;
}

export interface Organisation {
  id: string;
  name: string;
  acronym: string | null;
  ror: string | null;
  kind: OrganisationKind;
  country: string;
  /** Where its country is now. */
  region: OrganisationRegion;
  partnerId: string | null;
  authorisedInstitutionalUser: boolean | null;
  /** The category that follows from kind and country; null where the scheme is not open. */
  category: UserCategory | null;
  membership: Membership | null;
  /** True in the answer to somebody who has just signed for it by a code: they see what they signed. */
  isAnswerToSigner?: boolean;
}

export interface Account {
  id: string;
  /** The issuer's name for the person; null where only the e-mail address is known. */
  subject: string | null;
  fullName: string;
  email: string;
  category: UserCategory;
  /** When another organisation gave it the category; null for one that it has had for as long as anybody knows. */
  categorySince: string | null;
  status: AccountStatus;
  organisationId: string;
  roles: AccountRole[];
  /** Set where it stands for an account that whoever asks may not see: with what they know, and nothing to be asked of it. */
  isHidden?: boolean;
}
