import { readdirSync, readFileSync, rmSync, writeFileSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Worker } from 'node:worker_threads';
import { parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { compileSchema } from '../../../../gateway/execution/schema.ts';
import { normaliseOperation } from '../../../../gateway/execution/normalise.ts';
import { composeSupergraph } from '../../../../gateway/supergraph/compose.ts';
import { SupergraphError } from '../../../../gateway/supergraph/planning/plan-error.ts';
import { planStore } from '../../../../gateway/supergraph/planning/plan-store.ts';
import { openPlans, type Plans } from '../../../../gateway/supergraph/planning/plans.ts';
import { startPlannerThread } from '../../../../gateway/supergraph/planning/planner-thread.ts';
import { shopGateway } from '../../server/shop.ts';
import { shared } from '../../../support/shared.ts';

const benchmark = readFileSync(shared('data/gateway-benchmark/supergraph.graphql'), 'utf8');
const benchmarkQuery = readFileSync(shared('data/gateway-benchmark/query.graphql'), 'utf8');

const folders: string[] = [];
const newFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), 'archipel-plans-'));
  folders.push(folder);
  return folder;
};
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

const users = { hash: 'users', text: '{users{id name}}' };
const me = { hash: 'me', text: '{me{id reviews{body}}}' };

describe('plans of a supergraph', () => {
  let plans: Plans;
  beforeAll(async () => {
    plans = await openPlans({ supergraphSdl: benchmark, planTimeoutMs: 10_000 });
  });
  afterAll(() => plans.close());

  it('come with what clients see of the graph, and what the planner was given', () => {
    expect(plans.sources.apiSdl).toContain('topProducts(first: Int = 5): [Product]');
    expect(plans.sources.apiSdl).not.toContain('join__');
    expect(plans.sources.adaptedSdl).toContain('join__Graph');
    expect(plans.version).toMatch(/^[0-9a-f]{32}$/);
  });

  it('are those of the planner', async () => {
    const plan = await plans.planOf(users);
    expect(plan).toMatchObject({
      kind: 'QueryPlan',
      node: { kind: 'Fetch', serviceName: 'accounts', operation: '{users{id name}}' },
    });
  });

  it('are made once, however many ask at the same moment and after', async () => {
    const [first, ...others] = await Promise.all(Array.from({ length: 20 }, () => plans.planOf(me)));
    expect(first?.node?.kind).toBe('Sequence');
    expect(others.every((plan) => plan === first)).toBe(true);
    expect(await plans.planOf(me)).toBe(first);
  });

  it('are refused, with the reason kept for the log, where the operation does not fit', async () => {
    await expect(plans.planOf({ hash: 'nothing', text: '{nothing}' })).rejects.toMatchObject({
      code: 'PLAN_FAILED',
      cause: { message: expect.stringContaining('nothing') },
    });
    expect((await plans.planOf({ hash: 'after', text: '{users{username}}' })).node?.kind).toBe('Fetch');
  });

  it('are made without stopping the loop', async () => {
    const { api } = compileSchema(plans.sources);
    const operation = normaliseOperation(api, parse(benchmarkQuery));
    const delay = monitorEventLoopDelay({ resolution: 1 });
    let turns = 0;
    let planned = false;
    const count = () => {
      turns += 1;
      if (!planned) setImmediate(count);
    };
    delay.enable();
    count();
    await plans.planOf(operation);
    planned = true;
    delay.disable();
    // Turns of the loop while a thread planned: were it planned here, there would be none but the first.
    expect(turns).toBeGreaterThan(10);
  });
});

