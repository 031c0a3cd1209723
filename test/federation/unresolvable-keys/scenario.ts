import type { Scenario } from '../scenario.ts';

const stations = [
  { id: 'st1', code: 'C1', depth: 10 },
  { id: 'st2', code: 'C2', depth: 20 },
];

/** A hub may name a key that it cannot find anything by, beside one that it can. */
export const scenario: Scenario = {
  subgraphs: {
    observatory: {
      sdl: `type Query { stations: [Station] }
        type Station @key(fields: "code") @key(fields: "id") { id: ID! code: String! depth: Int }`,
      resolvers: {
        Query: { stations: () => stations },
        Station: {
          __resolveReference: (given: { id?: string; code?: string }) =>
            stations.find(({ id, code }) => id === given.id || code === given.code),
        },
      },
    },
    laboratory: {
      sdl: `type Query { sampled: [Station] }
        type Station @key(fields: "code", resolvable: false) @key(fields: "id") {
          id: ID! code: String! depth: Int @external
          pressure: Float @requires(fields: "depth")
        }`,
      resolvers: {
        Query: { sampled: () => stations.map(({ id, code }) => ({ id, code })) },
        Station: {
          __resolveReference(given: { id?: string; depth?: number }) {
            if (given.id === undefined) throw new Error('found by id alone');
            return { ...given, code: stations.find(({ id }) => id === given.id)?.code };
          },
          pressure: ({ depth }: { depth: number }) => depth / 10,
        },
      },
    },
  },
  cases: [
    {
      it: 'comes back to a hub with the key by which it finds things',
      query: '{ sampled { code pressure } }',
      data: {
        sampled: [
          { code: 'C1', pressure: 1 },
          { code: 'C2', pressure: 2 },
        ],
      },
      stock: 'wrong',
    },
    {
      it: 'goes there with it the first time',
      query: '{ stations { code pressure } }',
      data: {
        stations: [
          { code: 'C1', pressure: 1 },
          { code: 'C2', pressure: 2 },
        ],
      },
    },
  ],
};
