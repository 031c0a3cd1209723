import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { sql } from 'drizzle-orm';
import { overHttp } from '../../../gateway/transport/over-http.ts';
import type { FetchContext } from '../../../gateway/transport/transport.ts';
import type { Hub, HubResponse } from '../../../subgraphs/kit/hub.ts';
import { hubKey, signHubToken, type Viewer } from '../../../subgraphs/kit/identity.ts';
import { prepareKit } from '../../../subgraphs/kit/places.ts';
import { serveHub } from '../../../subgraphs/kit/serve.ts';
import { createImageryHub, prepareImagery } from '../../../subgraphs/imagery/server.ts';
import { testDatabase, type TestDatabase } from '../../support/database.ts';
import { type Demo, demoViewer } from './support.ts';

const key = hubKey('a secret of tests', 'imagery');
let database: TestDatabase;
/** Two hubs on one database: what one writes, the other tells. */
let writer: Hub;
let teller: Hub;
let leaving = new AbortController();
beforeAll(async () => {
  database = await testDatabase({ preparations: [prepareKit, prepareImagery] });
  writer = await createImageryHub({ database, key });
  teller = await createImageryHub({ database, key });
});
afterEach(() => {
  leaving.abort();
  leaving = new AbortController();
});
afterAll(async () => {
  await Promise.all([writer.stop(), teller.stop()]);
  await database.close();
});

const headersOf = (viewer: Viewer | null) => ({
  authorization: `Bearer ${signHubToken(viewer, 'imagery', key, Date.now())}`,
});

const watched = 'subscription ($id: ID!) { imageryRequestUpdated(id: $id) { id status project } }';
const mine = 'subscription { viewerRequestUpdated { id status } }';

async function write<Data>(query: string, variables: Record<string, unknown>, as: Demo = 'scientist'): Promise<Data> {
  const headers = headersOf(demoViewer(as));
  const { data, errors } = await writer.execute({ query, variables, headers });
  if (errors) throw new Error(JSON.stringify(errors));
  return data as Data;
}

let keys = 0;
async function draft(project: string, as?: Demo): Promise<string> {
  keys += 1;
  const request = {
    kind: 'ARCHIVE',
    mission: 'PLEIADES',
    purpose: 'RESEARCH',
    project,
    area: { bbox: [1, 42.8, 1.1, 42.9] },
  };
  const { draftRequest } = await write<{ draftRequest: { request: { id: string } } }>(
    'mutation ($request: ImageryRequestInput!, $key: ID!) { draftRequest(request: $request, idempotencyKey: $key) { request { id } } }',
    { request, key: `draft-${keys}` },
    as,
  );
  return draftRequest.request.id;
}

async function cancel(id: string): Promise<void> {
  keys += 1;
  await write(
    'mutation ($id: ID!, $key: ID!) { cancelRequest(requestId: $id, idempotencyKey: $key) { errors { code } } }',
    {
      id,
      key: `cancel-${keys}`,
    },
  );
}

/** Listens, and waits until the database is listened to as well. */
async function listen(viewer: Viewer | null, query: string, variables: Record<string, unknown> = {}) {
  const events = teller
    .subscribe({ query, variables, headers: headersOf(viewer) }, leaving.signal)
    [Symbol.asyncIterator]();
  const next = events.next();
  await heard();
  let first: Promise<IteratorResult<HubResponse>> | undefined = next;
  return {
    async next(): Promise<unknown> {
      const { value, done } = await (first ?? events.next());
      first = undefined;
      return done ? 'ended' : (value.data ?? value.errors);
    },
  };
}

/** A notice goes round through the database, so that whoever listened before it is listening. */
async function heard(): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    database.client
      .listen(
        'imagery_requests',
        () => resolve(),
        () => {
          void database.client.notify('imagery_requests', 'a notice of the test');
        },
      )
      .catch(reject);
  });
}

