import type { Scenario } from '../scenario.ts';

const places = [
  { id: 'p1', code: 'A', inner: { id: 'p2' } },
  { id: 'p2', code: 'B', inner: { id: 'p1' } },
];
const find = (given: { id?: string; code?: string }) =>
  places.find(({ id, code }) => id === given.id || code === given.code);

/** Things that hold one another, keys that lead round, and requirements that need one another’s results. */
export const scenario: Scenario = {
  subgraphs: {
    a: {
      sdl: `type Query { place: Place } type Place @key(fields: "id") { id: ID! inner: Place
          mark: Int! @requires(fields: "score") score: Int! @external }`,
      resolvers: {
        Query: { place: () => ({ id: 'p1' }) },
        Place: {
          __resolveReference: (given: object) => given,
          inner: ({ id }: { id: string }) => find({ id })?.inner,
          mark: ({ score }: { score: number }) => score * 2,
        },
      },
    },
    b: {
      sdl: 'type Place @key(fields: "id") @key(fields: "code") { id: ID! code: String! }',
      resolvers: { Place: { __resolveReference: find } },
    },
    c: {
      sdl: `type Place @key(fields: "code") { code: String! score: Int! mark: Int! @external total: Int! @requires(fields: "mark") }`,
      resolvers: {
        Place: {
          score: ({ code }: { code: string }) => code.charCodeAt(0),
          total: ({ mark }: { mark: number }) => mark + 1,
        },
      },
    },
  },
  cases: [
    {
      it: 'goes round and round',
      query: '{ place { code inner { code inner { code inner { id score } } } } }',
      data: { place: { code: 'A', inner: { code: 'B', inner: { code: 'A', inner: { id: 'p2', score: 66 } } } } },
    },
    {
      it: 'comes back with what was needed, twice',
      query: '{ place { total inner { mark } } }',
      data: { place: { total: 131, inner: { mark: 132 } } },
    },
  ],
};
