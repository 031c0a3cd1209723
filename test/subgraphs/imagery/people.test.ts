import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sql } from 'drizzle-orm';
import { viewerOf } from '../../support/viewer.ts';
import { imageryTest, type Demo, type ImageryTest } from './support.ts';

let test: ImageryTest;
beforeAll(async () => {
  test = await imageryTest();
});
afterAll(() => test.close());

describe('the viewer', () => {
  it('is nobody for the anonymous, and for somebody who has no account yet', async () => {
    const query = '{ viewer { id } session { signedIn account { id } } }';
    expect(await test.ask(query)).toEqual({ viewer: null, session: { signedIn: false, account: null } });
    expect(await test.ask(query, { as: viewerOf({ subject: 'new here' }) })).toEqual({
      viewer: null,
      session: { signedIn: true, account: null },
    });
  });

  it.each<[Demo, string, string, string[]]>([
    ['scientist', 'SCIENTIST_FR', 'demo-laboratory', ['MEMBER']],
    ['scientist-eu', 'SCIENTIST_EU', 'demo-european-laboratory', ['MEMBER']],
    ['public-actor', 'PUBLIC_ACTOR_FR', 'demo-public-body', ['MEMBER']],
    ['private-rnd', 'PRIVATE_RND_FR', 'demo-company', ['MEMBER']],
    ['referent', 'SCIENTIST_FR', 'demo-laboratory', ['MEMBER', 'REFERENT']],
    ['office', 'PUBLIC_ACTOR_FR', 'demo-office', ['MEMBER', 'OFFICE']],
    ['operator', 'PRIVATE_RND_FR', 'demo-operator', ['MEMBER', 'OPERATOR']],
  ])('%s is an active member', async (as, category, organisation, roles) => {
    const query = `{ viewer { id email category status roles organisation { id membership { status charter { expired } } } } }`;
    expect(await test.ask(query, { as })).toEqual({
      viewer: {
        id: `acc-${as}`,
        email: `${as}@demo.example`,
        category,
        status: 'ACTIVE',
        roles,
        organisation: { id: organisation, membership: { status: 'ACTIVE', charter: { expired: false } } },
      },
    });
  });

  it('is known by the subject alone too', async () => {
    expect(await test.ask('{ viewer { id } }', { as: viewerOf({ subject: 'demo:scientist' }) })).toEqual({
      viewer: { id: 'acc-scientist' },
    });
  });
});

describe("somebody else's account", () => {
  const byId = '{ account(id: "acc-scientist") { id email quotas { id } } }';
  const byReference = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Account { id email quotas { id } } } }`;
  const of = [{ __typename: 'Account', id: 'acc-scientist' }];
  const whole = {
    id: 'acc-scientist',
    email: 'scientist@demo.example',
    quotas: [
      { id: 'acc-scientist:PLEIADES:FREE:2026-Q1:KM2' },
      { id: 'acc-scientist:SPOT_6_7:FREE:2026:TELEMETRY_CREDIT' },
    ],
  };
  const both = async (as?: Demo | ReturnType<typeof viewerOf>) => {
    const options = as ? { as } : {};
    const { account } = await test.ask<{ account: unknown }>(byId, options);
    const { _entities } = await test.ask<{ _entities: unknown[] }>(byReference, { ...options, variables: { of } });
    return [account, _entities[0]];
  };

  it.each<Demo>(['scientist', 'referent', 'office'])('is seen by its %s', async (as) => {
    expect(await both(as)).toEqual([whole, whole]);
  });

  it.each<Demo>(['scientist-eu', 'public-actor', 'private-rnd', 'operator'])(
    'is not seen by a %s, either way',
    async (as) => {
      expect(await both(as)).toEqual([null, null]);
    },
  );

  it('is not seen by the anonymous, nor by who only claims to be a referent', async () => {
    expect(await both()).toEqual([null, null]);
    expect(await both(viewerOf({ subject: 'x', roles: ['REFERENT'] }))).toEqual([null, null]);
  });

  it('is seen by who the issuer says is of the office', async () => {
    expect(await both(viewerOf({ subject: 'x', roles: ['OFFICE'] }))).toEqual([whole, whole]);
  });

  it('is no longer seen by a referent who was suspended', async () => {
    await test.database.db.execute(sql`update imagery.accounts set status = 'SUSPENDED' where id = 'acc-referent'`);
    try {
      expect(await both('referent')).toEqual([null, null]);
    } finally {
      await test.database.db.execute(sql`update imagery.accounts set status = 'ACTIVE' where id = 'acc-referent'`);
    }
  });
});

describe('an organisation', () => {
  const query = `{ organisation(id: "demo-laboratory") {
    name quotas { id } accounts { totalCount nodes { id email } } membership { status charter { signedBy } } } }`;
  const seen = async (as?: Demo) => (await test.ask<{ organisation: unknown }>(query, as ? { as } : {})).organisation;
  const name = 'Demo laboratory (France)';
  const signed = { status: 'ACTIVE', charter: { signedBy: 'Demo legal representative' } };
  const accounts = {
    totalCount: 2,
    nodes: [
      { id: 'acc-referent', email: 'referent@demo.example' },
      { id: 'acc-scientist', email: 'scientist@demo.example' },
    ],
  };

  it('shows its accounts to its referent and the office alone', async () => {
    expect(await seen('referent')).toEqual({ name, quotas: [], accounts, membership: signed });
    expect(await seen('office')).toEqual({ name, quotas: [], accounts, membership: signed });
    expect(await seen('scientist')).toEqual({ name, quotas: [], accounts: null, membership: signed });
    const outside = { name, quotas: null, accounts: null, membership: { status: 'ACTIVE', charter: null } };
    for (const as of ['public-actor', 'operator', undefined] as const) expect(await seen(as)).toEqual(outside);
  });

  it('is authorised, and in a category, by its kind and country', async () => {
    const { organisations } = await test.ask<{ organisations: { nodes: unknown[] } }>(
      '{ organisations(text: "demo", first: 100) { nodes { id authorisedInstitutionalUser } } }',
    );
    expect(organisations.nodes).toEqual([
      { id: 'demo-company', authorisedInstitutionalUser: null },
      { id: 'demo-european-laboratory', authorisedInstitutionalUser: false },
      { id: 'demo-laboratory', authorisedInstitutionalUser: true },
      { id: 'demo-office', authorisedInstitutionalUser: true },
      { id: 'demo-public-body', authorisedInstitutionalUser: true },
      { id: 'demo-operator', authorisedInstitutionalUser: null },
    ]);
  });

  it('is found by words of its name or acronym, in any case and without accents', async () => {
    const found = async (text: string) => {
      const { organisations } = await test.ask<{ organisations: { nodes: Array<{ id: string }> } }>(
        'query ($text: String) { organisations(text: $text) { nodes { id } } }',
        { variables: { text } },
      );
      return organisations.nodes.map(({ id }) => id);
    };
    expect(await found('METEO')).toEqual(['meteo-france']);
    expect(await found('inrae')).toEqual(['inrae']);
    expect(await found('etudes national spatiales')).toEqual(['cnes']);
    expect(await found('nobody')).toEqual([]);
  });

  it('shares its accounts among aliases in one statement each', async () => {
    const { statements } = await test.database.counting(() =>
      test.ask(
        '{ organisations(text: "demo", first: 100) { nodes { accounts(first: 5) { totalCount nodes { id } } } } }',
        { as: 'office' },
      ),
    );
    // The page, who asks, the accounts of all, their counts.
    expect(statements).toBe(4);
  });
});
