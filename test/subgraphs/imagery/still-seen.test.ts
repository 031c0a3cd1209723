/** What answers show to somebody who may no longer see what they are about: an account or a request that went elsewhere. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Viewer } from '../../../subgraphs/kit/identity.ts';
import { archive, requestTest, type RequestTest } from './requests/given.ts';
import { viewerOf } from '../../support/viewer.ts';
import type { Demo } from './support.ts';

let test: RequestTest;
beforeAll(async () => (test = await requestTest()));
afterAll(() => test.close());

const setStatus = `mutation ($account: ID!, $status: AccountStatus!, $key: ID!) {
  answer: setAccountStatus(accountId: $account, status: $status, idempotencyKey: $key) {
    account { id category organisation { id } } errors { code required found } } }`;

async function setAccountStatus(account: string, status: string, as: Demo | Viewer, key = randomUUID()) {
  const { answer } = await test.ask<{ answer: { account: unknown; errors: unknown[] } }>(setStatus, {
    as,
    variables: { account, status, key },
  });
  return answer;
}

async function moveAccount(account: string, to = 'demo-public-body'): Promise<void> {
  const move = `mutation ($account: ID!, $to: ID!, $key: ID!) {
    answer: moveAccount(accountId: $account, organisationId: $to, idempotencyKey: $key) { errors { code } } }`;
  const variables = { account, to, key: randomUUID() };
  expect(await test.ask(move, { as: 'office', variables })).toEqual({ answer: { errors: [] } });
}

describe('an answer that is repeated under its key', () => {
  it('shows no account that has left the organisation since', async () => {
    const { account } = await test.member('scientist');
    const id = account ?? '';
    await setAccountStatus(id, 'SUSPENDED', 'referent');
    const key = randomUUID();
    const there = { id, category: 'SCIENTIST_FR', organisation: { id: 'demo-laboratory' } };
    expect(await setAccountStatus(id, 'ACTIVE', 'referent', key)).toEqual({ account: there, errors: [] });
    await moveAccount(id);
    expect(await test.ask(`{ account(id: "${id}") { id } }`, { as: 'referent' })).toEqual({ account: null });
    expect(await setAccountStatus(id, 'ACTIVE', 'referent', key)).toEqual({ account: null, errors: [] });
  });

  it('shows no request, and no prefinanced quota, to one who is of the office no longer', async () => {
    const office = viewerOf({ subject: 'staff', roles: ['OFFICE'] });
    const before = viewerOf({ subject: 'staff' });
    const { id } = await test.submitted(archive(), 'scientist');
    const key = randomUUID();
    const review = (as: Viewer) => test.change('advance', { id, to: 'UNDER_REVIEW', key }, { as });
    expect(await review(office)).toMatchObject({ request: { id, status: 'UNDER_REVIEW' }, errors: [] });
    expect(await review(before)).toEqual({ request: null, errors: [] });
    const prefinance = `mutation ($input: PrefinancedQuotaInput!, $key: ID!) {
      answer: setPrefinancedQuota(input: $input, idempotencyKey: $key) { quota { granted } errors { code } } }`;
    const input = { organisationId: 'demo-public-body', mission: 'SPOT_6_7', granted: '2', reference: 'AGREEMENT-2' };
    const asked = (as: Viewer) => test.ask(prefinance, { as, variables: { input, key: `${key}-2` } });
    expect(await asked(office)).toEqual({ answer: { quota: { granted: '2' }, errors: [] } });
    expect(await asked(before)).toEqual({ answer: { quota: null, errors: [] } });
  });
});

describe("a referent's account", () => {
  const refused = {
    errors: [{ code: 'ACTS_FOR_ORGANISATION', required: 'another person in its place', found: 'REFERENT' }],
  };

  it.each([
    ['SUSPENDED', 'referent'],
    ['CLOSED', 'referent'],
    ['CLOSED', 'office'],
  ] as const)('is not %s by the %s: the organisation would have none', async (status, as) => {
    expect(await setAccountStatus('acc-referent', status, as)).toMatchObject(refused);
    expect(await test.ask('{ viewer { status } }', { as: 'referent' })).toEqual({ viewer: { status: 'ACTIVE' } });
  });

  it('is suspended by the office, which lifts that again', async () => {
    expect((await setAccountStatus('acc-referent', 'SUSPENDED', 'office')).errors).toEqual([]);
    expect((await setAccountStatus('acc-referent', 'ACTIVE', 'office')).errors).toEqual([]);
  });
});

describe('of the account of a request that was submitted before it moved', () => {
  const fields = `id fullName email status roles category organisation { id } history { at }
    imageryRequests { totalCount nodes { id } } savedSearches { id }`;
  const accountSeen = async (id: string, as: Demo | Viewer) =>
    (await test.ask<{ imageryRequest: { account: unknown } }>(
      `{ imageryRequest(id: "${id}") { account { ${fields} } } }`,
      { as },
    )).imageryRequest.account; // prettier-ignore

  it('its former referent is told what was so with the request, and nothing of what is', async () => {
    const as = await test.member('scientist');
    const account = as.account ?? '';
    const { id } = await test.submitted(archive(), as);
    await moveAccount(account);
    await setAccountStatus(account, 'SUSPENDED', 'office');
    expect(await accountSeen(id, 'referent')).toEqual({
      ...{ id: account, fullName: 'Somebody', email: null, status: 'ACTIVE', roles: ['MEMBER'] },
      ...{ category: 'SCIENTIST_FR', organisation: { id: 'demo-laboratory' }, history: null },
      ...{ imageryRequests: { totalCount: null, nodes: [] }, savedSearches: [] },
    });
    const now = { status: 'SUSPENDED', category: 'PUBLIC_ACTOR_FR', organisation: { id: 'demo-public-body' } };
    expect(await accountSeen(id, 'office')).toMatchObject(now);
    expect(await accountSeen(id, as)).toMatchObject(now);
    const { data, errors } = await test.answer(`{ imageryRequest(id: "${id}") { account { quotas { id } } } }`, {
      as: 'referent',
    });
    expect([data, errors?.map(({ extensions }) => extensions?.['code'])]).toEqual([
      { imageryRequest: null },
      ['FORBIDDEN'],
    ]);
  });
});

describe('the history of a request', () => {
  it('says with which account somebody acted to whoever may see that account', async () => {
    const as = await test.member('scientist');
    const { id } = await test.submitted(archive(), as);
    await test.advanced(id, 'UNDER_REVIEW', 'office');
    const seen = async (who: Demo | Viewer) =>
      (await test.ask<{ imageryRequest: { history: unknown[] } }>(
        `{ imageryRequest(id: "${id}") { history { by account { id } } } }`,
        { as: who },
      )).imageryRequest.history; // prettier-ignore
    const own = { by: 'MEMBER', account: { id: as.account } };
    expect(await seen('office')).toEqual([own, own, { by: 'OFFICE', account: { id: 'acc-office' } }]);
    for (const who of ['referent', as] as const) {
      expect(await seen(who)).toEqual([own, own, { by: 'OFFICE', account: null }]);
    }
    await moveAccount(as.account ?? '');
    const hidden = { by: 'MEMBER', account: null };
    expect(await seen('referent')).toEqual([hidden, hidden, { by: 'OFFICE', account: null }]);
  });
});

describe("a quarter's file", () => {
  it('and what a request holds stay in the category that it was submitted in', async () => {
    test.setClock('2026-05-10T12:00:00Z');
    const as = await test.member('public-actor');
    const { id } = await test.submitted(archive({ purpose: 'PUBLIC_SERVICE' }), as);
    await moveAccount(as.account ?? '', 'demo-laboratory');
    const { imageryRequestsCsv } = await test.ask<{ imageryRequestsCsv: string }>(
      '{ imageryRequestsCsv(quarter: "2026-Q2") }',
      { as: 'office' },
    );
    const line = imageryRequestsCsv.split('\r\n').find((one) => one.startsWith(id));
    expect(line?.split(',').slice(3, 5)).toEqual(['Somebody', 'PUBLIC_ACTOR_FR']);
  });
});
