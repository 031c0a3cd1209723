/** A payment is one organisation's: its reference pays for no request of another. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Demo } from '../support.ts';
import { archive, requestTest, type Answer, type RequestTest } from './given.ts';

let test: RequestTest;
beforeAll(async () => (test = await requestTest()));
afterAll(() => test.close());
afterEach(async () => expect(await test.violations()).toEqual([]));

async function toBePaid(like: Demo): Promise<string> {
  const as = await test.member(like);
  if (like === 'scientist') await test.leave(0n, 'PLEIADES', as);
  const { id } = await test.submitted(archive({ purpose: like === 'scientist' ? 'RESEARCH' : 'RND' }), as);
  for (const to of ['UNDER_REVIEW', 'AWAITING_PAYMENT']) await test.advanced(id, to, 'office');
  return id;
}

const pay = (id: string, payment: string): Promise<Answer> =>
  test.change('advance', { id, to: 'ACCEPTED', payment }, { as: 'office' });

describe('the reference of a payment', () => {
  it('pays for several requests of one organisation, and for none of another, which is told', async () => {
    const [one, two] = [await toBePaid('private-rnd'), await toBePaid('private-rnd')];
    const others = await toBePaid('scientist');
    for (const id of [one, two]) expect((await pay(id, 'TITRE-1')).errors).toEqual([]);
    const before = await test.written();
    const answer = await pay(others, ' TITRE-1 ');
    expect(answer).toMatchObject({
      request: { status: 'AWAITING_PAYMENT' },
      errors: [{ code: 'PAYMENT_REFERENCE_USED', path: ['paymentReference'] }],
    });
    expect([`request ${one}`, `request ${two}`]).toContain(answer.errors[0]?.found);
    expect(await test.written()).toEqual(before);
    expect((await pay(others, 'TITRE-2')).request?.status).toBe('ACCEPTED');
  });

  it('pays for one of two organisations that come with it at one moment', async () => {
    const both = [await toBePaid('private-rnd'), await toBePaid('scientist')];
    const answers = await Promise.all(both.map((id) => pay(id, 'TITRE-3')));
    expect(answers.map(({ errors }) => errors.map(({ code }) => code)).sort()).toEqual([
      [], ['PAYMENT_REFERENCE_USED'],
    ]); // prettier-ignore
  });
});
