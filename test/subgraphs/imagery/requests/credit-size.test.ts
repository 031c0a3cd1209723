import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { applyRules } from '../../../../subgraphs/imagery/import/rules.ts';
import type { Viewer } from '../../../../subgraphs/kit/identity.ts';
import { requestTest, tasking, type RequestTest, type UserError } from './given.ts';

let test: RequestTest;
let actor: Viewer;
beforeAll(async () => {
  test = await requestTest();
  actor = await test.member('public-actor');
});
afterAll(() => test.close());

const decision = 'Decision 2026-7';

interface Answer {
  setting: unknown;
  errors: UserError[];
}

async function set(value: string, validity: object): Promise<Answer> {
  const mutation = `mutation ($input: SettingInput!, $key: ID!) { answer: setSetting(input: $input, idempotencyKey: $key) {
    setting { name value validity { start end } source provenance { certainty } } errors { code path required found } } }`;
  const input = { name: 'KM2_PER_CREDIT', value, validity, source: decision };
  const { answer } = await test.ask<{ answer: Answer }>(mutation, {
    as: 'office',
    variables: { input, key: randomUUID() },
  });
  return answer;
}

/** The price of 106 017.068777 km², where a rule shows the quota in km² and gives none of it. */
async function quoted(): Promise<unknown> {
  const query = `query ($request: ImageryRequestInput!) { quote(request: $request) { ... on Quote {
    unit needed total { amount } unused lines { regime quantity unit } } } }`;
  const request = tasking({ bbox: [1, 43, 5, 46] });
  return (await test.ask<{ quote: unknown }>(query, { as: actor, variables: { request } })).quote;
}

async function settingAt(at: string): Promise<unknown> {
  const query = `query ($at: DateTime) { settings(at: $at) { name value validity { start end } provenance { certainty } } }`;
  const { settings } = await test.ask<{ settings: Array<{ name: string }> }>(query, { variables: { at } });
  return settings.find(({ name }) => name === 'KM2_PER_CREDIT');
}

describe('how large a credit is', () => {
  it('is a setting that the office sets: packs are of it from its day on, and of the one before until then', async () => {
    expect(await settingAt('2026-03-10T12:00:00Z')).toEqual({
      ...{ name: 'KM2_PER_CREDIT', value: '3600', validity: { start: null, end: null } },
      provenance: { certainty: 'READING' },
    });
    const quota = `mutation ($key: ID!, $input: QuotaRuleInput!) { setQuotaRule(input: $input, idempotencyKey: $key) { errors { code } } }`;
    const input = {
      ...{
        mission: 'SPOT_6_7',
        category: 'PUBLIC_ACTOR_FR',
        unit: 'KM2',
        limit: '0',
        scope: 'PER_USER',
        period: 'P1Y',
      },
      ...{ validity: {}, source: decision },
    };
    expect(await test.ask(quota, { as: 'office', variables: { input, key: randomUUID() } })).toEqual({
      setQuotaRule: { errors: [] },
    });
    const start = '2026-06-01T00:00:00Z';
    const { setting, errors } = await set('1800.5', { start });
    expect(errors).toEqual([]);
    expect(setting).toEqual({
      ...{ name: 'KM2_PER_CREDIT', value: '1800.5', validity: { start, end: null } },
      ...{ source: decision, provenance: { certainty: 'STATED' } },
    });
    expect(await settingAt('2026-05-31T23:59:59Z')).toMatchObject({ value: '3600', validity: { end: start } });
    expect(await settingAt(start)).toMatchObject({ value: '1800.5' });
    test.setClock('2026-05-31T23:00:00Z');
    const needed = { unit: 'KM2', needed: '106017.068777' };
    const packsOf = (credits: string) => [{ regime: 'TRANCHE', quantity: credits, unit: 'TELEMETRY_CREDIT' }];
    // 29.4 credits of 3 600 km² are two packs of 20: 144 000 km².
    expect(await quoted()).toEqual({
      ...{ ...needed, total: { amount: '40000.00' }, lines: packsOf('40'), unused: '37982.931223' },
    });
    test.setClock('2026-06-01T12:00:00Z');
    // 58.9 credits of 1 800.5 km² are three packs of 20: 108 030 km².
    expect(await quoted()).toEqual({
      ...{ ...needed, total: { amount: '60000.00' }, lines: packsOf('60'), unused: '2012.931223' },
    });
  });

  it('is in a file what it is in the graph', async () => {
    test.setClock('2026-06-02T12:00:00Z');
    const file = (value: string) => JSON.stringify({ settings: [{ name: 'km2PerCredit', value, source: decision }] });
    expect(await applyRules(test.database.db, file('1800.50'))).toEqual({ set: [], withdrawn: [], unchanged: 1 });
  });

  it.each(['0', '-3600', '0.0000001', 'a scene'])('is no %s', async (value) => {
    test.setClock('2026-06-03T12:00:00Z');
    const before = await test.written();
    const required = 'km² to the square metre, more than 0';
    expect(await set(value, {})).toMatchObject({
      ...{ setting: null, errors: [{ code: 'RULE_INVALID', path: ['input', 'value'], required, found: value }] },
    });
    expect(await test.written()).toEqual(before);
  });
});
