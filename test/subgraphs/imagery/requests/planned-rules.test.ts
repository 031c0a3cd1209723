import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { applyRules, RuleFileError } from '../../../../subgraphs/imagery/import/rules.ts';
import { requestTest, type RequestTest, type UserError } from './given.ts';
import { planning, source, withdrawal, y41 } from './planning.ts';

let test: RequestTest;
beforeAll(async () => (test = await requestTest()));
afterAll(() => test.close());

/** What was done: the revision; or why it was not, as a file says it. */
type Done = string | null;

interface Way {
  set(which: 'OrderRule' | 'QuotaRule', input: object): Promise<Done>;
  withdraw(kind: string, revision: string): Promise<Done>;
}

const faultOf = ([error]: UserError[]): string =>
  `${(error?.path ?? []).slice(1).join('.')} must be ${error?.required}; got ${error?.found}`;

const ask = planning(() => test);

const ways: Record<'graph' | 'file', Way> = {
  graph: {
    async set(which, input) {
      const member = which === 'OrderRule' ? 'orderRule' : 'quotaRule';
      const mutation = `mutation ($input: ${which}Input!, $key: ID!) { answer: set${which}(input: $input, idempotencyKey: $key) {
        rule: ${member} { id } errors { code path required found } } }`;
      const { rule, errors } = await ask(mutation, { validity: {}, ...input });
      return rule ? rule.id : faultOf(errors);
    },
    async withdraw(kind, revision) {
      const { withdrawn, errors } = await ask(withdrawal, { kind, revision });
      return withdrawn ? (withdrawn as { revision: string }).revision : faultOf(errors);
    },
  },
  file: {
    set: (which, input) => applied(which === 'OrderRule' ? 'orderRules' : 'quotaRules', { source, ...input }),
    withdraw: (kind, revision) => applied('withdrawals', { kind, revision, source }),
  },
};

async function applied(list: string, row: object): Promise<Done> {
  try {
    const { set, withdrawn } = await applyRules(test.database.db, JSON.stringify({ [list]: [row] }));
    return [...set, ...withdrawn][0] ?? null;
  } catch (error) {
    if (!(error instanceof RuleFileError)) throw error;
    return error.message.replace(`${list}.0.`, '');
  }
}

interface Planned {
  revision: string;
  validity: { start: string; end: string | null };
}

async function planned(kind: string, name: string): Promise<string[]> {
  const query = 'query ($kind: RuleKind) { plannedRules(kind: $kind) { kind revision validity { start end } } }';
  const { plannedRules } = await test.ask<{ plannedRules: Planned[] }>(query, { variables: { kind } });
  return plannedRules
    .filter(({ revision }) => revision.startsWith(name))
    .map(({ revision, validity: { start, end } }) => `${revision}: ${start} to ${end ?? 'ever'}`);
}

/** What is in force at the first moments and the last ones of what was set: `minimum until end`. */
async function inForce(mission: string, moments: readonly string[]): Promise<string[]> {
  const query = `query ($mission: Mission, $at: DateTime) { orderRules(mission: $mission, at: $at) {
    minimumKm2 validity { end } } }`;
  return Promise.all(
    moments.map(async (at) => {
      const { orderRules } = await test.ask<{
        orderRules: Array<{ minimumKm2: string; validity: { end: string | null } }>;
      }>(query, { variables: { mission, at } });
      return orderRules.map(({ minimumKm2, validity }) => `${minimumKm2} until ${validity.end ?? 'ever'}`).join();
    }),
  );
}

const day = (date: string): string => `${date}T00:00:00Z`;
const [autumn40, spring41, summer41, autumn41] = [
  day('2040-10-01'),
  day('2041-03-01'),
  day('2041-06-01'),
  day('2041-09-01'),
];
const iso = (at: string): string => at.replace('Z', '.000Z');

