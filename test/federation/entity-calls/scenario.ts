import type { Scenario } from '../scenario.ts';

const people = [{ id: 'u1', email: 'ada@example.org', nick: 'ada' }];

/** From one hub to the next, by simple keys, by keys of several fields, by nested keys, and through parents. */
export const scenario: Scenario = {
  subgraphs: {
    directory: {
      sdl: `type Query { viewer: User }
        type User @key(fields: "id") { id: ID! email: String! @shareable address: Address }
        type Address { street: Street }
        type Street @key(fields: "town { code } number") { number: Int! town: Town! }
        type Town { code: ID! @shareable }`,
      resolvers: {
        Query: { viewer: () => ({ ...people[0], address: { street: { number: 7, town: { code: '31' } } } }) },
        User: { __resolveReference: ({ id }: { id: string }) => people.find((user) => user.id === id) },
      },
    },
    nicknames: {
      sdl: `type User @key(fields: "email") { email: String! nick: String! }`,
      resolvers: {
        User: { nick: ({ email }: { email: string }) => people.find((user) => user.email === email)?.nick },
      },
    },
    post: {
      sdl: `type Street @key(fields: "town { code } number") { number: Int! town: Town! mail: [Letter!]! }
        type Town { code: ID! @shareable }
        type Letter @key(fields: "id") { id: ID! }`,
      resolvers: {
        Street: {
          mail: ({ town, number }: { town: { code: string }; number: number }) => [
            { id: `${town.code}-${number}-a` },
            { id: `${town.code}-${number}-b` },
          ],
        },
      },
    },
    archive: {
      sdl: 'type Letter @key(fields: "id") { id: ID! text: String }',
      resolvers: { Letter: { text: ({ id }: { id: string }) => `Dear ${id}` } },
    },
  },
  cases: [
    {
      it: 'goes by another key than the first hub’s',
      query: '{ viewer { nick } }',
      data: { viewer: { nick: 'ada' } },
      asks: ['directory', 'nicknames'],
    },
    {
      it: 'goes by a nested key, and on from there',
      query: '{ viewer { address { street { mail { text } number } } nick } }',
      data: {
        viewer: {
          address: { street: { mail: [{ text: 'Dear 31-7-a' }, { text: 'Dear 31-7-b' }], number: 7 } },
          nick: 'ada',
        },
      },
    },
  ],
};
