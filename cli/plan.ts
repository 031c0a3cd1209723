import { readFile } from 'node:fs/promises';
import { printPlan } from '../gateway/execution/improve.ts';
import { logTo } from '../gateway/log.ts';
import { openGraph } from '../gateway/server/graph.ts';
import { OperationRefused } from '../gateway/server/operations.ts';
import { PlanError, SupergraphError } from '../gateway/supergraph/planning/plan-error.ts';
import { fromRoot } from '../subgraphs/kit/package-root.ts';
import { CommandFailure } from './failure.ts';

export interface PlanOptions {
  supergraph?: string;
  /** Which operation, where the file holds several. */
  operation?: string;
  /** JSON: which parts are left out by `@skip` and `@include` depends on it. */
  variables?: string;
}

/** Planning for a person may take longer than for a client that waits. */
const planTimeoutMs = 30_000;

/** `archipel plan FILE`: how the gateway would ask its hubs. Asks none. */
export async function plan(
  file: string,
  { supergraph, operation: operationName, variables }: PlanOptions,
): Promise<void> {
  const document = await readFile(file === '-' ? '/dev/stdin' : file, 'utf8');
  const supergraphSdl = await readFile(supergraph ?? fromRoot('schema/supergraph.graphql'), 'utf8');
  const graph = await openGraph(supergraphSdl, { log: logTo('warn'), planTimeoutMs }).catch((error: unknown) => {
    throw error instanceof SupergraphError ? new CommandFailure(error.message) : error;
  });
  try {
    const operation = await graph.current.operations.find(document, operationName, true);
    const program = await operation.ready();
    process.stdout.write(printPlan(program.planFor(parsedVariables(variables))));
  } catch (error) {
    if (error instanceof OperationRefused)
      throw new CommandFailure(error.errors.map(({ message }) => message).join('\n'));
    if (error instanceof PlanError)
      throw new CommandFailure(`${error.message}: ${error.cause instanceof Error ? error.cause.message : error.code}`);
    throw error;
  } finally {
    await graph.close();
  }
}

function parsedVariables(text: string | undefined): Record<string, unknown> {
  if (text === undefined) return {};
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  } catch {
    // Told below, in the same words.
  }
  throw new CommandFailure(`--variables must be a JSON object; got ${text.slice(0, 80)}`, 2);
}
