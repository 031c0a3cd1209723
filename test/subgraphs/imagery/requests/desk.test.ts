/** What somebody who is to decide is told of a request, and what of it is told to nobody else. */
import { readFileSync } from 'node:fs';
import { sql } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { importScenes } from '../../../../subgraphs/imagery/import/scenes.ts';
import { fromRoot } from '../../../../subgraphs/kit/package-root.ts';
import type { Viewer } from '../../../../subgraphs/kit/identity.ts';
import { sceneItem, type Asking, type Demo } from '../support.ts';
import { archive, ariege, leavesAllInOrder, requestTest, tasking, type RequestTest } from './given.ts';

let test: RequestTest;
beforeAll(async () => (test = await requestTest()));
afterAll(() => test.close());
afterEach(() => leavesAllInOrder(test));

interface Told {
  id: string;
  expiresAt: string | null;
  paymentReference: string | null;
  eligibility: { eligible: boolean; reasons: Array<{ code: string; found: string | null }> } | null;
}

const documentation = readFileSync(fromRoot('docs/imagery-requests.md'), 'utf8');
const wholeDesk = /<!-- the desk -->\n```graphql\n([^`]*)```/.exec(documentation)?.[1] ?? '';

type Asker = NonNullable<Asking['as']>;

/** The desk as the documentation has it, of some requests. */
async function desk(as: Demo, ids: readonly string[]): Promise<Told[]> {
  const { imageryRequests } = await test.ask<{ imageryRequests: { nodes: Told[] } }>(wholeDesk, { as });
  return imageryRequests.nodes.filter(({ id }) => ids.includes(id));
}

const fields = 'id expiresAt paymentReference eligibility { eligible reasons { code found } }';

async function told(id: string, as: Asker): Promise<Told | null> {
  return (await test.ask<{ imageryRequest: Told | null }>(`{ imageryRequest(id: "${id}") { ${fields} } }`, { as }))
    .imageryRequest;
}

async function paidFor(reference: string): Promise<{ id: string; as: Viewer }> {
  const as = await test.member('private-rnd');
  const { id } = await test.submitted(archive({ purpose: 'RND' }), as);
  for (const to of ['UNDER_REVIEW', 'AWAITING_PAYMENT']) await test.advanced(id, to, 'office');
  await test.advanced(id, 'ACCEPTED', 'office', { payment: reference });
  return { id, as };
}

describe('the desk of the office', () => {
  it('tells all that was asked for, and all that is needed to decide', async () => {
    const wishes = {
      ...{ mode: 'STEREO', maxCloudCover: 12.5, maxIncidenceAngle: 25, minBaseToHeight: 0.2, maxBaseToHeight: 0.6 },
      delivery: { geometry: 'ORTHO', radiometry: 'REFLECTANCE', spectral: 'BUNDLE', format: 'JPEG2000', crs: 'EPSG:2154' },
      window: { start: '2026-05-01T00:00:00Z', end: '2026-07-01T00:00:00Z' },
      project: 'A relief of the valley',
    }; // prettier-ignore
    const { id } = await test.submitted(tasking(ariege, wishes), 'public-actor');
    const [request] = await desk('office', [id]);
    expect(request).toMatchObject({
      ...{ id, status: 'SUBMITTED', kind: 'TASKING', mission: 'SPOT_6_7', orderedArea: '90.803726', purpose: 'PUBLIC_SERVICE' },
      ...wishes,
      footprint: { type: 'Polygon' },
      account: {
        ...{ id: 'acc-public-actor', category: 'PUBLIC_ACTOR_FR', status: 'ACTIVE' },
        quotas: [{ mission: 'PLEIADES', available: '3500' }, { mission: 'SPOT_6_7' }],
      },
      organisation: {
        ...{ id: 'demo-public-body', kind: 'PUBLIC_INTEREST_BODY', country: 'FR' },
        membership: { status: 'ACTIVE', approvals: [], charter: { version: '1', expired: false } },
      },
      eligibility: { eligible: true, reasons: [] },
      quote: { coveredByQuota: '0.025223', charged: '0', unit: 'TELEMETRY_CREDIT', total: { amount: '0.00' } },
      hold: { reserved: '0.025223', unit: 'TELEMETRY_CREDIT' },
      ...{ charge: { charged: { amount: '0.00', currency: 'EUR' } }, expiresAt: null, paymentReference: null },
      history: [{ status: 'DRAFT' }, { status: 'SUBMITTED', by: 'MEMBER' }],
      next: ['UNDER_REVIEW'],
    }); // prettier-ignore
  });

  it('tells where nothing was asked, and who examined the mission of an organisation abroad', async () => {
    const { id } = await test.submitted(archive(), 'scientist-eu');
    const [request] = await desk('office', [id]);
    const approved = { decision: 'ACCEPT', at: '2024-02-01T09:00:00Z' };
    expect(request).toMatchObject({
      ...{ mode: 'MONO', maxCloudCover: null, maxIncidenceAngle: null, minBaseToHeight: null, maxBaseToHeight: null },
      ...{ window: null, project: null, delivery: null, scenes: [] },
      organisation: {
        membership: {
          approvals: [
            { mission: 'PLEIADES', by: 'CNES', ...approved },
            { mission: 'SPOT_6_7', by: 'Airbus Defence and Space', ...approved },
          ],
        },
      },
    });
  });

  it('has what changed first first', async () => {
    const ids: string[] = [];
    for (const second of [1, 2, 3]) {
      test.setClock(`2026-03-10T13:00:0${second}Z`);
      ids.push((await test.submitted(archive(), await test.member('scientist'))).id);
    }
    const [one = '', two = '', three = ''] = ids;
    const inOrder = async () => (await desk('office', ids)).map(({ id }) => id);
    expect(await inOrder()).toEqual([one, two, three]);
    test.setClock('2026-03-10T13:00:04Z');
    await test.advanced(one, 'UNDER_REVIEW', 'office');
    expect(await inOrder()).toEqual([two, three, one]);
  });

  it('costs the same few statements however many wait', async () => {
    const count = async () => (await test.database.counting(() => test.ask(wholeDesk, { as: 'office' }))).statements;
    await test.submitted(archive(), 'scientist');
    await count();
    const few = await count();
    for (const like of ['scientist', 'public-actor', 'scientist-eu'] as const) {
      const purpose = like === 'public-actor' ? 'PUBLIC_SERVICE' : 'RESEARCH';
      await test.submitted(archive({ purpose }), await test.member(like));
    }
    expect(await count()).toBe(few);
    expect(few).toBeLessThanOrEqual(12);
  });
});

describe('what stands against a request by now', () => {
  it('is the charter that ended, and a scene that became free', async () => {
    const sale = { 'order:status': 'orderable' };
    await importScenes(test.database.db, [sceneItem('desired', { mission: 'PLEIADES', properties: sale })]);
    const as = await test.member('scientist');
    const { id } = await test.submitted(archive({ area: undefined, scenes: ['desired'] }), as);
    expect((await told(id, 'office'))?.eligibility).toEqual({ eligible: true, reasons: [] });
    await test.database.db.execute(sql`update imagery.scenes set availability = 'ONLINE' where id = 'desired'`);
    test.setClock('2049-03-10T12:00:00Z');
    expect((await told(id, 'office'))?.eligibility).toEqual({
      eligible: false,
      reasons: [
        { code: 'CHARTER_EXPIRED', found: expect.stringMatching(/^signed until 20/) as string },
        { code: 'ALREADY_IN_CATALOGUE', found: 'desired' },
      ],
    });
  });

  it('is judged by the organisation that it was submitted in', async () => {
    const as = await test.member('scientist-eu');
    const { id } = await test.submitted(archive(), as);
    await test.database.db.execute(
      sql`update imagery.accounts set organisation_id = 'demo-company' where id = ${as.account}`,
    );
    const query = `{ imageryRequest(id: "${id}") { organisation { id } account { organisation { id } } eligibility { eligible } } }`;
    expect(await test.ask(query, { as: 'office' })).toEqual({
      imageryRequest: {
        organisation: { id: 'demo-european-laboratory' },
        account: { organisation: { id: 'demo-company' } },
        eligibility: { eligible: true },
      },
    });
  });

  it('is told until production begins', async () => {
    const { id, as } = await paidFor('T-1');
    expect((await told(id, as))?.eligibility).toEqual({ eligible: true, reasons: [] });
    await test.advanced(id, 'PROCESSING', 'operator');
    expect((await told(id, as))?.eligibility).toBeNull();
  });
});

describe('the payment of a request', () => {
  it('is waited for until its thirtieth day, and is then known by its reference', async () => {
    const as = await test.member('private-rnd');
    test.setClock('2026-04-10T12:00:00Z');
    const { id } = await test.submitted(archive({ purpose: 'RND' }), as);
    await test.advanced(id, 'UNDER_REVIEW', 'office');
    expect(await told(id, as)).toMatchObject({ expiresAt: null, paymentReference: null });
    await test.advanced(id, 'AWAITING_PAYMENT', 'office');
    const due = await told(id, as);
    // The clock of a test runs on between two readings of it.
    expect(new Date(Date.parse(due?.expiresAt ?? '') + 60_000).toISOString()).toMatch(/^2026-05-10T12:0/);
    expect(due?.paymentReference).toBeNull();
    expect(await desk('office', [id])).toMatchObject([{ expiresAt: due?.expiresAt, paymentReference: null }]);
    await test.advanced(id, 'ACCEPTED', 'office', { payment: 'TITRE-7' });
    expect(await told(id, as)).toMatchObject({ expiresAt: null, paymentReference: 'TITRE-7' });
  });

  it('and what stands against a request are not the operator’s to know, by any way', async () => {
    const { id, as } = await paidFor('TITRE-8');
    const ways: Array<(asker: Asker) => Promise<unknown>> = [
      (asker) => told(id, asker),
      async (asker) => {
        const query = `{ imageryRequests(status: ACCEPTED, first: 100) { nodes { ${fields} } } }`;
        const { imageryRequests } = await test.ask<{ imageryRequests: { nodes: Told[] } }>(query, { as: asker });
        return imageryRequests.nodes.find((one) => one.id === id);
      },
      async (asker) => {
        const query = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on ImageryRequest { ${fields} } } }`;
        const variables = { of: [{ __typename: 'ImageryRequest', id }] };
        return (await test.ask<{ _entities: unknown[] }>(query, { as: asker, variables }))._entities[0];
      },
    ];
    const known = { paymentReference: 'TITRE-8', eligibility: { eligible: true, reasons: [] } };
    for (const way of ways) {
      expect(await way(as)).toMatchObject({ id, ...known });
      expect(await way('office')).toMatchObject({ id, ...known });
      expect(await way('operator')).toMatchObject({ id, paymentReference: null, eligibility: null });
    }
    const begun = `mutation { advanceRequest(requestId: "${id}", to: PROCESSING, idempotencyKey: "begun") { request { ${fields} } } }`;
    expect(await test.ask(begun, { as: 'operator' })).toMatchObject({
      advanceRequest: { request: { id, paymentReference: null, eligibility: null } },
    });
    expect(await told(id, 'public-actor')).toBeNull();
  });
});
