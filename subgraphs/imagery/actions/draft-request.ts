import { randomUUID } from 'node:crypto';
import { insertDraft } from '../data/write-requests.ts';
import { wantedOf } from '../domain/request-input.ts';
import { errorOfReason, Refused } from '../domain/user-errors.ts';
import type { ImageryRequestInput } from '../domain/contract.generated.ts';
import { memberOf } from './member.ts';
import { onceByKey, type Acting, type Outcome } from './mutation.ts';
import { measure, priceOf } from './price.ts';

/** Writes a request down with its price. Refused where there could be none; nothing is reserved. */
export function draftRequest(acting: Acting, input: ImageryRequestInput, key: string): Promise<Outcome> {
  const { services, asker } = acting;
  return onceByKey(acting, { operation: 'draftRequest', key, body: input }, async (tx, now) => {
    const wanted = wantedOf(input, now);
    const { kind, mission, purpose, ground, conditions } = wanted;
    const { mode } = conditions;
    const member = await memberOf(tx, asker);
    const { areaM2, inCatalogue } = await measure(tx, ground, { mission, conditions });
    const id = randomUUID();
    const order = { kind, mission, purpose, mode, areaM2, inCatalogue, requestId: id };
    const { result, neededM2 } = await priceOf(tx, services, member, order, now);
    if (result.outcome === 'NotEligible') throw new Refused(result.reasons.map((one) => errorOfReason(one)));
    const quote = result.outcome === 'Quote' ? result : null;
    const { account, organisation } = member;
    const owner = { accountId: account.id, organisationId: organisation.id };
    await insertDraft(tx, { id, ...owner, wanted, orderedM2: areaM2, neededM2, quote, now });
    return { id, errors: [] };
  });
}
