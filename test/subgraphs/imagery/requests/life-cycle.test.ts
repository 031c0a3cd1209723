import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { tick } from '../../../../subgraphs/imagery/actions/clock.ts';
import { createCoreServices } from '../../../../subgraphs/imagery/services.ts';
import { importScenes } from '../../../../subgraphs/imagery/import/scenes.ts';
import { sceneItem } from '../support.ts';
import { archive, ariege, ariegeM2, requestTest, tasking, type Request, type RequestTest } from './given.ts';

let test: RequestTest;
let clock = new Date('2026-03-10T12:00:00Z');
const setClock = (at: string) => {
  clock = new Date(at);
  test.setClock(clock);
};
beforeAll(async () => (test = await requestTest()));
afterAll(() => test.close());
afterEach(async () => {
  expect(await test.violations()).toEqual([]);
  setClock('2026-03-10T12:00:00Z');
});

const passes = () =>
  tick(
    test.database.db,
    createCoreServices(() => clock),
  );
const inFrance = { bbox: [1, 43, 4, 45] };

/** A request with a price, approved and to be paid. */
async function toBePaid(): Promise<{ request: Request; as: Awaited<ReturnType<RequestTest['member']>> }> {
  const as = await test.member('public-actor');
  const { id } = await test.submitted(tasking(inFrance), as);
  await test.advanced(id, 'UNDER_REVIEW', 'office');
  return { request: await test.advanced(id, 'AWAITING_PAYMENT', 'office'), as };
}

