/** The longest a batch should take: on the embedded database, whoever writes stops everybody else. */
const batchMs = 100;

/**
 * The size of the next batch, from how long the last one took: it aims at half of what a batch may take, and never
 * grows more than twofold at a time.
 */
export function nextBatchSize(size: number, tookMs: number, { least = 50, most = 5000 } = {}): number {
  const aimed = Math.round((size * (batchMs / 2)) / Math.max(tookMs, 1));
  return Math.max(least, Math.min(most, aimed, size * 2));
}
