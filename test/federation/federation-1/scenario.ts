import type { Scenario } from '../scenario.ts';

const boats = [
  { hull: 'h1', name: 'Alose', berth: 'b1', mast: 9 },
  { hull: 'h2', name: 'Brochet', berth: 'b2', mast: 11 },
];
const boat = ({ hull }: { hull: string }) => boats.find((each) => each.hull === hull);

/** Hubs that speak federation 1: without a `@link`, extending what another has. */
export const scenario: Scenario = {
  subgraphs: {
    harbour: {
      isOld: true,
      sdl: `type Query { moored: [Boat] named: Boat @provides(fields: "name") }
        extend type Boat @key(fields: "hull") { hull: ID! @external name: String @external berth: String }`,
      resolvers: {
        Query: {
          moored: () => boats.map(({ hull, berth }) => ({ hull, berth })),
          named: () => ({ hull: 'h1', name: 'Alose, as the harbour knows it' }),
        },
        Boat: { __resolveReference: ({ hull }: { hull: string }) => ({ hull, berth: boat({ hull })?.berth }) },
      },
    },
    register: {
      isOld: true,
      sdl: 'type Query { boat(hull: ID!): Boat } type Boat @key(fields: "hull") { hull: ID! name: String mast: Int }',
      resolvers: {
        Query: { boat: (_: unknown, { hull }: { hull: string }) => boat({ hull }) },
        Boat: { __resolveReference: boat },
      },
    },
    sails: {
      isOld: true,
      sdl: `type Boat @extends @key(fields: "hull name") { hull: ID! @external name: String @external mast: Int @external
        area: Int @requires(fields: "mast") }`,
      resolvers: { Boat: { area: ({ mast, name }: { mast: number; name?: string }) => (name ? mast * 2 : null) } },
    },
  },
  cases: [
    {
      it: 'completes what one extends by the other',
      query: '{ moored { hull name berth } boat(hull: "h2") { berth mast } }',
      data: {
        moored: boats.map(({ hull, name, berth }) => ({ hull, name, berth })),
        boat: { berth: 'b2', mast: 11 },
      },
    },
    {
      it: 'takes what is provided',
      query: '{ named { name } }',
      data: { named: { name: 'Alose, as the harbour knows it' } },
      asks: ['harbour'],
    },
    {
      it: 'goes by a key all of which is another’s, and brings what is needed',
      query: '{ moored { area } }',
      data: { moored: [{ area: 18 }, { area: 22 }] },
      asks: ['harbour', 'register', 'sails'],
    },
  ],
};
