/** What is told of each request for an operation, once, when its answer has left. */
export interface OperationEvent {
  /** As its author calls it; null when it has no name, or was refused before that was known. */
  name: string | null;
  kind: 'query' | 'mutation' | 'subscription' | 'unknown';
  /** Of what was planned: operations that differ in names and order alone have the same. Null when it was refused. */
  hash: string | null;
  /** `errors`: answered, with errors in the answer. `refused`: nothing was run. `left`: the client did not wait. */
  outcome: 'ok' | 'errors' | 'refused' | 'left' | 'failed';
  /** The code of a refusal. */
  code: string | null;
  status: number;
  /** From the first byte of the request to the last of its answer. */
  durationMs: number;
  bytes: number;
  requestId: string;
}

/** Must not throw and must not wait: it is called on the way of every request. */
export type OnOperation = (event: OperationEvent) => void;
