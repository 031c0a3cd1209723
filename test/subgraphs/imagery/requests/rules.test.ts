import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { applyRules } from '../../../../subgraphs/imagery/import/rules.ts';
import type { Demo } from '../support.ts';
import {
  archive,
  ariege,
  leavesAllInOrder,
  requestTest,
  tasking,
  window,
  type RequestTest,
  type UserError,
} from './given.ts';

let test: RequestTest;
beforeAll(async () => (test = await requestTest()));
afterAll(() => test.close());
afterEach(() => leavesAllInOrder(test));

const quota = {
  ...{ mission: 'PLEIADES', category: 'SCIENTIST_FR', unit: 'KM2', limit: '5000', scope: 'PER_USER', period: 'P3M' },
  ...{ validity: {}, source: 'Decision 2026-1' },
};
const tariff = {
  ...{ mission: 'PLEIADES', category: 'SCIENTIST_FR', regime: 'CO_FUNDING', perKm2: '2.00' },
  ...{ validity: {}, source: 'Decision 2026-2' },
};

interface Rules {
  quotaRule: Record<string, unknown> | null;
  tariff: Record<string, unknown> | null;
  errors: UserError[];
}

async function set(which: 'QuotaRule' | 'Tariff', input: object, as: Demo | null = 'office', key = randomUUID()) {
  const { answer } = await test.ask<{ answer: Rules }>(
    `mutation ($input: ${which}Input!, $key: ID!) { answer: set${which}(input: $input, idempotencyKey: $key) {
      quotaRule { id limit period validity { start end } source provenance { certainty } }
      tariff { kind regime perKm2 { amount } tranches { credits price { amount } } validity { start } }
      errors { code path required found } } }`,
    { ...(as ? { as } : {}), variables: { input, key } },
  );
  return answer;
}

