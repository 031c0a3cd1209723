import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { requestTest, type RequestTest } from './given.ts';
import { planning, source, withdrawal, y41 } from './planning.ts';

let test: RequestTest;
beforeAll(async () => (test = await requestTest()));
afterAll(() => test.close());

const ask = planning(() => test);

describe('planned rules of every kind', () => {
  const settings: Array<[string, string, string, object]> = [
    ['Tariff', 'TARIFF', 'pleiades-scientist-fr-archive-1', { mission: 'PLEIADES', category: 'SCIENTIST_FR', kind: 'ARCHIVE', regime: 'CO_FUNDING', perKm2: '3' }], // prettier-ignore
    ['Envelope', 'ENVELOPE', 'pleiades-envelope-1', { mission: 'PLEIADES', limitKm2: '1', period: 'P1Y' }],
    ['Setting', 'SETTING', 'paywithin-2', { name: 'PAY_WITHIN', value: 'P60D' }],
    ['Charter', 'CHARTER', 'charter-2', { version: '2', textUrl: 'https://example.org/2', renewUrl: 'https://example.org/r' }], // prettier-ignore
    ['Licence', 'LICENCE', 'spot-6-7-licence-2', { mission: 'SPOT_6_7', title: 'L', licenceUrl: 'https://example.org/l' }], // prettier-ignore
    ['CategoryTerms', 'CATEGORY_TERMS', 'scientist-fr-pleiades-terms-2', { category: 'SCIENTIST_FR', mission: 'PLEIADES', kinds: ['ARCHIVE'], purposes: [], partnerRequired: false }], // prettier-ignore
  ];

  it('are listed for everybody, and withdrawn by the office alone', async () => {
    for (const [which, , , input] of settings) {
      const mutation = `mutation ($input: ${which}Input!, $key: ID!) { answer: set${which}(input: $input, idempotencyKey: $key) { errors { code } } }`;
      expect((await ask(mutation, { ...input, validity: { start: y41 } })).errors).toEqual([]);
    }
    const query = `{ plannedRules { kind revision validity { start end } source provenance { title } tariff { perKm2 { amount } }
      envelope { limitKm2 } setting { name value } charter { version licences { id } } licence { id } categoryTerms { kinds }
      quotaRule { id } orderRule { id } } }`;
    const { plannedRules } = await test.ask<{ plannedRules: Array<Record<string, unknown>> }>(query);
    const nothing = { tariff: null, envelope: null, setting: null, charter: null, licence: null, categoryTerms: null, quotaRule: null, orderRule: null }; // prettier-ignore
    const same = { validity: { start: y41, end: null }, source, provenance: { title: source } };
    const content: Record<string, object> = {
      TARIFF: { tariff: { perKm2: { amount: '3' } } },
      ENVELOPE: { envelope: { limitKm2: '1' } },
      SETTING: { setting: { name: 'PAY_WITHIN', value: 'P60D' } },
      CHARTER: { charter: { version: '2', licences: [{ id: 'pleiades' }, { id: 'spot-6-7-licence-2' }] } },
      LICENCE: { licence: { id: 'spot-6-7-licence-2' } },
      CATEGORY_TERMS: { categoryTerms: { kinds: ['ARCHIVE'] } },
    };
    const expected = settings.map(([, kind, revision]) => ({ kind, revision, ...same, ...nothing, ...content[kind] }));
    const inOrder = [...expected].sort((one, other) => one.revision.localeCompare(other.revision));
    expect(plannedRules.filter(({ kind }) => kind !== 'ORDER_RULE')).toEqual(inOrder);

    const before = await test.written();
    const setting = { kind: 'SETTING', revision: 'paywithin-2' };
    for (const as of ['operator', 'referent', 'scientist'] as const) {
      expect(await ask(withdrawal, setting, as)).toMatchObject({ withdrawn: null, errors: [{ code: 'OFFICE_ONLY' }] });
    }
    const anonymous = await ask(withdrawal, setting, null);
    expect(anonymous).toMatchObject({ withdrawn: null, errors: [{ code: 'SIGN_IN_REQUIRED' }] });
    expect(await ask(withdrawal, { ...setting, source: ' ' })).toMatchObject({
      errors: [{ code: 'RULE_INVALID', path: ['input', 'source'] }],
    });
    expect(await test.written()).toEqual(before);

    const key = randomUUID();
    const done = await ask(withdrawal, setting, 'office', key);
    expect(done).toEqual({
      withdrawn: {
        ...{ kind: 'SETTING', revision: 'paywithin-2', validity: { start: y41, end: y41 }, source },
        ...{ setting: { name: 'PAY_WITHIN', value: 'P60D' }, charter: null },
      },
      errors: [],
    });
    expect(await ask(withdrawal, setting, 'office', key)).toEqual(done);
    for (const [, kind, revision] of settings.filter(([, kind]) => kind !== 'SETTING')) {
      expect(await ask(withdrawal, { kind, revision })).toMatchObject({ withdrawn: { kind, revision }, errors: [] });
    }
    const after = `query ($at: DateTime) { charter(at: $at) { version validity { end } licences { id } } envelopes(at: $at) { id }
      settings(at: $at) { name value validity { end } } categoryTerms(at: $at, category: SCIENTIST_FR, mission: PLEIADES) { kinds } }`;
    const then = await test.ask<{ settings: Array<{ name: string }> }>(after, { variables: { at: y41 } });
    expect(then).toMatchObject({
      charter: { version: '1', validity: { end: null }, licences: [{ id: 'pleiades' }, { id: 'spot-6-7' }] },
      ...{ envelopes: [], categoryTerms: [{ kinds: ['ARCHIVE', 'TASKING'] }] },
    });
    const payWithin = { name: 'PAY_WITHIN', value: 'P30D', validity: { end: null } };
    expect(then.settings.find(({ name }) => name === 'PAY_WITHIN')).toEqual(payWithin);
  });
});

describe('a quota set for no said moment', () => {
  it('begins where both periods do, unless another one is planned for then', async () => {
    test.setClock('2026-03-10T12:00:00Z');
    const mutation = `mutation ($input: QuotaRuleInput!, $key: ID!) { answer: setQuotaRule(input: $input, idempotencyKey: $key) {
      rule: quotaRule { id validity { start end } } errors { code path required found } } }`;
    const input = { mission: 'SPOT_6_7', category: 'SCIENTIST_FR', unit: 'KM2', limit: '40000', scope: 'PER_USER' };
    const quota = (more: object) => ask(mutation, { ...input, validity: {}, ...more });
    const newYear = '2026-12-31T23:00:00Z';
    expect((await quota({ period: 'P3M' })).rule).toEqual({
      ...{ id: 'spot-6-7-scientist-fr-2', validity: { start: newYear, end: null } },
    });
    expect((await quota({ period: 'P1M' })).errors).toMatchObject([
      {
        ...{ code: 'RULE_INVALID', path: ['input', 'validity', 'start'], found: 'none' },
        required: `${newYear}, to replace revision 2, which is planned for then`,
      },
    ]);
    expect((await quota({ period: 'P1M', validity: { start: newYear } })).rule).toMatchObject({
      ...{ id: 'spot-6-7-scientist-fr-3', validity: { start: newYear, end: null } },
    });
    // Of the present period another limit, in a credit of its own: what follows is as it was planned.
    const credits = { unit: 'TELEMETRY_CREDIT', limit: '11', period: 'P1Y' };
    test.setClock('2026-03-11T12:00:00Z');
    expect((await quota(credits)).rule).toMatchObject({ id: 'spot-6-7-scientist-fr-4', validity: { end: newYear } });
  });
});
