import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ResponseCache } from '../../../gateway/server/response-cache.ts';
import { overHttp } from '../../../gateway/transport/over-http.ts';
import type { Transport } from '../../../gateway/transport/transport.ts';
import type { Hub } from '../../../subgraphs/kit/hub.ts';
import { type ServedHub, serveHub } from '../../../subgraphs/kit/serve.ts';
import { fetchContext } from '../../federation/harness.ts';

const hub: Transport = {
  fetch: async () => ({ data: {}, cacheControl: 'public, max-age=60' }),
  async close() {},
};

describe('the answers that are kept', () => {
  const keep = (cache: ResponseCache, key: string, body = '{}') =>
    cache.keeping([key], null, hub, async (transport) => {
      await transport.fetch('one', { query: '{a}' }, fetchContext());
      return { kind: 'single', body: Buffer.from(new TextEncoder().encode(body).buffer), errors: 0 };
    });

  it('are bounded in number; those nobody asks for go first', async () => {
    const cache = new ResponseCache({ entriesMax: 2 });
    await keep(cache, 'first');
    await keep(cache, 'second');
    expect(cache.find(['first'], null)).toBeDefined();
    await keep(cache, 'third');
    expect(['first', 'second', 'third'].map((key) => cache.find([key], null) !== undefined)).toEqual([
      true,
      false,
      true,
    ]);
  });

  it('are bounded in size, and one that is larger than all may be is not kept', async () => {
    const cache = new ResponseCache({ bytesMax: 1_000 });
    await keep(cache, 'first', 'x'.repeat(600));
    await keep(cache, 'second', 'x'.repeat(600));
    await keep(cache, 'third', 'x'.repeat(1200));
    expect(['first', 'second', 'third'].map((key) => cache.find([key], null) !== undefined)).toEqual([
      false,
      true,
      false,
    ]);
  });
});

describe('what a hub allows', () => {
  let served: ServedHub;
  let http: Transport;
  const seen: unknown[] = [];
  beforeAll(async () => {
    const one: Hub = {
      name: 'one',
      sdl: '',
      execute: async ({ query }) =>
        query === '{a}' ? { data: { a: 1 }, cacheControl: 'public, max-age=60' } : { data: { a: 2 } },
      async *subscribe() {},
      admits: () => true,
      async stop() {},
    };
    served = await serveHub(one, { host: '127.0.0.1', port: 0 });
    http = overHttp(new Map([['one', served.url]]), { keys: () => undefined, timeoutMs: 20_000 });
  });
  afterAll(async () => {
    await http.close();
    await served.close();
  });

  it('comes over HTTP in the head of its answer, and not in the text', async () => {
    const response = await fetch(served.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{a}' }),
    });
    expect([response.headers.get('cache-control'), await response.text()]).toEqual([
      'public, max-age=60',
      '{"data":{"a":1}}',
    ]);
    for (const query of ['{a}', '{b}']) seen.push(await http.fetch('one', { query }, fetchContext()));
    expect(seen).toEqual([{ data: { a: 1 }, cacheControl: 'public, max-age=60' }, { data: { a: 2 } }]);
  });
});

describe('what a cache before a hub has had for a while', () => {
  const kept = async (head: Record<string, string>) => {
    const server = createServer((request, response) => {
      request.resume();
      response.writeHead(200, { 'content-type': 'application/json', ...head });
      response.end('{"data":{"a":1},"ageS":5}');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const http = overHttp(new Map([['one', `http://127.0.0.1:${port}/graphql`]]), {
      keys: () => undefined,
      timeoutMs: 20_000,
    });
    const cache = new ResponseCache();
    const outcome = await cache.keeping(['a'], null, http, async (transport) => {
      await transport.fetch('one', { query: '{a}', isPublic: true }, fetchContext());
      return { kind: 'single', body: Buffer.from('{}'), errors: 0 };
    });
    await http.close();
    await new Promise((resolve) => server.close(resolve));
    return cache.termsOf(outcome)?.hint ?? null;
  };

  it.each([
    [{ age: '50' }, { scope: 'public', maxAgeS: 10 }],
    [{ age: '0' }, { scope: 'public', maxAgeS: 60 }],
    [{ age: '60' }, null],
    [{ age: '9999' }, null],
    [{ age: '-5' }, { scope: 'public', maxAgeS: 60 }],
    [{ age: 'soon' }, { scope: 'public', maxAgeS: 60 }],
    [{}, { scope: 'public', maxAgeS: 60 }],
    [{ vary: 'Accept-Language' }, { scope: 'public', maxAgeS: 60 }],
    [{ vary: '*' }, null],
  ])('is kept for what is left of its time: %j', async (head, hint) => {
    expect(await kept({ 'cache-control': 'public, max-age=60', ...head })).toEqual(hint);
  });
});
