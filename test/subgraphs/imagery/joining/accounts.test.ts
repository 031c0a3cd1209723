import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Viewer } from '../../../../subgraphs/kit/identity.ts';
import { type Demo } from '../support.ts';
import { applicationOf, joiningTest, known, person, type Answer, type JoiningTest } from './given.ts';

let test: JoiningTest;
beforeAll(async () => (test = await joiningTest()));
afterAll(() => test.close());

function setStatus(account: string, status: string, as: Demo | Viewer): Promise<Answer> {
  const set = `mutation ($account: ID!, $status: AccountStatus!, $key: ID!) {
    setAccountStatus(accountId: $account, status: $status, reason: "why", idempotencyKey: $key) {
      account { status } errors { code required found } } }`;
  return test.change(set, { account, status }, as);
}

describe('an account', () => {
  const open = async (input: Record<string, unknown>) => test.change('Open', { input });

  it('follows the category of the organisation', async () => {
    const input = { organisationId: 'demo-laboratory', ...person('X', 'x@lab.example'), category: 'PRIVATE_RND_FR' };
    expect((await open(input)).errors).toEqual([{ code: 'CATEGORY_MISMATCH', path: ['input', 'category'] }]);
  });

  it('has a professional address', async () => {
    const input = { organisationId: 'demo-laboratory', ...person('X', 'x@gmail.com'), category: 'SCIENTIST_FR' };
    expect((await open(input)).errors).toEqual([{ code: 'NOT_PROFESSIONAL_EMAIL', path: ['input', 'email'] }]);
  });

  it('is one for a person in an organisation, in whatever case the address is written; in another there may be another', async () => {
    const input = { organisationId: 'demo-laboratory', ...person('Zoe', 'zoe@two.example'), category: 'SCIENTIST_FR' };
    const first = await open(input);
    const again = { ...input, email: 'ZOE@Two.example' };
    const told = [{ code: 'ACCOUNT_EXISTS', path: ['input', 'email'] }];
    for (const as of ['referent', 'office', known('zoe@two.example')] as const) {
      expect(await test.change('Open', { input: again }, as)).toEqual({ account: null, errors: told });
    }
    const second = await open({ ...input, organisationId: 'demo-public-body', category: 'PUBLIC_ACTOR_FR' });
    expect(second.errors).toEqual([]);
    await test.change('Activate', { account: first.account?.id }, 'referent');
    await test.change('Activate', { account: second.account?.id }, 'office');
    const viewer = async (as: Viewer) =>
      (await test.ask<{ viewer: { id: string } }>('{ viewer { id } }', { as })).viewer.id;
    const ids = [first.account?.id ?? '', second.account?.id ?? ''];
    expect(await viewer(known('zoe@two.example'))).toBe([...ids].sort()[0]);
    for (const id of ids) expect(await viewer({ ...known('zoe@two.example'), account: id })).toBe(id);
  });

  it('looks the same to strangers whether or not there was one; the address is written to, and says which', async () => {
    const open = `mutation ($input: AccountInput!, $key: ID!) { openAccount(input: $input, idempotencyKey: $key) {
      account { id fullName email category status roles organisation { id } history { status }
        eligibility(mission: PLEIADES, kind: ARCHIVE, purpose: RESEARCH) { eligible reasons { code } } }
      errors { code } } }`;
    // The legal representative of an organisation too, whose account has a role more.
    const leon = person('Léon', 'leon@quiet.example');
    const id = await test.member(applicationOf('Quiet', { legalRepresentative: leon }));
    const asked = (email: string, key: string, as?: Demo) => {
      const input = { organisationId: id, ...person(' Asked ', email), category: 'SCIENTIST_FR' };
      return test.ask<{ openAccount: { account: { id: string } } }>(open, {
        variables: { input, key },
        ...(as && { as }),
      });
    };
    const like = (answer: { openAccount: { account: { id: string } } }) =>
      JSON.stringify(answer).replace(answer.openAccount.account.id, 'an id');
    for (const email of ['quiet@quiet.example', leon.email]) {
      for (const as of [undefined, 'scientist-eu'] as const) {
        const first = await asked(email, `quiet-1-${as}`, as);
        const second = await asked(email, `quiet-2-${as}`, as);
        expect(first.openAccount.account.id).toMatch(/^[0-9a-f-]{36}$/);
        expect(second.openAccount.account.id).not.toBe(first.openAccount.account.id);
        expect(like(second)).toBe(like(first));
        expect(await asked(email, `quiet-2-${as}`, as)).toEqual(second);
      }
      const letters = (await test.mails.to(email)).filter((mail) => mail.includes('Account asked for'));
      expect(letters.map((mail) => mail.includes('It has one already'))).toEqual([false, true, true, true]);
    }
    const [row] = await test.database.db.execute(sql`
      select count(*)::int as n from imagery.accounts where organisation_id = ${id} and email <> 'ada@quiet.example'`);
    expect(row).toEqual({ n: 2 });
    const limited = await asked('quiet@quiet.example', 'quiet-5').then(() => asked('quiet@quiet.example', 'quiet-6'));
    expect(limited.openAccount).toEqual({ account: null, errors: [{ code: 'MAILS_TOO_MANY' }] });
  });

  it('goes the published way and no other', async () => {
    const input = { organisationId: 'demo-laboratory', ...person('Way', 'way@lab.example'), category: 'SCIENTIST_FR' };
    const id = (await open(input)).account?.id ?? '';
    const to = (status: string, as: Demo | Viewer = 'referent') => setStatus(id, status, as);
    expect(await to('SUSPENDED')).toEqual({
      account: { status: 'PENDING' },
      errors: [{ code: 'INVALID_TRANSITION', required: 'ACTIVE', found: 'PENDING' }],
    });
    expect((await to('ACTIVE')).errors).toEqual([]);
    expect((await to('SUSPENDED')).errors).toEqual([]);
    expect((await to('ACTIVE', known('way@lab.example'))).errors).toMatchObject([{ code: 'REFERENT_ONLY' }]);
    expect((await to('CLOSED', 'office')).errors).toEqual([]);
    expect((await to('ACTIVE', 'office')).errors).toMatchObject([{ code: 'INVALID_TRANSITION', found: 'CLOSED' }]);
    expect((await open(input)).errors).toEqual([]);
  });
});

describe('a suspension', () => {
  it('of the office is lifted by the office alone, and not escaped by closing the account', async () => {
    const input = {
      organisationId: 'demo-laboratory',
      ...person('Held', 'held@lab.example'),
      category: 'SCIENTIST_FR',
    };
    const id = (await test.change('Open', { input })).account?.id ?? '';
    await setStatus(id, 'ACTIVE', 'referent');
    expect((await setStatus(id, 'SUSPENDED', 'office')).errors).toEqual([]);
    for (const status of ['ACTIVE', 'CLOSED']) {
      expect(await setStatus(id, status, 'referent')).toEqual({
        account: { status: 'SUSPENDED' },
        errors: [{ code: 'OFFICE_ONLY', required: 'OFFICE', found: 'REFERENT' }],
      });
    }
    expect(await setStatus(id, 'ACTIVE', 'office')).toEqual({ account: { status: 'ACTIVE' }, errors: [] });
    await setStatus(id, 'SUSPENDED', 'referent');
    expect(await setStatus(id, 'ACTIVE', 'referent')).toEqual({ account: { status: 'ACTIVE' }, errors: [] });
  });
});
