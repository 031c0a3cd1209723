/** The office gives back what proved unusable. */
import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Viewer } from '../../../../subgraphs/kit/identity.ts';
import { correcting, ofTheirs } from './correcting.ts';
import { archive, leavesAllInOrder, requestTest, tasking, type RequestTest } from './given.ts';

let test: RequestTest;
beforeAll(async () => (test = await requestTest()));
afterAll(() => test.close());
afterEach(() => leavesAllInOrder(test));

const { correct, refund, quotaOf } = correcting(() => test);

describe('a delivery that proves unusable', () => {
  async function delivered(as: Viewer, request: object = archive()): Promise<string> {
    const { id } = await test.submitted(request, as);
    for (const to of ['UNDER_REVIEW', 'ACCEPTED']) await test.advanced(id, to, 'office');
    return id;
  }

  it('is given back by the office, each part once, as a correction that names the request', async () => {
    const as = await test.member('scientist');
    const id = await delivered(as);
    await test.images('PLEIADES', [1.0, 42.8, 1.1, 42.9], 'unusable-1', 'unusable-2');
    expect((await refund({ requestId: id })).errors).toMatchObject([
      { code: 'REFUND_TOO_LARGE', path: ['amount'], required: 'something delivered and not given back' },
    ]);
    await test.advanced(id, 'PROCESSING', 'operator');
    await test.advanced(id, 'PROCESSING', 'operator', { scenes: ['unusable-1'], area: '60' });
    expect((await refund({ requestId: id, amount: '20' })).request).toMatchObject({
      ...{ status: 'PROCESSING', hold: { captured: '60', released: '0', refunded: '20', unit: 'KM2' } },
      charge: { refunded: '20', paidForDelivered: { amount: '0.00' } },
    });
    expect(await quotaOf(as)).toMatchObject({ reserved: '30.803726', used: '40', available: '4429.196274' });
    await test.advanced(id, 'DELIVERED', 'operator', { scenes: ['unusable-2'], area: '10' });
    const before = await test.written();
    expect((await refund({ requestId: id, amount: '50.000001' })).errors).toEqual([
      { code: 'REFUND_TOO_LARGE', path: ['amount'], required: 'more than 0, at most 50 KM2', found: '50.000001 KM2' },
    ]);
    expect((await refund({ requestId: id, amount: '0' })).errors).toMatchObject([{ code: 'REFUND_TOO_LARGE' }]);
    expect(await test.written()).toEqual(before);
    const key = randomUUID();
    const rest = await refund({ requestId: id }, 'office', key);
    expect(rest.request?.hold).toEqual({ captured: '70', released: '20.803726', refunded: '70', unit: 'KM2' });
    expect(await refund({ requestId: id }, 'office', key)).toEqual(rest);
    expect((await refund({ requestId: id })).errors).toMatchObject([{ code: 'REFUND_TOO_LARGE' }]);
    const { used, available, movements: told } = await quotaOf(as);
    expect([used, available]).toEqual(['0', '4500']);
    expect(told.nodes[0]).toEqual({
      ...{ kind: 'CORRECTION', amount: '-50', by: 'OFFICE', account: null, reason: 'Clouds over all of it' },
      request: { id },
    });
  });

  it('gives back what was spent last, and to the scheme as a whole what was free', async () => {
    await test.database.db.execute(sql`
      insert into imagery.envelopes (id, mission, limit_m2, period, source, provenance, revision)
      select 'an envelope', 'PLEIADES', 1000000000000, 'P1Y', source, provenance, 1 from imagery.quota_rules limit 1`);
    await test.database.db.execute(sql`update imagery.rule_revision set counter = counter + 1`);
    const input = { organisationId: 'demo-laboratory', mission: 'PLEIADES', granted: '100', reference: 'A-2' };
    await test.ask(
      'mutation ($input: PrefinancedQuotaInput!) { setPrefinancedQuota(input: $input, idempotencyKey: "q") { errors { code } } }',
      { as: 'office', variables: { input } },
    );
    const as = await test.member('scientist');
    await test.leave(50_000_000n, 'PLEIADES', as);
    const id = await delivered(as);
    await test.images('PLEIADES', [1.0, 42.8, 1.1, 42.9], 'unusable-3');
    await test.advanced(id, 'PROCESSING', 'operator');
    await test.advanced(id, 'DELIVERED', 'operator', { scenes: ['unusable-3'], area: '90.803726' });
    const used = async () => {
      const [row] = await test.database.db.execute<{ used: string }>(
        sql`select used from ledger.balances where holder_id = 'scheme:envelope'`,
      );
      return [(await quotaOf(as)).used, (await quotaOf(as, 'PLEIADES', 'PREFINANCED')).used, row?.used];
    };
    expect(await used()).toEqual(['4500', '40.803726', '50000000']);
    expect((await refund({ requestId: id, amount: '50.803726' })).errors).toEqual([]);
    expect(await used()).toEqual(['4490', '0', '40000000']);
    expect((await refund({ requestId: id })).errors).toEqual([]);
    expect(await used()).toEqual(['4450', '0', '0']);
  });

  it('has nothing back that was corrected away, and all of it to the square metre without an amount', async () => {
    const as = await test.member('public-actor');
    const id = await delivered(as, tasking({ bbox: [1.0, 42.8, 1.1, 42.9] }));
    for (const to of ['SCHEDULED', 'PROCESSING', 'DELIVERED']) await test.advanced(id, to, 'operator');
    // 90.803726 km² are 0.0252232572… credits.
    const { errors } = await correct(ofTheirs(as, { mission: 'SPOT_6_7', amount: '-0.025' }));
    expect(errors).toEqual([]);
    expect((await refund({ requestId: id })).errors).toEqual([
      {
        ...{ code: 'REFUND_TOO_LARGE', path: ['amount'], found: '0.025223 TELEMETRY_CREDIT' },
        required: 'more than 0, at most 0.000223 TELEMETRY_CREDIT',
      },
    ]);
    expect((await correct(ofTheirs(as, { mission: 'SPOT_6_7', amount: '0.025' }))).errors).toEqual([]);
    expect((await refund({ requestId: id })).request?.hold).toMatchObject({
      captured: '0.025223',
      refunded: '0.025223',
    });
    const [row] = await test.database.db.execute(sql`select used from ledger.balances where holder_id = ${as.account}`);
    expect(row).toEqual({ used: '0' });
  });

  it('is given back by nobody else, and of no request that is not there', async () => {
    const as = await test.member('scientist');
    const { id } = await test.submitted(archive(), as);
    const before = await test.written();
    for (const other of [as, 'referent', 'operator'] as const)
      expect((await refund({ requestId: id }, other)).errors).toMatchObject([{ code: 'OFFICE_ONLY' }]);
    expect((await refund({ requestId: id }, null)).errors).toMatchObject([{ code: 'SIGN_IN_REQUIRED' }]);
    expect((await refund({ requestId: 'none' })).errors).toMatchObject([{ code: 'REQUEST_UNKNOWN' }]);
    expect((await refund({ requestId: id, reason: '' })).errors).toMatchObject([{ code: 'REASON_NEEDED' }]);
    expect(await test.written()).toEqual(before);
  });
});
