import { afterEach, describe, expect, it } from 'vitest';
import { TokenError } from '../../../gateway/errors.ts';
import type { Gateway } from '../../../gateway/server/gateway.ts';
import type { FetchContext, FetchRequest, Transport } from '../../../gateway/transport/transport.ts';
import { composeSupergraph } from '../../../gateway/supergraph/compose.ts';
import type { HubResponse } from '../../../subgraphs/kit/hub.ts';
import { viewerOf } from '../../support/viewer.ts';
import { shopGateway } from './shop.ts';

const link = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@tag"])';
const { supergraphSdl } = composeSupergraph([
  {
    name: 'one',
    url: 'http://one.invalid',
    sdl: `${link} type Query { a(n: Int): String @tag(name: "public") own: String } type Mutation { change: String }`,
  },
  { name: 'two', url: 'http://two.invalid', sdl: `${link} type Query { b: String @tag(name: "public") }` },
]);

const viewer = (subject: string) => viewerOf({ subject });

describe('answers that hubs allow to be kept', () => {
  let gateway: Gateway;
  afterEach(() => gateway.close());

  /** A gateway whose hubs count what they are asked; each answers with the number of the fetch. */
  async function start(allowed: Record<string, string | undefined>) {
    const state = { nowMs: 1_000_000, fetches: 0, allowed, before: async (_request: FetchRequest) => {} };
    const transport: Transport = {
      async fetch(hub: string, request: FetchRequest, _context: FetchContext): Promise<HubResponse> {
        await state.before(request);
        state.fetches += 1;
        if (request.query.startsWith('mutation'))
          return { data: { change: 'done' }, cacheControl: 'public, max-age=60' };
        const name = /\b([ab]|own)(_\w+)?(\(|\}|$)/.exec(request.query.replace(/^query/, ''));
        const key = /\{(?:(\w+):)?/.exec(request.query)?.[1] ?? name?.[1] ?? '';
        const answer = { data: { [key]: `${hub} ${state.fetches}` }, cacheControl: state.allowed[hub] };
        return state.allowed[hub] === 'error'
          ? { ...answer, errors: [{ message: 'no', path: [key] }], cacheControl: 'max-age=60' }
          : answer;
      },
      async close() {},
    };
    gateway = await shopGateway(
      {},
      {
        supergraphSdl,
        transport,
        now: () => state.nowMs,
        identify: async (authorization) => {
          if (authorization === undefined) return null;
          if (authorization === 'Bearer bad') throw new TokenError('TOKEN_INVALID');
          return viewer(authorization.slice(7));
        },
      },
    );
    const ask = async (query: string, who?: string, headers: Record<string, string> = {}) => {
      const {
        statusCode,
        headers: said,
        body,
      } = await gateway.inject({
        method: 'POST',
        url: '/graphql',
        headers: { ...(who === undefined ? {} : { authorization: `Bearer ${who}` }), ...headers },
        payload: { query },
      });
      return { status: statusCode, body, cacheControl: said['cache-control'], age: said['age'], vary: said['vary'] };
    };
    return { state, ask };
  }

  it('are answered again to everybody, for as long as the hub says and not longer', async () => {
    const { state, ask } = await start({ one: 'public, max-age=60' });
    const first = await ask('{ a }');
    expect(first).toEqual({
      status: 200,
      body: '{"data":{"a":"one 1"}}',
      cacheControl: 'public, max-age=60',
      age: '0',
      vary: 'Accept, Accept-Language',
    });
    state.nowMs += 59_999;
    expect(await ask('{ a }', 'ada')).toEqual({ ...first, age: '59' });
    state.nowMs += 1;
    expect(await ask('{ a }')).toMatchObject({ body: '{"data":{"a":"one 2"}}', age: '0' });
  });

  it('are for one asker alone where a hub says public of what the graph does not call so', async () => {
    const { state, ask } = await start({ one: 'public, max-age=60' });
    expect(await ask('{ own }', 'ada')).toMatchObject({
      body: '{"data":{"own":"one 1"}}',
      cacheControl: 'private, max-age=60',
    });
    expect((await ask('{ own }', 'ada')).body).toBe('{"data":{"own":"one 1"}}');
    expect((await ask('{ own }', 'bob')).body).toBe('{"data":{"own":"one 2"}}');
    expect((await ask('{ own }')).body).toBe('{"data":{"own":"one 3"}}');
    expect(state.fetches).toBe(3);
  });

  it('are not kept where nothing is said, and clients are told so', async () => {
    const { state, ask } = await start({});
    expect(await ask('{ a }')).toMatchObject({ cacheControl: 'no-store', age: undefined });
    await ask('{ a }');
    expect(state.fetches).toBe(2);
  });

  it.each([
    'no-store, max-age=60',
    'no-cache, max-age=60',
    'public',
    'public, max-age=0',
    'max-age=soon',
    'private, s-maxage=60',
  ])('are not kept with %s', async (said) => {
    const { state, ask } = await start({ one: said });
    await ask('{ a }');
    expect(await ask('{ a }')).toMatchObject({ cacheControl: 'no-store' });
    expect(state.fetches).toBe(2);
  });

  it.each(['private, max-age=60', 'max-age=60'])('are kept for the same asker alone with %s', async (said) => {
    const { ask } = await start({ one: said });
    const first = await ask('{ a }', 'ada');
    expect(first).toMatchObject({
      cacheControl: 'private, max-age=60',
      vary: 'Accept, Accept-Language, Authorization',
    });
    expect((await ask('{ a }', 'ada')).body).toBe(first.body);
    expect((await ask('{ a }', 'bob')).body).toBe('{"data":{"a":"one 2"}}');
    expect((await ask('{ a }')).body).toBe('{"data":{"a":"one 3"}}');
    expect((await ask('{ a }', 'ada')).body).toBe(first.body);
  });

  it('are not those in another language, with other variables, or of another document', async () => {
    const { state, ask } = await start({ one: 'public, max-age=60' });
    await ask('{ a }', undefined, { 'accept-language': 'en' });
    await ask('{ a }', undefined, { 'accept-language': 'fr' });
    await ask('{ a(n: 1) }', undefined, { 'accept-language': 'en' });
    await ask('query Named { a }', undefined, { 'accept-language': 'en' });
    expect(state.fetches).toBe(4);
    await ask('{ a }', undefined, { 'accept-language': 'fr' });
    expect(state.fetches).toBe(4);
  });

  it.each([
    ['public, max-age=60', 'public, s-maxage=20, max-age=90', 'public, max-age=20'],
    ['public, max-age=60', 'private, max-age=90', 'private, max-age=60'],
    ['public, max-age=60', undefined, 'no-store'],
    ['public, max-age=60', 'error', 'no-store'],
  ])('of two hubs that say %s and %s are kept as %s', async (one, two, both) => {
    const { ask } = await start({ one, two });
    expect((await ask('{ a b }')).cacheControl).toBe(both);
  });

  it('are never answered after a change to who made it, public ones neither, and still to others', async () => {
    const { state, ask } = await start({ one: 'public, max-age=60' });
    const first = await ask('{ a }', 'ada');
    expect((await ask('mutation { change }', 'ada')).cacheControl).toBe('no-store');
    expect((await ask('{ a }', 'bob')).body).toBe(first.body);
    const after = await ask('{ a }', 'ada');
    expect(after.body).toBe('{"data":{"a":"one 3"}}');
    expect((await ask('{ a }', 'ada')).body).toBe(after.body);
    expect(state.fetches).toBe(3);
  });

  it('are never answered to who made a change while they were made', async () => {
    const { state, ask } = await start({ one: 'private, max-age=60' });
    let answer = () => {};
    let asked = () => {};
    const isAsked = new Promise<void>((resolve) => (asked = resolve));
    state.before = (request) => {
      if (!request.query.includes('a') || request.query.startsWith('mutation')) return Promise.resolve();
      asked();
      return new Promise((resolve) => (answer = resolve));
    };
    const begun = ask('{ a }', 'ada');
    await isAsked;
    await ask('mutation { change }', 'ada');
    answer();
    expect((await begun).body).toBe('{"data":{"a":"one 2"}}');
    state.before = async () => {};
    expect((await ask('{ a }', 'ada')).body).toBe('{"data":{"a":"one 3"}}');
  });

  it('are for nobody whose token is refused', async () => {
    const { ask } = await start({ one: 'public, max-age=60' });
    await ask('{ a }');
    expect(await ask('{ a }', 'bad')).toMatchObject({ status: 401, cacheControl: 'no-store' });
  });
});
