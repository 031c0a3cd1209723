/**
 * The latest of what comes while the last is still being dealt with: a slow reader sees fewer events, never old ones, and
 * no queue grows.
 */
export async function* latestOf<T>(source: AsyncIterable<T>, signal: AbortSignal): AsyncGenerator<T, void> {
  const iterator = source[Symbol.asyncIterator]();
  let waiting: { value: T } | undefined;
  let failed: { error: unknown } | undefined;
  let ended = false;
  let wake: (() => void) | undefined;
  const heard = () => {
    wake?.();
    wake = undefined;
  };
  const stop = () => {
    ended = true;
    heard();
  };
  const listen = async () => {
    try {
      for (;;) {
        const next = await iterator.next();
        if (next.done || ended) break;
        waiting = { value: next.value };
        heard();
      }
    } catch (error) {
      failed = { error };
    }
    stop();
  };
  signal.addEventListener('abort', stop, { once: true });
  if (signal.aborted) ended = true;
  else void listen();
  try {
    for (;;) {
      if (signal.aborted) return;
      if (waiting) {
        const { value } = waiting;
        waiting = undefined;
        yield value;
      } else if (failed) throw failed.error;
      else if (ended) return;
      else await new Promise<void>((resolve) => (wake = resolve));
    }
  } finally {
    ended = true;
    signal.removeEventListener('abort', stop);
    // A source that is waiting for its next event is told, and not waited for.
    void Promise.resolve(iterator.return?.()).catch(() => {});
  }
}
