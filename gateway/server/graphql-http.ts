import type { IncomingMessage, ServerResponse } from 'node:http';
import { isDeepStrictEqual } from 'node:util';
import type { Log } from '../../subgraphs/kit/context.ts';
import { printPlan } from '../execution/improve.ts';
import type { Program } from '../execution/program.ts';
import { sharePublicFetches } from '../transport/sharing.ts';
import type { Viewer } from '../../subgraphs/kit/identity.ts';
import type { Identify } from '../identity/identify.ts';
import type { Departure, Leaving } from '../transport/departure.ts';
import type { Transport } from '../transport/transport.ts';
import { Admission } from './admission.ts';
import { acceptedBy } from './accept-header.ts';
import type { Graph, GraphVersion } from './graph.ts';
import { type GraphqlRequest, readGraphqlRequest } from './graphql-request.ts';
import type { OnOperation } from './on-operation.ts';
import { OperationRefused, weightMax } from './operations.ts';
import { refuseWrongWay } from './as-refusal.ts';
import { type OpenRequest, replies } from './replies.ts';
import { requestIdOf } from './request-id.ts';
import { ResponseCache } from './response-cache.ts';
import { SharedRuns } from './shared-runs.ts';
import { ClientGone, departureOf } from './streams.ts';

export interface GraphqlHttpOptions {
  graph: Graph;
  /** How hubs are reached, where the version of the graph does not say. */
  transport: Transport;
  identify: Identify;
  log: Log;
  /** The largest request that is read, in bytes. */
  bodyMaxBytes: number;
  /** How long the answer to one request may take in all; subscriptions end with their client's token instead. */
  requestTimeoutMs: number;
  corsOrigins?: readonly string[] | undefined;
  onOperation?: OnOperation | undefined;
  /** Whether a client that asks with the header `x-archipel-plan` is shown the plan of its operation. Default false. */
  showPlans?: boolean | undefined;
  /**
   * Whether identical queries of one asker, and public fetches of all, that come at the same moment are made once, and
   * answers kept that hubs allow to be kept. Default true.
   */
  shareRuns?: boolean | undefined;
  /** By which answers that are kept grow old, in milliseconds since 1970. Default: the clock of the machine. */
  now?: (() => number) | undefined;
}

/** GraphQL over HTTP, for whole answers, answers in parts, and events. */
export interface GraphqlHttp {
  /** Answers a request for `/graphql`; never throws. */
  handle(request: IncomingMessage, response: ServerResponse): void;
  /** From now on connections are not kept after their answer. */
  stopping(): void;
  /** Ends what would go on for ever, and from now on whatever would before it begins. */
  close(): void;
}

/** As long as a timer can be set: a subscription has no deadline but its client's token, at which its program ends it. */
const foreverMs = 2 ** 31 - 1;

/**
 * Answers operations over HTTP: reads a request, looks its operation up, and runs it when there is room, with others that
 * ask the same. What goes wrong before an answer is a refusal or a masked fault; nothing is thrown.
 */