describe('a plan that takes too long', () => {
  it('is refused, and again without a try, while others are planned by the next thread', async () => {
    const plans = await openPlans({ supergraphSdl: bottomless, planTimeoutMs: 1_000 });
    const heavy = { hash: 'heavy', text: bombOf(12) };
    const asked = vi.spyOn(Worker.prototype, 'postMessage');
    const askedOf = () => asked.mock.calls.map(([message]) => (message as { operation: string }).operation);
    const [refused, other] = await Promise.allSettled([
      plans.planOf(heavy),
      plans.planOf({ hash: 'light', text: '{a{id}}' }),
    ]);
    expect(refused).toMatchObject({ status: 'rejected', reason: { code: 'PLAN_TIMEOUT' } });
    expect(other).toMatchObject({ status: 'fulfilled', value: { node: { kind: 'Fetch' } } });
    expect(askedOf()).toEqual([heavy.text, '{a{id}}']);
    await expect(plans.planOf(heavy)).rejects.toMatchObject({ code: 'PLAN_TIMEOUT' });
    expect(askedOf()).toHaveLength(2);
    asked.mockRestore();
    await plans.close();
  });
});

describe('an operation that can be planned in more ways than a thread can hold', () => {
  const link =
    'extend schema @link(url: "https://specs.apollo.dev/federation/v2.8", import: ["@key", "@shareable"]) interface Thing';
  const kinds = (field: string) =>
    ['A', 'B', 'C', 'D', 'E', 'F']
      .map((kind) => `type ${kind} implements Thing @key(fields: "id") { id: ID! ${field} }`)
      .join(' ');
  // Each of six kinds of things can be measured by each of three hubs: 729 ways.
  const measuring = ['m1', 'm2', 'm3'].map((name) => ({
    name,
    url: `http://${name}`,
    sdl: `${link} { id: ID! size: Int } ${kinds('size: Int @shareable')}`,
  }));
  const listing = { name: 'l', url: 'http://l', sdl: `${link} { id: ID! } ${kinds('')} type Query { all: [Thing] }` };

  it('is refused to its client with what was needed and what arrived, and no hub is asked', async () => {
    const { supergraphSdl } = composeSupergraph([listing, ...measuring]);
    const gateway = await shopGateway({}, { supergraphSdl });
    for (const [accept, status] of [
      ['application/graphql-response+json', 400],
      ['application/json', 200],
    ] as const) {
      const headers = { accept, 'x-request-id': 'r1' };
      const payload = { query: '{ everything: all { extent: size } }' };
      const answer = await gateway.inject({ method: 'POST', url: '/graphql', headers, payload });
      expect([answer.statusCode, answer.json()]).toEqual([
        status,
        {
          errors: [
            {
              message: expect.stringMatching(/^this operation can be planned in too many ways/),
              extensions: {
                code: 'PLAN_TOO_WIDE',
                needed: 'at most 500 ways to each field',
                found: "more than 500 ways to 'size'",
                requestId: 'r1',
              },
            },
          ],
        },
      ]);
    }
    await gateway.close();
  });

  it('is refused at once, with the reason kept for the log, and the thread goes on', async () => {
    const { supergraphSdl } = composeSupergraph([listing, ...measuring]);
    const thread = await startPlannerThread({ supergraphSdl, planTimeoutMs: 10_000 });
    await expect(thread.plan('{all{size}}')).rejects.toMatchObject({
      code: 'PLAN_TOO_WIDE',
      detail: { needed: 'at most 500 ways to each field', found: "more than 500 ways to 'size'" },
      cause: { message: expect.stringContaining('Too many options generated for size') },
    });
    expect(JSON.parse(await thread.plan('{all{id}}'))).toMatchObject({ node: { kind: 'Fetch', serviceName: 'l' } });
    await thread.close();
  });
});

