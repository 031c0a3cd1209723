/** The steps of joining: of organisations, and of their people. */
import { applyForMembership } from '../actions/apply.ts';
import { confirmReferent } from '../actions/confirm-referent.ts';
import type { Acting, Outcome } from '../actions/mutation.ts';
import { moveAccount } from '../actions/move-account.ts';
import { accountAsAskedFor, openAccount, setAccountStatus } from '../actions/open-account.ts';
import { replacePerson } from '../actions/replace-person.ts';
import { reviewMembership } from '../actions/review-membership.ts';
import { signCharter } from '../actions/sign-charter.ts';
import type { Context } from '../context.ts';
import type { Account, Organisation } from '../domain/records/people.ts';
import type { UserErrorRecord } from '../domain/user-errors.ts';
import { actingOf, readAnew } from './Mutation.ts';
import type { MutationResolvers } from './types.generated.ts';
import { visibleAccount } from './visible.ts';

/** An organisation as it is now, or why nothing was done. */
export interface MembershipPayload {
  organisation: Organisation | null;
  errors: UserErrorRecord[];
}

/** An account as it is now, or why nothing was done. */
export interface AccountPayload {
  account: Account | null;
  errors: UserErrorRecord[];
}

type Act = (acting: Acting) => Promise<Outcome>;

async function membershipPayload(context: Context, act: Act): Promise<MembershipPayload> {
  const { id, errors } = await act(await actingOf(context));
  const loaders = readAnew(context);
  return { organisation: id === null ? null : await loaders.organisation.load(id), errors };
}

async function accountPayload(context: Context, act: Act): Promise<AccountPayload> {
  const { id, errors } = await act(await actingOf(context));
  readAnew(context);
  // An answer that is repeated shows what may be seen now: the account may belong to another organisation since.
  return { account: await visibleAccount(context, id), errors };
}

export const joiningMutations = {
  applyForMembership: (_parent, { input, idempotencyKey }, context) =>
    membershipPayload(context, (acting) => applyForMembership(acting, input, idempotencyKey)),
  confirmReferent: (_parent, { organisationId, code, idempotencyKey }, context) =>
    membershipPayload(context, (acting) => confirmReferent(acting, { organisationId, code }, idempotencyKey)),
  signCharter: async (_parent, { organisationId, code = null, charterVersion, licences, idempotencyKey }, context) => {
    const signature = { organisationId, code, charterVersion, licences };
    const payload = await membershipPayload(context, (acting) => signCharter(acting, signature, idempotencyKey));
    // Whoever signed by a code has no account to see it with.
    if (payload.organisation && payload.errors.length === 0) payload.organisation.isAnswerToSigner = true;
    return payload;
  },
  reviewMembership: (_parent, { organisationId, decision, mission = null, reason = null, idempotencyKey }, context) =>
    membershipPayload(context, (acting) =>
      reviewMembership(acting, { organisationId, decision, mission, reason }, idempotencyKey),
    ),
  openAccount: async (_parent, { input, idempotencyKey }, context) => {
    const { id, errors } = await openAccount(await actingOf(context), input, idempotencyKey);
    readAnew(context);
    // To whoever may not see the account all answers look the same, and so does the same answer later.
    const account = id === null ? null : ((await visibleAccount(context, id)) ?? accountAsAskedFor(id, input));
    return { account, errors };
  },
  setAccountStatus: (_parent, { accountId, status, reason = null, idempotencyKey }, context) =>
    accountPayload(context, (acting) => setAccountStatus(acting, { accountId, status, reason }, idempotencyKey)),
  moveAccount: (_parent, { accountId, organisationId, email = null, reason = null, idempotencyKey }, context) =>
    accountPayload(context, (acting) =>
      moveAccount(acting, { accountId, organisationId, email, reason }, idempotencyKey),
    ),
  setMembershipPerson: (_parent, { organisationId, role, person, reason = null, idempotencyKey }, context) =>
    membershipPayload(context, (acting) =>
      replacePerson(acting, { organisationId, role, person, reason }, idempotencyKey),
    ),
} satisfies MutationResolvers;
