import { Departure, type Leaving } from './departure.ts';

const waiting = new WeakMap<AbortSignal, Set<() => void>>();

/**
 * Calls back once when the signal is aborted, at once when it is already. The fetches of one request share one listener:
 * an event target's own bookkeeping for each is a part of what a request costs that can be seen.
 * @returns what takes the wish back.
 */
export function whenAborted(signal: Leaving, act: () => void): () => void {
  if (signal.aborted) {
    act();
    return () => {};
  }
  if (signal instanceof Departure) return signal.whenAborted(act);
  let acts = waiting.get(signal);
  if (!acts) {
    const all = new Set<() => void>();
    acts = all;
    waiting.set(signal, all);
    signal.addEventListener(
      'abort',
      () => {
        for (const one of all) one();
      },
      { once: true },
    );
  }
  acts.add(act);
  return () => void acts.delete(act);
}
