import type { Scenario } from '../scenario.ts';

/** What needs what needs what; needs within interfaces, lists and fragments. */
export const scenario: Scenario = {
  subgraphs: {
    a: {
      sdl: `type Query { product: Product! all: [Product!]! }
        type Product @key(fields: "id") { id: ID! hasDiscount: Boolean! parts: [Part!]! media: Media }
        interface Part { mass: Int! } type Bolt implements Part { mass: Int! thread: String! } type Nut implements Part { mass: Int! size: Int! }
        union Media = Film | Text type Film { minutes: Int! } type Text { words: Int! }`,
      resolvers: {
        Query: { product: () => ({ id: 'p1' }), all: () => [{ id: 'p1' }, { id: 'p2' }] },
        Product: {
          __resolveReference: ({ id }: { id: string }) => ({ id }),
          hasDiscount: ({ id }: { id: string }) => id === 'p1',
          parts: () => [
            { __typename: 'Bolt', mass: 3, thread: 'M4' },
            { __typename: 'Nut', mass: 1, size: 4 },
          ],
          media: ({ id }: { id: string }) =>
            id === 'p1' ? { __typename: 'Film', minutes: 9 } : { __typename: 'Text', words: 80 },
        },
      },
    },
    b: {
      sdl: `type Product @key(fields: "id") { id: ID! hasDiscount: Boolean! @external price: Int! @requires(fields: "hasDiscount") }`,
      resolvers: { Product: { price: ({ hasDiscount }: { hasDiscount: boolean }) => (hasDiscount ? 80 : 100) } },
    },
    c: {
      sdl: `type Product @key(fields: "id") { id: ID! price: Int! @external isExpensive: Boolean! @requires(fields: "price")
          parts: [Part!]! @external mass: Int! @requires(fields: "parts { mass ... on Bolt { thread } }")
          media: Media @external length: Int! @requires(fields: "media { ... on Film { minutes } ... on Text { words } }") }
        interface Part { mass: Int! } type Bolt implements Part { mass: Int! @external thread: String! @external } type Nut implements Part { mass: Int! @external }
        union Media = Film | Text type Film { minutes: Int! @external } type Text { words: Int! @external }`,
      resolvers: {
        Product: {
          isExpensive: ({ price }: { price: number }) => price > 90,
          mass: ({ parts }: { parts: { mass: number; thread?: string; __typename: string }[] }) =>
            parts.reduce((sum, { mass, thread }) => sum + mass * (thread ? 10 : 1), 0),
          length: ({ media }: { media: { minutes?: number; words?: number } }) => media.minutes ?? media.words,
        },
      },
    },
    d: {
      sdl: 'type Product @key(fields: "id") { id: ID! isExpensive: Boolean! @external canAfford: Boolean! @requires(fields: "isExpensive") }',
      resolvers: { Product: { canAfford: ({ isExpensive }: { isExpensive: boolean }) => !isExpensive } },
    },
  },
  cases: [
    {
      it: 'goes through all of them for the last',
      query: '{ product { canAfford } }',
      data: { product: { canAfford: true } },
      asks: ['a', 'b', 'c', 'd'],
    },
    {
      it: 'goes once for each, whatever else is asked',
      query: '{ all { canAfford id isExpensive hasDiscount price } }',
      data: {
        all: [
          { canAfford: true, id: 'p1', isExpensive: false, hasDiscount: true, price: 80 },
          { canAfford: false, id: 'p2', isExpensive: true, hasDiscount: false, price: 100 },
        ],
      },
      asks: ['a', 'b', 'c', 'd'],
    },
    {
      it: 'sends lists of an interface, each item with its own',
      query: '{ product { mass } }',
      data: { product: { mass: 31 } },
    },
    { it: 'sends unions', query: '{ all { length } }', data: { all: [{ length: 9 }, { length: 80 }] } },
  ],
};
