import type { Scenario } from '../scenario.ts';

const media = [
  { __typename: 'Book', id: 'b1', title: 'Soil', pages: 12 },
  { __typename: 'Film', id: 'f1', title: 'Rain', minutes: 90 },
];
const find = ({ id }: { id: string }) => media.find((each) => each.id === id);

/** A hub that adds to all implementations of an interface without knowing any. */
export const scenario: Scenario = {
  subgraphs: {
    library: {
      sdl: `type Query { media: [Media!]! }
        type Pick @key(fields: "id") { id: ID! pick: Media @shareable shelf: Int! }
        interface Media @key(fields: "id") { id: ID! title: String! }
        type Book implements Media @key(fields: "id") { id: ID! title: String! pages: Int! }
        type Film implements Media @key(fields: "id") { id: ID! title: String! minutes: Int! }`,
      resolvers: {
        Query: { media: () => media },
        Pick: { pick: () => media[0], shelf: () => 3 },
        Media: { __resolveReference: find },
        Book: { __resolveReference: find },
        Film: { __resolveReference: find },
      },
    },
    ratings: {
      sdl: `type Query { best: Media rated: [Media] picks: [Pick] }
        type Pick @key(fields: "id") { id: ID! pick: Media @shareable }
        type Media @key(fields: "id") @interfaceObject { id: ID! title: String! @external stars: Int! slogan: String! @requires(fields: "title") like: Media }`,
      resolvers: {
        Query: {
          picks: () => [{ id: 'p1', pick: { id: 'b1' } }],
          best: () => ({ id: 'f1' }),
          rated: () => [{ id: 'f1' }, { id: 'b1' }],
        },
        Media: {
          stars: ({ id }: { id: string }) => id.charCodeAt(0),
          slogan: ({ title }: { title: string }) => `${title}!`,
          like: ({ id }: { id: string }) => ({ id: id === 'f1' ? 'b1' : 'f1' }),
        },
      },
    },
  },
  cases: [
    {
      it: 'adds to each implementation',
      query: '{ media { __typename title stars } }',
      data: {
        media: [
          { __typename: 'Book', title: 'Soil', stars: 98 },
          { __typename: 'Film', title: 'Rain', stars: 102 },
        ],
      },
      asks: ['library', 'ratings'],
    },
    {
      it: 'needs fields of the real things',
      query: '{ media { slogan ... on Book { pages } } }',
      data: { media: [{ slogan: 'Soil!', pages: 12 }, { slogan: 'Rain!' }] },
    },
    {
      it: 'adds to those of which it needs nothing, beside one of which it does',
      query: '{ media { ... on Book { slogan } stars } }',
      data: { media: [{ slogan: 'Soil!', stars: 98 }, { stars: 102 }] },
      stock: 'wrong',
    },
    {
      it: 'answers what it knows without asking for the real type',
      query: '{ best { id stars } }',
      data: { best: { id: 'f1', stars: 102 } },
      asks: ['ratings'],
    },
    {
      it: 'has the real type asked for where it is wanted',
      query: '{ best { __typename stars } rated { ... on Book { pages } ... on Film { minutes } stars } }',
      data: {
        best: { __typename: 'Film', stars: 102 },
        rated: [
          { minutes: 90, stars: 102 },
          { pages: 12, stars: 98 },
        ],
      },
    },
    {
      it: 'learns from another hub what a thing is that it brought itself',
      query: '{ picks { pick { stars __typename } shelf } }',
      data: { picks: [{ pick: { stars: 98, __typename: 'Book' }, shelf: 3 }] },
      stock: 'not asked',
    },
    {
      it: 'goes from one of its own to the next',
      query: '{ best { like { title slogan ... on Book { pages } } } }',
      data: { best: { like: { title: 'Soil', slogan: 'Soil!', pages: 12 } } },
    },
    {
      it: 'does not ask about things of which nothing is wanted there',
      query: '{ rated { ... on Book { slogan } } best { ... on Book { slogan } } }',
      data: { rated: [{}, { slogan: 'Soil!' }], best: {} },
    },
    {
      it: 'asks nothing when it turns out that none is of the type that is wanted',
      query: '{ best { ... on Book { slogan } } }',
      data: { best: {} },
      asks: ['ratings', 'library'],
    },
  ],
};
