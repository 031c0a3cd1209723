import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { expect } from 'vitest';
import { tick } from '../../../../subgraphs/imagery/actions/clock.ts';
import { requestViolations } from '../../../../subgraphs/imagery/data/audit-requests.ts';
import { finalStatuses } from '../../../../subgraphs/imagery/domain/transitions.ts';
import { importScenes } from '../../../../subgraphs/imagery/import/scenes.ts';
import { createCoreServices } from '../../../../subgraphs/imagery/services.ts';
import { createLedger } from '../../../../subgraphs/ledger/ledger.ts';
import { readOperations } from '../../../../gateway/supergraph/story-operations.ts';
import type { OpenDatabaseOptions } from '../../../../subgraphs/kit/database/types.ts';
import type { Viewer } from '../../../../subgraphs/kit/identity.ts';
import { viewerOf } from '../../../support/viewer.ts';
import { imageryTest, sceneItem, type Asking, type Demo, type ImageryTest } from '../support.ts';

/** The moment at which requests are made, unless a test moves the clock. */
export const noon = new Date('2026-03-10T12:00:00Z');

export interface UserError {
  code: string;
  path: string[];
  required: string | null;
  found: string | null;
}

export interface Answer {
  request: Request | null;
  errors: UserError[];
}

export interface Request {
  id: string;
  status: string;
  next: string[];
  orderedArea: string;
  deliveredArea: string;
  quote: { total: { amount: string } } | null;
  charge: {
    reserved: string;
    captured: string;
    released: string;
    unit: string;
    charged: { amount: string };
  } | null;
  hold: { reserved: string; captured: string; released: string; unit: string } | null;
  history: Array<{ status: string; stapi: string | null; by: string | null; message: string | null }>;
  scenes: Array<{ id: string; availability: string }>;
}

export const requestFields = `id status next orderedArea deliveredArea quote { total { amount } }
  charge { reserved captured released unit charged { amount } } hold { reserved captured released unit }
  history { status stapi by message }
  scenes { id availability }`;

const payload = `{ request { ${requestFields} } errors { code path required found } }`;

const mutations = {
  draft: `mutation ($request: ImageryRequestInput!, $key: ID!) {
    answer: draftRequest(request: $request, idempotencyKey: $key) ${payload} }`,
  submit: `mutation ($id: ID!, $total: Decimal, $key: ID!) {
    answer: submitRequest(requestId: $id, acceptedTotal: $total, idempotencyKey: $key) ${payload} }`,
  cancel: `mutation ($id: ID!, $reason: String, $key: ID!) {
    answer: cancelRequest(requestId: $id, reason: $reason, idempotencyKey: $key) ${payload} }`,
  advance: `mutation ($id: ID!, $to: RequestStatus!, $key: ID!, $code: RequestReason, $message: String, $price: Decimal,
      $payment: String, $scenes: [ID!], $area: Decimal) {
    answer: advanceRequest(requestId: $id, to: $to, reasonCode: $code, message: $message, price: $price,
      paymentReference: $payment, deliveredScenes: $scenes, deliveredArea: $area, idempotencyKey: $key) ${payload} }`,
};

export interface Quotas {
  [mission: string]: { granted: string; reserved: string; used: string; available: string };
}

export interface RequestTest extends ImageryTest {
  /** Moves the hub's clock, and the ledger's with it. */
  setClock(at: Date | string): void;
  /** Does what is due by now: the requests whose time has come. */
  passes(): Promise<string[]>;
  change(mutation: keyof typeof mutations, variables: Record<string, unknown>, options?: Asking): Promise<Answer>;
  /** Somebody new with an active account, in the organisation of a demo account and with its category. */
  member(like: Demo): Promise<Viewer>;
  /** Spends of a free quota of one's own until so much is left; whole square metres. */
  leave(m2: bigint, of: 'PLEIADES' | 'SPOT_6_7', as: Viewer): Promise<void>;
  /** A draft and its submission at the price quoted; throws when either is refused. */
  submitted(request: object, as: Demo | Viewer): Promise<Request>;
  /** Moves a request on as the office or the operator; throws when that is refused. */
  advanced(id: string, to: string, as: 'office' | 'operator', more?: Record<string, unknown>): Promise<Request>;
  /** Images for sale that an operator may deliver of a box, taken within {@link window}. */
  images(mission: 'PLEIADES' | 'SPOT_6_7', bbox: readonly number[], ...ids: string[]): Promise<void>;
  /** The free quotas of a demo account, and what its organisation bought. */
  quotas(as: Demo | Viewer): Promise<Quotas>;
  /** Everything written of requests and balances: equal before and after what changes nothing. */
  written(): Promise<unknown>;
  /** What does not hold of the ledger's invariants, and of those of requests and their holds. */
  violations(): Promise<unknown[]>;
}

