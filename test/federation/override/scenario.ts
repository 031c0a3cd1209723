import type { Scenario } from '../scenario.ts';

/** Fields that have moved from one hub to another, one of them from a hub that is not there. */
export const scenario: Scenario = {
  subgraphs: {
    old: {
      sdl: 'type Query { feed: [Post] } type Post @key(fields: "id") { id: ID! createdAt: String! title: String! }',
      resolvers: {
        Query: { feed: () => [{ id: 'p1' }] },
        Post: {
          createdAt: () => {
            throw new Error('this has moved');
          },
          title: () => 'old title',
        },
      },
    },
    next: {
      sdl: `type Query { recent: [Post] }
        type Post @key(fields: "id") { id: ID! createdAt: String! @override(from: "old") length: Int! @override(from: "gone") }`,
      resolvers: {
        Query: { recent: () => [{ id: 'p2' }] },
        Post: { createdAt: ({ id }: { id: string }) => `${id} at noon`, length: () => 4 },
      },
    },
  },
  cases: [
    {
      it: 'asks the new home',
      query: '{ feed { title createdAt } }',
      data: { feed: [{ title: 'old title', createdAt: 'p1 at noon' }] },
      asks: ['old', 'next'],
    },
    {
      it: 'asks nobody else when it starts there',
      query: '{ recent { createdAt length } }',
      data: { recent: [{ createdAt: 'p2 at noon', length: 4 }] },
      asks: ['next'],
    },
  ],
};
