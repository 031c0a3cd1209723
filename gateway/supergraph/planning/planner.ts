import { operationFromDocument, type Supergraph } from '@apollo/federation-internals';
import { type PlanNode, type QueryPlan, QueryPlanner } from '@apollo/query-planner';
import { type DocumentNode, parse } from 'graphql';
import { halvesOf } from './halves.ts';

/**
 * In how many ways one field may be reached before an operation is refused. Without a limit, a graph in which many hubs
 * share fields has operations whose ways fill gigabytes; those that people write have tens.
 */
export const pathsLimit = 500;

export interface Planner {
  /** @throws Error when there is no plan, in words meant for the log. */
  plan(operation: string): QueryPlan;
}

/** Apollo's planner over an adapted supergraph. */
export function plannerOf(supergraph: Supergraph): Planner {
  const api = supergraph.apiSchema();
  const plannerWith = (debug: { pathsLimit: number; maxEvaluatedPlans?: number }) =>
    new QueryPlanner(supergraph, { incrementalDelivery: { enableDefer: true }, debug });
  const best = plannerWith({ pathsLimit });
  let first: QueryPlanner | undefined;

  function planWhole(document: DocumentNode): QueryPlan {
    const operation = operationFromDocument(api, document);
    try {
      return best.buildQueryPlan(operation);
    } catch (error) {
      if (!isContradiction(error)) throw error;
      // Among the plans it weighs one may contradict itself; the first that it would think of need not be the best.
      first ??= plannerWith({ pathsLimit, maxEvaluatedPlans: 1 });
      return first.buildQueryPlan(operation);
    }
  }

  function plan(document: DocumentNode): QueryPlan {
    try {
      return planWhole(document);
    } catch (error) {
      const halves = isContradiction(error) ? halvesOf(document) : undefined;
      if (!halves) throw error;
      // It orders the fetches of one place by what they need of each other; what is asked apart needs no order.
      const nodes = halves.flatMap((half) => (plan(half).node as PlanNode | undefined) ?? []);
      return { kind: 'QueryPlan', node: { kind: 'Parallel', nodes } };
    }
  }

  return { plan: (operation) => plan(parse(operation, { noLocation: true })) };
}

/** What the planner says when it has brought two fetches into an order that cannot be. */
function isContradiction(error: unknown): boolean {
  return error instanceof Error && error.message.endsWith('would create a cycle');
}