describe.each([
  ['graph', 'PLEIADES', 'pleiades'],
  ['file', 'SPOT_6_7', 'spot-6-7'],
] as const)('what is planned, by the %s', (by, mission, name) => {
  const { set, withdraw } = ways[by];
  const id = (revision: number): string => `${name}-order-${revision}`;
  const minimum = (minimumKm2: string, start?: string, end?: string) =>
    set('OrderRule', { mission, minimumKm2, stereoFactor: '1', validity: { start, end } });
  const list = () => planned('ORDER_RULE', name);
  const at = (...moments: string[]) => inForce(mission, moments);

  it('lets the present be changed, up to where it begins', async () => {
    // A file goes by the clock of the database: here the hub's is after it.
    test.setClock(new Date(Date.now() + 3_600_000));
    expect(await minimum('10', y41)).toBe(id(2));
    expect(await minimum('5')).toBe(id(3));
    expect(await list()).toEqual([`${id(2)}: ${y41} to ever`]);
    expect(await at(day('2040-12-31'), y41)).toEqual([`5 until ${y41}`, '10 until ever']);
  });

  it('may lie between others, and ends where the next one begins', async () => {
    expect(await minimum('7', autumn40)).toBe(id(4));
    expect(await minimum('8', summer41, autumn41)).toBe(id(5));
    expect(await list()).toEqual([
      `${id(4)}: ${autumn40} to ${y41}`,
      `${id(2)}: ${y41} to ${summer41}`,
      `${id(5)}: ${summer41} to ${autumn41}`,
    ]);
    expect(await at(day('2040-09-30'), autumn40, y41, summer41, autumn41)).toEqual([
      ...[`5 until ${autumn40}`, `7 until ${y41}`, `10 until ${summer41}`, `8 until ${autumn41}`, ''],
    ]);
  });

  it('is refused an end within the next one, and may end where that begins', async () => {
    const before = await test.written();
    expect(await minimum('9', spring41, day('2041-07-01'))).toBe(
      `validity.end must be ${iso(summer41)} or before, when revision 5 starts; got ${day('2041-07-01')}`,
    );
    expect(await test.written()).toEqual(before);
    expect(await minimum('9', spring41, summer41)).toBe(id(6));
    expect(await at(day('2041-02-28'), spring41, summer41)).toEqual([
      ...[`10 until ${spring41}`, `9 until ${summer41}`, `8 until ${autumn41}`],
    ]);
  });

  it('is replaced by what begins at the same moment, and stays written', async () => {
    expect(await minimum('11', summer41)).toBe(id(7));
    expect(await at(spring41, summer41, autumn41)).toEqual([`9 until ${summer41}`, '11 until ever', '11 until ever']);
    expect(await list()).toEqual([
      `${id(4)}: ${autumn40} to ${y41}`,
      `${id(2)}: ${y41} to ${spring41}`,
      `${id(6)}: ${spring41} to ${summer41}`,
      `${id(7)}: ${summer41} to ever`,
    ]);
    const rows = await test.database.client`
      select minimum_m2, valid_from = valid_to as never, asked_to from imagery.order_rules where id = ${id(5)}`;
    expect(rows).toMatchObject([{ minimum_m2: '8000000', never: true, asked_to: expect.anything() as unknown }]);
  });

  it('is withdrawn, and what was before it goes on: to the next one, to its own end, or for ever', async () => {
    expect(await withdraw('ORDER_RULE', id(6))).toBe(id(6));
    expect(await at(spring41)).toEqual([`10 until ${summer41}`]);
    expect(await withdraw('ORDER_RULE', id(2))).toBe(id(2));
    expect(await at(autumn40, y41, summer41)).toEqual([`7 until ${summer41}`, `7 until ${summer41}`, '11 until ever']);
    for (const revision of [7, 4]) expect(await withdraw('ORDER_RULE', id(revision))).toBe(id(revision));
    expect(await at(autumn40, autumn41)).toEqual(['5 until ever', '5 until ever']);
    expect(await list()).toEqual([]);
    // With an end of its own.
    expect(await minimum('12', autumn40, summer41)).toBe(id(8));
    expect(await minimum('13', y41)).toBe(id(9));
    expect(await at(autumn40)).toEqual([`12 until ${y41}`]);
    expect(await withdraw('ORDER_RULE', id(9))).toBe(id(9));
    expect(await at(autumn40, summer41)).toEqual([`12 until ${summer41}`, '']);
    expect(await minimum('14', autumn41)).toBe(id(10));
    expect(await withdraw('ORDER_RULE', id(10))).toBe(id(10));
    expect(await at(autumn40, autumn41)).toEqual([`12 until ${summer41}`, '']);
    const log = await test.database.client`
      select revision_id, provenance ->> 'title' as source from imagery.rule_withdrawals
      where kind = 'ORDER_RULE' and revision_id like ${`${name}-%`}`;
    expect(new Set(log.map((row) => row['revision_id'] as string))).toEqual(new Set([6, 2, 7, 4, 9, 10].map(id)));
    expect(new Set(log.map((row) => row['source'] as string))).toEqual(new Set([source]));
  });

  it('is not withdrawn once it has begun, nor what is not there', async () => {
    const before = await test.written();
    const missing = (revision: string): string => `revision must be one that is planned; got ${revision}`;
    for (const revision of [id(3), id(99), 'x']) {
      expect(await withdraw('ORDER_RULE', revision)).toBe(missing(revision));
    }
    expect(await withdraw('TARIFF', id(8))).toBe(missing(id(8)));
    expect(await test.written()).toEqual(before);
  });

  it('is a quota that begins where those before and after it begin anew', async () => {
    const category = by === 'graph' ? 'SCIENTIST_FR' : 'PUBLIC_ACTOR_FR';
    const quotaId = (revision: number): string => `pleiades-${category.toLowerCase().replaceAll('_', '-')}-${revision}`;
    const quota = (limit: string, period: string, start: string) =>
      set('QuotaRule', {
        ...{ mission: 'PLEIADES', category, unit: 'KM2', limit, scope: 'PER_USER', period, validity: { start } },
      });
    const newYear = '2040-12-31T23:00:00Z';
    const february = day('2041-02-15');
    expect(await quota('6000', 'P3M', february)).toBe(quotaId(2));
    // From months to quarters in the middle of a quarter, what was used would be there again.
    expect(await quota('2000', 'P1M', newYear)).toBe(
      `period must be a scope and a period that begin anew on ${iso(february)}, when revision 2, of others, starts; got P1M`,
    );
    expect(await quota('2500', 'P1M', february)).toBe(
      'validity.start must be 2041-03-31T22:00:00Z, when quotas begin anew, for another scope or period; got 2041-02-15T00:00:00Z',
    );
    expect(await withdraw('QUOTA_RULE', quotaId(2))).toBe(quotaId(2));
    expect(await quota('2000', 'P1M', newYear)).toBe(quotaId(3));
    expect(await quota('2200', 'P1M', february)).toBe(quotaId(4));
    expect(await withdraw('QUOTA_RULE', quotaId(3))).toBe(
      `revision must be revision 4, planned for ${iso(february)}, first: it counts otherwise than revision 1; got 3`,
    );
    expect(await planned('QUOTA_RULE', quotaId(0).slice(0, -1))).toEqual([
      `${quotaId(3)}: ${newYear} to ${february}`,
      `${quotaId(4)}: ${february} to ever`,
    ]);
    for (const revision of [4, 3]) expect(await withdraw('QUOTA_RULE', quotaId(revision))).toBe(quotaId(revision));
    expect(await planned('QUOTA_RULE', quotaId(0).slice(0, -1))).toEqual([]);
  });
});

