/** May this account order now, and if not, what is missing? */
import { isExpired } from './membership.ts';
import type { Availability, Mission, Purpose, RequestKind } from './contract.generated.ts';
import type { Account, Organisation } from './records/people.ts';
import type { CategoryTerms, Settings } from './records/rules.ts';
import type { StoredLicence } from './records/scenes.ts';
import { reason, type Reason } from './reasons.ts';

/** Whoever asks, and the rules about them. */
export interface Standing {
  account: Pick<Account, 'status' | 'category'>;
  organisation: Pick<Organisation, 'membership' | 'partnerId'>;
  terms: readonly CategoryTerms[];
  settings: Pick<Settings, 'renewUrl'>;
  now: Date;
}

export interface Asked {
  mission: Mission;
  kind: RequestKind;
  purpose: Purpose;
}

/** Everything that stands between an account and an order; empty when it may order. */
export function reasonsAgainstOrder(standing: Standing, asked: Asked): Reason[] {
  return [
    ...reasonsOfMembership(standing),
    ...reasonsOfCharter(standing),
    ...reasonsOfMission(standing, asked.mission),
    ...reasonsOfKind(standing, asked),
    ...reasonsOfPurpose(standing, asked),
  ];
}

/** Those of some scenes that nobody has to order. */
export function inCatalogue(scenes: ReadonlyArray<{ id: string; availability: Availability }>): string[] {
  return scenes.filter(({ availability }) => availability !== 'TO_ORDER').map(({ id }) => id);
}

/** What stands against an order of which some scenes, given by their ids, are in the catalogue. */
export function alreadyInCatalogue(ids: readonly string[]): Reason[] {
  if (ids.length === 0) return [];
  const already = { required: 'scenes that are to be ordered', found: ids.join(', ') };
  return [reason('ALREADY_IN_CATALOGUE', already)];
}

/** What stands against tasking once nothing can be taken within its window any more. */
export function windowEnded({ kind, windowEnd }: { kind: RequestKind; windowEnd: string | null }, now: Date): Reason[] {
  if (kind !== 'TASKING' || windowEnd === null || Date.parse(windowEnd) > now.getTime()) return [];
  const end = new Date(windowEnd).toISOString();
  return [reason('WINDOW_ENDED', { required: 'a window that is yet to end', found: end })];
}

/** Everything against being told a price. A charter past its date is not among it: searching and prices go on. */
export function reasonsAgainstQuote(standing: Standing, asked: Asked): Reason[] {
  return [
    ...reasonsOfMembership(standing),
    ...reasonsOfMission(standing, asked.mission),
    ...reasonsOfKind(standing, asked),
    ...reasonsOfPurpose(standing, asked),
  ];
}

/** Everything against the price of what is in the catalogue already: free, but for members who signed its licence. */
export function reasonsAgainstCatalogue(standing: Standing, mission: Mission): Reason[] {
  return [...reasonsOfMembership(standing), ...reasonsOfMission(standing, mission)];
}

/**
 * Everything against downloading an image: a member in good standing, who signed the licence of the mission, for a use
 * that no licence forbids. An image of no mission of the scheme has no licence to be signed.
 */
export function reasonsAgainstDownload(
  standing: Standing,
  { mission, licence }: { mission: Mission | null; licence: StoredLicence | null },
  purpose: Purpose,
): Reason[] {
  return [
    ...reasonsOfMembership(standing),
    ...reasonsOfCharter(standing),
    ...(mission === null ? [] : reasonsOfMission(standing, mission)),
    ...(mission === null ? [] : purposeRequired(standing, { mission, purpose })),
    ...reasonsOfLicence(standing, { mission, licence, purpose }),
  ];
}

function reasonsOfMembership({ account, organisation }: Standing): Reason[] {
  const reasons: Reason[] = [];
  if (account.status !== 'ACTIVE') {
    reasons.push(reason('NOT_ELIGIBLE', { required: 'account ACTIVE', found: `account ${account.status}` }));
  }
  const status = organisation.membership?.status ?? 'none';
  // An expired membership is one whose charter has passed its date, which is judged as such.
  if (status !== 'ACTIVE' && status !== 'EXPIRED') {
    reasons.push(reason('NOT_ELIGIBLE', { required: 'membership ACTIVE', found: `membership ${status}` }));
  }
  return reasons;
}