describe('an archive request within quota', () => {
  it('goes straight to the operator, is delivered in parts, and gives the rest back', async () => {
    const as = await test.member('scientist');
    const { id } = await test.submitted(archive(), as);
    await test.advanced(id, 'UNDER_REVIEW', 'office');
    expect((await test.advanced(id, 'ACCEPTED', 'office')).next).toEqual(['CANCELLED']);
    await test.advanced(id, 'PROCESSING', 'operator');
    const part = await test.advanced(id, 'PROCESSING', 'operator', { area: '40.5', code: 'PARTIAL_DELIVERY' });
    expect(part).toMatchObject({
      deliveredArea: '40.5',
      charge: { reserved: '90.803726', captured: '40.5', released: '0' },
    });
    expect((await test.quotas(as))['PLEIADES']).toMatchObject({ reserved: '50.303726', used: '40.5' });
    await test.images('PLEIADES', ariege.bbox, 'of the valley');
    const rest = { area: '20', scenes: ['of the valley'], message: 'clouds over the rest' };
    const done = await test.advanced(id, 'DELIVERED', 'operator', rest);
    expect(done).toMatchObject({
      status: 'DELIVERED',
      next: [],
      deliveredArea: '60.5',
      charge: { reserved: '90.803726', captured: '60.5', released: '30.303726' },
    });
    expect(done.history).toEqual([
      { status: 'DRAFT', stapi: null, by: 'MEMBER', message: null },
      { status: 'SUBMITTED', stapi: 'received', by: 'MEMBER', message: null },
      { status: 'UNDER_REVIEW', stapi: 'held', by: 'OFFICE', message: null },
      { status: 'ACCEPTED', stapi: 'accepted', by: 'OFFICE', message: null },
      { status: 'PROCESSING', stapi: 'processing', by: 'OPERATOR', message: null },
      { status: 'PROCESSING', stapi: 'processing', by: 'OPERATOR', message: null },
      { status: 'DELIVERED', stapi: 'completed', by: 'OPERATOR', message: 'clouds over the rest' },
    ]);
    expect((await test.quotas(as))['PLEIADES']).toEqual({
      granted: '4500', reserved: '0', used: '60.5', available: '4439.5',
    }); // prettier-ignore
  });

  it('puts what it delivers into the catalogue, where nobody has to order it again', async () => {
    await importScenes(test.database.db, [
      sceneItem('wanted', { mission: 'PLEIADES', properties: { 'order:status': 'orderable' } }),
    ]);
    const as = await test.member('scientist');
    const request = archive({ area: undefined, scenes: ['wanted'] });
    const { id, orderedArea } = await test.submitted(request, as);
    for (const [to, by] of [['UNDER_REVIEW', 'office'], ['ACCEPTED', 'office'], ['PROCESSING', 'operator']] as const) {
      await test.advanced(id, to, by);
    } // prettier-ignore
    const done = await test.advanced(id, 'DELIVERED', 'operator');
    expect(done).toMatchObject({ deliveredArea: orderedArea, scenes: [{ id: 'wanted', availability: 'ONLINE' }] });
    const again = await test.change('draft', { request }, { as });
    expect(again.errors).toMatchObject([{ code: 'ALREADY_IN_CATALOGUE', found: 'wanted' }]);
    // The operator's catalogue still says that it is for sale, with something else changed.
    const changed = (id: string) =>
      sceneItem(id, { mission: 'PLEIADES', cloudCover: 12, properties: { 'order:status': 'orderable' } });
    const counts = await importScenes(test.database.db, [changed('wanted'), changed('never delivered')]);
    expect(counts).toMatchObject({ inserted: 1, updated: 1 });
    const fields = '{ availability cloudCover }';
    expect(
      await test.ask(`{ one: scene(id: "wanted") ${fields} other: scene(id: "never delivered") ${fields} }`),
    ).toEqual({
      one: { availability: 'ONLINE', cloudCover: 12 },
      other: { availability: 'TO_ORDER', cloudCover: 12 },
    });
  });

  it('of what another was delivered meanwhile is neither approved nor begun, and gives back what it holds', async () => {
    const sale = { 'order:status': 'orderable' };
    await importScenes(test.database.db, [sceneItem('sought', { mission: 'PLEIADES', properties: sale })]);
    const members = [await test.member('scientist'), await test.member('scientist'), await test.member('scientist')];
    const request = archive({ area: undefined, scenes: ['sought'] });
    const ids: string[] = [];
    for (const as of members) ids.push((await test.submitted(request, as)).id);
    const [first = '', second = '', third = ''] = ids;
    for (const id of ids) await test.advanced(id, 'UNDER_REVIEW', 'office');
    for (const id of [first, second]) await test.advanced(id, 'ACCEPTED', 'office');
    await test.advanced(first, 'PROCESSING', 'operator');
    await test.advanced(first, 'DELIVERED', 'operator');
    const already = [{ code: 'ALREADY_IN_CATALOGUE', found: 'sought' }];
    const begun = await test.change('advance', { id: second, to: 'PROCESSING' }, { as: 'operator' });
    expect(begun).toMatchObject({ request: { status: 'ACCEPTED' }, errors: already });
    const approved = await test.change('advance', { id: third, to: 'ACCEPTED' }, { as: 'office' });
    expect(approved).toMatchObject({ request: { status: 'UNDER_REVIEW' }, errors: already });
    await test.change('cancel', { id: second }, { as: 'operator' });
    await test.advanced(third, 'REJECTED', 'office', { message: 'free in the catalogue by now' });
    for (const as of members.slice(1)) {
      expect((await test.quotas(as))['PLEIADES']).toMatchObject({ reserved: '0', used: '0', available: '4500' });
    }
  });

  it('by scenes is charged for each of them once, and delivers those that are named', async () => {
    const ids = ['part-1', 'part-2', 'part-3'];
    const sale = { 'order:status': 'orderable' };
    const items = ids.map((id) => sceneItem(id, { mission: 'PLEIADES', properties: sale }));
    await importScenes(test.database.db, items);
    const as = await test.member('scientist');
    const { id, orderedArea } = await test.submitted(archive({ area: undefined, scenes: ids }), as);
    for (const to of ['UNDER_REVIEW', 'ACCEPTED']) await test.advanced(id, to, 'office');
    await test.advanced(id, 'PROCESSING', 'operator');
    const refused = async (given: object) => {
      const before = await test.written();
      const { errors } = await test.change('advance', { id, ...given }, { as: 'operator' });
      expect(await test.written()).toEqual(before);
      return errors.map(({ code, path }) => [code, path.join('.')]);
    };
    const needed = [['DELIVERED_SCENES_NEEDED', 'deliveredScenes']];
    expect(await refused({ to: 'DELIVERED', area: '1' })).toEqual(needed);
    const first = await test.advanced(id, 'PROCESSING', 'operator', { scenes: ['part-1'] });
    expect(Number(first.deliveredArea)).toBeCloseTo(Number(orderedArea) / 3, 5);
    expect(await refused({ to: 'PROCESSING', scenes: ['part-1'] })).toEqual(needed);
    expect(await refused({ to: 'DELIVERED', scenes: ['part-1'] })).toEqual(needed);
    expect(await refused({ to: 'DELIVERED', area: '1' })).toEqual(needed);
    const done = await test.advanced(id, 'DELIVERED', 'operator', { scenes: ['part-1', 'part-2'] });
    expect(Number(done.deliveredArea)).toBeCloseTo((Number(orderedArea) * 2) / 3, 5);
    expect(done.charge?.captured).toBe(done.deliveredArea);
    expect(done.scenes.map(({ availability }) => availability)).toEqual(['ONLINE', 'ONLINE', 'TO_ORDER']);
  });

  it.each([
    ['0', '0'],
    ['90.803727', 'at most 90.803726 km²'],
    ['-1', 'km², 0 or more, to the square metre'],
    ['1.0000001', 'km², 0 or more, to the square metre'],
  ])('is not delivered %s km²', async (area) => {
    const as = await test.member('scientist');
    const { id } = await test.submitted(archive(), as);
    for (const to of ['UNDER_REVIEW', 'ACCEPTED']) await test.advanced(id, to, 'office');
    await test.advanced(id, 'PROCESSING', 'operator');
    const before = await test.written();
    const answer = await test.change('advance', { id, to: 'DELIVERED', area }, { as: 'operator' });
    expect(answer).toMatchObject({
      request: { status: 'PROCESSING' },
      errors: [{ code: 'DELIVERED_AREA_INVALID', path: ['deliveredArea'] }],
    });
    expect(await test.written()).toEqual(before);
  });
});

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
    setClock('2026-04-09T10:59:00Z');
    expect(await passes()).toEqual([]);
    setClock('2026-04-09T11:01:00Z');
    expect(await passes()).toEqual([request.id]);
    expect(await passes()).toEqual([]);
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