describe('a file of rules', () => {
  const rows = (minimumKm2: string, validity: object) => ({
    orderRules: [{ mission: 'SPOT_6_7', category: 'PRIVATE_RND_FR', minimumKm2, stereoFactor: '1', validity, source }],
  });
  const apply = (file: object) => applyRules(test.database.db, JSON.stringify(file));

  it('says the same as what is in force when it would begin, not as what is planned after it', async () => {
    const name = 'spot-6-7-private-rnd-fr-order';
    expect((await apply(rows('1', {}))).set).toEqual([`${name}-1`]);
    const later = rows('2', { start: y41 });
    expect((await apply(later)).set).toEqual([`${name}-2`]);
    expect(await apply(later)).toEqual({ set: [], withdrawn: [], unchanged: 1 });
    // The present one is as it was; and what is planned is another than the present one.
    expect(await apply(rows('1', {}))).toEqual({ set: [], withdrawn: [], unchanged: 1 });
    expect((await apply(rows('2', {}))).set).toEqual([`${name}-3`]);
    const back = { withdrawals: [{ kind: 'ORDER_RULE', revision: `${name}-2`, source }], ...rows('3', { start: y41 }) };
    expect(await apply(back)).toEqual({ set: [`${name}-4`], withdrawn: [`${name}-2`], unchanged: 0 });
    expect(await apply(back)).toEqual({ set: [], withdrawn: [], unchanged: 2 });
  });
});
