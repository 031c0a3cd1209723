import type { Scenario } from '../scenario.ts';

/** Fields whose types differ from hub to hub: an object here, an interface there; required here, nullable there. */
export const scenario: Scenario = {
  subgraphs: {
    a: {
      sdl: `type Query { owner: Person who: [Being!] @shareable } interface Being { name: String! } type Person implements Being @key(fields: "id") { id: ID! name: String! @shareable pet: Pet @shareable }
        type Pet implements Being @shareable { name: String! }`,
      resolvers: {
        Query: {
          owner: () => ({ id: '1', name: 'Ada', pet: { name: 'Rex' } }),
          who: () => [{ __typename: 'Person', id: '1', name: 'Ada' }],
        },
        Person: { __resolveReference: () => ({ id: '1', name: 'Ada', pet: { name: 'Rex' } }) },
      },
    },
    b: {
      sdl: `type Query { other: Person who: [Person!] @shareable } interface Being { name: String! } type Person implements Being @key(fields: "id") { id: ID! name: String! @shareable pet: Pet! @shareable age: Int }
        type Pet implements Being @shareable { name: String! }`,
      resolvers: {
        Query: { other: () => ({ id: '2', name: 'Bob', pet: { name: 'Tom' } }), who: () => [{ id: '1', name: 'Ada' }] },
        Person: { age: () => 40 },
      },
    },
  },
  cases: [
    {
      it: 'reads each hub’s answer by that hub’s types',
      query: '{ owner { pet { name } age } other { pet { name } age } }',
      data: { owner: { pet: { name: 'Rex' }, age: 40 }, other: { pet: { name: 'Tom' }, age: 40 } },
    },
    {
      it: 'reads a list of an interface where another hub has objects',
      query: '{ who { name ... on Person { age } } }',
      data: { who: [{ name: 'Ada', age: 40 }] },
      stock: 'wrong',
    },
  ],
};
