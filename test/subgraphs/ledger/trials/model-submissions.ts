/** The ways in which the model trial submits to the real ledger, beside the one of a hub. */
import { submitAll } from '../../../../subgraphs/ledger/data/together.ts';
import { requestHash } from '../../../../subgraphs/ledger/domain/request-hash.ts';
import type { Database } from '../../../../subgraphs/kit/database/types.ts';
import { instant, realPart, type Model, type Real } from './model-sides.ts';

/** As the last statement of a transaction, which is given up when there is not enough. */
export async function submittedLast(
  { tx, ledger }: Real,
  { key, body, holdId, parts, expiresAt }: Model['submissions'][number],
): Promise<string> {
  const reservation = {
    id: holdId,
    parts: parts.map(realPart),
    expiresAt: instant(expiresAt),
    reference: body,
  };
  return tx.transaction(async (nested) => {
    const request = { scope: 'a person', key, body };
    const effect = () => Promise.resolve({ answer: { id: holdId }, reservation });
    const { answer } = await ledger.onceReserving(nested, request, effect);
    return answerAsText(answer);
  });
}

/** In one statement, as what comes while others are being committed; the answers in the order given. */
export async function submittedTogether(
  tx: Database,
  offsetMs: number,
  all: ReadonlyArray<Model['submissions'][number]>,
): Promise<string> {
  const submissions = all.map(({ key, body, holdId, parts, expiresAt }) => ({
    request: { scope: 'a person', key, requestHash: requestHash(body) },
    reservation: {
      id: holdId,
      parts: parts.map(realPart),
      expiresAt: instant(expiresAt),
      reference: body,
    },
    answer: JSON.stringify({ id: holdId }),
  }));
  const placed = await submitAll(tx, { offsetMs }, submissions);
  const answers = placed
    .sort((one, other) => Number(one.n) - Number(other.n))
    .map(({ answer, isReused }) => {
      if (isReused) return 'IDEMPOTENCY_KEY_REUSED';
      return answerAsText(JSON.parse(answer) as { id?: string; available?: string[] });
    });
  return answers.join(', ');
}

function answerAsText({ id, available = [] }: { id?: string; available?: string[] }): string {
  return id ?? `INSUFFICIENT_BALANCE ${available.join(' ')}`;
}
