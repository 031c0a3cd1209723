import type { Scenario } from '../scenario.ts';

const spots: Record<string, { depth: number; grain: number; flag: string }> = {
  s1: { depth: 3, grain: 7, flag: 'good' },
  s2: { depth: 5, grain: 9, flag: 'poor' },
};
/** The layers of every spot lead to both. */
const layers = [
  { name: 'top', spot: { __typename: 'Spot', id: 's1' } },
  { name: 'base', spot: { __typename: 'Spot', id: 's2' } },
];

interface Asked {
  id: string;
  checked?: string;
  layers?: { name: string }[];
  sampled?: number;
}

/**
 * Two hubs, each with a field that needs one of the other's at the same place, reached through an interface that only one of
 * them knows: over such graphs the planner finds orders of fetches that contradict themselves, and nothing else.
 */
export const scenario: Scenario = {
  subgraphs: {
    soil: {
      sdl: `type Layer @shareable { name: String spot: Spot other: Spot }
        type Plot @key(fields: "id") {
          id: ID!
          spots: [Spot] @external
          summary: String @requires(fields: "spots { checked grade }")
        }
        type Spot @key(fields: "id") {
          id: ID!
          layers: [Layer!]
          texture: [String!]!
          sampled(at: Int = 3): Int
          checked(by: String): String @external
          grade: [Float]! @external
          verdict: String! @requires(fields: "checked(by: \\"lab\\")")
        }`,
      resolvers: {
        Spot: {
          __resolveReference: (asked: Asked) => asked,
          layers: () => layers,
          texture: () => ['clay'],
          sampled: ({ id }: Asked, { at }: { at: number }) => (spots[id]?.depth ?? 0) * at,
          verdict: ({ id, checked }: Asked) => `${id}: ${checked}`,
        },
        Plot: { summary: () => 'none' },
      },
    },
    quality: {
      sdl: `type Query { place: Place! }
        interface Place { layers: [Layer!] }
        type Layer @shareable { name: String spot: Spot other: Spot }
        type Plot implements Place @key(fields: "id") { id: ID! layers: [Layer!] spots: [Spot] }
        type Spot implements Place @key(fields: "id") {
          id: ID!
          layers: [Layer!] @external
          texture: [String!]! @external
          sampled(at: Int = 3): Int @external
          checked(by: String): String
          grade: [Float]!
          also: String @requires(fields: "texture sampled(at: 2)")
          report: String! @requires(fields: "layers { name } sampled(at: 4)")
        }`,
      resolvers: {
        Query: { place: () => ({ __typename: 'Spot', id: 's1' }) },
        Spot: {
          __resolveReference: (asked: Asked) => asked,
          checked: ({ id }: Asked, { by }: { by: string }) => `${by} ${spots[id]?.flag}`,
          grade: () => [1.5],
          also: () => 'also',
          report: ({ id, layers, sampled }: Asked) => `${id}: ${layers?.map(({ name }) => name).join(' ')} ${sampled}`,
        },
      },
    },
  },
  cases: [
    {
      it: 'are both answered',
      query: '{ place { layers { spot { verdict report } } } }',
      stock: 'wrong',
      data: {
        place: {
          layers: [
            { spot: { verdict: 's1: lab good', report: 's1: top base 12' } },
            { spot: { verdict: 's2: lab poor', report: 's2: top base 20' } },
          ],
        },
      },
    },
    {
      it: 'are both answered beside others',
      query: '{ place { layers { name spot { id report verdict } } } again: __typename }',
      stock: 'wrong',
      data: {
        place: {
          layers: [
            { name: 'top', spot: { id: 's1', report: 's1: top base 12', verdict: 's1: lab good' } },
            { name: 'base', spot: { id: 's2', report: 's2: top base 20', verdict: 's2: lab poor' } },
          ],
        },
        again: 'Query',
      },
    },
  ],
};
