/**
 * The thread that builds a supergraph and plans operations over it: the first takes tenths of a second, the second tens
 * of milliseconds and, for some operations, far longer. It does one thing after the other.
 */
import '../../telemetry-off.ts';
import { parentPort, workerData } from 'node:worker_threads';
import { Supergraph } from '@apollo/federation-internals';
import { printSchema } from 'graphql';
import { routingUrls } from '../routing-urls.ts';
import { adaptSupergraph } from '../adapt.ts';
import { supportedFeatures } from '../features.ts';
import type { PlanErrorDetail } from './plan-error.ts';
import { pathsLimit, plannerOf } from './planner.ts';
import type { PlanningMessage, PlanningThreadData, PlanRequest } from './messages.ts';

const { supergraphSdl, validate } = workerData as PlanningThreadData;
const say = (message: PlanningMessage): void => parentPort?.postMessage(message);

try {
  serve(supergraphSdl);
} catch (error) {
  say({ kind: 'unusable', reason: reasonOf(error) });
}

function serve(sdl: string): void {
  const { sdl: adaptedSdl, virtuals } = adaptSupergraph(sdl);
  const supergraph = Supergraph.build(adaptedSdl, {
    validateSupergraph: validate,
    supportedFeatures: new Set(supportedFeatures),
  });
  const apiSchema = supergraph.apiSchema();
  const planner = plannerOf(supergraph);

  parentPort?.on('message', ({ id, operation }: PlanRequest) => {
    try {
      say({ kind: 'planned', id, plan: JSON.stringify(planner.plan(operation)) });
    } catch (error) {
      const reason = reasonOf(error);
      say({ kind: 'unplannable', id, reason, tooWide: tooWide(reason) });
    }
  });
  const apiSdl = `${printSchema(apiSchema.toGraphQLJSSchema({ includeDefer: true }))}\n`;
  say({ kind: 'loaded', sources: { adaptedSdl, virtuals, apiSdl }, routes: routingUrls(sdl) });
}

/** The planner has but a sentence for it, in which the field is written as operations are normalised. */
function tooWide(reason: string): PlanErrorDetail | undefined {
  const field = /^Too many options generated for (?:\w+\s*:\s*)?(\w+).*reached the limit/s.exec(reason)?.[1];
  return field === undefined
    ? undefined
    : { needed: `at most ${pathsLimit} ways to each field`, found: `more than ${pathsLimit} ways to '${field}'` };
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
