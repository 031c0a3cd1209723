import type { Scenario } from '../scenario.ts';

const tools = [
  { __typename: 'Saw', id: 's1' },
  { __typename: 'Borer', id: 'b1', years: 4, price: 12 },
  { __typename: 'Borer', id: 'b2', years: 5, price: 12 },
];
const borers = tools.filter(({ __typename }) => __typename === 'Borer');
const tool = ({ id }: { id: string }) => tools.find((each) => each.id === id);

/** Types that are of an interface in one hub and not in another, and things of an interface that lead to their like. */
export const scenario: Scenario = {
  subgraphs: {
    shed: {
      sdl: `type Query { tools: [Tool] things: [Thing] borers: [Borer] first: Thing any(id: ID!): Thing }
        union Tool = Saw | Borer
        interface Thing { id: ID! }
        interface Kept { years: Int }
        type Saw @key(fields: "id") { id: ID! }
        type Borer implements Thing & Kept @key(fields: "id") { id: ID! years: Int price: Int @external
          like: Borer @provides(fields: "price") }`,
      resolvers: {
        Query: {
          tools: () => tools,
          things: () => borers,
          borers: () => borers,
          first: () => borers[0],
          any: (_: unknown, given: { id: string }) => tool(given),
        },
        Saw: { __resolveReference: tool },
        Borer: {
          __resolveReference: tool,
          like: ({ id }: { id: string }) => borers.find((borer) => borer.id !== id),
        },
      },
    },
    store: {
      sdl: `interface Thing { id: ID! } interface Kept { years: Int }
        type Saw implements Thing & Kept @key(fields: "id") { id: ID! years: Int }
        type Borer implements Thing @key(fields: "id") { id: ID! price: Int @shareable label: String }`,
      resolvers: {
        Saw: { __resolveReference: ({ id }: { id: string }) => ({ id, years: 1 }) },
        Borer: {
          __resolveReference: ({ id }: { id: string }) => ({ ...tool({ id }), label: `label of ${id}` }),
        },
      },
    },
    index: {
      sdl: 'interface Thing { id: ID! } type Borer implements Thing @key(fields: "id") { id: ID! } type Saw implements Thing @key(fields: "id") { id: ID! }',
      resolvers: {},
    },
  },
  cases: [
    {
      it: 'takes for one of the interface what another hub says is one',
      query: '{ tools { ... on Thing { id } ... on Kept { years } } }',
      data: {
        tools: [
          { id: 's1', years: 1 },
          { id: 'b1', years: 4 },
          { id: 'b2', years: 5 },
        ],
      },
    },
    {
      it: 'follows fragments on one interface within another',
      query:
        '{ things { ... on Thing { id ... on Thing { id ... on Kept { years } } } } borers { ...Named } } fragment Named on Thing { id __typename }',
      data: {
        things: borers.map(({ id, years }) => ({ id, years })),
        borers: borers.map(({ id }) => ({ id, __typename: 'Borer' })),
      },
    },
    {
      it: 'asks the hub that has it, past one that has but the key',
      query: '{ first { ... on Borer { id label __typename } } }',
      data: { first: { id: 'b1', label: 'label of b1', __typename: 'Borer' } },
      asks: ['shed', 'store'],
    },
    {
      it: 'leads from like to like, whether or not it is provided on the way',
      query: '{ first { __typename ... on Borer { like { id price like { __typename id price } } } } }',
      data: {
        first: {
          __typename: 'Borer',
          like: { id: 'b2', price: 12, like: { __typename: 'Borer', id: 'b1', price: 12 } },
        },
      },
    },
    {
      it: 'tells of a thing that the hub it asks does not know as one of the interface',
      query: '{ any(id: "s1") { ... on Saw { years } } other: any(id: "b1") { ... on Borer { years } } }',
      data: { any: null, other: { years: 4 } },
      errors: [{ path: ['any'], code: 'INTERNAL' }],
    },
  ],
};
