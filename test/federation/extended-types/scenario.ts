import type { Scenario } from '../scenario.ts';

const users = [{ id: 'u1', rid: 'r1', name: 'Ada', nickname: 'a' }];

/** Types of which a hub extends what another has, its key external, as first written for federation 1. */
export const scenario: Scenario = {
  subgraphs: {
    a: {
      sdl: `type Query { randomUser: User providedUser: User @provides(fields: "rid") }
        extend type User @key(fields: "id") { id: ID! @external rid: ID @external }`,
      resolvers: {
        Query: {
          randomUser: () => ({ id: 'u1', rid: 'never asked of a' }),
          providedUser: () => ({ id: 'u1', rid: 'provided' }),
        },
      },
    },
    b: {
      sdl: 'type Query { userById(id: ID): User } type User @key(fields: "id") { id: ID! name: String! nickname: String rid: ID @shareable }',
      resolvers: {
        Query: { userById: (_: unknown, { id }: { id: string }) => users.find((user) => user.id === id) },
        User: { __resolveReference: ({ id }: { id: string }) => users.find((user) => user.id === id) },
      },
    },
  },
  cases: [
    {
      it: 'completes what one names and the other has',
      query: '{ randomUser { id name rid } }',
      data: { randomUser: { id: 'u1', name: 'Ada', rid: 'r1' } },
    },
    {
      it: 'takes what is provided',
      query: '{ providedUser { rid name } }',
      data: { providedUser: { rid: 'provided', name: 'Ada' } },
    },
    {
      it: 'starts at the other',
      query: 'query ($id: ID) { userById(id: $id) { nickname } nobody: userById(id: "x") { nickname } }',
      variables: { id: 'u1' },
      data: { userById: { nickname: 'a' }, nobody: null },
    },
  ],
};
