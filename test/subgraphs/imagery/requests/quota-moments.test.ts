/** What a quota is at other moments than the present: one balance has one truth, whichever moment it is asked by. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Viewer } from '../../../../subgraphs/kit/identity.ts';
import { archive, requestTest, type RequestTest } from './given.ts';

let test: RequestTest;
beforeAll(async () => (test = await requestTest()));
afterAll(() => test.close());

async function quotasAt(at: string | null, as: Viewer): Promise<unknown[]> {
  const query = `query ($at: DateTime) { viewer { quotas(mission: PLEIADES, at: $at) { id granted reserved available rule { id }
    movements { totalCount nodes { kind at amount } } } } }`;
  return (await test.ask<{ viewer: { quotas: unknown[] } }>(query, { as, variables: { at } })).viewer.quotas;
}

async function move(as: Viewer): Promise<void> {
  const mutation = `mutation ($account: ID!, $key: ID!) {
    answer: moveAccount(accountId: $account, organisationId: "demo-public-body", idempotencyKey: $key) { errors { code } } }`;
  const variables = { account: as.account, key: randomUUID() };
  expect(await test.ask(mutation, { as: 'office', variables })).toEqual({ answer: { errors: [] } });
}

describe('a quota', () => {
  it('of the present period has the present limit, whatever moment of it is asked for', async () => {
    const as = await test.member('scientist');
    await test.submitted(archive(), as);
    const input = { mission: 'PLEIADES', category: 'SCIENTIST_FR', unit: 'KM2', limit: '5000', scope: 'PER_USER', period: 'P3M', validity: {}, source: 'a decision' }; // prettier-ignore
    test.setClock('2026-03-12T12:00:00Z');
    await test.ask(
      `mutation ($input: QuotaRuleInput!, $key: ID!) { setQuotaRule(input: $input, idempotencyKey: $key) { errors { code } } }`,
      { as: 'office', variables: { input, key: randomUUID() } },
    );
    test.setClock('2026-03-13T12:00:00Z');
    const present = await quotasAt(null, as);
    expect(present).toMatchObject([
      { granted: '5000', reserved: '90.803726', rule: { id: 'pleiades-scientist-fr-2' } },
    ]);
    for (const at of ['2026-01-01T00:00:00Z', '2026-03-11T00:00:00Z', '2026-03-31T00:00:00Z']) {
      expect(await quotasAt(at, as)).toEqual(present);
    }
  });

  it('changes with the category at the time of the move, and at no other', async () => {
    const as = await test.member('scientist');
    await test.submitted(archive(), as);
    test.setClock('2026-03-14T12:00:00Z');
    await move(as);
    test.setClock('2026-03-15T12:00:00Z');
    const [quota] = (await quotasAt(null, as)) as Array<{
      granted: string;
      movements: { nodes: Array<{ at: string }> };
    }>;
    expect(quota).toMatchObject({ granted: '3500', movements: { totalCount: 3, nodes: [{ kind: 'GRANT', amount: '-1500' }, {}, {}] } }); // prettier-ignore
    expect(quota?.movements.nodes[0]?.at).toMatch(/^2026-03-14T1[12]:/);
  });

  it('of a period that has ended is what the ledger granted in it, and nothing where it granted nothing', async () => {
    test.setClock('2026-04-02T12:00:00Z');
    const as = await test.member('scientist');
    await test.submitted(archive(), as);
    test.setClock('2026-07-02T12:00:00Z');
    await move(as);
    const then = { granted: '5000', reserved: '90.803726', available: '4909.196274', rule: { id: 'pleiades-scientist-fr-2' } }; // prettier-ignore
    const [quota, ...others] = await quotasAt('2026-05-01T00:00:00Z', as);
    expect([quota, others]).toMatchObject([{ ...then, movements: { totalCount: 2, nodes: [{ kind: 'RESERVE' }, { kind: 'GRANT' }] } }, []]); // prettier-ignore
    expect(await quotasAt('2026-02-01T00:00:00Z', as)).toEqual([]);
  });
});
