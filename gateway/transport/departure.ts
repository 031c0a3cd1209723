/**
 * Says that nobody waits any more. What an AbortController is for, but there is one for each request of a client, and an
 * event target costs as much as reading the request.
 */
export class Departure {
  aborted = false;
  reason: unknown = undefined;
  private acts: Set<() => void> | undefined;
  private made: AbortController | undefined;

  abort(reason?: unknown): void {
    if (this.aborted) return;
    this.aborted = true;
    this.reason = reason;
    this.made?.abort(reason);
    const { acts } = this;
    this.acts = undefined;
    if (acts) for (const act of acts) act();
  }

  /** @returns what takes the wish back. */
  whenAborted(act: () => void): () => void {
    const acts = (this.acts ??= new Set());
    acts.add(act);
    return () => void acts.delete(act);
  }

  /** The same for those who know signals alone. */
  get signal(): AbortSignal {
    if (!this.made) {
      this.made = new AbortController();
      if (this.aborted) this.made.abort(this.reason);
    }
    return this.made.signal;
  }
}

/** That a client is gone, in one of two ways. */
export type Leaving = AbortSignal | Departure;

/** A client's leaving as a signal, for those who know signals alone. */
export function signalOf(leaving: Leaving): AbortSignal {
  return leaving instanceof Departure ? leaving.signal : leaving;
}
