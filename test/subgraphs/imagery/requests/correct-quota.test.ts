/** The office puts right what was counted. */
import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { viewerOf } from '../../../support/viewer.ts';
import { correcting, ofTheirs, type Corrected } from './correcting.ts';
import { archive, leavesAllInOrder, requestTest, type RequestTest } from './given.ts';

let test: RequestTest;
// As many connections as there are clients at one moment.
beforeAll(async () => (test = await requestTest({ maxConnections: 24 })));
afterAll(() => test.close());
afterEach(() => leavesAllInOrder(test));

const { correct, quotaOf } = correcting(() => test);

describe('a correction of the office', () => {
  it('adds to what was used, and takes from it, as a movement that says who and why', async () => {
    const as = await test.member('scientist');
    const { quota, errors } = await correct(ofTheirs(as));
    expect(errors).toEqual([]);
    expect(quota).toMatchObject({ granted: '4500', reserved: '0', used: '12.5', available: '4487.5', unit: 'KM2' });
    const more = await correct(ofTheirs(as, { amount: '-2.000001', reason: ' It was less ' }));
    expect(more.quota).toMatchObject({ used: '10.499999', available: '4489.500001' });
    const none = { by: null, account: null, reason: null, request: null };
    const office = { by: 'OFFICE', account: { id: 'acc-office' }, request: null };
    expect(more.quota?.movements.nodes).toEqual([
      { kind: 'CORRECTION', amount: '-2.000001', ...office, reason: 'It was less' },
      { kind: 'CORRECTION', amount: '12.5', ...office, reason: 'Counted twice in May' },
      { kind: 'GRANT', amount: '4500', ...none },
    ]);
    // Its holder is told that it was the office, and why; whose account that is, nobody tells.
    expect((await quotaOf(as)).movements.nodes[0]).toEqual({
      ...{ kind: 'CORRECTION', amount: '-2.000001', by: 'OFFICE', account: null, reason: 'It was less', request: null },
    });
  });

  it('leaves nothing negative: neither what is used nor what is left', async () => {
    const as = await test.member('scientist');
    await test.submitted(archive(), as);
    await correct(ofTheirs(as, { amount: '9.196274' }));
    const before = await test.written();
    const range = '-9.196274 to 4400 KM2';
    for (const amount of ['4400.000001', '-9.196275']) {
      const answer = await correct(ofTheirs(as, { amount }));
      const path = ['input', 'amount'];
      expect(answer).toEqual({
        quota: null,
        errors: [{ code: 'CORRECTION_TOO_LARGE', path, required: range, found: amount }],
      });
    }
    expect(await test.written()).toEqual(before);
    expect((await correct(ofTheirs(as, { amount: '4400' }))).quota).toMatchObject({ used: '4409.196274', available: '0' });
    expect((await correct(ofTheirs(as, { amount: '-4409.196274' }))).quota).toMatchObject({ used: '0', reserved: '90.803726' });
  }); // prettier-ignore

  it('is of what the organisation holds, of its credits too', async () => {
    const input = { mission: 'SPOT_6_7', origin: 'PREFINANCED', organisationId: 'demo-public-body' };
    const prefinanced = { organisationId: 'demo-public-body', mission: 'SPOT_6_7', granted: '2.5', reference: 'A-1' };
    const correction = { ...input, amount: '0.5', reason: 'Used before there were books' };
    expect((await correct(correction)).errors).toMatchObject([{ code: 'QUOTA_UNKNOWN', path: ['input'] }]);
    await test.ask(
      'mutation ($input: PrefinancedQuotaInput!) { setPrefinancedQuota(input: $input, idempotencyKey: "p") { errors { code } } }',
      { as: 'office', variables: { input: prefinanced } },
    );
    expect((await correct(correction)).quota).toMatchObject({
      ...{ unit: 'TELEMETRY_CREDIT', granted: '2.5', used: '0.5', available: '2', period: { start: null, end: null } },
    });
    const tooMuch = await correct({ ...correction, amount: '2.25' });
    expect(tooMuch.errors).toMatchObject([{ code: 'CORRECTION_TOO_LARGE', required: '-0.5 to 2 TELEMETRY_CREDIT' }]);
  });

  it('is of a period that has ended too, which a repeated answer is of for good', async () => {
    const as = await test.member('scientist');
    await test.submitted(archive(), as);
    const { period, granted } = await quotaOf(as);
    test.setClock('2026-04-02T12:00:00Z');
    const [input, key] = [ofTheirs(as, { period, amount: '100' }), randomUUID()];
    const first = await correct(input, 'office', key);
    expect(first.quota).toMatchObject({ period, granted, used: '100', reserved: '90.803726' });
    expect(await correct(input, 'office', key)).toEqual(first);
    expect(await quotaOf(as)).toMatchObject({ used: '0', available: granted });
    const present = await correct(ofTheirs(as), 'office', 'of the present');
    expect(present.quota?.period.start).toBe(period.end);
    test.setClock('2026-04-20T12:00:00Z');
    expect(await correct(ofTheirs(as), 'office', 'of the present')).toEqual(present);
    // Nothing was granted in a period in which nothing was reserved, and nothing can have been used of one to come.
    const [start, end] = ['2025-09-30T22:00:00Z', '2025-12-31T23:00:00Z'];
    for (const other of [{ start, end }, { start: '2026-06-30T22:00:00Z', end: '2026-09-30T22:00:00Z' }, { start: period.start }])
      expect((await correct(ofTheirs(as, { period: other }))).errors).toMatchObject([{ code: 'QUOTA_UNKNOWN' }]);
  }); // prettier-ignore

  it('is done once under its key', async () => {
    const as = await test.member('scientist');
    const key = randomUUID();
    const answers = await Promise.all([1, 2, 3].map(() => correct(ofTheirs(as), 'office', key)));
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect((await quotaOf(as)).used).toBe('12.5');
    expect(await correct(ofTheirs(as, { amount: '12.6' }), 'office', key)).toEqual({
      quota: null,
      errors: [{ code: 'IDEMPOTENCY_KEY_REUSED', path: ['idempotencyKey'], required: null, found: null }],
    });
  });

  it.each([
    [{ amount: '0' }, 'AMOUNT_INVALID', 'input.amount'],
    [{ amount: '-0.00' }, 'AMOUNT_INVALID', 'input.amount'],
    [{ amount: '0.0000001' }, 'AMOUNT_INVALID', 'input.amount'],
    [{ amount: '-999999999999' }, 'AMOUNT_INVALID', 'input.amount'],
    [{ reason: ' \n' }, 'REASON_NEEDED', 'input.reason'],
    [{ reason: 'x'.repeat(2001) }, 'TEXT_TOO_LONG', 'input.reason'],
    [{ organisationId: 'demo-laboratory' }, 'QUOTA_UNKNOWN', 'input'],
    [{ accountId: null }, 'QUOTA_UNKNOWN', 'input'],
    [{ accountId: 'nobody' }, 'ACCOUNT_UNKNOWN', 'input.accountId'],
    [{ accountId: null, organisationId: 'nobody' }, 'ORGANISATION_UNKNOWN', 'input.organisationId'],
    [{ origin: 'PURCHASED' }, 'QUOTA_UNKNOWN', 'input'],
  ])('is refused for %j, and nothing is written', async (wrong, code, path) => {
    const before = await test.written();
    const { quota, errors } = await correct(ofTheirs(viewerOf({ account: 'acc-scientist' }), wrong));
    expect([quota, errors.map((error) => [error.code, error.path.join('.')])]).toEqual([null, [[code, path]]]);
    expect(await test.written()).toEqual(before);
  });

  it('is nobody else’s', async () => {
    const as = await test.member('scientist');
    const before = await test.written();
    for (const other of [as, 'referent', 'operator', viewerOf({ subject: 'a stranger' })] as const)
      expect(await correct(ofTheirs(as), other)).toMatchObject({ quota: null, errors: [{ code: 'OFFICE_ONLY' }] });
    expect(await correct(ofTheirs(as), null)).toMatchObject({ quota: null, errors: [{ code: 'SIGN_IN_REQUIRED' }] });
    expect(await test.written()).toEqual(before);
  });

  it('never spends what is being ordered: 24 who correct and submit at one moment', async () => {
    const as = await test.member('scientist');
    // 4 500 km² hold 49 orders of 90.803726: 44 are left after 450 km², of which each correction takes one.
    await correct(ofTheirs(as, { amount: '4046.98137' }));
    const drafts = await Promise.all(
      Array.from({ length: 12 }, () => test.change('draft', { request: archive() }, { as })),
    );
    const total = '0.00';
    const [orders, corrections] = await Promise.all([
      Promise.all(drafts.map(({ request }) => test.change('submit', { id: request?.id, total }, { as }))),
      Promise.all(drafts.map((_draft, n) => correct(ofTheirs(as, { amount: n < 9 ? '90.803726' : '-90.803726' })))),
    ]);
    const submitted = orders.filter(({ errors }) => errors.length === 0).length;
    const [added, taken] = [corrections.slice(0, 9), corrections.slice(9)];
    const done = (answers: Corrected[]) => answers.filter(({ errors }) => errors.length === 0).length;
    const codes = [...orders, ...corrections].flatMap(({ errors }) => errors.map(({ code }) => code));
    expect(codes.filter((code) => code !== 'PRICE_CHANGED' && code !== 'CORRECTION_TOO_LARGE')).toEqual([]);
    expect(done(taken)).toBe(3);
    // 4.989017 orders fit, and as many more as are given back meanwhile.
    expect(submitted + done(added)).toBeGreaterThanOrEqual(4);
    expect(submitted + done(added)).toBeLessThanOrEqual(7);
    const [row] = await test.database.db.execute<{ reserved: string; used: string; granted: string }>(sql`
      select reserved, used, granted from ledger.balances where holder_id = ${as.account}`);
    const orderM2 = 90_803_726n;
    expect(row).toEqual({
      granted: '4500000000',
      reserved: String(BigInt(submitted) * orderM2),
      used: String(4_046_981_370n + BigInt(done(added) - 3) * orderM2),
    });
    expect(BigInt(row?.reserved ?? 0) + BigInt(row?.used ?? 0)).toBeLessThanOrEqual(4_500_000_000n);
  });
});
