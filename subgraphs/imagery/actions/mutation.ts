/** How every change is made: in one transaction, once for each key, with refusals as data. */
import { createHash } from 'node:crypto';
import { GraphQLError } from 'graphql';
import type { Database } from '../../kit/database/types.ts';
import { checkedText, reasonMax } from '../../kit/text.ts';
import type { Reservation } from '../../ledger/domain/hold.ts';
import { IdempotencyKeyReused, InsufficientBalance } from '../../ledger/domain/refusals.ts';
import { retrying } from '../../ledger/retry.ts';
import { reason } from '../domain/reasons.ts';
import type { Asker } from '../domain/access.ts';
import { keyMax } from '../domain/limits.ts';
import { errorOfReason, Refused, userError, type UserErrorRecord } from '../domain/user-errors.ts';
import type { Services } from '../services.ts';

/** Who acts, and on what. */
export interface Acting {
  db: Database;
  services: Services;
  asker: Asker;
  /** The issuer's name for the person; null for the anonymous. */
  subject: string | null;
}

/** What a change answers: plain data, as it is kept under its key. */
export interface Outcome {
  /** What was changed, or whatever the refusal is about. */
  id: string | null;
  errors: UserErrorRecord[];
}

interface Mutation {
  operation: string;
  key: string;
  /** The arguments: the same key with others is refused. */
  body: unknown;
}

/** What an effect answers that sets something aside as the last thing it does. */
export interface Reserving {
  outcome: Outcome;
  reservation: Reservation;
}

type Effect = (tx: Database, now: Date) => Promise<Outcome | Reserving>;

/** How often an effect is tried because somebody else was quicker to the same balance. */
const attemptsMax = 5;

/**
 * Runs `effect` in a transaction, once for each key of whoever acts. What it throws as {@link Refused}, or as bad input,
 * has changed nothing and leaves the key free; what it answers with errors is kept, as everything else it answers. It is
 * run anew, from the start, when a balance has not enough for what it sets aside: somebody else was quicker.
 */
export async function onceByKey(acting: Acting, mutation: Mutation, effect: Effect): Promise<Outcome> {
  const { asker, subject } = acting;
  if (subject === null) return refused(errorOfReason(reason('SIGN_IN_REQUIRED', { required: 'a member account' })));
  return onceByKeyOf(acting, `imagery:${asker.account?.id ?? `subject:${subject}`}`, mutation, effect);
}

/** Characters of a scope that is kept as it is. */
const scopeMax = 300;

/**
 * The same for what nobody has to sign in for: `scope` says whose the key is. It may hold what somebody wrote, of any
 * length: a long one is kept as its digest.
 */
export async function onceByKeyOf(
  { db, services }: Pick<Acting, 'db' | 'services'>,
  scope: string,
  { operation, key, body }: Mutation,
  effect: Effect,
): Promise<Outcome> {
  if (key === '' || key.length > keyMax) {
    const wrong = { required: `1 to ${keyMax} characters`, found: `${key.length}` };
    return refused(userError('IDEMPOTENCY_KEY_INVALID', { path: ['idempotencyKey'], ...wrong }));
  }
  try {
    checkWords(body);
    return await undisturbed(() =>
      db.transaction(async (tx) => {
        const request = { scope: kept(scope), key, body: { operation, body } };
        const { answer } = await services.ledger.onceReserving(tx, request, async (now) => {
          const done = await effect(tx, now);
          if ('outcome' in done) return { answer: done.outcome, reservation: done.reservation };
          return { answer: done, reservation: null };
        });
        return answer;
      }),
    );
  } catch (error) {
    return outcomeOf(error);
  }
}

/**
 * Why somebody does something is kept for good and sent by e-mail: whichever change has a reason or a message, it is no
 * longer than {@link reasonMax}.
 * @throws TEXT_TOO_LONG
 */
function checkWords(body: unknown): void {
  if (typeof body !== 'object' || body === null) return;
  for (const [name, words] of Object.entries(body)) {
    const isWhy = name === 'reason' || name === 'message';
    if (isWhy && typeof words === 'string') checkedText(words, [name], reasonMax);
  }
}

/** Runs a transaction, again where somebody else was quicker to a balance: it is given up then, and reads anew. */
async function undisturbed<Result>(run: () => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await retrying(run);
    } catch (error) {
      if (!(error instanceof InsufficientBalance) || attempt === attemptsMax) throw error;
    }
  }
}

function kept(scope: string): string {
  return scope.length <= scopeMax ? scope : createHash('sha256').update(scope).digest('hex');
}

function refused(...errors: UserErrorRecord[]): Outcome {
  return { id: null, errors };
}

function outcomeOf(error: unknown): Outcome {
  if (error instanceof Refused) return { id: error.requestId, errors: [...error.errors] };
  if (error instanceof IdempotencyKeyReused) {
    return refused(userError('IDEMPOTENCY_KEY_REUSED', { path: ['idempotencyKey'] }));
  }
  const ofInput = error instanceof GraphQLError ? inputError(error) : null;
  if (ofInput) return refused(ofInput);
  throw error;
}

/** What the kit says of an argument, as an error of a mutation. */
function inputError({ message, extensions }: GraphQLError): UserErrorRecord | null {
  const { code, needed, found, argument } = extensions;
  if (typeof code !== 'string' || typeof needed !== 'string') return null;
  const path = typeof argument === 'string' ? argument.split('.') : [];
  const shown = typeof found === 'string' ? found : null;
  return { code, message: { en: message, fr: message }, path, required: needed, found: shown, helpUrl: null };
}
