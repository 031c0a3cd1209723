import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../../cli/ask.ts';
import { createGateway, type Gateway } from '../../gateway/server/gateway.ts';
import { identifyWith } from '../../gateway/identity/identify.ts';
import { overHttp } from '../../gateway/transport/over-http.ts';
import type { Transport } from '../../gateway/transport/transport.ts';
import { benchmarkHubs } from '../gateway/benchmark-hubs.ts';
import { keptLog } from '../support/log.ts';
import { shared } from '../support/shared.ts';
import { type Fault, faultyHub, secretText } from './faulty-hub.ts';

const timeoutMs = 400;

describe('a hub that fails', () => {
  let faulty: Awaited<ReturnType<typeof faultyHub>>;
  let hubs: Awaited<ReturnType<typeof benchmarkHubs>>;
  let gateway: Gateway;
  let transport: Transport;
  const { log, entries } = keptLog();

  beforeAll(async () => {
    faulty = await faultyHub();
    hubs = await benchmarkHubs();
    transport = overHttp(new Map([...hubs.urls, ['products', faulty.url], ['nowhere', 'http://127.0.0.1:1/graphql']]), {
      keys: () => undefined,
      timeoutMs,
      answerMaxBytes: 1_000_000,
    });
    const supergraphSdl = readFileSync(shared('data/gateway-benchmark/supergraph.graphql'), 'utf8');
    gateway = await createGateway(
      { host: '127.0.0.1', port: 0 },
      { supergraphSdl, transport, identify: identifyWith(undefined), log },
    );
    await ask(); // plans once
  });
  afterAll(async () => {
    await gateway.close();
    await faulty.close();
    await hubs.close();
  });

  const ask = async () => {
    const response = await gateway.inject({
      method: 'POST',
      url: '/graphql',
      headers: { 'x-request-id': 'r1' },
      payload: { query: '{ me { id } topProducts { upc } }' },
    });
    return { status: response.statusCode, answer: response.json<Answer>(), text: response.body };
  };

  const cases: [Fault, string][] = [
    ['closes the connection', 'UPSTREAM_UNAVAILABLE'],
    ['closes in the middle of its answer', 'UPSTREAM_UNAVAILABLE'],
    ['never answers', 'UPSTREAM_TIMEOUT'],
    ['dribbles a byte at a time', 'UPSTREAM_TIMEOUT'],
    ['answers more than it may', 'UPSTREAM_TOO_LARGE'],
    ['announces more than it may', 'UPSTREAM_TOO_LARGE'],
    ['answers a compressed bomb', 'UPSTREAM_TOO_LARGE'],
    ['answers what is not compressed as it says', 'UPSTREAM_INVALID'],
    ['answers in an unknown encoding', 'UPSTREAM_INVALID'],
    ['answers 500 with a page', 'UPSTREAM_UNAVAILABLE'],
    ['answers 200 with a page', 'UPSTREAM_INVALID'],
    ['answers half of its JSON', 'UPSTREAM_INVALID'],
    ['answers bytes that are no UTF-8', 'UPSTREAM_INVALID'],
    ['answers neither data nor errors', 'UPSTREAM_INVALID'],
    ['answers a list', 'UPSTREAM_INVALID'],
    ['points elsewhere', 'UPSTREAM_REDIRECT'],
    ['answers an error of its own', 'INTERNAL'],
  ];

  it.each(cases)('that %s leaves a hole, and one error that tells no secrets', async (fault, code) => {
    faulty.does(fault);
    const began = performance.now();
    const { status, answer, text } = await ask();
    expect(performance.now() - began).toBeLessThan(timeoutMs + 1_500);
    expect(status).toBe(200);
    expect(answer.data).toEqual({ me: { id: '1' }, topProducts: null });
    expect(answer.errors).toEqual([
      { message: expect.any(String), path: ['topProducts'], extensions: { code, hub: 'products', requestId: 'r1' } },
    ]);
    for (const secret of [secretText, '127.0.0.1', String(faulty.port), 'http:', 'undici'])
      expect(text).not.toContain(secret);
  });

  it('is logged with its cause, under the request id that the client was given', async () => {
    faulty.does('answers 500 with a page');
    entries.length = 0;
    await ask();
    expect(entries).toMatchObject([
      { level: 'warn', fields: { hub: 'products', requestId: 'r1', cause: { cause: { message: 'status 500' } } } },
    ]);
  });

  it('is back as soon as it answers again', async () => {
    faulty.does('closes the connection');
    await ask();
    faulty.does('none');
    expect((await ask()).answer).toEqual({ data: { me: { id: '1' }, topProducts: [{ upc: '1' }] } });
  });

  it('relays ten errors at most, and says how many there were', async () => {
    faulty.does('answers five thousand errors');
    const { answer, text } = await ask();
    expect(answer.errors).toHaveLength(10);
    expect(answer.errors?.[9]?.extensions).toEqual({
      code: 'INTERNAL',
      hub: 'products',
      errorsOfHub: 5_000,
      requestId: 'r1',
    });
    expect(text.length).toBeLessThan(3_000);
  });

  describe('over a broken connection', () => {
    const context = () => ({
      identity: null,
      language: undefined,
      requestId: 'r1',
      signal: new AbortController().signal,
      deadline: Date.now() + 10_000,
    });

    it.each([
      ['a query is sent once more', '{ topProducts { upc } }', 2],
      ['a mutation is never sent again', 'mutation { topProducts { upc } }', 1],
    ])('%s', async (_, query, times) => {
      faulty.does('closes the connection');
      await expect(transport.fetch('products', { query }, context())).rejects.toMatchObject({
        code: 'UPSTREAM_UNAVAILABLE',
      });
      expect(faulty.asked()).toBe(times);
    });

    it('is told apart from a hub that nobody is listening for', async () => {
      await expect(transport.fetch('nowhere', { query: '{ a }' }, context())).rejects.toMatchObject({
        code: 'UPSTREAM_UNAVAILABLE',
        hub: 'nowhere',
      });
      await expect(transport.fetch('unheard of', { query: '{ a }' }, context())).rejects.toMatchObject({
        code: 'UPSTREAM_UNAVAILABLE',
      });
    });

    it('stops asking when the client is gone', async () => {
      faulty.does('never answers');
      const gone = new AbortController();
      const asked = transport.fetch('products', { query: '{ a }' }, { ...context(), signal: gone.signal });
      gone.abort();
      await expect(asked).rejects.toMatchObject({ code: 'UPSTREAM_TIMEOUT' });
    });

    it('waits no longer than anybody waits for the answer', async () => {
      faulty.does('never answers');
      const began = performance.now();
      await expect(
        transport.fetch('products', { query: '{ a }' }, { ...context(), deadline: Date.now() + 50 }),
      ).rejects.toMatchObject({
        code: 'UPSTREAM_TIMEOUT',
      });
      expect(performance.now() - began).toBeLessThan(timeoutMs);
    });
  });
});
