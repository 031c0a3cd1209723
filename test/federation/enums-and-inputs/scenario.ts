import type { Scenario } from '../scenario.ts';

const users = [
  { id: 'u1', kind: 'ANON' },
  { id: 'u2', kind: 'REGULAR' },
];

/** Enums and inputs of which hubs know different parts, and values that clients may not see. */
export const scenario: Scenario = {
  subgraphs: {
    a: {
      sdl: `type Query { users: [User] byKind(kind: Kind!): [User!]! found(filter: Filter): [ID!]! kinds: [Kind] }
        type User @key(fields: "id") { id: ID! @shareable kind: Kind @shareable strict: Kind! @shareable }
        enum Kind { REGULAR ANON @inaccessible }
        input Filter { first: Int = 2 kind: Kind }`,
      resolvers: {
        Query: {
          users: () => users,
          byKind: (_: unknown, { kind }: { kind: string }) => users.filter((user) => user.kind === kind),
          found: (_: unknown, { filter }: { filter?: { first: number } }) =>
            users.slice(0, filter?.first ?? 0).map(({ id }) => id),
          kinds: () => ['REGULAR', 'ANON'],
        },
        User: {
          __resolveReference: ({ id }: { id: string }) => users.find((user) => user.id === id),
          strict: ({ kind }: { kind: string }) => kind,
        },
      },
    },
    b: {
      sdl: `type Query { members(filter: Filter): [User] }
        type User @key(fields: "id") { id: ID! @shareable kind: Kind @shareable strict: Kind! @shareable other: String }
        enum Kind { REGULAR ANON @inaccessible }
        input Filter { first: Int = 2 }`,
      resolvers: {
        Query: {
          members: (_: unknown, { filter }: { filter?: { first: number } }) => users.slice(0, filter?.first ?? 1),
        },
        User: { other: ({ id }: { id: string }) => `other ${id}`, strict: ({ kind }: { kind: string }) => kind },
      },
    },
  },
  cases: [
    {
      it: 'answers null, and no error, for a value that clients are not to see',
      query: '{ users { id kind } }',
      data: {
        users: [
          { id: 'u1', kind: null },
          { id: 'u2', kind: 'REGULAR' },
        ],
      },
    },
    {
      it: 'lets it grow to a hole, which has an error, where null may not be',
      query: '{ users { id strict } kinds }',
      data: { users: [null, { id: 'u2', strict: 'REGULAR' }], kinds: ['REGULAR', null] },
      errors: [{ path: ['users', 0, 'strict'], code: 'UPSTREAM_INVALID' }],
    },
    {
      it: 'sends the values that are left',
      query: '{ byKind(kind: REGULAR) { id } }',
      data: { byKind: [{ id: 'u2' }] },
    },
    {
      it: 'fills in defaults of inputs',
      query: 'query ($f: Filter) { members(filter: $f) { other } found(filter: { first: 1 }) }',
      variables: { f: {} },
      data: { members: [{ other: 'other u1' }, { other: 'other u2' }], found: ['u1'] },
    },
  ],
};
