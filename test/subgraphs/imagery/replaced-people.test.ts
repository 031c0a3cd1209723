import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Viewer } from '../../../subgraphs/kit/identity.ts';
import { applicationOf, joiningTest, known, person, type JoiningTest } from './joining/given.ts';
import type { Demo } from './support.ts';

let test: JoiningTest;
beforeAll(async () => (test = await joiningTest()));
afterAll(() => test.close());

const replaceDocument = `mutation ($id: ID!, $role: MembershipRole!, $person: PersonInput!, $reason: String, $key: ID!) {
  setMembershipPerson(organisationId: $id, role: $role, person: $person, reason: $reason, idempotencyKey: $key) {
    organisation { id membership { status people { role email } } } errors { code path required found } } }`;
const replaced = (id: string, role: string, who: object, as: Demo | Viewer | undefined = 'office', reason?: string) =>
  test.change(replaceDocument, { id, role, person: who, reason: reason ?? null, key: randomUUID() }, as);
const viewerSeen = async (as: Viewer) =>
  (
    await test.ask<{ viewer: unknown }>(
      '{ viewer { status roles category history { status by reason } organisation { id } } }',
      { as },
    )
  ).viewer;

describe('a referent', () => {
  it('is replaced by the office: the new one has an account in use, the one before is a member', async () => {
    const id = await test.member(applicationOf('Handed over'));
    const bea = person('Bea Next', 'bea@handed-over.example');
    const answer = await replaced(id, 'REFERENT', bea, 'office', 'Ada has retired');
    expect(answer).toMatchObject({
      organisation: {
        membership: { people: [{ role: 'REFERENT', email: bea.email }, { role: 'LEGAL_REPRESENTATIVE' }] },
      },
      errors: [],
    });
    expect(await viewerSeen(known(bea.email))).toEqual({
      ...{ status: 'ACTIVE', roles: ['MEMBER', 'REFERENT'], category: 'SCIENTIST_FR', organisation: { id } },
      history: [{ status: 'ACTIVE', by: 'OFFICE', reason: 'Ada has retired' }],
    });
    expect(await viewerSeen(known('ada@handed-over.example'))).toMatchObject({
      ...{ status: 'ACTIVE', roles: ['MEMBER'] },
      history: [
        { status: 'ACTIVE', by: 'OFFICE', reason: null },
        { status: 'ACTIVE', by: 'OFFICE', reason: 'no longer REFERENT. Ada has retired' },
      ],
    });
    const [letter = ''] = await test.mails.to(bea.email);
    expect(letter).toContain('the office has named you the referent of Handed over');
    const history = `{ organisation(id: "${id}") { membership { status history { status by reason } } } }`;
    const { organisation } = await test.ask<{ organisation: { membership: { status: string; history: unknown[] } } }>(
      history,
      { as: known(bea.email) },
    );
    expect(organisation.membership.status).toBe('ACTIVE');
    expect(organisation.membership.history.at(-1)).toEqual({
      ...{ status: 'ACTIVE', by: 'OFFICE' },
      reason: 'REFERENT: Bea Next <bea@handed-over.example>. Ada has retired',
    });
    // What was the one's to do is the other's.
    const opened = await test.change('Open', {
      input: { organisationId: id, ...person('C', 'c@handed-over.example'), category: 'SCIENTIST_FR' },
    });
    const activate = (as: Viewer) => test.change('Activate', { account: opened.account?.id }, as);
    expect((await activate(known('ada@handed-over.example'))).errors).toEqual([{ code: 'ACCOUNT_UNKNOWN' }]);
    expect((await activate(known(bea.email))).errors).toEqual([]);
  });

  it('may be who has an account already, in use from then on; several roles are one person’s', async () => {
    const leon = person('Léon', 'leon@promoted.example');
    const id = await test.member(applicationOf('Promoted', { legalRepresentative: leon }));
    await test.change('Open', { input: { organisationId: id, ...leon, category: 'SCIENTIST_FR' } });
    expect(await viewerSeen(known(leon.email))).toMatchObject({ status: 'PENDING' });
    expect((await replaced(id, 'REFERENT', { ...leon, email: 'LEON@promoted.example' })).errors).toEqual([]);
    expect(await viewerSeen(known(leon.email))).toMatchObject({
      ...{ status: 'ACTIVE', roles: ['MEMBER', 'REFERENT', 'LEGAL_REPRESENTATIVE'] },
    });
    // The same person again changes no role.
    expect((await replaced(id, 'REFERENT', leon)).errors).toEqual([]);
    expect(await viewerSeen(known(leon.email))).toMatchObject({
      roles: ['MEMBER', 'REFERENT', 'LEGAL_REPRESENTATIVE'],
    });
  });

  it('is nobody whose account is suspended: then nothing is changed', async () => {
    const id = await test.member(applicationOf('Suspended'));
    const account = await test.colleague(id, 'carl@suspended.example');
    const suspend = `mutation ($account: ID!, $key: ID!) {
      setAccountStatus(accountId: $account, status: SUSPENDED, idempotencyKey: $key) { errors { code } } }`;
    await test.change(suspend, { account }, known('ada@suspended.example'));
    const before = await viewerSeen(known('ada@suspended.example'));
    expect((await replaced(id, 'REFERENT', person('Carl', 'carl@suspended.example'))).errors).toEqual([
      { code: 'INVALID_TRANSITION', path: ['person', 'email'], required: 'account ACTIVE', found: 'account SUSPENDED' },
    ]);
    expect(await viewerSeen(known('ada@suspended.example'))).toEqual(before);
  });

  it('is replaced by the office alone', async () => {
    const id = await test.member(applicationOf('Not theirs'));
    const eve = person('Eve', 'eve@not-theirs.example');
    for (const as of [known('ada@not-theirs.example'), 'referent', 'operator', 'scientist'] as const) {
      expect((await replaced(id, 'REFERENT', eve, as)).errors).toMatchObject([{ code: 'OFFICE_ONLY' }]);
    }
    const anonymous = { id, role: 'REFERENT', person: eve };
    expect((await test.change(replaceDocument, anonymous)).errors).toMatchObject([{ code: 'SIGN_IN_REQUIRED' }]);
    expect(await viewerSeen(known(eve.email))).toBeNull();
  });

  it.each([
    [
      { fullName: 'Eve', email: 'eve@gmail.com' },
      { code: 'NOT_PROFESSIONAL_EMAIL', path: ['person', 'email'] },
    ],
    [
      { fullName: 'E\nve', email: 'eve@x.example' },
      { code: 'NAME_INVALID', path: ['person', 'fullName'] },
    ],
  ])('is a named person with an address of the organisation: not %j', async (who, error) => {
    expect((await replaced('demo-laboratory', 'REFERENT', who)).errors).toMatchObject([error]);
  });

  it('is of an organisation that there is, and that has applied', async () => {
    const eve = person('Eve', 'eve@x.example');
    expect((await replaced('nowhere', 'REFERENT', eve)).errors).toMatchObject([{ code: 'ORGANISATION_UNKNOWN' }]);
    expect((await replaced('cnes', 'REFERENT', eve)).errors).toMatchObject([
      { code: 'INVALID_TRANSITION', found: '-' },
    ]);
  });

  it('who never answers is replaced too: the code of the one before is good for nothing', async () => {
    const { organisation } = await test.change('Apply', { input: applicationOf('Mistyped') });
    const id = organisation?.id ?? '';
    const first = await test.mails.code('ada@mistyped.example');
    expect((await replaced(id, 'REFERENT', person('Ada', 'ada.right@mistyped.example'))).errors).toEqual([]);
    expect((await test.change('Confirm', { organisation: id, code: first })).errors).toEqual([{ code: 'CODE_WRONG' }]);
    const code = await test.mails.code('ada.right@mistyped.example');
    expect((await test.change('Confirm', { organisation: id, code })).errors).toEqual([]);
  });
});

