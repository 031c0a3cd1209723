import { Worker } from 'node:worker_threads';
import type { SchemaSources } from '../adapt.ts';
import type { PlanningMessage, PlanningThreadData, PlanRequest } from './messages.ts';
import { PlanError, SupergraphError } from './plan-error.ts';

export interface PlannerThreadOptions {
  supergraphSdl: string;
  /** How long the planning of one operation may take, once it is begun. Default 1 000. */
  planTimeoutMs?: number | undefined;
  /** Whether the supergraph is validated again, which takes a tenth of a second and more. Default true. */
  validate?: boolean | undefined;
  /** How many operations may wait to be planned. Default 200. */
  waitingMax?: number;
  /** How long the supergraph may take to be built. Default 60 000. */
  loadTimeoutMs?: number;
}

/** One thread over one supergraph, planning one operation after the other. */
export interface PlannerThread {
  /** What compiling operations needs to know of the graph; taken from the thread, where it is expensive to make. */
  readonly sources: SchemaSources;
  /** Where the supergraph says that its hubs answer, by name. */
  readonly routes: ReadonlyMap<string, string>;
  /**
   * @param operation the text of one operation, valid in the schema that clients see.
   * @returns the plan as JSON.
   * @throws PlanError
   */
  plan(operation: string): Promise<string>;
  close(): Promise<void>;
}

interface Waiting {
  operation: string;
  resolve(plan: string): void;
  reject(error: Error): void;
}

/** Heap of a thread, so that an operation whose plan explodes ends its thread and not the process. */
const resourceLimits = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 8 };

/**
 * Starts a thread and has it build the supergraph. A thread that plans for too long, or dies, is replaced by another,
 * and only the operation at fault is refused.
 * @throws SupergraphError when the supergraph cannot be served.
 */
export async function startPlannerThread(options: PlannerThreadOptions): Promise<PlannerThread> {
  const { supergraphSdl, validate = true, planTimeoutMs = 1_000, waitingMax = 200, loadTimeoutMs = 60_000 } = options;
  const queue: Waiting[] = [];
  let current: Waiting | undefined;
  let ids = 0;
  let closed = false;
  let restarting = false;
  const first = await loaded({ supergraphSdl, validate }, loadTimeoutMs);
  let worker: Worker | undefined = first.worker;
  let timer: NodeJS.Timeout | undefined;
  watch(first.worker);

  function watch(mine: Worker): void {
    mine.on('message', (message: PlanningMessage) => {
      if (message.kind === 'planned') done(message.id, (waiting) => waiting.resolve(message.plan));
      if (message.kind === 'unplannable') {
        const { id, reason, tooWide } = message;
        const code = tooWide ? 'PLAN_TOO_WIDE' : 'PLAN_FAILED';
        done(id, (waiting) => waiting.reject(new PlanError(code, new Error(reason), tooWide)));
      }
    });
    mine.once('error', (error) => {
      if (mine === worker) replace(new PlanError('PLAN_FAILED', error));
    });
  }

  function done(id: number, settle: (waiting: Waiting) => void): void {
    if (!current || id !== ids) return;
    const waiting = current;
    clearTimeout(timer);
    current = undefined;
    settle(waiting);
    next();
  }

  function next(): void {
    if (current || closed) return;
    if (!worker) return restart();
    current = takeShortest(queue);
    if (!current) return;
    ids += 1;
    worker.postMessage({ id: ids, operation: current.operation } satisfies PlanRequest);
    // A loop that was kept busy may find the answer and the alarm at once: the answer is looked at first.
    timer = setTimeout(() => setImmediate(late, ids), planTimeoutMs);
  }

  function late(id: number): void {
    if (current && id === ids) replace(new PlanError('PLAN_TIMEOUT'));
  }

  /** The operation under way is refused; those that wait are planned by the next thread. */
  function replace(reason: PlanError): void {
    clearTimeout(timer);
    const refused = current;
    current = undefined;
    if (worker) void end(worker);
    worker = undefined;
    refused?.reject(reason);
    restart();
  }

  function restart(): void {
    if (restarting || closed) return;
    restarting = true;
    void loaded({ supergraphSdl, validate }, loadTimeoutMs)
      .then(
        (started) => {
          if (closed) return void end(started.worker);
          worker = started.worker;
          watch(worker);
        },
        (error: unknown) => {
          // Whoever asks next has another try.
          for (const waiting of queue.splice(0)) waiting.reject(new PlanError('PLAN_FAILED', error));
        },
      )
      .finally(() => {
        restarting = false;
        if (queue.length > 0) next();
      });
  }

  return {
    sources: first.sources,
    routes: first.routes,
    plan(operation) {
      if (closed) return Promise.reject(new PlanError('PLANNING_BUSY', new Error('the planner is closed')));
      if (queue.length >= waitingMax) return Promise.reject(new PlanError('PLANNING_BUSY'));
      return new Promise((resolve, reject) => {
        queue.push({ operation, resolve, reject });
        next();
      });
    },
    async close() {
      closed = true;
      clearTimeout(timer);
      const ended = new PlanError('PLANNING_BUSY', new Error('the planner was closed'));
      for (const waiting of queue.splice(0)) waiting.reject(ended);
      current?.reject(ended);
      if (worker) await end(worker);
    },
  };
}

/** What takes long to plan is long: nobody with a short question waits behind it. */
function takeShortest(queue: Waiting[]): Waiting | undefined {
  let shortest = 0;
  for (let index = 1; index < queue.length; index++)
    if ((queue[index]?.operation.length ?? 0) < (queue[shortest]?.operation.length ?? 0)) shortest = index;
  return queue.splice(shortest, 1)[0];
}

interface Loaded extends Pick<PlannerThread, 'sources' | 'routes'> {
  worker: Worker;
}

/** A thread that has built the supergraph. */
function loaded(data: PlanningThreadData, timeoutMs: number): Promise<Loaded> {
  const entry = import.meta.url.endsWith('.ts') ? './planner-from-sources.mjs' : './planner.worker.js';
  const worker = new Worker(new URL(entry, import.meta.url), {
    workerData: data,
    execArgv: [],
    resourceLimits,
  });
  return new Promise((resolve, reject) => {
    const settle = () => {
      clearTimeout(timer);
      worker.off('message', heard).off('error', failed).off('exit', ended);
    };
    const refuse = (reason: string, cause?: unknown) => {
      settle();
      void end(worker);
      reject(new SupergraphError(`the supergraph cannot be served: ${reason}`, { cause }));
    };
    const failed = (error: unknown) => refuse('the thread that builds it failed', error);
    const ended = () => refuse('the thread that builds it ended');
    const heard = (message: PlanningMessage) => {
      if (message.kind !== 'loaded')
        return refuse(message.kind === 'unusable' ? message.reason : 'the thread said nothing');
      settle();
      const { sources, routes } = message;
      resolve({ worker, sources, routes });
    };
    const timer = setTimeout(() => refuse(`it was not built within ${timeoutMs} ms`), timeoutMs);
    worker.on('message', heard).on('error', failed).on('exit', ended);
  });
}

/** Ends a thread whose last words are nobody's any more. */
function end(worker: Worker): Promise<unknown> {
  worker.on('error', () => {});
  return worker.terminate();
}
