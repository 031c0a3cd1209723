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

describe('requests by the reference of their payment', () => {
  const query = `query ($reference: String, $status: [RequestStatus!], $first: Int!, $after: String) {
    found: imageryRequests(paymentReference: $reference, status: $status, first: $first, after: $after) {
      totalCount nodes { id } pageInfo { hasNextPage endCursor } } }`;
  type Found = {
    totalCount: number;
    nodes: Array<{ id: string }>;
    pageInfo: { hasNextPage: boolean; endCursor: string };
  };
  const found = async (variables: object): Promise<Found> =>
    (await test.ask<{ found: Found }>(query, { as: 'office', variables: { first: 20, ...variables } })).found;
  const ids = async (variables: object) => (await found(variables)).nodes.map(({ id }) => id);

  it('are found by the office: all of one payment, page by page, of some statuses, and none of another', async () => {
    const made = [await toBePaid('private-rnd'), await toBePaid('private-rnd'), await toBePaid('private-rnd')];
    const other = await toBePaid('private-rnd');
    for (const id of made) await pay(id, 'TITRE-4');
    await pay(other, 'TITRE-44');
    const paid = await ids({ reference: ' TITRE-4 ' });
    expect([...paid].sort()).toEqual([...made].sort());
    const page = await found({ reference: 'TITRE-4', first: 2 });
    expect(page).toMatchObject({ totalCount: 3, nodes: [{ id: paid[0] }, { id: paid[1] }] });
    const after = page.pageInfo.endCursor;
    expect(await ids({ reference: 'TITRE-4', first: 2, after })).toEqual([paid[2]]);
    await test.change('cancel', { id: paid[1] }, { as: 'office' });
    expect(await ids({ reference: 'TITRE-4', status: ['CANCELLED'] })).toEqual([paid[1]]);
    expect(await found({ reference: 'titre-4' })).toMatchObject({ totalCount: 0, nodes: [] });
  });

  it('are told to nobody else, and of no text that is no reference', async () => {
    const refusal = async (as: Demo | null, reference: string) => {
      const { data, errors } = await test.answer(query, { ...(as ? { as } : {}), variables: { reference, first: 1 } });
      return [data, errors?.map(({ extensions }) => extensions?.['code'])];
    };
    for (const as of ['operator', 'referent', 'private-rnd'] as const)
      expect(await refusal(as, 'TITRE-4')).toEqual([{ found: null }, ['FORBIDDEN']]);
    expect(await refusal(null, 'TITRE-4')).toEqual([{ found: null }, ['NOT_SIGNED_IN']]);
    expect(await refusal('office', ' ')).toEqual([{ found: null }, ['ARGUMENT_INVALID']]);
    expect(await refusal('office', 'x'.repeat(101))).toEqual([{ found: null }, ['TEXT_TOO_LONG']]);
  });
});
