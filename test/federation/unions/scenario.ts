import type { Scenario } from '../scenario.ts';

const common = { __typename: 'Common', label: 'c' };
const onlyA = { __typename: 'OnlyA', a: 'a' };
const onlyB = { __typename: 'OnlyB', b: 'b' };

/** A union of which each hub has other members. */
export const scenario: Scenario = {
  subgraphs: {
    a: {
      sdl: `type Query { ofA: Holder shared: Holder @shareable }
        type Holder @key(fields: "id") { id: ID! things: [Thing!]! @shareable more: [Thing!]! }
        union Thing = Common | OnlyA
        type Common @shareable { label: String }
        type OnlyA { a: String }
        extend type Holder { shelf: [Stand!]! @shareable }
        union Stand = Common | Book
        type Book @key(fields: "id") { id: ID! }`,
      resolvers: {
        Query: { ofA: () => ({ id: 'a' }), shared: () => ({ id: 'shared' }) },
        Holder: {
          things: ({ id }: { id: string }) => (id === 'shared' ? [common] : [common, onlyA]),
          more: () => [onlyA],
          shelf: () => [common],
        },
      },
    },
    b: {
      sdl: `type Query { ofB: Holder shared: Holder @shareable }
        type Holder @key(fields: "id") { id: ID! things: [Thing!]! @shareable other: [Thing!]! }
        union Thing = Common | OnlyB
        type Common @shareable { label: String }
        type OnlyB { b: String }
        extend type Holder { shelf: [Stand!]! @shareable }
        union Stand = Common`,
      resolvers: {
        Query: { ofB: () => ({ id: 'b' }), shared: () => ({ id: 'shared' }) },
        Holder: {
          things: ({ id }: { id: string }) => (id === 'shared' ? [common] : [common, onlyB]),
          other: () => [onlyB],
          shelf: () => [common],
        },
      },
    },
    books: {
      sdl: 'type Book @key(fields: "id") { id: ID! pages: Int }',
      resolvers: { Book: { pages: () => 12 } },
    },
  },
  cases: [
    {
      it: 'does not miss what cannot come from the hub it asks',
      query: '{ ofA { things { __typename ... on Common { label } ... on OnlyA { a } ... on OnlyB { b } } } }',
      data: {
        ofA: {
          things: [
            { __typename: 'Common', label: 'c' },
            { __typename: 'OnlyA', a: 'a' },
          ],
        },
      },
      stock: 'wrong',
    },
    {
      it: 'does so from the other side',
      query: '{ ofB { things { __typename ... on OnlyA { a } ... on OnlyB { b } } } }',
      data: { ofB: { things: [{ __typename: 'Common' }, { __typename: 'OnlyB', b: 'b' }] } },
      stock: 'wrong',
    },
    {
      it: 'answers where nothing that is asked for can be',
      query:
        '{ ofA { things { ... on OnlyB { b } } } shared { things { ... on OnlyB { b } ... on Common { label } } } }',
      data: { ofA: { things: [{}, {}] }, shared: { things: [{ label: 'c' }] } },
    },
    {
      it: 'goes to the other hub for its members',
      query: '{ ofA { more { ... on OnlyA { a } } other { ... on OnlyB { b } ... on OnlyA { a } } } }',
      data: { ofA: { more: [{ a: 'a' }], other: [{ b: 'b' }] } },
    },
    {
      it: 'asks nothing for what only one of the hubs that share a field could give, and a third would have to complete',
      query: '{ shared { shelf { ... on Common { label } ... on Book { pages } } } }',
      data: { shared: { shelf: [{ label: 'c' }] } },
    },
  ],
};
