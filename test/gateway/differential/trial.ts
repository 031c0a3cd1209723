/** One graph, put together three times: as truth, behind the stock gateway, and behind compiled execution. */
import { composeSupergraph } from '../../../gateway/supergraph/compose.ts';
import { type Answer, compiledExecutor, type Executor, stockExecutor } from './executors.ts';
import { judge, type Verdict } from './judge.ts';
import { type Monolith, monolith } from './monolith.ts';
import type { Operation } from './operations.ts';
import { rulesFor } from './rules.ts';
import { serveSubgraphs } from './subgraphs.ts';
import type { World } from './world.ts';

export interface Trial {
  world: World;
  sdls: ReadonlyMap<string, string>;
  monolith: Monolith;
  /** Why the stock gateway cannot serve it. */
  stockRefusal: string | undefined;
  /** @returns undefined when there are too many ways to plan it. */
  run(operation: Operation): Promise<Outcome | undefined>;
  close(): Promise<void>;
}

export interface Outcome {
  operation: Operation;
  truth: Awaited<ReturnType<Monolith['ask']>>;
  stock: Answer | undefined;
  compiled: Answer;
  verdict: Verdict;
}

/** @returns undefined when the subgraphs do not compose. */
export async function openTrial(world: World, sdls: ReadonlyMap<string, string>): Promise<Trial | undefined> {
  let composed: ReturnType<typeof composeSupergraph>;
  try {
    composed = composeSupergraph([...sdls].map(([name, sdl]) => ({ name, url: `http://${name}`, sdl })));
  } catch {
    // Composition refuses by a CompositionError, and sometimes by an assertion of its own.
    return undefined;
  }
  const subgraphs = serveSubgraphs(world, sdls);
  const truth = monolith(world, composed.apiSdl);
  const compiled = compiledExecutor(composed.supergraphSdl, subgraphs);
  let stock: Executor | undefined;
  let stockRefusal: string | undefined;
  try {
    stock = await stockExecutor(composed.supergraphSdl, subgraphs);
  } catch (error) {
    stockRefusal = String(error);
  }
  return {
    world,
    sdls,
    monolith: truth,
    stockRefusal,
    async run(operation) {
      const right = await truth.ask(operation.document, operation.variables);
      const answer = await compiled.ask(operation);
      // The stock gateway has no such limit, and would take all memory there is.
      if (answer.crashed?.includes('Too many options generated')) return undefined;
      const ofStock = await stock?.ask(operation);
      const verdict = judge({
        truth: right,
        stock: ofStock,
        compiled: answer,
        possible: rulesFor(world, truth.schema, operation),
      });
      return { operation, truth: right, stock: ofStock, compiled: answer, verdict };
    },
    async close() {
      await stock?.close();
    },
  };
}
