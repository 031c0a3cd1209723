import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Viewer } from '../../../../subgraphs/kit/identity.ts';
import { viewerOf } from '../../../support/viewer.ts';
import type { Demo } from '../support.ts';
import { archive, requestTest, tasking, type RequestTest } from './given.ts';

let test: RequestTest;
beforeAll(async () => (test = await requestTest()));
afterAll(() => test.close());
afterEach(async () => expect(await test.violations()).toEqual([]));

interface Balance {
  grantedKm2: string;
  reservedKm2: string;
  usedKm2: string;
  availableKm2: string;
}

/** Granted, reserved, used and available of each envelope in force: the whole list, in its order. */
async function balances(args = '', as: Demo | Viewer = 'office'): Promise<Array<string[] | null>> {
  const { envelopes } = await test.ask<{ envelopes: Array<{ balance: Balance | null }> }>(
    `{ envelopes { id balance${args} { grantedKm2 reservedKm2 usedKm2 availableKm2 } } }`,
    { as },
  );
  return envelopes.map(
    ({ balance }) => balance && [balance.grantedKm2, balance.reservedKm2, balance.usedKm2, balance.availableKm2],
  );
}

/** The clock goes on by a minute: a rule is in force from the moment at which it is set. */
async function set(at: string, limitKm2: string, more: object = {}): Promise<{ envelope: unknown; errors: unknown[] }> {
  test.setClock(at);
  const input = { mission: 'PLEIADES', limitKm2, period: 'P1Y', validity: {}, source: 'Decision', ...more };
  const { setEnvelope } = await test.ask<{ setEnvelope: { envelope: unknown; errors: unknown[] } }>(
    `mutation ($input: EnvelopeInput!, $key: ID!) { setEnvelope(input: $input, idempotencyKey: $key) {
      envelope { balance { grantedKm2 reservedKm2 usedKm2 availableKm2 } } errors { code } } }`,
    { as: 'office', variables: { input, key: randomUUID() } },
  );
  expect(setEnvelope.errors).toEqual([]);
  test.setClock(new Date(Date.parse(at) + 60_000));
  return setEnvelope;
}

/** A box of 90.803726 km², another with each number. */
const box = (place: number) => [place, 42.8, place + 0.1, 42.9];
const ordered = (place: number) => archive({ area: { bbox: box(place) } });

async function delivered(id: string, place: number): Promise<void> {
  await test.advanced(id, 'UNDER_REVIEW', 'office');
  await test.advanced(id, 'ACCEPTED', 'office');
  await test.advanced(id, 'PROCESSING', 'operator');
  await test.images('PLEIADES', box(place), `of ${id}`);
  await test.advanced(id, 'DELIVERED', 'operator', { scenes: [`of ${id}`] });
}

/** How many statements look for what was spoken for before the envelope. */
async function lookedBack(run: () => Promise<unknown>): Promise<number> {
  const { texts } = await test.database.counting(run);
  return texts.filter((text) => text.includes('as taken')).length;
}

/** What refuses an order that is drafted or submitted now; none when it was submitted. */
async function refusals(place: number, as: Viewer): Promise<Array<[string, string | null]>> {
  const { request, errors } = await test.change('draft', { request: ordered(place) }, { as });
  const id = request?.id;
  const total = request?.quote?.total.amount;
  const last = request && errors.length === 0 ? (await test.change('submit', { id, total }, { as })).errors : errors;
  return last.map(({ code, found }) => [code, found]);
}

