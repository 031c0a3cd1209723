import type { Scenario } from '../scenario.ts';

/** Names of types, of everything, under any name. */
export const scenario: Scenario = {
  subgraphs: {
    a: {
      sdl: `type Query { union: Product interface: Node } union Product = Oven | Toaster interface Node { id: ID! }
        type Oven implements Node @key(fields: "id") { id: ID! } type Toaster implements Node @key(fields: "id") { id: ID! }`,
      resolvers: {
        Query: {
          union: () => ({ __typename: 'Oven', id: '1' }),
          interface: () => ({ __typename: 'Toaster', id: '2' }),
        },
      },
    },
    b: {
      sdl: 'type Query { users: [User] } interface User @key(fields: "id") { id: ID! name: String } type Admin implements User @key(fields: "id") { id: ID! name: String isMain: Boolean }',
      resolvers: {
        Query: { users: () => [{ __typename: 'Admin', id: 'u1', name: 'Ada', isMain: false }] },
        User: { __resolveReference: () => ({ __typename: 'Admin', id: 'u1', name: 'Ada' }) },
        Admin: { __resolveReference: () => ({ id: 'u1', name: 'Ada', isMain: false }) },
      },
    },
    c: {
      sdl: 'type User @interfaceObject @key(fields: "id") { id: ID! age: Int }',
      resolvers: { User: { age: () => 36 } },
    },
  },
  cases: [
    {
      it: 'says what things are',
      query:
        '{ union { __typename typename: __typename t: __typename ... on Oven { id } } interface { __typename } me: __typename }',
      data: {
        union: { __typename: 'Oven', typename: 'Oven', t: 'Oven', id: '1' },
        interface: { __typename: 'Toaster' },
        me: 'Query',
      },
    },
    {
      it: 'says so where only the name is asked',
      query: '{ users { __typename } }',
      data: { users: [{ __typename: 'Admin' }] },
    },
    {
      it: 'says so where a hub adds to an interface',
      query: '{ users { age __typename ... on Admin { __typename isMain } ... on User { t: __typename } } }',
      data: { users: [{ age: 36, __typename: 'Admin', isMain: false, t: 'Admin' }] },
    },
  ],
};
