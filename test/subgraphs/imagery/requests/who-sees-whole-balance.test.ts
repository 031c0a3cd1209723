import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Viewer } from '../../../../subgraphs/kit/identity.ts';
import { viewerOf } from '../../../support/viewer.ts';
import type { Demo } from '../support.ts';
import { archive, requestTest, type RequestTest } from './given.ts';

let test: RequestTest;
beforeAll(async () => {
  test = await requestTest();
  // What is asked for leads to its organisation too.
  await test.submitted(archive(), await test.member('scientist'));
});
afterAll(() => test.close());

describe('who sees the whole balance of an organisation', () => {
  const inside = 'organisation { id wholeBalance(mission: SPOT_6_7) { available } }';

  /** By every way that leads to an organisation: what is shown of the laboratory, one answer for each. */
  async function everyWay(as: Demo | Viewer | null): Promise<unknown[]> {
    const of = [
      { __typename: 'Organisation', id: 'demo-laboratory' },
      { __typename: 'Account', id: 'acc-scientist' },
    ];
    const query = `query ($of: [_Any!]!) {
      organisation(id: "demo-laboratory") { id wholeBalance(mission: SPOT_6_7) { available } }
      organisations(text: "laboratory", first: 100) { nodes { id wholeBalance(mission: SPOT_6_7) { available } } }
      memberships(first: 100) { nodes { id wholeBalance(mission: SPOT_6_7) { available } } }
      viewer { ${inside} }
      account(id: "acc-scientist") { ${inside} }
      imageryRequests(first: 100) { nodes { ${inside} } }
      _entities(representations: $of) {
        ... on Organisation { id wholeBalance(mission: SPOT_6_7) { available } } ... on Account { ${inside} } } }`;
    const found: unknown[] = [];
    const look = (value: unknown): void => {
      if (typeof value !== 'object' || value === null) return;
      if ('id' in value && value.id === 'demo-laboratory' && 'wholeBalance' in value) found.push(value.wholeBalance);
      else Object.values(value).forEach(look);
    };
    look(await test.ask(query, { ...(as ? { as } : {}), variables: { of } }));
    return found;
  }

  async function withRole(like: Demo, role: string): Promise<Viewer> {
    const as = await test.member(like);
    await test.database.db.execute(
      sql`insert into imagery.account_roles (account_id, role) values (${as.account}, ${role})`,
    );
    return as;
  }

  it('is the office, its referent and its legal representative, by every way', async () => {
    const signs = await withRole('scientist', 'LEGAL_REPRESENTATIVE');
    // Ten credits of each of four: the demo's two, who has asked and who signs.
    const available = '40';
    const ways: number[] = [];
    for (const as of ['office', 'referent', signs] as const) {
      const shown = await everyWay(as);
      ways.push(new Set(shown.map((one) => JSON.stringify(one))).size);
      expect(shown.length).toBeGreaterThan(3);
      expect(shown).toEqual(shown.map(() => [{ available }]));
    }
    expect(ways).toEqual([1, 1, 1]);
  });

  it('is nobody else, by none', async () => {
    const suspended = await withRole('scientist', 'REFERENT');
    await test.database.db.execute(
      sql`update imagery.accounts set status = 'SUSPENDED' where id = ${suspended.account}`,
    );
    const others = [
      ...(['scientist', 'operator', 'public-actor'] as const),
      await withRole('public-actor', 'REFERENT'),
      await withRole('public-actor', 'LEGAL_REPRESENTATIVE'),
      ...[suspended, viewerOf({ subject: 'a stranger', roles: ['REFERENT'] }), null],
    ];
    for (const as of others) {
      const shown = await everyWay(as);
      expect(shown.length).toBeGreaterThan(1);
      expect(shown).toEqual(shown.map(() => null));
    }
  });
});
