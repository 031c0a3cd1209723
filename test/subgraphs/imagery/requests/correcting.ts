/** What the office puts right, and what of it a quota then says. */
import { randomUUID } from 'node:crypto';
import type { Viewer } from '../../../../subgraphs/kit/identity.ts';
import type { Demo } from '../support.ts';
import type { Answer, RequestTest, UserError } from './given.ts';

interface Movement {
  kind: string;
  amount: string;
  by: string | null;
  account: { id: string } | null;
  reason: string | null;
  request: { id: string } | null;
}

export interface Quota {
  granted: string;
  reserved: string;
  used: string;
  available: string;
  unit: string;
  period: { start: string | null; end: string | null };
  movements: { nodes: Movement[] };
}

export interface Corrected {
  quota: Quota | null;
  errors: UserError[];
}

const movements = 'movements(first: 9) { nodes { kind amount by account { id } reason request { id } } }';
const quotaFields = `granted reserved used available unit period { start end } ${movements}`;

type Asker = Demo | Viewer | null;

export interface Correcting {
  correct(input: object, as?: Asker, key?: string): Promise<Corrected>;
  refund(refunded: object, as?: Asker, key?: string): Promise<Answer>;
  /** What somebody sees of a quota of their own. */
  quotaOf(as: Viewer, mission?: string, origin?: string): Promise<Quota>;
}

/** @param test the one that there is once it has begun. */
export function correcting(test: () => RequestTest): Correcting {
  return {
    async correct(input: object, as: Asker = 'office', key: string = randomUUID()): Promise<Corrected> {
      const text = `mutation ($input: QuotaCorrectionInput!, $key: ID!) {
        answer: correctQuota(input: $input, idempotencyKey: $key) {
          quota { ${quotaFields} } errors { code path required found } } }`;
      const asked = { ...(as ? { as } : {}), variables: { input, key } };
      return (await test().ask<{ answer: Corrected }>(text, asked)).answer;
    },
    async refund(refunded: object, as: Asker = 'office', key: string = randomUUID()): Promise<Answer> {
      const text = `mutation ($requestId: ID!, $amount: Decimal, $reason: String!, $key: ID!) {
        answer: refundRequest(requestId: $requestId, amount: $amount, reason: $reason, idempotencyKey: $key) {
          request { id status hold { captured released refunded unit } charge { refunded paidForDelivered { amount } } }
          errors { code path required found } } }`;
      const variables = { reason: 'Clouds over all of it', ...refunded, key };
      return (await test().ask<{ answer: Answer }>(text, { ...(as ? { as } : {}), variables })).answer;
    },
    async quotaOf(as: Viewer, mission = 'PLEIADES', origin = 'FREE'): Promise<Quota> {
      const query = `query ($mission: Mission) { viewer { quotas(mission: $mission) { origin ${quotaFields} } } }`;
      type Seen = { viewer: { quotas: Array<Quota & { origin: string }> } };
      const { viewer } = await test().ask<Seen>(query, { as, variables: { mission } });
      const found = viewer.quotas.find((quota) => quota.origin === origin);
      if (!found) throw new Error(`no ${origin} ${mission}`);
      return found;
    },
  };
}

/** A correction of somebody's own quota for Pléiades. */
export const ofTheirs = (as: Viewer, more: object = {}) => ({
  ...{ accountId: as.account, mission: 'PLEIADES', origin: 'FREE', amount: '12.5', reason: 'Counted twice in May' },
  ...more,
});