describe('a subscription to requests', () => {
  it('tells each step once it is committed, whichever process took it', async () => {
    const id = await draft('watched');
    const events = await listen(demoViewer('scientist'), watched, { id });
    await draft('another');
    await cancel(id);
    expect(await events.next()).toEqual({ imageryRequestUpdated: { id, status: 'CANCELLED', project: 'watched' } });
  });

  it('tells whoever may see any of them', async () => {
    const office = await listen(demoViewer('office'), mine);
    const referent = await listen(demoViewer('referent'), mine);
    const id = await draft('for all');
    for (const events of [office, referent]) {
      expect(await events.next()).toEqual({ viewerRequestUpdated: { id, status: 'DRAFT' } });
    }
  });

  it('tells nothing to who may not see the request, at the moment of each event', async () => {
    const others = await listen(demoViewer('public-actor'), mine);
    const anonymous = await listen(null, mine);
    const id = await draft('hidden');
    const holder = await listen(demoViewer('scientist'), mine);
    const moved = sql`update imagery.accounts set status = 'ACTIVE' where id = 'acc-scientist'`;
    await database.db.execute(moved);
    await cancel(id);
    expect(await holder.next()).toEqual({ viewerRequestUpdated: { id, status: 'CANCELLED' } });
    // Theirs would have come before: both listened earlier, to the same notice.
    leaving.abort();
    expect(await others.next()).toBe('ended');
    expect(await anonymous.next()).toBe('ended');
  });

  it('reads nothing for whom a step does not concern', async () => {
    const step = { organisation: 'demo-laboratory', accepted: false };
    const own = { ...step, account: 'acc-public-actor', id: await draft('their own', 'public-actor') };
    const actor = await listen(demoViewer('public-actor'), mine);
    const events = [actor, await listen(demoViewer('operator'), mine), await listen(null, mine)];
    const say = (notice: typeof own) => database.client.notify('imagery_requests', JSON.stringify(notice));
    const read = async (others: number): Promise<string[]> => {
      const { texts } = await database.counting(async () => {
        for (let count = 0; count < others; count += 1) {
          await say({ ...step, account: 'acc-scientist', id: `none-${count}` });
        }
        // Comes last, so that whatever is read for the others has been asked for by then.
        await say(own);
        expect(await actor.next()).toEqual({ viewerRequestUpdated: { id: own.id, status: 'DRAFT' } });
      });
      return texts.filter((text) => /imagery\.(requests|accounts)/.test(text));
    };
    const readForOwn = await read(0);
    expect(readForOwn.length).toBeGreaterThan(0);
    expect(await read(20)).toEqual(readForOwn);
    expect(events).toHaveLength(3);
  });

  it('says no more to a referent who was suspended', async () => {
    const referent = await listen(demoViewer('referent'), mine);
    await database.db.execute(sql`update imagery.accounts set status = 'SUSPENDED' where id = 'acc-referent'`);
    try {
      const holder = await listen(demoViewer('scientist'), mine);
      const id = await draft('unseen');
      expect(await holder.next()).toEqual({ viewerRequestUpdated: { id, status: 'DRAFT' } });
      leaving.abort();
      expect(await referent.next()).toBe('ended');
    } finally {
      await database.db.execute(sql`update imagery.accounts set status = 'ACTIVE' where id = 'acc-referent'`);
    }
  });

  it('says nothing of a step that was not committed', async () => {
    const id = await draft('rolled back');
    const events = await listen(demoViewer('scientist'), watched, { id });
    await expect(
      database.db.transaction(async (tx) => {
        await tx.execute(sql`
          insert into imagery.request_events (request_id, position, status, at) values (${id}, 99, 'FAILED', now())`);
        throw new Error('on purpose');
      }),
    ).rejects.toThrow('on purpose');
    await cancel(id);
    expect(await events.next()).toMatchObject({ imageryRequestUpdated: { status: 'CANCELLED' } });
  });

  it('is one answer with errors when it cannot begin', async () => {
    const answers = async (query: string, headers = headersOf(null)) => {
      const all: HubResponse[] = [];
      for await (const answer of teller.subscribe({ query, headers }, leaving.signal)) all.push(answer);
      return all;
    };
    expect(await answers('subscription { nothing }')).toMatchObject([
      { errors: [{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }] },
    ]);
    expect(await answers('subscription {')).toMatchObject([
      { errors: [{ extensions: { code: 'GRAPHQL_PARSE_FAILED' } }] },
    ]);
    expect(await answers(mine, { authorization: 'Bearer forged' })).toMatchObject([
      { errors: [{ extensions: { code: 'IDENTITY_INVALID' } }] },
    ]);
  });

  it('reaches a gateway over HTTP', async () => {
    const served = await serveHub(teller, { host: '127.0.0.1', port: 0 });
    const transport = overHttp(new Map([['imagery', served.url]]), { keys: () => key });
    const context: FetchContext = {
      identity: demoViewer('scientist'),
      language: undefined,
      requestId: 'a request',
      signal: leaving.signal,
      deadline: Date.now() + 600_000,
    };
    try {
      const id = await draft('over HTTP');
      const events = transport.subscribe?.('imagery', { query: watched, variables: { id } }, context);
      const iterator = events?.[Symbol.asyncIterator]();
      const next = iterator?.next();
      // The hub may not listen yet: the step is repeated as a notice until the event has come.
      await cancel(id);
      let isThere = false;
      void next?.then(() => (isThere = true));
      const step = { id, account: 'acc-scientist', organisation: 'demo-laboratory', accepted: false };
      while (!isThere) await database.client.notify('imagery_requests', JSON.stringify(step));
      expect((await next)?.value).toEqual({
        data: { imageryRequestUpdated: { id, status: 'CANCELLED', project: 'over HTTP' } },
      });
      leaving.abort();
      let rest = await iterator?.next();
      while (!rest?.done) rest = await iterator?.next();
      expect(rest.done).toBe(true);
    } finally {
      await transport.close();
      await served.close();
    }
  });
});
