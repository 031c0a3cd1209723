import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { plusDuration } from '../../../../subgraphs/imagery/domain/period.ts';
import type { Viewer } from '../../../../subgraphs/kit/identity.ts';
import { applyRules } from '../../../../subgraphs/imagery/import/rules.ts';
import type { Demo } from '../support.ts';
import { archive, requestTest, tasking, type RequestTest, type UserError } from './given.ts';

let test: RequestTest;
beforeAll(async () => (test = await requestTest()));
afterAll(() => test.close());
afterEach(async () => expect(await test.violations()).toEqual([]));

/** A day later each time: a rule may begin neither in the past nor together with the one before. */
let days = 0;
function nextDay(): Date {
  days += 1;
  const at = plusDuration(new Date('2026-03-10T12:00:00Z'), `P${days}D`);
  test.setClock(at);
  return at;
}

interface Set {
  rule: Record<string, unknown> | null;
  errors: UserError[];
}

const shown = {
  OrderRule: 'orderRule { id mission category kind minimumKm2 stereoFactor',
  Envelope: 'envelope { id mission limitKm2 period',
  Setting: 'setting { name value',
};

async function set(
  which: keyof typeof shown,
  input: object,
  as: Demo | Viewer | null = 'office',
  key = randomUUID(),
): Promise<Set> {
  const { answer } = await test.ask<{ answer: Set }>(
    `mutation ($input: ${which}Input!, $key: ID!) { answer: set${which}(input: $input, idempotencyKey: $key) {
      rule: ${shown[which]} validity { start end } source provenance { title certainty } }
      errors { code path required found } } }`,
    { ...(as ? { as } : {}), variables: { input: { validity: {}, source: 'Decision 2026-3', ...input }, key } },
  );
  return answer;
}

const written = { source: 'Decision 2026-3', provenance: { title: 'Decision 2026-3', certainty: 'STATED' } };
const stated = (at: Date) => ({
  ...{ validity: { start: expect.stringMatching(at.toISOString().slice(0, 10)) as string, end: null } },
  ...written,
});