function reasonsOfCharter({ organisation, settings, now }: Standing): Reason[] {
  const { membership } = organisation;
  if (!membership || (membership.status !== 'ACTIVE' && membership.status !== 'EXPIRED')) return [];
  const validUntil = membership.charter?.validUntil ?? null;
  const expired = membership.status === 'EXPIRED' || !membership.charter || isExpired(validUntil, now);
  if (!expired) return [];
  const found = membership.charter ? `signed until ${validUntil ?? 'an unknown date'}` : 'not signed';
  return [reason('CHARTER_EXPIRED', { required: 'a charter in force', found, helpUrl: settings.renewUrl })];
}

function reasonsOfMission({ account, organisation, terms, settings }: Standing, mission: Mission): Reason[] {
  const reasons: Reason[] = [];
  const { membership } = organisation;
  const signed = membership?.charter?.licences.some((licence) => licence.mission === mission) ?? false;
  if (membership?.charter && !signed) {
    reasons.push(reason('LICENCE_NOT_SIGNED', { required: mission, helpUrl: settings.renewUrl }));
  }
  const condition = termsFor(terms, account.category, mission);
  if (!condition) return reasons;
  if (condition.partnerRequired && organisation.partnerId === null) {
    reasons.push(reason('PARTNER_REQUIRED', { required: 'a French institutional partner', found: 'none' }));
  }
  if (condition.reviewer !== null) {
    const decision = membership?.approvals.find((approval) => approval.mission === mission)?.decision ?? null;
    if (decision === null)
      reasons.push(reason('MISSION_REVIEW_PENDING', { required: `accepted by ${condition.reviewer}` }));
    if (decision === 'REFUSE') {
      const found = `refused by ${condition.reviewer}`;
      reasons.push(reason('NOT_ELIGIBLE', { required: `accepted by ${condition.reviewer}`, found }));
    }
  }
  return reasons;
}

function reasonsOfKind({ account, terms }: Standing, { mission, kind }: Asked): Reason[] {
  const kinds = termsFor(terms, account.category, mission)?.kinds ?? [];
  if (kinds.includes(kind)) return [];
  if (kinds.length === 0) {
    return [reason('NOT_ELIGIBLE', { required: `a category that may order ${mission}`, found: account.category })];
  }
  return [reason('ARCHIVE_ONLY', { required: kinds.join(', '), found: kind })];
}

function reasonsOfPurpose(standing: Standing, { mission, purpose }: Asked): Reason[] {
  return [
    ...purposeRequired(standing, { mission, purpose }),
    ...reasonsOfLicence(standing, { mission, licence: null, purpose }),
  ];
}

/**
 * What licences say against a purpose: the image's own, where it has one, and the one that the organisation signed for the
 * mission. Where it has signed none, nobody has allowed anything.
 */
function reasonsOfLicence(
  { organisation }: Standing,
  { mission, licence, purpose }: { mission: Mission | null; licence: StoredLicence | null; purpose: Purpose },
): Reason[] {
  if (purpose !== 'COMMERCIAL') return [];
  const signed = (organisation.membership?.charter?.licences ?? []).filter((one) => one.mission === mission);
  const nothingSigned = mission !== null && signed.length === 0;
  const forbidden = [licence, ...signed.map((one) => one.licence)].some((one) => one?.commercialUse === false);
  return nothingSigned || forbidden ? [reason('COMMERCIAL_USE_FORBIDDEN', { found: purpose })] : [];
}

function purposeRequired({ account, terms }: Standing, { mission, purpose }: Omit<Asked, 'kind'>): Reason[] {
  const purposes = termsFor(terms, account.category, mission)?.purposes ?? [];
  if (purposes.length === 0 || purposes.includes(purpose)) return [];
  return [reason('PURPOSE_REQUIRED', { required: purposes.join(', '), found: purpose })];
}

function termsFor(terms: readonly CategoryTerms[], category: string, mission: Mission): CategoryTerms | undefined {
  return terms.find((candidate) => candidate.category === category && candidate.mission === mission);
}

/** The purpose a category is there for, where a question has none of its own. */
export function ownPurpose(category: Account['category']): Purpose {
  if (category === 'PUBLIC_ACTOR_FR') return 'PUBLIC_SERVICE';
  return category === 'PRIVATE_RND_FR' ? 'RND' : 'RESEARCH';
}
