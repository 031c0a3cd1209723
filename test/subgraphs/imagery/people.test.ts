import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sql } from 'drizzle-orm';
import { imageryTest, viewerOf, type Demo, type ImageryTest } from './support.ts';

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

describe('quotas', () => {
  const query = /* GraphQL */ `
    query ($at: DateTime, $mission: Mission) {
      viewer {
        quotas(at: $at, mission: $mission) {
          id
          origin
          holder
          mission
          unit
          granted
          reserved
          used
          available
          period {
            start
            end
          }
          asOf
          rule {
            id
          }
          movements {
            totalCount
            nodes {
              at
              kind
              amount
            }
          }
        }
      }
    }
  `;
  interface Answer {
    viewer: { quotas: Array<{ granted: string; unit: string }> };
  }

  it('are what the rules grant, with one movement', async () => {
    const { viewer } = await test.ask<Answer>(query, { as: 'scientist' });
    expect(viewer.quotas).toEqual([
      {
        id: 'acc-scientist:PLEIADES:FREE:2026-Q1:KM2',
        origin: 'FREE',
        holder: 'PER_USER',
        mission: 'PLEIADES',
        unit: 'KM2',
        granted: '4500',
        reserved: '0',
        used: '0',
        available: '4500',
        period: { start: '2025-12-31T23:00:00Z', end: '2026-03-31T22:00:00Z' },
        asOf: '2026-03-10T12:00:00Z',
        rule: { id: 'pleiades-scientist-fr-1' },
        movements: { totalCount: 1, nodes: [{ at: '2025-12-31T23:00:00Z', kind: 'GRANT', amount: '4500' }] },
      },
      {
        id: 'acc-scientist:SPOT_6_7:FREE:2026:TELEMETRY_CREDIT',
        origin: 'FREE',
        holder: 'PER_USER',
        mission: 'SPOT_6_7',
        unit: 'TELEMETRY_CREDIT',
        granted: '10',
        reserved: '0',
        used: '0',
        available: '10',
        period: { start: '2025-12-31T23:00:00Z', end: '2026-12-31T23:00:00Z' },
        asOf: '2026-03-10T12:00:00Z',
        rule: { id: 'spot-6-7-scientist-fr-1' },
        movements: { totalCount: 1, nodes: [{ at: '2025-12-31T23:00:00Z', kind: 'GRANT', amount: '10' }] },
      },
    ]);
  });

  it.each<[Demo, string[]]>([
    ['public-actor', ['3500 KM2', '10 TELEMETRY_CREDIT']],
    ['private-rnd', ['10 TELEMETRY_CREDIT']],
    ['scientist-eu', []],
  ])('of a %s are those with a rule', async (as, expected) => {
    const { viewer } = await test.ask<Answer>(query, { as });
    expect(viewer.quotas.map(({ granted, unit }) => `${granted} ${unit}`)).toEqual(expected);
  });

  it('belong to the period that is asked for', async () => {
    const { viewer } = await test.ask<Answer>(query, {
      as: 'scientist',
      variables: { at: '2027-08-01T00:00:00Z', mission: 'PLEIADES' },
    });
    expect(viewer.quotas).toMatchObject([
      { id: 'acc-scientist:PLEIADES:FREE:2027-Q3:KM2', period: { start: '2027-06-30T22:00:00Z' } },
    ]);
  });

  it('follow the revision in force at the moment asked for', async () => {
    const { db } = test.database;
    await db.execute(
      sql`update imagery.quota_rules set valid_to = '2026-12-31T23:00:00Z' where id = 'pleiades-public-actor-fr-1'`,
    );
    await db.execute(sql`
      insert into imagery.quota_rules
      select 'pleiades-public-actor-fr-2', mission, category, unit, 5000000000, m2_per_unit, scope, period, 2,
        '2026-12-31T23:00:00Z', null, source, provenance
      from imagery.quota_rules where id = 'pleiades-public-actor-fr-1'`);
    await db.execute(sql`update imagery.rule_revision set counter = counter + 1`);
    const granted = async (at: string) => {
      const { viewer } = await test.ask<Answer>(query, { as: 'public-actor', variables: { at, mission: 'PLEIADES' } });
      return viewer.quotas.map((balance) => balance.granted);
    };
    try {
      expect([await granted('2026-06-01T00:00:00Z'), await granted('2027-06-01T00:00:00Z')]).toEqual([
        ['3500'],
        ['5000'],
      ]);
    } finally {
      await db.execute(sql`delete from imagery.quota_rules where id = 'pleiades-public-actor-fr-2'`);
      await db.execute(sql`update imagery.quota_rules set valid_to = null where id = 'pleiades-public-actor-fr-1'`);
      await db.execute(sql`update imagery.rule_revision set counter = counter + 1`);
    }
  });
});

