/** The only place that composes: subgraphs in, a supergraph and what clients see of it out. */
import { composeServices } from '@apollo/composition';
import { GraphQLError, parse, printSchema } from 'graphql';
import type { DocumentNode } from 'graphql';
import { placesNamed } from './places.ts';

/** A subgraph as composition takes it. */
export interface SubgraphSdl {
  /** Name in the graph, such as `land-surface`. */
  name: string;
  /** Where the gateway reaches it. */
  url: string;
  /** Complete SDL, with `@link` to the federation directives it uses. */
  sdl: string;
}

export interface Composed {
  /** What a federation gateway serves. */
  supergraphSdl: string;
  /** What clients see: no federation machinery. */
  apiSdl: string;
  /** What composed, but may not be meant. */
  hints: string[];
}

/** Subgraphs that do not make one graph; `problems` says why, one sentence each, with subgraph and line. */
export class CompositionError extends Error {
  override readonly name = 'CompositionError';
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(`the subgraphs do not compose:\n${problems.map((problem) => `- ${problem}`).join('\n')}`);
    this.problems = problems;
  }
}

/**
 * Composes subgraphs into one graph. Takes tenths of a second, so a serving process leaves it to a worker.
 *
 * @throws CompositionError when a subgraph is not GraphQL, or they contradict one another.
 */
export function composeSupergraph(subgraphs: readonly SubgraphSdl[]): Composed {
  const services = subgraphs.map(({ name, url, sdl }) => ({ name, url, typeDefs: parsed(name, sdl) }));
  const composed = composeServices(services);
  if (composed.errors) throw new CompositionError(composed.errors.map((error) => problem(error, services)));

  return {
    supergraphSdl: `${composed.supergraphSdl.trimEnd()}\n`,
    apiSdl: `${printSchema(composed.schema.toAPISchema().toGraphQLJSSchema()).trimEnd()}\n`,
    hints: composed.hints.map(({ message }) => message),
  };
}

function parsed(name: string, sdl: string): DocumentNode {
  try {
    return parse(sdl);
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    throw new CompositionError([`${error.message} (${name}:${error.locations?.[0]?.line ?? 1})`]);
  }
}

/** One sentence with the places it is about: `imagery:12, processing:40`. */
function problem(error: GraphQLError, subgraphs: readonly { name: string; typeDefs: DocumentNode }[]): string {
  const given = (error.nodes ?? []).flatMap((node) => {
    const subgraph = 'subgraph' in node && typeof node.subgraph === 'string' ? node.subgraph : undefined;
    const line = node.loc?.startToken.line;
    return subgraph && line ? [`${subgraph}:${line}`] : [];
  });
  const places = given.length > 0 ? given : placesNamed(error.message, subgraphs);
  return places.length > 0 ? `${error.message} (${[...new Set(places)].join(', ')})` : error.message;
}
