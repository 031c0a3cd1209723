import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Viewer } from '../../../../subgraphs/kit/identity.ts';
import { viewerOf } from '../../../support/viewer.ts';
import type { Demo } from '../support.ts';
import { archive, requestTest, type RequestTest, type UserError } from './given.ts';

let test: RequestTest;
beforeAll(async () => (test = await requestTest()));
afterAll(() => test.close());
afterEach(async () => expect(await test.violations()).toEqual([]));

interface Answer {
  quota: Record<string, unknown> | null;
  errors: UserError[];
}

const agreement = {
  organisationId: 'demo-laboratory',
  mission: 'PLEIADES',
  granted: '100',
  reference: 'Agreement 2026-7',
};

async function set(input: object, as: Demo | Viewer | null = 'office', key = randomUUID()): Promise<Answer> {
  const text = `mutation ($input: PrefinancedQuotaInput!, $key: ID!) {
    answer: setPrefinancedQuota(input: $input, idempotencyKey: $key) {
      quota { origin holder mission unit granted reserved used available period { start end }
        movements(first: 5) { nodes { kind amount } } }
      errors { code path required found } } }`;
  return (await test.ask<{ answer: Answer }>(text, { ...(as ? { as } : {}), variables: { input, key } })).answer;
}

describe('quota that an organisation has paid for in advance', () => {
  it('is written down by the office, and spent by its members after what is free and before what is bought', async () => {
    const as = await test.member('scientist');
    const { quota, errors } = await set(agreement);
    expect(errors).toEqual([]);
    expect(quota).toEqual({
      ...{ origin: 'PREFINANCED', holder: 'PER_ORGANISATION', mission: 'PLEIADES', unit: 'KM2' },
      ...{ granted: '100', reserved: '0', used: '0', available: '100', period: { start: null, end: null } },
      movements: { nodes: [{ kind: 'GRANT', amount: '100' }] },
    });
    await test.leave(50_000_000n, 'PLEIADES', as);
    const submitted = await test.submitted(archive(), as);
    expect(submitted).toMatchObject({ charge: { reserved: '90.803726', charged: { amount: '0.00' } } });
    expect(await test.quotas(as)).toMatchObject({
      PLEIADES: { reserved: '50', available: '0' },
      'PLEIADES PREFINANCED': { granted: '100', reserved: '40.803726', used: '0', available: '59.196274' },
    });
  });

  it('is the whole of it each time: more, less than is spoken for, and the same under one key', async () => {
    expect((await set({ ...agreement, granted: '250.5' })).quota).toMatchObject({ granted: '250.5', available: '209.696274' }); // prettier-ignore
    expect((await set({ ...agreement, granted: '10' })).quota).toMatchObject({ granted: '10', reserved: '40.803726', available: '0' }); // prettier-ignore
    const key = randomUUID();
    const twice = [await set({ ...agreement, granted: '300' }, 'office', key), await set({ ...agreement, granted: '300' }, 'office', key)]; // prettier-ignore
    expect(twice[0]).toMatchObject({ quota: { granted: '300', available: '259.196274' }, errors: [] });
    expect(twice[1]).toEqual(twice[0]);
    const before = await test.written();
    expect(await set(agreement, 'office', key)).toMatchObject({ errors: [{ code: 'IDEMPOTENCY_KEY_REUSED' }] });
    expect((await set({ ...agreement, granted: '300.000' })).errors).toEqual([]);
    expect(await test.written()).toEqual(before);
  });

  it('is counted in credits where the mission is', async () => {
    const input = { ...agreement, organisationId: 'demo-public-body', mission: 'SPOT_6_7', granted: '2.5' };
    expect((await set(input)).quota).toMatchObject({ unit: 'TELEMETRY_CREDIT', granted: '2.5', available: '2.5' });
  });

  it.each([
    [{ granted: '-1' }, 'AMOUNT_INVALID', 'input.granted'],
    [{ granted: '0.0000001' }, 'AMOUNT_INVALID', 'input.granted'],
    [{ granted: '999999999999' }, 'AMOUNT_INVALID', 'input.granted'],
    [{ reference: ' ' }, 'PAYMENT_REFERENCE_NEEDED', 'input.reference'],
    [{ organisationId: 'nobody' }, 'ORGANISATION_UNKNOWN', 'input.organisationId'],
  ])('is refused for %j', async (wrong, code, path) => {
    const before = await test.written();
    const { quota, errors } = await set({ ...agreement, ...wrong });
    expect(errors.map((error) => [error.code, error.path.join('.')])).toEqual([[code, path]]);
    expect(quota).toBeNull();
    expect(await test.written()).toEqual(before);
  });

  it('is written down by nobody else', async () => {
    const before = await test.written();
    for (const as of ['scientist', 'referent', 'operator', viewerOf({ subject: 'a stranger' })] as const)
      expect(await set(agreement, as)).toMatchObject({ quota: null, errors: [{ code: 'OFFICE_ONLY' }] });
    expect(await set(agreement, null)).toMatchObject({ quota: null, errors: [{ code: 'SIGN_IN_REQUIRED' }] });
    expect(await test.written()).toEqual(before);
  });
});
