/** T9: the same submission many times at once. */
import { randomUUID } from 'node:crypto';
import type { Database } from '../../../../subgraphs/kit/database/types.ts';
import { createLedger, type OnceAnswer } from '../../../../subgraphs/ledger/ledger.ts';
import { keyOf } from '../keys.ts';
import { refusalAsText } from './refusal.ts';

export interface IdempotencyResult {
  times: number;
  effects: number;
  /** Different texts among all answers. */
  texts: number;
  replayed: number;
  otherBody: string;
  otherScopeIsReplayed: boolean;
  afterForgettingIsReplayed: boolean;
}

/** By each way to submit: in a statement of its own, in a transaction, or as the last statement of one. */
export async function idempotencyTrial(
  db: Database,
  { times, way }: { times: number; way: 'statement' | 'transaction' | 'last' },
): Promise<IdempotencyResult> {
  const ledger = createLedger();
  const key = keyOf(randomUUID());
  await ledger.grant(db, key, 1_000n, 'a rule');
  let effects = 0;
  const submit = (request: { scope: string; key: string; body: unknown }): Promise<OnceAnswer<{ hold: string }>> => {
    const id = randomUUID();
    const reservation = { id, parts: [{ key, amount: 7n }], expiresAt: null, reference: id };
    if (way === 'statement') return ledger.submit(db, request, reservation, { hold: id });
    if (way === 'last') {
      return db.transaction((tx) =>
        ledger.onceReserving(tx, request, () => {
          effects += 1;
          return Promise.resolve({ answer: { hold: id }, reservation });
        }),
      );
    }
    return db.transaction((tx) =>
      ledger.once(tx, request, async () => {
        await ledger.reserve(tx, reservation);
        effects += 1;
        return { hold: id };
      }),
    );
  };
  const request = { scope: key.holder.id, key: 'the key', body: { mission: 'PLEIADES', area: 7 } };
  const answers = await Promise.all(Array.from({ length: times }, () => submit(request)));
  const [balance] = await ledger.balances(db, [key]);
  const sameInAnotherOrder = await submit({ ...request, body: { area: 7, mission: 'PLEIADES' } });
  const otherBody = await submit({ ...request, body: { mission: 'PLEIADES', area: 8 } }).then(
    () => 'done',
    refusalAsText,
  );
  const otherScope = await submit({ ...request, scope: `not ${request.scope}` });
  await ledger.forgetAnswers(db, new Date(Date.now() + 60_000));
  const afterForgetting = await submit(request);
  return {
    times,
    effects: way !== 'statement' ? effects - 2 : Number((balance?.reserved ?? 0n) / 7n),
    texts: new Set([...answers, sameInAnotherOrder].map(({ text }) => text)).size,
    replayed: answers.filter(({ isReplayed }) => isReplayed).length,
    otherBody,
    otherScopeIsReplayed: otherScope.isReplayed,
    afterForgettingIsReplayed: afterForgetting.isReplayed,
  };
}
