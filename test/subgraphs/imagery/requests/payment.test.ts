import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { archive, leavesAllInOrder, requestTest, tasking, type Request, type RequestTest } from './given.ts';

let test: RequestTest;
beforeAll(async () => (test = await requestTest()));
afterAll(() => test.close());
afterEach(() => leavesAllInOrder(test));

const inFrance = { bbox: [1, 43, 4, 45] };

/** A request with a price, approved and to be paid. */
async function toBePaid(): Promise<{ request: Request; as: Awaited<ReturnType<RequestTest['member']>> }> {
  const as = await test.member('public-actor');
  const { id } = await test.submitted(tasking(inFrance), as);
  await test.advanced(id, 'UNDER_REVIEW', 'office');
  return { request: await test.advanced(id, 'AWAITING_PAYMENT', 'office'), as };
}

describe('a request that is to be paid', () => {
  it('may not pass payment over', async () => {
    const as = await test.member('public-actor');
    const { id } = await test.submitted(tasking(inFrance), as);
    await test.advanced(id, 'UNDER_REVIEW', 'office');
    const answer = await test.change('advance', { id, to: 'ACCEPTED' }, { as: 'office' });
    expect(answer).toMatchObject({
      request: { status: 'UNDER_REVIEW', next: ['AWAITING_PAYMENT', 'REJECTED'] },
      errors: [{ code: 'INVALID_TRANSITION', required: 'AWAITING_PAYMENT, REJECTED', found: 'ACCEPTED' }],
    });
  });

  it('is none whose price rounds to nothing: it is accepted, and no payment of 0.00 is waited for', async () => {
    const area = { bbox: [1, 43, 1.0007, 43.0005] };
    const as = await test.member('private-rnd');
    const { id, orderedArea, quote, charge } = await test.submitted(archive({ area, purpose: 'RND' }), as);
    expect([quote?.total.amount, charge?.charged?.amount]).toEqual(['0.00', '0.00']);
    expect(Number(orderedArea)).toBeLessThan(0.003571);
    expect(await test.advanced(id, 'UNDER_REVIEW', 'office')).toMatchObject({ next: ['ACCEPTED', 'REJECTED'] });
    expect((await test.change('advance', { id, to: 'AWAITING_PAYMENT' }, { as: 'office' })).errors).toMatchObject([
      { code: 'INVALID_TRANSITION', required: 'ACCEPTED, REJECTED', found: 'AWAITING_PAYMENT' },
    ]);
    expect((await test.advanced(id, 'ACCEPTED', 'office')).status).toBe('ACCEPTED');
  });

  it('is one of a cent', async () => {
    // 0.003604 km² at 1.40 EUR are 0.0050 EUR.
    const area = { bbox: [1, 43, 1.0007, 43.00057] };
    const as = await test.member('private-rnd');
    const { id, quote } = await test.submitted(archive({ area, purpose: 'RND' }), as);
    expect(quote?.total.amount).toBe('0.01');
    expect(await test.advanced(id, 'UNDER_REVIEW', 'office')).toMatchObject({ next: ['AWAITING_PAYMENT', 'REJECTED'] });
  });

  it('expires when it is not paid within thirty days, and gives everything back', async () => {
    const { request, as } = await toBePaid();
    test.setClock('2026-04-09T10:59:00Z');
    expect(await test.passes()).toEqual([]);
    test.setClock('2026-04-09T11:01:00Z');
    expect(await test.passes()).toEqual([request.id]);
    expect(await test.passes()).toEqual([]);
    const { imageryRequest } = await test.ask<{ imageryRequest: Request }>(
      `{ imageryRequest(id: "${request.id}") { status next history { status stapi by message } charge { released } } }`,
      { as },
    );
    expect(imageryRequest).toMatchObject({ status: 'EXPIRED', next: [], charge: { released: '10' } });
    expect(imageryRequest.history.at(-1)).toEqual({ status: 'EXPIRED', stapi: 'expired', by: null, message: null });
    expect((await test.quotas(as))['SPOT_6_7']).toMatchObject({ reserved: '0', available: '10' });
  });

  it('has the price that the office names where none is published', async () => {
    const as = await test.member('scientist');
    const { id, charge, hold } = await test.submitted(tasking(inFrance, { purpose: 'RESEARCH' }), as);
    const held = { reserved: '10', captured: '0', released: '0', unit: 'TELEMETRY_CREDIT' };
    expect([charge, hold]).toEqual([null, held]);
    expect(await test.advanced(id, 'UNDER_REVIEW', 'office')).toMatchObject({ charge: null, hold: held });
    const before = await test.written();
    const unpriced = await test.change('advance', { id, to: 'AWAITING_PAYMENT' }, { as: 'office' });
    expect(unpriced.errors).toMatchObject([{ code: 'PRICE_NEEDED', path: ['price'] }]);
    const negative = await test.change('advance', { id, to: 'AWAITING_PAYMENT', price: '-1' }, { as: 'office' });
    expect(negative.errors).toMatchObject([{ code: 'PRICE_NEEDED', found: '-1' }]);
    const free = await test.change('advance', { id, to: 'ACCEPTED', price: '4800.00' }, { as: 'office' });
    expect(free.errors).toMatchObject([{ code: 'INVALID_TRANSITION' }]);
    expect(await test.written()).toEqual(before);
    const priced = await test.advanced(id, 'AWAITING_PAYMENT', 'office', { price: '4800.00' });
    expect(priced.charge).toMatchObject({ reserved: '10', charged: { amount: '4800.00' } });
    expect((await test.advanced(id, 'ACCEPTED', 'office', { payment: 'M-1' })).status).toBe('ACCEPTED');
  });

  it('is not priced by the office where a tariff is published', async () => {
    const as = await test.member('public-actor');
    const { id } = await test.submitted(tasking(inFrance), as);
    await test.advanced(id, 'UNDER_REVIEW', 'office');
    const answer = await test.change('advance', { id, to: 'AWAITING_PAYMENT', price: '1.00' }, { as: 'office' });
    expect(answer.errors).toEqual([{ code: 'PRICE_PUBLISHED', path: ['price'], required: '20000.00', found: '1.00' }]);
  });

  // The credits that it leaves are the organisation's, so it comes last.
  it('is accepted with the reference of its payment, and leaves unused credits to the organisation', async () => {
    const { request, as } = await toBePaid();
    const { id } = request;
    const { charge, quote } = request;
    expect(charge).toMatchObject({ reserved: '10', unit: 'TELEMETRY_CREDIT', charged: { amount: '20000.00' } });
    expect(quote).toEqual({ total: { amount: '20000.00' } });
    const before = await test.written();
    const without = await test.change('advance', { id, to: 'ACCEPTED' }, { as: 'office' });
    expect(without.errors).toMatchObject([{ code: 'PAYMENT_REFERENCE_NEEDED', path: ['paymentReference'] }]);
    expect(await test.written()).toEqual(before);

    await test.advanced(id, 'ACCEPTED', 'office', { payment: 'TITRE-2026-17' });
    // 20 bought, of which 53 342.73 km² / 3 600 km² - 10 = 4.82 are charged.
    const bought = Number((await test.quotas(as))['SPOT_6_7 PURCHASED']?.available);
    const needed = Number(request.orderedArea) / 3600;
    expect(bought).toBeCloseTo(20 - (needed - 10), 5);
    const next = await test.change('draft', { request: tasking({ bbox: [1, 43, 1.5, 43.5] }) }, { as });
    expect(next.request?.quote).toEqual({ total: { amount: '0.00' } });

    // What was paid for and could not be made is theirs as well.
    await test.advanced(id, 'SCHEDULED', 'operator');
    await test.advanced(id, 'FAILED', 'operator', { code: 'COMPETITION' });
    const figures = await test.quotas(as);
    expect(figures['SPOT_6_7']).toMatchObject({ reserved: '0', used: '0', available: '10' });
    expect(Number(figures['SPOT_6_7 PURCHASED']?.available)).toBeCloseTo(20, 5);
  });
});
