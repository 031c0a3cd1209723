/** The stock gateway and compiled execution over a composed graph, in process. */
import type { GatewayGraphQLRequestContext } from '@apollo/server-gateway-interface';
import { ROUTER_SUPPORTED_SUPERGRAPH_FEATURES, Supergraph } from '@apollo/federation-internals';
import type { QueryPlan } from '@apollo/query-planner';
import { type ExecutionResult, printSchema } from 'graphql';
import { compileProgram } from '../../../gateway/execution/compile.ts';
import { printPlan } from '../../../gateway/execution/improve.ts';
import { normaliseOperation } from '../../../gateway/execution/normalise.ts';
import { compileSchema } from '../../../gateway/execution/schema.ts';
import { stockGateway } from '../../../gateway/stock/stock-gateway.ts';
import { adaptSupergraph } from '../../../gateway/supergraph/adapt.ts';
import { plannerOf } from '../../../gateway/supergraph/planning/planner.ts';
import type { FetchContext, Transport } from '../../../gateway/transport/transport.ts';
import { hash } from './random.ts';
import type { Operation } from './operations.ts';
import { session, type Session, type Subgraphs } from './subgraphs.ts';

/** What came of an operation. */
export interface Answer {
  data: unknown;
  errors: { message: string; path?: readonly (string | number)[] }[];
  session: Session;
  /** What was thrown, instead of an answer. */
  crashed?: string;
  /** For people. */
  plan?: string;
}

export interface Executor {
  ask(operation: Operation): Promise<Answer>;
  close(): Promise<void>;
}

const silent = { info() {}, warn() {}, error() {} };

/** A run's own state goes with the context of its fetches. */
export const sessions = new WeakMap<object, Session>();

export function transportTo(subgraphs: Subgraphs): Transport {
  return {
    async fetch(hub, { query, variables }, context) {
      const current = sessions.get(context.signal);
      if (!current) throw new Error('a fetch outside of any run');
      return await subgraphs.fetch(hub, query, variables, current);
    },
    async close() {},
  };
}

export function newContext(): { context: FetchContext; current: Session } {
  const { signal } = new AbortController();
  const current = session();
  sessions.set(signal, current);
  return {
    context: { identity: null, language: undefined, requestId: 'r', signal, deadline: Date.now() + 60_000 },
    current,
  };
}

export function answerFrom(result: ExecutionResult, current: Session): Answer {
  const errors = (result.errors ?? []).map(({ message, path }) => ({ message, path }));
  return { data: result.data, errors, session: current };
}

export async function stockExecutor(supergraphSdl: string, subgraphs: Subgraphs): Promise<Executor> {
  const { gateway } = stockGateway({ supergraphSdl, transport: transportTo(subgraphs), log: silent });
  const { executor } = await gateway.load();
  if (!executor) throw new Error('the stock gateway has no executor');
  return {
    async ask({ text, document, variables }) {
      const { context, current } = newContext();
      try {
        const request = { query: text, variables: structuredClone(variables) };
        const asked = {
          request,
          document,
          queryHash: String(hash(text)),
          context,
          overallCachePolicy: undefined,
          logger: { debug() {}, ...silent },
          metrics: {},
        };
        return answerFrom(
          (await executor(asked as unknown as GatewayGraphQLRequestContext)) as ExecutionResult,
          current,
        );
      } catch (error) {
        return crashedBy(error, current);
      }
    },
    close: () => gateway.stop(),
  };
}

export function compiledExecutor(supergraphSdl: string, subgraphs: Subgraphs): Executor {
  const { sdl: adaptedSdl, virtuals } = adaptSupergraph(supergraphSdl);
  const supergraph = Supergraph.build(adaptedSdl, {
    supportedFeatures: ROUTER_SUPPORTED_SUPERGRAPH_FEATURES,
    validateSupergraph: false,
  });
  const apiSchema = supergraph.apiSchema();
  const planner = plannerOf(supergraph);
  const apiSdl = printSchema(apiSchema.toGraphQLJSSchema({ includeDefer: true }));
  const schema = compileSchema({ adaptedSdl, virtuals, apiSdl });
  const transport = transportTo(subgraphs);

  async function run({ document, variables }: Operation, context: FetchContext, current: Session): Promise<Answer> {
    const operation = normaliseOperation(schema.api, document);
    const coerced = operation.coerce(variables);
    if (!coerced.ok) return answerFrom({ errors: coerced.errors }, current);
    // The plan of a gateway has been text, on its way from the thread that made it.
    const plan = operation.isLocal
      ? ({ kind: 'QueryPlan' } as const)
      : (JSON.parse(JSON.stringify(planner.plan(operation.text))) as QueryPlan);
    const program = compileProgram(plan, operation, schema);
    const improved = printPlan(program.planFor(coerced.variables));
    const outcome = await program.run({
      variables: coerced.variables,
      transport,
      context,
      onFault: ({ hub, code, cause }) => current.refusals.push(`${hub} ${code}: ${String(cause)}`),
    });
    if (outcome.kind !== 'single') throw new Error(`a ${outcome.kind} answer`);
    return { ...answerFrom(JSON.parse(outcome.body.toString()) as ExecutionResult, current), plan: improved };
  }

  return {
    async ask(operation) {
      const { context, current } = newContext();
      try {
        return await run(operation, context, current);
      } catch (error) {
        return crashedBy(error, current);
      }
    },
    async close() {},
  };
}

function crashedBy(error: unknown, session: Session): Answer {
  const crashed = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { data: undefined, errors: [], session, crashed };
}
