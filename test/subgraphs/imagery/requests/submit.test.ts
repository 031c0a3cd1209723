import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { sql } from 'drizzle-orm';
import type { Viewer } from '../../../../subgraphs/kit/identity.ts';
import { archive, ariege, ariegeM2, leavesAllInOrder, requestTest, tasking, type RequestTest } from './given.ts';

let test: RequestTest;
beforeAll(async () => (test = await requestTest()));
afterAll(() => test.close());
afterEach(() => leavesAllInOrder(test));

describe('submitting', () => {
  it('takes what is left of a quota to the last square metre, and then has its price', async () => {
    const as = await test.member('scientist');
    await test.leave(ariegeM2, 'PLEIADES', as);
    const request = await test.submitted(archive(), as);
    expect(request).toMatchObject({
      status: 'SUBMITTED',
      charge: { reserved: '90.803726', captured: '0', released: '0', unit: 'KM2', charged: { amount: '0.00' } },
    });
    expect((await test.quotas(as))['PLEIADES']).toEqual({
      granted: '4500', reserved: '90.803726', used: '4409.196274', available: '0',
    }); // prettier-ignore
    const next = await test.change('draft', { request: archive() }, { as });
    expect(next.request?.quote).toEqual({ total: { amount: '90.80' } });
  });

  it('gives the free part to one of two that come at one moment, and quotes the other anew', async () => {
    const as = await test.member('scientist');
    await test.leave(ariegeM2, 'PLEIADES', as);
    const drafts = await Promise.all([1, 2].map(() => test.change('draft', { request: archive() }, { as })));
    const ids = drafts.map(({ request }) => request?.id ?? '');
    const answers = await Promise.all(ids.map((id) => test.change('submit', { id, total: '0.00' }, { as })));
    const [refused = never(), ...others] = answers.filter(({ errors }) => errors.length > 0);
    expect(others).toEqual([]);
    expect(refused).toMatchObject({
      request: { status: 'DRAFT', quote: { total: { amount: '90.80' } }, charge: null },
      errors: [{ code: 'PRICE_CHANGED', path: ['acceptedTotal'], required: '90.80', found: '0.00' }],
    });
    expect((await test.quotas(as))['PLEIADES']).toMatchObject({ reserved: '90.803726', available: '0' });
    const accepted = await test.change('submit', { id: refused.request?.id, total: '90.800' }, { as });
    expect(accepted).toMatchObject({
      request: { status: 'SUBMITTED', charge: { reserved: '0', charged: { amount: '90.80' } } },
      errors: [],
    });
  });

  it('does once what is asked under one key, and refuses the key for anything else', async () => {
    const as = await test.member('scientist');
    const { request } = await test.change('draft', { request: archive() }, { as });
    const submit = { id: request?.id, total: '0.00', key: randomUUID() };
    const answers = await Promise.all(Array.from({ length: 10 }, () => test.change('submit', submit, { as })));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]).toMatchObject({ request: { status: 'SUBMITTED' }, errors: [] });
    expect((await test.quotas(as))['PLEIADES']).toMatchObject({ reserved: '90.803726' });
    const before = await test.written();
    const other = await test.change('submit', { ...submit, total: '1.00' }, { as });
    expect(other).toMatchObject({ request: null, errors: [{ code: 'IDEMPOTENCY_KEY_REUSED' }] });
    expect(await test.written()).toEqual(before);
  });

  it('wants the total that was accepted', async () => {
    const as = await test.member('scientist');
    const { request } = await test.change('draft', { request: archive() }, { as });
    const answer = await test.change('submit', { id: request?.id }, { as });
    expect(answer.errors).toEqual([
      { code: 'ACCEPTED_TOTAL_NEEDED', path: ['acceptedTotal'], required: '0.00', found: 'none' },
    ]);
    expect((await test.quotas(as))['PLEIADES']).toMatchObject({ reserved: '0' });
  });

  it('needs no total where no tariff is published, and reserves what is free', async () => {
    const as = await test.member('scientist');
    const area = { bbox: [0, 43, 3, 45] };
    const draft = await test.change('draft', { request: tasking(area, { purpose: 'RESEARCH' }) }, { as });
    expect(draft).toMatchObject({ request: { quote: null }, errors: [] });
    const { id } = draft.request ?? never();
    const withTotal = await test.change('submit', { id, total: '0' }, { as });
    expect(withTotal.errors).toMatchObject([{ code: 'PRICE_CHANGED', found: '0' }]);
    const submitted = await test.change('submit', { id }, { as });
    const hold = { reserved: '10', unit: 'TELEMETRY_CREDIT' };
    expect(submitted).toMatchObject({ request: { status: 'SUBMITTED', charge: null, hold, quote: null }, errors: [] });
    expect((await test.quotas(as))['SPOT_6_7']).toMatchObject({ reserved: '10', available: '0' });
  });

  it('goes by the price of its moment: one of long ago is accepted while it is the same, and none holds a rule still', async () => {
    const as = await test.member('private-rnd');
    const { request } = await test.change('draft', { request: archive({ purpose: 'RND' }) }, { as });
    const late = await test.change('draft', { request: archive({ purpose: 'RND' }) }, { as });
    const total = request?.quote?.total.amount;
    test.setClock('2026-03-10T13:00:00Z');
    expect((await test.change('submit', { id: request?.id, total }, { as })).errors).toEqual([]);
    const rules = { ...{ mission: 'PLEIADES', category: 'PRIVATE_RND_FR', regime: 'DSP_TARIFF', perKm2: '1.50' }, validity: {}, source: 'Decision 2026-4' }; // prettier-ignore
    await test.ask(
      `mutation ($input: TariffInput!) { setTariff(input: $input, idempotencyKey: "1.50") { errors { code } } }`,
      { as: 'office', variables: { input: { ...rules, kind: 'ARCHIVE' } } },
    );
    test.setClock('2026-03-10T13:00:01Z');
    expect((await test.change('submit', { id: late.request?.id, total }, { as })).errors).toMatchObject([
      { code: 'PRICE_CHANGED', required: '136.21', found: total },
    ]);
  });

  it('is refused to whom a charter has ended for, and to whom another request belongs', async () => {
    const as = await test.member('scientist');
    const { request } = await test.change('draft', { request: archive() }, { as });
    const before = await test.written();
    test.setClock('2049-03-10T12:00:00Z');
    const late = await test.change('submit', { id: request?.id, total: '0' }, { as });
    expect(late.errors).toMatchObject([{ code: 'CHARTER_EXPIRED' }]);
    test.setClock('2026-03-10T12:00:00Z');
    const foreign = await test.change('submit', { id: request?.id, total: '0' }, { as: 'public-actor' });
    const none = await test.change('submit', { id: 'nowhere', total: '0' }, { as: 'public-actor' });
    expect(foreign.errors.map(({ code, path }) => [code, path])).toEqual([['REQUEST_UNKNOWN', ['requestId']]]);
    expect(foreign.request).toBeNull();
    expect(none).toEqual({ ...foreign, errors: [{ ...foreign.errors[0], found: 'nowhere' }] });
    expect((await test.change('submit', { id: request?.id, total: '0' }, {})).errors).toMatchObject([
      { code: 'SIGN_IN_REQUIRED' },
    ]);
    expect(await test.written()).toEqual(before);
  });

  it('counts for the year in Paris, also where it is another year already', async () => {
    const as = await test.member('public-actor');
    const small = tasking({ bbox: [55.3, -21.2, 55.5, -21.0] });
    // In La Réunion it is 1 January from 20:00 on; in Paris the year has three hours to go, and then a minute.
    test.setClock('2026-12-31T20:30:00Z');
    const { orderedArea } = await test.submitted(small, as);
    expect(orderedArea).toBe('460.149834');
    test.setClock('2026-12-31T22:59:00Z');
    await test.submitted(small, as);
    // 2 × 460.149834 km² / 3 600 km².
    expect((await test.quotas(as))['SPOT_6_7']).toMatchObject({ reserved: '0.255639', available: '9.744361' });
    test.setClock('2026-12-31T23:00:00Z');
    expect((await test.quotas(as))['SPOT_6_7']).toMatchObject({ reserved: '0', available: '10' });
    test.setClock('2026-12-31T23:01:00Z');
    await test.submitted(small, as);
    expect((await test.quotas(as))['SPOT_6_7']).toMatchObject({ reserved: '0.127819', available: '9.872181' });
    expect(await quotaAt('2026-12-31T22:59:59Z', 'SPOT_6_7', as)).toEqual([
      { reserved: '0.255639', period: { start: '2025-12-31T23:00:00Z', end: '2026-12-31T23:00:00Z' } },
    ]);
  });

  it('is charged to the quarter of its submission, when the draft is of the one before', async () => {
    const as = await test.member('scientist');
    test.setClock('2026-03-31T21:59:00Z');
    const { request } = await test.change('draft', { request: archive() }, { as });
    test.setClock('2026-03-31T22:01:00Z');
    const { errors } = await test.change('submit', { id: request?.id, total: '0.00' }, { as });
    expect(errors).toEqual([]);
    expect(await quotaAt('2026-03-31T21:59:59Z', 'PLEIADES', as)).toEqual([]);
    expect(await quotaAt('2026-03-31T22:00:00Z', 'PLEIADES', as)).toEqual([
      { reserved: '90.803726', period: { start: '2026-03-31T22:00:00Z', end: '2026-06-30T22:00:00Z' } },
    ]);
  });

  it('knows 29 February: its quarter, its year, and thirty days to pay from it', async () => {
    const as = await test.member('private-rnd');
    test.setClock('2028-02-29T12:00:00Z');
    await test.leave(ariegeM2, 'SPOT_6_7', as);
    await test.submitted(tasking(ariege, { purpose: 'RND' }), as);
    const { id } = await test.submitted(archive({ purpose: 'RND' }), as);
    await test.advanced(id, 'UNDER_REVIEW', 'office');
    await test.advanced(id, 'AWAITING_PAYMENT', 'office');
    const { imageryRequest } = await test.ask<{
      imageryRequest: { expiresAt: string; history: Array<{ at: string }> };
    }>(`{ imageryRequest(id: "${id}") { expiresAt history { at } } }`, { as });
    const minute = (at: string) => new Date(Math.round(Date.parse(at) / 60_000) * 60_000).toISOString();
    expect([...new Set(imageryRequest.history.map(({ at }) => minute(at)))]).toEqual(['2028-02-29T12:00:00.000Z']);
    // 13:00 in Paris on both days; summer time begins on 26 March.
    expect(minute(imageryRequest.expiresAt)).toBe('2028-03-30T11:00:00.000Z');
    const year = { reserved: '0.025223', period: { start: '2027-12-31T23:00:00Z', end: '2028-12-31T23:00:00Z' } };
    for (const at of ['2027-12-31T23:00:00Z', '2028-02-29T23:59:59Z', '2028-03-01T00:00:00Z', '2028-12-31T22:59:59Z']) {
      expect(await quotaAt(at, 'SPOT_6_7', as)).toEqual([year]);
    }
    const csv = async (quarter: string) =>
      (
        await test.ask<{ imageryRequestsCsv: string }>(`{ imageryRequestsCsv(quarter: "${quarter}") }`, {
          as: 'office',
        })
      ).imageryRequestsCsv;
    expect([(await csv('2028-Q1')).includes(id), (await csv('2028-Q2')).includes(id)]).toEqual([true, false]);
    // There is none in another year.
    const never = tasking(ariege, { purpose: 'RND', window: { end: '2029-02-29T00:00:00Z' } });
    const draft =
      'mutation ($request: ImageryRequestInput!) { draftRequest(request: $request, idempotencyKey: "n") { errors { code } } }';
    expect((await test.answer(draft, { as, variables: { request: never } })).errors).toHaveLength(1);
  });

  it('stays with the organisation it was submitted in when its account moves to another', async () => {
    const as = await test.member('scientist');
    const { id } = await test.submitted(archive(), as);
    const draft = await test.change('draft', { request: archive() }, { as });
    await test.database.db.execute(
      sql`update imagery.accounts set organisation_id = 'demo-public-body', category = 'PUBLIC_ACTOR_FR' where id = ${as.account}`,
    );
    const seenBy = async (who: 'referent' | 'scientist') =>
      (await test.ask<{ imageryRequest: unknown }>(`{ imageryRequest(id: "${id}") { id } }`, { as: who }))
        .imageryRequest;
    expect([await seenBy('referent'), await seenBy('scientist')]).toEqual([{ id }, null]);
    // What was reserved is the person's own quota still; the limit is that of the category they have now.
    expect((await test.quotas(as))['PLEIADES']).toEqual({
      granted: '3500', reserved: '90.803726', used: '0', available: '3409.196274',
    }); // prettier-ignore
    const moved = await test.change('submit', { id: draft.request?.id, total: '0' }, { as });
    expect(moved).toMatchObject({ request: { status: 'SUBMITTED' }, errors: [] });
    expect((await test.quotas(as))['PLEIADES']).toMatchObject({ granted: '3500', reserved: '181.607452' });
  });
});

/** What of its free quota somebody had reserved in the period of a moment. */
async function quotaAt(at: string, mission: string, as: Viewer): Promise<unknown[]> {
  const query = `query ($mission: Mission, $at: DateTime) { viewer { quotas(mission: $mission, at: $at) { reserved period { start end } } } }`;
  type Quotas = { viewer: { quotas: unknown[] } };
  return (await test.ask<Quotas>(query, { as, variables: { mission, at } })).viewer.quotas;
}

function never(): never {
  throw new Error('nothing was there');
}
