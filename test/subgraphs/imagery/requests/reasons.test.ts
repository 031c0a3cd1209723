/** Reasons and messages have a length, whichever change they are given with. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { archive, requestTest, type RequestTest } from './given.ts';

let test: RequestTest;
beforeAll(async () => (test = await requestTest()));
afterAll(() => test.close());

const long = 'x'.repeat(2_001);
const tooLong = (name: string) => ({
  code: 'TEXT_TOO_LONG',
  path: [name],
  required: 'at most 2000 characters',
  found: '2001',
});

describe('a reason', () => {
  it('of 2 000 characters is kept, and a longer one refused, for a request', async () => {
    const { id } = await test.submitted(archive(), await test.member('scientist'));
    const before = await test.written();
    const advanced = await test.change('advance', { id, to: 'UNDER_REVIEW', message: long }, { as: 'office' });
    expect(advanced.errors).toEqual([tooLong('message')]);
    expect((await test.change('cancel', { id, reason: long })).errors).toEqual([tooLong('reason')]);
    expect(await test.written()).toEqual(before);
    const message = long.slice(1);
    const { history } = await test.advanced(id, 'UNDER_REVIEW', 'office', { message });
    expect(history.at(-1)?.message).toBe(message);
  });

  it.each([
    ['setAccountStatus', 'accountId: "acc-scientist", status: SUSPENDED'],
    ['moveAccount', 'accountId: "acc-scientist", organisationId: "demo-company"'],
    ['reviewMembership', 'organisationId: "demo-company", decision: REFUSE'],
    [
      'setMembershipPerson',
      'organisationId: "demo-company", role: REFERENT, person: { fullName: "A", email: "a@demo.example" }',
    ],
  ])('that is longer is refused by %s', async (mutation, given) => {
    const text = `mutation ($reason: String) { answer: ${mutation}(${given}, reason: $reason, idempotencyKey: "a key") {
      errors { code path required found } } }`;
    const answer = await test.ask(text, { as: 'office', variables: { reason: long } });
    expect(answer).toEqual({ answer: { errors: [tooLong('reason')] } });
  });
});
