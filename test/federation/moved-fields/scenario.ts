import type { Scenario } from '../scenario.ts';

const notes = ['n1', 'n2'].map((id) => ({ __typename: 'Photo', id, taken: `${id} in June` }));
const person = (id: string) => ({ id, name: `name of ${id}` });
const greeted =
  (hub: string) =>
  ({ name }: { name?: string }) => {
    if (name === undefined) throw new Error('a greeting without a name');
    return `${hub}: ${name}`;
  };

/** Fields that have moved away, of things that are asked for by an interface, or that others need. */
export const scenario: Scenario = {
  subgraphs: {
    archive: {
      sdl: `type Query { notes: [Note] reader: Person }
        interface Note { id: ID! taken: String! }
        type Photo implements Note @key(fields: "id") { id: ID! taken: String! }
        type Person @key(fields: "id") { id: ID! name: String @external card: String! @requires(fields: "name") }`,
      resolvers: {
        Query: { notes: () => notes, reader: () => ({ id: 'r1' }) },
        Photo: { taken: () => 'moved away' },
        Person: { card: greeted('archive') },
      },
    },
    studio: {
      sdl: `type Query { pictures: [Picture] owner: Person }
        interface Note { id: ID! taken: String! }
        type Text implements Note @key(fields: "id") { id: ID! taken: String! words: Int }
        interface Picture { id: ID! taken: String! }
        type Photo implements Picture @key(fields: "id") { id: ID! taken: String! @override(from: "archive") }
        type Person @key(fields: "id") { id: ID! name: String @override(from: "desk") }`,
      resolvers: {
        Query: { pictures: () => notes, owner: () => person('o1') },
        Photo: { __resolveReference: ({ id }: { id: string }) => notes.find((note) => note.id === id) },
        Person: { __resolveReference: ({ id }: { id: string }) => person(id) },
      },
    },
    desk: {
      sdl: `type Query { clerk: Person }
        type Person @key(fields: "id") { id: ID! name: String badge: String! @requires(fields: "title") title: String @external }
        type Unused { a: Int }`,
      resolvers: {
        Query: { clerk: () => ({ id: 'c1' }) },
        Person: { name: () => 'moved away', badge: ({ title }: { title: string }) => `badge of ${title}` },
      },
    },
    titles: {
      sdl: 'type Person @key(fields: "id") { id: ID! name: String @external title: String @requires(fields: "name") }',
      resolvers: { Person: { title: greeted('title') } },
    },
  },
  cases: [
    {
      it: 'are asked of their new home for things of an interface that it has not',
      query: '{ notes { id taken } }',
      data: { notes: notes.map(({ id, taken }) => ({ id, taken })) },
      asks: ['archive', 'studio'],
    },
    {
      it: 'are asked once where another interface begins there',
      query: '{ pictures { taken ... on Photo { id taken } } }',
      data: { pictures: notes.map(({ id, taken }) => ({ taken, id })) },
      asks: ['studio'],
    },
    {
      it: 'leave nothing to ask of members that cannot be in the place',
      query: '{ notes { ... on Text { words } } }',
      data: { notes: [{}, {}] },
      asks: ['archive'],
    },
    {
      it: 'are brought from there to those who need them',
      query: '{ reader { name card } owner { card } clerk { badge name } }',
      data: {
        reader: { name: 'name of r1', card: 'archive: name of r1' },
        owner: { card: 'archive: name of o1' },
        clerk: { badge: 'badge of title: name of c1', name: 'name of c1' },
      },
    },
  ],
};
