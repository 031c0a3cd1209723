import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { archive, leavesAllInOrder, requestTest, ariegeM2, type RequestTest } from './given.ts';

let test: RequestTest;
beforeAll(async () => (test = await requestTest()));
afterAll(() => test.close());
afterEach(() => leavesAllInOrder(test));

describe('a tasking request', () => {
  it('expires with its window', async () => {
    const as = await test.member('scientist');
    const window = { start: '2026-04-01T00:00:00Z', end: '2026-05-01T00:00:00Z' };
    const { id } = await test.submitted(archive({ kind: 'TASKING', window }), as);
    for (const to of ['UNDER_REVIEW', 'ACCEPTED']) await test.advanced(id, to, 'office');
    expect((await test.advanced(id, 'SCHEDULED', 'operator')).status).toBe('SCHEDULED');
    test.setClock('2026-05-01T00:01:00Z');
    expect(await test.passes()).toEqual([id]);
    test.setClock('2026-03-10T12:00:00Z');
    expect((await test.quotas(as))['PLEIADES']).toMatchObject({ reserved: '0', available: '4500' });
  });

  it('is refused without a window, for nothing would ever end it', async () => {
    const request = archive({ kind: 'TASKING' });
    expect(await test.change('draft', { request })).toMatchObject({
      request: null,
      errors: [{ code: 'ARGUMENT_MISSING', path: ['window'] }],
    });
  });

  it('is refused with a window that has ended', async () => {
    const window = { start: '2026-01-01T00:00:00Z', end: '2026-02-01T00:00:00Z' };
    const { request, errors } = await test.change('draft', { request: archive({ kind: 'TASKING', window }) });
    expect([request, errors]).toMatchObject([null, [{ code: 'INTERVAL_INVALID', path: ['window'] }]]);
  });
});

describe('a step that is not in the table', () => {
  it('is refused with where it starts and what there is, and changes nothing', async () => {
    const as = await test.member('scientist');
    const { id } = await test.submitted(archive(), as);
    const before = await test.written();
    const early = await test.change('advance', { id, to: 'DELIVERED' }, { as: 'operator' });
    // The operator sees no request that was not accepted.
    expect(early).toMatchObject({ request: null, errors: [{ code: 'REQUEST_UNKNOWN' }] });
    const skipped = await test.change('advance', { id, to: 'ACCEPTED' }, { as: 'office' });
    expect(skipped).toMatchObject({
      request: { status: 'SUBMITTED' },
      errors: [
        { code: 'INVALID_TRANSITION', path: ['to'], required: 'UNDER_REVIEW, AWAITING_PAYMENT', found: 'SUBMITTED' },
      ],
    });
    const byMember = await test.change('advance', { id, to: 'UNDER_REVIEW' }, { as });
    expect(byMember.errors).toMatchObject([{ code: 'INVALID_TRANSITION', required: 'OFFICE', found: 'MEMBER' }]);
    expect((await test.change('cancel', { id }, { as: 'office' })).errors).toMatchObject([
      { code: 'INVALID_TRANSITION', required: 'MEMBER', found: 'OFFICE' },
    ]);
    expect(await test.written()).toEqual(before);
  });

  it('is none for the clock while nothing is due', async () => {
    const before = await test.written();
    expect(await test.passes()).toEqual([]);
    expect(await test.written()).toEqual(before);
  });
});

describe('cancelling', () => {
  it('is done once by two that come at one moment', async () => {
    const as = await test.member('scientist');
    await test.leave(ariegeM2, 'PLEIADES', as);
    const { id } = await test.submitted(archive(), as);
    const answers = await Promise.all([1, 2, 3].map(() => test.change('cancel', { id, reason: 'found it' }, { as })));
    expect(answers.map(({ errors }) => errors.map(({ code }) => code)).sort()).toEqual([
      [], ['INVALID_TRANSITION'], ['INVALID_TRANSITION'],
    ]); // prettier-ignore
    expect((await test.quotas(as))['PLEIADES']).toMatchObject({ reserved: '0', available: '90.803726' });
  });

  it('after the first part gives back what was not delivered', async () => {
    const as = await test.member('scientist');
    const { id } = await test.submitted(archive(), as);
    for (const to of ['UNDER_REVIEW', 'ACCEPTED']) await test.advanced(id, to, 'office');
    const cancelled = await test.change('cancel', { id }, { as: 'office' });
    expect(cancelled.request?.history.at(-1)).toMatchObject({
      status: 'CANCELLED',
      stapi: 'user_cancelled',
      by: 'OFFICE',
    });
    const other = await test.submitted(archive(), as);
    for (const to of ['UNDER_REVIEW', 'ACCEPTED']) await test.advanced(other.id, to, 'office');
    await test.advanced(other.id, 'PROCESSING', 'operator');
    await test.advanced(other.id, 'PROCESSING', 'operator', { area: '10' });
    const failed = await test.advanced(other.id, 'FAILED', 'operator');
    expect(failed.charge).toMatchObject({ reserved: '90.803726', captured: '10', released: '80.803726' });
    expect((await test.quotas(as))['PLEIADES']).toMatchObject({ reserved: '0', used: '10', available: '4490' });
  });
});
