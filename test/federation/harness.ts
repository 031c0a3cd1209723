import { ApolloGateway, LocalGraphQLDataSource } from '@apollo/gateway';
import { Supergraph } from '@apollo/federation-internals';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { ApolloServer } from '@apollo/server';
import { execute, type GraphQLFormattedError, type GraphQLSchema, parse, validate } from 'graphql';
import { compileProgram } from '../../gateway/execution/compile.ts';
import { normaliseOperation } from '../../gateway/execution/normalise.ts';
import type { Outcome, Program } from '../../gateway/execution/program.ts';
import { compileSchema } from '../../gateway/execution/schema.ts';
import { adaptSupergraph } from '../../gateway/supergraph/adapt.ts';
import { composeSupergraph } from '../../gateway/supergraph/compose.ts';
import { supportedFeatures } from '../../gateway/supergraph/features.ts';
import { plannerOf } from '../../gateway/supergraph/planning/planner.ts';
import type { FetchContext, Transport } from '../../gateway/transport/transport.ts';
import type { HubResponse } from '../../subgraphs/kit/hub.ts';

/** One hub of a scenario. */
export interface SubgraphScenario {
  /** Without the `@link`, which is put before it. */
  sdl: string;
  /** Whether it is of federation 1, and has no `@link`. Default false. */
  isOld?: boolean;
  resolvers: Record<string, unknown>;
}

export interface Answer {
  data?: unknown;
  errors?: GraphQLFormattedError[];
}

export interface SentFetch {
  hub: string;
  query: string;
  variables: Record<string, unknown>;
}

const imports = [
  ...[
    '@key',
    '@external',
    '@requires',
    '@provides',
    '@shareable',
    '@override',
    '@inaccessible',
    '@interfaceObject',
    '@tag',
  ],
  ...['@context', '@fromContext'],
];
const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.8", import: [${imports.map((name) => `"${name}"`).join(', ')}])`;

const requestId = 'request-1';

export function fetchContext(more: Partial<FetchContext> = {}): FetchContext {
  return {
    identity: null,
    language: undefined,
    requestId,
    signal: new AbortController().signal,
    deadline: Date.now() + 10_000,
    ...more,
  };
}

/** Composes a scenario's hubs in this process, and asks them through compiled execution and through the stock gateway. */
export function federation(subgraphs: Record<string, SubgraphScenario>) {
  const textOf = ({ sdl, isOld }: SubgraphScenario) => (isOld ? sdl : `${link}\n${sdl}`);
  const schemas = new Map(
    Object.entries(subgraphs).map(([name, subgraph]): [string, GraphQLSchema] => [
      name,
      buildSubgraphSchema([{ typeDefs: parse(textOf(subgraph)), resolvers: subgraph.resolvers as never }]),
    ]),
  );
  const composed = composeSupergraph(
    Object.entries(subgraphs).map(([name, subgraph]) => ({ name, url: `http://${name}`, sdl: textOf(subgraph) })),
  );
  const adapted = adaptSupergraph(composed.supergraphSdl);
  const supergraph = Supergraph.build(adapted.sdl, { supportedFeatures: new Set(supportedFeatures) });
  const planning = plannerOf(supergraph);
  const schema = compileSchema({ adaptedSdl: adapted.sdl, virtuals: adapted.virtuals, apiSdl: composed.apiSdl });
  const fetches: SentFetch[] = [];
  /** What hubs answer instead of the truth, for those that are not to be trusted. */
  const forged = new Map<string, (fetch: SentFetch, truth: HubResponse) => HubResponse | Promise<HubResponse>>();

  const transport: Transport = {
    async fetch(hub, { query, variables = {} }) {
      const sent = { hub, query, variables };
      fetches.push(sent);
      const subgraph = schemas.get(hub);
      if (!subgraph) throw new Error(`no hub ${hub}`);
      const document = parse(query);
      const problems = validate(subgraph, document);
      if (problems.length > 0)
        throw new Error(`the fetch to ${hub} is not valid: ${problems.map(String).join()}\n${query}`);
      const answer = await execute({ schema: subgraph, document, variableValues: variables });
      const truth = JSON.parse(JSON.stringify(answer)) as HubResponse;
      return forged.get(hub)?.(sent, truth) ?? truth;
    },
    async close() {},
  };

  function compile(
    document: string,
    operationName?: string,
  ): Program & { coerce: ReturnType<typeof normaliseOperation>['coerce'] } {
    const parsed = parse(document);
    const problems = validate(schema.api, parsed);
    if (problems.length > 0) throw new Error(problems.map(String).join('\n'));
    const operation = normaliseOperation(schema.api, parsed, operationName);
    const plan = operation.isLocal ? ({ kind: 'QueryPlan' } as const) : planning.plan(operation.text);
    return { ...compileProgram(plan, operation, schema), coerce: operation.coerce };
  }

  async function outcome(
    document: string,
    variables: Record<string, unknown> = {},
    more: Partial<FetchContext> = {},
  ): Promise<Outcome> {
    const program = compile(document);
    const coerced = program.coerce(variables);
    if (!coerced.ok) throw new Error(coerced.errors.map(String).join());
    return program.run({ variables: coerced.variables, transport, context: fetchContext(more) });
  }

  return {
    api: schema.api,
    schema,
    planning,
    transport,
    fetches,
    compile,
    outcome,
    supergraphSdl: composed.supergraphSdl,
    /** From now on this hub answers what it is told to. */
    forge(hub: string, answer: (fetch: SentFetch, truth: HubResponse) => HubResponse | Promise<HubResponse>) {
      forged.set(hub, answer);
    },
    honest() {
      forged.clear();
    },
    /** Through compiled execution. */
    async ask(document: string, variables: Record<string, unknown> = {}): Promise<Answer> {
      fetches.length = 0;
      const answered = await outcome(document, variables);
      if (answered.kind !== 'single') throw new Error(`a ${answered.kind} answer`);
      return JSON.parse(answered.body.toString()) as Answer;
    },
    /** Through Apollo Server and the stock gateway. */
    async stock(document: string, variables: Record<string, unknown> = {}): Promise<Answer> {
      const gateway = new ApolloGateway({
        supergraphSdl: composed.supergraphSdl,
        buildService: ({ name }) => {
          const subgraph = schemas.get(name ?? '');
          if (!subgraph) throw new Error(`no hub ${name}`);
          return new LocalGraphQLDataSource(subgraph);
        },
      });
      const server = new ApolloServer({ gateway });
      await server.start();
      const { body } = await server.executeOperation({ query: document, variables });
      await server.stop();
      if (body.kind !== 'single') throw new Error('an incremental answer of the stock gateway');
      return JSON.parse(JSON.stringify(body.singleResult)) as Answer;
    },
  };
}
