import type { Scenario } from '../scenario.ts';

interface Given {
  id: string;
  source?: { id?: string; mark?: string; grain?: string } | null;
}
const sources = [
  { __typename: 'Spring', id: 's1', mark: 'M1', grain: 'fine' },
  { __typename: 'Well', id: 'w1', mark: 'M2' },
  { __typename: 'Drain', id: 'd1', mark: 'M3' },
];
const probes = sources.map((source, index) => ({ id: `p${index + 1}`, source }));
const probe = ({ id }: { id: string }) => probes.find((each) => each.id === id);

/** What is needed of an interface: of whatever it is, of one member alone, or of a member that clients do not see. */
export const scenario: Scenario = {
  subgraphs: {
    field: {
      sdl: `type Query { probes: [Probe] }
        type Probe @key(fields: "id") { id: ID! source: Source @shareable }
        interface Source { id: ID! } interface Marked implements Source { id: ID! mark: String! }
        type Spring implements Source & Marked @key(fields: "id") { id: ID! mark: String! grain: String @shareable }
        type Well implements Source & Marked @key(fields: "id") { id: ID! mark: String! }
        type Drain implements Source & Marked @key(fields: "id") @inaccessible { id: ID! mark: String! }`,
      resolvers: { Query: { probes: () => probes }, Probe: { __resolveReference: probe } },
    },
    lab: {
      sdl: `type Query { sent: [Probe] }
        type Probe @key(fields: "id") { id: ID! source: Source @external
          any: String @requires(fields: "source { id }")
          spring: String @requires(fields: "source { ... on Spring { grain } }")
          marked: String @requires(fields: "source { ... on Marked { mark ... on Spring { grain } } }") }
        interface Source { id: ID! } interface Marked implements Source { id: ID! mark: String! }
        type Spring implements Source & Marked @key(fields: "id") { id: ID! mark: String! @external grain: String @shareable }
        type Well implements Source & Marked @key(fields: "id") { id: ID! mark: String! @external }`,
      resolvers: {
        Query: { sent: () => probes.map(({ id }) => ({ id })) },
        Probe: {
          __resolveReference: (given: Given) => given,
          any: ({ source }: Given) => source?.id,
          spring: ({ source }: Given) => source?.grain,
          marked: ({ source }: Given) => source?.mark && `${source.mark} ${source.grain ?? 'no grain'}`,
        },
      },
    },
  },
  cases: [
    {
      it: 'sends what is needed of whatever it is',
      query: '{ probes { any } sent { any } }',
      data: {
        probes: [{ any: 's1' }, { any: 'w1' }, { any: 'd1' }],
        sent: [{ any: 's1' }, { any: 'w1' }, { any: 'd1' }],
      },
    },
    {
      it: 'sends nothing of members of which nothing is needed',
      query: '{ sent { spring } }',
      data: { sent: [{ spring: 'fine' }, { spring: null }, { spring: null }] },
    },
    {
      it: 'sends what is needed of a member that clients do not see',
      query: '{ sent { id marked source { __typename } } }',
      data: {
        sent: [
          { id: 'p1', marked: 'M1 fine', source: { __typename: 'Spring' } },
          { id: 'p2', marked: 'M2 no grain', source: { __typename: 'Well' } },
          { id: 'p3', marked: 'M3 no grain', source: null },
        ],
      },
    },
  ],
};
