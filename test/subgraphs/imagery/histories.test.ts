import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Viewer } from '../../../subgraphs/kit/identity.ts';
import { applicationOf, joiningTest, known, person, type JoiningTest } from './joining/given.ts';
import { viewerOf } from '../../support/viewer.ts';
import type { Demo } from './support.ts';

let test: JoiningTest;
let organisation = '';
let colleague = '';
const input = applicationOf('History', { legalRepresentative: person('Léa Signs', 'lea@history.example') });
const referent = known('ada@history.example');
const member = known('carl@history.example');
/** The legal representative, who has an account as well. */
const signer = known('lea@history.example');

const setStatus = `mutation ($account: ID!, $status: AccountStatus!, $reason: String, $key: ID!) {
  setAccountStatus(accountId: $account, status: $status, reason: $reason, idempotencyKey: $key) { errors { code } } }`;

beforeAll(async () => {
  test = await joiningTest();
  organisation = await test.member(input);
  colleague = await test.colleague(organisation, 'carl@history.example');
  await test.colleague(organisation, 'lea@history.example');
  const change = { account: colleague, status: 'SUSPENDED', reason: 'left for a year' };
  await test.change(setStatus, change, referent);
});
afterAll(() => test.close());

const membershipFields = `membership { people { role fullName email verifiedAt }
  history { status at by account { id } fullName email reason } }`;

