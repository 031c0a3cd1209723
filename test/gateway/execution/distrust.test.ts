import { afterEach, describe, expect, it } from 'vitest';
import type { HubResponse } from '../../../subgraphs/kit/hub.ts';
import { federation } from '../../federation/harness.ts';

const users = [
  { id: 'u1', name: 'Ada', email: 'ada@example.org', rank: 'ONE', tags: ['a', 'b'], scores: [1, 2] },
  { id: 'u2', name: 'Bob', email: 'bob@example.org', rank: 'TWO', tags: [], scores: [] },
];

const graph = federation({
  accounts: {
    sdl: `type Query { users: [User!] me: User any: [Thing] free: JSON }
      type User @key(fields: "id") { id: ID! name: String! email: String rank: Rank tags: [String!] scores: [Int] friend: User }
      enum Rank { ONE TWO } scalar JSON
      interface Thing { label: String } type Pen implements Thing { label: String ink: String } type Cup implements Thing { label: String }`,
    resolvers: {
      Query: {
        users: () => users,
        me: () => users[0],
        any: () => [{ __typename: 'Pen', label: 'p', ink: 'blue' }],
        free: () => ({ a: 1 }),
      },
      User: {
        __resolveReference: ({ id }: { id: string }) => users.find((user) => user.id === id),
        friend: () => users[1],
      },
    },
  },
  orders: {
    sdl: 'type User @key(fields: "id") { id: ID! orders: [String!] limit: Int! email: String @external greeting: String @requires(fields: "email") }',
    resolvers: {
      User: {
        orders: ({ id }: { id: string }) => [`order of ${id}`],
        limit: () => 3,
        greeting: ({ email }: { email: string }) => `to ${email}`,
      },
    },
  },
});

const invalid = (...path: (string | number)[]) => ({
  message: 'this hub gave an answer that does not fit its contract',
  path,
  extensions: { code: 'UPSTREAM_INVALID', hub: expect.any(String), requestId: 'request-1' },
});
const data = (truth: HubResponse) => truth.data as Record<string, Record<string, unknown>[]>;

