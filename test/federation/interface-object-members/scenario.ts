import type { Scenario } from '../scenario.ts';

const sites = [
  { __typename: 'Mast', id: 'm1', title: 'Mast 1', height: 30 },
  { __typename: 'Gauge', id: 'g1', title: 'Gauge 1' },
];
const site = ({ id }: { id: string }) => sites.find((each) => each.id === id);

/** Stand-ins for an interface beside hubs that add to one of its members, and stand-ins by which nothing can be found. */
export const scenario: Scenario = {
  subgraphs: {
    network: {
      sdl: `type Query { site: Site }
        interface Site @key(fields: "id") { id: ID! title: String }
        type Mast implements Site @key(fields: "id") { id: ID! title: String height: Int }
        type Gauge implements Site @key(fields: "id") { id: ID! title: String }
        interface Sample @key(fields: "id") { id: ID! }
        type Core implements Sample @key(fields: "id") { id: ID! depth: Int }`,
      resolvers: {
        Query: { site: () => sites[0] },
        Site: { __resolveReference: site },
        Mast: { __resolveReference: site },
        Gauge: { __resolveReference: site },
        Sample: { __resolveReference: ({ id }: { id: string }) => ({ __typename: 'Core', id, depth: 7 }) },
      },
    },
    crews: {
      sdl: 'type Mast @key(fields: "id") { id: ID! crew: String }',
      resolvers: { Mast: { crew: ({ id }: { id: string }) => `crew of ${id}` } },
    },
    tours: {
      sdl: `type Query { tour: Tour taken: Sample }
        type Tour @key(fields: "id") { id: ID! stops: [Site] }
        type Site @key(fields: "id") @interfaceObject { id: ID! visits: Int }
        type Sample @key(fields: "id", resolvable: false) @interfaceObject { id: ID! mass: Int }`,
      resolvers: {
        Query: {
          tour: () => ({ id: 't1', stops: [{ id: 'm1' }, { id: 'g1' }] }),
          taken: () => ({ id: 'c1', mass: 3 }),
        },
        Site: { visits: ({ id }: { id: string }) => id.length },
      },
    },
  },
  cases: [
    {
      it: 'learns what a stand-in’s things are before it goes on to the hub of one member',
      query: '{ site { id ... on Mast { crew visits } } tour { stops { id ... on Mast { height crew } } } }',
      data: {
        site: { id: 'm1', crew: 'crew of m1', visits: 2 },
        tour: { stops: [{ id: 'm1', height: 30, crew: 'crew of m1' }, { id: 'g1' }] },
      },
    },
    {
      it: 'goes from what cannot be found again to where it can',
      query: '{ taken { id mass __typename ... on Core { depth } } }',
      data: { taken: { id: 'c1', mass: 3, __typename: 'Core', depth: 7 } },
    },
    {
      it: 'asks nobody else for what it has itself',
      query: '{ taken { id mass } }',
      data: { taken: { id: 'c1', mass: 3 } },
      asks: ['tours'],
    },
  ],
};