describe('a rule that the office sets', () => {
  it('is a new revision; the one before ends where it starts, and what was reserved stays', async () => {
    const as = await test.member('scientist');
    const { id } = await test.submitted(archive(), as);
    test.setClock('2026-03-10T12:00:10Z');
    const { quotaRule, errors } = await set('QuotaRule', quota);
    expect(errors).toEqual([]);
    expect(quotaRule).toMatchObject({
      ...{ id: 'pleiades-scientist-fr-2', limit: '5000', source: 'Decision 2026-1' },
      ...{ provenance: { certainty: 'STATED' }, validity: { end: null } },
    });
    const start = (quotaRule?.['validity'] as { start: string }).start;
    const query = `query ($at: DateTime) { quotaRules(mission: PLEIADES, category: SCIENTIST_FR, at: $at) { id validity { end } } }`;
    const { quotaRules } = await test.ask(query, { variables: { at: '2026-03-01T00:00:00Z' } });
    expect(quotaRules).toEqual([{ id: 'pleiades-scientist-fr-1', validity: { end: start } }]);
    test.setClock('2026-03-10T12:01:00Z');
    expect((await test.quotas(as))['PLEIADES']).toEqual({
      granted: '5000', reserved: '90.803726', used: '0', available: '4909.196274',
    }); // prettier-ignore
    const { viewer } = await test.ask<{ viewer: { quotas: unknown } }>(
      '{ viewer { quotas(mission: PLEIADES) { movements(first: 3) { totalCount nodes { kind amount request { id } } } } } }',
      { as },
    );
    // The ledger writes the new limit down with the next reservation; until then it is shown as what it will write.
    expect(viewer.quotas).toEqual([
      {
        movements: {
          totalCount: 3,
          nodes: [
            { kind: 'GRANT', amount: '500', request: null },
            { kind: 'RESERVE', amount: '90.803726', request: { id } },
            { kind: 'GRANT', amount: '4500', request: null },
          ],
        },
      },
    ]);
  });

  it('below what is reserved leaves nothing, takes nothing back, and asks who submits for the new price', async () => {
    const as = await test.member('scientist');
    const { id } = await test.submitted(archive(), as);
    const draft = await test.change('draft', { request: archive() }, { as });
    test.setClock('2026-03-11T12:00:00Z');
    expect((await set('QuotaRule', { ...quota, limit: '50' })).errors).toEqual([]);
    test.setClock('2026-03-11T12:01:00Z');
    expect((await test.quotas(as))['PLEIADES']).toEqual({
      granted: '50', reserved: '90.803726', used: '0', available: '0',
    }); // prettier-ignore
    const late = await test.change('submit', { id: draft.request?.id, total: '0' }, { as });
    expect(late).toMatchObject({
      request: { status: 'DRAFT', quote: { total: { amount: '90.80' } } },
      errors: [{ code: 'PRICE_CHANGED', required: '90.80' }],
    });
    await test.change('cancel', { id }, { as });
    expect((await test.quotas(as))['PLEIADES']).toMatchObject({ reserved: '0', available: '50' });
    test.setClock('2026-03-12T12:00:00Z');
    await set('QuotaRule', quota);
  });

  it('begins where periods do when it counts over another, and is refused to begin elsewhere', async () => {
    const rule = { ...quota, mission: 'SPOT_6_7', unit: 'TELEMETRY_CREDIT', limit: '10' };
    const yearly = { ...rule, scope: 'PER_ORGANISATION', period: 'P1Y' };
    const starts = async (validity: object) => {
      const { quotaRule, errors } = await set('QuotaRule', { ...yearly, validity });
      return quotaRule ? (quotaRule['validity'] as { start: string }).start : errors;
    };
    const midYear = '2026-07-01T00:00:00Z';
    expect(await starts({ start: midYear })).toMatchObject([
      { code: 'RULE_INVALID', path: ['input', 'validity', 'start'] },
    ]);
    const start = await starts({});
    expect(Date.parse(start as string)).toBe(Date.parse('2026-12-31T23:00:00Z'));
  });

  it('in another unit shows the same balances: what was bought and is held stays, and nothing is granted twice', async () => {
    const as = await test.member('public-actor');
    const { id } = await test.submitted(tasking({ bbox: [1, 43, 4, 45] }), as);
    await test.advanced(id, 'UNDER_REVIEW', 'office');
    await test.advanced(id, 'AWAITING_PAYMENT', 'office');
    await test.advanced(id, 'ACCEPTED', 'office', { payment: 'TITRE-1' });
    const before = await test.quotas(as);
    const spot = { ...quota, mission: 'SPOT_6_7', category: 'PUBLIC_ACTOR_FR', period: 'P1Y', limit: '36000' };
    test.setClock('2026-03-10T12:05:00Z');
    expect((await set('QuotaRule', spot)).errors).toEqual([]);
    test.setClock('2026-03-10T12:06:00Z');
    const after = await test.quotas(as);
    expect(after['SPOT_6_7']).toEqual({ granted: '36000', reserved: '36000', used: '0', available: '0' });
    const credits = Number(before['SPOT_6_7 PURCHASED']?.available);
    expect(Number(after['SPOT_6_7 PURCHASED']?.available)).toBeCloseTo(credits * 3600, 1);
    const query = '{ organisation(id: "demo-public-body") { quotas { mission origin unit available } } }';
    const { organisation } = await test.ask<{ organisation: { quotas: unknown } }>(query, { as });
    const available = after['SPOT_6_7 PURCHASED']?.available;
    expect(organisation.quotas).toEqual([{ mission: 'SPOT_6_7', origin: 'PURCHASED', unit: 'KM2', available }]);
    // What is sold are packs of credits all the same.
    const large = await test.change('draft', { request: tasking({ bbox: [1, 43, 5, 46] }) }, { as });
    expect(large.request?.quote).toEqual({ total: { amount: '20000.00' } });
    await test.change('cancel', { id }, { as: 'office' });
  });

  it('may be a price, of one kind or of packs', async () => {
    test.setClock('2026-03-13T12:00:00Z');
    const archiveOnly = await set('Tariff', { ...tariff, kind: 'ARCHIVE' });
    expect(archiveOnly).toMatchObject({ tariff: { kind: 'ARCHIVE', perKm2: { amount: '2.00' } }, errors: [] });
    const packs = [{ credits: 5, amount: '6000.00' }];
    const spot = { ...tariff, mission: 'SPOT_6_7', regime: 'TRANCHE', perKm2: undefined, tranches: packs };
    expect((await set('Tariff', spot)).errors).toEqual([]);
    test.setClock('2026-03-13T12:01:00Z');
    const as = await test.member('scientist');
    const price = async (request: object) =>
      (await test.change('draft', { request }, { as })).request?.quote?.total.amount;
    await test.leave(0n, 'PLEIADES', as);
    expect([await price(archive()), await price(archive({ kind: 'TASKING', window }))]).toEqual(['181.61', '90.80']);
    await test.leave(0n, 'SPOT_6_7', as);
    expect(await price(tasking({ bbox: [1, 43, 3, 44] }, { purpose: 'RESEARCH' }))).toBe('6000.00');
  });

  it.each<['QuotaRule' | 'Tariff', object, string]>([
    ['QuotaRule', { ...quota, limit: '-1' }, 'limit'],
    ['QuotaRule', { ...quota, limit: '0.0000001' }, 'limit'],
    ['QuotaRule', { ...quota, period: 'P7D' }, 'period'],
    ['QuotaRule', { ...quota, source: ' ' }, 'source'],
    ['QuotaRule', { ...quota, km2PerUnit: '2' }, 'km2PerUnit'],
    ['QuotaRule', { ...quota, validity: { start: '2020-01-01T00:00:00Z' } }, 'validity.start'],
    ['QuotaRule', { ...quota, validity: { end: '2026-01-01T00:00:00Z' } }, 'validity.end'],
    ['Tariff', { ...tariff, perKm2: undefined }, 'perKm2'],
    ['Tariff', { ...tariff, regime: 'FREE_QUOTA' }, 'regime'],
    ['Tariff', { ...tariff, currency: 'USD' }, 'currency'],
    ['Tariff', { ...tariff, regime: 'TRANCHE', perKm2: undefined }, 'tranches'],
    [
      'Tariff',
      { ...tariff, regime: 'TRANCHE', perKm2: undefined, tranches: [{ credits: 0, amount: '1' }] },
      'tranches.0.credits',
    ],
  ])('is refused as a %s for %j', async (which, input, path) => {
    const before = await test.written();
    const { errors } = await set(which, input);
    expect(errors.map(({ code, path: at }) => [code, at.join('.')])).toEqual([['RULE_INVALID', `input.${path}`]]);
    expect(await test.written()).toEqual(before);
  });

  it('is set by nobody else, and once for each key', async () => {
    const before = await test.written();
    for (const as of ['scientist', 'referent', 'operator'] as const) {
      expect((await set('QuotaRule', quota, as)).errors).toMatchObject([{ code: 'OFFICE_ONLY' }]);
    }
    expect((await set('QuotaRule', quota, null)).errors).toMatchObject([{ code: 'SIGN_IN_REQUIRED' }]);
    expect(await test.written()).toEqual(before);
    test.setClock('2026-03-20T12:00:00Z');
    const key = randomUUID();
    const twice = [await set('QuotaRule', quota, 'office', key), await set('QuotaRule', quota, 'office', key)];
    expect(twice[1]).toEqual(twice[0]);
  });
});

