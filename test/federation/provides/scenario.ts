import type { Scenario } from '../scenario.ts';

const unwanted = () => {
  throw new Error('nobody asked for this');
};

/** What a hub can give along the way, and only what is asked for of it. */
export const scenario: Scenario = {
  subgraphs: {
    catalogue: {
      sdl: `type Query { items: [Item!]! }
        type Item @key(fields: "id") { id: ID! name: String! @shareable note: String! @shareable categories: [Category!]! @shareable media: Media! }
        type Category @key(fields: "id") { id: ID! name: String! @shareable sub: [Category!]! @shareable }
        interface Media { id: ID! }
        type Book implements Media @key(fields: "id") { id: ID! pages: Int! @shareable }
        type Film implements Media @key(fields: "id") { id: ID! minutes: Int! }`,
      resolvers: {
        Query: { items: () => [{ id: 'i1' }] },
        Item: {
          name: ({ id }: { id: string }) => `name of ${id}`,
          note: ({ id }: { id: string }) => `note of ${id}`,
          categories: () => [{ id: 'c1' }],
          media: () => ({ __typename: 'Book', id: 'b1' }),
        },
        Category: {
          name: ({ id }: { id: string }) => `name of ${id}`,
          sub: ({ id }: { id: string }) => (id === 'c1' ? [{ id: 'c2' }] : []),
        },
        Book: { pages: () => 5 },
        Film: { minutes: () => 6 },
      },
    },
    shop: {
      sdl: `type Query { sold: [Item!]! @provides(fields: "name note categories { id name sub { id name } }") shown: Media @provides(fields: "... on Book { pages }") shelf: [Print] @provides(fields: "... on Book { pages }") }
        union Print = Book | Film
        type Item @key(fields: "id") { id: ID! name: String! @external note: String! @external categories: [Category!]! @external price: Int }
        type Category @key(fields: "id") { id: ID! name: String! @external sub: [Category!]! @external }
        interface Media { id: ID! }
        type Book implements Media @key(fields: "id") { id: ID! pages: Int! @external }
        type Film implements Media @key(fields: "id") { id: ID! }`,
      resolvers: {
        Query: {
          sold: () => [{ id: 'i1' }],
          shown: () => ({ __typename: 'Book', id: 'b1', pages: 5 }),
          shelf: () => [
            { __typename: 'Book', id: 'b1', pages: 5 },
            { __typename: 'Film', id: 'f1' },
          ],
        },
        Item: { name: () => 'provided', note: unwanted, categories: () => [{ id: 'c1' }], price: () => 3 },
        Category: { name: ({ id }: { id: string }) => `provided ${id}`, sub: () => [{ id: 'c2' }] },
      },
    },
  },
  cases: [
    {
      it: 'takes what is provided',
      query: '{ sold { name price } }',
      data: { sold: [{ name: 'provided', price: 3 }] },
      asks: ['shop'],
    },
    {
      it: 'asks for nothing more than what is wanted',
      query: '{ sold { n: name ... { id } ... @skip(if: true) { note } } }',
      data: { sold: [{ n: 'provided', id: 'i1' }] },
      asks: ['shop'],
    },
    {
      it: 'takes what is provided further down',
      query: '{ sold { categories { name sub { name } } } }',
      data: { sold: [{ categories: [{ name: 'provided c1', sub: [{ name: 'provided c2' }] }] }] },
      asks: ['shop'],
    },
    {
      it: 'goes on for what is not provided',
      query: '{ sold { categories { sub { name sub { id } } } } }',
      data: { sold: [{ categories: [{ sub: [{ name: 'provided c2', sub: [] }] }] }] },
    },
    {
      it: 'takes what is provided on a type of an interface',
      query: '{ shown { id ... on Book { pages } ... on Film { minutes } } }',
      data: { shown: { id: 'b1', pages: 5 } },
      asks: ['shop'],
    },
    {
      it: 'takes what is provided on one member of a union, and asks for the others',
      query: '{ shelf { ... on Book { pages } ... on Film { id } } }',
      data: { shelf: [{ pages: 5 }, { id: 'f1' }] },
      asks: ['shop'],
    },
    {
      it: 'asks for what is provided on none but another member',
      query: '{ shelf { ... on Book { pages } ... on Film { minutes } } }',
      data: { shelf: [{ pages: 5 }, { minutes: 6 }] },
      asks: ['shop', 'catalogue'],
    },
    {
      it: 'asks the one who has it where nothing is provided',
      query: '{ items { name note media { ... on Book { pages } } } }',
      data: { items: [{ name: 'name of i1', note: 'note of i1', media: { pages: 5 } }] },
    },
  ],
};