describe('an answer that is not to be trusted', () => {
  afterEach(() => graph.honest());

  it('is cut to what was asked', async () => {
    graph.forge('orders', (_, truth) => ({
      data: {
        _entities: (data(truth)._entities ?? []).map((entity) => ({
          ...entity,
          name: 'HACKED',
          email: 'evil@example.org',
          friends: [1],
          __typename: 'User',
        })),
        extra: 1,
      },
    }));
    expect(await graph.ask('{ users { name email orders } }')).toEqual({
      data: {
        users: [
          { name: 'Ada', email: 'ada@example.org', orders: ['order of u1'] },
          { name: 'Bob', email: 'bob@example.org', orders: ['order of u2'] },
        ],
      },
    });
  });

  it('is not cut short: what a later fetch would bring cannot be planted before', async () => {
    graph.forge('accounts', (_, truth) => ({
      data: { users: (data(truth).users ?? []).map((user) => ({ ...user, orders: ['planted'], limit: 99 })) },
    }));
    graph.forge('orders', () => ({ data: { _entities: [null, null] } }));
    expect(await graph.ask('{ users { name orders } }')).toEqual({
      data: {
        users: [
          { name: 'Ada', orders: null },
          { name: 'Bob', orders: null },
        ],
      },
    });
  });

  it.each<[string, (string | number)[] | undefined, (string | number)[][]]>([
    [
      'of all entities',
      ['_entities'],
      [
        ['users', 0, 'orders'],
        ['users', 1, 'orders'],
      ],
    ],
    [
      'of an entity that was not asked for',
      ['_entities', 7],
      [
        ['users', 0, 'orders'],
        ['users', 1, 'orders'],
      ],
    ],
    ['of an entity by a number that is text', ['_entities', '1'], [['users', 1, 'orders']]],
    [
      'of nothing',
      undefined,
      [
        ['users', 0, 'orders'],
        ['users', 1, 'orders'],
      ],
    ],
  ])('tells of a null why it is one, also by an error %s', async (_, path, places) => {
    const error = { message: 'away', extensions: { code: 'HUB_AWAY' }, ...(path ? { path } : {}) };
    graph.forge('orders', () => ({ data: { _entities: [null, null] }, errors: [error] }));
    const { errors } = await graph.ask('{ users { orders } }');
    expect(errors?.map((told) => told.path)).toEqual(places);
  });

  it('loses no error that leaves nothing missing', async () => {
    graph.forge('orders', (_, truth) => ({ ...truth, errors: [{ message: 'by the way', path: ['_entities', 7] }] }));
    const { data, errors } = await graph.ask('{ me { orders } }');
    expect([data, errors?.map(({ path, extensions }) => [path, extensions?.['hub']])]).toEqual([
      { me: { orders: ['order of u1'] } },
      [[undefined, 'orders']],
    ]);
  });

  it('about other things than those asked for is not taken', async () => {
    graph.forge('orders', (_, truth) => ({ data: { _entities: [...(data(truth)._entities ?? [])].reverse() } }));
    expect(await graph.ask('{ users { name orders } }')).toEqual({
      data: {
        users: [
          { name: 'Ada', orders: null },
          { name: 'Bob', orders: null },
        ],
      },
      errors: [invalid('users', 0, 'orders'), invalid('users', 1, 'orders')],
    });
  });

  it.each([
    ['another type of the schema', 'Pen'],
    ['no type of the schema', 'Admin'],
    ['an interface that it is not of', 'Thing'],
    ['a name that every object has', '__proto__'],
    ['no name', 7],
    ['null', null],
  ])('whose entities bear the right key and %s for their type is not taken', async (_, typename) => {
    graph.forge('orders', (_, truth) => ({
      data: {
        _entities: (data(truth)._entities ?? []).map((entity, index) =>
          index === 0
            ? JSON.parse(`{"__typename":${JSON.stringify(typename)},${JSON.stringify(entity).slice(1)}`)
            : entity,
        ),
      },
    }));
    expect(await graph.ask('{ users { name orders } }')).toEqual({
      data: {
        users: [
          { name: 'Ada', orders: null },
          { name: 'Bob', orders: ['order of u2'] },
        ],
      },
      errors: [invalid('users', 0, 'orders')],
    });
  });

  it.each([
    ['too few', [{ id: 'u1', orders: ['x'] }]],
    [
      'too many',
      [
        { id: 'u1', orders: ['x'] },
        { id: 'u2', orders: ['y'] },
        { id: 'u1', orders: ['z'] },
      ],
    ],
    ['an object', { id: 'u1' }],
    ['a text', 'u1u2'],
    ['nothing', undefined],
    ['texts in the place of things', ['u1', 'u2']],
    ['lists in the place of things', [[], []]],
    ['things without what was asked', [{ id: 'u1' }, { id: 'u2' }]],
    ['things without their key', [{ orders: ['x'] }, { orders: ['y'] }]],
  ])('with %s for entities makes holes, each told', async (_, entities) => {
    graph.forge('orders', () => ({ data: { _entities: entities } }));
    expect(await graph.ask('{ users { name orders } }')).toEqual({
      data: {
        users: [
          { name: 'Ada', orders: null },
          { name: 'Bob', orders: null },
        ],
      },
      errors: [invalid('users', 0, 'orders'), invalid('users', 1, 'orders')],
    });
  });

  it.each([
    ['a text for a list', '{ tags }', { tags: 'ab' }, { tags: null }, ['tags']],
    ['an object for a list', '{ tags }', { tags: { length: 2 } }, { tags: null }, ['tags']],
    ['null within a list of what is required', '{ tags }', { tags: ['a', null] }, { tags: null }, ['tags', 1]],
    ['a text for a number', '{ scores }', { scores: [1, '2'] }, { scores: [1, null] }, ['scores', 1]],
    ['a fraction for an Int', '{ scores }', { scores: [1.5] }, { scores: [null] }, ['scores', 0]],
    ['an object for a text', '{ email }', { email: { $ne: 1 } }, { email: null }, ['email']],
    ['a number for a text', '{ email }', { email: 5 }, { email: null }, ['email']],
    ['a value that the enum has not', '{ rank }', { rank: 'THREE' }, { rank: null }, ['rank']],
    ['a text for an object', '{ friend { name } }', { friend: 'u2' }, { friend: null }, ['friend']],
    ['a list for an object', '{ friend { name } }', { friend: [{ name: 'x' }] }, { friend: null }, ['friend']],
    ['nothing for what was asked', '{ email }', {}, { email: null }, ['email']],
    ['nothing for what is required', '{ friend { name } }', { friend: {} }, { friend: null }, ['friend', 'name']],
  ])('%s is a hole at its place', async (_, selection, forged, expected, path) => {
    graph.forge('accounts', () => ({ data: { me: forged } }));
    expect(await graph.ask(`{ me ${selection} }`)).toEqual({
      data: { me: expected },
      errors: [invalid('me', ...path)],
    });
  });

  it('says of what type things are only if they can be', async () => {
    graph.forge('accounts', () => ({
      data: {
        any: [
          { __typename: 'Pen', label: 'p', ink: 'i' },
          { __typename: 'User', label: 'u' },
          { label: 'none' },
          { __typename: 7, label: 'n' },
          { __typename: '__proto__', label: 'n' },
        ],
      },
    }));
    expect(await graph.ask('{ any { label ... on Pen { ink } } }')).toEqual({
      data: { any: [{ label: 'p', ink: 'i' }, null, null, null, null] },
      errors: [invalid('any', 1), invalid('any', 2), invalid('any', 3), invalid('any', 4)],
    });
  });

  it('may hold keys that every object inherits: they are plain keys', async () => {
    graph.forge('accounts', () => ({
      data: JSON.parse(
        '{"me":{"__proto__":{"email":"planted"},"constructor":{"prototype":{"polluted":1}},"name":"Ada"},"__proto__":{"polluted":1}}',
      ) as Record<string, unknown>,
    }));
    expect(await graph.ask('{ me { name email } }')).toEqual({
      data: { me: { name: 'Ada', email: null } },
      errors: [invalid('me', 'email')],
    });
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it('that is deeper than can be written is a hole', async () => {
    const depth = 200_000;
    graph.forge('accounts', () => ({
      data: { free: JSON.parse(`${'['.repeat(depth)}${']'.repeat(depth)}`) as unknown },
    }));
    expect(await graph.ask('{ free me { id } }')).toMatchObject({
      data: { free: null },
      errors: [{ path: ['free'] }, { path: ['me'] }],
    });
    graph.forge('accounts', () => ({ data: { free: JSON.parse('{"__proto__":1,"a":[null]}') as unknown } }));
    expect(JSON.stringify(await graph.ask('{ free }'))).toBe('{"data":{"free":{"__proto__":1,"a":[null]}}}');
  });

  it('that is nothing at all is told once for each field', async () => {
    graph.forge('accounts', () => ({ data: null }));
    expect(await graph.ask('{ a: me { id } users { id } }')).toEqual({
      data: { a: null, users: null },
      errors: [invalid('a'), invalid('users')],
    });
  });
});

describe('a failure', () => {
  afterEach(() => graph.honest());
  const error = (path: (string | number)[], extensions: Record<string, unknown> = {}) => ({
    message: 'select * from secrets',
    path,
    extensions,
  });

  it('is told at the client’s path, whatever the hub calls it', async () => {
    graph.forge('orders', (_, truth) => ({
      data: { _entities: [data(truth)._entities?.[0], { ...data(truth)._entities?.[1], orders: null }] },
      errors: [error(['_entities', 1, 'orders'])],
    }));
    expect(await graph.ask('{ people: users { first: orders } }')).toEqual({
      data: { people: [{ first: ['order of u1'] }, { first: null }] },
      errors: [
        {
          message: expect.stringContaining('went wrong'),
          path: ['people', 1, 'first'],
          extensions: { code: 'INTERNAL', hub: 'orders', requestId: 'request-1' },
        },
      ],
    });
  });

  it('of one thing is told wherever it stands', async () => {
    graph.forge('orders', (sent) => {
      const { representations } = sent.variables as { representations: { id: string }[] };
      expect(representations).toEqual(
        [
          { __typename: 'User', id: 'u2' },
          { __typename: 'User', id: 'u1' },
        ].filter(({ id }) => representations.some((each) => each.id === id)),
      );
      return {
        data: { _entities: representations.map(({ id }) => (id === 'u2' ? null : { id, orders: [] })) },
        errors: [error(['_entities', representations.findIndex(({ id }) => id === 'u2')])],
      };
    });
    const answer = await graph.ask('{ users { friend { orders } } }');
    expect(answer.data).toEqual({ users: [{ friend: { orders: null } }, { friend: { orders: null } }] });
    expect(answer.errors?.map(({ path }) => path)).toEqual([
      ['users', 0, 'friend', 'orders'],
      ['users', 1, 'friend', 'orders'],
    ]);
  });

  it('of what may not be missing takes what it stands in, and is told where it happened', async () => {
    graph.forge('orders', () => ({
      data: { _entities: [null, { id: 'u2', limit: 3 }] },
      errors: [error(['_entities', 0, 'limit'])],
    }));
    expect(await graph.ask('{ me { friend { name } } users { name limit } }')).toMatchObject({
      data: { me: { friend: { name: 'Bob' } }, users: null },
      errors: [{ path: ['users', 0, 'limit'] }],
    });
  });

  it('below a place that is null is told with its whole path', async () => {
    graph.forge('accounts', () => ({ data: { me: { friend: null } }, errors: [error(['me', 'friend', 'name'])] }));
    expect(await graph.ask('{ me { f: friend { n: name } } }')).toMatchObject({
      data: { me: { f: null } },
      errors: [{ path: ['me', 'f', 'n'] }],
    });
  });

  it('of a field that others need is the cause why they were not asked', async () => {
    graph.forge('accounts', (_, truth) => ({
      data: { users: (data(truth).users ?? []).map((user, index) => (index === 0 ? { ...user, email: null } : user)) },
      errors: [error(['users', 0, 'email'])],
    }));
    const answer = await graph.ask('{ users { greeting orders } }');
    expect(answer).toEqual({
      data: {
        users: [
          { greeting: null, orders: ['order of u1'] },
          { greeting: 'to bob@example.org', orders: ['order of u2'] },
        ],
      },
      errors: [
        {
          message: expect.any(String),
          path: ['users', 0, 'greeting'],
          extensions: { code: 'INTERNAL', hub: 'accounts', neededBy: 'orders', requestId: 'request-1' },
        },
      ],
    });
    const sent = graph.fetches
      .filter(({ hub }) => hub === 'orders')
      .flatMap(({ variables }) => Object.values(variables).flat());
    expect(sent).not.toContainEqual(expect.objectContaining({ email: null }));
  });

  it('that says nothing of its place is about everything that is missing', async () => {
    graph.forge('orders', () => ({
      data: null,
      errors: [{ message: 'down', extensions: { code: 'NOT_SIGNED_IN' } }],
    }));
    const answer = await graph.ask('{ users { orders } }');
    expect(answer.data).toEqual({ users: [{ orders: null }, { orders: null }] });
    expect(answer.errors).toMatchObject([{ message: 'down', path: ['users'], extensions: { code: 'NOT_SIGNED_IN' } }]);
    expect(answer.errors).toHaveLength(1);
  });

  const many = Array.from({ length: 30 }, (_, index) => ({ __typename: 'User', id: `x${index}` }));

  it('of a whole fetch is told once, around all that is missing, and how much there is', async () => {
    graph.forge('accounts', () => ({ data: { users: many } }));
    graph.forge('orders', () => ({ data: null }));
    const { errors } = await graph.ask('{ users { orders } }');
    expect(errors).toMatchObject([{ path: ['users'], extensions: { errorsOfHub: 30 } }]);
    expect(errors).toHaveLength(1);
  });

  it('of each of many is told ten times at most, the last around all the others', async () => {
    graph.forge('accounts', () => ({ data: { users: many } }));
    graph.forge('orders', () => ({
      data: { _0: many.map(() => null), _entities: many.map(() => null) },
      errors: many.map((_, index) => error(['_entities', index])),
    }));
    const { errors } = await graph.ask('{ users { orders } }');
    expect(errors).toHaveLength(10);
    expect(errors?.[8]?.path).toEqual(['users', 8, 'orders']);
    expect(errors?.[9]).toMatchObject({ path: ['users'], extensions: { errorsOfHub: 30 } });
  });

  it('of thousands in one place is not repeated', async () => {
    graph.forge('accounts', () => ({ data: { me: null }, errors: Array.from({ length: 5_000 }, () => error(['me'])) }));
    const { errors } = await graph.ask('{ me { id } }');
    expect(errors).toHaveLength(10);
    expect(errors?.[9]?.extensions).toEqual({
      code: 'INTERNAL',
      hub: 'accounts',
      errorsOfHub: 5_000,
      requestId: 'request-1',
    });
  });

  it('that is no error in shape is one all the same', async () => {
    graph.forge(
      'accounts',
      () =>
        ({
          data: { me: null },
          errors: [null, 7, { message: 5, path: 'x', extensions: [] }],
        }) as unknown as HubResponse,
    );
    const { data: answered, errors } = await graph.ask('{ me { id } }');
    expect(answered).toEqual({ me: null });
    expect(errors?.length).toBeGreaterThan(0);
  });

  it('of the gateway’s own sending is not the client’s to read', async () => {
    graph.forge('accounts', () => ({ errors: [{ message: 'bad token', extensions: { code: 'IDENTITY_INVALID' } }] }));
    expect(await graph.ask('{ me { id } }')).toEqual({ data: { me: null }, errors: [invalid('me')] });
  });

  it('of one part of a merged request leaves the others whole', async () => {
    graph.forge('orders', (_, truth) => {
      const { data: given } = truth as { data: Record<string, unknown> };
      const [first = ''] = Object.keys(given);
      return { data: { ...given, [first]: null }, errors: [error([first])] };
    });
    const answer = await graph.ask('{ users { greeting } me { limit } }');
    expect(answer.errors?.length).toBeGreaterThan(0);
    expect([JSON.stringify(answer.data)]).toEqual(
      expect.arrayContaining([expect.stringMatching(/"limit":3|"greeting":"to /)]),
    );
  });
});

describe('an entity of which only its interface was known', () => {
  const animals = [
    { __typename: 'Heron', id: 'a1', name: 'Grey', span: 2 },
    { __typename: 'Otter', id: 'a2', name: 'Brook' },
  ];
  const wetland = federation({
    sightings: {
      sdl: `type Query { seen: [Animal] } type Animal @key(fields: "id") @interfaceObject { id: ID! count: Int }
        type Plot @key(fields: "id") @interfaceObject { id: ID! area: Int }`,
      resolvers: {
        Query: { seen: () => animals.map(({ id }, index) => ({ id, count: index + 1 })) },
        Animal: { count: ({ count }: { count?: number }) => count ?? 5 },
      },
    },
    species: {
      sdl: `type Query { animals: [Animal] } interface Animal @key(fields: "id") { id: ID! name: String }
        type Heron implements Animal @key(fields: "id") { id: ID! name: String span: Int }
        type Otter implements Animal @key(fields: "id") { id: ID! name: String }
        interface Plot @key(fields: "id") { id: ID! } type Reed implements Plot @key(fields: "id") { id: ID! height: Int }`,
      resolvers: {
        Query: { animals: () => animals },
        Animal: { __resolveReference: ({ id }: { id: string }) => animals.find((animal) => animal.id === id) },
      },
    },
  });
  const question = '{ seen { count __typename name ... on Heron { span } } }';
  const otter = { count: 2, __typename: 'Otter', name: 'Brook' };
  const forged = (change: object) =>
    wetland.forge('species', (_, truth) => ({
      data: {
        _entities: (data(truth)._entities ?? []).map((entity, index) =>
          index === 0 ? { ...entity, ...change } : entity,
        ),
      },
    }));
  afterEach(() => wetland.honest());

  it('is what its hub says', async () => {
    expect(await wetland.ask(question)).toEqual({
      data: { seen: [{ count: 1, __typename: 'Heron', name: 'Grey', span: 2 }, otter] },
    });
  });

  it.each([
    ['is of no type of the interface', { __typename: 'Reed' }],
    ['is of no type at all', { __typename: 'Fish' }],
    ['is another, be it of a type that might be', { __typename: 'Otter', id: 'a2' }],
  ])('is not told of by an answer that %s', async (_, change) => {
    forged(change);
    expect(await wetland.ask(question)).toMatchObject({
      data: { seen: [null, otter] },
      errors: [{ path: ['seen', 0], extensions: { code: 'UPSTREAM_INVALID', hub: 'species' } }],
    });
    expect(await wetland.ask('{ seen { count __typename } }')).toMatchObject({
      data: { seen: [null, { count: 2, __typename: 'Otter' }] },
      errors: [{ path: ['seen', 0, '__typename'], extensions: { code: 'UPSTREAM_INVALID' } }],
    });
  });

  it.each([
    ['its own name', 'Animal', 5],
    ['the name that it has elsewhere', 'Heron', 5],
    ['the name of another of its interface', 'Otter', null],
    ['the name of another interface for which it stands in', 'Plot', null],
  ])('is told of by a stand-in under %s, %s: %s', async (_, typename, count) => {
    wetland.forge('sightings', (_sent, truth) => ({
      data: { _entities: (data(truth)._entities ?? []).map((entity) => ({ ...entity, __typename: typename })) },
    }));
    const answer = await wetland.ask('{ animals { ... on Heron { count } } }');
    expect(answer.data).toEqual({ animals: [{ count }, {}] });
    expect(answer.errors ?? []).toHaveLength(count === null ? 1 : 0);
  });
});
