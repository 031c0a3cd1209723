/** Tasking whose window ends before its next step: nothing can be taken within it, so nothing may be paid for it. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { tick } from '../../../../subgraphs/imagery/actions/clock.ts';
import { createCoreServices } from '../../../../subgraphs/imagery/services.ts';
import type { Viewer } from '../../../../subgraphs/kit/identity.ts';
import { requestTest, tasking, type RequestTest } from './given.ts';

const before = '2026-03-10T12:00:00Z';
const after = '2026-03-21T00:00:00Z';
const window = { start: '2026-03-15T00:00:00Z', end: '2026-03-20T00:00:00Z' };
/** More than the free credits of a public body: 20 000 EUR. */
const request = tasking({ bbox: [1, 43, 4, 45] }, { window });
const ended = { code: 'WINDOW_ENDED', required: 'a window that is yet to end', found: '2026-03-20T00:00:00.000Z' };

let test: RequestTest;
beforeAll(async () => (test = await requestTest()));
afterAll(() => test.close());
afterEach(async () => {
  expect(await test.violations()).toEqual([]);
  test.setClock(before);
});

/** Refused at `after`, with nothing changed. */
async function refused(id: string, to: string, as: 'office' | 'operator', more: object = {}): Promise<void> {
  test.setClock(after);
  const was = await test.written();
  const { request, errors } = await test.change('advance', { id, to, ...more }, { as });
  expect([request?.id, errors]).toMatchObject([id, [ended]]);
  expect(await test.written()).toEqual(was);
}

describe('tasking whose window has ended', () => {
  it('is not submitted', async () => {
    const as = await test.member('public-actor');
    const draft = await test.change('draft', { request }, { as });
    test.setClock(after);
    const was = await test.written();
    const id = draft.request?.id;
    const answer = await test.change('submit', { id, total: draft.request?.quote?.total.amount }, { as });
    expect(answer).toMatchObject({ request: { status: 'DRAFT' }, errors: [ended] });
    expect(await test.written()).toEqual(was);
  });

  it('is not approved, and is told not to be eligible', async () => {
    const as = await test.member('public-actor');
    const { id } = await test.submitted(request, as);
    await test.advanced(id, 'UNDER_REVIEW', 'office');
    const query = `{ imageryRequest(id: "${id}") { eligibility { eligible reasons { code required found } } } }`;
    expect(await test.ask(query, { as })).toEqual({ imageryRequest: { eligibility: { eligible: true, reasons: [] } } });
    await refused(id, 'AWAITING_PAYMENT', 'office');
    expect(await test.ask(query, { as })).toEqual({
      imageryRequest: { eligibility: { eligible: false, reasons: [ended] } },
    });
    expect((await test.advanced(id, 'REJECTED', 'office')).charge?.released).toBe('10');
  });

  it('is not paid for: what is awaited ends with the window, not with the time for payments', async () => {
    const as = await test.member('public-actor');
    const { id } = await test.submitted(request, as);
    for (const to of ['UNDER_REVIEW', 'AWAITING_PAYMENT']) await test.advanced(id, to, 'office');
    const query = `{ imageryRequest(id: "${id}") { expiresAt } }`;
    const told = await test.ask<{ imageryRequest: { expiresAt: string } }>(query, { as });
    expect(Date.parse(told.imageryRequest.expiresAt)).toBe(Date.parse(window.end));
    await refused(id, 'ACCEPTED', 'office', { payment: 'T-1' });
    const services = createCoreServices(() => new Date(after));
    expect(await tick(test.database.db, services)).toEqual([id]);
    expect((await test.quotas(as))['SPOT_6_7']).toMatchObject({ reserved: '0', used: '0' });
  });

  it('is not scheduled, but cancelled, which gives back what was paid for', async () => {
    const as = await test.member('public-actor');
    const { id, orderedArea } = await test.submitted(request, as);
    for (const to of ['UNDER_REVIEW', 'AWAITING_PAYMENT']) await test.advanced(id, to, 'office');
    await test.advanced(id, 'ACCEPTED', 'office', { payment: 'T-2' });
    const bought = async () => Number((await test.quotas(as))['SPOT_6_7 PURCHASED']?.available);
    // Of a pack of 20 what is needed beyond 10 is charged.
    expect(await bought()).toBeCloseTo(20 - (Number(orderedArea) / 3600 - 10), 5);
    await refused(id, 'SCHEDULED', 'operator');
    expect((await test.change('cancel', { id }, { as: 'operator' })).errors).toEqual([]);
    expect(await bought()).toBeCloseTo(20, 5);
  });
});

describe('the steps that are offered', () => {
  // More than is free and what the organisation has bought by now.
  const large = tasking({ bbox: [0, 43, 6, 47] }, { window });
  const offered = async (id: string, as: Viewer | 'office' | 'operator', at: string) => {
    test.setClock(at);
    const query = `{ imageryRequest(id: "${id}") { next } }`;
    return (await test.ask<{ imageryRequest: { next: string[] } }>(query, { as })).imageryRequest.next;
  };

  it.each([
    ['DRAFT', 'member', ['SUBMITTED', 'CANCELLED'], ['CANCELLED']],
    ['UNDER_REVIEW', 'office', ['AWAITING_PAYMENT', 'REJECTED'], ['REJECTED']],
    ['AWAITING_PAYMENT', 'office', ['ACCEPTED'], []],
    ['ACCEPTED', 'operator', ['SCHEDULED', 'CANCELLED'], ['CANCELLED']],
    ['SCHEDULED', 'operator', ['PROCESSING', 'FAILED', 'CANCELLED'], ['PROCESSING', 'FAILED', 'CANCELLED']],
  ] as const)('of tasking that is %s are those that are accepted, to the instant', async (status, who, open, ended) => {
    const member = await test.member('public-actor');
    const { request: draft } = await test.change('draft', { request: large }, { as: member });
    const id = draft?.id ?? '';
    if (status !== 'DRAFT') await test.change('submit', { id, total: draft?.quote?.total.amount }, { as: member });
    const way = ['UNDER_REVIEW', 'AWAITING_PAYMENT', 'ACCEPTED', 'SCHEDULED'];
    for (const to of way.slice(0, way.indexOf(status) + 1)) {
      const payment = to === 'ACCEPTED' ? { payment: 'T-3' } : {};
      await test.advanced(id, to, to === 'SCHEDULED' ? 'operator' : 'office', payment);
    }
    const as = who === 'member' ? member : who;
    expect(await offered(id, as, '2026-03-19T23:59:59.999Z')).toEqual(open);
    expect(await offered(id, as, window.end)).toEqual(ended);
  });
});

describe('a window of the archive', () => {
  it('says when images were taken, and may have ended', async () => {
    const as = await test.member('public-actor');
    const past = { start: '2020-01-01T00:00:00Z', end: '2020-02-01T00:00:00Z' };
    const { status } = await test.submitted(
      tasking({ bbox: [1, 43, 1.1, 43.1] }, { kind: 'ARCHIVE', window: past }),
      as,
    );
    expect(status).toBe('SUBMITTED');
  });
});
