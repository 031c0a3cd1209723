import { afterEach, describe, expect, it } from 'vitest';
import { federation } from '../../federation/harness.ts';
import { dataOf } from './users-and-orders.ts';

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
        _entities: (dataOf(truth)._entities ?? []).map((entity, index) =>
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
      data: { _entities: (dataOf(truth)._entities ?? []).map((entity) => ({ ...entity, __typename: typename })) },
    }));
    const answer = await wetland.ask('{ animals { ... on Heron { count } } }');
    expect(answer.data).toEqual({ animals: [{ count }, {}] });
    expect(answer.errors ?? []).toHaveLength(count === null ? 1 : 0);
  });
});
