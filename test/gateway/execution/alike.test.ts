import { afterEach, describe, expect, it } from 'vitest';
import type { HubResponse } from '../../../subgraphs/kit/hub.ts';
import { federation } from '../../federation/harness.ts';

const makers = [
  { id: 'm1', name: 'Ada', home: { street: 'Main Street' } },
  { id: 'm2', name: 'Bob', home: { street: 'Main Street' } },
];
const films = [
  { title: 'one', box: { maker: makers[0], label: 'first' } },
  { title: 'two', box: { maker: makers[0], label: 'second' } },
  { title: 'three', box: { maker: makers[1], label: 'third' } },
];
const cities: Record<string, string> = { m1: 'Paris', m2: 'Lyon' };

const graph = federation({
  films: {
    sdl: `type Query { films: [Film] } type Film { title: String box: Box } type Box { maker: Maker! label: String! }
      type Maker @key(fields: "id") { id: ID! name: String home: Address @shareable films: [Film] }
      type Address @shareable { street: String }`,
    resolvers: { Query: { films: () => films }, Maker: { films: () => films } },
  },
  homes: {
    sdl: `type Maker @key(fields: "id") { id: ID! home: Address @shareable wish(of: String): String }
      type Address @shareable { city: String }`,
    resolvers: {
      Maker: {
        __resolveReference: ({ id }: { id: string }) => ({ id, home: { city: cities[id] } }),
        wish: ({ id }: { id: string }, { of }: { of: string }) => `${of} of ${id}`,
      },
    },
  },
});

interface Told {
  films: { title: string; box: { maker: Record<string, unknown>; label: string | null } }[];
}

/** Changes what the hub of films tells. */
function forge(change: (told: Told) => void, errors?: HubResponse['errors']) {
  graph.forge('films', (_, truth) => {
    const told = truth.data as unknown as Told;
    change(told);
    return { data: truth.data, ...(errors ? { errors } : {}) };
  });
}

describe('an entity that one answer tells in several places', () => {
  afterEach(() => graph.honest());

  it('is completed wherever it stands', async () => {
    expect(await graph.ask('{ films { title box { maker { name a: wish(of: "tea") } } } }')).toEqual({
      data: {
        films: [
          { title: 'one', box: { maker: { name: 'Ada', a: 'tea of m1' } } },
          { title: 'two', box: { maker: { name: 'Ada', a: 'tea of m1' } } },
          { title: 'three', box: { maker: { name: 'Bob', a: 'tea of m2' } } },
        ],
      },
    });
  });

  it('keeps its own objects, also where another has one that looks alike', async () => {
    const answer = await graph.ask('{ films { box { maker { home { street city } } } } }');
    const homes = (answer.data as { films: { box: { maker: { home: unknown } } }[] }).films.map(
      ({ box }) => box.maker.home,
    );
    expect(homes).toEqual([
      { street: 'Main Street', city: 'Paris' },
      { street: 'Main Street', city: 'Paris' },
      { street: 'Main Street', city: 'Lyon' },
    ]);
  });

  it('is told as each place has it, where they differ', async () => {
    forge(({ films: [, second] }) => second && (second.box.maker['name'] = 'Ada, later'));
    expect(await graph.ask('{ films { box { maker { name wish(of: "tea") } } } }')).toEqual({
      data: {
        films: [
          { box: { maker: { name: 'Ada', wish: 'tea of m1' } } },
          { box: { maker: { name: 'Ada, later', wish: 'tea of m1' } } },
          { box: { maker: { name: 'Bob', wish: 'tea of m2' } } },
        ],
      },
    });
  });

  it('lacks what failed in one place in that place alone', async () => {
    forge(
      ({ films: [first, second] }) => {
        for (const film of [first, second]) if (film) film.box.maker['name'] = null;
      },
      [{ message: 'no name here', path: ['films', 1, 'box', 'maker', 'name'] }] as never,
    );
    const { errors } = await graph.ask('{ films { box { maker { id name } } } }');
    expect(errors?.map(({ path }) => path)).toEqual([['films', 1, 'box', 'maker', 'name']]);
  });

  it('is written again after what it stood in was taken back', async () => {
    forge(({ films: [first] }) => first && (first.box.label = null));
    expect(await graph.ask('{ films { title box { maker { id name } label } } }')).toEqual({
      data: {
        films: [
          { title: 'one', box: null },
          { title: 'two', box: { maker: { id: 'm1', name: 'Ada' }, label: 'second' } },
          { title: 'three', box: { maker: { id: 'm2', name: 'Bob' }, label: 'third' } },
        ],
      },
      errors: [
        {
          message: 'this hub gave an answer that does not fit its contract',
          path: ['films', 0, 'box', 'label'],
          extensions: { code: 'UPSTREAM_INVALID', hub: 'films', requestId: 'request-1' },
        },
      ],
    });
  });
});

