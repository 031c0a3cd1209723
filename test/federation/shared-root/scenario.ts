import type { Scenario } from '../scenario.ts';

/** A root field of which each hub gives a part, without keys. */
export const scenario: Scenario = {
  subgraphs: {
    names: {
      sdl: 'type Query { product: Product @shareable list: [Product!] @shareable } type Product { id: ID! @shareable name: Name } type Name { full: String brand: String }',
      resolvers: {
        Query: {
          product: () => ({ id: '1', name: { full: 'Full', brand: 'B' } }),
          list: () => [
            { id: '1', name: { full: 'One' } },
            { id: '2', name: { full: 'Two' } },
          ],
        },
      },
    },
    prices: {
      sdl: 'type Query { product: Product @shareable list: [Product!] @shareable } type Product { id: ID! @shareable price: Price } type Price { amount: Int }',
      resolvers: {
        Query: {
          product: () => ({ id: '1', price: { amount: 9 } }),
          list: () => [
            { id: '1', price: { amount: 1 } },
            { id: '2', price: { amount: 2 } },
          ],
        },
      },
    },
  },
  cases: [
    {
      it: 'puts the parts together',
      query: '{ product { price { amount } name { brand full } id } }',
      data: { product: { price: { amount: 9 }, name: { brand: 'B', full: 'Full' }, id: '1' } },
    },
    {
      it: 'puts lists together item by item',
      query: '{ list { name { full } price { amount } } }',
      data: {
        list: [
          { name: { full: 'One' }, price: { amount: 1 } },
          { name: { full: 'Two' }, price: { amount: 2 } },
        ],
      },
    },
  ],
};
