import { readFile, stat } from 'node:fs/promises';

export interface WatchedText {
  /** Looks now, and tries again what was refused. Resolves when what was found has taken over, or was refused. */
  look(): Promise<void>;
  close(): void;
}

export interface WatchTextOptions {
  /** Takes another text; rejects when it cannot be used. */
  replace(text: string): Promise<unknown>;
  /** Told why a text was refused, or why the file could not be read. */
  refused(cause: unknown): void;
  /** How often the file is looked at. Default 1 000. */
  everyMs?: number;
}

/**
 * Watches a file of text by looking at it: notices of a file system do not come where a file is mounted from elsewhere,
 * or is a link to another place. One text is taken after the other, and of itself none that is the same as the last that was tried.
 * @param text what it holds already.
 */
export function watchText(
  file: string | URL,
  text: string,
  { replace, refused, everyMs = 1_000 }: WatchTextOptions,
): WatchedText {
  let taken = text;
  let tried = text;
  let last: Promise<void> = Promise.resolve();
  let closed = false;

  async function attempt(isAsked: boolean): Promise<void> {
    if (closed) return;
    try {
      const found = await readFile(file, 'utf8');
      if (found === (isAsked ? taken : tried) || closed) return;
      tried = found;
      await replace(found);
      taken = found;
    } catch (cause) {
      if (!closed) refused(cause);
    }
  }

  const look = (isAsked: boolean) => (last = last.then(() => attempt(isAsked)));

  // The first glance compares with nothing and so reads: what was written between the caller's reading and this is seen.
  let lastState: string | undefined;
  async function glance(): Promise<void> {
    const state = await stateOf(file);
    if (state !== lastState) await look(false);
    lastState = state;
    if (!closed) timer = glanceIn(everyMs);
  }
  const glanceIn = (ms: number) => setTimeout(() => void glance(), ms).unref();
  let timer = glanceIn(0);

  return {
    look: () => look(true),
    close() {
      closed = true;
      clearTimeout(timer);
    },
  };
}

/** What differs when a file is written, replaced, taken away or can no longer be seen. */
async function stateOf(file: string | URL): Promise<string> {
  try {
    const { ino, size, mtimeNs } = await stat(file, { bigint: true });
    return `${ino} ${size} ${mtimeNs}`;
  } catch (cause) {
    return String((cause as NodeJS.ErrnoException).code);
  }
}