describe('what the office sets in the graph', () => {
  it('is how orders are counted, from then on and not before', async () => {
    const as = await test.member('scientist');
    const needed = async () => {
      const query = `query ($request: ImageryRequestInput!) { quote(request: $request) { ... on Quote { needed } } }`;
      const mono = await test.ask(query, { as, variables: { request: archive() } });
      const stereo = await test.ask(query, { as, variables: { request: archive({ mode: 'STEREO' }) } });
      return [mono, stereo].map(({ quote }) => (quote as { needed: string }).needed);
    };
    expect(await needed()).toEqual(['90.803726', '90.803726']);
    const at = nextDay();
    const input = { mission: 'PLEIADES', minimumKm2: '100.5', stereoFactor: '2', certainty: 'READING' };
    const { rule, errors } = await set('OrderRule', input);
    expect(errors).toEqual([]);
    expect(rule).toEqual({
      ...{ id: 'pleiades-order-2', mission: 'PLEIADES', category: null, kind: null },
      ...{ minimumKm2: '100.5', stereoFactor: '2' },
      ...{ ...stated(at), provenance: { title: 'Decision 2026-3', certainty: 'READING' } },
    });
    nextDay();
    expect(await needed()).toEqual(['100.5', '181.607452']);
    const particular = { ...input, category: 'SCIENTIST_FR', kind: 'ARCHIVE', minimumKm2: '150', stereoFactor: '1.5' };
    expect((await set('OrderRule', particular)).errors).toEqual([]);
    nextDay();
    expect(await needed()).toEqual(['150', '150']);
    const query = `query ($at: DateTime) { orderRules(mission: PLEIADES, at: $at) { id minimumKm2 } }`;
    expect(await test.ask(query)).toEqual({
      orderRules: [
        { id: 'pleiades-order-2', minimumKm2: '100.5' },
        { id: 'pleiades-scientist-fr-archive-order-1', minimumKm2: '150' },
      ],
    });
    const { orderRules } = await test.ask<{ orderRules: unknown[] }>(query, {
      variables: { at: '2026-03-10T00:00:00Z' },
    });
    expect(orderRules).toHaveLength(1);
  });

  it('is the envelope of the scheme, which is off until then', async () => {
    expect(await test.ask('{ envelopes { id } }')).toEqual({ envelopes: [] });
    const as = await test.member('public-actor');
    const at = nextDay();
    const input = { mission: 'SPOT_6_7', limitKm2: '7200', period: 'P1Y' };
    const { rule, errors } = await set('Envelope', input);
    expect(errors).toEqual([]);
    expect(rule).toEqual({
      ...{ id: 'spot-6-7-envelope-1', mission: 'SPOT_6_7', limitKm2: '7200', period: 'P1Y' },
      ...stated(at),
    });
    nextDay();
    const spent = await test.change('draft', { request: tasking({ bbox: [1, 43, 4, 45] }) }, { as });
    expect(spent).toMatchObject({ request: null, errors: [{ code: 'BUDGET_EXHAUSTED' }] });
    const whole = { ...input, limitKm2: '720000' };
    expect((await set('Envelope', whole)).rule).toMatchObject({ id: 'spot-6-7-envelope-2', limitKm2: '720000' });
    nextDay();
    await test.submitted(tasking({ bbox: [1, 43, 1.2, 43.2] }), as);
    // Over another period it is another balance: it begins where both begin anew.
    const quarterly = await set('Envelope', { ...whole, period: 'P3M' });
    expect(quarterly.rule).toMatchObject({ validity: { start: '2026-12-31T23:00:00Z' } });
    const early = { ...whole, period: null, validity: { start: '2027-02-01T00:00:00Z' } };
    expect((await set('Envelope', early)).errors).toMatchObject([
      { code: 'RULE_INVALID', path: ['input', 'validity', 'start'] },
    ]);
  });

  it('is how long a quote holds, and the rest of the settings', async () => {
    const as = await test.member('scientist');
    const at = nextDay();
    const { rule, errors } = await set('Setting', { name: 'QUOTE_VALID_FOR', value: 'PT1H' });
    expect(errors).toEqual([]);
    expect(rule).toEqual({ name: 'QUOTE_VALID_FOR', value: 'PT1H', ...stated(at) });
    const asked = nextDay();
    const query = `query ($request: ImageryRequestInput!) { quote(request: $request) { ... on Quote { validUntil } } }`;
    const { quote } = await test.ask<{ quote: { validUntil: string } }>(query, {
      as,
      variables: { request: archive() },
    });
    expect(Date.parse(quote.validUntil) - asked.getTime()).toBe(3_600_000);
    // Set for later, the one before stands until then.
    const later = { name: 'QUOTE_VALID_FOR', value: 'PT2H', validity: { start: '2027-01-01T00:00:00Z' } };
    expect((await set('Setting', later)).rule).toMatchObject({ value: 'PT2H' });
    const settings = async (moment: string) => {
      const answer = await test.ask<{ settings: Array<{ name: string; value: string }> }>(
        'query ($at: DateTime) { settings(at: $at) { name value } }',
        { variables: { at: moment } },
      );
      return Object.fromEntries(answer.settings.map(({ name, value }) => [name, value]));
    };
    expect(await settings('2026-12-31T00:00:00Z')).toMatchObject({ QUOTE_VALID_FOR: 'PT1H', PAY_WITHIN: 'P30D' });
    expect(await settings('2027-01-01T00:00:00Z')).toMatchObject({ QUOTE_VALID_FOR: 'PT2H', CODE_ATTEMPTS: '5' });
    expect(Object.keys(await settings('2026-03-01T00:00:00Z'))).toHaveLength(11);
  });

  it('is what a file has set, once: the same from either is one revision more, and a key is used once', async () => {
    nextDay();
    const key = randomUUID();
    const first = await set('Setting', { name: 'PAY_WITHIN', value: 'P45D' }, 'office', key);
    expect(first.rule).toMatchObject({ value: 'P45D' });
    expect(await set('Setting', { name: 'PAY_WITHIN', value: 'P45D' }, 'office', key)).toEqual(first);
    expect(await set('Setting', { name: 'PAY_WITHIN', value: 'P46D' }, 'office', key)).toMatchObject({
      errors: [{ code: 'IDEMPOTENCY_KEY_REUSED' }],
    });
    const file = { settings: [{ name: 'payWithin', value: 'P45D', source: 'Decision 2026-3' }] };
    expect(await applyRules(test.database.db, JSON.stringify(file))).toEqual({ set: [], withdrawn: [], unchanged: 1 });
  });

  it.each<[keyof typeof shown, object]>([
    ['OrderRule', { mission: 'PLEIADES', minimumKm2: '1', stereoFactor: '1' }],
    ['Envelope', { mission: 'PLEIADES', limitKm2: '1' }],
    ['Setting', { name: 'PAY_WITHIN', value: 'P1D' }],
  ])('is set by nobody else: %s', async (which, input) => {
    nextDay();
    const before = await test.written();
    for (const as of ['operator', 'referent', 'scientist'] as const) {
      expect(await set(which, input, as)).toMatchObject({ rule: null, errors: [{ code: 'OFFICE_ONLY' }] });
    }
    expect(await set(which, input, null)).toMatchObject({ rule: null, errors: [{ code: 'SIGN_IN_REQUIRED' }] });
    expect(await test.written()).toEqual(before);
  });

  it.each<[keyof typeof shown, object, string[], string]>([
    ['OrderRule', { mission: 'PLEIADES', minimumKm2: '0.0000001', stereoFactor: '1' }, ['minimumKm2'], 'a whole number of square metres'], // prettier-ignore
    ['OrderRule', { mission: 'PLEIADES', minimumKm2: '-1', stereoFactor: '1' }, ['minimumKm2'], '0 or more'],
    ['OrderRule', { mission: 'PLEIADES', minimumKm2: '1', stereoFactor: '0.5' }, ['stereoFactor'], '1 or more'],
    ['Envelope', { mission: 'PLEIADES', limitKm2: '1', period: 'P10D' }, ['period'], 'P1M, P3M, P6M or P1Y'],
    ['Setting', { name: 'PAY_WITHIN', value: 'soon' }, ['value'], 'a duration such as PT30M or P30D, of 100 years at most'], // prettier-ignore
    ['Setting', { name: 'PAY_WITHIN', value: 'P0D' }, ['value'], 'a duration such as PT30M or P30D, of 100 years at most'], // prettier-ignore
    ['Setting', { name: 'PAY_WITHIN', value: 'P999999999Y' }, ['value'], 'a duration such as PT30M or P30D, of 100 years at most'], // prettier-ignore
    ['Setting', { name: 'QUOTE_VALID_FOR', value: 'P101Y' }, ['value'], 'a duration such as PT30M or P30D, of 100 years at most'], // prettier-ignore
    ['Setting', { name: 'CONTACT_URL', value: 'http://x.example' }, ['value'], 'an https address'],
    ['Setting', { name: 'CODE_ATTEMPTS', value: '21' }, ['value'], '1 to 20'],
    ['Setting', { name: 'PAY_WITHIN', value: 'P9D', source: ' ' }, ['source'], '1 to 300 characters'],
  ])('is refused where it cannot stand, and nothing changes: %s %j', async (which, input, path, required) => {
    nextDay();
    const before = await test.written();
    const { rule, errors } = await set(which, input);
    expect(rule).toBeNull();
    expect(errors).toMatchObject([{ code: 'RULE_INVALID', path: ['input', ...path], required }]);
    expect(await test.written()).toEqual(before);
  });

  it('begins neither in the past nor before the revision that it follows', async () => {
    const at = nextDay();
    const past = { start: new Date(at.getTime() - 60_000).toISOString() };
    expect((await set('Setting', { name: 'PAY_WITHIN', value: 'P9D', validity: past })).errors).toMatchObject([
      { code: 'RULE_INVALID', path: ['input', 'validity', 'start'] },
    ]);
  });
});