/** The hub with its requests. Every database is its own: quotas are spent here. */
export async function requestTest(open: OpenDatabaseOptions = {}): Promise<RequestTest> {
  let now = noon;
  const test = await imageryTest(() => now, undefined, open);
  const { db } = test.database;
  const ledger = createLedger({ offsetMs: () => now.getTime() - Date.now() });
  const change: RequestTest['change'] = async (mutation, variables, options = { as: 'scientist' }) => {
    const asked = { ...options, variables: { key: randomUUID(), ...variables } };
    const { answer } = await test.ask<{ answer: Answer }>(mutations[mutation], asked);
    return answer;
  };
  return {
    ...test,
    setClock: (at) => void (now = new Date(at)),
    passes: () =>
      tick(
        db,
        createCoreServices(() => now),
      ),
    change,
    async submitted(request, as) {
      const draft = await change('draft', { request }, { as });
      if (!draft.request) throw new Error(JSON.stringify(draft.errors));
      const { id, quote } = draft.request;
      const answer = await change('submit', { id, total: quote?.total.amount ?? null }, { as });
      if (!answer.request || answer.errors.length > 0) throw new Error(JSON.stringify(answer.errors));
      return answer.request;
    },
    async advanced(id, to, as, more = {}) {
      const answer = await change('advance', { id, to, ...more }, { as });
      if (!answer.request || answer.errors.length > 0) throw new Error(JSON.stringify(answer.errors));
      return answer.request;
    },
    async member(like) {
      const id = `acc-${randomUUID()}`;
      await db.execute(sql`
        insert into imagery.accounts (id, subject, full_name, email, category, status, organisation_id)
        select ${id}, ${id}, 'Somebody', ${`${id}@demo.example`}, category, 'ACTIVE', organisation_id
        from imagery.accounts where id = ${`acc-${like}`}`);
      await db.execute(sql`insert into imagery.account_roles (account_id, role) values (${id}, 'MEMBER')`);
      return viewerOf({ subject: id, account: id });
    },
    async leave(m2, mission, as) {
      const id = as.account ?? '';
      const query = `query ($mission: Mission) { viewer { quotas(mission: $mission) { unit granted period { start end }
        rule { km2PerUnit } } } }`;
      type Balance = {
        unit: string;
        granted: string;
        period: { start: string; end: string };
        rule: { km2PerUnit: string };
      };
      const { viewer } = await test.ask<{ viewer: { quotas: Balance[] } }>(query, { as, variables: { mission } });
      const [{ unit, granted, period, rule } = never()] = viewer.quotas;
      const limit = BigInt(granted) * BigInt(rule.km2PerUnit) * 1_000_000n;
      const holder = { kind: 'PER_USER' as const, id };
      const key = { book: 'imagery' as const, holder, mission, origin: 'FREE' as const, period, unit };
      await ledger.grant(db, key, limit, 'a test');
      await ledger.correct(db, key, limit - m2, 'a test');
    },
    async images(mission, [west = 0, south = 0, east = 0, north = 0], ...ids) {
      const coordinates = [[[west, south], [east, south], [east, north], [west, north], [west, south]]]; // prettier-ignore
      const geometry = { type: 'Polygon' as const, coordinates };
      const properties = { datetime: '2026-04-01T10:00:00Z', 'order:status': 'orderable' };
      await importScenes(
        db,
        ids.map((id) => sceneItem(id, { mission, properties }, geometry)),
      );
    },
    async quotas(as) {
      const query = '{ viewer { quotas { mission origin granted reserved used available } } }';
      type Viewer = { quotas: Array<{ mission: string; origin: string } & Quotas[string]> };
      const { viewer } = await test.ask<{ viewer: Viewer }>(query, { as });
      return Object.fromEntries(
        viewer.quotas.map(({ mission, origin, ...figures }) => [
          origin === 'FREE' ? mission : `${mission} ${origin}`,
          figures,
        ]),
      );
    },
    async written() {
      const [row] = await db.execute(sql`
        select (select json_agg(r order by id) from (select * from imagery.requests) as r) as requests,
          (select json_agg(e order by request_id, position) from imagery.request_events as e) as events,
          (select json_agg(t order by balance_id, position) from ledger.transfers as t) as transfers,
          (select json_agg(b order by id) from ledger.balances as b) as balances,
          (select counter from imagery.rule_revision) as rules`);
      return row;
    },
    violations: async () => [...(await ledger.audit(db)), ...(await requestViolations(db, finalStatuses))],
  };
}

/** What every test of requests leaves behind: books in which all invariants hold, and the clock at noon. */
export async function leavesAllInOrder(test: RequestTest): Promise<void> {
  expect(await test.violations()).toEqual([]);
  test.setClock(noon);
}

/** The box of the stories: 90.803726 km². */
export const ariege = { bbox: [1.0, 42.8, 1.1, 42.9] };
export const ariegeM2 = 90_803_726n;

/** When a tasking may be done, by every clock of the tests. */
export const window = { start: null, end: '2030-01-01T00:00:00Z' };

export function archive(more: object = {}): object {
  return { kind: 'ARCHIVE', mission: 'PLEIADES', area: ariege, purpose: 'RESEARCH', ...more };
}

/** SPOT 6-7 to be taken, for a public body. */
export function tasking(area: object, more: object = {}): object {
  return { kind: 'TASKING', mission: 'SPOT_6_7', area, window, purpose: 'PUBLIC_SERVICE', ...more };
}

/** The operation of a story, as it is written. */
export function operation(name: string): string {
  const found = readOperations().find((one) => one.name === name);
  if (!found) throw new Error(`no story has an operation ${name}`);
  return found.text;
}

function never(): never {
  throw new Error('there is no such quota');
}