export function graphqlHttp(options: GraphqlHttpOptions): GraphqlHttp {
  const { graph, transport, identify, log, bodyMaxBytes, requestTimeoutMs, corsOrigins = [], onOperation } = options;
  const { showPlans = false, shareRuns = true } = options;
  const admission = new Admission(weightMax);
  const shared = new SharedRuns();
  const cache = new ResponseCache(options.now ? { now: options.now } : {});
  const sharing = sharePublicFetches(transport);
  const streams = new Set<Departure>();
  let closed: Error | undefined;
  const { send, refuse, stopping } = replies({
    log,
    corsOrigins,
    onOperation,
    termsOf: (outcome) => cache.termsOf(outcome),
  });

  function handle(request: IncomingMessage, response: ServerResponse): void {
    const asked: OpenRequest = {
      request,
      response,
      id: requestIdOf(request.headers['x-request-id']),
      begun: performance.now(),
      accepted: acceptedBy(request.headers.accept),
      operation: undefined,
      gone: departureOf(response),
    };
    answer(asked).catch((error: unknown) => refuse(asked, error));
  }

  /** Whether a token is still good, and still says the same. */
  async function isStill(viewer: Viewer | null, authorization: string | undefined): Promise<boolean> {
    const now = await identify(authorization).catch(() => undefined);
    return now !== undefined && isDeepStrictEqual(now, viewer);
  }

  async function answer(asked: OpenRequest): Promise<void> {
    const viewer = await identify(asked.request.headers.authorization);
    const wanted = await readGraphqlRequest(asked.request, bodyMaxBytes);
    const { version, leave } = graph.enter();
    try {
      await answerBy(version, asked, viewer, wanted);
    } finally {
      leave();
    }
  }

  async function answerBy(
    version: GraphVersion,
    asked: OpenRequest,
    viewer: Viewer | null,
    wanted: GraphqlRequest,
  ): Promise<void> {
    const { request, accepted } = asked;
    const { operations, transport: way = transport } = version;
    const inParts = accepted.multipart !== null;
    const operation =
      operations.known(wanted.query, wanted.operationName, inParts) ??
      (await operations.find(wanted.query, wanted.operationName, inParts));
    asked.operation = operation;
    const { kind } = operation.normalised;
    refuseWrongWay(kind, request.method, accepted);
    const coerced = operation.normalised.coerce(wanted.variables);
    if (!coerced.ok) throw new OperationRefused(coerced.errors);
    const program = operation.program ?? (await operation.ready());
    // Whoever left while it was made ready waits for nothing.
    if (asked.gone.aborted) throw new ClientGone();

    const deadline = Date.now() + (kind === 'subscription' ? foreverMs : requestTimeoutMs);
    const begin = (signal: Leaving, over: Transport) =>
      program.run({
        variables: coerced.variables,
        transport: over,
        context: {
          identity: viewer,
          language: request.headers['accept-language'],
          requestId: asked.id,
          signal,
          deadline,
        },
        onFault: ({ hub, code, cause }) => log.warn({ hub, code, requestId: asked.id, cause }, 'a fetch failed'),
        incrementalFormat: accepted.multipart ?? 'specification',
        maySee: () => isStill(viewer, request.headers.authorization),
      });
    // What follows on a change, or on an event, is not answered by what somebody began to ask before it.
    const joins = shareRuns && kind === 'query';
    const run = async (signal: Leaving, over: Transport = joins ? sharing.for(viewer, way) : way) => {
      const { weight } = operation;
      await admission.enter(weight);
      try {
        const outcome = await begin(signal, over);
        if (outcome.kind === 'single') operation.answered(outcome.body.length);
        return outcome;
      } finally {
        admission.leave(weight);
      }
    };

    if (kind === 'query' && !operation.normalised.hasDefer && shareRuns) {
      const key = [version.version, request.headers['accept-language'], wanted];
      const outcome =
        cache.find(key, viewer) ??
        (await shared.run(JSON.stringify([key, viewer]), viewer, asked.gone, (signal) =>
          cache.keeping(key, viewer, sharing.for(viewer, way), (over) => run(signal, over)),
        ));
      return send(asked, outcome, () => planShown(asked, program, coerced.variables));
    }
    const leaving = asked.gone;
    if (kind === 'subscription') {
      streams.add(leaving);
      // It was read or planned while the gateway stopped: nobody would end it.
      if (closed) leaving.abort(closed);
    }
    try {
      const outcome = await run(leaving).finally(() => {
        if (kind !== 'mutation') return;
        shared.forget(viewer);
        sharing.changed(viewer);
        cache.changed(viewer);
      });
      await send(asked, outcome, () => planShown(asked, program, coerced.variables));
    } finally {
      streams.delete(leaving);
    }
  }

  function planShown({ request }: OpenRequest, program: Program, variables: Readonly<Record<string, unknown>>): string {
    if (!showPlans || request.headers['x-archipel-plan'] === undefined) return '';
    return `,"extensions":{"plan":${JSON.stringify(printPlan(program.planFor(variables)))}}`;
  }

  return {
    handle,
    stopping,
    close() {
      closed = new Error('the gateway stops');
      for (const stream of streams) stream.abort(closed);
    },
  };
}
