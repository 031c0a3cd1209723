import { buildSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { CompositionError, composeSupergraph } from '../../gateway/supergraph/compose.ts';
import type { SubgraphSdl } from '../../gateway/supergraph/compose.ts';
import { houseSubgraphs } from '../../gateway/supergraph/hubs.ts';

const link = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])';

function subgraph(name: string, ...lines: string[]): SubgraphSdl {
  return { name, url: `http://${name}.test/graphql`, sdl: [...lines, link].join('\n') };
}

function problemsOf(...subgraphs: SubgraphSdl[]): readonly string[] {
  try {
    composeSupergraph(subgraphs);
  } catch (error) {
    if (error instanceof CompositionError) return error.problems;
    throw error;
  }
  return [];
}

describe('composeSupergraph', () => {
  it('joins what two subgraphs know of one entity, and hides how', () => {
    const tides = subgraph(
      'tides',
      'type Query { port(id: ID!): Port }',
      'type Port @key(fields: "id") { id: ID! tide: Float }',
    );
    const names = subgraph('names', 'type Port @key(fields: "id") { id: ID! name: String }');

    const { apiSdl, supergraphSdl, hints } = composeSupergraph([tides, names]);

    expect(apiSdl).toBe(
      'type Port {\n  id: ID!\n  name: String\n  tide: Float\n}\n\ntype Query {\n  port(id: ID!): Port\n}\n',
    );
    expect(supergraphSdl).toContain('TIDES @join__graph(name: "tides", url: "http://tides.test/graphql")');
    expect(hints).toEqual([]);
  });

  it('names the subgraph and the line of what is not GraphQL', () => {
    expect(problemsOf(subgraph('tides', 'type Query {', '  port: !', '}'))).toEqual([
      'Syntax Error: Expected Name, found "!". (tides:2)',
    ]);
  });

  it('names both sides of a contradiction, with their lines', () => {
    const float = subgraph(
      'tides',
      'type Query { port: Port }',
      'type Port @key(fields: "id") {',
      '  id: ID!',
      '  depth: Float',
      '}',
    );
    const int = subgraph('names', 'type Port @key(fields: "id") {', '  id: ID!', '  depth: Int', '}');

    const problems = problemsOf(float, int);

    expect(problems).toEqual([
      'Type of field "Port.depth" is incompatible across subgraphs: it has type "Int" in subgraph "names" but type "Float" in subgraph "tides" (names:3, tides:4)',
      'Non-shareable field "Port.depth" is resolved from multiple subgraphs: it is resolved from subgraphs "names" and "tides" and defined as non-shareable in all of them (tides:4, names:3)',
    ]);
  });

  it('lists every problem in its message', () => {
    expect(() => composeSupergraph([subgraph('tides', 'type Query { port: Port }')])).toThrow(
      new CompositionError(['[tides] Unknown type Port (tides:1)']),
    );
  });
});

describe('the graph of the house', () => {
  const composed = composeSupergraph(houseSubgraphs());

  it('composes without a hint', () => {
    expect(composed.hints).toEqual([]);
  });

  it('gives each hub a port of its own', () => {
    const urls = [...composed.supergraphSdl.matchAll(/@join__graph\(name: "(.+?)", url: "(.+?)"\)/g)].map(
      ([, name, url]) => `${name} ${url}`,
    );
    expect(urls.sort()).toEqual([
      'hubs http://localhost:4005/graphql',
      'imagery http://localhost:4001/graphql',
      'in-situ http://localhost:4003/graphql',
      'land-surface http://localhost:4002/graphql',
      'processing http://localhost:4004/graphql',
    ]);
  });

  it('shows clients no federation machinery', () => {
    const schema = buildSchema(composed.apiSdl);
    const foreign = Object.keys(schema.getTypeMap()).filter((name) =>
      /^(join|link|federation)__|^_(Any|Entity|Service)$/.test(name),
    );
    expect(foreign).toEqual([]);
    expect(composed.apiSdl).not.toContain('@tag');
  });

  it('promises what is served and nothing more: jobs of processing are not yet', () => {
    const schema = buildSchema(composed.apiSdl);
    const namesOf = (type: { getFields(): object } | null | undefined) => Object.keys(type?.getFields() ?? {}).sort();
    expect(namesOf(schema.getSubscriptionType())).toEqual(['imageryRequestUpdated', 'viewerRequestUpdated']);
    const mutations = namesOf(schema.getMutationType());
    expect(mutations).toEqual(expect.arrayContaining(['draftRequest', 'signCharter', 'submitRequest']));
    expect(mutations.filter((name) => /job|service/i.test(name))).toEqual([]);
  });

  it('carries list sizes and what is public into the supergraph', () => {
    // A field's line, from its name or from the end of its arguments.
    const line = (pattern: RegExp): string | undefined => pattern.exec(composed.supergraphSdl)?.[0];
    expect(line(/^ {2}\): SceneConnection .*$/m)).toBe(
      '  ): SceneConnection @join__field(graph: IMAGERY) @listSize(slicingArguments: ["first"], sizedFields: ["edges", "nodes"]) @tag(name: "public")',
    );
    expect(line(/^ {2}viewer: .*$/m)).toBe('  viewer: Account @join__field(graph: IMAGERY)');
  });
});