describe('eligibility', () => {
  const codes = async (as: Demo, mission: string, kind: string, purpose: string) => {
    const { viewer } = await test.ask<{
      viewer: { eligibility: { eligible: boolean; reasons: Array<{ code: string }> } };
    }>(
      `{ viewer { eligibility(mission: ${mission}, kind: ${kind}, purpose: ${purpose}) { eligible reasons { code } } } }`,
      { as },
    );
    const { eligible, reasons } = viewer.eligibility;
    expect(eligible).toBe(reasons.length === 0);
    return reasons.map(({ code }) => code);
  };

  it.each<[Demo, string, string, string, string[]]>([
    ['scientist', 'PLEIADES', 'TASKING', 'RESEARCH', []],
    ['public-actor', 'SPOT_6_7', 'ARCHIVE', 'PUBLIC_SERVICE', []],
    ['private-rnd', 'PLEIADES', 'ARCHIVE', 'RND', []],
    ['private-rnd', 'PLEIADES', 'ARCHIVE', 'RESEARCH', ['PURPOSE_REQUIRED']],
    ['private-rnd', 'SPOT_6_7', 'ARCHIVE', 'COMMERCIAL', ['PURPOSE_REQUIRED', 'COMMERCIAL_USE_FORBIDDEN']],
    ['scientist', 'PLEIADES', 'ARCHIVE', 'COMMERCIAL', ['COMMERCIAL_USE_FORBIDDEN']],
    ['scientist-eu', 'PLEIADES', 'ARCHIVE', 'RESEARCH', []],
    ['scientist-eu', 'PLEIADES', 'TASKING', 'RESEARCH', ['ARCHIVE_ONLY']],
    ['scientist-eu', 'SPOT_6_7', 'ARCHIVE', 'RESEARCH', ['NOT_ELIGIBLE']],
  ])('of a %s, %s %s for %s', async (as, mission, kind, purpose, expected) => {
    expect(await codes(as, mission, kind, purpose)).toEqual(expected);
  });

  it('needs a French partner and the approval of the examiner abroad', async () => {
    const { db } = test.database;
    await db.execute(sql`update imagery.organisations set partner_id = null where id = 'demo-european-laboratory'`);
    await db.execute(
      sql`update imagery.memberships set approvals = '[]' where organisation_id = 'demo-european-laboratory'`,
    );
    expect(await codes('scientist-eu', 'PLEIADES', 'ARCHIVE', 'RESEARCH')).toEqual([
      'PARTNER_REQUIRED',
      'MISSION_REVIEW_PENDING',
    ]);
  });

  it('ends with the charter, and says where to sign anew; prices go on', async () => {
    const later = await imageryTest(() => new Date('2049-02-01T00:00:00Z'));
    try {
      const query = `{ viewer {
        organisation { membership { status next charter { expired validUntil } } }
        eligibility(mission: PLEIADES, kind: ARCHIVE, purpose: RESEARCH) { reasons { code message found helpUrl } } }
        scenes(filter: { missions: [PLEIADES], onlineOnly: true }, first: 1) { nodes { quote { __typename } } } }`;
      expect(await later.ask(query, { as: 'scientist', language: 'fr' })).toEqual({
        viewer: {
          organisation: {
            membership: {
              status: 'EXPIRED',
              next: ['ACTIVE'],
              charter: { expired: true, validUntil: '2049-01-15T09:00:00Z' },
            },
          },
          eligibility: {
            reasons: [
              {
                code: 'CHARTER_EXPIRED',
                message: 'Charte à renouveler',
                found: 'signed until 2049-01-15T09:00:00+00:00',
                helpUrl: 'https://ids-dinamis.data-terra.org/registre',
              },
            ],
          },
        },
        scenes: { nodes: [{ quote: { __typename: 'Quote' } }] },
      });
    } finally {
      await later.close();
    }
  });
});

