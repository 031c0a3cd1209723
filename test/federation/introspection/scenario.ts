import type { Scenario } from '../scenario.ts';

/** Introspection is answered here, whatever else is asked with it. */
export const scenario: Scenario = {
  subgraphs: {
    a: {
      sdl: 'type Query { one: Int } "A thing." type Thing @key(fields: "id") { id: ID! size(of: Int = 3): Int }',
      resolvers: { Query: { one: () => 1 } },
    },
  },
  cases: [
    {
      it: 'asks no hub',
      query:
        'query ($n: String!) { __typename me: __typename t: __type(name: $n) { ...T } none: __type(name: "Nothing") { name } } fragment T on __Type { name description fields { name args { defaultValue } } }',
      variables: { n: 'Thing' },
      data: {
        __typename: 'Query',
        me: 'Query',
        t: {
          name: 'Thing',
          description: 'A thing.',
          fields: [
            { name: 'id', args: [] },
            { name: 'size', args: [{ defaultValue: '3' }] },
          ],
        },
        none: null,
      },
      asks: [],
    },
    {
      it: 'stands in the client’s order beside data',
      query: '{ a: one __schema { queryType { name } } b: one }',
      data: { a: 1, __schema: { queryType: { name: 'Query' } }, b: 1 },
      asks: ['a'],
    },
  ],
};
