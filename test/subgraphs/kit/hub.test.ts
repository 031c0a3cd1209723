import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { HubContext, Log } from '../../../subgraphs/kit/context.ts';
import { badInput } from '../../../subgraphs/kit/errors.ts';
import { applyFacts, type FactsPart } from '../../../subgraphs/kit/facts.ts';
import { createHub, type Hub } from '../../../subgraphs/kit/hub.ts';
import { hubKey, signHubToken, type Viewer } from '../../../subgraphs/kit/identity.ts';
import { byArguments } from '../../../subgraphs/kit/loaders.ts';
import { provenanceResolvers } from '../../../subgraphs/kit/provenance.ts';
import { type ServedHub, serveHub } from '../../../subgraphs/kit/serve.ts';
import { type TestDatabase, testDatabase } from '../../support/database.ts';

const now = new Date('2026-01-01T00:00:00Z');
const key = hubKey('a secret of the test', 'tides');
const viewer: Viewer = {
  subject: 'demo:scientist',
  account: 'acc-scientist',
  email: null,
  emailVerified: false,
  roles: [],
  expiresAt: now.getTime() / 1000 + 3600,
};
const sdl = `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
  scalar DateTime
  enum Language { EN FR }
  enum Certainty { STATED READING UNCERTAIN ASSUMED }
  type Provenance { title: String! certainty: Certainty! note(lang: Language): String }
  type Query { who: String left: Boolean language: String now: DateTime refused: String failing: String provenance: Provenance gauge(id: ID!): Gauge }
  type Gauge @key(fields: "id") { id: ID! level(of: String!): Int }
`;

interface Loaders {
  level: (args: { of: string }) => { load(id: string): Promise<number | null> };
}

let database: TestDatabase;
let hub: Hub;
let served: ServedHub;
const logged: object[] = [];
const log: Log = { info() {}, warn() {}, error: (fields) => void logged.push(fields) };
const batches: unknown[] = [];
let ready: () => Promise<unknown> = () => Promise.resolve();

async function* half() {
  yield 'one half';
  throw new Error('the disk is gone half way');
}

beforeAll(async () => {
  database = await testDatabase({ preparations: [] });
  hub = await createHub<Loaders>(
    {
      name: 'tides',
      sdl,
      resolvers: {
        Query: {
          who: (_: unknown, __: unknown, context: HubContext) => context.viewer?.subject ?? 'nobody',
          left: (_: unknown, __: unknown, context: HubContext) => context.signal?.aborted,
          language: (_: unknown, __: unknown, context: HubContext) => context.language,
          now: (_: unknown, __: unknown, context: HubContext) => context.now,
          refused: () => {
            throw badInput('DAYS_OUT_OF_RANGE', { needed: '0 to 365', found: '-1', path: ['days'] });
          },
          failing: async (_: unknown, __: unknown, { db }: HubContext) => db.execute(sql`select secret from nowhere`),
          provenance: () => ({ title: 'Slides', certainty: 'READING', note: { en: 'a reading', fr: 'une lecture' } }),
          gauge: (_: unknown, { id }: { id: string }) => ({ id }),
        },
        Provenance: provenanceResolvers,
        Gauge: {
          __resolveReference: ({ id }: { id: string }) => ({ id }),
          level: ({ id }: { id: string }, { of }: { of: string }, { loaders }: HubContext<Loaders>) =>
            loaders.level({ of }).load(id),
        },
      },
      loaders: () => ({
        level: byArguments((args: { of: string }) => async (ids: readonly string[]) => {
          batches.push([args.of, ids]);
          return ids.map((id) => (id === 'unknown' ? null : id.length));
        }),
      }),
    },
    { database, key, now: () => now, log },
  );
  served = await serveHub(hub, {
    host: '127.0.0.1',
    port: 0,
    ready: () => ready(),
    log,
    files: async (path) => {
      if (path === 'broken') throw new Error('the disk is gone');
      return { mediaType: 'text/plain', body: half() };
    },
  });
});

afterAll(async () => {
  await served?.close();
  await hub?.stop();
  await database?.close();
});

