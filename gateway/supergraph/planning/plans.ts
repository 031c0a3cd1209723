import { createHash } from 'node:crypto';
import type { QueryPlan } from '@apollo/query-planner';
import { LRUCache } from 'lru-cache';
import type { SchemaSources } from '../adapt.ts';
import { PlanError } from './plan-error.ts';
import { type PlannedOperation, type PlanStore, planStore } from './plan-store.ts';
import { startPlannerThread, type PlannerThreadOptions } from './planner-thread.ts';

/** Changed whenever plans that were kept would no longer be the ones made today. */
const planning = 'query-planner 2.14.4, defer';

/** Plans kept in memory, in characters of their JSON. */
const plansMaxChars = 16_000_000;
/** How long an operation that cannot be planned is refused without another try. */
const refusedForMs = 60_000;

/** The plans of one version of the graph, each made once. */
export interface Plans {
  /** Of the supergraph and of how it is planned. */
  readonly version: string;
  readonly sources: SchemaSources;
  /** Where the supergraph says that its hubs answer, by name. */
  readonly routes: ReadonlyMap<string, string>;
  /**
   * @throws PlanError
   */
  planOf(operation: PlannedOperation): Promise<QueryPlan>;
  close(): Promise<void>;
}

export interface PlansOptions extends PlannerThreadOptions {
  /** Where plans are kept for the next start; not kept when undefined. */
  plansFolder?: string | undefined;
}

/**
 * Builds a supergraph in a thread of its own, and plans over it: from memory, else from disk, else by the thread; once,
 * however many ask at the same moment.
 * @throws SupergraphError
 */
export async function openPlans({ plansFolder, ...options }: PlansOptions): Promise<Plans> {
  const thread = await startPlannerThread(options);
  const version = versionOf(thread.sources);
  const store: PlanStore | undefined =
    plansFolder === undefined ? undefined : planStore(version, { folder: plansFolder });
  const known = new LRUCache<string, QueryPlan>({ maxSize: plansMaxChars });
  const underWay = new Map<string, Promise<QueryPlan>>();
  const refused = new LRUCache<string, PlanError>({ max: 1_000, ttl: refusedForMs });

  async function make(operation: PlannedOperation): Promise<QueryPlan> {
    const stored = await store?.read(operation);
    const text = stored ?? (await thread.plan(operation.text));
    if (stored == null) void store?.keep(operation, text);
    const plan = JSON.parse(text) as QueryPlan;
    known.set(operation.hash, plan, { size: text.length });
    return plan;
  }

  return {
    version,
    sources: thread.sources,
    routes: thread.routes,
    async planOf(operation) {
      const { hash } = operation;
      const plan = known.get(hash);
      if (plan) return plan;
      const no = refused.get(hash);
      if (no) throw no;
      const begun = underWay.get(hash);
      if (begun) return begun;
      const making = make(operation)
        .catch((error: unknown) => {
          if (error instanceof PlanError && isOfTheOperation(error)) refused.set(hash, error);
          throw error;
        })
        .finally(() => underWay.delete(hash));
      underWay.set(hash, making);
      return making;
    },
    async close() {
      await thread.close();
      await store?.settled();
    },
  };
}

/** What another try would end in, too, after as much work. */
function isOfTheOperation({ code }: PlanError): boolean {
  return code === 'PLAN_TIMEOUT' || code === 'PLAN_TOO_WIDE';
}

function versionOf({ adaptedSdl }: SchemaSources): string {
  return createHash('sha256').update(planning).update('\0').update(adaptedSdl).digest('hex').slice(0, 32);
}
