import type { Scenario } from '../scenario.ts';

const nodes = [
  { __typename: 'Scene', id: 's1', cloud: 4 },
  { __typename: 'Series', id: 'x1', length: 9 },
  { __typename: 'Scene', id: 's2', cloud: 8 },
];

/** Interfaces whose implementations are spread over hubs. */
export const scenario: Scenario = {
  subgraphs: {
    one: {
      sdl: `type Query { nodes: [Node!]! first: Node named: [Named] }
        interface Node { id: ID! }
        interface Named { name: String }
        type Scene implements Node & Named @key(fields: "id") { id: ID! cloud: Int name: String }
        type Series implements Node @key(fields: "id") { id: ID! length: Int }`,
      resolvers: {
        Query: {
          nodes: () => nodes,
          first: () => nodes[0],
          named: () => [{ __typename: 'Scene', id: 's1', name: 'one' }],
        },
        Scene: { name: ({ id }: { id: string }) => `name of ${id}` },
      },
    },
    two: {
      sdl: `type Scene @key(fields: "id") { id: ID! price: Float parts: [Part!] }
        type Series @key(fields: "id") { id: ID! price: Int parts: Part }
        type Part { label: String }`,
      resolvers: {
        Scene: { price: () => 1.5, parts: ({ id }: { id: string }) => [{ label: `${id}/a` }, { label: `${id}/b` }] },
        Series: { price: () => 2, parts: ({ id }: { id: string }) => ({ label: `${id}/only` }) },
      },
    },
  },
  cases: [
    {
      it: 'asks each implementation for its own',
      query: '{ nodes { id __typename ... on Scene { cloud price } ... on Series { length } } }',
      data: {
        nodes: [
          { id: 's1', __typename: 'Scene', cloud: 4, price: 1.5 },
          { id: 'x1', __typename: 'Series', length: 9 },
          { id: 's2', __typename: 'Scene', cloud: 8, price: 1.5 },
        ],
      },
    },
    {
      it: 'keeps fields of one name and different types apart',
      query:
        '{ nodes { ... on Scene { sceneParts: parts { label } p: price } ... on Series { seriesParts: parts { label } q: price } } }',
      data: {
        nodes: [
          { sceneParts: [{ label: 's1/a' }, { label: 's1/b' }], p: 1.5 },
          { seriesParts: { label: 'x1/only' }, q: 2 },
          { sceneParts: [{ label: 's2/a' }, { label: 's2/b' }], p: 1.5 },
        ],
      },
    },
    {
      it: 'follows fragments on interfaces within interfaces',
      query:
        '{ first { ... on Named { name ... on Node { ... on Scene { price } } } } nodes { ... on Named { name } } }',
      data: { first: { name: 'name of s1', price: 1.5 }, nodes: [{ name: 'name of s1' }, {}, { name: 'name of s2' }] },
    },
    {
      it: 'shapes objects alike, whatever the order of fragments',
      query: 'fragment N on Node { id ...S } fragment S on Scene { price id } { nodes { ...S ...N } }',
      data: { nodes: [{ price: 1.5, id: 's1' }, { id: 'x1' }, { price: 1.5, id: 's2' }] },
    },
  ],
};
