import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sql } from 'drizzle-orm';
import { imageryTest, type Demo, type ImageryTest } from './support.ts';

let test: ImageryTest;
beforeAll(async () => {
  test = await imageryTest();
});
afterAll(() => test.close());

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
