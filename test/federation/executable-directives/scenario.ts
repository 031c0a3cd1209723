import type { Scenario } from '../scenario.ts';

const access = `directive @access(scope: Scope! = PUBLIC) on FIELD
  enum Scope { PUBLIC PRIVATE }`;

/** Directives of the hubs' own in operations: hubs are told of them, and two uses of a field are two. */
export const scenario: Scenario = {
  subgraphs: {
    a: {
      sdl: `${access} type Query { a: String }`,
      resolvers: { Query: { a: () => 'a' } },
    },
    b: {
      sdl: `${access} type Query { b: String }`,
      resolvers: { Query: { b: () => 'b' } },
    },
  },
  cases: [
    {
      it: 'goes to each hub with its fields',
      query: '{ a @access b @access(scope: PRIVATE) plain: a }',
      data: { a: 'a', b: 'b', plain: 'a' },
    },
  ],
};
