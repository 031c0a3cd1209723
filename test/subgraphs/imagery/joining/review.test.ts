import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { viewerOf } from '../../../support/viewer.ts';
import { today, type Demo } from '../support.ts';
import { applicationOf, joiningTest, known, type JoiningTest } from './given.ts';

let test: JoiningTest;
beforeAll(async () => (test = await joiningTest()));
afterAll(() => test.close());

describe('an organisation abroad', () => {
  const review = `mutation ($organisation: ID!, $mission: Mission, $decision: Decision!, $key: ID!) {
    reviewMembership(organisationId: $organisation, mission: $mission, decision: $decision, idempotencyKey: $key) {
      organisation { membership { status approvals { mission decision by } } } errors { code required } } }`;
  const decide = (organisation: string, mission: string | null, decision: string, as: Demo) =>
    test.change(review, { organisation, mission, decision }, as);
  const eligibility = async (email: string, mission: string) =>
    (
      await test.ask<{ viewer: { eligibility: { reasons: Array<{ code: string }> } } }>(
        `{ viewer { eligibility(mission: ${mission}, kind: ARCHIVE, purpose: RESEARCH) { reasons { code } } } }`,
        { as: known(email) },
      )
    ).viewer.eligibility.reasons.map(({ code }) => code);

  it('is examined mission by mission, and needs a French partner for Pléiades', async () => {
    const input = applicationOf('Vrije Universiteit', { country: 'BE' });
    const id = await test.signed(input);
    expect((await decide(id, null, 'ACCEPT', 'office')).organisation).toEqual({
      membership: {
        status: 'ACTIVE',
        approvals: [
          { mission: 'PLEIADES', decision: null, by: 'CNES' },
          { mission: 'SPOT_6_7', decision: null, by: 'Airbus Defence and Space' },
        ],
      },
    });
    const waiting = '{ memberships(waitingForMe: true) { nodes { id } } }';
    const { memberships } = await test.ask<{ memberships: { nodes: Array<{ id: string }> } }>(waiting, {
      as: 'operator',
    });
    expect(memberships.nodes.map((node) => node.id)).toContain(id);
    expect(await eligibility(input.referent.email, 'PLEIADES')).toEqual(['PARTNER_REQUIRED', 'MISSION_REVIEW_PENDING']);
    expect((await decide(id, 'PLEIADES', 'ACCEPT', 'operator')).errors).toEqual([
      { code: 'PARTNER_REQUIRED', required: 'a French institutional partner' },
    ]);
    expect((await decide(id, 'PLEIADES', 'ACCEPT', 'referent')).errors).toMatchObject([{ code: 'OFFICE_ONLY' }]);
    expect((await decide(id, 'PLEIADES', 'REFUSE', 'office')).errors).toEqual([]);
    expect(await eligibility(input.referent.email, 'PLEIADES')).toEqual(['PARTNER_REQUIRED', 'NOT_ELIGIBLE']);
  });

  it('with a French partner may order Pléiades from the archive, once CNES has accepted', async () => {
    const input = applicationOf('Universiteit Twee', { country: 'BE', partnerId: 'demo-laboratory' });
    const id = await test.member(input);
    expect(await eligibility(input.referent.email, 'PLEIADES')).toEqual(['MISSION_REVIEW_PENDING']);
    await decide(id, 'PLEIADES', 'ACCEPT', 'operator');
    expect(await eligibility(input.referent.email, 'PLEIADES')).toEqual([]);
  });

  it('takes part through a French member', async () => {
    const input = applicationOf('Universiteit Drie', { country: 'BE', partnerId: 'demo-european-laboratory' });
    expect((await test.change('Apply', { input })).errors).toEqual([
      { code: 'ORGANISATION_UNKNOWN', path: ['input', 'partnerId'] },
    ]);
  });
});

describe('memberships', () => {
  it('are the office’s to go through, oldest change first, page by page', async () => {
    const query = `query ($after: String) { memberships(status: [UNDER_REVIEW], waitingForMe: true, first: 1, after: $after) {
      totalCount nodes { id } pageInfo { endCursor hasNextPage } } }`;
    test.setClock(new Date(today.getTime() + 30_000));
    const first = await test.signed(applicationOf('Desk one'));
    test.setClock(new Date(today.getTime() + 60_000));
    const second = await test.signed(applicationOf('Desk two'));
    test.setClock(today);
    interface Page {
      memberships: {
        totalCount: number;
        nodes: Array<{ id: string }>;
        pageInfo: { endCursor: string; hasNextPage: boolean };
      };
    }
    const seen: string[] = [];
    let total = 0;
    let after: string | null = null;
    do {
      const { memberships }: Page = await test.ask<Page>(query, { as: 'office', variables: { after } });
      total = memberships.totalCount;
      seen.push(...memberships.nodes.map(({ id }) => id));
      after = memberships.pageInfo.hasNextPage ? memberships.pageInfo.endCursor : null;
    } while (after !== null);
    // Whoever else waits has waited for longer.
    expect(seen.slice(-2)).toEqual([first, second]);
    expect(seen).toHaveLength(total);
  });

  it('are for a member that of the organisation, and for nobody else any', async () => {
    const query = '{ memberships { nodes { id } } }';
    expect(await test.ask(query, { as: 'scientist' })).toEqual({ memberships: { nodes: [{ id: 'demo-laboratory' }] } });
    expect(await test.ask(query)).toEqual({ memberships: null });
    expect(await test.ask(query, { as: viewerOf({ subject: 'new here' }) })).toEqual({ memberships: null });
  });
});
