import type { Scenario } from '../scenario.ts';

const kinds: Record<string, string> = { p1: 'Buoy', p2: 'Tower' };

/** A stand-in for an interface that its hub finds by no key: planned for one type alone, its fields are asked by that key. */
export const scenario: Scenario = {
  subgraphs: {
    network: {
      sdl: `interface Platform @key(fields: "id") { id: ID! }
        type Buoy implements Platform @key(fields: "id") { id: ID! }
        type Tower implements Platform @key(fields: "id") { id: ID! }`,
      resolvers: {
        Platform: { __resolveReference: ({ id }: { id: string }) => ({ __typename: kinds[id], id }) },
      },
    },
    drift: {
      sdl: `type Query { platforms: [Platform!]! }
        type Platform @interfaceObject @key(fields: "id", resolvable: false) { id: ID! speed: Int }`,
      resolvers: {
        Query: {
          platforms: () => [
            { id: 'p1', speed: 2 },
            { id: 'p2', speed: 0 },
          ],
        },
      },
    },
  },
  cases: [
    {
      it: 'is answered where all are asked',
      query: '{ platforms { speed } }',
      data: { platforms: [{ speed: 2 }, { speed: 0 }] },
    },
    {
      it: 'is null with an error where one type is asked',
      query: '{ platforms { id ... on Buoy { speed } } }',
      data: { platforms: [{ id: 'p1', speed: null }, { id: 'p2' }] },
      errors: [{ path: ['platforms', 0, 'speed'], code: 'PLAN_FAILED' }],
      stock: 'not asked',
    },
  ],
};
