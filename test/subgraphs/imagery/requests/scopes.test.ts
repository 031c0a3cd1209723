import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Viewer } from '../../../../subgraphs/kit/identity.ts';
import { archive, noon, requestTest, type Answer, type RequestTest } from './given.ts';

let test: RequestTest;
let clock = noon.getTime();
beforeAll(async () => (test = await requestTest()));
afterAll(() => test.close());
afterEach(async () => expect(await test.violations()).toEqual([]));

interface Set {
  quotaRule: { validity: { start: string } } | null;
  errors: unknown[];
}

/** A rule of the office's; the clock goes on to when it is in force. */
async function rule(scope: string, limit: string, period: string | null = null): Promise<void> {
  test.setClock(new Date((clock += 60_000)));
  const input = { mission: 'PLEIADES', category: 'SCIENTIST_FR', unit: 'KM2', limit, scope, period, validity: {}, source: `${scope} ${limit}` }; // prettier-ignore
  const { setQuotaRule } = await test.ask<{ setQuotaRule: Set }>(
    `mutation ($input: QuotaRuleInput!, $key: ID!) { setQuotaRule(input: $input, idempotencyKey: $key) { quotaRule { validity { start } } errors { code path } } }`,
    { as: 'office', variables: { input, key: randomUUID() } },
  );
  expect(setQuotaRule.errors).toEqual([]);
  clock = Math.max(clock, Date.parse(setQuotaRule.quotaRule?.validity.start ?? ''));
  test.setClock(new Date((clock += 60_000)));
}

interface Quoted {
  coveredByQuota: string;
  charged: string;
  total: { amount: string };
}

async function quote(as: Viewer): Promise<Quoted> {
  const text = `query ($request: ImageryRequestInput!) { quote(request: $request) {
    ... on Quote { coveredByQuota charged total { amount } } } }`;
  return (await test.ask<{ quote: Quoted }>(text, { as, variables: { request: archive() } })).quote;
}

/** A draft that is submitted for nothing, whatever it costs by then. */
async function forFree(as: Viewer, before: () => Promise<unknown> = () => Promise.resolve()): Promise<Answer> {
  const { request } = await test.change('draft', { request: archive() }, { as });
  await before();
  return test.change('submit', { id: request?.id, total: '0.00' }, { as });
}

const all = { coveredByQuota: '90.803726', charged: '0', total: { amount: '0.00' } };

describe('a quota that is counted for each request', () => {
  it('is there anew for each one, to the square metre', async () => {
    await rule('PER_REQUEST', '90.803726');
    const as = await test.member('scientist');
    for (const round of [1, 2]) {
      expect([round, await quote(as)]).toEqual([round, all]);
      expect(await forFree(as)).toMatchObject({ request: { status: 'SUBMITTED', charge: { reserved: '90.803726' } }, errors: [] }); // prettier-ignore
    }
  });

  it('refuses what one square metre less does not cover', async () => {
    await rule('PER_REQUEST', '90.803725');
    const as = await test.member('scientist');
    expect(await quote(as)).toEqual({ coveredByQuota: '90.803725', charged: '0.000001', total: { amount: '0.00' } });
    await rule('PER_REQUEST', '90');
    expect(await quote(as)).toEqual({ coveredByQuota: '90', charged: '0.803726', total: { amount: '0.80' } });
    const before = await test.written();
    const refused = await forFree(as);
    expect(refused).toMatchObject({
      request: { status: 'DRAFT', charge: null },
      errors: [{ code: 'PRICE_CHANGED', path: ['acceptedTotal'], required: '0.80', found: '0.00' }],
    });
    const { transfers } = (await test.written()) as { transfers: unknown };
    expect(transfers).toEqual((before as { transfers: unknown }).transfers);
  });
});

describe('a quota that is counted for the organisation', () => {
  it('is spent by all of its members, and refused to the next at its limit', async () => {
    await rule('PER_ORGANISATION', '181.607452', 'P1Y');
    const [one, two, three] = [await test.member('scientist'), await test.member('scientist'), await test.member('scientist')]; // prettier-ignore
    expect((await forFree(one)).errors).toEqual([]);
    expect(await quote(two)).toEqual(all);
    // Drafted while there was enough; then another member takes the rest, to the last square metre.
    const refused = await forFree(three, async () => expect((await forFree(two)).errors).toEqual([]));
    expect(refused).toMatchObject({
      request: { status: 'DRAFT', charge: null, quote: { total: { amount: '90.80' } } },
      errors: [{ code: 'PRICE_CHANGED', required: '90.80', found: '0.00' }],
    });
    expect(await quote(three)).toEqual({ coveredByQuota: '0', charged: '90.803726', total: { amount: '90.80' } });
    for (const as of [one, three])
      expect((await test.quotas(as))['PLEIADES']).toEqual({
        granted: '181.607452', reserved: '181.607452', used: '0', available: '0',
      }); // prettier-ignore
    const elsewhere = await test.ask<{ organisation: { quotas: unknown } }>(
      '{ organisation(id: "demo-laboratory") { quotas(mission: PLEIADES) { holder available } } }',
      { as: 'office' },
    );
    expect(elsewhere.organisation.quotas).toEqual([{ holder: 'PER_ORGANISATION', available: '0' }]);
  });
});
