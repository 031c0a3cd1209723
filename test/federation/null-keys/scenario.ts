import type { Scenario } from '../scenario.ts';

const books = [
  { upc: 'b1', id: '1', author: { name: 'Alice' }, price: 3 },
  { upc: 'b2', id: '2', author: { name: 'Bob' }, price: null },
  { upc: 'b3', id: null, author: null, price: 5 },
];

/** Things whose key is null, or that the hub in between does not know. */
export const scenario: Scenario = {
  subgraphs: {
    shelf: {
      sdl: 'type Query { shelf: [Place!]! } type Place { book: Book note: String } type Book @key(fields: "upc") { upc: ID! }',
      resolvers: { Query: { shelf: () => [...books.map(({ upc }) => ({ book: { upc } })), { book: null }] } },
    },
    index: {
      sdl: 'type Book @key(fields: "id") @key(fields: "upc") { id: ID upc: ID! price: Int }',
      resolvers: {
        Book: {
          __resolveReference: (given: { upc?: string }) => {
            const found = books.find(({ upc }) => upc === given.upc);
            return found?.upc === 'b3' ? null : found;
          },
        },
      },
    },
    authors: {
      sdl: `type Book @key(fields: "id") { id: ID author: Author price: Int @external cost: String @requires(fields: "price") }
        type Author { name: String }`,
      resolvers: {
        Book: {
          __resolveReference: (given: { id: string | null; price: number | null }) => {
            if (given.id === null) throw new Error('asked for nothing');
            return { ...given, author: books.find(({ id }) => id === given.id)?.author };
          },
          cost: ({ price }: { price: number | null }) => (price === null ? 'unknown' : `${price} €`),
        },
      },
    },
  },
  cases: [
    {
      it: 'leaves out what cannot be found, without an error',
      query: '{ shelf { book { upc author { name } } } }',
      data: {
        shelf: [
          { book: { upc: 'b1', author: { name: 'Alice' } } },
          { book: { upc: 'b2', author: { name: 'Bob' } } },
          { book: { upc: 'b3', author: null } },
          { book: null },
        ],
      },
      asks: ['shelf', 'index', 'authors'],
    },
    {
      it: 'sends a required field that is null',
      query: '{ shelf { book { cost } } }',
      data: {
        shelf: [{ book: { cost: '3 €' } }, { book: { cost: 'unknown' } }, { book: { cost: null } }, { book: null }],
      },
    },
  ],
};
