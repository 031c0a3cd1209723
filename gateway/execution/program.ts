import type { FetchContext, Transport } from '../transport/transport.ts';
import type { ImprovedPlan } from './improve.ts';

/** An operation made ready: planned, improved and compiled. It holds nothing of one request and may run many times at once. */
export interface Program {
  readonly operation: 'query' | 'mutation' | 'subscription';
  /** The plan as it will be carried out with these variables, for {@link printPlan}. */
  planFor(variables: Variables): ImprovedPlan;
  /** Never rejects for what a hub does: a hub that fails leaves a hole and an error at its place. */
  run(request: Execution): Promise<Outcome>;
}

/** Coerced values by their private names, as {@link NormalisedOperation.coerce} gives them; no prototype. */
export type Variables = Readonly<Record<string, unknown>>;

/** One run of a program for one client. */
export interface Execution {
  variables: Variables;
  transport: Transport;
  context: FetchContext;
  /** Told of every fetch that failed, with its cause, for the log: the client is told less. */
  onFault?: (fault: FetchFault) => void;
  /** How a deferred part is written. Default: as the current specification has it. */
  incrementalFormat?: 'specification' | 'apollo';
  /** Asked at each event of a subscription whether it may still be seen; the stream ends when not. Default: it may. */
  maySee?: () => boolean | Promise<boolean>;
  /** How long completing one event of a subscription may take. Default 30 000. */
  eventTimeoutMs?: number;
}

/** Why a fetch brought nothing that can be used. */
export interface FetchFault {
  hub: string;
  code: string;
  cause: unknown;
}

/** What a run answers: JSON in UTF-8, parts in time, or a stream of events that each are a whole answer. */
export type Outcome =
  | { kind: 'single'; body: Buffer; errors: number }
  | { kind: 'incremental'; initial: string; rest: AsyncIterable<string> }
  | { kind: 'stream'; events: AsyncIterable<string> };
