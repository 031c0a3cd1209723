import { request as httpRequest, type IncomingMessage } from 'node:http';
import type { OperationEvent } from '../../../gateway/server/on-operation.ts';
import { composeSupergraph } from '../../../gateway/supergraph/compose.ts';
import { signalOf } from '../../../gateway/transport/departure.ts';
import type { FetchContext, Transport } from '../../../gateway/transport/transport.ts';
import type { HubResponse } from '../../../subgraphs/kit/hub.ts';
import { json } from './raw.ts';
import { shopGateway } from './shop.ts';

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
export function kept<Value>() {
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

/** Asks on a connection of its own. @returns the answer as soon as it has begun. */
export function open(url: string, query: string, accept: string, method: 'GET' | 'POST' = 'POST'): Promise<Reading> {
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

/** What `slow` says of the level of the one station. */
export const level = { data: { _entities: [{ __typename: 'Station', id: 's1', level: 1.5 }] } };

export type Stations = Awaited<ReturnType<typeof stations>>;

/** A gateway that listens, over the two hubs, and what it tells of its first operation. */
export async function stations(dependencies: Parameters<typeof shopGateway>[1] = {}) {
  const hubs = new Hubs();
  const told = kept<OperationEvent>();
  const onOperation = (event: OperationEvent) => told.keep(event);
  const gateway = await shopGateway({}, { supergraphSdl, transport: hubs, onOperation, ...dependencies });
  let closed: Promise<void> | undefined;
  return {
    hubs,
    told: told.promise,
    url: await gateway.listen(),
    /** May be told twice. */
    close() {
      hubs.slow.keep(level);
      return (closed ??= gateway.close());
    },
  };
}
