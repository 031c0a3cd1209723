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
