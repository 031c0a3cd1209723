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
