/** What is owed back of a payment whose images did not all come, as members, the office and its file are told it. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Viewer } from '../../../../subgraphs/kit/identity.ts';
import { archive, ariege, requestTest, tasking, type RequestTest } from './given.ts';

let test: RequestTest;
beforeAll(async () => (test = await requestTest()));
afterAll(() => test.close());
afterEach(async () => expect(await test.violations()).toEqual([]));

const money = (name: string) => `${name} { amount currency }`;
const fields = ['charged', 'paid', 'paidForDelivered', 'paidAsCredits', 'owedBack'];

/** `charged: paid = delivered + credits + owed`, told to whoever asks. */
async function told(id: string, as: Viewer | 'office' | 'operator'): Promise<string> {
  const query = `{ imageryRequest(id: "${id}") { charge { ${fields.map(money).join(' ')} } } }`;
  type Charge = Record<string, { amount: string; currency: string }>;
  const { imageryRequest } = await test.ask<{ imageryRequest: { charge: Charge } }>(query, { as });
  const [charged, paid, delivered, credits, owed] = fields.map((name) => imageryRequest.charge[name]?.amount);
  expect(Object.values(imageryRequest.charge).map(({ currency }) => currency)).toEqual(fields.map(() => 'EUR'));
  return `${charged}: ${paid} = ${delivered} + ${credits} + ${owed}`;
}

/** The same of the office's file. */
async function filed(id: string): Promise<Record<string, string | undefined>> {
  const { file } = await test.ask<{ file: string }>('{ file: imageryRequestsCsv(quarter: "2026-Q1") }', {
    as: 'office',
  });
  const [header = '', ...lines] = file.split('\r\n');
  const line = lines.find((one) => one.startsWith(`${id},`)) ?? '';
  const values = line.split(',');
  return Object.fromEntries(header.split(',').map((name, index) => [name, values[index]]));
}

async function accepted(request: object, as: Viewer, payment: string): Promise<string> {
  const { id } = await test.submitted(request, as);
  for (const to of ['UNDER_REVIEW', 'AWAITING_PAYMENT']) await test.advanced(id, to, 'office');
  await test.advanced(id, 'ACCEPTED', 'office', { payment });
  return id;
}

/** 90.803726 km² of Pléiades, 40 of them free and the rest for 1.00 EUR each: 50.80 EUR. */
async function paidByArea(payment: string): Promise<{ id: string; as: Viewer }> {
  const as = await test.member('scientist');
  await test.leave(40_000_000n, 'PLEIADES', as);
  return { id: await accepted(archive(), as, payment), as };
}