describe('a planning thread', () => {
  it.each([
    ['what is not GraphQL', 'type {'],
    ['what is no supergraph', 'type Query { a: Int }'],
  ])('says why %s cannot be served', async (_, supergraphSdl) => {
    await expect(startPlannerThread({ supergraphSdl })).rejects.toThrow(SupergraphError);
  });

  it('lets a bounded number of operations wait', async () => {
    const thread = await startPlannerThread({ supergraphSdl: benchmark, planTimeoutMs: 10_000, waitingMax: 2 });
    const asked = await Promise.allSettled([1, 2, 3, 4].map((n) => thread.plan(`{u${n}:users{id}}`)));
    expect(asked.map((one) => (one.status === 'rejected' ? (one.reason as { code: string }).code : 'planned'))).toEqual(
      ['planned', 'planned', 'planned', 'PLANNING_BUSY'],
    );
    await thread.close();
  });

  it('plans the shortest first, so that nobody with a short question waits behind long ones', async () => {
    const thread = await startPlannerThread({ supergraphSdl: benchmark, planTimeoutMs: 10_000 });
    const planned: string[] = [];
    const ask = (name: string, fields: string) =>
      thread.plan(`{${name}:users{${fields}}}`).then(() => planned.push(name));
    await Promise.all([ask('begun', 'id name username'), ask('long', 'id name username'), ask('short', 'id')]);
    expect(planned).toEqual(['begun', 'short', 'long']);
    await thread.close();
  });

  it('refuses what waits when it is closed', async () => {
    const thread = await startPlannerThread({ supergraphSdl: benchmark });
    const asked = Promise.allSettled([thread.plan('{users{id}}'), thread.plan('{me{id}}')]);
    await thread.close();
    expect((await asked).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    await expect(thread.plan('{me{id}}')).rejects.toMatchObject({ code: 'PLANNING_BUSY' });
  });
});

describe('plans that were kept', () => {
  it('are there after a restart, and no thread is asked', async () => {
    const plansFolder = newFolder();
    const before = await openPlans({ supergraphSdl: benchmark, plansFolder });
    const plan = await before.planOf(me);
    await before.close();

    const [version = ''] = readdirSync(plansFolder);
    expect(version).toBe(before.version);
    const file = join(plansFolder, version, 'me.json');
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ operation: me.text });
    const after = await openPlans({ supergraphSdl: benchmark, plansFolder, planTimeoutMs: 0 });
    expect(await after.planOf(me)).toEqual(plan);
    await after.close();
  });

  it('are not believed when damaged, cut off, or of another operation', async () => {
    const folder = newFolder();
    const store = planStore('v1', { folder });
    await store.keep(me, '{"kind":"QueryPlan"}');
    expect(await store.read(me)).toBe('{"kind":"QueryPlan"}');
    expect(await store.read({ ...me, text: '{me{name}}' })).toBeNull();
    const file = join(folder, 'v1', 'me.json');
    const text = readFileSync(file, 'utf8');
    for (const damaged of [text.slice(0, -5), text.replace('QueryPlan', 'QueryPlam'), '', 'null', '[]']) {
      writeFileSync(file, damaged);
      expect(await store.read(me)).toBeNull();
    }
  });

  it('are bounded, by operations and by versions; the newest stay', async () => {
    const folder = newFolder();
    const store = planStore('v1', { folder, plansMax: 4 });
    for (let n = 1; n <= 5; n += 1) await store.keep({ hash: `h${n}`, text: `{a${n}}` }, '{}');
    expect(readdirSync(join(folder, 'v1')).length).toBeLessThanOrEqual(4);
    expect(await store.read({ hash: 'h5', text: '{a5}' })).toBe('{}');
    for (const version of ['v2', 'v3', 'v4']) await planStore(version, { folder, versionsMax: 2 }).keep(me, '{}');
    expect(readdirSync(folder)).toHaveLength(2);
    expect(readdirSync(folder)).toContain('v4');
  });

  it('cost nothing but time where they cannot be written', async () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'v1'), 'a file where a folder should be');
    const store = planStore('v1', { folder });
    await store.keep(me, '{}');
    expect(await store.read(me)).toBeNull();
  });
});

/** Three subgraphs that can each give everything: how to go is decided anew at each level. */
const bottomless = composeSupergraph(
  ['one', 'two', 'three'].map((name) => ({
    name,
    url: `http://${name}.invalid/graphql`,
    sdl: `extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@shareable"])
      type Query { a: Node @shareable }
      type Node @key(fields: "id") { id: ID! @shareable next: Node @shareable other: Node @shareable of_${name}: Int }`,
  })),
).supergraphSdl;

/** Asks for what only one of them has, in all directions. */
function bombOf(depth: number): string {
  const level = (left: number): string =>
    left === 0 ? 'of_one of_two of_three' : `of_one of_two of_three next{${level(left - 1)}} other{${level(left - 1)}}`;
  return `{a{${level(depth)}}}`;
}
