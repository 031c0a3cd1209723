import type { Scenario } from '../scenario.ts';

/** Parts of an operation that variables decide on, within a hub and across them. */
export const scenario: Scenario = {
  subgraphs: {
    a: {
      sdl: 'type Query { product: Product } type Product @key(fields: "id") { id: ID! price: Int! weight: Int! }',
      resolvers: {
        Query: { product: () => ({ id: 'p1', price: 5, weight: 2 }) },
        Product: { __resolveReference: () => ({ id: 'p1', price: 5, weight: 2 }) },
      },
    },
    b: {
      sdl: 'type Query { mine: Product } type Product @key(fields: "id") { id: ID! price: Int! @external isExpensive: Boolean! @requires(fields: "price") stock: Int! isHeavy: Boolean @requires(fields: "weight") weight: Int! @external }',
      resolvers: {
        Query: { mine: () => ({ id: 'p1' }) },
        Product: {
          isExpensive: ({ price }: { price: number }) => price > 4,
          isHeavy: ({ weight }: { weight: number }) => weight > 1,
          stock: () => 7,
        },
      },
    },
  },
  cases: [
    {
      it: 'asks no other hub for what is skipped',
      query: 'query ($no: Boolean! = false) { product { id stock @include(if: $no) isExpensive @skip(if: true) } }',
      data: { product: { id: 'p1' } },
      asks: ['a'],
    },
    {
      it: 'asks it for what is included',
      query: 'query ($yes: Boolean!) { product { stock @include(if: $yes) isExpensive @skip(if: $yes) } }',
      variables: { yes: true },
      data: { product: { stock: 7 } },
      asks: ['a', 'b'],
      // The planner has the needs of a skipped field sent, which nothing brings.
      stock: 'wrong',
    },
    {
      it: 'joins the conditions of all the places where a field stands',
      query:
        'query ($a: Boolean!, $b: Boolean!) { product @include(if: $a) { price } product @include(if: $b) { weight ...P } } fragment P on Product { id @skip(if: $a) stock @include(if: $b) }',
      variables: { a: true, b: true },
      data: { product: { price: 5, weight: 2, stock: 7 } },
    },
    {
      it: 'leaves the whole out when none of them holds',
      query:
        'query ($a: Boolean!) { product @include(if: $a) { price stock } ... @include(if: $a) { other: product { id } } __typename }',
      variables: { a: false },
      data: { __typename: 'Query' },
    },
    {
      it: 'answers an object of which everything is skipped',
      query: 'query ($a: Boolean!) { product { price @include(if: $a) stock @include(if: $a) } }',
      variables: { a: false },
      data: { product: {} },
    },
    {
      it: 'answers an object that is there on a condition, and of which everything is skipped',
      query: 'query ($a: Boolean!, $b: Boolean!) { product @include(if: $b) { price @include(if: $a) } }',
      variables: { a: false, b: true },
      data: { product: {} },
      // The planner forgets the object.
      stock: 'wrong',
    },
    {
      it: 'forgets what a skipped fragment alone would need, and asks for the rest',
      query: 'query ($no: Boolean!) { mine { ... on Product @include(if: $no) { isHeavy } isExpensive } }',
      variables: { no: false },
      data: { mine: { isExpensive: true } },
      // The planner loses the condition of the fragment.
      stock: 'wrong',
    },
    {
      it: 'asks for all of it when the fragment is there',
      query: 'query ($no: Boolean!) { mine { ... on Product @include(if: $no) { isHeavy } isExpensive } }',
      variables: { no: true },
      data: { mine: { isHeavy: true, isExpensive: true } },
    },
  ],
};
