import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Viewer } from '../../../../subgraphs/kit/identity.ts';
import type { Demo } from '../support.ts';
import { archive, ariege, requestTest, tasking, type RequestTest, type UserError } from './given.ts';

let test: RequestTest;
beforeAll(async () => (test = await requestTest()));
afterAll(() => test.close());
afterEach(async () => expect(await test.violations()).toEqual([]));

interface Moved {
  account: { id: string; category: string; email: string; organisation: { id: string } } | null;
  errors: UserError[];
}

async function move(
  account: string,
  to: string,
  { as = 'office', email = null, key = randomUUID() }: { as?: Demo | Viewer; email?: string | null; key?: string } = {},
): Promise<Moved> {
  const { answer } = await test.ask<{ answer: Moved }>(
    `mutation ($account: ID!, $to: ID!, $email: EmailAddress, $key: ID!) {
      answer: moveAccount(accountId: $account, organisationId: $to, email: $email, reason: "a new post", idempotencyKey: $key) {
        account { id category email organisation { id } } errors { code path required found } } }`,
    { as, variables: { account, to, email, key } },
  );
  return answer;
}

describe('an account that is moved to another organisation', () => {
  it('has the category and the limits of its people, and keeps its own quotas with what is reserved of them', async () => {
    const as = await test.member('scientist');
    const id = as.account ?? '';
    const { id: request } = await test.submitted(archive(), as);
    const draft = await test.change('draft', { request: archive() }, { as });
    const key = randomUUID();
    const moved = {
      account: { id, category: 'PUBLIC_ACTOR_FR', email: 'new@demo.example', organisation: { id: 'demo-public-body' } },
      errors: [],
    };
    expect(await move(id, 'demo-public-body', { email: 'new@demo.example', key })).toEqual(moved);
    expect(await move(id, 'demo-public-body', { email: 'new@demo.example', key })).toEqual(moved);
    expect((await test.quotas(as))['PLEIADES']).toEqual({
      granted: '3500', reserved: '90.803726', used: '0', available: '3409.196274',
    }); // prettier-ignore
    // What was submitted is still seen where it was submitted, and a draft no longer.
    const seen = async (of: string, who: Demo) =>
      (await test.ask<{ imageryRequest: unknown }>(`{ imageryRequest(id: "${of}") { id } }`, { as: who }))
        .imageryRequest;
    expect(await seen(request, 'referent')).toEqual({ id: request });
    expect(await seen(draft.request?.id ?? '', 'referent')).toBeNull();
    // It is delivered from where it was reserved.
    await test.advanced(request, 'UNDER_REVIEW', 'office');
    await test.advanced(request, 'ACCEPTED', 'office');
    await test.advanced(request, 'PROCESSING', 'operator');
    await test.images('PLEIADES', ariege.bbox, 'an image');
    await test.advanced(request, 'DELIVERED', 'operator', { scenes: ['an image'] });
    expect((await test.quotas(as))['PLEIADES']).toMatchObject({ granted: '3500', reserved: '0', used: '90.803726' });
    const history = `{ account(id: "${id}") { history { status organisation { id } by account { id } reason } } }`;
    expect(await test.ask(history, { as })).toEqual({
      account: {
        history: [
          {
            status: 'ACTIVE',
            organisation: { id: 'demo-public-body' },
            by: 'OFFICE',
            account: null,
            reason: 'a new post',
          },
        ],
      },
    });
  });

  it('leaves behind what its organisation holds: reserved credits are used there, and left-over ones go there', async () => {
    const as = await test.member('public-actor');
    const id = as.account ?? '';
    const credits = async (organisation: string) =>
      (
        await test.ask<{ organisation: { quotas: Array<{ origin: string; reserved: string; used: string }> } }>(
          `{ organisation(id: "${organisation}") { quotas(mission: SPOT_6_7) { origin granted reserved used } } }`,
          { as: 'office' },
        )
      ).organisation.quotas;
    const prefinance = `mutation ($input: PrefinancedQuotaInput!, $key: ID!) {
      setPrefinancedQuota(input: $input, idempotencyKey: $key) { errors { code } } }`;
    const input = { organisationId: 'demo-public-body', mission: 'SPOT_6_7', granted: '2', reference: 'AGREEMENT-1' };
    await test.ask(prefinance, { as: 'office', variables: { input, key: randomUUID() } });
    // 10 credits are free, 2 prefinanced, and of a pack of 20 what it needs beyond.
    const { id: request } = await test.submitted(tasking({ bbox: [1, 43, 4, 45] }), as);
    expect(await credits('demo-public-body')).toEqual([
      { origin: 'PREFINANCED', granted: '2', reserved: '2', used: '0' },
    ]);
    await test.advanced(request, 'UNDER_REVIEW', 'office');
    expect((await move(id, 'demo-laboratory')).errors).toEqual([]);
    await test.advanced(request, 'AWAITING_PAYMENT', 'office');
    await test.advanced(request, 'ACCEPTED', 'office', { payment: 'TITRE-1' });
    await test.advanced(request, 'SCHEDULED', 'operator');
    await test.advanced(request, 'PROCESSING', 'operator');
    await test.images('SPOT_6_7', [1, 43, 4, 45], 'another image');
    await test.advanced(request, 'DELIVERED', 'operator', { scenes: ['another image'] });
    const left = await credits('demo-public-body');
    expect(left).toMatchObject([
      { origin: 'PREFINANCED', granted: '2', reserved: '0', used: '2' },
      { origin: 'PURCHASED', reserved: '0', used: '0' },
    ]);
    expect(await credits('demo-laboratory')).toEqual([]);
    // The credits of either are not the other's to spend.
    expect(Object.keys(await test.quotas(as))).toEqual(['PLEIADES', 'SPOT_6_7']);
  });

  it('gives back, when its request is cancelled, to where it was reserved', async () => {
    const as = await test.member('scientist');
    const { id: request } = await test.submitted(archive(), as);
    await move(as.account ?? '', 'demo-public-body');
    expect((await test.change('cancel', { id: request }, { as })).errors).toEqual([]);
    expect((await test.quotas(as))['PLEIADES']).toEqual({
      granted: '3500',
      reserved: '0',
      used: '0',
      available: '3500',
    });
  });

  it('while it submits is charged once, in the one or the other', async () => {
    for (let round = 0; round < 5; round += 1) {
      const as = await test.member('scientist');
      const { request } = await test.change('draft', { request: archive() }, { as });
      const submit = test.change('submit', { id: request?.id, total: '0' }, { as });
      const [submitted, moved] = await Promise.all([submit, move(as.account ?? '', 'demo-public-body')]);
      expect([submitted.errors, moved.errors]).toEqual([[], []]);
      expect((await test.quotas(as))['PLEIADES']).toMatchObject({ granted: '3500', reserved: '90.803726' });
    }
  });

  it('is moved by the office alone', async () => {
    const as = await test.member('scientist');
    for (const who of ['referent', 'operator', 'public-actor', as] as const) {
      expect((await move(as.account ?? '', 'demo-public-body', { as: who })).errors).toMatchObject([
        { code: 'OFFICE_ONLY' },
      ]);
    }
    const query = '{ viewer { organisation { id } } }';
    expect(await test.ask(query, { as })).toEqual({ viewer: { organisation: { id: 'demo-laboratory' } } });
  });

  it('is refused with what stands against it, and nothing changes', async () => {
    const as = await test.member('scientist');
    const id = as.account ?? '';
    const refused = async (...args: Parameters<typeof move>) => (await move(...args)).errors;
    const before = await test.written();
    expect(await refused('nobody', 'demo-public-body')).toEqual([
      { code: 'ACCOUNT_UNKNOWN', path: ['accountId'], required: null, found: 'nobody' },
    ]);
    expect(await refused(id, 'nowhere')).toMatchObject([{ code: 'ORGANISATION_UNKNOWN', path: ['organisationId'] }]);
    expect(await refused(id, 'cnes')).toEqual([
      { code: 'INVALID_TRANSITION', path: ['organisationId'], required: 'membership ACTIVE', found: 'membership -' },
    ]);
    expect(await refused(id, 'demo-laboratory')).toMatchObject([{ code: 'ACCOUNT_EXISTS', path: ['organisationId'] }]);
    expect(await refused(id, 'demo-public-body', { email: 'PUBLIC-actor@demo.example' })).toMatchObject([
      { code: 'ACCOUNT_EXISTS' },
    ]);
    expect(await refused(id, 'demo-public-body', { email: 'me@gmail.com' })).toMatchObject([
      { code: 'NOT_PROFESSIONAL_EMAIL', path: ['email'] },
    ]);
    expect(await refused('acc-referent', 'demo-public-body')).toEqual([
      {
        code: 'ACTS_FOR_ORGANISATION',
        path: ['accountId'],
        required: 'another person in its place',
        found: 'REFERENT',
      },
    ]);
    await test.database.db.execute(sql`update imagery.accounts set status = 'SUSPENDED' where id = ${id}`);
    expect(await refused(id, 'demo-public-body')).toEqual([
      { code: 'INVALID_TRANSITION', path: ['accountId'], required: 'account ACTIVE', found: 'account SUSPENDED' },
    ]);
    expect(await test.written()).toEqual(before);
  });
});
