import type { Scenario } from '../scenario.ts';

const things = [
  { __typename: 'User', id: 'u1', name: 'Ada' },
  { __typename: 'Hidden', a: 1 },
];

/** What hubs need of one another and clients do not see. */
export const scenario: Scenario = {
  subgraphs: {
    accounts: {
      sdl: `type Query { users: [User] things: [Thing] sure: [Thing!] }
        type User @key(fields: "id") { id: ID! internal: String! @inaccessible name: String }
        union Thing = User | Hidden
        type Hidden @inaccessible { a: Int }`,
      resolvers: {
        Query: {
          users: () => [{ id: 'u1', internal: 'secret', name: 'Ada' }],
          things: () => things,
          sure: () => things,
        },
        User: { __resolveReference: ({ id }: { id: string }) => ({ id, internal: `secret of ${id}`, name: 'Ada' }) },
      },
    },
    badges: {
      sdl: 'type User @key(fields: "id") { id: ID! internal: String! @external badge: String @requires(fields: "internal") }',
      resolvers: { User: { badge: ({ internal }: { internal: string }) => internal.toUpperCase() } },
    },
  },
  cases: [
    {
      it: 'fetches what is hidden, and keeps it',
      query: '{ users { name badge } }',
      data: { users: [{ name: 'Ada', badge: 'SECRET' }] },
    },
    {
      it: 'answers null, and no error, for a thing of a hidden type',
      query: '{ things { __typename ... on User { name } } }',
      data: { things: [{ __typename: 'User', name: 'Ada' }, null] },
    },
    {
      it: 'lets it grow to a hole, which has an error, where null may not be',
      query: '{ sure { __typename ... on User { name } } }',
      data: { sure: null },
      errors: [{ path: ['sure', 1], code: 'UPSTREAM_INVALID' }],
    },
    {
      it: 'does not show it in introspection',
      query: '{ __type(name: "User") { fields { name } } __schema { queryType { name } } }',
      data: {
        __type: { fields: [{ name: 'id' }, { name: 'name' }, { name: 'badge' }] },
        __schema: { queryType: { name: 'Query' } },
      },
    },
  ],
};
