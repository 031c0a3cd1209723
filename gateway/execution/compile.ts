import type { QueryPlan } from '@apollo/query-planner';
import { LRUCache } from 'lru-cache';
import type { Decisions } from './decide.ts';
import { improvePlan, type ImprovedPlan } from './improve.ts';
import { type Layout, Layouts } from './layout.ts';
import type { NormalisedOperation } from './normalise.ts';
import type { Execution, Program, Variables } from './program.ts';
import { coverPlan } from './cover.ts';
import { withKeysWhereTheyMeet } from './meeting.ts';
import { type PlannedDefer, readPlanGraph } from './plan-graph.ts';
import { compileRequest, type CompiledRequest, holdFields } from './request.ts';
import { type Introspected, introspect } from './introspect.ts';
import { run } from './run.ts';
import { subscribe } from './subscribe.ts';
import type { CompiledSchema } from './schema.ts';
import { shapedObject, type ShapedObject } from './shape.ts';

/** A plan and the shape of its answer, for one way in which its conditions can be decided. */
export interface CompiledPlan {
  readonly plan: ImprovedPlan;
  readonly requests: readonly CompiledRequest[];
  readonly layout: Layout;
  readonly shape: ShapedObject;
  /** Whether things that are asked for alike may stand as one in the result. */
  readonly shares: boolean;
  readonly schema: CompiledSchema;
  readonly defers: readonly PlannedDefer[];
  /** What is subscribed to; the requests are then what completes an event. */
  readonly source: CompiledRequest | undefined;
}

const noIntrospection: Introspected = () => () => 'null';

/** Of the ways in which conditions can be decided, so many are kept compiled. */
const variantsMax = 32;

/** Has a job done later, such as when it is its turn on the loop. */
export type Later = <Result>(job: () => Result) => Promise<Result>;

/**
 * Makes an operation ready to run.
 * @param plan what the planner made of the operation's text, on the adapted supergraph.
 * @param later how what nobody has decided before is compiled, once however many ask for it. Default: at once.
 * @throws Error when the plan does not bring something that is asked for; so does running, where that depends on conditions.
 */
export function compileProgram(
  plan: QueryPlan,
  operation: NormalisedOperation,
  schema: CompiledSchema,
  later?: Later,
): Program {
  const { conditionVariables } = operation;
  const variants = new LRUCache<string, CompiledPlan>({ max: variantsMax });
  const underWay = new Map<string, Promise<CompiledPlan>>();
  const keyOf = (variables: Variables) =>
    conditionVariables.map((name) => (variables[name] === true ? '1' : '0')).join('');

  const compileFor = (key: string, variables: Variables): CompiledPlan => {
    const decisions = new Map(conditionVariables.map((name) => [name, variables[name] === true]));
    const variant = compileVariant(plan, operation, schema, decisions);
    variants.set(key, variant);
    return variant;
  };
  const compileLater = (key: string, variables: Variables): CompiledPlan | Promise<CompiledPlan> => {
    if (!later) return compileFor(key, variables);
    const begun = underWay.get(key);
    if (begun) return begun;
    const compiling = later(() => compileFor(key, variables)).finally(() => underWay.delete(key));
    underWay.set(key, compiling);
    return compiling;
  };

  // What is wrong with a plan shows before anybody is served by it.
  if (conditionVariables.length === 0) compileFor('', {});
  const introspecting = introspect(operation, schema.api, schema.introspection);
  const start = (compiled: CompiledPlan, introspected: Introspected, request: Execution) =>
    compiled.source
      ? Promise.resolve(subscribe(compiled, compiled.source, introspected, request))
      : run(compiled, introspected, request);
  return {
    operation: operation.kind,
    planFor(variables) {
      const key = keyOf(variables);
      return (variants.get(key) ?? compileFor(key, variables)).plan;
    },
    run(request) {
      const { variables } = request;
      const key = keyOf(variables);
      const compiled = variants.get(key) ?? compileLater(key, variables);
      const introspected = introspecting?.(variables) ?? noIntrospection;
      if (!(compiled instanceof Promise) && !(introspected instanceof Promise))
        return start(compiled, introspected, request);
      return Promise.all([compiled, introspected]).then(([plan, texts]) => start(plan, texts, request));
    },
  };
}

function compileVariant(
  plan: QueryPlan,
  operation: NormalisedOperation,
  schema: CompiledSchema,
  decisions: Decisions,
): CompiledPlan {
  const covered = coverPlan(readPlanGraph(plan.node, decisions, schema), operation, schema, decisions);
  const { graph, meetings } = withKeysWhereTheyMeet(covered, schema, operation.rootType);
  const improved = improvePlan(graph);
  const layouts = new Layouts(schema);
  for (const request of improved.requests) holdFields(request, layouts, schema, operation.rootType);
  const layout = layouts.of(operation.rootType);
  const compiled = improved.requests.map((request) =>
    compileRequest(request, improved.requests, layouts, schema, operation.rootType, meetings),
  );
  const source = compiled.find(({ kind }) => kind === 'subscription');
  const deferred = new Set(improved.defers.map(({ name }) => name));
  const shape = shapedObject(
    { schema, decisions, deferred, known: new Map() },
    operation.rootType,
    operation.selections,
    layout,
  );
  const shares =
    improved.requests.some(({ parts }) => parts.length > 0) &&
    improved.requests.every(({ parts }) => parts.every(({ fetch }) => fetch.contextRewrites.length === 0));
  return { plan: improved, requests: compiled, layout, shape, shares, schema, defers: improved.defers, source };
}
