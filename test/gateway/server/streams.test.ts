import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { request as httpRequest, type IncomingMessage, type ServerResponse } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { TokenError } from '../../../gateway/errors.ts';
import type { OperationEvent } from '../../../gateway/server/on-operation.ts';
import type { Gateway } from '../../../gateway/server/gateway.ts';
import { composeSupergraph } from '../../../gateway/supergraph/compose.ts';
import { signalOf } from '../../../gateway/transport/departure.ts';
import type { FetchContext, Transport } from '../../../gateway/transport/transport.ts';
import type { HubResponse } from '../../../subgraphs/kit/hub.ts';
import { json, raw } from './raw.ts';
import { shopGateway } from './shop.ts';
import { viewerOf } from '../../support/viewer.ts';

const federation = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key"])';
const { supergraphSdl } = composeSupergraph([
  {
    name: 'fast',
    url: 'http://fast.invalid/graphql',
    sdl: `${federation} type Query { station: Station } type Subscription { measured: Station } type Station @key(fields: "id") { id: ID! name: String }`,
  },
  {
    name: 'slow',
    url: 'http://slow.invalid/graphql',
    sdl: `${federation} type Station @key(fields: "id") { id: ID! level: Float }`,
  },
]);

/** A promise that the test keeps. */
function kept<Value>() {
  let keep: (value: Value) => void = () => {};
  const promise = new Promise<Value>((resolve) => (keep = resolve));
  return { promise, keep };
}

/** Two hubs: `fast` answers at once, `slow` when the test says; events are the test's. */
class Hubs implements Transport {
  readonly slow = kept<HubResponse>();
  readonly askedSlow = kept<FetchContext>();
  readonly subscribed = kept<FetchContext>();
  readonly ended = kept<true>();
  asked = 0;
  readonly events: ReturnType<typeof kept<HubResponse | null>>[] = [kept()];

  async fetch(hub: string, _request: unknown, context: FetchContext): Promise<HubResponse> {
    this.asked += 1;
    if (hub === 'fast') return { data: { station: { __typename: 'Station', id: 's1', name: 'Draix' } } };
    this.askedSlow.keep(context);
    return this.slow.promise;
  }

  async *subscribe(_hub: string, _request: unknown, context: FetchContext): AsyncGenerator<HubResponse> {
    this.subscribed.keep(context);
    const left = new Promise<null>((resolve) =>
      signalOf(context.signal).addEventListener('abort', () => resolve(null), { once: true }),
    );
    try {
      for (let index = 0; ; index += 1) {
        const event = await Promise.race([(this.events[index] ??= kept()).promise, left]);
        if (event === null) return;
        yield event;
      }
    } finally {
      this.ended.keep(true);
    }
  }

  event(index: number, event: HubResponse | null): void {
    (this.events[index] ??= kept()).keep(event);
  }

  async close(): Promise<void> {}
}

/** What comes, as it comes. */
class Reading {
  text = '';
  private wake = () => {};
  readonly response: IncomingMessage;
  ended = false;

  constructor(response: IncomingMessage) {
    this.response = response;
    response.setEncoding('utf8');
    response.on('data', (chunk: string) => {
      this.text += chunk;
      this.wake();
    });
    response.on('close', () => {
      this.ended = true;
      this.wake();
    });
    response.on('error', () => {});
  }

  async until(condition: (text: string) => boolean): Promise<string> {
    while (!condition(this.text)) {
      if (this.ended) throw new Error(`it ended with: ${this.text}`);
      await new Promise<void>((resolve) => (this.wake = resolve));
    }
    return this.text;
  }
}

function open(url: string, query: string, accept: string, method: 'GET' | 'POST' = 'POST'): Promise<Reading> {
  const body = JSON.stringify({ query });
  const target = method === 'GET' ? `${url}/graphql?query=${encodeURIComponent(query)}` : `${url}/graphql`;
  return new Promise((resolve, reject) => {
    const request = httpRequest(
      target,
      { method, agent: false, headers: { accept, ...(method === 'POST' ? json : {}) } },
      (response) => resolve(new Reading(response)),
    );
    request.on('error', reject);
    request.end(method === 'POST' ? body : undefined);
  });
}

