import type { Scenario } from '../scenario.ts';

const shops = [
  { id: 's1', currency: 'EUR', shelves: [{ id: 'h1', goods: [{ id: 'g1' }, { id: 'g2' }] }] },
  { id: 's2', currency: 'USD', shelves: [{ id: 'h2', goods: [{ id: 'g1' }] }] },
];

/** Arguments that come from what is around a thing, so that one thing differs from place to place. */
export const scenario: Scenario = {
  subgraphs: {
    shops: {
      sdl: `type Query { shops: [Shop!]! }
        type Shop @key(fields: "id") @context(name: "shop") { id: ID! currency: String! shelves: [Shelf!]! }
        type Shelf @key(fields: "id") { id: ID! goods: [Good!]! }
        type Good @key(fields: "id") { id: ID! price(in: String @fromContext(field: "$shop { currency }")): String! }`,
      resolvers: {
        Query: { shops: () => shops },
        Good: { price: ({ id }: { id: string }, given: { in: string }) => `${id} in ${given.in}` },
      },
    },
    labels: {
      sdl: 'type Good @key(fields: "id") { id: ID! label: String! }',
      resolvers: { Good: { label: ({ id }: { id: string }) => `label ${id}` } },
    },
  },
  cases: [
    {
      it: 'gives one thing the argument of each place where it stands',
      query: '{ shops { id shelves { goods { id price label } } } }',
      data: {
        shops: [
          {
            id: 's1',
            shelves: [
              {
                goods: [
                  { id: 'g1', price: 'g1 in EUR', label: 'label g1' },
                  { id: 'g2', price: 'g2 in EUR', label: 'label g2' },
                ],
              },
            ],
          },
          { id: 's2', shelves: [{ goods: [{ id: 'g1', price: 'g1 in USD', label: 'label g1' }] }] },
        ],
      },
      stock: 'not asked',
    },
    {
      it: 'asks nothing where conditions leave nothing to stand in the place',
      query: 'query ($no: Boolean!) { shops { ... @include(if: $no) { shelves { goods { price } } } } }',
      variables: { no: false },
      data: { shops: [{}, {}] },
      asks: ['shops'],
      stock: 'not asked',
    },
  ],
};