describe('what is owed back', () => {
  it('is all of a payment where nothing came: failed, or cancelled after it was accepted', async () => {
    const { id, as } = await paidByArea('OWED-1');
    expect(await told(id, as)).toBe('50.80: 50.80 = 0.00 + 0.00 + 0.00');
    await test.advanced(id, 'PROCESSING', 'operator');
    await test.advanced(id, 'FAILED', 'operator');
    for (const who of [as, 'office', 'operator'] as const)
      expect(await told(id, who)).toBe('50.80: 50.80 = 0.00 + 0.00 + 50.80');
    const other = await paidByArea('OWED-2');
    expect((await test.change('cancel', { id: other.id }, { as: 'office' })).errors).toEqual([]);
    expect(await told(other.id, other.as)).toBe('50.80: 50.80 = 0.00 + 0.00 + 50.80');
    expect(await filed(other.id)).toMatchObject({
      ...{ status: 'CANCELLED', charged: '50.80', payment_reference: 'OWED-2' },
      ...{ paid: '50.80', paid_for_delivered: '0.00', paid_as_credits: '0.00', owed_back: '50.80' },
    });
  });

  it('is what is left where a part was delivered, with quotas used first, and then it failed or ended', async () => {
    const { id, as } = await paidByArea('OWED-3');
    await test.images('PLEIADES', [1.0, 42.8, 1.1, 42.9], 'owed-1', 'owed-2', 'owed-3', 'owed-4');
    await test.advanced(id, 'PROCESSING', 'operator');
    await test.advanced(id, 'PROCESSING', 'operator', { scenes: ['owed-1'], area: '30' });
    expect(await told(id, as)).toBe('50.80: 50.80 = 0.00 + 0.00 + 0.00');
    await test.advanced(id, 'PROCESSING', 'operator', { scenes: ['owed-2'], area: '20.125' });
    expect(await told(id, as)).toBe('50.80: 50.80 = 10.13 + 0.00 + 0.00');
    const failed = await test.advanced(id, 'FAILED', 'operator');
    expect(failed.charge).toMatchObject({ reserved: '40', captured: '40', released: '0' });
    expect(await told(id, as)).toBe('50.80: 50.80 = 10.13 + 0.00 + 40.67');
    expect(await filed(id)).toMatchObject({ paid_for_delivered: '10.13', owed_back: '40.67', quota_used_km2: '40' });

    const ended = await paidByArea('OWED-4');
    await test.advanced(ended.id, 'PROCESSING', 'operator');
    await test.advanced(ended.id, 'DELIVERED', 'operator', { scenes: ['owed-3'], area: '39' });
    expect(await told(ended.id, ended.as)).toBe('50.80: 50.80 = 0.00 + 0.00 + 50.80');
    const whole = await paidByArea('OWED-5');
    await test.advanced(whole.id, 'PROCESSING', 'operator');
    await test.advanced(whole.id, 'DELIVERED', 'operator', { scenes: ['owed-4'], area: '90.803726' });
    expect(await told(whole.id, whole.as)).toBe('50.80: 50.80 = 50.80 + 0.00 + 0.00');
  });

  it('is nothing of packs: what is left of them, and what was not delivered, is credits', async () => {
    const as = await test.member('public-actor');
    // 106 017.068777 km²: 10 credits are free, 19.449186 of a pack of 20 for 20 000 EUR are needed.
    const id = await accepted(tasking({ bbox: [0, 43, 4, 46] }), as, 'OWED-6');
    const bought = async () => (await test.quotas(as))['SPOT_6_7 PURCHASED']?.granted;
    expect([await bought(), await told(id, as)]).toEqual(['0.550814', '20000.00: 20000.00 = 0.00 + 550.81 + 0.00']);
    await test.advanced(id, 'SCHEDULED', 'operator');
    await test.advanced(id, 'PROCESSING', 'operator');
    // 15 credits, 5 of them paid for.
    await test.advanced(id, 'PROCESSING', 'operator', { area: '54000' });
    expect(await told(id, as)).toBe('20000.00: 20000.00 = 5000.00 + 550.81 + 0.00');
    await test.advanced(id, 'FAILED', 'operator');
    expect([await bought(), await told(id, as)]).toEqual(['15', '20000.00: 20000.00 = 5000.00 + 15000.00 + 0.00']);
    expect(await filed(id)).toMatchObject({ paid_as_credits: '15000.00', owed_back: '0.00' });
  });

  it('is nothing where nothing was paid: free, or not paid in time', async () => {
    const as = await test.member('scientist');
    const { id } = await test.submitted(archive(), as);
    expect(await told(id, as)).toBe('0.00: 0.00 = 0.00 + 0.00 + 0.00');
    for (const to of ['UNDER_REVIEW', 'ACCEPTED']) await test.advanced(id, to, 'office');
    expect((await test.change('cancel', { id }, { as: 'office' })).errors).toEqual([]);
    expect(await told(id, as)).toBe('0.00: 0.00 = 0.00 + 0.00 + 0.00');
    await test.leave(40_000_000n, 'PLEIADES', as);
    const unpaid = await test.submitted(archive(), as);
    for (const to of ['UNDER_REVIEW', 'AWAITING_PAYMENT']) await test.advanced(unpaid.id, to, 'office');
    expect((await test.change('cancel', { id: unpaid.id }, { as })).errors).toEqual([]);
    expect(await told(unpaid.id, as)).toBe('50.80: 0.00 = 0.00 + 0.00 + 0.00');
  });

  it('is by the area of a price that the office named, and told of no request without a price', async () => {
    const as = await test.member('scientist');
    await test.leave(40_803_726n, 'SPOT_6_7', as);
    const { id } = await test.submitted(tasking(ariege), as);
    expect(await filed(id)).toMatchObject({ paid: '', paid_for_delivered: '', paid_as_credits: '', owed_back: '' });
    await test.advanced(id, 'UNDER_REVIEW', 'office');
    await test.advanced(id, 'AWAITING_PAYMENT', 'office', { price: '100' });
    await test.advanced(id, 'ACCEPTED', 'office', { payment: 'OWED-7' });
    for (const to of ['SCHEDULED', 'PROCESSING']) await test.advanced(id, to, 'operator');
    // 16.666666 of 50 km² beyond quotas.
    await test.advanced(id, 'PROCESSING', 'operator', { area: '57.470392' });
    await test.advanced(id, 'FAILED', 'operator');
    expect(await told(id, as)).toBe('100: 100.00 = 33.33 + 0.00 + 66.67');
  });
});
