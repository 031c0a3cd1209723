import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Viewer } from '../../../../subgraphs/kit/identity.ts';
import type { Demo } from '../support.ts';
import { archive, ariege, requestTest, tasking, type RequestTest } from './given.ts';

let test: RequestTest;
beforeAll(async () => (test = await requestTest()));
afterAll(() => test.close());
afterEach(async () => expect(await test.violations()).toEqual([]));

type Figures = [granted: string, reserved: string, used: string, available: string];
interface Whole {
  mission: string;
  origin: string;
  granted: string;
  reserved: string;
  used: string;
  available: string;
}

/** The figures of each origin and mission that there are: granted, reserved, used and available. */
async function whole(id: string, more = '', as: Demo | Viewer = 'office'): Promise<Record<string, Figures> | null> {
  const query = `{ organisation(id: "${id}") { wholeBalance${more} { mission origin granted reserved used available } } }`;
  const { organisation } = await test.ask<{ organisation: { wholeBalance: Whole[] | null } }>(query, { as });
  const figures = ({ granted, reserved, used, available }: Whole): Figures => [granted, reserved, used, available];
  const all = organisation.wholeBalance;
  return all && Object.fromEntries(all.map((one) => [`${one.mission} ${one.origin}`, figures(one)]));
}

async function moved(as: Viewer, to: string): Promise<void> {
  const { moveAccount } = await test.ask<{ moveAccount: { errors: unknown[] } }>(
    `mutation ($id: ID!, $to: ID!, $key: ID!) {
      moveAccount(accountId: $id, organisationId: $to, reason: "a new post", idempotencyKey: $key) { errors { code } } }`,
    { as: 'office', variables: { id: as.account, to, key: randomUUID() } },
  );
  expect(moveAccount.errors).toEqual([]);
}

async function prefinanced(organisationId: string, mission: string, granted: string): Promise<void> {
  const input = { organisationId, mission, granted, reference: 'Agreement 2026-7' };
  await test.ask(
    `mutation ($input: PrefinancedQuotaInput!, $key: ID!) {
      setPrefinancedQuota(input: $input, idempotencyKey: $key) { errors { code } } }`,
    { as: 'office', variables: { input, key: randomUUID() } },
  );
}

async function deliveredTo(request: string, bbox: readonly number[] = ariege.bbox): Promise<void> {
  await test.advanced(request, 'UNDER_REVIEW', 'office');
  await test.advanced(request, 'ACCEPTED', 'office');
  await test.advanced(request, 'PROCESSING', 'operator');
  const scene = `of ${request}`;
  await test.images('PLEIADES', bbox, scene);
  await test.advanced(request, 'DELIVERED', 'operator', { scenes: [scene] });
}

