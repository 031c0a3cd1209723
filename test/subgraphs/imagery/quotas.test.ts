import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sql } from 'drizzle-orm';
import { imageryTest, type Demo, type ImageryTest } from './support.ts';

let test: ImageryTest;
beforeAll(async () => {
  test = await imageryTest();
});
afterAll(() => test.close());

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
