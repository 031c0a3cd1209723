import type { Database } from '../../kit/database/types.ts';
import { charterInForce } from '../data/access-rules.ts';
import { insertCharter, personOf, stepMembership, type Person } from '../data/write-memberships.ts';
import type { Asker } from '../domain/access.ts';
import { approvalsFor } from '../domain/membership.ts';
import type { MembershipStatus } from '../domain/contract.generated.ts';
import { reason } from '../domain/reasons.ts';
import { errorOfReason, Refused, userError, type UserErrorRecord } from '../domain/user-errors.ts';
import { handOver } from './appoint.ts';
import { takeCode } from './email-code.ts';
import { checkStep, membershipAtHand, type AtHand } from './membership-at-hand.ts';
import { onceByKeyOf, type Acting, type Outcome } from './mutation.ts';
import { beginningOf } from '../domain/limits.ts';

export interface Signature {
  organisationId: string;
  /** From the e-mail; null for a legal representative who has signed in. */
  code: string | null;
  charterVersion: string;
  licences: readonly string[];
}

/** The legal representative signs: for the first time, or anew while the organisation is a member. */
export function signCharter(acting: Acting, signature: Signature, key: string): Promise<Outcome> {
  const { asker, services } = acting;
  const { organisationId, code, charterVersion } = signature;
  const scope = code === null ? `imagery:${asker.account?.id ?? 'nobody'}` : `imagery:join:${organisationId}`;
  return onceByKeyOf(acting, scope, { operation: 'signCharter', key, body: signature }, async (tx, now) => {
    const atHand = await membershipAtHand(tx, organisationId, now);
    if (code === null) checkRepresentative(asker, organisationId);
    const to = stepOf(atHand);
    checkStep(atHand, to);
    const licenceIds = await checkTexts(tx, signature, now);
    const { settings, terms } = await services.ruleBook.read(tx, now);
    const { organisation } = atHand;
    let signer: Person | null = null;
    if (code !== null) {
      const refused = await takeCode({ tx, services, settings, organisation, now }, 'LEGAL_REPRESENTATIVE', code);
      if (refused) return { id: organisationId, errors: [refused] };
      signer = await personOf(tx, organisationId, 'LEGAL_REPRESENTATIVE');
    }
    const signedBy = (code === null ? asker.account : signer)?.fullName ?? '';
    // Whoever proves to sign for a member from now on is the only one who does.
    if (signer) {
      const step = { by: 'LEGAL_REPRESENTATIVE' as const, byAccountId: null, reason: null, now };
      await handOver(tx, organisationId, 'LEGAL_REPRESENTATIVE', signer, step);
    }
    await insertCharter(tx, { organisationId, version: charterVersion, signedBy, licenceIds, now });
    const accountId = code === null ? (asker.account?.id ?? null) : null;
    const by = 'LEGAL_REPRESENTATIVE' as const;
    const approvals = to === 'UNDER_REVIEW' ? approvalsFor(terms, organisation.category) : undefined;
    await stepMembership(tx, {
      ...{ organisationId, to, by, accountId, person: signer, reason: null, now },
      ...(approvals ? { approvals } : {}),
    });
    return { id: organisationId, errors: [] };
  });
}

/** A first signature is examined; whoever is a member signs anew and stays one. */
function stepOf({ status }: AtHand): MembershipStatus {
  return status === 'ACTIVE' || status === 'EXPIRED' ? 'ACTIVE' : 'UNDER_REVIEW';
}

function checkRepresentative({ account, roles }: Asker, organisationId: string): void {
  if (roles.includes('LEGAL_REPRESENTATIVE') && account?.organisationId === organisationId) return;
  throw new Refused([userError('CODE_NEEDED', { path: ['code'] })]);
}

/** The version in force, and licences that there are, one at least; each once. */
async function checkTexts(tx: Database, { charterVersion, licences }: Signature, now: Date): Promise<string[]> {
  const charter = await charterInForce(tx, now);
  if (!charter) throw new Error('no charter is in force');
  const errors: UserErrorRecord[] = [];
  if (charter.version !== charterVersion) {
    const found = beginningOf(charterVersion);
    errors.push(userError('CHARTER_VERSION', { path: ['charterVersion'], required: charter.version, found }));
  }
  const known = charter.licences.map(({ id }) => id);
  const unknown = licences.filter((id) => !known.includes(id));
  if (unknown.length > 0) {
    const found = beginningOf(unknown.join(', '));
    errors.push(userError('LICENCE_UNKNOWN', { path: ['licences'], required: known.join(', '), found }));
  }
  if (licences.length === 0) {
    const missing = reason('LICENCE_NOT_SIGNED', { required: `one or more of ${known.join(', ')}`, found: 'none' });
    errors.push(errorOfReason(missing, ['licences']));
  }
  if (errors.length > 0) throw new Refused(errors);
  return [...new Set(licences)];
}