describe('a file of rules', () => {
  const apply = (rules: object) => applyRules(test.database.db, JSON.stringify(rules));
  const source = 'Decision 2027-1';

  it('sets what differs, and nothing the second time', async () => {
    const rules = {
      orderRules: [{ mission: 'PLEIADES', minimumKm2: '100', stereoFactor: '2', source, certainty: 'READING' }],
      envelopes: [{ mission: 'SPOT_6_7', limitKm2: '7200', period: 'P1Y', source }],
      settings: [{ name: 'payWithin', value: 'P60D', source }],
    };
    expect(await apply(rules)).toEqual({
      set: ['pleiades-order-2', 'spot-6-7-envelope-1', 'paywithin-2'],
      withdrawn: [],
      unchanged: 0,
    });
    expect(await apply(rules)).toEqual({ set: [], withdrawn: [], unchanged: 3 });
  });

  it('makes a stereo set count twice, and a small area for the least one', async () => {
    test.setClock('2027-06-01T12:00:00Z');
    const as = await test.member('scientist');
    const explained = `query ($request: ImageryRequestInput!) { quote(request: $request) { ... on Quote { area needed
      coveredByQuota explanation } } }`;
    const quote = async (request: object) => (await test.ask<{ quote: unknown }>(explained, { as, variables: { request } })).quote; // prettier-ignore
    expect(await quote(archive())).toEqual({
      ...{ area: '90.803726', needed: '100', coveredByQuota: '100' },
      explanation:
        '90.803726 km², at least 100 km², counts for 100 km². Pléiades, archive: 100 km². Covered by quota: 100 km²; charged: 100 - 100 = 0 km². Total: 0.00 EUR.',
    });
    const stereo = archive({ kind: 'TASKING', window, mode: 'STEREO' });
    expect(await quote(stereo)).toMatchObject({ needed: '181.607452' });
    const { id } = await test.submitted(stereo, as);
    for (const to of ['UNDER_REVIEW', 'ACCEPTED']) await test.advanced(id, to, 'office');
    await test.advanced(id, 'SCHEDULED', 'operator');
    await test.advanced(id, 'PROCESSING', 'operator');
    expect((await test.advanced(id, 'PROCESSING', 'operator', { area: '10' })).charge).toMatchObject({
      captured: '20',
    });
    await test.images('PLEIADES', ariege.bbox, 'an image');
    expect((await test.advanced(id, 'DELIVERED', 'operator', { scenes: ['an image'] })).charge).toMatchObject({
      captured: '181.607452',
      released: '0',
    });
  });

  it('may end what the scheme as a whole gives for free', async () => {
    test.setClock('2027-06-01T12:00:00Z');
    const request = tasking({ bbox: [1, 43, 2, 43.5] });
    const [one, other] = [await test.member('public-actor'), await test.member('public-actor')];
    const first = await test.submitted(request, one);
    const second = await test.change('draft', { request }, { as: other });
    const bothDrafted = await test.submitted(request, other).catch((error: Error) => error.message);
    expect([Number(first.orderedArea) < 7200, second.errors.map(({ code }) => code)]).toEqual([
      true,
      ['BUDGET_EXHAUSTED'],
    ]);
    expect(bothDrafted).toContain('BUDGET_EXHAUSTED');
    await test.change('cancel', { id: first.id }, { as: one });
    expect((await test.submitted(request, other)).status).toBe('SUBMITTED');
  });

  it.each([
    [{ quotaRule: [] }, /Unrecognized key/],
    [{ settings: [{ name: 'payWithin', value: 'soon', source }] }, /settings.0.value must be a duration/],
    [{ settings: [{ name: 'theme', value: 'dark', source }] }, /settings.0.name must be one of/],
    [
      { orderRules: [{ mission: 'PLEIADES', minimumKm2: '1', stereoFactor: '0.5', source }] },
      /stereoFactor must be 1 or more/,
    ],
    [{ envelopes: [{ mission: 'PLEIADES', limitKm2: 100, source }] }, /envelopes.0.limitKm2/],
  ])('is refused as a whole: %j', async (rules, message) => {
    const before = await test.written();
    const fine = [{ mission: 'SPOT_6_7', minimumKm2: '5', stereoFactor: '1', source }];
    await expect(apply({ orderRules: fine, ...rules })).rejects.toThrow(message);
    expect(await test.written()).toEqual(before);
  });

  it('is refused when it is no JSON', async () => {
    await expect(applyRules(test.database.db, 'limit: 3')).rejects.toThrow(/^it must be JSON/);
  });
});
