import { describe, expect, it } from 'vitest';
import { sharePublicFetches } from '../../../gateway/transport/sharing.ts';
import type { FetchContext, Transport } from '../../../gateway/transport/transport.ts';
import type { HubResponse } from '../../../subgraphs/kit/hub.ts';
import { federation, fetchContext as contextOfAFetch } from '../../federation/harness.ts';
import { viewerOf } from '../../support/viewer.ts';

const viewer = (subject: string) => viewerOf({ subject });
/** No deadline: some of these fetches are never answered, and would fail long after their test. */
const fetchContext = (more: Partial<FetchContext> = {}) => contextOfAFetch({ deadline: Infinity, ...more });
const isPublic = { query: '{ a }', isPublic: true };

/** Hubs that answer when they are told to. */
function slowHubs() {
  const sent: {
    context: FetchContext;
    answer: (data: Record<string, unknown>) => void;
    fail: (error: Error) => void;
  }[] = [];
  const transport: Transport = {
    fetch: (_, __, context) =>
      new Promise<HubResponse>((resolve, reject) => {
        sent.push({ context, answer: (data) => resolve({ data }), fail: reject });
      }),
    async close() {},
  };
  return { sent, shared: sharePublicFetches(transport) };
}

describe('fetches of what is the same for everybody', () => {
  it('are made once for all who ask at the same time, in nobody’s name', async () => {
    const { sent, shared } = slowHubs();
    const ada = shared.fetch('h', isPublic, fetchContext({ identity: viewer('ada') }));
    const bob = shared.fetch('h', isPublic, fetchContext({ identity: viewer('bob') }));
    expect(sent).toHaveLength(1);
    expect(sent[0]?.context.identity).toBeNull();
    sent[0]?.answer({ a: 1 });
    expect(await ada).toEqual({ data: { a: 1 } });
    expect(await bob).toEqual({ data: { a: 1 } });
    void shared.fetch('h', isPublic, fetchContext());
    expect(sent).toHaveLength(2);
  });

  it.each([
    ['in another language', 'h', isPublic, { language: 'fr' }],
    ['of another hub', 'g', isPublic, {}],
    ['with another text', 'h', { query: '{ b }', isPublic: true }, {}],
    ['with other variables', 'h', { ...isPublic, variables: { x: 1 } }, {}],
    ['that are not public', 'h', { query: '{ a }' }, {}],
  ])('are not those %s', (_, hub, request, more) => {
    const { sent, shared } = slowHubs();
    void shared.fetch('h', isPublic, fetchContext({ language: 'en' }));
    void shared.fetch(hub, request, fetchContext({ language: 'en', ...more }));
    expect(sent).toHaveLength(2);
  });

  it('keep the identity of those that are not public', () => {
    const { sent, shared } = slowHubs();
    void shared.fetch('h', { query: '{ a }' }, fetchContext({ identity: viewer('ada') }));
    expect(sent[0]?.context.identity?.subject).toBe('ada');
  });

  it('that began before a change are not for whom it was answered to', () => {
    const { sent, shared } = slowHubs();
    const ask = (subject: string) => void shared.for(viewer(subject)).fetch('h', isPublic, fetchContext());
    ask('ada');
    shared.changed(viewer('ada'));
    ask('bob');
    expect(sent).toHaveLength(1);
    ask('ada');
    expect(sent).toHaveLength(2);
    ask('ada');
    expect(sent).toHaveLength(2);
  });

  it('go on while one of those who wait is there, and stop with the last', async () => {
    const { sent, shared } = slowHubs();
    const [first, second] = [new AbortController(), new AbortController()];
    const ada = shared.fetch('h', isPublic, fetchContext({ signal: first.signal }));
    const bob = shared.fetch('h', isPublic, fetchContext({ signal: second.signal }));
    first.abort();
    await expect(ada).rejects.toMatchObject({ code: 'UPSTREAM_TIMEOUT' });
    expect(sent[0]?.context.signal.aborted).toBe(false);
    second.abort();
    await expect(bob).rejects.toMatchObject({ code: 'UPSTREAM_TIMEOUT' });
    expect(sent[0]?.context.signal.aborted).toBe(true);
    void shared.fetch('h', isPublic, fetchContext());
    expect(sent).toHaveLength(2);
  });

  it('that fail, fail for those who waited and nobody else', async () => {
    const { sent, shared } = slowHubs();
    const ada = shared.fetch('h', isPublic, fetchContext());
    sent[0]?.fail(new Error('lost'));
    await expect(ada).rejects.toThrow('lost');
    void shared.fetch('h', isPublic, fetchContext());
    expect(sent).toHaveLength(2);
  });
});

