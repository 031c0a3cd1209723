import type { HubResponse } from '../../subgraphs/kit/hub.ts';
import { UpstreamError } from '../errors.ts';
import { whenAborted } from '../transport/when-aborted.ts';
import type { CompiledPlan } from './compile.ts';
import { failureOf, tell } from './failures.ts';
import type { Introspected } from './introspect.ts';
import { latestOf } from './latest.ts';
import type { Execution, Outcome } from './program.ts';
import type { CompiledRequest } from './request.ts';
import { completeEvent } from './run.ts';

/** Subscribes at one hub; each of its events is completed from the others. Ends with the token of who subscribed. */
export function subscribe(
  compiled: CompiledPlan,
  source: CompiledRequest,
  introspected: Introspected,
  execution: Execution,
): Outcome {
  return { kind: 'stream', events: eventsOf(compiled, source, introspected, execution) };
}

async function* eventsOf(
  compiled: CompiledPlan,
  source: CompiledRequest,
  introspected: Introspected,
  execution: Execution,
): AsyncGenerator<string, void> {
  const { transport, context, variables, maySee } = execution;
  const leaving = new AbortController();
  const leave = () => leaving.abort();
  const { query, head } = source.textFor([]);
  const given = JSON.stringify(
    Object.fromEntries(
      source.variables.flatMap((name) => (variables[name] === undefined ? [] : [[name, variables[name]]])),
    ),
  );
  const message = { query, body: `${head}${given}}`, variables: JSON.parse(given) as Record<string, unknown> };
  const expiresAt = context.identity?.expiresAt;
  const timer =
    expiresAt === undefined
      ? undefined
      : setTimeout(leave, Math.min(Math.max(0, expiresAt * 1000 - Date.now()), 2 ** 31 - 1));
  const stay = whenAborted(context.signal, leave);
  try {
    if (!transport.subscribe)
      throw new UpstreamError('UPSTREAM_UNAVAILABLE', source.hub, new Error('this transport has no subscriptions'));
    const events = transport.subscribe(source.hub, message, { ...context, signal: leaving.signal });
    for await (const event of latestOf(events, leaving.signal)) {
      if (maySee && !(await maySee())) return;
      yield event instanceof UpstreamError
        ? failed(source.hub, event, execution)
        : await completed(compiled, source, introspected, execution, event);
    }
  } catch (error) {
    yield failed(source.hub, error, execution);
  } finally {
    clearTimeout(timer);
    stay();
    leaving.abort();
  }
}

/** What the client is told in the place of an event. */
function failed(hub: string, error: unknown, { context, onFault }: Execution): string {
  const code = error instanceof UpstreamError ? error.code : 'INTERNAL';
  onFault?.({ hub, code, cause: error });
  const errors = tell([{ failure: failureOf(code, hub), path: [] }], context.requestId);
  return JSON.stringify({ errors: errors.map(({ path: _, ...rest }) => rest) });
}

/** An event is a whole answer, and has as long as any other to become one. */
async function completed(
  compiled: CompiledPlan,
  source: CompiledRequest,
  introspected: Introspected,
  execution: Execution,
  event: HubResponse,
): Promise<string> {
  const { context, eventTimeoutMs = 30_000 } = execution;
  const own: Execution = { ...execution, context: { ...context, deadline: Date.now() + eventTimeoutMs } };
  const outcome = await completeEvent(compiled, source, introspected, own, event);
  if (outcome.kind !== 'single') throw new Error('an event is answered whole');
  return outcome.body.toString();
}