const ask = (query: string, headers: Record<string, string> = {}, as: Viewer | null = viewer) =>
  hub.execute({
    query,
    headers: {
      authorization: `Bearer ${signHubToken(as, 'tides', key, now.getTime())}`,
      'x-request-id': 'request 1',
      ...headers,
    },
  });

describe('a hub', () => {
  it('knows who asks, in which language, and one moment for all of it', async () => {
    expect(await ask('{ who language now }', { 'accept-language': 'fr' })).toEqual({
      data: { who: 'demo:scientist', language: 'FR', now: '2026-01-01T00:00:00Z' },
    });
    expect(await ask('{ who language }', {}, null)).toEqual({ data: { who: 'nobody', language: 'EN' } });
  });

  it('hears when nobody waits for its answer any more', async () => {
    const headers = { authorization: `Bearer ${signHubToken(null, 'tides', key, now.getTime())}` };
    const left = await hub.execute({ query: '{ left }', headers, signal: AbortSignal.abort() });
    expect(left).toEqual({ data: { left: true } });
  });

  it('answers nothing to whoever is not the gateway', async () => {
    expect(await hub.execute({ query: '{ who }', headers: {} })).toEqual({
      errors: [
        {
          message: 'the identity sent to this hub must be a token signed for it; got none',
          extensions: { code: 'IDENTITY_INVALID', needed: 'a token signed for it', found: 'none' },
        },
      ],
    });
  });

  it('hands on what a person can act on, and where', async () => {
    expect(await ask('{ mine: refused }')).toEqual({
      data: { mine: null },
      errors: [
        {
          message: 'days must be 0 to 365; got -1',
          path: ['mine'],
          locations: [{ line: 1, column: 3 }],
          extensions: { code: 'DAYS_OUT_OF_RANGE', needed: '0 to 365', found: '-1', argument: 'days' },
        },
      ],
    });
  });

  it('keeps a fault to its log, under the request id', async () => {
    const answer = await ask('{ failing who }');
    expect(answer).toMatchObject({
      data: { failing: null, who: 'demo:scientist' },
      errors: [{ path: ['failing'], extensions: { code: 'INTERNAL' } }],
    });
    expect(JSON.stringify(answer)).not.toMatch(/nowhere|select|stack/);
    expect(logged).toMatchObject([
      {
        hub: 'tides',
        requestId: 'request 1',
        path: ['failing'],
        cause: { name: 'DatabaseFault', statement: 'select secret from nowhere' },
      },
    ]);
  });

  it('refuses U+0000 in literals and in variables, however deep, and calls no resolver', async () => {
    batches.length = 0;
    const refused = (argument: string) => ({
      message: `${argument} must be text without U+0000; got text with one`,
      extensions: expect.objectContaining({ code: 'ARGUMENT_INVALID', argument }) as unknown,
    });
    const literal = await ask(String.raw`{ who gauge(id: "a") { high: level(of: "a\u0000b") low: level(of: "low") } }`);
    expect(literal).toMatchObject({
      data: { who: 'demo:scientist', gauge: { high: null, low: 1 } },
      errors: [{ path: ['gauge', 'high'], ...refused('of') }],
    });
    expect(batches).toEqual([['low', ['a']]]);
    const deep = await hub.execute({
      query: 'query ($given: [_Any!]!) { _entities(representations: $given) { ... on Gauge { id } } }',
      variables: {
        given: [
          { __typename: 'Gauge', id: 'a' },
          { __typename: 'Gauge', id: 'b\0' },
        ],
      },
      headers: { authorization: `Bearer ${signHubToken(viewer, 'tides', key, now.getTime())}` },
    });
    expect(deep.errors).toMatchObject([refused('representations.1.id')]);
  });

  it('loads the entities of a level at once, and each set of arguments apart', async () => {
    batches.length = 0;
    const answer = await ask(`{
      _entities(representations: [{ __typename: "Gauge", id: "a" }, { __typename: "Gauge", id: "bb" }, { __typename: "Gauge", id: "unknown" }]) {
        ... on Gauge { high: level(of: "high") low: level(of: "low") }
      }
    }`);
    expect(answer.data).toEqual({
      _entities: [
        { high: 1, low: 1 },
        { high: 2, low: 2 },
        { high: null, low: null },
      ],
    });
    expect(batches).toEqual([
      ['high', ['a', 'bb', 'unknown']],
      ['low', ['a', 'bb', 'unknown']],
    ]);
  });

  it('tells notes in the language of the argument or of the request', async () => {
    expect((await ask('{ provenance { note fr: note(lang: FR) } }')).data).toEqual({
      provenance: { note: 'a reading', fr: 'une lecture' },
    });
  });

  it('over HTTP answers the same, and 401 to strangers', async () => {
    const post = (headers: Record<string, string>, body: object) =>
      fetch(served.url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify(body),
      });
    const signed = { authorization: `Bearer ${signHubToken(viewer, 'tides', key, now.getTime())}` };
    const answer = await post(signed, { query: '{ who }' });
    expect([answer.status, await answer.json()]).toEqual([200, { data: { who: 'demo:scientist' } }]);
    expect((await post({}, { query: '{ who }' })).status).toBe(401);
    const nothing = await post(signed, {});
    expect([nothing.status, await nothing.json()]).toEqual([
      400,
      { errors: [{ message: 'query must be the text of an operation; got none' }] },
    ]);
  });

  it('over HTTP logs what fails outside of operations, under the request id', async () => {
    logged.length = 0;
    const headers = {
      authorization: `Bearer ${signHubToken(viewer, 'tides', key, now.getTime())}`,
      'x-request-id': 'request 2',
    };
    const file = (name: string) => fetch(new URL(`/files/${name}`, served.url), { headers });
    expect((await file('broken')).status).toBe(500);
    const cut = await file('half');
    expect(cut.status).toBe(200);
    await expect(cut.text()).rejects.toThrow();
    expect(logged).toEqual([
      { hub: 'tides', requestId: 'request 2', cause: new Error('the disk is gone') },
      { hub: 'tides', requestId: 'request 2', cause: new Error('the disk is gone half way') },
    ]);
  });

  it('over HTTP is ready while its database answers, and soon', async () => {
    const readyz = async () => {
      const answer = await fetch(new URL('/readyz', served.url));
      return [answer.status, await answer.json()];
    };
    expect(await readyz()).toEqual([200, { status: 'ready', hub: 'tides' }]);
    ready = () => Promise.reject(new Error('the server is gone'));
    expect(await readyz()).toEqual([503, { status: 'not ready', hub: 'tides' }]);
    ready = () => new Promise(() => {});
    expect(await readyz()).toEqual([503, { status: 'not ready', hub: 'tides' }]);
    ready = () => Promise.resolve();
    expect((await readyz())[0]).toBe(200);
  });
});