describe('objects that two hubs bring, which meet by position', () => {
  const item = (id: string, rest: Record<string, string>) => ({ id, ...rest });
  const halves = federation({
    a: {
      sdl: 'type Query { items: [Item] @shareable any: JSON } type Item @key(fields: "id") { id: ID! a: String } scalar JSON',
      resolvers: {
        Query: { items: () => [item('1', { a: 'a1' }), item('1', { a: 'a1' }), item('2', { a: 'a2' })], any: () => 1 },
        Item: { __resolveReference: () => null },
      },
    },
    b: {
      sdl: 'type Query { items: [Item] @shareable } type Item @key(fields: "id") { id: ID! b: String }',
      resolvers: {
        Query: { items: () => [item('1', { b: 'x' }), item('1', { b: 'y' }), item('2', { b: 'z' })] },
        Item: { __resolveReference: () => null },
      },
    },
  });
  afterEach(() => halves.honest());

  it.each(['{ items { id a b } }', '{ items { a b } }'])('are each what its place says: %s', async (query) => {
    const { data } = await halves.ask(query);
    expect((data as { items: { a: string; b: string }[] }).items.map(({ a, b }) => [a, b])).toEqual([
      ['a1', 'x'],
      ['a1', 'y'],
      ['a2', 'z'],
    ]);
    expect(data).toEqual((await halves.stock(query)).data);
  });

  it('are not mixed where the two hubs have them in another order', async () => {
    halves.forge('b', (_, { data }) => ({ data: { items: [...(data as { items: unknown[] }).items].reverse() } }));
    const { data, errors } = await halves.ask('{ items { a b } }');
    expect(data).toEqual({ items: [null, { a: 'a1', b: 'y' }, null] });
    expect(errors?.map(({ path, extensions }) => [path, extensions?.['code']])).toEqual([
      [['items', 0], 'UPSTREAM_INVALID'],
      [['items', 2], 'UPSTREAM_INVALID'],
    ]);
  });

  it.each(['1e999', '[1, {"deep": [-1e999]}]'])('and a number that cannot be written is not sent: %s', async (text) => {
    halves.forge('a', () => ({ data: JSON.parse(`{"any":${text}}`) as Record<string, unknown> }));
    const { data, errors } = await halves.ask('{ any }');
    expect(data).toEqual({ any: null });
    expect(errors?.map(({ path, extensions }) => [path, extensions?.['code']])).toEqual([
      [['any'], 'UPSTREAM_INVALID'],
    ]);
  });
});

describe('a value of the wrong type', () => {
  const told = (value: unknown) => [
    { id: 'p', title: '5', count: 1 },
    { id: 'p', title: value, count: 1 },
  ];
  const books = federation({
    books: {
      sdl: 'type Query { books: [Book] } type Book @key(fields: "id") { id: ID! title: String count: Int }',
      resolvers: { Query: { books: () => told('5') } },
    },
  });
  afterEach(() => books.honest());

  it('is none though the same thing was told rightly before', async () => {
    books.forge('books', () => ({ data: { books: told(5) } }));
    const { data, errors } = await books.ask('{ books { id title } }');
    expect(data).toEqual({
      books: [
        { id: 'p', title: '5' },
        { id: 'p', title: null },
      ],
    });
    expect(errors?.map(({ path }) => path)).toEqual([['books', 1, 'title']]);
  });

  it.each([2147483647, -2147483648])('an Int may be %d', async (count) => {
    books.forge('books', () => ({ data: { books: [{ count }] } }));
    expect(await books.ask('{ books { count } }')).toEqual({ data: { books: [{ count }] } });
  });

  it.each([2147483648, -2147483649, 1.5])('an Int cannot be %d', async (count) => {
    books.forge('books', () => ({ data: { books: [{ count }] } }));
    expect((await books.ask('{ books { count } }')).errors?.map(({ path }) => path)).toEqual([['books', 0, 'count']]);
  });
});

describe('an answer that would be larger than any', () => {
  const people = Array.from({ length: 100 }, (_, index) => ({ id: `p${index}` }));
  const crowd = federation({
    crowd: {
      sdl: `type Query { person: Person } type Person @key(fields: "id") { id: ID! friends: [Person] }`,
      resolvers: {
        Query: { person: () => people[0] },
        Person: { friends: () => people },
      },
    },
    kin: {
      sdl: `type Person @key(fields: "id") { id: ID! kin: [Person] }`,
      resolvers: { Person: { kin: () => people } },
    },
  });

  it('is an error, not a process without memory', async () => {
    expect(await crowd.ask('{ person { friends { kin { friends { kin { id } } } } } }')).toEqual({
      data: null,
      errors: [
        {
          message: 'this answer would be larger than the gateway sends; ask for less of it at once',
          extensions: { code: 'ANSWER_TOO_LARGE', requestId: 'request-1' },
        },
      ],
    });
  }, 60_000);
});
