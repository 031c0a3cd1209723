/** Trying again what a database gave up, without doing it twice. */

/** Serialization failure, deadlock, and what says that the connection is lost or cannot be had just now. */
const PASSING = new Set([
  '40001',
  '40P01',
  'CONNECTION_CLOSED',
  'CONNECTION_ENDED',
  'CONNECTION_DESTROYED',
  'ECONNRESET',
  'EPIPE',
  '57P01',
  '57P02',
  '57P03',
  '08006',
  'ECONNREFUSED',
  'CONNECT_TIMEOUT',
]);
const TRIES_MAX = 6;
const PAUSE_MS = 20;
const PAUSE_MAX_MS = 1_000;

/**
 * Runs a transaction, again up to five times when it failed for a reason that passes, after pauses of random length that
 * double. A lost connection leaves open whether it was committed: `run` must be under an idempotency key, the same each
 * time.
 */
export async function retrying<Result>(run: () => Promise<Result>): Promise<Result> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await run();
    } catch (error) {
      if (tries === TRIES_MAX || !isPassing(error)) throw error;
      const longest = Math.min(PAUSE_MAX_MS, PAUSE_MS * 2 ** tries);
      await new Promise((resolve) => setTimeout(resolve, Math.random() * longest));
    }
  }
}

/** Of the driver's error, or of what wraps it. */
function isPassing(error: unknown): boolean {
  for (let at = error; at instanceof Error; at = at.cause) {
    if ('code' in at && typeof at.code === 'string' && PASSING.has(at.code)) return true;
  }
  return false;
}