describe('a tasking request', () => {
  it('expires with its window', async () => {
    const as = await test.member('scientist');
    const window = { start: '2026-04-01T00:00:00Z', end: '2026-05-01T00:00:00Z' };
    const { id } = await test.submitted(archive({ kind: 'TASKING', window }), as);
    for (const to of ['UNDER_REVIEW', 'ACCEPTED']) await test.advanced(id, to, 'office');
    expect((await test.advanced(id, 'SCHEDULED', 'operator')).status).toBe('SCHEDULED');
    setClock('2026-05-01T00:01:00Z');
    expect(await passes()).toEqual([id]);
    setClock('2026-03-10T12:00:00Z');
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
    expect(await passes()).toEqual([]);
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

describe('the desk', () => {
  it('shows each what waits for them, oldest change first, and nobody what is not theirs', async () => {
    const list =
      'query ($after: String, $first: Int!) { imageryRequests(waitingForMe: true, first: $first, after: $after) { totalCount nodes { status } pageInfo { endCursor hasNextPage } } }';
    type Page = {
      imageryRequests: {
        totalCount: number;
        nodes: Array<{ status: string }>;
        pageInfo: { endCursor: string; hasNextPage: boolean };
      };
    };
    const statusesOf = async (as?: 'office' | 'operator' | 'private-rnd'): Promise<string[]> => {
      const statuses: string[] = [];
      for (let after: string | null = null, more = true; more;) {
        const page: Page = await test.ask<Page>(list, { ...(as ? { as } : {}), variables: { first: 2, after } });
        const { nodes, pageInfo, totalCount } = page.imageryRequests;
        statuses.push(...nodes.map(({ status }) => status));
        ({ endCursor: after, hasNextPage: more } = pageInfo);
        if (!more) expect(statuses).toHaveLength(totalCount);
      }
      return [...new Set(statuses)].sort();
    };
    expect(await statusesOf('office')).toEqual(['SUBMITTED', 'UNDER_REVIEW']);
    expect(await statusesOf('operator')).toEqual(['ACCEPTED', 'PROCESSING']);
    expect(await statusesOf('private-rnd')).toEqual([]);
    expect(await statusesOf()).toEqual([]);
  });
});

describe("a quarter's requests", () => {
  const query = 'query ($quarter: String!) { imageryRequestsCsv(quarter: $quarter) }';
  const file = async (quarter: string, as?: 'office' | 'scientist') =>
    (await test.ask<{ imageryRequestsCsv: string | null }>(query, { ...(as ? { as } : {}), variables: { quarter } }))
      .imageryRequestsCsv;

  it('are a file for the office, a line each, that no spreadsheet runs', async () => {
    setClock('2027-06-30T21:59:50Z');
    const as = await test.member('scientist');
    const { id } = await test.submitted(archive({ project: '=1+1, "quoted"' }), as);
    const text = (await file('2027-Q2', 'office')) ?? '';
    const [header, line, ...rest] = text.split('\r\n');
    expect(header).toMatch(
      /^id,submitted_at,organisation,account,category,mission,kind,purpose,project,status,ordered_km2,/,
    );
    expect(line?.replace(/2027-06-30T[^,]*/, 'AT')).toBe(
      `${id},AT,Demo laboratory (France),Somebody,SCIENTIST_FR,PLEIADES,ARCHIVE,RESEARCH,"'=1+1, ""quoted""",SUBMITTED,90.803726,0,90.803726,0,0.00,EUR,,0.00,0.00,0.00,0.00`,
    );
    expect(rest).toEqual(['']);
    expect((await file('2027-Q3', 'office'))?.split('\r\n')).toHaveLength(2);
  });

  it('are refused to anybody else, and of no other name', async () => {
    const refusal = async (options: object) => {
      const { data, errors } = await test.answer(query, { ...options, variables: { quarter: '2027-Q2' } });
      return [data, errors?.map(({ message, extensions }) => [extensions?.['code'], message])];
    };
    expect(await refusal({ as: 'scientist' })).toEqual([
      { imageryRequestsCsv: null },
      [['FORBIDDEN', 'only OFFICE may see this; you are MEMBER']],
    ]);
    expect(await refusal({})).toEqual([
      { imageryRequestsCsv: null },
      [['NOT_SIGNED_IN', 'sign in first: the office; got nobody signed in']],
    ]);
    await expect(file('2027-Q5', 'office')).rejects.toThrow(/quarter must be such as 2026-Q1/);
  });
});