/** What somebody sees of the membership, by each way to it. */
async function membershipSeen(as?: Demo | Viewer): Promise<unknown[]> {
  const byId = `{ organisation(id: "${organisation}") { ${membershipFields} } }`;
  const byReference = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Organisation { ${membershipFields} } } }`;
  const asking = as ? { as } : {};
  const of = [{ __typename: 'Organisation', id: organisation }];
  const [one, other] = [await test.ask(byId, asking), await test.ask(byReference, { ...asking, variables: { of } })];
  const seen = [one['organisation'], (other['_entities'] as unknown[])[0]] as Array<{ membership: unknown }>;
  return seen.map(({ membership }) => membership);
}

const stamp = expect.stringMatching(/^2026-03-10T1[12]:/) as string;

describe('the history of a membership', () => {
  const { referent: ada, legalRepresentative: lea } = input;
  const nobody = { account: null, fullName: null, email: null };
  const history = (office: object | null) => [
    { status: 'APPLIED', at: stamp, by: 'REFERENT', account: null, ...ada, reason: null },
    { status: 'AWAITING_SIGNATURE', at: stamp, by: 'REFERENT', account: null, ...ada, reason: null },
    { status: 'UNDER_REVIEW', at: stamp, by: 'LEGAL_REPRESENTATIVE', account: null, ...lea, reason: null },
    { status: 'ACTIVE', at: stamp, by: 'OFFICE', ...nobody, account: office, reason: null },
  ];
  const people = [
    { role: 'REFERENT', ...ada, verifiedAt: stamp },
    { role: 'LEGAL_REPRESENTATIVE', ...lea, verifiedAt: stamp },
  ];

  it('says to the office who applied, who did what, when and why', async () => {
    const whole = { people, history: history({ id: 'acc-office' }) };
    expect(await membershipSeen('office')).toEqual([whole, whole]);
  });

  it.each([
    ['referent', referent],
    ['legal representative', signer],
  ])('is for the %s, without the account of the office', async (_name, as) => {
    const whole = { people, history: history(null) };
    expect(await membershipSeen(as)).toEqual([whole, whole]);
  });

  it.each([
    ['the anonymous', undefined],
    ['who has no account', viewerOf({ subject: 'new here' })],
    ['a member of it', known('carl@history.example')],
    ['the referent of another', 'referent' as const],
    ['the operator', 'operator' as const],
    ['who only claims to be a referent', viewerOf({ subject: 'x', roles: ['REFERENT', 'LEGAL_REPRESENTATIVE'] })],
  ])('is not for %s, by either way', async (_name, as) => {
    const nothing = { people: null, history: null };
    expect(await membershipSeen(as)).toEqual([nothing, nothing]);
  });

  it('costs one statement for all memberships of a page', async () => {
    await test.member(applicationOf('History two'));
    const query = `{ memberships(first: 20) { nodes { ${membershipFields} } } }`;
    const { statements } = await test.database.counting(() => test.ask(query, { as: 'office' }));
    // Who asks, the page, the people, the events, the accounts that acted.
    expect(statements).toBe(5);
  });
});

describe('the history of an account', () => {
  const accountFields = 'id history { status organisation { id } at by account { id } reason }';
  const historySeen = async (as?: Demo | Viewer): Promise<unknown[]> => {
    const byId = `{ account(id: "${colleague}") { ${accountFields} } }`;
    const byReference = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Account { ${accountFields} } } }`;
    const asking = as ? { as } : {};
    const of = [{ __typename: 'Account', id: colleague }];
    const [one, other] = [await test.ask(byId, asking), await test.ask(byReference, { ...asking, variables: { of } })];
    return [one['account'], (other['_entities'] as unknown[])[0]];
  };
  const whole = (office: object | null, ada: object | null) => ({
    id: colleague,
    history: [
      { status: 'PENDING', organisation: { id: organisation }, at: stamp, by: 'MEMBER', account: null, reason: null },
      { status: 'ACTIVE', organisation: { id: organisation }, at: stamp, by: 'OFFICE', account: office, reason: null },
      {
        ...{ status: 'SUSPENDED', organisation: { id: organisation }, at: stamp, by: 'REFERENT' },
        ...{ account: ada, reason: 'left for a year' },
      },
    ],
  });

  it('is for the office, its referent and its holder', async () => {
    const [{ id } = { id: '' }] = await test.database.db.execute<{ id: string }>(
      sql`select id from imagery.accounts where email = 'ada@history.example'`,
    );
    const ofOffice = whole({ id: 'acc-office' }, { id });
    expect(await historySeen('office')).toEqual([ofOffice, ofOffice]);
    const ofReferent = whole(null, { id });
    expect(await historySeen(referent)).toEqual([ofReferent, ofReferent]);
    const ofHolder = whole(null, null);
    expect(await historySeen(member)).toEqual([ofHolder, ofHolder]);
  });

  it.each<[string, Demo | Viewer | undefined]>([
    ['the anonymous', undefined],
    ['the referent of another', 'referent'],
    ['the legal representative', signer],
    ['the operator', 'operator'],
  ])('is not for %s, by any way', async (_name, as) => {
    expect(await historySeen(as)).toEqual([null, null]);
  });

  it('is not for the operator, who meets the account by a request of it', async () => {
    const { db } = test.database;
    await db.execute(sql`
      insert into imagery.requests (id, account_id, organisation_id, category, kind, mission, footprint, ordered_m2, needed_m2, scene_ids,
        purpose, conditions, status, currency, accepted_at, changed_at)
      values ('met', ${colleague}, ${organisation}, 'SCIENTIST_FR', 'ARCHIVE', 'PLEIADES', st_geomfromtext('POLYGON((0 0,1 0,1 1,0 0))', 4326),
        1, 1, '{}', 'RESEARCH', '{}', 'ACCEPTED', 'EUR', now(), now())`);
    const query = `{ imageryRequest(id: "met") { account { ${accountFields} } } }`;
    expect(await test.ask(query, { as: 'operator' })).toEqual({
      imageryRequest: { account: { id: colleague, history: null } },
    });
  });

  it('costs one statement for all accounts of a page', async () => {
    const query = `{ organisation(id: "${organisation}") { accounts { nodes { ${accountFields} } } } }`;
    const { statements } = await test.database.counting(() => test.ask(query, { as: 'office' }));
    // Who asks, the organisation, its accounts, their events, the accounts that acted.
    expect(statements).toBe(5);
  });

  it('of an organisation that was left is for the holder and the office, not for the referent who comes after', async () => {
    const [from, to] = [await test.member(applicationOf('Left')), await test.member(applicationOf('Joined'))];
    const account = await test.colleague(from, 'mia@left.example');
    const move = `mutation ($account: ID!, $to: ID!, $key: ID!) { moveAccount(accountId: $account, organisationId: $to,
      email: "mia@joined.example", reason: "a new post", idempotencyKey: $key) { errors { code } } }`;
    expect((await test.change(move, { account, to }, 'office')).errors).toEqual([]);
    const query = `{ account(id: "${account}") { history { organisation { id } reason } } }`;
    const seen = async (as: Demo | Viewer) => (await test.ask<{ account: unknown }>(query, { as })).account;
    const left = { organisation: { id: from }, reason: null };
    const joined = { organisation: { id: to }, reason: 'a new post' };
    for (const as of ['office', known('mia@joined.example')] as const) {
      expect(await seen(as)).toEqual({ history: [left, left, joined] });
    }
    expect(await seen(known('ada@joined.example'))).toEqual({ history: [joined] });
    expect(await seen(known('ada@left.example'))).toBeNull();
  });
});