describe('the whole balance of an organisation', () => {
  it('is what each of its people has before anybody has ordered, whatever the ledger has yet to open', async () => {
    // The scientist and the referent.
    expect(await whole('demo-laboratory')).toEqual({
      'PLEIADES FREE': ['9000', '0', '0', '9000'],
      'SPOT_6_7 FREE': ['20', '0', '0', '20'],
    });
    expect(await whole('demo-laboratory', '(mission: SPOT_6_7)')).toEqual({ 'SPOT_6_7 FREE': ['20', '0', '0', '20'] });
    const query = '{ organisation(id: "demo-laboratory") { wholeBalance { unit period { start end } asOf } } }';
    expect(await test.ask(query, { as: 'office' })).toEqual({
      organisation: {
        wholeBalance: [
          {
            ...{ unit: 'KM2', asOf: '2026-03-10T12:00:00Z' },
            period: { start: '2025-12-31T23:00:00Z', end: '2026-03-31T22:00:00Z' },
          },
          {
            ...{ unit: 'TELEMETRY_CREDIT', asOf: '2026-03-10T12:00:00Z' },
            period: { start: '2025-12-31T23:00:00Z', end: '2026-12-31T23:00:00Z' },
          },
        ],
      },
    });
  });

  it('adds what is reserved and used of each, of what was prefinanced and of what was bought', async () => {
    // Orders of the scientist's and of the referent's own: one is delivered, two are held.
    await deliveredTo((await test.submitted(archive(), 'scientist')).id);
    await test.submitted(archive({ area: { bbox: [2, 42.8, 2.1, 42.9] } }), 'scientist');
    await test.submitted(archive({ area: { bbox: [3, 42.8, 3.1, 42.9] } }), 'referent');
    expect(await whole('demo-laboratory', '(mission: PLEIADES)')).toEqual({
      'PLEIADES FREE': ['9000', '181.607452', '90.803726', '8727.588822'],
    });
    // What is prefinanced is shared; of it somebody who has 50 km² left takes the rest.
    await prefinanced('demo-laboratory', 'PLEIADES', '100');
    const third = await test.member('scientist');
    await test.leave(50_000_000n, 'PLEIADES', third);
    await test.submitted(archive({ area: { bbox: [4, 42.8, 4.1, 42.9] } }), third);
    expect(await whole('demo-laboratory', '(mission: PLEIADES)')).toEqual({
      'PLEIADES FREE': ['13500', '231.607452', '4540.803726', '8727.588822'],
      'PLEIADES PREFINANCED': ['100', '40.803726', '0', '59.196274'],
    });
  });

  it('is the sum of what is shown of each account and of the organisation, to the square metre', async () => {
    await prefinanced('demo-public-body', 'SPOT_6_7', '2');
    const { id } = await test.submitted(tasking({ bbox: [1, 43, 4, 45] }), 'public-actor');
    await test.advanced(id, 'UNDER_REVIEW', 'office');
    await test.advanced(id, 'AWAITING_PAYMENT', 'office');
    await test.advanced(id, 'ACCEPTED', 'office', { payment: 'TITRE-1' });
    await test.member('public-actor');
    for (const organisation of ['demo-public-body', 'demo-laboratory']) {
      const balance = 'mission origin granted reserved used available holder';
      type Balances = Array<Whole & { holder: string }>;
      type All = { quotas: Balances; wholeBalance: Whole[]; accounts: { nodes: Array<{ quotas: Balances }> } };
      const { organisation: all } = await test.ask<{ organisation: All }>(
        `{ organisation(id: "${organisation}") { quotas { ${balance} } wholeBalance { mission origin granted reserved used available }
          accounts(first: 100) { nodes { quotas { ${balance} } } } } }`,
        { as: 'office' },
      );
      const own = all.accounts.nodes.flatMap(({ quotas }) => quotas.filter(({ holder }) => holder === 'PER_USER'));
      const micro = (text: string): number => Math.round(Number(text) * 1e6);
      const sums = new Map<string, number[]>();
      for (const { mission, origin, granted, reserved, used, available } of [...own, ...all.quotas]) {
        const before = sums.get(`${mission} ${origin}`) ?? [0, 0, 0, 0];
        const figures = [granted, reserved, used, available].map((text, n) => micro(text) + (before[n] ?? 0));
        sums.set(`${mission} ${origin}`, figures);
      }
      expect(sums.size).toBeGreaterThan(2);
      expect(
        new Map(
          all.wholeBalance.map((one) => [
            `${one.mission} ${one.origin}`,
            [one.granted, one.reserved, one.used, one.available].map(micro),
          ]),
        ),
      ).toEqual(sums);
    }
    const spot = await whole('demo-public-body', '(mission: SPOT_6_7)');
    expect(Object.keys(spot ?? {})).toEqual(['SPOT_6_7 FREE', 'SPOT_6_7 PREFINANCED', 'SPOT_6_7 PURCHASED']);
    expect(spot?.['SPOT_6_7 PREFINANCED']).toEqual(['2', '2', '0', '0']);
  });

  it('keeps what an account submitted where it was submitted; what is left goes with the account', async () => {
    const as = await test.member('scientist');
    await deliveredTo(
      (await test.submitted(archive({ area: { bbox: [5, 42.8, 5.1, 42.9] } }), as)).id,
      [5, 42.8, 5.1, 42.9],
    );
    const { id } = await test.submitted(archive({ area: { bbox: [6, 42.8, 6.1, 42.9] } }), as);
    expect([await free('demo-laboratory'), await free('demo-public-body')]).toEqual([
      ['18000', '322.411178', '4631.607452', '13045.98137'],
      ['7000', '0', '0', '7000'],
    ]);
    await moved(as, 'demo-public-body');
    // Of its new limit of 3 500 km², 181.607452 are spoken for elsewhere.
    expect([await free('demo-laboratory'), await free('demo-public-body')]).toEqual([
      ['13681.607452', '322.411178', '4631.607452', '8727.588822'],
      ['10318.392548', '0', '0', '10318.392548'],
    ]);
    await test.submitted(archive({ area: { bbox: [7, 42.8, 7.1, 42.9] } }), as);
    expect(await free('demo-public-body')).toEqual(['10318.392548', '90.803726', '0', '10227.588822']);
    // What is given back goes with the account, and what is used stays.
    expect((await test.change('cancel', { id }, { as })).errors).toEqual([]);
    expect([await free('demo-laboratory'), await free('demo-public-body')]).toEqual([
      ['13590.803726', '231.607452', '4631.607452', '8727.588822'],
      ['10409.196274', '90.803726', '0', '10318.392548'],
    ]);
    await moved(as, 'demo-laboratory');
    expect([await free('demo-laboratory'), await free('demo-public-body')]).toEqual([
      ['17909.196274', '231.607452', '4631.607452', '13045.98137'],
      ['7090.803726', '90.803726', '0', '7000'],
    ]);
  });

  it('has nothing more of an account that had used more elsewhere than its new limit', async () => {
    const as = await test.member('scientist');
    const before = [await free('demo-laboratory'), await free('demo-public-body')];
    const { hold } = await test.submitted(archive({ area: { bbox: [1, 44, 1.75, 44.6] } }), as);
    expect(hold?.reserved).toBe('3990.253438');
    await moved(as, 'demo-public-body');
    expect(before).toEqual([
      ['22409.196274', '231.607452', '4631.607452', '17545.98137'],
      ['7090.803726', '90.803726', '0', '7000'],
    ]);
    expect([await free('demo-laboratory'), await free('demo-public-body')]).toEqual([
      ['21899.449712', '4221.86089', '4631.607452', '13045.98137'],
      ['7090.803726', '90.803726', '0', '7000'],
    ]);
  });

  it('counts of an account that may order nothing only what it has reserved and used', async () => {
    const as = await test.member('private-rnd');
    await test.submitted(archive({ purpose: 'RND', ...spot }), as);
    const free = async () => (await whole('demo-company'))?.['SPOT_6_7 FREE'];
    expect(await free()).toEqual(['20', '0.025223', '0', '19.974777']);
    const status = (to: string) =>
      test.database.db.execute(sql`update imagery.accounts set status = ${to} where id = ${as.account}`);
    for (const to of ['SUSPENDED', 'CLOSED', 'PENDING']) {
      await status(to);
      expect([to, await free()]).toEqual([to, ['10.025223', '0.025223', '0', '10']]);
    }
    await status('ACTIVE');
    expect(await free()).toEqual(['20', '0.025223', '0', '19.974777']);
  });

  it('is read in one statement, however many organisations, accounts and requests there are', async () => {
    const query = '{ organisations(first: 100) { nodes { id wholeBalance { granted } } } }';
    const asked = async () => {
      const { result, texts } = await test.database.counting(() =>
        test.ask<{ organisations: { nodes: Array<{ wholeBalance: unknown[] }> } }>(query, { as: 'office' }),
      );
      return { organisations: result.organisations.nodes.length, count: texts.length, texts };
    };
    const { count, texts, organisations } = await asked();
    expect(organisations).toBeGreaterThan(20);
    expect(texts.filter((text) => text.includes('ledger.'))).toHaveLength(1);
    for (const like of ['scientist', 'public-actor', 'private-rnd'] as const) await test.member(like);
    await test.submitted(archive({ area: { bbox: [8, 42.8, 8.1, 42.9] } }), await test.member('scientist'));
    expect(await asked()).toMatchObject({ count, organisations });
  });
});