describe('a compiled operation', () => {
  const graph = federation({
    catalogue: {
      sdl: `type Query { collections: [Collection] @tag(name: "public") mine: [Collection] }
        type Collection @key(fields: "id") { id: ID! @tag(name: "public") title: String @tag(name: "public") secret: String }`,
      resolvers: {},
    },
    more: {
      sdl: 'type Collection @key(fields: "id") { id: ID! @tag(name: "public") size: Int @tag(name: "public") price: Int }',
      resolvers: {},
    },
  });
  it.each([
    ['{ collections { id title size } }', [true, true]],
    ['{ collections { title secret size } }', [false, true]],
    ['{ mine { title price } }', [false, false]],
    ['{ collections { title } mine { title } }', [false]],
    ['{ collections { size price } }', [true, false]],
  ])('%s says which of its fetches are the same for everybody', async (document, expected) => {
    const asked: boolean[] = [];
    const identities: unknown[] = [];
    const program = graph.compile(document);
    const transport: Transport = {
      async fetch(hub, request, context) {
        asked.push(request.isPublic === true);
        identities.push(context.identity?.subject ?? null);
        const collection = { __typename: 'Collection', id: '1', title: 't', secret: 's' };
        return hub === 'catalogue'
          ? { data: { collections: [collection], mine: [collection] } }
          : { data: { _entities: [] } };
      },
      async close() {},
    };
    await program.run({ variables: {}, transport, context: fetchContext({ identity: viewer('ada') }) });
    expect(asked).toEqual(expected);
    expect(identities).toEqual(expected.map((each) => (each ? null : 'ada')));
  });
});

describe('what is not marked by who answers it', () => {
  const sentOf = async (graph: ReturnType<typeof federation>, document: string, answers: Record<string, unknown>) => {
    const sent: [string, boolean][] = [];
    const transport: Transport = {
      async fetch(hub, { isPublic }) {
        sent.push([hub, isPublic === true]);
        return { data: answers[hub] as Record<string, unknown> };
      },
      async close() {},
    };
    await graph.compile(document).run({ variables: {}, transport, context: fetchContext() });
    return sent;
  };

  it('is not public by the tag that another hub gave an entity’s type', async () => {
    const graph = federation({
      a: {
        sdl: 'type Query { p: P @tag(name: "public") } type P @key(fields: "id") @tag(name: "public") { id: ID! }',
        resolvers: {},
      },
      b: { sdl: 'type P @key(fields: "id") { id: ID! mine: Int }', resolvers: {} },
    });
    const answers = {
      a: { p: { __typename: 'P', id: '1' } },
      b: { _entities: [{ __typename: 'P', id: '1', mine: 1 }] },
    };
    expect(await sentOf(graph, '{ p { mine } }', answers)).toEqual([
      ['a', false],
      ['b', false],
    ]);
  });

  it('is not public by the tag of an interface, and is by those of all that implement it', async () => {
    const graph = federation({
      a: {
        sdl: `type Query { n: N @tag(name: "public") } interface N { own: String @tag(name: "public") shown: String }
          type One implements N { own: String shown: String @tag(name: "public") }
          type Two implements N @tag(name: "public") { own: String shown: String }`,
        resolvers: {},
      },
    });
    const answers = { a: { n: { __typename: 'One', own: 'x', shown: 'y' } } };
    expect(await sentOf(graph, '{ n { own } }', answers)).toEqual([['a', false]]);
    expect(await sentOf(graph, '{ n { shown } }', answers)).toEqual([['a', true]]);
  });
});