let gateway: Gateway;
let url: string;
let hubs: Hubs;
let told: ReturnType<typeof kept<OperationEvent>>;
async function start(more: Parameters<typeof shopGateway>[1] = {}) {
  hubs = new Hubs();
  told = kept();
  const onOperation = (event: OperationEvent) => told.keep(event);
  gateway = await shopGateway({}, { supergraphSdl, transport: hubs, onOperation, ...more });
  url = await gateway.listen();
}
afterEach(async () => {
  hubs.slow.keep({ data: { _entities: [{ __typename: 'Station', id: 's1', level: 1.5 }] } });
  await gateway.close();
});

const deferred = '{ station { id name ... @defer(label: "later") { level } } }';
const level = { data: { _entities: [{ __typename: 'Station', id: 's1', level: 1.5 }] } };
const partsOf = (text: string) =>
  text
    .split('\r\n---')
    .slice(1)
    .filter((part) => part.includes('{'))
    .map((part) => JSON.parse(part.slice(part.indexOf('\r\n\r\n') + 4)) as Record<string, unknown>);

describe('an answer in parts', () => {
  it('comes as Apollo Client reads it: the first part before the slow hub has answered', async () => {
    await start();
    const reading = await open(url, deferred, 'multipart/mixed; deferSpec=20220824, application/json');
    expect(reading.response.headers['content-type']).toBe('multipart/mixed; boundary="-"; deferSpec=20220824');
    const first = await reading.until((text) => partsOf(text).length === 1 && text.endsWith('\r\n---'));
    expect(partsOf(first)).toEqual([{ data: { station: { id: 's1', name: 'Draix' } }, hasNext: true }]);
    hubs.slow.keep(level);
    const whole = await reading.until((text) => text.endsWith('\r\n-----\r\n'));
    expect(partsOf(whole).slice(1)).toEqual([
      { incremental: [{ label: 'later', path: ['station'], data: { level: 1.5 } }], hasNext: false },
    ]);
    expect(await told.promise).toMatchObject({ kind: 'query', outcome: 'ok', status: 200 });
  });

  it('comes as the current specification has it', async () => {
    await start();
    const reading = await open(url, deferred, 'multipart/mixed, application/json;q=0.9');
    expect(reading.response.headers['content-type']).toBe('multipart/mixed; boundary="-"');
    hubs.slow.keep(level);
    const [first, ...rest] = partsOf(await reading.until((text) => text.endsWith('\r\n-----\r\n')));
    expect(first).toMatchObject({
      data: { station: { id: 's1', name: 'Draix' } },
      pending: [{ label: 'later', path: ['station'] }],
      hasNext: true,
    });
    expect(rest).toMatchObject([{ incremental: [{ data: { level: 1.5 } }], completed: [{}], hasNext: false }]);
  });

  it('comes whole to whoever does not read parts', async () => {
    await start();
    hubs.slow.keep(level);
    const { body, headers } = await raw(url, {
      headers: { ...json, accept: 'application/json' },
      body: JSON.stringify({ query: deferred }),
    });
    expect([headers['content-type'], body]).toEqual([
      'application/json; charset=utf-8',
      '{"data":{"station":{"id":"s1","name":"Draix","level":1.5}}}',
    ]);
  });

  it('asks nobody for a client that left while it was read', async () => {
    const identified = kept<null>();
    const identifying = kept<true>();
    const left = kept<true>();
    await start({
      identify() {
        identifying.keep(true);
        return identified.promise;
      },
    });
    const received = (message: unknown) =>
      void (message as { response: ServerResponse }).response.once('close', () => left.keep(true));
    subscribe('http.server.request.start', received);
    const asking = httpRequest(`${url}/graphql`, { method: 'POST', agent: false, headers: json });
    asking.on('error', () => {});
    asking.end(JSON.stringify({ query: '{ station { id } }' }));
    await identifying.promise;
    unsubscribe('http.server.request.start', received);
    asking.destroy();
    await left.promise;
    identified.keep(null);
    expect(await told.promise).toMatchObject({ outcome: 'left' });
    expect(hubs.asked).toBe(0);
  });

  it('stops asking when the client leaves', async () => {
    await start();
    const reading = await open(url, deferred, 'multipart/mixed; deferSpec=20220824');
    const { signal } = await hubs.askedSlow.promise;
    expect(signal.aborted).toBe(false);
    const gone = new Promise((resolve) => signalOf(signal).addEventListener('abort', resolve));
    reading.response.destroy();
    await gone;
    expect(await told.promise).toMatchObject({ outcome: 'left' });
  });
});