describe('the whole balance of another period', () => {
  it('is what the ledger granted in it once it has ended, and what the rules give in the present one', async () => {
    test.setClock('2026-05-01T12:00:00Z');
    expect(await whole('demo-office', '(mission: PLEIADES, at: "2026-03-10T12:00:00Z")')).toEqual({});
    expect(await whole('demo-office', '(mission: PLEIADES)')).toEqual({ 'PLEIADES FREE': ['3500', '0', '0', '3500'] });
    // Of who was moved away what is reserved; of who came what was granted and is not spoken for elsewhere.
    expect(await whole('demo-public-body', '(mission: PLEIADES, at: "2026-03-10T12:00:00Z")')).toEqual({
      'PLEIADES FREE': ['600.550288', '90.803726', '0', '509.746562'],
    });
  });
});

describe('a quota that is not each account’s own', () => {
  async function rule(scope: string, period: string | null): Promise<void> {
    const input = { mission: 'PLEIADES', category: 'SCIENTIST_FR', unit: 'KM2', limit: '100', scope, period, validity: {}, source: scope }; // prettier-ignore
    const { setQuotaRule } = await test.ask<{ setQuotaRule: { quotaRule: { validity: { start: string } } } }>(
      `mutation ($input: QuotaRuleInput!, $key: ID!) { setQuotaRule(input: $input, idempotencyKey: $key) {
        quotaRule { validity { start } } errors { code } } }`,
      { as: 'office', variables: { input, key: randomUUID() } },
    );
    test.setClock(new Date(Date.parse(setQuotaRule.quotaRule.validity.start) + 60_000));
  }

  it('counts once when the accounts share it', async () => {
    await rule('PER_ORGANISATION', 'P3M');
    expect(await free('demo-laboratory')).toEqual(['100', '0', '0', '100']);
    await test.submitted(archive({ area: { bbox: [9, 42.8, 9.1, 42.9] } }), await test.member('scientist'));
    expect(await free('demo-laboratory')).toEqual(['100', '90.803726', '0', '9.196274']);
  });

  it('counts as far as each request has taken of what it has for itself', async () => {
    await rule('PER_REQUEST', null);
    expect(await free('demo-laboratory')).toBeUndefined();
    const as = await test.member('scientist');
    await test.submitted(archive({ area: { bbox: [9, 42.8, 9.1, 42.9] } }), as);
    await deliveredTo(
      (await test.submitted(archive({ area: { bbox: [10, 42.8, 10.1, 42.9] } }), as)).id,
      [10, 42.8, 10.1, 42.9],
    );
    expect(await free('demo-laboratory')).toEqual(['181.607452', '90.803726', '90.803726', '0']);
    await moved(as, 'demo-public-body');
    expect(await free('demo-laboratory')).toEqual(['181.607452', '90.803726', '90.803726', '0']);
  });
});

/** What an organisation has of Pléiades for free. */
async function free(id: string): Promise<Figures | undefined> {
  return (await whole(id, '(mission: PLEIADES)'))?.['PLEIADES FREE'];
}

const spot = { mission: 'SPOT_6_7' };
