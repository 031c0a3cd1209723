import { afterEach, describe, expect, it } from 'vitest';
import { federation } from '../../federation/harness.ts';

const cat = { __typename: 'Cat', lives: 9, claws: 18 };

/** Two hubs that both give a pet, each with its own part of what is known of a cat. */
const graph = federation({
  shelter: {
    sdl: `type Query { pet: Pet @shareable pets: [Pet] @shareable } union Pet = Cat | Dog
      type Cat { lives: Int kind: String @shareable } type Dog { kind: String @shareable }`,
    resolvers: { Query: { pet: () => cat, pets: () => [cat, cat] } },
  },
  vet: {
    sdl: `type Query { pet: Pet @shareable pets: [Pet] @shareable } union Pet = Cat | Dog
      type Cat { claws: Int kind: String @shareable } type Dog { kind: String @shareable }`,
    resolvers: { Query: { pet: () => cat, pets: () => [cat, cat] } },
  },
});

const invalid = (...path: (string | number)[]) => ({
  message: 'this hub gave an answer that does not fit its contract',
  path,
  extensions: { code: 'UPSTREAM_INVALID', hub: expect.any(String), requestId: 'request-1' },
});

describe('a thing of a type that cannot stand in its place', () => {
  afterEach(() => graph.honest());

  it.each(['Query', 'Rock', '', 7, null, undefined])('such as %s, is an error at its path', async (__typename) => {
    graph.forge('shelter', () => ({ data: { pet: { __typename, lives: 9 } } }));
    expect(await graph.ask('{ pet { ... on Cat { lives } } }')).toEqual({
      data: { pet: null },
      errors: [invalid('pet')],
    });
  });

  it('in a list, leaves the others whole', async () => {
    graph.forge('shelter', () => ({ data: { pets: [cat, { __typename: 'Rock' }] } }));
    expect(await graph.ask('{ pets { ... on Cat { lives } } }')).toEqual({
      data: { pets: [{ lives: 9 }, null] },
      errors: [invalid('pets', 1)],
    });
  });

  const both = '{ pet { ... on Cat { lives claws } } }';
  it('is missing what that hub alone would have told of it, where another says what it is', async () => {
    expect(await graph.ask(both)).toEqual({ data: { pet: { lives: 9, claws: 18 } } });
    for (const [liar, lost] of [
      ['vet', 'claws'],
      ['shelter', 'lives'],
    ] as const) {
      for (const answer of [{ __typename: 'Rock', claws: 18, lives: 9 }, 7, [cat], { claws: 18, lives: 9 }]) {
        graph.honest();
        graph.forge(liar, () => ({ data: { pet: answer } }));
        expect(await graph.ask(both)).toEqual({
          data: { pet: { lives: 9, claws: 18, [lost]: null } },
          errors: [invalid('pet', lost)],
        });
      }
    }
  });

  it.each(['vet', 'shelter'])(
    'is not mixed of two, nor taken from either, where %s says that it is another',
    async (hub) => {
      graph.forge(hub, () => ({ data: { pet: { __typename: 'Dog' }, pets: [cat, { __typename: 'Dog' }] } }));
      expect(await graph.ask(both)).toEqual({ data: { pet: null }, errors: [invalid('pet')] });
      expect(await graph.ask('{ pets { ... on Cat { lives claws } } }')).toEqual({
        data: { pets: [{ lives: 9, claws: 18 }, null] },
        errors: [invalid('pets', 1)],
      });
    },
  );

  it.each([
    ['vet', 'claws'],
    ['shelter', 'lives'],
  ])('in a list of two hubs, is missing what %s does not tell of that one alone', async (hub, lost) => {
    graph.forge(hub, () => ({ data: { pets: [cat, { __typename: 'Rock', claws: 18, lives: 9 }] } }));
    expect(await graph.ask('{ pets { ... on Cat { lives claws } } }')).toEqual({
      data: {
        pets: [
          { lives: 9, claws: 18 },
          { lives: 9, claws: 18, [lost]: null },
        ],
      },
      errors: [invalid('pets', 1, lost)],
    });
  });

  it('in a list of another length, is missing what that hub alone would have told', async () => {
    graph.forge('shelter', () => ({ data: { pets: [cat] } }));
    expect(await graph.ask('{ pets { ... on Cat { lives claws } } }')).toMatchObject({
      data: {
        pets: [
          { lives: null, claws: 18 },
          { lives: null, claws: 18 },
        ],
      },
      errors: [invalid('pets', 0, 'lives'), invalid('pets', 1, 'lives')],
    });
  });
});