describe('a legal representative', () => {
  const sign = (organisation: string, code: string) =>
    test.change('Sign', { organisation, code, version: '1', licences: ['pleiades'] });

  it('whose signature is waited for is replaced, and sent a code of their own', async () => {
    const input = applicationOf('Unsigned');
    const { organisation } = await test.change('Apply', { input });
    const id = organisation?.id ?? '';
    await test.change('Confirm', { organisation: id, code: await test.mails.code(input.referent.email) });
    const first = await test.mails.code(input.legalRepresentative.email);
    const next = person('Next', 'next@unsigned.example');
    expect((await replaced(id, 'LEGAL_REPRESENTATIVE', next)).organisation?.membership?.status).toBe(
      'AWAITING_SIGNATURE',
    );
    expect((await sign(id, first)).errors).toEqual([{ code: 'CODE_WRONG' }]);
    expect((await sign(id, await test.mails.code(next.email))).errors).toEqual([]);
  });

  it('of a member is replaced without a signature, and signs for it no more', async () => {
    const leon = person('Léon', 'leon@resigned.example');
    const id = await test.member(applicationOf('Resigned', { legalRepresentative: leon }));
    await test.colleague(id, leon.email);
    expect(await viewerSeen(known(leon.email))).toMatchObject({ roles: ['MEMBER', 'LEGAL_REPRESENTATIVE'] });
    expect((await replaced(id, 'LEGAL_REPRESENTATIVE', person('Next', 'next@resigned.example'))).errors).toEqual([]);
    expect(await viewerSeen(known(leon.email))).toMatchObject({ status: 'ACTIVE', roles: ['MEMBER'] });
    // No account is opened for who needs none.
    expect(await viewerSeen(known('next@resigned.example'))).toBeNull();
    const signAnew = `mutation ($o: ID!, $key: ID!) { signCharter(organisationId: $o, charterVersion: "1",
      licences: ["pleiades"], idempotencyKey: $key) { errors { code } } }`;
    expect((await test.change(signAnew, { o: id }, known(leon.email))).errors).toEqual([{ code: 'CODE_NEEDED' }]);
  });

  it('whom the referent names is the only one who signs once they have', async () => {
    const leon = person('Léon', 'leon@renamed.example');
    const input = applicationOf('Renamed', { legalRepresentative: leon });
    const id = await test.member(input);
    await test.colleague(id, leon.email);
    await test.colleague(id, 'next@renamed.example');
    const anew = { ...input, legalRepresentative: person('Next', 'next@renamed.example') };
    expect((await test.change('Apply', { input: anew }, known(input.referent.email))).errors).toEqual([]);
    // To be named is not to have signed.
    expect(await viewerSeen(known(leon.email))).toMatchObject({ roles: ['MEMBER', 'LEGAL_REPRESENTATIVE'] });
    test.setClock(new Date('2026-03-10T12:10:00Z'));
    expect((await sign(id, await test.mails.code('next@renamed.example'))).errors).toEqual([]);
    expect(await viewerSeen(known(leon.email))).toMatchObject({ roles: ['MEMBER'] });
    expect(await viewerSeen(known('next@renamed.example'))).toMatchObject({
      roles: ['MEMBER', 'LEGAL_REPRESENTATIVE'],
    });
    const { organisation } = await test.ask<{ organisation: { membership: { history: unknown[] } } }>(
      `{ organisation(id: "${id}") { membership { history { status by fullName reason } } } }`,
      { as: 'office' },
    );
    expect(organisation.membership.history.slice(-2)).toEqual([
      {
        ...{ status: 'ACTIVE', by: 'REFERENT', fullName: null },
        reason: 'LEGAL_REPRESENTATIVE: Next <next@renamed.example>',
      },
      { status: 'ACTIVE', by: 'LEGAL_REPRESENTATIVE', fullName: 'Next', reason: null },
    ]);
  });

  it('whom the office has suspended stays so, whatever role comes with a signature', async () => {
    const input = applicationOf('Kept out');
    const id = await test.member(input);
    const next = person('Next', 'next@kept-out.example');
    const account = await test.colleague(id, next.email);
    const set = `mutation ($account: ID!, $to: AccountStatus!, $key: ID!) {
      setAccountStatus(accountId: $account, status: $to, idempotencyKey: $key) { errors { code } } }`;
    expect((await test.change(set, { account, to: 'SUSPENDED' }, 'office')).errors).toEqual([]);
    const referent = known(input.referent.email);
    await test.change('Apply', { input: { ...input, legalRepresentative: next } }, referent);
    test.setClock(new Date('2026-03-10T12:20:00Z'));
    expect((await sign(id, await test.mails.code(next.email))).errors).toEqual([]);
    expect(await viewerSeen(known(next.email))).toMatchObject({
      ...{ status: 'SUSPENDED', roles: ['MEMBER', 'LEGAL_REPRESENTATIVE'] },
    });
    expect((await test.change(set, { account, to: 'ACTIVE' }, referent)).errors).toEqual([{ code: 'OFFICE_ONLY' }]);
  });
});
