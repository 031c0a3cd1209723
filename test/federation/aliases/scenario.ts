import type { Scenario } from '../scenario.ts';

const scenes = [
  { id: 's1', title: 'Ariège', footprint: 'POLYGON 1', secret: 'x' },
  { id: 's2', title: 'Donga', footprint: 'POLYGON 2', secret: 'y' },
];

/** A client may call anything anything, and may not thereby choose what hubs are told. */
export const scenario: Scenario = {
  subgraphs: {
    imagery: {
      sdl: `type Query { scenes: [Scene!]! }
        type Scene @key(fields: "id") { id: ID! title: String! footprint: String! near(km: Int!): String! constructor: String }`,
      resolvers: {
        Query: { scenes: () => scenes },
        Scene: {
          __resolveReference: ({ id }: { id: string }) => scenes.find((scene) => scene.id === id),
          near: ({ id }: { id: string }, { km }: { km: number }) => `${id} within ${km} km`,
          constructor: ({ id }: { id: string }) => `maker of ${id}`,
        },
      },
    },
    processing: {
      sdl: `type Scene @key(fields: "id") { id: ID! footprint: String! @external services: [String!]! @requires(fields: "footprint") size: Int! }`,
      resolvers: {
        Scene: {
          services: ({ footprint }: { footprint: string }) => [`cut ${footprint}`],
          size: ({ id }: { id: string }) => id.length,
        },
      },
    },
  },
  cases: [
    {
      it: 'sends the real footprint when something else bears its name',
      query: '{ scenes { footprint: title services } }',
      data: {
        scenes: [
          { footprint: 'Ariège', services: ['cut POLYGON 1'] },
          { footprint: 'Donga', services: ['cut POLYGON 2'] },
        ],
      },
      stock: 'wrong',
    },
    {
      it: 'sends the real key when something else bears its name',
      query: '{ scenes { id: title size } }',
      data: {
        scenes: [
          { id: 'Ariège', size: 2 },
          { id: 'Donga', size: 2 },
        ],
      },
      stock: 'wrong',
    },
    {
      it: 'keeps the type where a field bears the name of __typename’s alias',
      query: '{ scenes { kind: __typename size title: __typename } }',
      data: {
        scenes: [
          { kind: 'Scene', size: 2, title: 'Scene' },
          { kind: 'Scene', size: 2, title: 'Scene' },
        ],
      },
    },
    {
      it: 'answers one field under several names, and with several arguments',
      query: '{ all: scenes { a: near(km: 1) b: near(km: 2) c: near(km: 1) } scenes { id ident: id } }',
      data: {
        all: [
          { a: 's1 within 1 km', b: 's1 within 2 km', c: 's1 within 1 km' },
          { a: 's2 within 1 km', b: 's2 within 2 km', c: 's2 within 1 km' },
        ],
        scenes: [
          { id: 's1', ident: 's1' },
          { id: 's2', ident: 's2' },
        ],
      },
      asks: ['imagery'],
    },
    {
      it: 'takes names that every object inherits for plain names',
      query:
        'query ($toString: Int!) { constructor: scenes { toString: near(km: $toString) hasOwnProperty: size constructor valueOf: constructor } }',
      variables: { toString: 3 },
      data: {
        constructor: [
          { toString: 's1 within 3 km', hasOwnProperty: 2, constructor: 'maker of s1', valueOf: 'maker of s1' },
          { toString: 's2 within 3 km', hasOwnProperty: 2, constructor: 'maker of s2', valueOf: 'maker of s2' },
        ],
      },
      stock: 'not asked',
    },
  ],
};
