import type { Scenario } from '../scenario.ts';

let total = 1;
const added: string[] = [];
let enrolments = 0;
const enrol = (_: unknown, { name }: { name: string }) => {
  enrolments++;
  return { id: `member-${name}`, name };
};

/** Mutations of several hubs, in the client's order, each as often as it is asked. */
export const scenario: Scenario = {
  subgraphs: {
    numbers: {
      sdl: `type Query { total: Int! enrolments: Int! } type Mutation { multiply(by: Int!): Int! reset(to: Int!): Int! create(name: String!): Item! enrol(name: String!): Member! @shareable }
        type Member @key(fields: "id") { id: ID! }
        type Item @key(fields: "id") { id: ID! name: String! }`,
      resolvers: {
        Query: { total: () => total, enrolments: () => enrolments },
        Mutation: {
          multiply: (_: unknown, { by }: { by: number }) => (total *= by),
          reset: (_: unknown, { to }: { to: number }) => (total = to),
          create: (_: unknown, { name }: { name: string }) => ({ id: `item-${name}`, name }),
          enrol,
        },
      },
    },
    sums: {
      sdl: `type Mutation { add(term: Int!): Int! enrol(name: String!): Member! @shareable }
        type Member @key(fields: "id") { id: ID! name: String! } type Item @key(fields: "id") { id: ID! size: Int! note: String }`,
      resolvers: {
        Mutation: { add: (_: unknown, { term }: { term: number }) => (total += term), enrol },
        Member: { __resolveReference: ({ id }: { id: string }) => ({ id, name: id.slice('member-'.length) }) },
        Item: {
          size: ({ id }: { id: string }) => id.length,
          note({ id }: { id: string }) {
            added.push(id);
            return String(added.length);
          },
        },
      },
    },
  },
  cases: [
    {
      it: 'goes from hub to hub in order',
      query: 'mutation { a: reset(to: 5) add(term: 1) multiply(by: 3) b: add(term: 2) c: multiply(by: 2) }',
      data: { a: 5, add: 6, multiply: 18, b: 20, c: 40 },
      asks: ['numbers', 'sums', 'numbers', 'sums', 'numbers'],
    },
    {
      it: 'does the same twice when it is asked twice under two names, once under one',
      query: 'mutation { reset(to: 1) x: add(term: 1) y: add(term: 1) x: add(term: 1) }',
      data: { reset: 1, x: 2, y: 3 },
    },
    {
      it: 'does once what is asked under one name in several places, whatever decides whether it is there',
      query:
        'mutation ($yes: Boolean!, $no: Boolean!) { reset(to: 1) x: add(term: 1) multiply(by: 2) x: add(term: 1) @skip(if: $no) y: add(term: 3) @include(if: $yes) ... @skip(if: $no) { b: multiply(by: 5) y: add(term: 3) @skip(if: $no) } }',
      variables: { yes: true, no: false },
      data: { reset: 1, x: 2, multiply: 4, y: 7, b: 35 },
      asks: ['numbers', 'sums', 'numbers', 'sums', 'numbers'],
      stock: 'wrong',
    },
    {
      it: 'does it where it first is there, not where it is left out',
      query:
        'mutation ($yes: Boolean!) { reset(to: 1) x: add(term: 1) @skip(if: $yes) multiply(by: 3) x: add(term: 1) }',
      variables: { yes: true },
      data: { reset: 1, multiply: 3, x: 4 },
      asks: ['numbers', 'numbers', 'sums'],
    },
    {
      it: 'completes what a mutation made from other hubs',
      query: 'mutation ($n: String!) { made: create(name: $n) { size name } create(name: "z") { id size } }',
      variables: { n: 'new' },
      data: { made: { size: 8, name: 'new' }, create: { id: 'item-z', size: 6 } },
    },
    {
      it: 'asks one hub alone for what several could do',
      query: 'mutation { enrol(name: "Ada") { id name } }',
      data: { enrol: { id: 'member-Ada', name: 'Ada' } },
      asks: ['sums'],
      stock: 'not asked',
    },
    { it: 'has had it done once', query: '{ enrolments }', data: { enrolments: 1 } },
  ],
};
