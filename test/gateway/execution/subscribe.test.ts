import { afterEach, describe, expect, it } from 'vitest';
import type { Execution } from '../../../gateway/execution/program.ts';
import { UpstreamError } from '../../../gateway/errors.ts';
import { signalOf } from '../../../gateway/transport/departure.ts';
import type { Transport } from '../../../gateway/transport/transport.ts';
import type { HubResponse } from '../../../subgraphs/kit/hub.ts';
import { federation, fetchContext } from '../../federation/harness.ts';

const graph = federation({
  jobs: {
    sdl: 'type Query { a: Int } type Subscription { moved(id: ID!): Job } type Job @key(fields: "id") { id: ID! state: String! scene: Scene } type Scene @key(fields: "id") { id: ID! }',
    resolvers: {},
  },
  scenes: {
    sdl: 'type Scene @key(fields: "id") { id: ID! title: String! }',
    resolvers: { Scene: { title: ({ id }: { id: string }) => `title of ${id}` } },
  },
});

const document = 'subscription ($job: ID!) { job: moved(id: $job) { s: state scene { title } } }';
describe('a subscription', () => {
  afterEach(() => graph.honest());

  const start = async (
    events: (hub: string, query: string, signal: AbortSignal) => AsyncIterable<HubResponse | UpstreamError>,
    more: Partial<Execution> = {},
  ) => {
    const program = graph.compile(document);
    const coerced = program.coerce({ job: 'j1' });
    if (!coerced.ok) throw new Error('not coerced');
    const transport: Transport = {
      ...graph.transport,
      subscribe: (hub, { query }, { signal }) => events(hub, query, signalOf(signal)),
    };
    const outcome = await program.run({ variables: coerced.variables, transport, context: fetchContext(), ...more });
    if (outcome.kind !== 'stream') throw new Error('not a stream');
    return outcome.events[Symbol.asyncIterator]();
  };
  const named = (query: string, state: string): HubResponse => {
    const [, name = ''] = /\{(\w+):moved/.exec(query) ?? [];
    return { data: { [name]: { __typename: 'Job', id: 'j1', state, scene: { __typename: 'Scene', id: 's1' } } } };
  };
  const text = async (iterator: AsyncIterator<string>): Promise<unknown> => {
    const { value, done } = (await iterator.next()) as IteratorResult<string, undefined>;
    return done ? 'the end' : JSON.parse(value);
  };

  it('completes each event from the other hubs, in the client’s names', async () => {
    const stream = await start(async function* (hub, query) {
      expect(hub).toBe('jobs');
      yield named(query, 'RUNNING');
      yield named(query, 'DONE');
    });
    expect(await text(stream)).toEqual({ data: { job: { s: 'RUNNING', scene: { title: 'title of s1' } } } });
    expect(await text(stream)).toEqual({ data: { job: { s: 'DONE', scene: { title: 'title of s1' } } } });
    expect(await text(stream)).toBe('the end');
  });

  it('tells of an event that is no answer in its place, and goes on', async () => {
    const faults: unknown[] = [];
    let release = () => {};
    const told = new Promise<void>((resolve) => (release = resolve));
    const stream = await start(
      async function* (hub, query) {
        yield new UpstreamError('UPSTREAM_INVALID', hub, new Error('no answer'));
        await told;
        yield named(query, 'DONE');
      },
      { onFault: ({ hub, code }) => faults.push([hub, code]) },
    );
    expect(await text(stream)).toMatchObject({ errors: [{ extensions: { code: 'UPSTREAM_INVALID', hub: 'jobs' } }] });
    release();
    expect(await text(stream)).toEqual({ data: { job: { s: 'DONE', scene: { title: 'title of s1' } } } });
    expect(faults).toEqual([['jobs', 'UPSTREAM_INVALID']]);
  });

  it('skips what is no longer the latest for a client that reads slowly', async () => {
    let sent = 0;
    let allSent = () => {};
    const done = new Promise<void>((resolve) => (allSent = resolve));
    const stream = await start(async function* (_, query) {
      for (const state of ['1', '2', '3', '4']) {
        yield named(query, state);
        sent++;
      }
      allSent();
    });
    const first = await text(stream);
    await done;
    expect(sent).toBe(4);
    expect(first).toMatchObject({ data: { job: { s: '1' } } });
    expect(await text(stream)).toMatchObject({ data: { job: { s: '4' } } });
    expect(await text(stream)).toBe('the end');
  });

  it('stops upstream when the client leaves', async () => {
    let stopped: AbortSignal | undefined;
    const stream = await start(async function* (_, query, signal) {
      stopped = signal;
      yield named(query, '1');
      await new Promise(() => {});
    });
    await text(stream);
    await stream.return?.();
    expect(stopped?.aborted).toBe(true);
  });

  it('ends with the right to see it', async () => {
    let may = true;
    let read = () => {};
    const firstRead = new Promise<void>((resolve) => (read = resolve));
    const stream = await start(
      async function* (_, query) {
        yield named(query, '1');
        await firstRead;
        yield named(query, '2');
      },
      { maySee: () => may },
    );
    expect(await text(stream)).toMatchObject({ data: { job: { s: '1' } } });
    may = false;
    read();
    expect(await text(stream)).toBe('the end');
  });

  it('ends when the token does', async () => {
    const identity = {
      subject: 'u',
      account: null,
      email: null,
      emailVerified: false,
      roles: [],
      expiresAt: Math.floor(Date.now() / 1000) - 1,
    };
    const stream = await start(
      async function* () {
        await new Promise(() => {});
        yield {};
      },
      { context: fetchContext({ identity }) },
    );
    expect(await text(stream)).toBe('the end');
  });

  it('says that the hub was lost, and nothing of how', async () => {
    const stream = await start(async function* (_, query) {
      yield named(query, '1');
      await Promise.resolve();
      throw new UpstreamError('UPSTREAM_UNAVAILABLE', 'jobs', new Error('secret'));
    });
    await text(stream);
    expect(await text(stream)).toEqual({
      errors: [
        {
          message: 'this hub cannot be reached at the moment',
          extensions: { code: 'UPSTREAM_UNAVAILABLE', hub: 'jobs', requestId: 'request-1' },
        },
      ],
    });
    expect(await text(stream)).toBe('the end');
  });

  it('takes an event for what it is: cut to what was asked, with its errors', async () => {
    const stream = await start(async function* (_, query) {
      const [, name = ''] = /\{(\w+):moved/.exec(query) ?? [];
      yield { data: { [name]: null, forged: 1 }, errors: [{ message: 'x', path: [name] }] };
    });
    expect(await text(stream)).toEqual({ data: { job: null }, errors: [expect.objectContaining({ path: ['job'] })] });
  });
});