describe('the price of a scene', () => {
  const query = /* GraphQL */ `
    query ($mission: [Mission!]) {
      scenes(filter: { missions: $mission, text: "alsace" }, first: 100, orderBy: NEWEST) {
        nodes {
          availability
          area
          quote {
            __typename
            ... on Quote {
              area
              unit
              needed
              coveredByQuota
              charged
              total {
                amount
                currency
              }
              regime
              lines {
                regime
                label(lang: FR)
              }
              validUntil
            }
            ... on Refusal {
              reasons {
                code
              }
            }
          }
        }
      }
    }
  `;
  interface Priced {
    scenes: { nodes: Array<{ availability: string; area: number; quote: Record<string, unknown> }> };
  }
  const firstOf = async (availability: string, mission: string, as?: Demo) => {
    const variables = { mission: [mission] };
    const { scenes } = await test.ask<Priced>(query, { variables, ...(as ? { as } : {}) });
    return scenes.nodes.find((scene) => scene.availability === availability);
  };

  it('asks the anonymous to sign in, and asks the database nothing about them', async () => {
    const { result, statements } = await test.database.counting(() => firstOf('ONLINE', 'PLEIADES'));
    expect(result?.quote).toEqual({ __typename: 'NotEligible', reasons: [{ code: 'SIGN_IN_REQUIRED' }] });
    expect(statements).toBe(1);
  });

  it('is nothing for a member when it is in the catalogue', async () => {
    for (const as of ['scientist', 'public-actor', 'private-rnd'] as const) {
      expect((await firstOf('ONLINE', 'PLEIADES', as))?.quote).toMatchObject({
        __typename: 'Quote',
        unit: 'KM2',
        needed: '0',
        coveredByQuota: '0',
        charged: '0',
        total: { amount: '0.00', currency: 'EUR' },
        regime: 'FREE_CATALOGUE',
        lines: [{ regime: 'FREE_CATALOGUE', label: 'Catalogue (gratuit)' }],
        validUntil: '2026-03-10T12:30:00Z',
      });
    }
  });

  it('is taken from the quota when it is to be ordered', async () => {
    const scene = await firstOf('TO_ORDER', 'PLEIADES', 'scientist');
    const area = String(Math.ceil((scene?.area ?? 0) * 1e6) / 1e6);
    expect(scene?.quote).toMatchObject({
      area,
      needed: area,
      coveredByQuota: area,
      charged: '0',
      total: { amount: '0.00' },
      regime: 'FREE_QUOTA',
    });
  });

  it('follows the tariff of who has no quota', async () => {
    const scene = await firstOf('TO_ORDER', 'PLEIADES', 'private-rnd');
    const cents = Math.round(Math.ceil((scene?.area ?? 0) * 1e6) * 1.4e-4);
    expect(scene?.quote).toMatchObject({ regime: 'DSP_TARIFF', total: { amount: (cents / 100).toFixed(2) } });
  });

  it('is refused to somebody who has no account', async () => {
    const { scenes } = await test.ask<Priced>(query, { as: viewerOf({ subject: 'new here' }) });
    expect(scenes.nodes[0]?.quote).toEqual({ __typename: 'NotEligible', reasons: [{ code: 'NOT_ELIGIBLE' }] });
  });
});
