/**
 * Who may see what of accounts and organisations, and in which role somebody acts on them. Every way to a person's data asks
 * here, `_entities` too: a question that reaches an account through another hub is judged as one that asks for it by its id.
 */
import type { AccountRole, Mission } from './contract.generated.ts';
import type { Account } from './records/people.ts';
import { Refused, userError } from './user-errors.ts';

/** Who is asking: the account that is signed in, and what the issuer vouches for. */
export interface Asker {
  account: Account | null;
  /** OFFICE, OPERATOR: roles that do not depend on an organisation. */
  roles: readonly AccountRole[];
}

type Holder = Pick<Account, 'id' | 'organisationId' | 'isHidden'>;

/** The asker for a viewer: roles of an account count while it is active. */
export function askerOf(viewer: { roles: readonly string[] } | null, account: Account | null): Asker {
  const vouched = (viewer?.roles ?? []).filter((role): role is AccountRole => role === 'OFFICE' || role === 'OPERATOR');
  const own = account?.status === 'ACTIVE' ? account.roles : [];
  return { account, roles: [...new Set([...vouched, ...own])] };
}

export function isOffice({ roles }: Pick<Asker, 'roles'>): boolean {
  return roles.includes('OFFICE');
}

/** Those who serve every organisation: the office and the operator. */
export function isStaff(asker: Pick<Asker, 'roles'>): boolean {
  return isOffice(asker) || asker.roles.includes('OPERATOR');
}

/** The roles of whoever asks, as refusals say them. */
export function rolesSaid({ roles }: Pick<Asker, 'roles'>): string {
  return roles.join(', ') || 'none';
}

/**
 * What the office alone may do.
 * @throws Refused with OFFICE_ONLY.
 */
export function refuseUnlessOffice(asker: Asker): void {
  if (!isOffice(asker)) throw officeOnly(rolesSaid(asker));
}

/** @param id of what was to be changed, where whoever asks may see it. */
function officeOnly(found: string, id: string | null = null): Refused {
  return new Refused([userError('OFFICE_ONLY', { required: 'OFFICE', found })], id);
}

/**
 * In which role somebody decides on a membership: the whole is the office's to decide; a mission's examination is written
 * down by the office or the operator.
 * @param mission null for the whole.
 * @throws Refused with OFFICE_ONLY.
 */
export function roleInReview(asker: Asker, mission: Mission | null): AccountRole {
  if (mission !== null && !isOffice(asker) && isStaff(asker)) return 'OPERATOR';
  refuseUnlessOffice(asker);
  return 'OFFICE';
}

/**
 * In which role somebody changes the status of an account.
 * @throws Refused with REFERENT_ONLY.
 */
export function roleOverAccount(asker: Asker, { id, organisationId }: Omit<Holder, 'isHidden'>): AccountRole {
  if (isOffice(asker)) return 'OFFICE';
  if (isReferentOf(asker, organisationId)) return 'REFERENT';
  throw new Refused([userError('REFERENT_ONLY', { required: 'REFERENT, OFFICE', found: rolesSaid(asker) })], id);
}

/**
 * What the office has suspended only the office lifts. To close it would do as well: the same person could have another
 * opened.
 * @param statusBy who gave the account the status that it has.
 * @throws Refused with OFFICE_ONLY.
 */
export function refuseWhatOfficeSuspended(
  { id, status, statusBy }: Pick<Account, 'id' | 'status'> & { statusBy: AccountRole | null },
  by: AccountRole,
): void {
  if (status === 'SUSPENDED' && statusBy === 'OFFICE' && by !== 'OFFICE') throw officeOnly(by, id);
}

function isReferentOf({ account, roles }: Asker, organisationId: string): boolean {
  return roles.includes('REFERENT') && account?.organisationId === organisationId;
}

/** An account and everything in it, its e-mail address too: its holder, the referent of its organisation, the office. */
export function maySeeAccount(asker: Asker, holder: Holder): boolean {
  if (holder.isHidden) return false;
  return asker.account?.id === holder.id || isReferentOf(asker, holder.organisationId) || isOffice(asker);
}

/** The accounts of an organisation: its referent and the office. */
export function maySeeAccountsOf(asker: Asker, organisationId: string): boolean {
  return isReferentOf(asker, organisationId) || isOffice(asker);
}

/** What an organisation holds, and what it has signed: its members with an active account, and the office. */
export function maySeeInside(asker: Asker, organisationId: string): boolean {
  const { account } = asker;
  return (account?.status === 'ACTIVE' && account.organisationId === organisationId) || isOffice(asker);
}

/** What happened to a membership, and the names behind it: the organisation's referent and legal representative, the office. */
export function maySeeHistoryOf(asker: Asker, organisationId: string): boolean {
  return standsFor(asker, organisationId);
}

/** What an organisation and its people have together: the organisation's referent and legal representative, the office. */
export function maySeeWholeBalanceOf(asker: Asker, organisationId: string): boolean {
  return standsFor(asker, organisationId);
}

/** What the scheme as a whole has given: the office. */
export function maySeeScheme(asker: Asker): boolean {
  return isOffice(asker);
}

function standsFor(asker: Asker, organisationId: string): boolean {
  const { account, roles } = asker;
  const signsFor = roles.includes('LEGAL_REPRESENTATIVE') && account?.organisationId === organisationId;
  return signsFor || maySeeAccountsOf(asker, organisationId);
}

/** What happened to an account: its holder and the office all of it; a referent what is of the referent's organisation. */
export function maySeeAccountEvent(asker: Asker, { id }: Pick<Account, 'id'>, organisationId: string): boolean {
  return asker.account?.id === id || maySeeAccountsOf(asker, organisationId);
}

interface RequestHolder {
  accountId: string;
  organisationId: string;
  acceptedAt: string | null;
}

/** A request: its holder, the referent of its organisation, the office; the operator once it was accepted. */
export function maySeeRequest(asker: Asker, request: RequestHolder): boolean {
  const { accountId, organisationId, acceptedAt } = request;
  return (
    maySeeAccount(asker, { id: accountId, organisationId }) || (asker.roles.includes('OPERATOR') && acceptedAt !== null)
  );
}

/** In which roles somebody may move a request on: a member only their own. */
export function rolesOn({ account, roles }: Asker, { accountId }: Pick<RequestHolder, 'accountId'>): AccountRole[] {
  return roles.filter(
    (role) => role === 'OFFICE' || role === 'OPERATOR' || (role === 'MEMBER' && account?.id === accountId),
  );
}