describe('a subscription', () => {
  const measured = 'subscription { measured { id level } }';
  const event = { data: { measured: { __typename: 'Station', id: 's1' } } };

  it.each(['POST', 'GET'] as const)('comes as events, each completed from the other hubs: by %s', async (method) => {
    await start();
    const reading = await open(url, measured, 'text/event-stream', method);
    expect(reading.response.headers['content-type']).toBe('text/event-stream; charset=utf-8');
    await reading.until((text) => text === ':\n\n');
    hubs.slow.keep(level);
    hubs.event(0, event);
    await reading.until((text) => text.includes('event: next'));
    hubs.event(1, event);
    hubs.event(2, null);
    const whole = await reading.until((text) => text.includes('event: complete'));
    const next = 'event: next\ndata: {"data":{"measured":{"id":"s1","level":1.5}}}\n\n';
    expect(whole).toBe(`:\n\n${next}${next}event: complete\ndata:\n\n`);
  });

  it('ends at the hub when the client leaves', async () => {
    await start();
    const reading = await open(url, measured, 'text/event-stream');
    const { signal } = await hubs.subscribed.promise;
    reading.response.destroy();
    expect(await hubs.ended.promise).toBe(true);
    expect(signal.aborted).toBe(true);
  });

  it('ends at the first event after its client may not see it any more', async () => {
    let isGood = true;
    const who = viewerOf({ subject: 'ada' });
    await start({
      async identify() {
        if (isGood) return who;
        throw new TokenError('TOKEN_INVALID');
      },
    });
    const reading = await open(url, measured, 'text/event-stream');
    hubs.slow.keep(level);
    hubs.event(0, event);
    await reading.until((text) => text.includes('event: next'));
    isGood = false;
    hubs.event(1, event);
    const whole = await reading.until((text) => text.includes('event: complete'));
    expect(whole.match(/event: next/g)).toHaveLength(1);
    expect(await hubs.ended.promise).toBe(true);
  });

  it('is answered whole where it asks for parts', async () => {
    await start();
    const inParts = 'subscription { measured { id ... @defer { level } } }';
    const reading = await open(url, inParts, 'text/event-stream, multipart/mixed');
    hubs.slow.keep(level);
    hubs.event(0, event);
    await reading.until((text) => text.includes('{"data":{"measured":{"id":"s1","level":1.5}}}'));
  });

  it('ends when the gateway stops', async () => {
    await start();
    const reading = await open(url, measured, 'text/event-stream');
    await hubs.subscribed.promise;
    await gateway.close();
    expect(await hubs.ended.promise).toBe(true);
    await reading.until(() => reading.ended);
    await start();
  });

  it('ends before it begins when the gateway stops while it is read', async () => {
    const identified = kept<null>();
    const identifying = kept<true>();
    await start({
      identify() {
        identifying.keep(true);
        return identified.promise;
      },
    });
    const opened = open(url, measured, 'text/event-stream');
    await identifying.promise;
    const closed = gateway.close();
    identified.keep(null);
    const reading = await opened;
    await reading.until((text) => text === ':\n\nevent: complete\ndata:\n\n');
    await closed;
    await start();
  });

  it('is refused to whoever does not read events', async () => {
    await start();
    const { status } = await raw(url, {
      headers: { ...json, accept: 'application/json' },
      body: JSON.stringify({ query: measured }),
    });
    expect(status).toBe(406);
  });
});
