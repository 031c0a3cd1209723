import type { Sql } from 'postgres';

/**
 * What PostgreSQL's `notify` says on one channel, to any number of listeners of this process over one connection, which
 * is opened with the first listener and comes back by itself. Whatever was said while it was away is lost: listeners are
 * then told so.
 */
export interface Notices {
  /**
   * Texts that are said from now on, until the signal is aborted; null for `something may have been missed`. A text that
   * is said again before the listener has taken it comes once, so that a slow listener holds no more than there are texts.
   */
  listen(signal: AbortSignal): AsyncGenerator<string | null, void>;
  /** Ends all listening. */
  close(): Promise<void>;
}

interface Listener {
  waiting: Set<string | null>;
  wake: () => void;
}

export function noticesOn(client: Sql, channel: string): Notices {
  const listeners = new Set<Listener>();
  const closing = new AbortController();
  let begun: Promise<{ unlisten: () => Promise<void> }> | undefined;
  let connections = 0;

  const tell = (text: string | null): void => {
    for (const listener of listeners) {
      listener.waiting.add(text);
      listener.wake();
    }
  };
  /** Again after a failure: the next listener may have better luck. */
  const begin = async (): Promise<void> => {
    begun ??= client.listen(channel, tell, () => {
      connections += 1;
      if (connections > 1) tell(null);
    });
    await begun.catch((error: unknown) => {
      begun = undefined;
      throw error;
    });
  };

  return {
    async *listen(signal) {
      const ends = AbortSignal.any([signal, closing.signal]);
      const listener: Listener = { waiting: new Set(), wake: () => undefined };
      const wake = () => listener.wake();
      listeners.add(listener);
      ends.addEventListener('abort', wake);
      try {
        await begin();
        while (!ends.aborted) {
          const [text] = listener.waiting;
          if (text === undefined) {
            await new Promise<void>((resolve) => {
              listener.wake = resolve;
            });
            continue;
          }
          listener.waiting.delete(text);
          yield text;
        }
      } finally {
        ends.removeEventListener('abort', wake);
        listeners.delete(listener);
      }
    },
    async close() {
      closing.abort();
      const listening = await begun?.catch(() => undefined);
      await listening?.unlisten();
    },
  };
}