describe('the facts a hub ships', () => {
  const part = (version: string, code: number, applied: string[]): FactsPart => ({
    name: 'gauges',
    version,
    code,
    async apply(tx) {
      applied.push(`${version} by ${code}`);
      await tx.execute(sql`create table if not exists tides.gauges (id text primary key)`);
      await tx.execute(sql`insert into tides.gauges values ('brest') on conflict do nothing`);
    },
  });

  it('are put in once per version of facts and code, and not at all when putting them in fails', async () => {
    await database.db.execute(sql`create schema tides`);
    const applied: string[] = [];
    for (const [version, code] of [
      ['a', 1],
      ['a', 1],
      ['b', 1],
      ['b', 2],
      ['b', 2],
    ] as const) {
      await applyFacts(database.db, { schema: 'tides', parts: [part(version, code, applied)] });
    }
    expect(applied).toEqual(['a by 1', 'b by 1', 'b by 2']);

    const failing: FactsPart = {
      name: 'gauges',
      version: 'c',
      code: 2,
      async apply(tx) {
        await tx.execute(sql`insert into tides.gauges values ('lost')`);
        throw new Error('the file of facts is damaged');
      },
    };
    await expect(applyFacts(database.db, { schema: 'tides', parts: [failing] })).rejects.toThrow('damaged');
    expect([...(await database.db.execute(sql`select id from tides.gauges`))]).toEqual([{ id: 'brest' }]);
    expect([...(await database.db.execute(sql`select version from tides.facts_applied`))]).toEqual([
      { version: '2-b' },
    ]);
  });
});
