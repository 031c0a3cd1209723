import { describe, expect, it } from 'vitest';
import { federation, fetchContext } from '../../federation/harness.ts';

const people = [
  { id: 'u1', name: 'Ada' },
  { id: 'u2', name: 'Bob' },
];

const graph = federation({
  directory: {
    sdl: 'type Query { people: [Person!]! first: Person } type Person @key(fields: "id") { id: ID! name: String! friends: [Person!]! }',
    resolvers: {
      Query: { people: () => people, first: () => people[0] },
      Person: {
        __resolveReference: ({ id }: { id: string }) => people.find((each) => each.id === id),
        friends: () => [people[1]],
      },
    },
  },
  quotas: {
    sdl: 'type Person @key(fields: "id") { id: ID! quota: Int! used: Int }',
    resolvers: {
      Person: {
        quota({ id }: { id: string }) {
          if (id === 'u2') throw new Error('no quota');
          return 5;
        },
        used: ({ id }: { id: string }) => id.length,
      },
    },
  },
});

async function parts(
  document: string,
  format: 'specification' | 'apollo' = 'specification',
  variables: Record<string, unknown> = {},
) {
  const program = graph.compile(document);
  const coerced = program.coerce(variables);
  if (!coerced.ok) throw new Error('not coerced');
  const outcome = await program.run({
    variables: coerced.variables,
    transport: graph.transport,
    context: fetchContext(),
    incrementalFormat: format,
  });
  if (outcome.kind === 'single') return [JSON.parse(outcome.body.toString()) as unknown];
  if (outcome.kind !== 'incremental') throw new Error('a stream');
  const all = [JSON.parse(outcome.initial) as unknown];
  for await (const text of outcome.rest) all.push(JSON.parse(text));
  return all;
}

const hubs = (document: string) =>
  graph
    .compile(document)
    .planFor({})
    .requests.map(({ hub, block }) => [hub, block]);

describe('a deferred part', () => {
  it('comes after the rest, in the words of the specification', async () => {
    expect(await parts('{ first { name ... @defer(label: "later") { used } } }')).toEqual([
      { data: { first: { name: 'Ada' } }, pending: [{ id: '0', path: ['first'], label: 'later' }], hasNext: true },
      { incremental: [{ id: '0', data: { used: 2 } }], completed: [{ id: '0' }], hasNext: false },
    ]);
  });

  it('comes in those of Apollo Client, with the place and the client’s names', async () => {
    expect(
      await parts('{ one: first { ...P @defer(label: "later") n: name } } fragment P on Person { u: used }', 'apollo'),
    ).toEqual([
      { data: { one: { n: 'Ada' } }, hasNext: true },
      { incremental: [{ path: ['one'], label: 'later', data: { u: 2 } }], hasNext: false },
    ]);
  });

  it('is asked for beside the rest, never with it', () => {
    expect(hubs('{ people { quota ... @defer { used } } }')).toEqual([
      ['directory', 0],
      ['quotas', 0],
      ['quotas', 1],
    ]);
  });

  it('comes once for each thing in a list, with the errors of its own', async () => {
    const [first, second] = await parts('{ people { name ... @defer { quota } } }');
    expect(first).toEqual({
      data: { people: [{ name: 'Ada' }, { name: 'Bob' }] },
      pending: [
        { id: '0', path: ['people', 0] },
        { id: '1', path: ['people', 1] },
      ],
      hasNext: true,
    });
    expect(second).toEqual({
      incremental: [{ id: '0', data: { quota: 5 } }],
      completed: [{ id: '0' }, { id: '1', errors: [expect.objectContaining({ path: ['people', 1, 'quota'] })] }],
      hasNext: false,
    });
  });

  it('may hold another, which is announced with it', async () => {
    expect(
      await parts('{ first { ... @defer(label: "a") { used friends { ... @defer(label: "b") { name used } } } } }'),
    ).toEqual([
      { data: { first: {} }, pending: [{ id: '0', path: ['first'], label: 'a' }], hasNext: true },
      {
        incremental: [{ id: '0', data: { used: 2, friends: [{}] } }],
        completed: [{ id: '0' }],
        pending: [{ id: '1', path: ['first', 'friends', 0], label: 'b' }],
        hasNext: true,
      },
      { incremental: [{ id: '1', data: { name: 'Bob', used: 2 } }], completed: [{ id: '1' }], hasNext: false },
    ]);
  });

  it('is there at once when a variable says so', async () => {
    const document = 'query ($later: Boolean!) { first { name ... @defer(if: $later) { used } } }';
    expect(await parts(document, 'specification', { later: false })).toEqual([
      { data: { first: { name: 'Ada', used: 2 } } },
    ]);
    expect(await parts(document, 'specification', { later: true })).toHaveLength(2);
  });
});