describe('the envelope of the scheme that is set within a period', () => {
  let one: Viewer;
  let other: Viewer;
  let held = '';
  let accepted = '';

  it('counts all that free quotas gave in the period before it, and nothing of the one before', async () => {
    [one, other] = [await test.member('scientist'), await test.member('public-actor')];
    test.setClock('2025-12-15T12:00:00Z');
    await test.submitted(ordered(1), one);
    test.setClock('2026-01-15T12:00:00Z');
    await delivered((await test.submitted(ordered(2), one)).id, 2);
    test.setClock('2026-03-10T12:00:00Z');
    held = (await test.submitted(ordered(3), one)).id;
    accepted = (await test.submitted(archive({ area: { bbox: box(4) }, purpose: 'PUBLIC_SERVICE' }), other)).id;
    expect(await balances()).toEqual([]);
    const figures = {
      ...{ grantedKm2: '500', reservedKm2: '181.607452', usedKm2: '90.803726', availableKm2: '227.588822' },
    };
    expect((await set('2026-03-11T12:00:00Z', '500')).envelope).toEqual({ balance: figures });
    expect(await balances()).toEqual([Object.values(figures)]);
  });

  it('gives no more than what is left then, also to who asks at the same moment', async () => {
    const price = `query ($request: ImageryRequestInput!) { quote(request: $request) {
      ... on NotEligible { reasons { code required found } } } }`;
    const request = archive({ area: { bbox: [5, 42.8, 5.3, 42.9] } });
    expect(await test.ask(price, { as: one, variables: { request } })).toEqual({
      quote: { reasons: [{ code: 'BUDGET_EXHAUSTED', required: '272.410965 km²', found: '227.588822 km²' }] },
    });
    await test.images('PLEIADES', [5, 42.8, 5.3, 42.9], 'for sale');
    const scene = '{ scene(id: "for sale") { quote { ... on NotEligible { reasons { code found } } } } }';
    expect(await test.ask(scene, { as: one })).toEqual({
      scene: { quote: { reasons: [{ code: 'BUDGET_EXHAUSTED', found: '227.588822 km²' }] } },
    });
    expect(await refusals(6, one)).toEqual([]);
    expect(await balances()).toEqual([['500', '272.411178', '90.803726', '136.785096']]);
    const drafts = [
      await test.change('draft', { request: ordered(7) }, { as: one }),
      await test.change('draft', { request: ordered(8) }, { as: one }),
    ];
    const answers = await Promise.all(
      drafts.map(({ request: draft }) => test.change('submit', { id: draft?.id, total: '0' }, { as: one })),
    );
    expect(answers.filter(({ errors }) => errors.length === 0)).toHaveLength(1);
    expect(await balances()).toEqual([['500', '363.214904', '90.803726', '45.98137']]);
    expect(await refusals(9, one)).toEqual([['BUDGET_EXHAUSTED', '45.98137 km²']]);
  });

  it('has again what a request from before it gives back, and uses what is delivered to one', async () => {
    expect((await test.change('cancel', { id: held }, { as: one })).errors).toEqual([]);
    expect(await balances()).toEqual([['500', '272.411178', '90.803726', '136.785096']]);
    await delivered(accepted, 4);
    expect(await balances()).toEqual([['500', '181.607452', '181.607452', '136.785096']]);
    expect(await refusals(9, one)).toEqual([]);
    expect(await balances()).toEqual([['500', '272.411178', '181.607452', '45.98137']]);
    let own = '';
    const request = archive({ area: { bbox: [10, 42.8, 10.05, 42.85] } });
    // Once for the draft and once when it is submitted.
    expect(await lookedBack(async () => (own = (await test.submitted(request, one)).id))).toBe(2);
    const before = await balances();
    await test.change('cancel', { id: own }, { as: one });
    expect(before[0]?.[0]).toBe('500');
    expect(Number(before[0]?.[3])).toBeLessThan(45.98137);
    expect(await balances()).toEqual([['500', '272.411178', '181.607452', '45.98137']]);
  });

  it('has nothing left where it is set under what is spoken for, and the rest where it is raised', async () => {
    await set('2026-03-12T12:00:00Z', '100');
    expect(await balances()).toEqual([['100', '272.411178', '181.607452', '0']]);
    expect(await refusals(11, one)).toEqual([['BUDGET_EXHAUSTED', '0 km²']]);
    await set('2026-03-13T12:00:00Z', '600');
    expect(await balances()).toEqual([['600', '272.411178', '181.607452', '145.98137']]);
    expect(await refusals(11, one)).toEqual([]);
    // Of a revision only at moments at which it is in force.
    expect(await balances('(at: "2026-03-11T18:00:00Z")')).toEqual([null]);
    expect(await balances('(at: "2026-12-01T12:00:00Z")')).toEqual([['600', '363.214904', '181.607452', '55.177644']]);
  });

  it('is shown to the office, and to nobody else', async () => {
    const strangers = [...(['scientist', 'referent', 'operator'] as const), viewerOf({ subject: 'a stranger' })];
    for (const as of strangers) expect(await balances('', as)).toEqual([null]);
    expect(await test.ask('{ envelopes { limitKm2 balance { usedKm2 } } }')).toEqual({
      envelopes: [{ limitKm2: '600', balance: null }],
    });
  });

  it('begins anew with the next period, whose requests it has all counted itself', async () => {
    test.setClock('2027-01-10T12:00:00Z');
    expect(await balances()).toEqual([['600', '0', '0', '600']]);
    expect(await lookedBack(() => test.submitted(ordered(12), one))).toBe(0);
    expect(await balances()).toEqual([['600', '90.803726', '0', '509.196274']]);
    expect(await balances('(at: "2026-12-01T12:00:00Z")')).toEqual([['600', '363.214904', '181.607452', '55.177644']]);
  });
});

it('an envelope that never begins anew counts from when it is in force', async () => {
  const request = tasking({ bbox: [1, 43, 1.1, 43.1] });
  const as = await test.member('public-actor');
  await test.submitted(request, as);
  await set('2027-01-11T12:00:00Z', '1000', { mission: 'SPOT_6_7', period: null });
  expect((await balances())[1]).toEqual(['1000', '0', '0', '1000']);
  const { orderedArea } = await test.submitted(request, as);
  const [, spot] = await balances();
  expect(spot?.slice(0, 3)).toEqual(['1000', orderedArea, '0']);
});
