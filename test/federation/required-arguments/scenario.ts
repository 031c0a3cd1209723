import type { Scenario } from '../scenario.ts';

const products = [
  { id: 'p1', price: 10, part: { mass: 3 } },
  { id: 'p2', price: 40, part: { mass: 5 } },
];
const rates: Record<string, number> = { USD: 1, EUR: 2, CHF: 3 };

/** A field that is needed with arguments, by several and with different ones, while the client wants it with others still. */
export const scenario: Scenario = {
  subgraphs: {
    catalogue: {
      sdl: `type Query { products: [Product!]! }
        type Product @key(fields: "id") { id: ID! price(currency: String!): Int part: Part box(of: Int!): Box }
        type Part { mass(unit: Int! = 1): Int }
        type Box { width(unit: Int! = 1): Int }`,
      resolvers: {
        Query: { products: () => products },
        Product: {
          __resolveReference: ({ id }: { id: string }) => products.find((product) => product.id === id),
          price: ({ price }: { price: number }, { currency }: { currency: string }) =>
            price * (rates[currency] ?? Number.NaN),
          box: ({ price }: { price: number }, { of }: { of: number }) => ({ width: price + of }),
        },
        Box: { width: ({ width }: { width: number }, { unit }: { unit: number }) => width * unit },
        Part: { mass: ({ mass }: { mass: number }, { unit }: { unit: number }) => mass * unit },
      },
    },
    shipping: {
      sdl: `type Product @key(fields: "id") {
          id: ID! price(currency: String!): Int @external part: Part @external
          inDollars: String @requires(fields: "price(currency: \\"USD\\")")
          inEuros: String @requires(fields: "price(currency: \\"EUR\\")")
          alsoInEuros: String @requires(fields: "price(currency: \\"EUR\\")")
          light: String @requires(fields: "part { mass(unit: 10) }")
          lighter: String @requires(fields: "part { mass(unit: 100) }")
          wide: String @requires(fields: "box(of: 1) { width(unit: 10) }")
          narrow: String @requires(fields: "box(of: 2) { width }")
          box(of: Int!): Box @external
          known: String
        }
        type Part { mass(unit: Int! = 1): Int @external }
        type Box { width(unit: Int! = 1): Int @external }`,
      resolvers: {
        Product: {
          inDollars: ({ price }: { price: number }) => `$${price}`,
          inEuros: ({ price }: { price: number }) => `€${price}`,
          alsoInEuros: ({ price }: { price: number }) => `${price} euros`,
          light: ({ part }: { part: { mass: number } }) => `${part.mass} at 10`,
          lighter: ({ part }: { part: { mass: number } }) => `${part.mass} at 100`,
          wide: ({ box }: { box: { width: number } }) => `${box.width} wide`,
          narrow: ({ box }: { box: { width: number } }) => `${box.width} narrow`,
          known: ({ id }: { id: string }) => `${id}!`,
        },
      },
    },
  },
  cases: [
    {
      it: 'gives each what it needs, though all need the same field',
      query: '{ products { id inDollars inEuros } }',
      data: {
        products: [
          { id: 'p1', inDollars: '$10', inEuros: '€20' },
          { id: 'p2', inDollars: '$40', inEuros: '€80' },
        ],
      },
      stock: 'wrong',
      asks: ['catalogue', 'shipping'],
    },
    {
      it: 'keeps what the client wants apart from what hubs need',
      query: '{ products { price(currency: "CHF") inEuros alsoInEuros known } }',
      data: {
        products: [
          { price: 30, inEuros: '€20', alsoInEuros: '20 euros', known: 'p1!' },
          { price: 120, inEuros: '€80', alsoInEuros: '80 euros', known: 'p2!' },
        ],
      },
      stock: 'wrong',
    },
    {
      it: 'does so below a field as well',
      query: '{ products { part { mass } light lighter } }',
      data: {
        products: [
          { part: { mass: 3 }, light: '30 at 10', lighter: '300 at 100' },
          { part: { mass: 5 }, light: '50 at 10', lighter: '500 at 100' },
        ],
      },
      stock: 'wrong',
    },
    {
      it: 'does so where one needs a field without arguments below one with them',
      query: '{ products { wide narrow } }',
      data: {
        products: [
          { wide: '110 wide', narrow: '12 narrow' },
          { wide: '410 wide', narrow: '42 narrow' },
        ],
      },
      stock: 'wrong',
    },
    {
      it: 'follows the arguments a client puts into variables',
      query: 'query ($in: String! = "USD") { products { price(currency: $in) inEuros } }',
      data: {
        products: [
          { price: 10, inEuros: '€20' },
          { price: 40, inEuros: '€80' },
        ],
      },
      stock: 'wrong',
    },
  ],
};
