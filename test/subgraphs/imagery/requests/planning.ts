/** How the office plans rules, and withdraws what was planned. */
import { randomUUID } from 'node:crypto';
import type { Demo } from '../support.ts';
import type { RequestTest, UserError } from './given.ts';

export const source = 'Decision 2026-9';

/** A day that nothing is planned for but by tests. */
export const y41 = '2041-01-01T00:00:00Z';

export const withdrawal = `mutation ($input: RuleWithdrawalInput!, $key: ID!) {
  answer: withdrawRule(input: $input, idempotencyKey: $key) {
    withdrawn { kind revision validity { start end } source setting { name value } charter { version } }
    errors { code path required found } } }`;

interface Planned {
  rule: { id: string } | null;
  withdrawn: unknown;
  errors: UserError[];
}

/** @param test the one that there is once it has begun. */
export function planning(test: () => RequestTest) {
  return async (mutation: string, input: object, as: Demo | null = 'office', key = randomUUID()): Promise<Planned> => {
    const { answer } = await test().ask<{ answer: Planned }>(mutation, {
      ...(as ? { as } : {}),
      variables: { input: { source, ...input }, key },
    });
    return answer;
  };
}
