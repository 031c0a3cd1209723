import type { Scenario } from '../scenario.ts';

const plots = [
  { code: 'p1', sheet: 's1', forest: 'f1' },
  { code: 'p2', sheet: 's2', forest: 'f2' },
  { code: 'p3', sheet: 's3', forest: 'f1' },
];
const sheetOf = ({ code, sheet }: { code: string; sheet: string }) =>
  plots.find((plot) => plot.code === code && plot.sheet === sheet);
const found = (codes: readonly { code: string; sheet?: string }[]) =>
  plots.filter((plot) => codes.some(({ code, sheet = plot.sheet }) => code === plot.code && sheet === plot.sheet));

/** What has no key of its own is completed through what holds it, and a thing may be known by a list of others. */
export const scenario: Scenario = {
  subgraphs: {
    survey: {
      sdl: `type Query { plots: [Plot!]! transect: Transect }
        type Plot @key(fields: "code") @key(fields: "code sheet") { code: ID! sheet: ID! forest: Forest @shareable }
        type Forest @key(fields: "name") { name: ID! }
        type Transect @key(fields: "plots { code }") { plots: [Plot!]! }`,
      resolvers: {
        Query: { plots: () => plots, transect: () => ({ plots: plots.slice(0, 2) }) },
        Plot: {
          __resolveReference: ({ code }: { code: string }) => plots.find((plot) => plot.code === code),
          forest: ({ forest }: { forest: string }) => ({ name: forest }),
        },
      },
    },
    inventory: {
      sdl: `type Plot @key(fields: "code sheet") { code: ID! sheet: ID! forest: Forest @shareable }
        type Forest { stand: Stand } type Stand { trees: Int }
        type Transect @key(fields: "plots { code sheet }") { plots: [Plot!]! last: Plot length: Int }`,
      resolvers: {
        Plot: {
          __resolveReference: sheetOf,
          forest: ({ forest }: { forest: string }) => ({
            stand: { trees: plots.filter((plot) => plot.forest === forest).length },
          }),
        },
        Transect: {
          __resolveReference: ({ plots: given }: { plots: { code: string; sheet: string }[] }) => ({
            plots: found(given),
            last: found(given).at(-1),
            length: found(given).length,
          }),
        },
      },
    },
    names: {
      sdl: 'type Forest @key(fields: "name") { name: ID! title: String }',
      resolvers: { Forest: { title: ({ name }: { name: string }) => `Forest ${name}` } },
    },
  },
  cases: [
    {
      it: 'completes what has no key there through what holds it',
      query: '{ plots { code forest { name stand { trees } } } }',
      data: {
        plots: [
          { code: 'p1', forest: { name: 'f1', stand: { trees: 2 } } },
          { code: 'p2', forest: { name: 'f2', stand: { trees: 1 } } },
          { code: 'p3', forest: { name: 'f1', stand: { trees: 2 } } },
        ],
      },
      asks: ['survey', 'inventory'],
    },
    {
      it: 'does so beside a hub that has it by its key',
      query: '{ plots { forest { title stand { trees } } } }',
      data: {
        plots: [
          { forest: { title: 'Forest f1', stand: { trees: 2 } } },
          { forest: { title: 'Forest f2', stand: { trees: 1 } } },
          { forest: { title: 'Forest f1', stand: { trees: 2 } } },
        ],
      },
    },
    {
      it: 'knows a thing by the things in it',
      query: '{ transect { length last { sheet forest { stand { trees } } } plots { code } } }',
      data: {
        transect: {
          length: 2,
          last: { sheet: 's2', forest: { stand: { trees: 1 } } },
          plots: [{ code: 'p1' }, { code: 'p2' }],
        },
      },
    },
  ],
};
